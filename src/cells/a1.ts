/** Cells and blocks as they are written: `B7`, `B2:D7`, `B:D`, `2:7`. All indices are zero-based. */
import { lastColumn, lastRow, mostColumns, type Block } from './block.ts';

/** The letters of a column: 0 is `A`, 26 is `AA`. */
export function columnLetters(column: number): string {
  let letters = '';
  for (let left = column + 1; left > 0; left = Math.floor((left - 1) / 26)) {
    letters = String.fromCharCode(65 + ((left - 1) % 26)) + letters;
  }
  return letters;
}

/** The column of letters in either case; null for other text or a column beyond Excel's last. */
export function columnIndex(letters: string): number | null {
  if (!/^[A-Za-z]{1,3}$/.test(letters)) return null;
  let column = 0;
  for (const letter of letters.toUpperCase()) column = column * 26 + letter.charCodeAt(0) - 64;
  return column <= mostColumns ? column - 1 : null;
}

/** `B7`. */
export function cellName(row: number, column: number): string {
  return `${columnLetters(column)}${row + 1}`;
}

/** The place of `B7` or `$B$7`; null for anything else or a place beyond Excel's last cell. */
export function parseCell(text: string): { row: number; column: number } | null {
  const parts = /^\$?([A-Za-z]{1,3})\$?([1-9][0-9]{0,6})$/.exec(text);
  const column = parts?.[1] === undefined ? null : columnIndex(parts[1]);
  const row = Number(parts?.[2]) - 1;
  return column === null || !(row <= lastRow) ? null : { row, column };
}

/** `B2:D7`, or `B2` for a single cell, as files have it. */
export function blockName(block: Block): string {
  const first = cellName(block.row, block.column);
  const last = cellName(block.row + block.rows - 1, block.column + block.columns - 1);
  return first === last ? first : `${first}:${last}`;
}

/** The same as formulas and Excel's interface have it: entire columns are `B:D`, entire rows `3:9`. */
export function blockAddress(block: Block): string {
  const { row, column, rows, columns } = block;
  if (rows > lastRow) return `${columnLetters(column)}:${columnLetters(column + columns - 1)}`;
  if (columns > lastColumn) return `${row + 1}:${row + rows}`;
  return blockName(block);
}

/** With dollar signs, as defined names have it: `$B$3:$D$9`. */
export function absoluteAddress(block: Block): string {
  return blockAddress(block).replace(/[A-Z]+|\d+/g, (part) => `$${part}`);
}

/** The block of `B2:D7`, `B2`, `B:D` or `2:7`, its corners in any order, with or without `$`; null for anything else. */
export function parseBlock(text: string): Block | null {
  const [from = '', to, ...more] = text.replaceAll('$', '').split(':');
  const first = parseCorner(from);
  const last = to === undefined ? first : parseCorner(to);
  if (more.length > 0 || first === null || last === null) return null;
  // A column or a row alone is none: `B` may be a name. Nor is it clear how far `B:D7` goes.
  if ((first.row === null) !== (last.row === null)) return null;
  if ((first.column === null) !== (last.column === null)) return null;
  if (to === undefined && (first.row === null || first.column === null)) return null;
  const [top, bottom] = ordered(first.row ?? 0, last.row ?? lastRow);
  const [left, right] = ordered(first.column ?? 0, last.column ?? lastColumn);
  return { row: top, column: left, rows: bottom - top + 1, columns: right - left + 1 };
}

/** The blocks of a space-separated list (`sqref`); what cannot be read is left out. */
export function parseBlocks(text: string): Block[] {
  return text.split(/\s+/).flatMap((part) => parseBlock(part) ?? []);
}

function ordered(one: number, other: number): readonly [number, number] {
  return one <= other ? [one, other] : [other, one];
}

/** A cell, a column without a row, or a row without a column. */
function parseCorner(text: string): { readonly row: number | null; readonly column: number | null } | null {
  const column = columnIndex(text);
  if (column !== null) return { row: null, column };
  if (/^[1-9][0-9]{0,6}$/.test(text))
    return Number(text) - 1 <= lastRow ? { row: Number(text) - 1, column: null } : null;
  return parseCell(text);
}
