/** What the journeys of the scoring room do and look at, in a workbook that a member scores in. */
import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { StoredValue, WorkbookFile } from '../../src/ooxml/model.ts';
import { openWorkbook } from '../../src/ooxml/workbook.ts';
import { findChromium } from '../outsiders.ts';
import type { Journeys, OpenedExcel } from './excel.ts';

export const sample = join(fileURLToPath(new URL('../../assets', import.meta.url)), 'dien-bien-60.xlsx');
export const program = findChromium();
export const skip =
  program === null
    ? 'there is no Chromium on this machine (CHROMIUM names another one)'
    : !existsSync(sample) && 'the sample workbook is not there';

export const member = 'HĐ-03';
const collectiveCriteria = ['I.1', 'I.2', 'I.3', 'II.1', 'II.2', 'III.1', 'III.2', 'III.3'];

/** Where the member's row for a candidate has this column. */
export function placeOf(
  file: WorkbookFile,
  candidate: string,
  header: string,
): { sheet: WorkbookFile['sheets'][number]; row: number; column: number } {
  for (const sheet of file.sheets) {
    const table = sheet.tables.find(({ name }) => name === 'Scores');
    if (table === undefined) continue;
    const text = (value: StoredValue): string => (value.kind === 'text' ? value.text : '');
    const rows = sheet.cells(table.block).map((row) => row.map(({ value }) => text(value)));
    const row = rows.findIndex((cells) => cells[0] === member && cells[1] === candidate);
    return { sheet, row: table.block.row + row, column: table.block.column + table.columns.indexOf(header) };
  }
  throw new Error('There is no table Scores.');
}

export function valueOf(file: WorkbookFile, candidate: string, header: string): StoredValue | undefined {
  const { sheet, row, column } = placeOf(file, candidate, header);
  return sheet.cells({ row, column, rows: 1, columns: 1 })[0]?.[0]?.value;
}

/** The sample in which the member has not yet scored these candidates. */
export function unscored(...candidates: readonly string[]): Uint8Array {
  const opened = openWorkbook(readFileSync(sample));
  assert.equal(opened.kind, 'opened');
  if (opened.kind !== 'opened') throw new Error('unreachable');
  for (const candidate of candidates) {
    for (const header of collectiveCriteria) {
      const { sheet, row, column } = placeOf(opened.file, candidate, header);
      sheet.setValue(row, column, { kind: 'empty' });
    }
  }
  return opened.file.save();
}

export async function opened(journeys: Journeys, workbook: Uint8Array, options = {}): Promise<OpenedExcel> {
  const excel = await journeys.open(workbook, options);
  await excel.pane.locator('[data-view="found"][data-busy="false"]').waitFor({ state: 'attached' });
  return excel;
}

/** Opens the scoring room and picks the name. */
export async function pickName(excel: OpenedExcel, code = member): Promise<void> {
  await excel.pane.locator('[data-tab="scoring"]').click();
  await excel.pane.locator(`[data-member="${code}"]`).click();
  await excel.pane.locator('[data-step="scoring"]').waitFor();
}

/** Waits until the workbook holds this in the member's row. */
export async function written(
  excel: OpenedExcel,
  candidate: string,
  header: string,
  expected: StoredValue,
): Promise<void> {
  for (let tries = 0; tries < 40; tries += 1) {
    const value = valueOf(await excel.workbook(), candidate, header);
    if (JSON.stringify(value) === JSON.stringify(expected)) return;
    await excel.page.evaluate(() => new Promise((resolve) => requestAnimationFrame(resolve)));
  }
  assert.deepEqual(valueOf(await excel.workbook(), candidate, header), expected, `${candidate} ${header}`);
}

export const points = (value: number): StoredValue => ({ kind: 'number', value });
export const field = ({ pane }: OpenedExcel, code: string): ReturnType<typeof pane.locator> =>
  pane.locator(`input[data-score="${code}"]`);
export const focusedField = ({ pane }: OpenedExcel): Promise<string | null> =>
  pane.locator(':focus').getAttribute('data-score');
