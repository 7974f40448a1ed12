/** A workbook that was tallied on another day, or by somebody else: the pane has its result, or says why not. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import project from '../../package.json' with { type: 'json' };
import { afterAll, beforeAll, describe, it } from 'vitest';
import { tallyWorkbook } from '../../src/excel/use-cases.ts';
import { documentPartWords } from '../../src/i18n/pane/documents.ts';
import { documentsWords } from '../../src/i18n/documents/documents.ts';
import { lastResultWords } from '../../src/i18n/pane/last-result.ts';
import type { WorkbookFile } from '../../src/ooxml/model.ts';
import { openWorkbook } from '../../src/ooxml/workbook.ts';
import { othersOf, resultsOf, strayNames } from '../excel/contents.ts';
import { expectTallied, inExcel, workOptions } from '../excel/in-excel.ts';
import { aCouncilFile } from '../excel/small-council.ts';
import { findChromium } from '../outsiders.ts';
import { from } from '../size.ts';
import { skipped } from '../skipped.ts';
import { assertAccessible, languages, locales } from './accessible.ts';
import { settled, startJourneys } from './excel.ts';
import type { Journeys, OpenedExcel } from './excel.ts';

const program = findChromium();
const skip = program === null && 'there is no Chromium on this machine (CHROMIUM names another one)';
const sample = join(fileURLToPath(new URL('../../assets', import.meta.url)), 'dien-bien-60.xlsx');
const words = lastResultWords.vi;
const room = documentPartWords.vi;
const time = '28/04/2014 09:00';

/** The workbook as a tally of an earlier day, by this version, has left it. */
async function talliedBefore(file: WorkbookFile): Promise<WorkbookFile> {
  const options = { ...workOptions(), version: project.version };
  await inExcel(file, {}, async () => expectTallied(await tallyWorkbook(options)));
  return file;
}

let sampleBytes: Uint8Array | null = null;

/** The sample as a tally of an earlier day has left it: large enough for its documents to take a while. */
async function talliedSample(): Promise<Uint8Array> {
  if (sampleBytes !== null) return sampleBytes;
  const opened = openWorkbook(readFileSync(sample));
  assert.equal(opened.kind, 'opened');
  sampleBytes = (await talliedBefore(opened.file)).save();
  return sampleBytes;
}

/** The person comes back to the pane from the sheets. */
async function comeBack({ pane }: OpenedExcel): Promise<void> {
  await pane.locator('[data-view]').evaluate(() => window.dispatchEvent(new Event('focus')));
}

