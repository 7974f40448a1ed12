/** Draws the part of a sheet that is on the screen: only those cells exist in the page. */
import { columnLetters } from '../../cells/a1.ts';
import { holdsCell } from '../../cells/block.ts';
import type { Block, Place } from '../../cells/block.ts';
import { element } from '../element.ts';
import { drawBorders, fontOf, styleCell, textWidth } from './cell-style.ts';
import { headerHeight, headerWidth } from './sheet-view.ts';
import type { Shown, SheetView } from './sheet-view.ts';
import { moveTo, place } from './placing.ts';
import type { Rectangle, Window } from './placing.ts';

/** Pixels of a cell that its text does not use, on both sides together. */
const padding = 8;

/** The element's id of a cell, for whoever points to it. */
export const cellId = (row: number, column: number): string => `cell-${String(row)}-${String(column)}`;

/** The indices on the screen along one axis: the frozen ones, then those scrolled to. */
function onScreen(
  axis: SheetView['rows'],
  frozen: number,
  scrolled: number,
  length: number,
): readonly number[] {
  const held = Array.from({ length: frozen }, (_, index) => index);
  const first = Math.max(frozen, axis.at(axis.start(frozen) + scrolled));
  const last = axis.at(scrolled + length);
  const scrolledTo = Array.from({ length: Math.max(0, last - first + 1) }, (_, index) => first + index);
  return [...held, ...scrolledTo].filter((index) => axis.size(index) > 0);
}

/** Keeps the elements of cells from one drawing to the next. */
export class Canvas {
  readonly #layer: HTMLElement;
  #cells = new Map<string, HTMLElement>();
  #view: SheetView | null = null;

  constructor(layer: HTMLElement) {
    this.#layer = layer;
  }

  /** The cells on the screen at the last drawing. */
  get places(): readonly Place[] {
    return [...this.#cells.values()].map(({ dataset }) => ({
      row: Number(dataset['row']),
      column: Number(dataset['column']),
    }));
  }

  /** Makes the next drawing draw all cells anew. */
  forget(): void {
    this.#view = null;
  }

  /** Draws `view`; another view than the last one is drawn anew. */
  draw(view: SheetView, window: Window, selected: Block, active: Block, plain: boolean): void {
    if (view !== this.#view) this.#cells.clear();
    this.#view = view;
    const rows = onScreen(view.rows, view.frozen.rows, window.top, window.height - headerHeight);
    const columns = onScreen(view.columns, view.frozen.columns, window.left, window.width - headerWidth);
    const kept = new Map<string, HTMLElement>();
    const drawn = rows.map((row) => {
      const cells = anchors(view, row, rows, columns).map(({ row: anchorRow, column }) => {
        const id = cellId(anchorRow, column);
        const made = this.#cells.get(id) ?? makeCell(view, anchorRow, column, plain);
        kept.set(id, made);
        const block = blockAt(view, anchorRow, column);
        moveTo(made, place(view, block, window), made.querySelector('.beyond') === null ? 0 : 1);
        made.setAttribute('aria-selected', String(holdsCell(selected, anchorRow, column)));
        return made;
      });
      return rowElement(view, row, window, selected, cells);
    });
    this.#cells = kept;
    this.#layer.classList.toggle('scrolled', window.left > 0);
    this.#layer.replaceChildren(
      headings(view, columns, window, selected),
      ...drawn,
      ...frozenEdges(view),
      selectionBox('selected', place(view, selected, window)),
      selectionBox('active', place(view, active, window)),
    );
  }
}

/** The cells to draw in a row: those that are not covered, and a merged block once, in the first row of it on the screen. */
function anchors(
  view: SheetView,
  row: number,
  rows: readonly number[],
  columns: readonly number[],
): readonly { readonly row: number; readonly column: number }[] {
  const seen = new Set<Block>();
  return columns.flatMap((column) => {
    const block = view.mergeAt(row, column);
    if (block === null) return [{ row, column }];
    const first = rows.find((each) => each >= block.row && each < block.row + block.rows);
    if (first !== row || seen.has(block)) return [];
    seen.add(block);
    return [{ row: block.row, column: block.column }];
  });
}

function blockAt(view: SheetView, row: number, column: number): Block {
  return view.mergeAt(row, column) ?? { row, column, rows: 1, columns: 1 };
}

