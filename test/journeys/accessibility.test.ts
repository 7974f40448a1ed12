/** The pane for those who see poorly: axe over every state, in each theme and language, at 320 pixels and zoomed to 200 %. */
import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, it } from 'vitest';
import { scoringWords } from '../../src/i18n/pane/scoring.ts';
import { newWorkbook } from '../../src/ooxml/workbook.ts';
import { aCouncilFile, putTable } from '../excel/small-council.ts';
import { findChromium } from '../outsiders.ts';
import { skipped } from '../skipped.ts';
import { assertAccessible, languages, locales, themes } from './accessible.ts';
import { settled, startJourneys } from './excel.ts';
import type { Journeys, OpenedExcel } from './excel.ts';

const asset = (name: string): string => join(fileURLToPath(new URL('../../assets', import.meta.url)), name);
const sample = asset('dien-bien-60.xlsx');
const mistaken = asset('loi-thuong-gap.xlsx');
const program = findChromium();
const skip =
  program === null
    ? 'there is no Chromium on this machine (CHROMIUM names another one)'
    : [sample, mistaken].some((path) => !existsSync(path)) && 'the sample workbooks are not there';

const tallyButton = { vi: 'Tổng hợp', en: 'Tally' } as const;
const tallyAgain = { vi: 'Tổng hợp lại', en: 'Tally again' } as const;

/** The collectives are equal in everything, and two of three can be awarded. */
function aTie(): Uint8Array {
  const file = aCouncilFile({
    pointsOf: (_member, candidate, criterion) => (candidate < 3 ? 18 : 20 - candidate) - criterion,
  });
  putTable(
    file,
    'Decisions',
    'Quyết định',
    ['Khen thưởng', 'Đối tượng', 'Thứ tự', 'Lý do'],
    [['', '', '', '']],
  );
  return file.save();
}

