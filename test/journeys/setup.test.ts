/** A secretary sets up an empty workbook from the pane, in a browser, through the real office.js. */
import assert from 'node:assert/strict';
import { afterAll, beforeAll, describe, it } from 'vitest';
import { paneWords } from '../../src/i18n/pane/pane.ts';
import { setUpWords } from '../../src/i18n/pane/set-up.ts';
import { newWorkbook } from '../../src/ooxml/workbook.ts';
import { aCouncilFile } from '../excel/small-council.ts';
import { findChromium } from '../outsiders.ts';
import { skipped } from '../skipped.ts';
import { assertAccessible, languages, locales } from './accessible.ts';
import { startJourneys } from './excel.ts';
import type { Journeys, OpenedExcel } from './excel.ts';

const program = findChromium();
const skip = program === null && 'there is no Chromium on this machine (CHROMIUM names another one)';

/** The texts of all buttons that look as the one with this text does. */
async function primariesOf({ pane }: OpenedExcel, like: string): Promise<readonly string[]> {
  const buttons = await pane.locator('button').evaluateAll((all) =>
    all.map((button) => ({
      text: button.textContent,
      colour: getComputedStyle(button).backgroundColor,
    })),
  );
  const primary = buttons.find(({ text }) => text === like);
  return buttons.filter(({ colour }) => colour === primary?.colour).map(({ text }) => text);
}

describe('setting up in the pane', skipped(skip), () => {
  let journeys: Journeys;
  beforeAll(async () => {
    journeys = await startJourneys(program ?? '');
  });
  afterAll(() => journeys.close());

  for (const language of languages) {
    const words = setUpWords[language];
    const button = ({ pane }: OpenedExcel, name: string) => pane.getByRole('button', { name, exact: true });

    it(`makes the tables, and leads to the first one to fill in (${language})`, async () => {
      const excel = await journeys.open(newWorkbook().save(), {
        language: locales[language],
        reducedMotion: 'reduce',
      });
      await button(excel, words.create).waitFor();
      await assertAccessible(excel, 'setup-empty', language);
      assert.deepEqual(await primariesOf(excel, words.create), [words.create]);
      await button(excel, words.create).focus();
      await excel.page.keyboard.press('Enter');
      await excel.pane.locator('[data-table="Campaign"]').waitFor();
      await excel.pane.getByText(words.done.created(15)).waitFor();
      await assertAccessible(excel, 'setup-begun', language);
      await excel.pane.locator('[data-table="Contents"]').click();
      await excel.page.waitForFunction(() => /!A5$/.test(playedExcel.selection()));
      assert.equal((await excel.workbook()).sheets.length, 16);
      await excel.close();
    });

    it(`adds what is lacking and prepares the scores (${language})`, async () => {
      const file = aCouncilFile();
      for (const name of ['Chấm điểm', 'Khen thưởng']) {
        const sheet = file.sheets.find((each) => each.name === name);
        if (sheet) file.deleteSheet(sheet);
      }
      const excel = await journeys.open(file.save(), {
        language: locales[language],
        reducedMotion: 'reduce',
      });
      const tab = excel.pane.locator('[data-tab="setup"]');
      if ((await tab.count()) > 0) await tab.click();
      await button(excel, words.createLacking).waitFor();
      await assertAccessible(excel, 'setup-lacking', language);
      await button(excel, words.createLacking).click();
      await button(excel, words.scores.prepare).waitFor();
      await assertAccessible(excel, 'setup-ready', language);
      await button(excel, words.scores.prepare).click();
      await excel.pane.getByText(words.done.prepared(18)).waitFor();
      await excel.pane.getByText(words.scores.ready).waitFor();
      await excel.close();
    });
  }

  it('stops when the person says so, and leaves the workbook as it was', async () => {
    const excel = await journeys.open(newWorkbook().save());
    const words = setUpWords.vi;
    await excel.pane.getByRole('button', { name: words.create, exact: true }).waitFor();
    await excel.answersIn(60);
    await excel.pane.getByRole('button', { name: words.create, exact: true }).click();
    await excel.picture('setup-creating');
    await excel.pane.getByRole('button', { name: paneWords.vi.actions.cancel, exact: true }).first().click();
    await excel.answersIn(0);
    await excel.pane.getByText(words.done.cancelled).waitFor();
    assert.equal((await excel.workbook()).sheets.length, 1);
    await excel.close();
  });
});
