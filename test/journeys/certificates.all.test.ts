/** Bằng khen and Giấy khen from the pane: the table of places is made, seen, mended, and the sheets come out as files for Word. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { strFromU8, unzipSync } from 'fflate';
import { afterAll, beforeAll, describe, it } from 'vitest';
import { certificatePartWords } from '../../src/i18n/pane/certificates.ts';
import { aCouncilFile } from '../excel/small-council.ts';
import { findChromium } from '../outsiders.ts';
import { from } from '../size.ts';
import { skipped } from '../skipped.ts';
import { assertAccessible, languages, locales } from './accessible.ts';
import { startJourneys } from './excel.ts';
import type { Journeys, OpenedExcel } from './excel.ts';

const program = findChromium();
const skip = program === null && 'there is no Chromium on this machine (CHROMIUM names another one)';
const words = certificatePartWords.vi;
const layoutSheet = 'Vị trí in bằng';

/** 120 letters. */
const longName = 'Tập thể cán bộ, công chức, người lao động '.repeat(3).slice(0, 120).trim();

function council(): Uint8Array {
  return aCouncilFile({
    nameOf: (kind, number) =>
      number === 0 ? `=${kind} 1` : kind === 'Tập thể' ? `Vụ ${number}` : `Lê ${number}`,
  }).save();
}

/** Tallies and goes on to where certificates are printed. */
async function toCertificates(excel: OpenedExcel): Promise<void> {
  const { pane } = excel;
  await pane.locator('[data-view="found"][data-busy="false"]').waitFor({ state: 'attached' });
  await pane.locator('[data-tab="tally"]').click();
  await pane
    .locator('[data-step="tally"] ~ section')
    .getByRole('button', { name: /^(?:Tổng hợp|Tally)$/ })
    .click();
  await pane.locator('[data-view="tallied"][data-busy="false"]').waitFor({ state: 'attached' });
  await pane.locator('[data-tab="printing"]').click();
  await section(excel).waitFor();
}

function section({ pane }: OpenedExcel) {
  return pane.locator('section[aria-labelledby="certificates"]');
}

async function addTable(excel: OpenedExcel, sheet: string): Promise<void> {
  await section(excel).getByRole('radio', { name: sheet }).check();
  await section(excel).getByRole('button', { name: words.add }).click();
  await section(excel).getByText(words.done.added(layoutSheet)).waitFor();
}

async function downloaded(excel: OpenedExcel, button: string) {
  const [download] = await Promise.all([
    excel.page.waitForEvent('download'),
    section(excel).getByRole('button', { name: button }).click(),
  ]);
  const document = unzipSync(readFileSync(await download.path()))['word/document.xml'];
  return { name: download.suggestedFilename(), text: strFromU8(document ?? new Uint8Array()) };
}

/** Where the drawing has a place, in millimetres. */
async function drawnAt(excel: OpenedExcel, item: string): Promise<readonly string[]> {
  const frame = section(excel).locator(`[data-place="${item}"] rect`).first();
  return Promise.all(['x', 'y', 'width'].map(async (name) => (await frame.getAttribute(name)) ?? ''));
}

