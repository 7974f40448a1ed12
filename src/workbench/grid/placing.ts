/** Where blocks of cells are within the window. */
import type { Block } from '../../cells/block.ts';
import type { SheetView } from './sheet-view.ts';
import { headerHeight, headerWidth } from './sheet-view.ts';

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
