/** Blocks of cells. All places are zero-based. */

/** A cell of a sheet. */
export interface Place {
  readonly row: number;
  readonly column: number;
}

/** A stretch of cells of one sheet: its first row and column, and how many of each. */
export interface Block {
  readonly row: number;
  readonly column: number;
  readonly rows: number;
  readonly columns: number;
}

/** How far a worksheet goes: https://support.microsoft.com/office/1672b34d-7043-467e-8e27-269d656771c3 */
export const lastRow = 1_048_575;
export const lastColumn = 16_383;
export const mostRows = lastRow + 1;
export const mostColumns = lastColumn + 1;

/** The block of one cell. */
export function cellBlock({ row, column }: Place): Block {
  return { row, column, rows: 1, columns: 1 };
}

/** Whether the block is of entire columns or rows: Excel gives no values of such a range. */
export function isUnbounded({ rows, columns }: Pick<Block, 'rows' | 'columns'>): boolean {
  return rows > lastRow || columns > lastColumn;
}

/** Whether two blocks have a column in common, be they in different rows. */
export function shareColumns(one: Block, other: Block): boolean {
  return one.column < other.column + other.columns && other.column < one.column + one.columns;
}

/** Whether two blocks share a cell. */
export function overlaps(one: Block, other: Block): boolean {
  return one.row < other.row + other.rows && other.row < one.row + one.rows && shareColumns(one, other);
}

/** Whether the cell is in the block. */
export function holdsCell(block: Block, row: number, column: number): boolean {
  return overlaps(block, { row, column, rows: 1, columns: 1 });
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

/** The cells that both blocks have, or null. */
export function intersect(one: Block, other: Block): Block | null {
  const row = Math.max(one.row, other.row);
  const column = Math.max(one.column, other.column);
  const rows = Math.min(one.row + one.rows, other.row + other.rows) - row;
  const columns = Math.min(one.column + one.columns, other.column + other.columns) - column;
  return rows > 0 && columns > 0 ? { row, column, rows, columns } : null;
}

/** The smallest block around both. */
export function enclose(one: Block, other: Block): Block {
  const row = Math.min(one.row, other.row);
  const column = Math.min(one.column, other.column);
  return {
    row,
    column,
    rows: Math.max(one.row + one.rows, other.row + other.rows) - row,
    columns: Math.max(one.column + one.columns, other.column + other.columns) - column,
  };
}