describe('a workbook that is opened again', skipped(skip), () => {
  let journeys: Journeys;

  beforeAll(async () => {
    journeys = await startJourneys(program ?? '');
  });
  afterAll(async () => {
    await journeys.close();
  });

  it('after a tally, opens in the printing room with its result, and writes nothing', async () => {
    const first = await journeys.open(aCouncilFile().save());
    await settled(first, 'found');
    await first.pane.locator('[data-tab="tally"]').click();
    await first.pane.getByRole('button', { name: 'Tổng hợp', exact: true }).last().click();
    await settled(first, 'tallied');
    const saved = (await first.workbook()).save();
    await first.close();

    const excel = await journeys.open(saved);
    const { pane } = excel;
    await settled(excel, 'tallied');
    await pane.locator('[data-step="printing"]').waitFor();
    await pane.getByText(/^Tổng hợp lúc \d\d\/\d\d\/\d{4} \d\d:\d\d\.$/).waitFor();
    const buttons = await pane.locator('[data-step="printing"] ol button').count();
    assert.ok(buttons >= 7, `expected 7 documents or more, found ${buttons}`);
    await pane.locator('[data-document="count"]').waitFor();
    assert.equal(await pane.locator('[data-next]').count(), 0);
    await excel.picture('reopened-printing');
    assert.deepEqual((await excel.workbook()).save(), saved);

    // Its ranking and its documents are there as after the tally.
    await pane.locator('[data-tab="tally"]').click();
    await pane.getByRole('region', { name: 'Xếp hạng cá nhân' }).getByRole('button').first().waitFor();
    await pane.getByText(/^Tổng hợp lúc/).waitFor();
    await pane.locator('[data-tab="printing"]').click();
    await pane.locator('[data-document="count"]').getByText(room.makeSheets, { exact: true }).click();
    await pane.getByText(room.done.sheets(documentsWords.vi.names.count, 1)).waitFor();
    await excel.close();
  });

  it('and edited while it is open, asks for a tally, and has the result back when the edit is taken back', async () => {
    const file = await talliedBefore(aCouncilFile());
    const value = file.sheets.find(({ name }) => name === 'Chấm điểm')?.cell(4, 3).value;
    assert.equal(value?.kind, 'number');
    const excel = await journeys.open(file.save());
    const { pane, page } = excel;
    await pane.locator('[data-step="printing"]').waitFor();
    await page.evaluate(() => playedExcel.type('Chấm điểm', 4, 3, 1));
    await comeBack(excel);
    const card = pane.locator('[data-next="tallyAgain"]');
    await card.waitFor();
    await excel.picture('reopened-edited');
    await page.evaluate((points) => playedExcel.type('Chấm điểm', 4, 3, points), value.value);
    await comeBack(excel);
    await card.waitFor({ state: 'detached' });

    await page.evaluate(() => playedExcel.type('Chấm điểm', 4, 3, 1));
    await comeBack(excel);
    await card.getByRole('button', { name: 'Tổng hợp lại' }).click();
    await pane.locator('[data-step="tally"]').waitFor();
    await excel.close();
  });

  it('and edited before it was opened, says so, with the time, and that it has to be tallied again', async () => {
    const file = await talliedBefore(aCouncilFile());
    file.sheets.find(({ name }) => name === 'Chấm điểm')?.setValue(4, 3, { kind: 'number', value: 1 });
    const excel = await journeys.open(file.save());
    const { pane } = excel;
    await settled(excel, 'found');
    await pane.locator('[data-next="tallyAgain"], [data-step="tally"]').first().waitFor();
    await pane.locator('[data-tab="printing"]').click();
    await pane.getByText(words.outdated(time)).waitFor();
    assert.equal(await pane.locator('[data-document]').count(), 0);
    assert.equal(await pane.locator('[data-next="tallyAgain"] button').count(), 1);
    await excel.picture('reopened-outdated');
    await pane.locator('[data-next="tallyAgain"] button').click();
    await pane.locator('[data-step="tally"]').waitFor();
    await excel.close();
  });

  it('with a sheet deleted asks for a tally; with one edited it says which', from('all'), async () => {
    const file = await talliedBefore(aCouncilFile());
    const gone = file.sheets.find(({ name }) => name === 'Xếp hạng - Cá nhân');
    assert.ok(gone !== undefined, 'there is no gone');
    file.sheets
      .find(({ name }) => name === 'Kết quả bỏ phiếu')
      ?.setValue(6, 2, { kind: 'text', text: 'sửa' });
    const edited = await journeys.open(file.save());
    await edited.pane.locator('[data-step="printing"]').waitFor();
    await edited.pane.getByText(words.edited(['Kết quả bỏ phiếu'])).waitFor();
    assert.equal(await edited.pane.locator('[data-next]').count(), 0);
    await edited.picture('reopened-sheet-edited');
    await edited.close();

    file.deleteSheet(gone);
    const lost = await journeys.open(file.save());
    await settled(lost, 'tallied');
    await lost.pane.locator('[data-tab="printing"]').click();
    await lost.pane.getByText(words.lost(['Xếp hạng - Cá nhân'])).waitFor();
    await lost.pane.locator('[data-next="tallyAgain"]').waitFor();
    await lost.picture('reopened-sheet-lost');
    await lost.close();
  });

  it(
    'and its documents stopped half-way, is as it was, and the focus is where the work began',
    from('all'),
    async () => {
      const excel = await journeys.open(await talliedSample());
      const { pane, page } = excel;
      await pane.locator('[data-document="all"]').waitFor();
      const [others, results] = [othersOf(await excel.workbook()), resultsOf(await excel.workbook())];
      const make = pane.locator('[data-document="all"]').getByText(room.makeSheets, { exact: true });
      await excel.answersIn(60);
      await make.focus();
      await page.keyboard.press('Enter');
      const bar = pane.locator('[data-work="going-on"]');
      await bar.getByText(/^Văn bản [2-6] trên 6/).waitFor();
      await excel.answersIn(500);
      await excel.picture('documents-going-on');
      const box = await bar.getByRole('button').boundingBox();
      assert.ok(box !== null && box.height >= 44 && box.y + box.height <= 720, JSON.stringify(box));
      await bar.getByRole('button', { name: 'Dừng lại' }).focus();
      await page.keyboard.press('Enter');
      await excel.answersIn(0);
      await pane.getByText(room.done.cancelled).waitFor();
      assert.equal(await bar.count(), 0);
      const left = await excel.workbook();
      assert.deepEqual([othersOf(left), resultsOf(left), strayNames(left)], [others, results, []]);
      const focused = await pane
        .locator('[data-document="all"] button')
        .first()
        .evaluate((element) => element === document.activeElement);
      assert.ok(focused, 'the focus is lost');
      await excel.picture('documents-stopped');

      // They can be made after all.
      await make.click();
      await pane.getByText(room.done.sheets(room.all.heading, 6)).waitFor();
      await excel.close();
    },
  );

  for (const language of languages) {
    it(`is for everybody (${language})`, from('all'), async () => {
      const file = await talliedBefore(aCouncilFile());
      file.sheets
        .find(({ name }) => name === 'Kết quả bỏ phiếu')
        ?.setValue(6, 2, { kind: 'text', text: '?' });
      const options = { language: locales[language], reducedMotion: 'reduce' } as const;
      const excel = await journeys.open(file.save(), options);
      await excel.pane.locator('[data-document="all"]').waitFor();
      await assertAccessible(excel, 'reopened', language);
      await excel.close();

      file.sheets.find(({ name }) => name === 'Chấm điểm')?.setValue(4, 3, { kind: 'number', value: 1 });
      const outdated = await journeys.open(file.save(), options);
      await settled(outdated, 'found');
      await outdated.pane.locator('[data-tab="printing"]').click();
      await outdated.pane.locator('[data-next="tallyAgain"]').waitFor();
      await assertAccessible(outdated, 'reopened-outdated', language);
      await outdated.close();

      const working = await journeys.open(await talliedSample(), options);
      await working.pane.locator('[data-document="all"] button').first().waitFor();
      await working.answersIn(60);
      await working.pane.locator('[data-document="all"] button').first().click();
      const bar = working.pane.locator('[data-work="going-on"]');
      await bar.getByText(/[2-6] (?:trên|of) 6/).waitFor();
      await working.answersIn(60_000);
      await assertAccessible(working, 'documents-going-on', language);
      assert.equal(await bar.count(), 1);
      await working.close();
    });
  }
});
