/** Blank ballots come out of the step of voting before anybody has scored or voted: as sheets, and as files for Word. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { strFromU8, unzipSync } from 'fflate';
import { afterAll, beforeAll, describe, it } from 'vitest';
import { ballotWords } from '../../src/i18n/pane/ballots.ts';
import { blankBallotWords } from '../../src/i18n/pane/blank-ballots.ts';
import { documentPartWords } from '../../src/i18n/pane/documents.ts';
import { stepsWords } from '../../src/i18n/pane/steps.ts';
import { aCouncilFile } from '../excel/small-council.ts';
import { findChromium } from '../outsiders.ts';
import { from } from '../size.ts';
import { skipped } from '../skipped.ts';
import { assertAccessible, languages, locales } from './accessible.ts';
import { startJourneys } from './excel.ts';
import type { Journeys, OpenedExcel } from './excel.ts';
import { inspected } from '../inspected.ts';

const program = findChromium();
const skip = program === null && 'there is no Chromium on this machine (CHROMIUM names another one)';
const sample = join(fileURLToPath(new URL('../../assets', import.meta.url)), 'dien-bien-60.xlsx');
const words = blankBallotWords.vi;
const section = 'section[aria-labelledby="blank-ballots"]';

/** A council in which nobody has scored yet. */
function unscored(): Uint8Array {
  return aCouncilFile({ pointsOf: () => '' }).save();
}

/** Goes to the step of voting and opens the section of the blank ballots. */
async function toBlankBallots(excel: OpenedExcel): Promise<void> {
  const { pane } = excel;
  await pane.locator('[data-view="found"][data-busy="false"]').waitFor({ state: 'attached' });
  await pane.locator('[data-tab="voting"]').click();
  await pane.locator(section).getByRole('button', { expanded: false }).click();
  await pane.locator('[data-blank-ballots="idle"]').waitFor();
}

async function makeSheets(excel: OpenedExcel, sheets: number): Promise<void> {
  await excel.pane.getByRole('button', { name: words.makeSheets, exact: true }).click();
  await excel.pane.getByText(words.done.sheets(sheets)).waitFor();
}

async function ballotSheets(excel: OpenedExcel): Promise<readonly string[]> {
  return (await excel.workbook()).sheets
    .map(({ name }) => name)
    .filter((name) => name.startsWith('Phiếu bầu '));
}

