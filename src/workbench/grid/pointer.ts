/** The pointer in the grid: a press selects, a drag selects more, a double press opens the cell. */
import type { Place } from '../../cells/block.ts';
import { pointed } from './placing.ts';
import type { Pointed } from './placing.ts';
import type { Surface } from './surface.ts';

/** What the pointer asks of the grid. */
interface PointerDesk {
  /** Something is pressed, with Shift or without; true when a drag may select more. */
  begin(at: Pointed, extend: boolean): boolean;
  extend(to: Place): void;
  open(): void;
}

/** Listens to what is done on the drawn cells. */
export function listenToPointer(surface: Surface, desk: PointerDesk): void {
  const { layer } = surface;
  const at = ({ clientX, clientY }: PointerEvent): Pointed | null => {
    const { view } = surface;
    const { left, top } = surface.element.getBoundingClientRect();
    return view === null ? null : pointed(view, surface.window(), clientX - left, clientY - top);
  };
  layer.addEventListener('pointerdown', (event) => {
    const found = event.button === 0 ? at(event) : null;
    if (found === null) return;
    event.preventDefault();
    if (!desk.begin(found, event.shiftKey)) return;
    const stop = new AbortController();
    const drag = (moved: PointerEvent): void => {
      const over = at(moved);
      if (over !== null) desk.extend(over.to);
    };
    addEventListener('pointermove', drag, { signal: stop.signal });
    addEventListener('pointerup', () => stop.abort(), { signal: stop.signal });
  });
  layer.addEventListener('dblclick', () => desk.open());
}
