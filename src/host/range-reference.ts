import type { Block, SheetPart } from '../ooxml/model.ts';

/** A block of cells of one sheet: what a `Range` of the client stands for. */
export interface RangeReference {
  readonly sheet: SheetPart;
  readonly block: Block;
}

/** How far a worksheet goes: https://support.microsoft.com/office/1672b34d-7043-467e-8e27-269d656771c3 */
export const lastRow = 1_048_575;
export const lastColumn = 16_383;

/** Whether the block is of entire columns or rows: Excel gives no values of such a range. */
export function isUnbounded(block: Block): boolean {
  return block.rows > lastRow || block.columns > lastColumn;
}

/** The cells that both blocks have, or null. */
export function intersect(a: Block, b: Block): Block | null {
  const row = Math.max(a.row, b.row);
  const column = Math.max(a.column, b.column);
  const rows = Math.min(a.row + a.rows, b.row + b.rows) - row;
  const columns = Math.min(a.column + a.columns, b.column + b.columns) - column;
  return rows > 0 && columns > 0 ? { row, column, rows, columns } : null;
}

/** The smallest block around both. */
export function enclose(a: Block, b: Block): Block {
  const row = Math.min(a.row, b.row);
  const column = Math.min(a.column, b.column);
  return {
    row,
    column,
    rows: Math.max(a.row + a.rows, b.row + b.rows) - row,
    columns: Math.max(a.column + a.columns, b.column + b.columns) - column,
  };
}

/** Whether `outer` has every cell of `inner`. */
export function contains(outer: Block, inner: Block): boolean {
  return (
    inner.row >= outer.row &&
    inner.column >= outer.column &&
    inner.row + inner.rows <= outer.row + outer.rows &&
    inner.column + inner.columns <= outer.column + outer.columns
  );
}
