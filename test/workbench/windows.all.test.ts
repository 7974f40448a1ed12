/** What the add-in does to the window around it: workbooks of its own, changes under the person's hands, what is unsaved. */
import assert from 'node:assert/strict';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Frame } from 'playwright-core';
import { afterAll, beforeAll, describe, it } from 'vitest';
import { newWorkbook } from '../../src/ooxml/workbook.ts';
import { findChromium } from '../outsiders.ts';
import { from } from '../size.ts';
import { skipped } from '../skipped.ts';
import { startBenches } from './workbench.ts';
import type { Benches, OpenedWorkbench } from './workbench.ts';

const program = findChromium();
const skip = program === null ? 'there is no Chromium on this machine (CHROMIUM names another one)' : false;
const mistaken = join(fileURLToPath(new URL('../../assets', import.meta.url)), 'loi-thuong-gap.xlsx');
const scores = 'Chấm điểm';

/** A workbook that says whose it is, in base64. */
function copyFor(name: string): string {
  const file = newWorkbook();
  file.activeSheet.setValue(0, 0, { kind: 'text', text: name });
  return Buffer.from(file.save()).toString('base64');
}

/** The add-in's page, once its client is there. */
async function addInPage({ page, pane }: OpenedWorkbench): Promise<Frame> {
  await page.getByRole('toolbar').getByRole('button', { name: 'Mở bảng' }).click();
  await pane.getByRole('button').first().waitFor();
  const frame = page.frames().find((each) => each.url().includes('taskpane.html'));
  assert.ok(frame, 'there is no frame');
  return frame;
}

describe('the add-in and the window around it', skipped(skip), () => {
  let benches: Benches;

  beforeAll(async () => {
    benches = await startBenches(program ?? '');
  });
  afterAll(async () => {
    await benches.close();
  });

  it('a new workbook gets a window of its own; one that the browser blocks waits for a press', async () => {
    const bench = await benches.open();
    const { page } = bench;
    const frame = await addInPage(bench);
    const opening = page.context().waitForEvent('page');
    await frame.evaluate((file) => Excel.createWorkbook(file), copyFor('An'));
    const first = await opening;
    await first.locator('#cell-0-0', { hasText: 'An' }).waitFor();
    await first.getByRole('heading', { name: 'Sổ làm việc mới 1.xlsx' }).waitFor();

    // Not every browser that runs this has a blocker: the next window is refused as one does it.
    await page.evaluate(() => {
      const allowed = window.open;
      window.open = () => {
        window.open = allowed;
        return null;
      };
    });
    await frame.evaluate((file) => Excel.createWorkbook(file), copyFor('Bình'));
    const bar = page.getByRole('alert');
    await bar.getByText('Trình duyệt đã chặn').waitFor();
    await bench.picture('blocked-window');
    const pressed = page.context().waitForEvent('page');
    await bar.getByRole('button', { name: 'Mở Sổ làm việc mới 2.xlsx' }).click();
    const second = await pressed;
    await second.locator('#cell-0-0', { hasText: 'Bình' }).waitFor();
    await bar.waitFor({ state: 'hidden' });

    // It can be loaded anew while the window that made it is there, and says so when that one is gone.
    await second.reload();
    await second.locator('#cell-0-0', { hasText: 'Bình' }).waitFor();
    await page.goto('about:blank');
    await second.reload();
    await second.locator('.note', { hasText: 'Không nhận được sổ làm việc mới' }).waitFor();
    await bench.close();
  });

  it(
    'asks about unsaved changes after a writing, not after a save and what the pane reads then',
    from('all'),
    async () => {
      const bench = await benches.open();
      const { page } = bench;
      const asked: string[] = [];
      page.on('dialog', (dialog) => {
        asked.push(dialog.message());
        void dialog.accept();
      });
      const openMistaken = async (): Promise<void> => {
        await page.locator('input[type=file]').setInputFiles(mistaken);
        await page.getByRole('heading', { name: 'loi-thuong-gap.xlsx' }).waitFor();
      };
      await bench.goTo(scores);
      await bench.cell(5, 4).click();
      await page.keyboard.type('16');
      await page.keyboard.press('Enter');
      await bench.cell(5, 4).getByText('16').waitFor();
      await bench.saved();
      await addInPage(bench);
      await bench.run('Kiểm tra');
      await openMistaken();
      assert.deepEqual(asked, []);
      const frame = await addInPage(bench);
      await frame.evaluate(() =>
        Excel.run(async (context) => {
          context.workbook.settings.add('a', 'b');
          await context.sync();
        }),
      );
      await page.locator('input[type=file]').setInputFiles({
        ...{ name: 'khac.xlsx', mimeType: '' },
        buffer: Buffer.from(copyFor('Chi'), 'base64'),
      });
      await page.getByRole('heading', { name: 'khac.xlsx' }).waitFor();
      assert.equal(asked.length, 1);
      await bench.close();
    },
  );

  it('undoing leaves cells alone that the add-in has changed since, and says so', from('all'), async () => {
    const bench = await benches.open();
    const { page } = bench;
    const frame = await addInPage(bench);
    await bench.goTo(scores);
    await bench.cell(5, 4).click();
    await page.keyboard.type('16');
    await page.keyboard.press('Enter');
    await bench.cell(5, 4).getByText('16').waitFor();
    await frame.evaluate(
      (sheet) =>
        Excel.run(async (context) => {
          context.workbook.worksheets.getItem(sheet).getRange('E6').values = [[11.5]];
          await context.sync();
        }),
      scores,
    );
    await bench.cell(5, 4).getByText('11,5').waitFor();
    await page.keyboard.press('Control+z');
    await page.getByText('Không hoàn tác được').waitFor();
    assert.equal(await bench.cell(5, 4).innerText(), '11,5');
    await bench.close();
  });
});