function makeCell(view: SheetView, row: number, column: number, plain: boolean): HTMLElement {
  const shown = view.shown(row, column);
  const { cell, format, bar } = shown;
  const block = blockAt(view, row, column);
  const made = element('div', view.sheet.gridlines ? 'cell lined' : 'cell', {
    attributes: { role: 'gridcell', id: cellId(row, column), 'aria-colindex': String(column + 2) },
  });
  made.dataset['row'] = String(row);
  made.dataset['column'] = String(column);
  if (view.isLocked(format)) made.setAttribute('aria-readonly', 'true');
  styleCell(made, format, cell.value, plain);
  drawBorders(made, view.borders(block), plain);
  if (bar !== null) {
    const percent = `${String(bar.share * 100)}%`;
    made.style.backgroundImage = `linear-gradient(${bar.color} 0 0)`;
    made.style.backgroundSize = `calc(${percent} - 4px) calc(100% - 4px)`;
  }
  if (shown.text !== '') made.append(content(view, shown, block));
  return made;
}

/** The text of a cell: a number that does not fit is hidden, as Excel hides it; a text goes on over empty cells. */
function content(view: SheetView, shown: Shown, block: Block): HTMLElement {
  const { cell, format, text } = shown;
  const width = view.columns.size(block.column, block.columns);
  const made = element('span', '', { text });
  if (format.wrap || text.includes('\n')) return made;
  const needed = textWidth(text, fontOf(format)) + padding;
  if (needed <= width) return made;
  if (cell.value.kind === 'number') made.textContent = shortened(shown, width);
  else if (block.columns === 1 && /general|left/.test(format.horizontal) && cell.value.kind === 'text') {
    const room = roomFor(view, block, needed);
    if (room > width) {
      made.className = 'beyond';
      made.style.width = `${String(room)}px`;
      // A frozen cell's text ends at the frozen edge once other cells come there.
      const edge = view.columns.start(view.frozen.columns) - view.columns.start(block.column);
      if (block.column < view.frozen.columns) made.style.setProperty('--edge', `${String(edge)}px`);
    }
  }
  return made;
}

function shortened({ cell, format, text }: Shown, width: number): string {
  const fits = (each: string): boolean => textWidth(each, fontOf(format)) + padding <= width;
  if (/general/i.test(format.numberFormat) && cell.value.kind === 'number') {
    for (let length = text.length - 1; length > text.search(/[.,]/); length -= 1) {
      const shorter = text.slice(0, length).replace(/[.,]$/, '');
      if (/[.,]/.test(text) && fits(shorter)) return shorter;
    }
  }
  return '#'.repeat(Math.max(1, Math.floor(width / 9)));
}

/** Pixels from the cell's left edge to the end of the empty columns that the text needs. */
function roomFor(view: SheetView, { row, column }: Block, needed: number): number {
  let last = column;
  while (
    view.columns.size(column, last - column + 1) < needed &&
    last + 1 < view.columns.count &&
    view.isEmpty(row, last + 1) &&
    view.mergeAt(row, last + 1) === null
  )
    last += 1;
  return view.columns.size(column, last - column + 1);
}

function rowElement(
  view: SheetView,
  row: number,
  window: Window,
  selected: Block,
  cells: readonly HTMLElement[],
): HTMLElement {
  const within = row >= selected.row && row < selected.row + selected.rows;
  const header = element('div', within ? 'header within' : 'header', {
    text: String(row + 1),
    attributes: { role: 'rowheader', 'aria-colindex': '1' },
  });
  header.dataset['headerRow'] = String(row);
  const { y, height } = place(view, { row, column: 0, rows: 1, columns: 1 }, window);
  moveTo(header, { x: 0, y, width: headerWidth, height, held: 0 });
  header.style.zIndex = row < view.frozen.rows ? '9' : '8';
  return element('div', 'row', {
    attributes: { role: 'row', 'aria-rowindex': String(row + 2) },
    children: [header, ...cells],
  });
}

function selectionBox(className: string, rectangle: Rectangle): HTMLElement {
  const box = element('div', `box ${className}`);
  moveTo(box, rectangle, 1);
  return box;
}

/** The row of letters. */
function headings(view: SheetView, columns: readonly number[], window: Window, selected: Block): HTMLElement {
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
function frozenEdges({ frozen, rows, columns }: SheetView): readonly HTMLElement[] {
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
