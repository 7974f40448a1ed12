import assert from 'node:assert/strict';
import type {
  FileLimits,
  FileProblemCode,
  SheetPart,
  StoredValue,
  WorkbookFile,
} from '../../src/ooxml/model.ts';
import { openWorkbook } from '../../src/ooxml/workbook.ts';

/** The workbook of bytes that must open. */
export function opened(bytes: Uint8Array): WorkbookFile {
  const result = openWorkbook(bytes);
  assert.equal(result.kind, 'opened', result.kind === 'problem' ? result.problem.detail : '');
  if (result.kind !== 'opened') throw new Error('unreachable');
  return result.file;
}

/** The problem of bytes that must not open. */
export function problem(bytes: Uint8Array, limits: Partial<FileLimits> = {}): FileProblemCode {
  const result = openWorkbook(bytes, limits);
  assert.equal(result.kind, 'problem');
  return result.kind === 'problem' ? result.problem.code : assert.fail();
}

/** The sheet of a name. */
export function sheetOf(file: WorkbookFile, name: string): SheetPart {
  return file.sheets.find((each) => each.name === name) ?? assert.fail(`no sheet ${name}`);
}

export const text = (words: string): StoredValue => ({ kind: 'text', text: words });
export const number = (value: number): StoredValue => ({ kind: 'number', value });
export const empty: StoredValue = { kind: 'empty' };

/** Asks a workbook for everything it can tell. */
export function lookAtAll(file: WorkbookFile): readonly unknown[] {
  const sheets = file.sheets.map((sheet) => [
    sheet.cells({ row: 0, column: 0, rows: 12, columns: 8 }),
    [...sheet.formulas()].map(({ cell }) => file.format(cell.format)),
    [sheet.tables, sheet.merges(), sheet.dataBars(), sheet.pageSetup(), sheet.frozen(), sheet.link(1, 1)],
    [sheet.usedBlock(), sheet.gridlines, sheet.tabColor, sheet.visibility, sheet.protection],
    [sheet.columnWidth(3), sheet.rowHeight(3), sheet.name],
  ]);
  const names = file.names.map((each) => ({ ...each, sheet: each.sheet?.name ?? null }));
  const book = [names, file.customProperties(), file.settings(), file.activeSheet.name, file.format(1)];
  return [sheets, book, file.structureProtected, file.date1904];
}
