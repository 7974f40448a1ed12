/** Journeys through the workbench: a real file, the grid, the ribbon, the built pane with Microsoft's own office.js. */
import assert from 'node:assert/strict';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, it } from 'vitest';
import type { SheetPart, WorkbookFile } from '../../src/ooxml/model.ts';
import { findChromium } from '../outsiders.ts';
import { from } from '../size.ts';
import { skipped } from '../skipped.ts';
import { startBenches } from './workbench.ts';
import type { Benches, OpenedWorkbench } from './workbench.ts';

const program = findChromium();
const skip = program === null ? 'there is no Chromium on this machine (CHROMIUM names another one)' : false;
const mistaken = join(fileURLToPath(new URL('../../assets', import.meta.url)), 'loi-thuong-gap.xlsx');
const scores = 'Chấm điểm';

function sheetOf(file: WorkbookFile, name: string): SheetPart {
  const found = file.sheets.find((sheet) => sheet.name === name);
  assert.ok(found, `${name} is not among ${file.sheets.map((sheet) => sheet.name).join(', ')}`);
  return found;
}

const focusedLabel = ({ page }: OpenedWorkbench): Promise<string> =>
  page.evaluate(() => document.activeElement?.getAttribute('aria-label') ?? '');

describe('the workbench', skipped(skip), () => {
  let benches: Benches;

  beforeAll(async () => {
    benches = await startBenches(program ?? '');
  });
  afterAll(async () => {
    await benches.close();
  });

  it('takes a score with a comma, tallies from the ribbon with the pane closed, and saves a workbook', async () => {
    const bench = await benches.open();
    const { page } = bench;
    await bench.goTo(scores);
    await bench.cell(5, 4).click();
    await page.locator('.prompt', { hasText: 'I.1' }).waitFor();
    await bench.picture('prompt');
    await page.keyboard.type('16,5');
    await page.keyboard.press('Tab');
    await page.keyboard.type('11.5');
    await page.keyboard.press('Enter');
    await bench.cell(5, 5).getByText('11,5').waitFor();
    assert.equal(await bench.cell(5, 4).innerText(), '16,5');
    // Enter went back to where Tab began, one row on.
    assert.match(await focusedLabel(bench), /^E7: /);
    await bench.picture('scored');

    await bench.run('Tổng hợp');
    assert.equal(await page.locator('#pane').isVisible(), false);
    await bench.picture('tallied');
    const file = await bench.saved();
    const sheet = sheetOf(file, scores);
    assert.deepEqual(sheet.cell(5, 4).value, { kind: 'number', value: 16.5 });
    assert.deepEqual(sheet.cell(5, 5).value, { kind: 'number', value: 11.5 });
    for (const name of ['Tổng hợp điểm - Tập thể', 'Xếp hạng - Tập thể', 'Kết quả bỏ phiếu'])
      assert.ok(sheetOf(file, name).usedBlock() !== null, name);

    await page.getByRole('toolbar').getByRole('button', { name: 'Mở bảng' }).click();
    await bench.goTo('Bằng khen của Trưởng… - Tập thể');
    await bench.pane.getByText('Bằng khen').first().waitFor();
    await bench.picture('beside');
    await bench.close();
  });

  it('shows only the cells that are on the screen, of the rows there are', async () => {
    const bench = await benches.open();
    await bench.goTo(scores);
    const rows = Number(await bench.grid.getAttribute('aria-rowcount'));
    assert.ok(rows > 971, `expected more than 971 rows, found ${rows}`);
    const cells = await bench.page.getByRole('gridcell').count();
    assert.ok(cells < 1500, `expected fewer than 1500 cells on the page, found ${cells}`);
    assert.equal(await bench.cell(970, 0).count(), 0);
    await bench.cell(5, 0).click();
    await bench.page.keyboard.press('Control+End');
    await bench.cell(970, 0).waitFor();
    // The heading stays, for its rows are frozen.
    assert.match(await bench.cell(4, 0).innerText(), /Thành viên/);
    assert.equal(await bench.cell(970, 0).locator('..').getAttribute('aria-rowindex'), '972');
    await bench.close();
  });

  it('copies a block, pastes it elsewhere, and empties it', async () => {
    const bench = await benches.open({ permissions: ['clipboard-read', 'clipboard-write'] });
    const { page } = bench;
    await bench.goTo(scores);
    await bench.cell(5, 4).click();
    await page.keyboard.press('Shift+ArrowRight');
    await page.keyboard.press('Shift+ArrowDown');
    await page.keyboard.press('Control+c');
    assert.equal(await page.evaluate(() => navigator.clipboard.readText()), '17,0\t12,0\r\n16,5\t12,5');
    await bench.cell(5, 10).click();
    await page.keyboard.press('Control+v');
    await bench.cell(6, 11).getByText('12,5').waitFor();
    await page.keyboard.press('Delete');
    await bench.cell(6, 11).getByText('12,5').waitFor({ state: 'detached' });
    assert.equal(await bench.cell(5, 10).innerText(), '');
    await bench.close();
  });

  it('follows a link of the guide to its sheet', from('all'), async () => {
    const bench = await benches.open();
    await bench.grid.getByText(scores, { exact: true }).click();
    await bench.page.getByRole('grid', { name: scores, exact: true }).waitFor();
    await bench.close();
  });

  it('refuses a locked cell and says so', async () => {
    const bench = await benches.open();
    await bench.goTo(scores);
    await bench.cell(5, 0).click();
    assert.equal(await bench.cell(5, 0).getAttribute('aria-readonly'), 'true');
    await bench.page.keyboard.type('x');
    await bench.page.keyboard.press('Enter');
    await bench.page.getByText('Ô A6 bị khóa').waitFor();
    assert.equal(await bench.cell(5, 0).innerText(), 'HĐ-01');
    await bench.close();
  });

  it('opens another file, and the pane goes to the cells that are wrong in it', async () => {
    const bench = await benches.open();
    const { page, pane } = bench;
    await page.locator('input[type=file]').setInputFiles(mistaken);
    await page.getByRole('heading', { name: 'loi-thuong-gap.xlsx' }).waitFor();
    await bench.run('Kiểm tra');
    const mistake = pane.getByRole('button', { name: /Đến ô [A-Z]+\d+$/ }).nth(1);
    await mistake.waitFor();
    await bench.picture('mistakes');
    await mistake.click();
    await page.locator('.address', { hasNotText: /^A1$/ }).waitFor();
    await bench.close();
  });

  it('shows what travels between them, and makes the next round trip fail', from('all'), async () => {
    const bench = await benches.open();
    const { page } = bench;
    await page.getByRole('button', { name: /lượt trao đổi/ }).click();
    await page.getByRole('button', { name: 'Làm hỏng lượt sau' }).click();
    await bench.run('Kiểm tra');
    await page.getByText('Lỗi GeneralException').waitFor();
    await bench.run('Kiểm tra');
    assert.equal(await page.getByText('Lỗi GeneralException').count(), 1);
    const trips = await page.getByRole('row', { name: /worksheets/ }).count();
    assert.ok(trips >= 3, `expected 3 round trips or more, found ${trips}`);
    await bench.picture('failed');
    await bench.close();
  });

  it(
    'speaks the language that is chosen, ribbon and pane too, and loses nothing by it',
    from('all'),
    async () => {
      const bench = await benches.open();
      const { page, pane } = bench;
      await bench.goTo(scores);
      await bench.cell(5, 4).click();
      await page.keyboard.type('14,25');
      await page.keyboard.press('Enter');
      await page.getByLabel('Ngôn ngữ').selectOption('en');
      await page.getByRole('toolbar').getByRole('button', { name: 'Open pane' }).click();
      await pane.getByRole('button', { name: 'Tally', exact: true }).waitFor();
      assert.equal(await bench.cell(5, 4).innerText(), '14.3');
      await page.getByLabel('Theme').selectOption('dark');
      await bench.picture('english-dark');
      await bench.close();
    },
  );
});
