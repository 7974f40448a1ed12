/** A1 addresses, with and without a sheet. All indices are zero-based. */
import type { Block } from '../ooxml/model.ts';
import { lastColumn, lastRow } from './range-reference.ts';

/** `A` for 0, `XFD` for 16383. */
export function columnLetters(column: number): string {
  let letters = '';
  for (let rest = column + 1; rest > 0; rest = Math.floor((rest - 1) / 26)) {
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  }
  return letters;
}

/** The column of its letters, or null when there is no such column. */
export function columnOf(letters: string): number | null {
  if (!/^[A-Z]{1,3}$/i.test(letters)) return null;
  let column = 0;
  for (const letter of letters.toUpperCase()) column = column * 26 + letter.charCodeAt(0) - 64;
  return column - 1 <= lastColumn ? column - 1 : null;
}

/** `B3` or, for several cells, `B3:D9`; entire columns `B:D`, entire rows `3:9`. */
export function blockAddress(block: Block): string {
  const { row, column, rows, columns } = block;
  const right = column + columns - 1;
  const bottom = row + rows - 1;
  if (rows > lastRow) return `${columnLetters(column)}:${columnLetters(right)}`;
  if (columns > lastColumn) return `${row + 1}:${bottom + 1}`;
  const first = `${columnLetters(column)}${row + 1}`;
  return rows === 1 && columns === 1 ? first : `${first}:${columnLetters(right)}${bottom + 1}`;
}

/** The same with dollar signs, as defined names have it: `$B$3:$D$9`. */
export function absoluteAddress(block: Block): string {
  return blockAddress(block).replace(/[A-Z]+|\d+/g, (part) => `$${part}`);
}

/** The sheet's name as it stands before `!`: in apostrophes unless it is a plain word that cannot be a cell. */
export function quotedSheetName(name: string): string {
  const plain = /^[\p{L}_][\p{L}\p{N}_.]*$/u.test(name);
  const cellLike = /^[A-Z]{1,3}\d+$/i.test(name) || /^R\d*(C\d*)?$/i.test(name) || /^C\d*$/i.test(name);
  return plain && !cellLike ? name : `'${name.replaceAll("'", "''")}'`;
}

export interface Address {
  /** Null when the text names none. */
  readonly sheet: string | null;
  readonly block: Block;
}

/** Reads an address such as `B3`, `$B$3:D9`, `A:C`, `1:2` or `'Điểm'!B3`; null when it is none. */
export function parseAddress(text: string): Address | null {
  const split = /^(?:(?:'((?:[^']|'')+)'|([^'!]+))!)?([^!]+)$/.exec(text.trim());
  if (split === null) return null;
  const [, quoted, bare, cells = ''] = split;
  const sheet = quoted !== undefined ? quoted.replaceAll("''", "'") : (bare ?? null);
  const block = parseBlock(cells.replaceAll('$', ''));
  return block === null ? null : { sheet, block };
}

function parseBlock(text: string): Block | null {
  const [from = '', to = from, ...rest] = text.split(':');
  if (rest.length > 0) return null;
  const entire = text.includes(':');
  const first = parseCorner(from);
  const second = parseCorner(to);
  if (first === null || second === null) return null;
  if ((first.row === null) !== (second.row === null) || (first.column === null) !== (second.column === null))
    return null;
  if (!entire && (first.row === null || first.column === null)) return null;
  const [top, bottom] = ordered(first.row ?? 0, second.row ?? lastRow);
  const [left, right] = ordered(first.column ?? 0, second.column ?? lastColumn);
  return { row: top, column: left, rows: bottom - top + 1, columns: right - left + 1 };
}

function ordered(a: number, b: number): readonly [number, number] {
  return a <= b ? [a, b] : [b, a];
}

/** A cell, a column without a row, or a row without a column. */
function parseCorner(text: string): { readonly row: number | null; readonly column: number | null } | null {
  const parts = /^([A-Z]{0,3})(\d{0,7})$/i.exec(text);
  if (parts === null) return null;
  const [, letters = '', digits = ''] = parts;
  if (letters === '' && digits === '') return null;
  const column = letters === '' ? null : columnOf(letters);
  if (letters !== '' && column === null) return null;
  const row = digits === '' ? null : Number(digits) - 1;
  if (row !== null && (row < 0 || row > lastRow)) return null;
  return { row, column };
}

/** Why Excel would not take this as a sheet's name, or null: https://support.microsoft.com/office/3f1f7148-ee83-404d-8ef0-9ff99fbad1f9 */
export function sheetNameProblem(name: string): string | null {
  if (name.trim() === '') return 'it is blank';
  if (name.length > 31) return 'it has more than 31 characters';
  if (/[:\\/?*[\]]/.test(name)) return 'it has one of : \\ / ? * [ ]';
  if (name.startsWith("'") || name.endsWith("'")) return 'it begins or ends with an apostrophe';
  if (name.toLowerCase() === 'history') return 'Excel keeps this name for itself';
  return null;
}
