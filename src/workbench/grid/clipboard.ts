/** Copying and pasting blocks of cells: as texts with any other program, and whole within the workbench. */
import { shiftFormula } from '../../host/formula-text.ts';
import { intersect } from '../../cells/block.ts';
import type { Block, Place } from '../../cells/block.ts';
import type { Language } from '../../i18n/language.ts';
import type { StoredCell } from '../../ooxml/model.ts';
import type { SheetView } from './sheet-view.ts';
import { retyped, typedValue } from './typed.ts';
import type { Typed } from './typed.ts';

interface Copied {
  readonly text: string;
  /** Where each row of the cells, and their first column, came from: rows may have been left out between. */
  readonly rows: readonly number[];
  readonly column: number;
  readonly cells: readonly (readonly StoredCell[])[];
  /** Formulas of cut cells stay as they are; those of copied ones go along. */
  readonly cut: boolean;
}

interface Pasted {
  readonly typed: Typed;
  readonly block: Block;
}

export class Clipboard {
  #copied: Copied | null = null;

  /** The text of the selected cells for the system's clipboard: what they show. Rows that a filter hides stay out. */
  copy(view: SheetView, selection: Block, cut: boolean): string {
    const block = intersect(selection, view.used) ?? { ...selection, rows: 1, columns: 1 };
    const rows = indices(block.row, block.rows).filter((row) => !view.isFilteredOut(row));
    const columns = indices(block.column, block.columns);
    const text = writeTsv(rows.map((row) => columns.map((column) => view.shown(row, column).text)));
    const cells = rows.map((row) => columns.map((column) => view.sheet.cell(row, column)));
    this.#copied = { text, rows, column: block.column, cells, cut };
    return text;
  }

  /**
   * What to type for a text that is pasted. Copied here, the cells come with their formulas and values in full. One cell
   * fills the selection; more land from its first cell on. Cells hidden under a merged one are left alone.
   */
  paste(text: string, view: SheetView, selection: Block, language: Language): Pasted {
    const copied = this.#copied !== null && lines(this.#copied.text) === lines(text) ? this.#copied : null;
    const texts = copied === null ? parsed(text, language) : null;
    const size = sizeOf(copied?.cells ?? texts ?? []);
    const single = size.rows === 1 && size.columns === 1;
    const { row, column, rows, columns } = single ? selection : { ...selection, ...size };
    const typed = indices(row, rows).map((toRow) =>
      indices(column, columns).map((toColumn) => {
        if (isCovered(view, toRow, toColumn)) return null;
        const [down, right] = single ? [0, 0] : [toRow - row, toColumn - column];
        if (copied !== null) return whole(copied, [down, right], { row: toRow, column: toColumn });
        return texts?.[down]?.[right] ?? '';
      }),
    );
    return { typed, block: { row, column, rows, columns } };
  }
}

/** What to type for a copied cell at the place it goes to: references of its formula go along, unless it was cut. */
function whole(
  { cells, rows, column, cut }: Copied,
  [down, right]: readonly [number, number],
  to: Place,
): string | number {
  const cell = cells[down]?.[right];
  if (cell === undefined) return '';
  if (cell.formula === null) return retyped(cell);
  const from = { row: rows[down] ?? to.row, column: column + right };
  return `=${cut ? cell.formula : shiftFormula(cell.formula, to.row - from.row, to.column - from.column)}`;
}

function sizeOf(cells: readonly (readonly unknown[])[]): { readonly rows: number; readonly columns: number } {
  return { rows: cells.length, columns: cells[0]?.length ?? 1 };
}

function parsed(text: string, language: Language): Typed {
  return parseTsv(text).map((row) => row.map((cell) => typedValue(cell, language)));
}

/** Systems change the line ends of a text that is copied, and drop the last one. */
function lines(text: string): string {
  return text.replace(/\r\n?/g, '\n').replace(/\n$/, '');
}

function indices(from: number, length: number): readonly number[] {
  return Array.from({ length }, (_, index) => from + index);
}

function isCovered(view: SheetView, row: number, column: number): boolean {
  const merged = view.mergeAt(row, column);
  return merged !== null && (merged.row !== row || merged.column !== column);
}

/** The rows of a text from the clipboard, all of one length. */
export function parseTsv(text: string): readonly (readonly string[])[] {
  const rows: string[][] = [[]];
  const cells = /("(?:[^"]|"")*"(?=[\t\r\n]|$)|[^\t\r\n]*)(\t|\r\n|\n|\r|$)/y;
  const body = text.replace(/\r?\n$/, '');
  for (;;) {
    const found = cells.exec(body);
    if (found === null) break;
    const [, cell = '', end = ''] = found;
    const quoted = cell.length > 1 && cell.startsWith('"') && cell.endsWith('"');
    rows.at(-1)?.push(quoted ? cell.slice(1, -1).replaceAll('""', '"') : cell);
    if (end === '') break;
    if (end !== '\t') rows.push([]);
  }
  const width = Math.max(...rows.map((row) => row.length));
  return rows.map((row) => [...row, ...Array.from({ length: width - row.length }, () => '')]);
}

/** The text for the clipboard. */
export function writeTsv(rows: readonly (readonly string[])[]): string {
  const cell = (text: string): string => (/[\t\r\n"]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);
  return rows.map((row) => row.map(cell).join('\t')).join('\r\n');
}
