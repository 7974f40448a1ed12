/** What the reader makes of a file's bytes, in a form that can be compared, and what the file says by the letter. */
import type { FileProblemCode, SheetPart, StoredValue, WorkbookFile } from '../../src/ooxml/model.ts';
import { openWorkbook } from '../../src/ooxml/workbook.ts';
import { bookOf, shownText } from '../valid/book-of.ts';
import { packageOf } from '../valid/package-of.ts';
import { valueOf } from '../valid/xml.ts';

export type Read =
  | { readonly kind: 'refused'; readonly code: FileProblemCode }
  | { readonly kind: 'read'; readonly file: WorkbookFile; readonly content: readonly string[] };

/** Reads the bytes. Throws where something else than a value comes out. */
export function readBytes(bytes: Uint8Array): Read {
  const read = openWorkbook(bytes);
  if (read.kind === 'problem') return { kind: 'refused', code: read.problem.code };
  return { kind: 'read', file: read.file, content: contentOf(read.file) };
}

/** Every sheet, table, name and cell, one a line. */
export function contentOf(file: WorkbookFile): readonly string[] {
  return [
    ...file.names.map(({ name, formula, sheet }) => `name ${name} ${sheet?.name ?? ''}: ${formula}`),
    ...file.sheets.flatMap((sheet) => sheetContent(file, sheet)),
  ];
}

function sheetContent(file: WorkbookFile, sheet: SheetPart): readonly string[] {
  const lines = [`sheet ${sheet.name}, ${sheet.kind}, ${sheet.visibility}`];
  if (sheet.kind === 'other') return lines;
  for (const { name, block, headerRow, totalsRow, columns } of sheet.tables) {
    lines.push(`table ${name} ${JSON.stringify([block, headerRow, totalsRow, columns])}`);
  }
  const cells: string[] = [];
  sheet.contents(({ row, column, value }) => {
    const { formula, format } = sheet.cell(row, column);
    const shown = file.format(format).numberFormat;
    cells.push(`${sheet.name} R${row + 1}C${column + 1} ${formula ?? ''} ${shown}: ${JSON.stringify(value)}`);
  });
  return [...lines, ...cells.sort()];
}

/** The texts that the reader gives and the file, read by the letter with other means, does not have, or has otherwise. */
export function otherTexts(bytes: Uint8Array, file: WorkbookFile): readonly string[] {
  const book = letterOf(bytes);
  if (book === null) return [];
  return book.sheets.flatMap((sheet) => {
    const read = file.sheets.find(({ name }) => name === sheet.name);
    if (sheet.root === undefined || read?.kind !== 'worksheet') return [];
    return sheet.cells.flatMap(({ element, row }) => {
      const column = columnOf(valueOf(element, 'r') ?? '');
      const said = shownText(book, element);
      if (column === null || said === undefined || Number.isNaN(row)) return [];
      const found = textIn(read.cell(row - 1, column).value);
      return found === said
        ? []
        : [`${sheet.name} R${row}C${column + 1}: read ${found}, the file says ${said}`];
    });
  });
}

function letterOf(bytes: Uint8Array): ReturnType<typeof bookOf> {
  try {
    return bookOf(packageOf(bytes));
  } catch {
    return null;
  }
}

function textIn(value: StoredValue): string | null {
  return value.kind === 'text' ? value.text : value.kind === 'empty' ? '' : null;
}

function columnOf(place: string): number | null {
  const letters = /^([A-Z]{1,3})\d+$/.exec(place)?.[1];
  if (letters === undefined) return null;
  return [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
}
