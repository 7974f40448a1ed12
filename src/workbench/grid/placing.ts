/** Where cells are within the window, and how far a sheet is to be scrolled for them. */
import type { Block, Place } from '../../cells/block.ts';
import { headerHeight, headerWidth } from './sheet-view.ts';
import type { SheetView } from './sheet-view.ts';

export interface Window {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

export interface Rectangle {
  readonly x: number;
  readonly y: number;
  readonly width: number;
  readonly height: number;
  /** In how many directions it stays when the sheet is scrolled. */
  readonly held: 0 | 1 | 2;
}

/** Where a block is within the window. */
export function place(view: SheetView, { row, column, rows, columns }: Block, window: Window): Rectangle {
  const heldRow = row < view.frozen.rows;
  const heldColumn = column < view.frozen.columns;
  return {
    x: headerWidth + view.columns.start(column) - (heldColumn ? 0 : window.left),
    y: headerHeight + view.rows.start(row) - (heldRow ? 0 : window.top),
    width: view.columns.size(column, columns),
    height: view.rows.size(row, rows),
    held: heldRow && heldColumn ? 2 : heldRow || heldColumn ? 1 : 0,
  };
}

/** What is held lies over what is scrolled; `above` lifts it over its equals. */
export function moveTo({ style }: HTMLElement, { x, y, width, height, held }: Rectangle, above = 0): void {
  style.transform = `translate(${String(x)}px, ${String(y)}px)`;
  style.width = `${String(width)}px`;
  style.height = `${String(height)}px`;
  style.zIndex = String(held * 2 + above);
}

/** Where the sheet must be scrolled to, no further than it must, for a cell to be seen: pixels from the left and the top. */
export function revealing(
  view: SheetView,
  { left, top, width, height }: Window,
  { row, column }: Place,
): readonly [left: number, top: number] {
  const { rows, columns, frozen } = view;
  const along = (start: number, end: number, held: number, from: number, length: number): number =>
    start < from + held ? start - held : end > from + length ? Math.min(end - length, start - held) : from;
  const [x, y] = [columns.start(column), rows.start(row)];
  return [
    column < frozen.columns
      ? left
      : along(x, x + columns.size(column), columns.start(frozen.columns), left, width - headerWidth),
    row < frozen.rows
      ? top
      : along(y, y + rows.size(row), rows.start(frozen.rows), top, height - headerHeight),
  ];
}

/** What is at a point: a cell, or an entire row or column by its heading. */
export interface Pointed {
  readonly from: Place;
  readonly to: Place;
  readonly kind: 'cell' | 'heading';
}

/** What is at a point of the window, in pixels from its corner; null beyond it. */
export function pointed(view: SheetView, window: Window, x: number, y: number): Pointed | null {
  if (x > window.width || y > window.height) return null;
  const [across, down] = [x - headerWidth, y - headerHeight];
  const heldWidth = view.columns.start(view.frozen.columns);
  const heldHeight = view.rows.start(view.frozen.rows);
  const column = view.columns.at(across < heldWidth ? across : across + window.left);
  const row = view.rows.at(down < heldHeight ? down : down + window.top);
  const last = { row: view.rows.count - 1, column: view.columns.count - 1 };
  if (across < 0 && down < 0) return { kind: 'heading', from: { row: 0, column: 0 }, to: last };
  if (down < 0) return { kind: 'heading', from: { row: 0, column }, to: { row: last.row, column } };
  if (across < 0) return { kind: 'heading', from: { row, column: 0 }, to: { row, column: last.column } };
  return { kind: 'cell', from: { row, column }, to: { row, column } };
}
