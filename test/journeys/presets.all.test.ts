/** A secretary fills in the shares of votes from a decree, sees what is replaced, and takes it back; in a browser. */
import assert from 'node:assert/strict';
import { afterAll, beforeAll, describe, it } from 'vitest';
import { presetWords } from '../../src/i18n/pane/presets.ts';
import { setUpWords } from '../../src/i18n/pane/set-up.ts';
import type { StoredValue, WorkbookFile } from '../../src/ooxml/model.ts';
import { aCouncilFile, putTable } from '../excel/small-council.ts';
import { findChromium } from '../outsiders.ts';
import { from } from '../size.ts';
import { skipped } from '../skipped.ts';
import { assertAccessible, languages, locales, type PaneLanguage } from './accessible.ts';
import { startJourneys } from './excel.ts';
import type { Journeys, OpenedExcel } from './excel.ts';

const program = findChromium();
const skip = program === null && 'there is no Chromium on this machine (CHROMIUM names another one)';

/** The small council, with a base for its awards and one share as a number; it says no quorum. */
function aBook(): WorkbookFile {
  const file = aCouncilFile();
  const old = file.sheets.find(({ name }) => name === 'Khen thưởng');
  assert.ok(old, 'there is no old');
  file.deleteSheet(old);
  putTable(
    file,
    'Awards',
    'Khen thưởng',
    ['Mã', 'Hình thức khen thưởng', 'Đối tượng', 'Thứ tự', 'Tỷ lệ phiếu tối thiểu', 'Tính trên'],
    [
      ['CSTĐ', 'Chiến sĩ thi đua cơ sở', 'Cá nhân', 1, 0.7, ''],
      ['CO', 'Cờ thi đua của Chính phủ', 'Tập thể', 1, '', ''],
    ],
  );
  return file;
}

async function share(excel: OpenedExcel, row: number): Promise<readonly [StoredValue, StoredValue]> {
  const sheet = (await excel.workbook()).sheets.find(({ name }) => name === 'Khen thưởng');
  assert.ok(sheet, 'there is no sheet');
  return [sheet.cell(row, 5).value, sheet.cell(row, 6).value];
}

const text = (given: string): StoredValue => ({ kind: 'text', text: given });

describe('the presets in the pane', skipped(skip), () => {
  let journeys: Journeys;
  beforeAll(async () => {
    journeys = await startJourneys(program ?? '');
  });
  afterAll(() => journeys.close());

  async function opened(language: PaneLanguage): Promise<OpenedExcel> {
    const excel = await journeys.open(aBook().save(), {
      language: locales[language],
      reducedMotion: 'reduce',
    });
    await excel.pane.locator('[data-view="found"][data-busy="false"]').waitFor({ state: 'attached' });
    await excel.pane.locator('[data-tab="setup"]').click();
    await excel.pane.getByRole('button', { name: setUpWords[language].presets.open }).click();
    await excel.pane.locator('[data-preset]').first().waitFor();
    return excel;
  }

  for (const language of languages) {
    const words = presetWords[language];

    it(`show the article, what is filled and what would be replaced (${language})`, async () => {
      const excel = await opened(language);
      const { pane } = excel;
      assert.equal(await pane.locator('[data-preset]').count(), 6);
      await assertAccessible(excel, 'presets', language);
      await pane.locator('[data-preset="court80"]').click();
      await pane.getByText(words.preview.noAwards).waitFor();
      await pane.getByRole('checkbox', { name: /CSTĐ/ }).click();
      await pane.locator('[data-list="replaces"]').waitFor();
      assert.match(await pane.locator('[data-list="fills"]').innerText(), /G5/);
      assert.match(await pane.locator('[data-list="replaces"]').innerText(), /0[.,]7 → 80%[^]*F5/);
      // Its council meets with two thirds, and the workbook has no row for that.
      await pane.getByText(words.preview.missing(words.preview.columns.quorum, '2/3')).waitFor();
      await assertAccessible(excel, 'presets-preview', language);
      await excel.close();
    });
  }

  const words = presetWords.vi;

  it('write what is blank, replace what is ticked, and give both back', async () => {
    const excel = await opened('vi');
    const { pane } = excel;
    const button = (name: string) => pane.getByRole('button', { name, exact: true });
    await pane.locator('[data-preset="unit80"]').click();
    await pane.getByRole('checkbox', { name: /CSTĐ/ }).click();
    await button(words.write(1)).click();
    await pane.getByText(words.done.filled(1)).waitFor();
    assert.deepEqual(await share(excel, 4), [{ kind: 'number', value: 0.7 }, text('Tổng số thành viên')]);
    assert.deepEqual(await share(excel, 5), [{ kind: 'empty' }, { kind: 'empty' }]);
    await pane.locator('[data-list="replaces"]').getByRole('checkbox').click();
    await button(words.write(1)).click();
    await pane.getByText(words.preview.nothing).waitFor();
    assert.deepEqual((await share(excel, 4))[0], text('80%'));
    await assertAccessible(excel, 'presets-written', 'vi');
    await button(words.undo).click();
    await pane.getByText(words.done.undone(1)).waitFor();
    assert.deepEqual((await share(excel, 4))[0], { kind: 'number', value: 0.7 });
    await excel.close();
  });

  it('write nothing over what was typed while somebody looked, and show it', from('all'), async () => {
    const excel = await opened('vi');
    const { pane, page } = excel;
    await pane.locator('[data-preset="governmentFlag80"]').click();
    await pane.getByRole('checkbox', { name: /Cờ thi đua/ }).click();
    await pane.getByRole('button', { name: words.write(2), exact: true }).waitFor();
    // In one breath, before the pane hears of it.
    await page.evaluate((name) => {
      const all = document.querySelector('iframe')?.contentDocument?.querySelectorAll('button') ?? [];
      void playedExcel.type('Khen thưởng', 5, 5, 'quá bán');
      [...all].find(({ textContent }) => textContent === name)?.click();
    }, words.write(2));
    await pane.getByText(words.done.changed).waitFor();
    assert.deepEqual(await share(excel, 5), [text('quá bán'), { kind: 'empty' }]);
    await pane.getByText(words.preview.change('quá bán', '80%')).waitFor();
    await excel.close();
  });
});