describe('certificates in the pane', skipped(skip), () => {
  let journeys: Journeys;

  beforeAll(async () => {
    journeys = await startJourneys(program ?? '');
  });
  afterAll(async () => {
    await journeys.close();
  });

  it('begin with one press that adds the table of places, and nothing else changes', async () => {
    const excel = await journeys.open(council());
    await toCertificates(excel);
    await section(excel).getByText(words.noTable).waitFor();
    await section(excel).evaluate((element) => element.scrollIntoView());
    await excel.picture('certificates-none');
    const before = (await excel.workbook()).sheets.map(({ name }) => name);
    await addTable(excel, words.sheet.names.a3);
    const after = await excel.workbook();
    assert.deepEqual(
      after.sheets.map(({ name }) => name),
      [...before, layoutSheet],
    );
    assert.equal(after.activeSheet.name, layoutSheet);
    await section(excel)
      .getByText(words.places.drawing('', '420', '297'))
      .waitFor();
    assert.equal(await section(excel).locator('[data-place]').count(), 7);
    await section(excel).evaluate((element) => element.scrollIntoView());
    await excel.picture('certificates-places');
    await excel.close();
  });

  it('come as files for Word: a test sheet, and a page for each recipient', async () => {
    const excel = await journeys.open(council());
    await toCertificates(excel);
    await addTable(excel, words.sheet.names['a4-portrait']);
    const test = await downloaded(excel, words.test.button);
    assert.equal(test.name, 'in-bang-trang-thu.docx');
    assert.match(test.text, /Họ tên: trái 20, trên 120, rộng 170/);
    assert.match(test.text, /<w:pgSz w:w="11906" w:h="16838" w:orient="portrait"/);
    const [first] = await section(excel).locator('[data-award]').all();
    assert.ok(first, 'there is no first');
    await first.getByText(words.print.sheets(2)).waitFor();
    const title = 'Bằng khen Tập thể (BK0)';
    const file = await downloaded(excel, words.print.buttonOf(title));
    assert.equal(file.name, 'in-bang-1-BK0.docx');
    assert.equal(file.text.split('w:br w:type="page"').length, 2);
    assert.match(file.text, /=Tập thể 1|Vụ /);
    await section(excel).getByText(words.done.file(file.name)).waitFor();
    await excel.close();
  });

  it('show in the drawing what a number moves, and say in which cell one is wrong', async () => {
    const excel = await journeys.open(council());
    await toCertificates(excel);
    await addTable(excel, words.sheet.names.a4);
    assert.deepEqual(await drawnAt(excel, 'name'), ['38.5', '88', '220']);
    // Row 5 is the printer's, row 6 that of the names: counted from 0.
    await excel.page.evaluate((sheet) => playedExcel.type(sheet, 6, 2, 10), layoutSheet);
    await section(excel).locator('[data-place="name"] rect[x="10"]').waitFor();
    await excel.page.evaluate((sheet) => playedExcel.type(sheet, 5, 2, -3), layoutSheet);
    await section(excel).locator('[data-place="name"] rect[x="7"]').waitFor();
    await section(excel).getByText(words.places.moved('-3', '0')).waitFor();

    await excel.page.evaluate((sheet) => playedExcel.type(sheet, 6, 4, 300), layoutSheet);
    await section(excel).getByText(words.issues.heading(1)).waitFor();
    const button = section(excel).getByRole('button', { name: /ô E7/ });
    await section(excel)
      .locator('[data-part="places"]')
      .evaluate((element) => element.scrollIntoView());
    await excel.picture('certificates-wrong');
    await button.click();
    await excel.page.waitForFunction(() => playedExcel.selection().endsWith('E7'));
    await section(excel).getByRole('button', { name: words.test.button, disabled: true }).waitFor();
    await excel.close();
  });

  it(
    'name those whose texts are too long for their places before anything is printed',
    from('all'),
    async () => {
      const excel = await journeys.open(
        aCouncilFile({
          nameOf: (kind, number) => (kind === 'Tập thể' ? `${longName} ${number}` : `Lê ${number}`),
        }).save(),
      );
      await toCertificates(excel);
      await addTable(excel, words.sheet.names.a4);
      const first = section(excel).locator('[data-award]').first();
      await first.getByText(words.print.allFit).waitFor();
      // The names' place becomes 12 mm wide and 10 mm high.
      await excel.page.evaluate((sheet) => playedExcel.type(sheet, 6, 4, 12), layoutSheet);
      await excel.page.evaluate((sheet) => playedExcel.type(sheet, 6, 5, 10), layoutSheet);
      await first.getByText(words.print.tooLong(2)).waitFor();
      const named = await first.locator('[data-too-long] li').allTextContents();
      for (const text of named) assert.match(text, new RegExp(`^${longName} \\d: Họ tên$`, 'u'));
      assert.equal(named.length, 2);
      await section(excel)
        .locator('[data-part="test"]')
        .evaluate((element) => element.scrollIntoView());
      await excel.picture('certificates-test');
      await first.evaluate((element) => element.scrollIntoView());
      await excel.picture('certificates-too-long');
      await excel.close();
    },
  );

  it('take sheets of a body’s own size, and say what is no size', from('all'), async () => {
    const excel = await journeys.open(council());
    await toCertificates(excel);
    const room = section(excel);
    await room.getByRole('radio', { name: words.sheet.own }).check();
    await room.getByLabel(words.sheet.width).fill('340,5');
    await room.getByLabel(words.sheet.height).fill('cao');
    await room.getByRole('button', { name: words.add }).click();
    await room.getByText(words.sheet.wrong(50, 558)).waitFor();
    await excel.picture('certificates-own-size');
    await room.getByLabel(words.sheet.height).fill('240');
    await room.getByRole('button', { name: words.add }).click();
    await room.getByText(words.places.drawing('', '340,5', '240')).waitFor();
    await excel.close();
  });

  it('are not made of figures that were edited since', from('all'), async () => {
    const excel = await journeys.open(council());
    await toCertificates(excel);
    await addTable(excel, words.sheet.names.a4);
    await excel.page.evaluate(() => playedExcel.type('Chấm điểm', 4, 3, 1));
    await section(excel).getByRole('button', { name: words.test.button }).click();
    await section(excel).getByText(words.outdated).waitFor();
    await excel.close();
  });

  it('say what stands in the way', async () => {
    const excel = await journeys.open(council());
    await toCertificates(excel);
    await section(excel).getByText(words.noTable).waitFor();
    await excel.page.evaluate(() => playedExcel.setEditing(true));
    await section(excel).getByRole('button', { name: words.add }).click();
    await excel.pane.locator('[data-landing="trouble"]').waitFor();
    await excel.page.evaluate(() => playedExcel.setEditing(false));
    await addTable(excel, words.sheet.names.a4);
    await excel.close();
  });

  for (const language of languages) {
    it(`are for everybody (${language})`, from('all'), async () => {
      const excel = await journeys.open(council(), { language: locales[language], reducedMotion: 'reduce' });
      await toCertificates(excel);
      const room = section(excel);
      const own = certificatePartWords[language];
      await room.getByText(own.noTable).waitFor();
      await room.getByRole('radio', { name: own.sheet.own }).check();
      await assertAccessible(excel, 'certificates-none', language);
      await room.getByRole('radio', { name: own.sheet.names.a4, exact: true }).check();
      await room.getByRole('button', { name: own.add }).click();
      await room.locator('[data-part="print"]').waitFor();
      await room.evaluate((element) => element.scrollIntoView());
      await assertAccessible(excel, 'certificates', language);
      const small = await room
        .locator('button')
        .evaluateAll((all) => all.filter((one) => one.getBoundingClientRect().height < 44).length);
      assert.equal(small, 0);
      await excel.close();
    });
  }
});
