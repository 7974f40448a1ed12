/** Names of sheets: what Excel allows, and how they stand before the `!` of an address. */
import { parseBlock } from './a1.ts';
import type { Block } from './block.ts';

/** The name in apostrophes, which are never wrong before `!`. */
export function inApostrophes(name: string): string {
  return `'${name.replaceAll("'", "''")}'`;
}

/** The name of `'Điểm'`, or of `Điểm`, as its tab has it. */
export function withoutApostrophes(text: string): string {
  return text.startsWith("'") ? text.slice(1, -1).replaceAll("''", "'") : text;
}

/** The sheet's name as Excel shows it before `!`: in apostrophes unless it is a plain word that cannot be a cell. */
export function quotedSheetName(name: string): string {
  return /^[\p{L}_][\p{L}\p{N}_.]*$/u.test(name) && !isTaken(name) ? name : inApostrophes(name);
}

/** Other than the name of a sheet: a cell, as A1 or as R1C1, or a truth value. */
function isTaken(name: string): boolean {
  return /^(?:[A-Z]{1,3}[0-9]+|R[0-9]*(?:C[0-9]*)?|C[0-9]*|true|false)$/i.test(name);
}

/**
 * A sheet, or the first and the last of several, with the `!` behind, as it is written into files: not every program that
 * reads them takes a letter beyond ASCII for one.
 */
export function sheetPrefix(name: string, last: string | null = null): string {
  const whole = last === null ? name : `${name}:${last}`;
  const plain = [name, last ?? name].every(
    (each) => /^[A-Za-z_][A-Za-z0-9_.]*$/.test(each) && !isTaken(each),
  );
  return `${plain ? whole : inApostrophes(whole)}!`;
}

interface Address {
  /** Null when the text names none. */
  readonly sheet: string | null;
  readonly block: Block;
}

/** Reads an address such as `B3`, `$B$3:D9`, `A:C`, `1:2` or `'Điểm'!B3`; null when it is none. */
export function parseAddress(text: string): Address | null {
  const split = /^(?:('(?:[^']|'')+'|[^'!]+)!)?([^!]+)$/.exec(text.trim());
  if (split === null) return null;
  const [, sheet, cells = ''] = split;
  const block = parseBlock(cells);
  return block === null ? null : { sheet: sheet === undefined ? null : withoutApostrophes(sheet), block };
}

/** The most characters of a sheet's name. */
export const longestSheetName = 31;

/** Why Excel would not take this as a sheet's name, or null: https://support.microsoft.com/office/3f1f7148-ee83-404d-8ef0-9ff99fbad1f9 */
export function sheetNameProblem(name: string): string | null {
  if (name.trim() === '') return 'it is blank';
  if (name.length > longestSheetName) return `it has more than ${longestSheetName} characters`;
  if (/[:\\/?*[\]]/.test(name)) return 'it has one of : \\ / ? * [ ]';
  if (name.startsWith("'") || name.endsWith("'")) return 'it begins or ends with an apostrophe';
  if (/^history$/i.test(name)) return 'Excel keeps this name for itself';
  return null;
}
