/** The letters above the columns, and the lines where frozen rows and columns end. */
import { columnLetters } from '../../cells/a1.ts';
import type { Block } from '../../cells/block.ts';
import { element } from '../element.ts';
import { moveTo, place } from './placing.ts';
import type { Window } from './placing.ts';
import type { SheetView } from './sheet-view.ts';
import { headerHeight, headerWidth } from './sheet-view.ts';

/** The row of letters. */
export function headings(
  view: SheetView,
  columns: readonly number[],
  window: Window,
  selected: Block,
): HTMLElement {
  const corner = element('div', 'header corner', {
    attributes: { role: 'columnheader', 'aria-colindex': '1' },
  });
  moveTo(corner, { x: 0, y: 0, width: headerWidth, height: headerHeight, held: 0 });
  corner.style.zIndex = '11';
  const letters = columns.map((column) => {
    const within = column >= selected.column && column < selected.column + selected.columns;
    const header = element('div', within ? 'header within' : 'header', {
      text: columnLetters(column),
      attributes: { role: 'columnheader', 'aria-colindex': String(column + 2) },
    });
    header.dataset['headerColumn'] = String(column);
    const { x, width } = place(view, { row: 0, column, rows: 1, columns: 1 }, window);
    moveTo(header, { x, y: 0, width, height: headerHeight, held: 0 });
    header.style.zIndex = column < view.frozen.columns ? '10' : '9';
    return header;
  });
  return element('div', 'row', {
    attributes: { role: 'row', 'aria-rowindex': '1' },
    children: [corner, ...letters],
  });
}

/** A line below the frozen rows and one beside the frozen columns. */
export function frozenEdges({ frozen, rows, columns }: SheetView): readonly HTMLElement[] {
  const edges: HTMLElement[] = [];
  if (frozen.rows > 0) {
    const edge = element('div', 'frozen-edge across');
    edge.style.top = `${String(headerHeight + rows.start(frozen.rows) - 1)}px`;
    edges.push(edge);
  }
  if (frozen.columns > 0) {
    const edge = element('div', 'frozen-edge down');
    edge.style.left = `${String(headerWidth + columns.start(frozen.columns) - 1)}px`;
    edges.push(edge);
  }
  return edges;
}
