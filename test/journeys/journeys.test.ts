/** A council's way through the add-in, in a browser: the built pane, Microsoft's own office.js, and a page that plays Excel. */
import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, it } from 'vitest';
import type { WorkbookFile } from '../../src/ooxml/model.ts';
import { newWorkbook } from '../../src/ooxml/workbook.ts';
import { findChromium } from '../outsiders.ts';
import { from } from '../size.ts';
import { skipped } from '../skipped.ts';
import { settled, startJourneys } from './excel.ts';
import type { Journeys, OpenedExcel } from './excel.ts';
import { inspected } from '../inspected.ts';

const asset = (name: string): string => join(fileURLToPath(new URL('../../assets', import.meta.url)), name);
const sample = asset('dien-bien-60.xlsx');
const mistaken = asset('loi-thuong-gap.xlsx');
const program = findChromium();
const skip =
  program === null
    ? 'there is no Chromium on this machine (CHROMIUM names another one)'
    : [sample, mistaken].some((path) => !existsSync(path)) && 'the sample workbooks are not there';

const sheetNames = (file: WorkbookFile): readonly string[] => file.sheets.map(({ name }) => name);

const button = ({ pane }: OpenedExcel, name: string | RegExp): ReturnType<typeof pane.getByRole> =>
  pane.getByRole('button', { name, exact: typeof name === 'string' });

