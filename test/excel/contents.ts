/** What is in a workbook, as plain data that two moments can be compared by. */
import { markOf, sheetOf } from '../../src/excel/write/marks.ts';
import type { SheetPart, WorkbookFile } from '../../src/ooxml/model.ts';

export interface SheetContents {
  readonly name: string;
  readonly visibility: string;
  /** Every cell in use: its formula or value, and how it looks. */
  readonly cells: readonly string[];
  readonly widths: readonly number[];
  readonly merges: readonly string[];
  readonly tables: readonly string[];
}

/** Everything on a sheet that a person could see. */
export function sheetContents(file: WorkbookFile, sheet: SheetPart): SheetContents {
  const used = sheet.usedBlock();
  const cells =
    used === null
      ? []
      : sheet
          .cells(used)
          .flatMap((row, down) =>
            row.map(({ value, formula, format }, right) =>
              JSON.stringify([used.row + down, used.column + right, value, formula, file.format(format)]),
            ),
          );
  return {
    name: sheet.name,
    visibility: sheet.visibility,
    cells,
    widths: Array.from({ length: (used?.column ?? 0) + (used?.columns ?? 0) }, (_, column) =>
      sheet.columnWidth(column),
    ),
    merges: sheet.merges().map((block) => JSON.stringify(block)),
    tables: sheet.tables.map(({ name, block }) => JSON.stringify([name, block])),
  };
}

/** Sheets that carry one of our marks, by mark. */
export function resultsOf(file: WorkbookFile): ReadonlyMap<string, SheetContents> {
  const results = new Map<string, SheetContents>();
  for (const { name, sheet, formula } of file.names) {
    const mark = sheet === null ? markOf(name) : null;
    const target = sheetOf(`=${formula}`);
    const part = file.sheets.find((entry) => entry.name === target);
    if (mark !== null && part) results.set(mark, sheetContents(file, part));
  }
  return new Map([...results].sort(([one], [other]) => (one < other ? -1 : 1)));
}

/** Sheets that carry none of our marks, in the order of the tabs. */
export function othersOf(file: WorkbookFile): readonly SheetContents[] {
  const ours = new Set([...resultsOf(file).values()].map(({ name }) => name));
  return file.sheets.filter(({ name }) => !ours.has(name)).map((sheet) => sheetContents(file, sheet));
}

/** Names of ours that should not be there between two tallies: the journal, the commit, marks of sheets that are gone. */
export function strayNames(file: WorkbookFile): readonly string[] {
  return file.names
    .filter(({ name, sheet }) => sheet === null && name.startsWith('BinhXet.'))
    .filter(({ name, formula, hidden }) => {
      const target = sheetOf(`=${formula}`);
      return markOf(name) === null || !hidden || !file.sheets.some((entry) => entry.name === target);
    })
    .map(({ name }) => name);
}
