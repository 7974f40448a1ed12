/** The papers of the meeting come out of the pane: as sheets of the workbook, and as files that Word opens. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { strFromU8, unzipSync } from 'fflate';
import { afterAll, beforeAll, describe, it } from 'vitest';
import { documentPartWords } from '../../src/i18n/pane/documents.ts';
import { documentsWords } from '../../src/i18n/documents/documents.ts';
import { aCouncilFile } from '../excel/small-council.ts';
import { findChromium } from '../outsiders.ts';
import { from } from '../size.ts';
import { skipped } from '../skipped.ts';
import { assertAccessible, languages, locales } from './accessible.ts';
import { startJourneys } from './excel.ts';
import type { Journeys, OpenedExcel } from './excel.ts';

const program = findChromium();
const skip = program === null && 'there is no Chromium on this machine (CHROMIUM names another one)';
const sample = join(fileURLToPath(new URL('../../assets', import.meta.url)), 'dien-bien-60.xlsx');
const words = documentPartWords.vi;

/** Tallies and goes on to the printer's room. */
async function toDocuments(excel: OpenedExcel): Promise<void> {
  const { pane } = excel;
  await pane.locator('[data-view="found"][data-busy="false"]').waitFor({ state: 'attached' });
  await pane.locator('[data-tab="tally"]').click();
  await pane
    .locator('[data-step="tally"] ~ section')
    .getByRole('button', { name: /^(?:Tổng hợp|Tally)$/ })
    .click();
  await pane.locator('[data-view="tallied"][data-busy="false"]').waitFor({ state: 'attached' });
  await pane.locator('[data-tab="printing"]').click();
  await pane.locator('[data-document="count"]').waitFor();
}

async function press(excel: OpenedExcel, document: string, button: string): Promise<void> {
  await excel.pane.locator(`[data-document="${document}"]`).getByText(button, { exact: true }).click();
}

/** What is downloaded after a press, unpacked. */
async function downloaded(excel: OpenedExcel, document: string) {
  const [download] = await Promise.all([
    excel.page.waitForEvent('download'),
    press(excel, document, words.saveWord),
  ]);
  return { name: download.suggestedFilename(), files: unzipSync(readFileSync(await download.path())) };
}

function textOf(files: Readonly<Record<string, Uint8Array>>): string {
  return strFromU8(files['word/document.xml'] ?? new Uint8Array());
}