describe('blank ballots in the pane', skipped(skip), () => {
  let journeys: Journeys;

  beforeAll(async () => {
    journeys = await startJourneys(program ?? '');
  });
  afterAll(async () => {
    await journeys.close();
  });

  it('say what will be printed and are made before anybody has scored', async () => {
    const excel = await journeys.open(unscored());
    await toBlankBallots(excel);
    const figures = excel.pane.locator('[data-figures]');
    await figures.getByText('Mỗi loại 5 phiếu: 3 người có mặt, 2 phiếu dự phòng.').waitFor();
    assert.equal(await figures.locator('[data-ballot]').count(), 2);
    await makeSheets(excel, 2);
    assert.deepEqual(await ballotSheets(excel), ['Phiếu bầu tập thể', 'Phiếu bầu cá nhân']);
    const file = await excel.workbook();
    assert.equal(file.activeSheet.name, 'Phiếu bầu tập thể');
    assert.equal(file.activeSheet.pageSetup().orientation, 'landscape');
    await excel.picture('blank-ballots-made');

    // Another division leaves none of the old ones.
    await excel.pane.getByRole('radio', { name: words.division.one.title }).check();
    assert.equal(await figures.locator('[data-ballot]').count(), 1);
    await makeSheets(excel, 1);
    assert.deepEqual(await ballotSheets(excel), ['Phiếu bầu chung']);
    await excel.close();
  });

  it('are drawn by a lot that is kept, and come as files for Word', from('all'), async () => {
    const excel = await journeys.open(readFileSync(sample));
    await toBlankBallots(excel);
    const { pane } = excel;
    await pane.getByRole('radio', { name: words.order.draw.title }).check();
    const seed = await pane.locator('[data-field="seed"]').inputValue();
    assert.match(seed, /^\d{6}$/);
    await pane.getByRole('radio', { name: words.division.byAward.title }).check();
    const [download] = await Promise.all([
      excel.page.waitForEvent('download'),
      pane.getByRole('button', { name: words.saveWord, exact: true }).click(),
    ]);
    assert.equal(download.suggestedFilename(), 'phieu-bau.zip');
    const files = unzipSync(readFileSync(await download.path()));
    assert.equal(Object.keys(files).length, 4);
    for (const bytes of Object.values(files)) {
      assert.ok(
        strFromU8(unzipSync(bytes)['word/document.xml'] ?? new Uint8Array()).includes(
          `mã bốc thăm: ${seed}.`,
        ),
        `${inspected(`mã bốc thăm: ${seed}.`)} is not in ${inspected(strFromU8(unzipSync(bytes)['word/document.xml'] ?? new Uint8Array()))}`,
      );
    }
    await pane.getByText(words.done.file('phieu-bau.zip')).waitFor();

    // Whoever opens the workbook next prints more of the same.
    const saved = await excel.workbook();
    await excel.close();
    const again = await journeys.open(saved.save());
    await toBlankBallots(again);
    await again.pane.locator(`[data-field="seed"][value="${seed}"]`).waitFor();
    assert.equal(
      await again.pane.getByRole('radio', { name: words.division.byAward.title }).isChecked(),
      true,
      'is checked',
    );
    await again.close();
  });

  it(
    'ask for a number of spares and for a lot that is one, and make nothing until then',
    from('all'),
    async () => {
      const excel = await journeys.open(unscored());
      await toBlankBallots(excel);
      const { pane } = excel;
      const make = pane.getByRole('button', { name: words.makeSheets, exact: true });
      const spares = pane.locator('[data-field="spares"]');
      for (const wrong of ['', 'hai', '-1', '1,5', '501']) {
        await spares.fill(wrong);
        await pane.getByText(words.spares.wrong(500)).waitFor();
        assert.equal(await make.getAttribute('aria-disabled'), 'true', wrong);
      }
      await spares.fill('0');
      await pane.getByText('Mỗi loại 3 phiếu: 3 người có mặt.').waitFor();
      await pane.getByRole('radio', { name: words.order.draw.title }).check();
      await pane.locator('[data-field="seed"]').fill(' ? ');
      await pane.getByText(words.seed.wrong(40)).waitFor();
      assert.equal(await make.getAttribute('aria-disabled'), 'true');
      await pane.getByRole('button', { name: words.seed.again }).click();
      await makeSheets(excel, 2);
      await excel.close();
    },
  );

  it(
    'are one choice with the count: a quota that binds on the ballot binds the tellers',
    from('all'),
    async () => {
      const excel = await journeys.open(readFileSync(sample));
      await toBlankBallots(excel);
      await excel.pane.locator('[data-field="quota"]').check();
      await makeSheets(excel, 2);
      const text = (await excel.workbook()).activeSheet;
      const cells = text.cells(text.usedBlock() ?? assert.fail()).flat();
      assert.ok(
        cells.some(({ value }) => value.kind === 'text' && value.text.includes('đồng ý cho quá')),
        `none of these is: ${inspected(cells)}`,
      );
      const saved = await excel.workbook();
      await excel.close();

      const teller = await journeys.open(saved.save());
      await teller.pane.locator('[data-view="found"][data-busy="false"]').waitFor({ state: 'attached' });
      await teller.pane.locator('[data-tab="voting"]').click();
      await teller.pane.getByRole('button', { name: new RegExp(ballotWords.vi.papersOf('tập thể')) }).click();
      const rule = teller.pane.getByRole('checkbox', { name: ballotWords.vi.pad.quotaRule });
      await rule.waitFor();
      assert.equal(await rule.isChecked(), true, 'is checked');
      await teller.close();
    },
  );

  it('say what stands in the way', from('all'), async () => {
    const broken = aCouncilFile({ pointsOf: () => '' });
    const list = broken.sheets.find(({ tables }) => tables.some(({ name }) => name === 'Candidates'));
    const [{ block } = assert.fail()] = list?.tables ?? [];
    list?.setValue(block.row + 2, block.column, { kind: 'text', text: 'TT-1' });
    const excel = await journeys.open(broken.save());
    const { pane } = excel;
    await pane.locator('[data-view="found"][data-busy="false"]').waitFor({ state: 'attached' });
    await pane.locator('[data-tab="voting"]').click();
    await pane.locator(section).getByRole('button', { expanded: false }).click();
    await pane.getByRole('button', { name: words.showErrors }).click();
    await pane.locator('[data-step="tally"]').waitFor();
    await excel.close();

    const typing = await journeys.open(unscored());
    await toBlankBallots(typing);
    await typing.page.evaluate(() => playedExcel.setEditing(true));
    await typing.pane.getByRole('button', { name: words.makeSheets, exact: true }).click();
    await typing.pane.locator('[data-landing="trouble"]').waitFor();
    await typing.page.evaluate(() => playedExcel.setEditing(false));
    await makeSheets(typing, 2);
    await typing.close();
  });

  it('are in one place: where documents are printed, it is said where', from('all'), async () => {
    const excel = await journeys.open(aCouncilFile().save());
    const { pane } = excel;
    await pane.locator('[data-view="found"][data-busy="false"]').waitFor({ state: 'attached' });
    await pane.locator('[data-tab="tally"]').click();
    await pane
      .locator('[data-step="tally"] ~ section')
      .getByRole('button', { name: 'Tổng hợp', exact: true })
      .click();
    await pane.locator('[data-view="tallied"][data-busy="false"]').waitFor({ state: 'attached' });
    await pane.locator('[data-tab="printing"]').click();
    await pane.getByText(documentPartWords.vi.ballots).waitFor();
    assert.equal(await pane.locator('[data-document="ballots"]').count(), 0);
    await excel.close();
  });

  for (const language of languages) {
    it(`are for everybody (${language})`, from('all'), async () => {
      const excel = await journeys.open(readFileSync(sample), {
        language: locales[language],
        reducedMotion: 'reduce',
      });
      await toBlankBallots(excel);
      const { pane } = excel;
      const spoken = blankBallotWords[language];
      await pane.getByText(stepsWords[language].voting.blanks.explanation).waitFor();
      await assertAccessible(excel, 'blank-ballots', language);
      await pane.getByRole('radio', { name: spoken.order.draw.title }).check();
      await pane.locator('[data-field="seed"]').fill('');
      await pane.locator('[data-field="spares"]').fill('x');
      await assertAccessible(excel, 'blank-ballots-wrong', language);
      const small = await pane
        .locator(section)
        .locator('button, label:has(input), input:not([type])')
        .evaluateAll((all) => all.filter((one) => one.getBoundingClientRect().height < 44).length);
      assert.equal(small, 0);
      await excel.close();
    });
  }
});
