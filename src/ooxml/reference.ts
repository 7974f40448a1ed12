import type { Block } from './model.ts';

/** Excel's own limits. */
export const MAXIMUM_ROWS = 1_048_576;
export const MAXIMUM_COLUMNS = 16_384;

/** `A`, `Z`, `AA` for a zero-based column. */
export function columnLetters(column: number): string {
  let letters = '';
  for (let left = column + 1; left > 0; left = Math.floor((left - 1) / 26)) {
    letters = String.fromCharCode(65 + ((left - 1) % 26)) + letters;
  }
  return letters;
}

/** The zero-based column of letters in either case; null for other text or a column beyond Excel's last. */
export function columnIndex(letters: string): number | null {
  if (!/^[A-Za-z]{1,3}$/.test(letters)) return null;
  let column = 0;
  for (const letter of letters.toUpperCase()) column = column * 26 + letter.charCodeAt(0) - 64;
  return column <= MAXIMUM_COLUMNS ? column - 1 : null;
}

/** `B7` for a zero-based row and column. */
export function cellName(row: number, column: number): string {
  return `${columnLetters(column)}${row + 1}`;
}

/** The zero-based place of `B7` or `$B$7`; null for anything else or a place beyond Excel's last cell. */
export function parseCell(text: string): { row: number; column: number } | null {
  const parts = /^\$?([A-Za-z]{1,3})\$?([1-9][0-9]{0,6})$/.exec(text);
  const column = parts?.[1] === undefined ? null : columnIndex(parts[1]);
  const row = Number(parts?.[2]) - 1;
  return column === null || !(row < MAXIMUM_ROWS) ? null : { row, column };
}

/** `B2:D7`, or `B2` for a single cell. */
export function blockName(block: Block): string {
  const first = cellName(block.row, block.column);
  const last = cellName(block.row + block.rows - 1, block.column + block.columns - 1);
  return first === last ? first : `${first}:${last}`;
}

/** The block of `B2:D7`, `B2`, `B:D` or `2:7`, its corners in any order; null for anything else. */
export function parseBlock(text: string): Block | null {
  const [first = '', last = first, ...more] = text.replaceAll('$', '').split(':');
  if (more.length > 0) return null;
  const from = parseCorner(first, 'first');
  const to = parseCorner(last, 'last');
  if (from === null || to === null) return null;
  const [row, column] = [Math.min(from.row, to.row), Math.min(from.column, to.column)];
  return {
    row,
    column,
    rows: Math.max(from.row, to.row) - row + 1,
    columns: Math.max(from.column, to.column) - column + 1,
  };
}

function parseCorner(text: string, end: 'first' | 'last'): { row: number; column: number } | null {
  const column = columnIndex(text);
  if (column !== null) return { row: end === 'first' ? 0 : MAXIMUM_ROWS - 1, column };
  if (/^[1-9][0-9]{0,6}$/.test(text) && Number(text) <= MAXIMUM_ROWS) {
    return { row: Number(text) - 1, column: end === 'first' ? 0 : MAXIMUM_COLUMNS - 1 };
  }
  return parseCell(text);
}

/** The blocks of a space-separated list (`sqref`); what cannot be read is left out. */
export function parseBlocks(text: string): Block[] {
  return text.split(/\s+/).flatMap((part) => parseBlock(part) ?? []);
}

/** Whether two blocks share a cell. */
export function overlaps(one: Block, other: Block): boolean {
  return (
    one.row < other.row + other.rows &&
    other.row < one.row + one.rows &&
    one.column < other.column + other.columns &&
    other.column < one.column + one.columns
  );
}

/** Whether the cell is in the block. */
export function contains(block: Block, row: number, column: number): boolean {
  return overlaps(block, { row, column, rows: 1, columns: 1 });
}