describe('the documents in the pane', skipped(skip), () => {
  let journeys: Journeys;

  beforeAll(async () => {
    journeys = await startJourneys(program ?? '');
  });
  afterAll(async () => {
    await journeys.close();
  });

  it('are offered when there is a result, and not before', async () => {
    const excel = await journeys.open(readFileSync(sample));
    await excel.pane.locator('[data-view="found"][data-busy="false"]').waitFor({ state: 'attached' });
    await excel.pane.locator('[data-tab="printing"]').click();
    await excel.pane.locator('[data-step="printing"]').waitFor();
    assert.equal(await excel.pane.locator('[data-document]').count(), 0);
    await toDocuments(excel);
    assert.equal(await excel.pane.locator('[data-document]').count(), 7);
    await excel.close();
  });

  it('come as a sheet with its page set up, which is replaced when it is made again', async () => {
    const excel = await journeys.open(readFileSync(sample));
    await toDocuments(excel);
    const before = (await excel.workbook()).sheets.map(({ name }) => name);
    for (let time = 0; time < 2; time += 1) {
      await press(excel, 'count', words.makeSheets);
      await excel.pane.getByText(words.done.sheets(documentsWords.vi.names.count, 1)).waitFor();
    }
    const after = await excel.workbook();
    const added = after.sheets.filter(({ name }) => !before.includes(name));
    assert.deepEqual(
      added.map(({ name }) => name),
      ['Biên bản kiểm phiếu'],
    );
    assert.equal(after.activeSheet.name, 'Biên bản kiểm phiếu');
    const page = added[0]?.pageSetup();
    assert.equal(page?.paperSize, 9);
    assert.equal(page.orientation, 'portrait');
    // Nghị định 30/2020/NĐ-CP: 30 millimetres on the left, 20 above.
    assert.deepEqual(
      [page.margins.left, page.margins.top].map((inches) => Math.round(inches * 25.4)),
      [30, 20],
    );
    await excel.picture('documents-sheet-made');

    // A tally takes the sheet of the older one away.
    await excel.pane.locator('[data-tab="tally"]').click();
    await excel.pane.getByRole('button', { name: 'Tổng hợp lại', exact: true }).click();
    await excel.pane.locator('[data-view="tallied"][data-busy="false"]').waitFor({ state: 'attached' });
    assert.deepEqual(
      (await excel.workbook()).sheets.map(({ name }) => name),
      before,
    );
    await excel.close();
  });

  it('come as a file for Word, in the style that is chosen, and all together in a zip', async () => {
    const excel = await journeys.open(readFileSync(sample));
    await toDocuments(excel);
    const count = await downloaded(excel, 'count');
    assert.equal(count.name, 'bien-ban-kiem-phieu.docx');
    assert.match(textOf(count.files), /ĐẢNG CỘNG SẢN VIỆT NAM/);
    const names = await candidateNames(excel);
    for (const name of names.slice(0, 5)) assert.ok(textOf(count.files).includes(name), name);

    await excel.pane.getByRole('radio', { name: words.style.state }).check();
    const submission = await downloaded(excel, 'submission');
    assert.match(textOf(submission.files), /CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM/);

    const all = await downloaded(excel, 'all');
    assert.equal(all.name, 'van-ban.zip');
    assert.deepEqual(Object.keys(all.files).sort(), [
      'bien-ban-hop-hoi-dong.docx',
      'bien-ban-kiem-phieu.docx',
      'danh-sach-cong-khai.docx',
      'phieu-diem.docx',
      'quyet-dinh-du-thao.docx',
      'to-trinh.docx',
    ]);
    for (const bytes of Object.values(all.files)) {
      assert.match(textOf(unzipSync(bytes)), /CỘNG HÒA XÃ HỘI CHỦ NGHĨA VIỆT NAM/);
    }
    await excel.close();
  });

  it('are not made of figures that were edited since, even where the pane has not seen it yet', async () => {
    const excel = await journeys.open(aCouncilFile().save());
    await toDocuments(excel);
    const before = (await excel.workbook()).sheets.length;
    await excel.page.evaluate(() => playedExcel.type('Chấm điểm', 4, 3, 1));
    await press(excel, 'minutes', words.makeSheets);
    await excel.pane.getByText(words.done.outdated).waitFor();
    await excel.pane.getByText(words.outdated).waitFor();
    assert.equal((await excel.workbook()).sheets.length, before);
    await excel.close();
  });

  it('say first that a tie is still to be decided, and are made all the same', from('all'), async () => {
    const equal = aCouncilFile({
      pointsOf: (_member, candidate, criterion) => (candidate < 3 ? 18 : 20 - candidate) - criterion,
    });
    const excel = await journeys.open(equal.save());
    await toDocuments(excel);
    const section = excel.pane.locator('section[aria-labelledby="documents"]');
    await section.getByText(words.pending).waitFor();
    await press(excel, 'count', words.makeSheets);
    await section.getByText(words.done.sheets(documentsWords.vi.names.count, 1)).waitFor();
    await excel.close();
  });

  it('say what stands in the way', from('all'), async () => {
    const excel = await journeys.open(aCouncilFile().save());
    await toDocuments(excel);
    await excel.page.evaluate(() => playedExcel.setEditing(true));
    await press(excel, 'minutes', words.makeSheets);
    await excel.pane.locator('[data-landing="trouble"]').waitFor();
    await excel.page.evaluate(() => playedExcel.setEditing(false));
    await press(excel, 'minutes', words.makeSheets);
    await excel.pane.getByText(words.done.sheets(documentsWords.vi.names.minutes, 1)).waitFor();
    await excel.close();
  });

  for (const language of languages) {
    it(`are for everybody (${language})`, from('all'), async () => {
      const excel = await journeys.open(readFileSync(sample), {
        language: locales[language],
        reducedMotion: 'reduce',
      });
      await toDocuments(excel);
      const section = excel.pane.locator('section[aria-labelledby="documents"]');
      await section.evaluate((element) => element.scrollIntoView());
      await press(excel, 'public-list', documentPartWords[language].makeSheets);
      await section
        .getByText(documentPartWords[language].done.sheets(documentsWords[language].names['public-list'], 1))
        .waitFor();
      await assertAccessible(excel, 'documents', language);
      const small = await section
        .locator('button, label')
        .evaluateAll((all) => all.filter((one) => one.getBoundingClientRect().height < 44).length);
      assert.equal(small, 0);
      await excel.close();
    });
  }
});

/** The names of the candidates who are in the tables. */
async function candidateNames(excel: OpenedExcel): Promise<readonly string[]> {
  const file = await excel.workbook();
  return file.sheets
    .flatMap((sheet) =>
      sheet.tables
        .filter(({ name }) => name === 'Candidates')
        .flatMap(({ block }) => sheet.cells(block).slice(1)),
    )
    .map((row) => row[2]?.value)
    .flatMap((value) => (value?.kind === 'text' ? [value.text] : []));
}
