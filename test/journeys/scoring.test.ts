/** A council member scores in the pane: by the keyboard alone, in a browser, through the real office.js. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, it } from 'vitest';
import { openWorkbook } from '../../src/ooxml/workbook.ts';
import { skipped } from '../skipped.ts';
import { startJourneys } from './excel.ts';
import type { Journeys } from './excel.ts';
import {
  field,
  focusedField,
  opened,
  pickName,
  placeOf,
  points,
  program,
  sample,
  skip,
  unscored,
  valueOf,
  written,
} from './scoring-steps.ts';

describe('scoring in the pane', skipped(skip), () => {
  let journeys: Journeys;

  beforeAll(async () => {
    journeys = await startJourneys(program ?? '');
  });
  afterAll(async () => {
    await journeys.close();
  });

  it('scores a candidate by the keyboard alone, with comma, steps and CĐ, and goes on to the next', async () => {
    const excel = await opened(journeys, unscored('TT-01', 'TT-02'));
    const { page, pane } = excel;
    await pane.locator('[data-tab="scoring"]').click();
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
    assert.match(await pane.locator('[data-step="scoring"]').getByRole('status').innerText(), /đã chấm đủ/);
    await excel.picture('scoring-done');
    // The two that are left are the bonus and the deduction, which may stay blank.
    assert.equal(await focusedField(excel), 'Thưởng');
    await page.keyboard.press('Enter');
    await page.keyboard.press('Enter');
    // CĐ asks for its reason before it goes on.
    assert.equal(await pane.locator(':focus').getAttribute('data-note'), 'asked');
    await page.keyboard.type('Chưa nghiệm thu');
    await page.keyboard.press('Enter');
    await pane.getByText('Văn phòng Ban').first().waitFor();
    assert.match(await pane.locator('[data-heading]').innerText(), /Văn phòng Ban/);
    assert.equal(await focusedField(excel), 'I.1');
    await page.keyboard.press('PageUp');
    assert.match(await pane.locator('[data-heading]').innerText(), /Vụ Đảng viên/);
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

  it('says of a locked cell what became of the score and what to do, and keeps what was typed', async () => {
    const file = openWorkbook(unscored('TT-01'));
    assert.equal(file.kind, 'opened');
    const { sheet, row, column } = placeOf(file.file, 'TT-01', 'I.1');
    sheet.setFormat({ row, column, rows: 1, columns: 1 }, { locked: true });
    sheet.protect();
    const excel = await opened(journeys, file.file.save());
    const { page, pane } = excel;
    await pickName(excel);
    await page.keyboard.type('17');
    await page.keyboard.press('Enter');
    await pane.getByRole('heading', { name: 'Trang tính đang được bảo vệ' }).waitFor();
    await pane.getByText(/Điểm vừa gõ chưa ghi, vẫn giữ trong ô bên dưới/).waitFor();
    assert.equal(await field(excel, 'I.1').inputValue(), '17');
    assert.deepEqual(valueOf(await excel.workbook(), 'TT-01', 'I.1'), { kind: 'empty' });
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
    await excel.pane.locator('[data-step="scoring"]').waitFor();
    await excel.pane.getByText(/Danh sách \(đã chấm/).click();
    await excel.picture('scoring-list');
    await excel.pane.locator('[data-tab="progress"]').click();
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
    await pickName(excel, 'HĐ-01');
    await excel.pane.locator('[data-tab="progress"]').click();
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
    await pickName(excel);
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
