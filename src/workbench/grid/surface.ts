/** What is to be seen of a sheet: the drawn cells, and over them the field, the words and the list of the active one. */
import { blockAddress } from '../../cells/a1.ts';
import type { Block, Place } from '../../cells/block.ts';
import type { Language } from '../../i18n/language.ts';
import { workbenchWords } from '../../i18n/workbench.ts';
import { element } from '../element.ts';
import { Canvas, cellId } from './canvas.ts';
import { place, revealing } from './placing.ts';
import type { Window } from './placing.ts';
import type { CellEditor } from './cell-editor.ts';
import type { DropDown } from './drop-down.ts';
import { headerHeight, headerWidth } from './sheet-view.ts';
import type { SheetView } from './sheet-view.ts';

/** What the surface shows of the grid's state whenever it is drawn. */
interface Drawn {
  selection(): Block;
  /** The cell that what is typed goes to. */
  active(): Place;
  /** Whether there is a list to choose from in that cell. */
  offersChoices(): boolean;
}

interface SurfaceParts {
  readonly language: Language;
  /** Colours are the page's own, for high contrast. */
  readonly plain: boolean;
  readonly editor: CellEditor;
  readonly choices: DropDown;
}

export class Surface {
  /** Scrolls. */
  readonly element: HTMLElement;
  /** The cells, of which those on the screen are drawn. */
  readonly layer = element('div', 'layer', {
    attributes: { id: 'grid', role: 'grid', 'aria-multiselectable': 'true' },
  });
  readonly #sizer = element('div', 'sizer');
  readonly #prompt = new PromptBox();
  readonly #canvas = new Canvas(this.layer);
  readonly #parts: SurfaceParts;
  readonly #drawn: Drawn;
  #view: SheetView | null = null;
  #due = false;
  readonly #scrolled = new Map<number, readonly [left: number, top: number]>();

  constructor(parts: SurfaceParts, drawn: Drawn) {
    this.#parts = parts;
    this.#drawn = drawn;
    const { editor, choices } = parts;
    const view = element('div', 'view', {
      children: [this.layer, editor.field, this.#prompt.element, choices.button, choices.list],
    });
    this.element = element('div', 'grid-scroller', { children: [this.#sizer, view] });
    editor.field.setAttribute('aria-controls', 'grid');
    editor.field.setAttribute('aria-describedby', 'prompt');
    this.element.addEventListener('scroll', () => this.redraw());
    new ResizeObserver(() => this.redraw()).observe(this.element);
  }

  get view(): SheetView | null {
    return this.#view;
  }

  /** Takes a sheet as it is now. Another sheet than the last is scrolled to where it was left. */
  take(view: SheetView): void {
    const last = this.#view?.sheet;
    this.#view = view;
    this.#sizer.style.width = `${String(headerWidth + view.columns.total)}px`;
    this.#sizer.style.height = `${String(headerHeight + view.rows.total)}px`;
    this.layer.setAttribute('aria-rowcount', String(view.rows.count + 1));
    this.layer.setAttribute('aria-colcount', String(view.columns.count + 1));
    this.layer.setAttribute('aria-label', view.sheet.name);
    if (last === view.sheet) return;
    const [left, top] = this.#scrolled.get(view.sheet.id) ?? [0, 0];
    this.element.scrollTo(left, top);
  }

  window(): Window {
    const { scrollLeft, scrollTop, clientWidth, clientHeight } = this.element;
    return { left: scrollLeft, top: scrollTop, width: clientWidth, height: clientHeight };
  }

  reveal(to: Place): void {
    if (this.#view !== null) this.element.scrollTo(...revealing(this.#view, this.window(), to));
  }

  /** Draws on the next frame. */
  redraw(): void {
    if (this.#due) return;
    this.#due = true;
    requestAnimationFrame(() => {
      this.#due = false;
      this.draw();
    });
  }

  private draw(): void {
    const view = this.#view;
    if (view === null) return;
    const window = this.window();
    this.#scrolled.set(view.sheet.id, [window.left, window.top]);
    this.layer.style.width = `${String(window.width)}px`;
    this.layer.style.height = `${String(window.height)}px`;
    const { row, column } = this.#drawn.active();
    const active = view.mergeAt(row, column) ?? { row, column, rows: 1, columns: 1 };
    const { plain, choices } = this.#parts;
    this.#canvas.draw(view, window, this.#drawn.selection(), active, plain);
    this.placeEditor(view, active, window);
    this.#prompt.show(view, active, window);
    choices.place(this.#drawn.offersChoices(), place(view, active, window), window.height);
    void this.lookAgain(view);
  }

  /** Draws again once it is known how the conditional formats change the cells on the screen. */
  private async lookAgain(view: SheetView): Promise<void> {
    if (!(await view.conditions.learn(this.#canvas.places)) || view !== this.#view) return;
    this.#canvas.forget();
    this.draw();
  }

  private placeEditor(view: SheetView, active: Block, window: Window): void {
    const { x, y, width, height, held } = place(view, active, window);
    const { field } = this.#parts.editor;
    field.style.transform = `translate(${String(x)}px, ${String(y)}px)`;
    field.style.minWidth = `${String(width)}px`;
    field.style.height = `${String(height)}px`;
    field.style.zIndex = String(held * 2 + 1);
    // A cell that was scrolled away is not in the page.
    const id = cellId(active.row, active.column);
    if (document.getElementById(id) === null) field.removeAttribute('aria-activedescendant');
    else field.setAttribute('aria-activedescendant', id);
    const address = blockAddress({ ...this.#drawn.active(), rows: 1, columns: 1 });
    const { text, format } = view.shown(active.row, active.column);
    const { cell, locked } = workbenchWords[this.#parts.language].grid;
    field.setAttribute('aria-label', cell(address, text) + (view.isLocked(format) ? locked : ''));
  }
}

/** Pixels between the box and the cell, or the window's edge. */
const gap = 6;

class PromptBox {
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