describe('the add-in in Excel', skipped(skip), () => {
  let journeys: Journeys;

  beforeAll(async () => {
    journeys = await startJourneys(program ?? '');
  });
  afterAll(async () => {
    await journeys.close();
  });

  it('tallies the sample by the pane’s button and shows the result', async () => {
    const excel = await journeys.open(readFileSync(sample));
    await settled(excel, 'found');
    const { pane, page } = excel;
    assert.match(await pane.getByRole('heading', { level: 1 }).innerText(), /Điện Biên Phủ/);
    assert.match(await pane.locator('dl').innerText(), /15[^]*80|tập thể\s+15[^]*cá nhân\s+80/);
    await excel.picture('found');

    const before = sheetNames(await excel.workbook());
    await button(excel, 'Tổng hợp').click();
    await settled(excel, 'tallied');
    await excel.picture('tallied');
    const tallied = sheetNames(await excel.workbook());
    assert.deepEqual(
      before.filter((name) => !tallied.includes(name)),
      [],
    );
    assert.ok(tallied.length >= before.length + 5, tallied.join(', '));
    assert.ok(
      tallied.some((name) => name.startsWith('Tổng hợp điểm')),
      `none of these is: ${inspected(tallied)}`,
    );

    // The focus is on the result, and a screen reader has been told.
    assert.equal(await pane.locator(':focus').getAttribute('data-landing'), 'result');
    assert.match(await pane.getByRole('status').innerText(), /Đã tổng hợp xong/);
    const recipients = pane.getByRole('group').first().getByRole('listitem');
    const listed = await recipients.count();
    assert.ok(listed >= 5, `expected 5 recipients or more, found ${listed}`);

    const entries = pane.getByRole('listitem');
    const few = await entries.count();
    await pane
      .getByRole('button', { name: /^Xem thêm/ })
      .first()
      .click();
    await entries.nth(few).waitFor();

    const ranking = pane.getByRole('button', { name: /^Mở trang Xếp hạng/ }).first();
    const name = (await ranking.innerText()).trim();
    await ranking.click();
    await page.waitForFunction(([sheet]) => playedExcel.activeSheet() === sheet, [name] as const);
    await excel.close();
  });

  it('tallies by the ribbon while the pane is closed', async () => {
    const excel = await journeys.open(readFileSync(sample), { paneShown: false });
    const before = sheetNames(await excel.workbook());
    await excel.page.evaluate(() => playedExcel.press('tally'));
    const tallied = sheetNames(await excel.workbook());
    assert.ok(tallied.length >= before.length + 5, tallied.join(', '));
    await settled(excel, 'tallied');
    const pending = (await excel.pane.getByText('Bằng nhau ở suất cuối').count()) > 0;
    // Only what needs a person opens the pane.
    assert.equal(await excel.page.evaluate(() => playedExcel.paneShown()), pending);
    await excel.close();
  });

  it('shows by the ribbon’s check what must be corrected, and goes to each cell', async () => {
    const excel = await journeys.open(readFileSync(mistaken), { paneShown: false });
    const before = sheetNames(await excel.workbook());
    await excel.page.evaluate(() => playedExcel.press('check'));
    assert.equal(await excel.page.evaluate(() => playedExcel.paneShown()), true);
    await settled(excel, 'found');
    assert.deepEqual(sheetNames(await excel.workbook()), before);
    await excel.picture('errors');

    const tally = button(excel, 'Tổng hợp');
    assert.equal(await tally.getAttribute('aria-disabled'), 'true');
    assert.match(await excel.pane.locator('#advice').innerText(), /phải sửa/);

    const entry = excel.pane.getByRole('button', { name: /Đến ô [A-Z]+\d+$/ }).nth(1);
    const cell = /Đến ô ([A-Z]+\d+)$/.exec(await entry.innerText())?.[1] ?? '';
    const from = await excel.page.evaluate(() => playedExcel.selection());
    await entry.click();
    await excel.page.waitForFunction(([before]) => playedExcel.selection() !== before, [from] as const);
    const selection = await excel.page.evaluate(() => playedExcel.selection());
    assert.ok(selection.endsWith(`!${cell}`), `${selection} is not ${cell}`);
    assert.equal(
      await excel.page.evaluate(() => playedExcel.activeSheet()),
      selection.slice(0, selection.lastIndexOf('!')),
    );
    await excel.close();
  });

  it('refuses by the ribbon a workbook with errors, and says so in the pane', from('all'), async () => {
    const excel = await journeys.open(readFileSync(mistaken), { paneShown: false });
    const before = sheetNames(await excel.workbook());
    await excel.page.evaluate(() => playedExcel.press('tally'));
    assert.equal(await excel.page.evaluate(() => playedExcel.paneShown()), true);
    const added = sheetNames(await excel.workbook()).filter((name) => !before.includes(name));
    assert.deepEqual(added, ['Vấn đề']);
    assert.match(await excel.pane.locator('#advice').innerText(), /Chưa tổng hợp được/);
    await excel.close();
  });

  it('shows how far it is, and stops when asked, leaving the workbook as it was', async () => {
    const excel = await journeys.open(readFileSync(sample));
    await settled(excel, 'found');
    const before = await excel.workbook();
    await excel.answersIn(400);
    await button(excel, 'Tổng hợp').click();
    await excel.pane.getByRole('progressbar').waitFor();
    await excel.picture('working');
    await button(excel, 'Dừng lại').click();
    await excel.answersIn(0);
    await settled(excel, 'found');
    assert.match(await excel.pane.locator('#advice').innerText(), /Đã dừng/);
    assert.deepEqual(sheetNames(await excel.workbook()), sheetNames(before));
    await excel.close();
  });

  it('can be worked by the keyboard alone', async () => {
    const excel = await journeys.open(readFileSync(mistaken));
    await settled(excel, 'found');
    const { page, pane } = excel;
    await pane.locator('[data-view]').evaluate(() => window.focus());
    /** Goes forward with the tab key until the focus is on something of this name. */
    const tabTo = async (name: RegExp): Promise<void> => {
      for (let presses = 0; presses < 80; presses += 1) {
        await page.keyboard.press('Tab');
        if (name.test((await pane.locator(':focus').allInnerTexts()).join())) return;
      }
      assert.fail(`the tab key never comes to ${String(name)}`);
    };
    await tabTo(/Đến ô C13$/);
    await page.keyboard.press('Enter');
    await page.waitForFunction(() => playedExcel.selection().endsWith('!C13'));
    await tabTo(/^Tổng hợp$/);
    await page.keyboard.press('Enter');
    await tabTo(/^Đọc lại$/);
    await page.keyboard.press('Enter');
    await page.waitForFunction(
      () =>
        document.querySelector('iframe')?.contentDocument?.activeElement?.getAttribute('data-landing') ===
        'issues',
    );
    await excel.close();
  });

  it('says what to do when Excel refuses', async () => {
    const excel = await journeys.open(readFileSync(sample));
    await settled(excel, 'found');
    await excel.page.evaluate(() => playedExcel.setEditing(true));
    await button(excel, 'Tổng hợp').click();
    await excel.pane.getByRole('heading', { name: 'Đang gõ dở trong một ô' }).waitFor();
    await excel.picture('trouble');
    await excel.page.evaluate(() => playedExcel.setEditing(false));
    await button(excel, 'Đóng').click();
    await excel.page.evaluate(() => playedExcel.protectStructure());
    await button(excel, 'Tổng hợp').click();
    await excel.pane.getByRole('heading', { name: 'Bảng tính đang được bảo vệ' }).waitFor();
    await excel.close();
  });

  it('reads again when the person comes back, and says that the result is outdated', async () => {
    const excel = await journeys.open(readFileSync(sample));
    await settled(excel, 'found');
    await button(excel, 'Tổng hợp').click();
    await settled(excel, 'tallied');
    const file = await excel.workbook();
    const [table] = file.sheets.flatMap((sheet) =>
      sheet.tables
        .filter(({ name }) => name === 'Candidates')
        .map(({ block }) => ({ sheet: sheet.name, ...block })),
    );
    assert.ok(table !== undefined, 'the sample has no table Candidates');
    const { sheet, row, column } = table;
    const header = file.sheets
      .find(({ name }) => name === sheet)
      ?.cells({ row, column, rows: 1, columns: table.columns })[0]
      ?.findIndex(({ value }) => value.kind === 'text' && /^(?:Họ tên|Name)/.test(value.text));
    const place = [sheet, row + 1, column + (header ?? 0), 'Vụ Khác'] as const;
    await excel.page.evaluate(
      ([name, atRow, atColumn, text]) => playedExcel.type(name, atRow, atColumn, text),
      place,
    );
    await excel.pane.locator('body').evaluate(() => window.dispatchEvent(new Event('focus')));
    await excel.pane.getByText('Số liệu đã sửa sau lần tổng hợp này').first().waitFor();
    await excel.close();
  });

  it('tells of an empty workbook what to do', from('all'), async () => {
    const excel = await journeys.open(newWorkbook().save());
    await settled(excel, 'empty');
    await excel.pane.getByRole('heading', { name: 'Bảng tính này chưa có số liệu' }).waitFor();
    assert.equal(await button(excel, 'Tổng hợp').count(), 0);
    await excel.picture('empty');
    await excel.close();
  });

  it('speaks English to an English Excel, and is dark where the system is', async () => {
    const excel = await journeys.open(readFileSync(sample), { language: 'en-US', colorScheme: 'dark' });
    await settled(excel, 'found');
    await excel.picture('found-en-dark');
    await button(excel, 'Tally').click();
    await settled(excel, 'tallied');
    await excel.picture('tallied-en-dark');
    assert.equal(await excel.pane.locator('html').getAttribute('lang'), 'en');
    const names = sheetNames(await excel.workbook());
    assert.ok(names.includes('Ballot results') && names.includes('Record'), names.join(', '));
    await excel.close();
  });

  it('keeps within 320 pixels and gives every button a finger’s room', async () => {
    for (const path of [sample, mistaken]) {
      const excel = await journeys.open(readFileSync(path));
      await settled(excel, 'found');
      const sizes = await excel.pane.locator('body').evaluate((body) => ({
        wide: document.documentElement.scrollWidth,
        small: [...body.querySelectorAll('button')]
          .filter((one) => one.getBoundingClientRect().height < 44)
          .map((one) => one.textContent),
        font: Math.min(
          ...[...body.querySelectorAll('p, button, dt, h2, h3')].map((one) =>
            parseFloat(getComputedStyle(one).fontSize),
          ),
        ),
      }));
      assert.ok(sizes.wide <= 320, `${path} makes the pane ${String(sizes.wide)} pixels wide`);
      assert.deepEqual(sizes.small, []);
      assert.ok(sizes.font >= 16, `the smallest text is ${String(sizes.font)} pixels`);
      await excel.close();
    }
  });
});