describe('the pane is for everybody', skipped(skip), () => {
  let journeys: Journeys;

  beforeAll(async () => {
    journeys = await startJourneys(program ?? '');
  });
  afterAll(async () => {
    await journeys.close();
  });

  it('tells the open tab from the others in high contrast', async () => {
    const excel = await journeys.open(aTie(), themes.highContrast);
    await settled(excel, 'found');
    const lines = await excel.pane.getByRole('tab').evaluateAll((tabs) =>
      tabs.map((tab) => ({
        open: tab.ariaSelected === 'true',
        line: getComputedStyle(tab).borderBottomColor,
      })),
    );
    assert.equal(lines.length, 5);
    const [open] = lines.filter((tab) => tab.open);
    for (const { line } of lines.filter((tab) => !tab.open)) assert.notEqual(line, open?.line);
    await excel.close();
  });

  for (const language of languages) {
    const open = (workbook: Uint8Array): Promise<OpenedExcel> =>
      journeys.open(workbook, { language: locales[language], reducedMotion: 'reduce' });
    const tally = async ({ pane }: OpenedExcel): Promise<void> =>
      pane.getByRole('button', { name: tallyButton[language], exact: true }).click();

    it(`with an empty workbook (${language})`, async () => {
      const excel = await open(newWorkbook().save());
      await settled(excel, 'empty');
      await assertAccessible(excel, 'empty', language);
      await excel.close();
    });

    it(`with mistakes to correct (${language})`, async () => {
      const excel = await open(readFileSync(mistaken));
      await settled(excel, 'found');
      await assertAccessible(excel, 'errors', language);
      await excel.close();
    });

    it(`with the campaign found, in trouble, and with the result (${language})`, async () => {
      const excel = await open(readFileSync(sample));
      await settled(excel, 'found');
      await assertAccessible(excel, 'found', language);
      await excel.page.evaluate(() => playedExcel.setEditing(true));
      await tally(excel);
      await excel.pane.locator('[data-landing="trouble"]').waitFor();
      await assertAccessible(excel, 'trouble', language);
      await excel.page.evaluate(() => playedExcel.setEditing(false));
      await tally(excel);
      await settled(excel, 'tallied');
      await assertAccessible(excel, 'result', language);
      await excel.close();
    });

    it(`with a tie to decide and the way to a score (${language})`, async () => {
      const excel = await open(aTie());
      await settled(excel, 'found');
      await tally(excel);
      await excel.pane.locator('[data-tie]').waitFor();
      await assertAccessible(excel, 'tie', language);
      await excel.pane.locator('section ol button').last().click();
      await excel.pane.getByRole('dialog').waitFor();
      await assertAccessible(excel, 'way', language);
      await excel.close();
    });

    it(`the council’s steps, before and after the tally (${language})`, async () => {
      const excel = await open(readFileSync(sample));
      await settled(excel, 'found');
      for (const room of ['setup', 'voting', 'printing']) {
        await excel.pane.locator(`[data-tab="${room}"]`).click();
        await excel.pane.locator(`[data-step="${room}"]`).waitFor();
        await excel.pane.locator('[data-next="tally"]').waitFor();
        await assertAccessible(excel, `step-${room}`, language);
      }
      await excel.pane.locator('[data-next="tally"]').getByRole('button').click();
      await settled(excel, 'tallied');
      await excel.pane.locator('[data-next="print"]').getByRole('button').click();
      await excel.pane.locator('[data-sheet]').first().waitFor();
      await assertAccessible(excel, 'print', language);
      await excel.close();
    });

    it(`a member who has done all that is theirs (${language})`, async () => {
      const excel = await open(readFileSync(sample));
      await settled(excel, 'found');
      await excel.pane.locator('[data-tab="scoring"]').click();
      await excel.pane.locator('[data-member="HĐ-05"]').click();
      await excel.pane.locator('[data-next="ownDone"]').waitFor();
      assert.equal(await excel.pane.locator('[data-tab="tally"]').count(), 0);
      await assertAccessible(excel, 'own-done', language);
      await excel.close();
    });

    it(`mistakes that one press mends, mended, and taken back (${language})`, async () => {
      const file = aCouncilFile();
      const scores = file.sheets.find(({ name }) => name === 'Chấm điểm');
      for (const row of [4, 5]) scores?.setValue(row, 3, { kind: 'text', text: '8,5 điểm' });
      const excel = await open(file.save());
      await settled(excel, 'found');
      await assertAccessible(excel, 'mendable', language);
      await excel.pane.locator('[data-repair-all]').click();
      const undo = excel.pane.locator('[aria-live="polite"]').getByRole('button');
      await undo.waitFor();
      await assertAccessible(excel, 'mended', language);
      await undo.click();
      await excel.pane.locator('[data-repair-all]').waitFor();
      await assertAccessible(excel, 'taken-back', language);
      await excel.close();
    });

    it(`the question before the recipients change (${language})`, async () => {
      const excel = await open(aTie());
      await settled(excel, 'found');
      await tally(excel);
      await settled(excel, 'tallied');
      // The third of three equal ones gains what the first loses.
      await excel.page.evaluate(() => playedExcel.type('Chấm điểm', 4, 3, 1));
      await excel.page.evaluate(() => playedExcel.type('Chấm điểm', 6, 3, 20));
      await excel.pane.getByRole('button', { name: tallyAgain[language], exact: true }).click();
      await excel.pane.locator('[data-landing="changes"]').waitFor();
      await assertAccessible(excel, 'changes', language);
      await excel.close();
    });

    it(`who scores, scoring, and how far everybody is (${language})`, async () => {
      const words = scoringWords[language];
      const excel = await open(readFileSync(sample));
      await settled(excel, 'found');
      const { pane } = excel;
      await pane.getByRole('tab', { name: words.rooms.scoring }).click();
      await pane.locator('[data-member]').first().waitFor();
      await assertAccessible(excel, 'who', language);
      await pane.locator('[data-member="HĐ-03"]').click();
      const first = pane.locator('input[data-score="I.1"]');
      // What is out of range says so.
      await first.fill('99');
      await first.press('Enter');
      await pane.locator('[aria-invalid="true"]').first().waitFor();
      await assertAccessible(excel, 'scoring', language);
      await first.press('Escape');
      await first.press('s');
      await pane.locator('[data-comparison="I.1"]').waitFor();
      await assertAccessible(excel, 'compare', language);
      await pane.locator('[data-comparison="I.1"]').press('Escape');
      await first.waitFor();
      await pane.getByRole('button', { name: words.who.change }).click();
      await pane.locator('[data-member="HĐ-01"]').click();
      await pane.getByRole('tab', { name: words.rooms.progress }).click();
      await pane.getByRole('grid').waitFor();
      await assertAccessible(excel, 'progress', language);
      await excel.close();
    });
  }
});
