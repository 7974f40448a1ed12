/** A council member scores in the pane: by the keyboard alone, in a browser, through the real office.js. */
import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import type { StoredValue, WorkbookFile } from '../../src/ooxml/model.ts';
import { openWorkbook } from '../../src/ooxml/workbook.ts';
import { findChromium } from '../outsiders.ts';
import { startJourneys } from './excel.ts';
import type { Journeys, OpenedExcel } from './excel.ts';

const sample = join(fileURLToPath(new URL('../../assets', import.meta.url)), 'dien-bien-60.xlsx');
const program = findChromium();
const skip =
  program === null
    ? 'there is no Chromium on this machine (CHROMIUM names another one)'
    : !existsSync(sample) && 'the sample workbook is not there';

const member = 'HĐ-03';
const collectiveCriteria = ['I.1', 'I.2', 'I.3', 'II.1', 'II.2', 'III.1', 'III.2', 'III.3'];

/** Where the member's row for a candidate has this column. */
function placeOf(
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

function valueOf(file: WorkbookFile, candidate: string, header: string): StoredValue | undefined {
  const { sheet, row, column } = placeOf(file, candidate, header);
  return sheet.cells({ row, column, rows: 1, columns: 1 })[0]?.[0]?.value;
}

/** The sample in which the member has not yet scored these candidates. */
function unscored(...candidates: readonly string[]): Uint8Array {
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

async function opened(journeys: Journeys, workbook: Uint8Array, options = {}): Promise<OpenedExcel> {
  const excel = await journeys.open(workbook, options);
  await excel.pane.locator('[data-view="found"][data-busy="false"]').waitFor({ state: 'attached' });
  return excel;
}

/** Opens the scoring room and picks the name. */
async function pickName(excel: OpenedExcel, tab = 'Chấm điểm', code = member): Promise<void> {
  await excel.pane.getByRole('tab', { name: tab }).click();
  await excel.pane.locator(`[data-member="${code}"]`).click();
  await excel.pane.locator('[data-room="scoring"]').waitFor();
}

/** Waits until the workbook holds this in the member's row. */
async function written(
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

const points = (value: number): StoredValue => ({ kind: 'number', value });
const field = ({ pane }: OpenedExcel, code: string): ReturnType<typeof pane.locator> =>
  pane.locator(`input[data-score="${code}"]`);
const focusedField = ({ pane }: OpenedExcel): Promise<string | null> =>
  pane.locator(':focus').getAttribute('data-score');

describe('scoring in the pane', { skip }, () => {
  let journeys: Journeys;

  before(async () => {
    journeys = await startJourneys(program ?? '');
  });
  after(async () => {
    await journeys.close();
  });

  it('scores a candidate by the keyboard alone, with comma, steps and CĐ, and goes on to the next', async () => {
    const excel = await opened(journeys, unscored('TT-01', 'TT-02'));
    const { page, pane } = excel;
    await pane.getByRole('tab', { name: 'Chấm điểm' }).click();
    await excel.picture('scoring-who');
    await pickName(excel);
    assert.match(await pane.locator('[data-heading]').innerText(), /Vụ Đảng viên/);
    assert.equal(await focusedField(excel), 'I.1');
    await excel.picture('scoring-blank');

    // A field, Enter: as many presses as criteria, plus the digits.
    for (const typed of ['18,5', '13.5', '9']) {
      await page.keyboard.type(typed);
      await page.keyboard.press('Enter');
    }
    assert.equal(await focusedField(excel), 'II.1');
    await written(excel, 'TT-01', 'I.1', points(18.5));
    await written(excel, 'TT-01', 'I.2', points(13.5));
    await written(excel, 'TT-01', 'I.3', points(9));

    await page.keyboard.press('ArrowUp');
    await page.keyboard.press('ArrowUp');
    await page.keyboard.press('ArrowUp');
    await page.keyboard.press('ArrowDown');
    assert.equal(await field(excel, 'II.1').inputValue(), '1');
    await page.keyboard.press('Enter');
    await written(excel, 'TT-01', 'II.1', points(1));

    await page.keyboard.press('c');
    assert.equal(await field(excel, 'II.2').inputValue(), 'CĐ');
    await page.keyboard.press('Enter');
    await written(excel, 'TT-01', 'II.2', { kind: 'text', text: 'CĐ' });
    await pane.getByLabel('Lý do chưa đánh giá').waitFor();
    for (const typed of ['8', '8', '4']) {
      await page.keyboard.type(typed);
      await page.keyboard.press('Enter');
    }
    assert.match(await pane.getByRole('status').innerText(), /đã chấm đủ/);
    await excel.picture('scoring-done');
    // The two that are left are the bonus and the deduction, which may stay blank.
    assert.equal(await focusedField(excel), 'Thưởng');
    await page.keyboard.press('Enter');
    await page.keyboard.press('Enter');
    await pane.getByText('Văn phòng Ban').first().waitFor();
    assert.match(await pane.locator('[data-heading]').innerText(), /Văn phòng Ban/);
    assert.equal(await focusedField(excel), 'I.1');
    await page.keyboard.press('PageUp');
    assert.match(await pane.locator('[data-heading]').innerText(), /Vụ Đảng viên/);

    const reason = pane.getByLabel('Lý do chưa đánh giá');
    await reason.fill('Chưa nghiệm thu');
    await reason.press('Enter');
    await written(excel, 'TT-01', 'Ghi chú', { kind: 'text', text: 'Chưa nghiệm thu' });
    await excel.close();
  });

  it('refuses what is out of range and says the range; takes the last change back', async () => {
    const excel = await opened(journeys, readFileSync(sample));
    const { page, pane } = excel;
    await pickName(excel);
    const before = valueOf(await excel.workbook(), 'TT-01', 'I.1');
    assert.equal(before?.kind, 'number');
    const first = field(excel, 'I.1');
    await first.fill('20,5');
    await first.press('Enter');
    await pane.getByText('Chỉ nhận từ 0 đến 20').waitFor();
    assert.equal(await focusedField(excel), 'I.1');
    await excel.picture('scoring-refused');
    await first.press('Escape');
    assert.equal(await pane.getByText('Chỉ nhận từ 0 đến 20').count(), 0);
    assert.deepEqual(valueOf(await excel.workbook(), 'TT-01', 'I.1'), before);

    await first.fill('7,25');
    await first.press('Enter');
    await written(excel, 'TT-01', 'I.1', points(7.25));
    await page.keyboard.press('Control+z');
    await written(excel, 'TT-01', 'I.1', before);
    assert.equal(await focusedField(excel), 'I.1');
    await excel.close();
  });

  it('keeps what Excel refuses, says so, and writes it when asked again', async () => {
    const excel = await opened(journeys, unscored('TT-01'));
    const { page, pane } = excel;
    await pickName(excel);
    await page.evaluate(() => playedExcel.setEditing(true));
    await page.keyboard.type('17');
    await page.keyboard.press('Enter');
    await pane.getByRole('heading', { name: 'Đang gõ dở trong một ô' }).waitFor();
    await pane.getByText('Chưa ghi được vào bảng tính').first().waitFor();
    assert.equal(await field(excel, 'I.1').inputValue(), '17');
    await excel.picture('scoring-unsaved');
    await page.evaluate(() => playedExcel.setEditing(false));
    await pane.getByRole('button', { name: 'Ghi lại 1 ô' }).click();
    await written(excel, 'TT-01', 'I.1', points(17));
    await excel.close();
  });

  it('shows at once what is typed in the sheet', async () => {
    const excel = await opened(journeys, unscored('TT-01'));
    await pickName(excel);
    const { sheet, row, column } = placeOf(await excel.workbook(), 'TT-01', 'I.2');
    await excel.page.evaluate(([name, atRow, atColumn]) => playedExcel.type(name, atRow, atColumn, 12.5), [
      sheet.name,
      row,
      column,
    ] as const);
    await excel.page.waitForFunction(() => {
      const pane = document.querySelector('iframe')?.contentDocument;
      return pane?.querySelector<HTMLInputElement>('input[data-score="I.2"]')?.value === '12,5';
    });
    await excel.close();
  });

  it('remembers the name in the workbook, and shows how far everybody is', async () => {
    const first = await opened(journeys, unscored('TT-01'));
    await pickName(first);
    await first.pane.locator('input[data-score="I.1"]').press('5');
    await first.pane.locator('input[data-score="I.1"]').press('Enter');
    await written(first, 'TT-01', 'I.1', points(5));
    const saved = (await first.workbook()).save();
    await first.close();

    const excel = await opened(journeys, saved);
    await excel.pane.locator('[data-room="scoring"]').waitFor();
    await excel.pane.getByText(/Danh sách \(đã chấm/).click();
    await excel.picture('scoring-list');
    await excel.pane.getByRole('tab', { name: 'Tiến độ' }).click();
    const entry = excel.pane.getByRole('button', { name: /Còn thiếu 1 đối tượng/ });
    await entry.waitFor();
    await excel.picture('scoring-progress');
    await entry.click();
    const { row } = placeOf(await excel.workbook(), 'TT-01', 'I.2');
    await excel.page.waitForFunction(([at]) => playedExcel.selection().endsWith(String(at + 1)), [
      row,
    ] as const);
    await excel.close();
  });

  it('shows the Chair candidate by candidate what is missing, and goes to the cell by keys', async () => {
    const excel = await opened(journeys, unscored('TT-02'));
    await pickName(excel, 'Chấm điểm', 'HĐ-01');
    await excel.pane.getByRole('tab', { name: 'Tiến độ' }).click();
    const grid = excel.pane.getByRole('grid');
    await grid.scrollIntoViewIfNeeded();
    await excel.picture('scoring-matrix');
    const cell = grid.getByRole('button', { name: 'Trần Bích Lan, Văn phòng Ban: chưa chấm' });
    assert.equal(await cell.innerText(), '8');
    await cell.focus();
    await excel.page.keyboard.press('ArrowUp');
    await excel.page.keyboard.press('ArrowDown');
    await excel.page.keyboard.press('Enter');
    const { row } = placeOf(await excel.workbook(), 'TT-02', 'I.1');
    await excel.page.waitForFunction(([at]) => playedExcel.selection().endsWith(`E${String(at + 1)}`), [
      row,
    ] as const);
    await excel.close();
  });

  it('keeps within 320 pixels, in English and in the dark, with room for a finger', async () => {
    const excel = await opened(journeys, unscored('TT-01'), { language: 'en-US', colorScheme: 'dark' });
    await pickName(excel, 'Score');
    await excel.picture('scoring-en-dark');
    const sizes = await excel.pane.locator('body').evaluate((body) => ({
      wide: document.documentElement.scrollWidth,
      small: [...body.querySelectorAll('button, input')]
        .filter((one) => one.getBoundingClientRect().height < 44)
        .map((one) => one.textContent),
      font: Math.min(
        ...[...body.querySelectorAll('p, button, input, label, span, h2, h3')].map((one) =>
          parseFloat(getComputedStyle(one).fontSize),
        ),
      ),
    }));
    assert.ok(sizes.wide <= 320, `the pane is ${String(sizes.wide)} pixels wide`);
    assert.deepEqual(sizes.small, []);
    assert.ok(sizes.font >= 16, `the smallest text is ${String(sizes.font)} pixels`);
    await excel.close();
  });
});
