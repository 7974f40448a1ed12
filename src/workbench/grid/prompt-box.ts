/** The words of a data validation, below the cell that one is in. */
import type { Block } from '../../cells/block.ts';
import { element } from '../element.ts';
import { place } from './placing.ts';
import type { Window } from './placing.ts';
import type { SheetView } from './sheet-view.ts';

/** Pixels between the box and the cell, or the window's edge. */
const gap = 6;

export class PromptBox {
  readonly element = element('div', 'prompt', { attributes: { id: 'prompt' } });

  constructor() {
    this.element.hidden = true;
  }

  /** Shows what the sheet tells at the active cell, below it or, where there is no room, above it. */
  show(view: SheetView, active: Block, window: Window): void {
    const box = this.element;
    const prompt = view.prompt(active.row, active.column);
    box.hidden = prompt === null;
    if (prompt === null) return;
    const { x, y, width, height } = place(view, active, window);
    box.replaceChildren(
      element('strong', '', { text: prompt.title }),
      element('span', '', { text: prompt.text }),
    );
    const left = Math.min(x + width / 2, Math.max(0, window.width - box.offsetWidth - gap));
    const below = y + height + gap;
    const fits = below + box.offsetHeight < window.height;
    const top = fits ? below : y - box.offsetHeight - gap;
    box.style.transform = `translate(${String(Math.round(left))}px, ${String(Math.round(top))}px)`;
  }
}
