/** A secretary sets up an empty workbook from the pane, in a browser, through the real office.js. */
import type Axe from 'axe-core';
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { afterAll, beforeAll, describe, it } from 'vitest';
import { setUpWords } from '../../src/i18n/setup.ts';
import { newWorkbook } from '../../src/ooxml/workbook.ts';
import { aCouncilFile } from '../excel/small-council.ts';
import { findChromium } from '../outsiders.ts';
import { skipped } from '../skipped.ts';
import { startJourneys } from './excel.ts';
import type { Journeys, OpenedExcel } from './excel.ts';

const program = findChromium();
const skip = program === null && 'there is no Chromium on this machine (CHROMIUM names another one)';
const axeScript = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

declare global {
  /** In the pane's frame, once it has been put there. */
  var axe: typeof Axe;
}

const themes = {
  light: { colorScheme: 'light', forcedColors: 'none' },
  dark: { colorScheme: 'dark', forcedColors: 'none' },
  highContrast: { colorScheme: 'dark', forcedColors: 'active' },
} as const;
const locales = { vi: 'vi-VN', en: 'en-US' } as const;

/** Nothing serious for axe in any theme, and nothing beside the pane; keeps a picture of each. */
async function assertAccessible(excel: OpenedExcel, state: string): Promise<void> {
  const frame = excel.page.frames().find((one) => one.url().includes('/taskpane.html'));
  assert.ok(frame);
  for (const [theme, media] of Object.entries(themes)) {
    await excel.page.emulateMedia(media);
    // Drawn in the new theme, and colours that fade at their end.
    await frame.evaluate(async () => {
      for (let frames = 0; frames < 2; frames += 1) {
        await new Promise((resolve) => requestAnimationFrame(resolve));
      }
      for (const animation of document.getAnimations()) {
        if (animation.effect?.getComputedTiming().endTime !== Infinity) animation.finish();
      }
    });
    if (!(await frame.evaluate(() => 'axe' in window))) await frame.evaluate(axeScript);
    const found: Axe.AxeResults = await frame.evaluate(() =>
      axe.run(document, { resultTypes: ['violations'] }),
    );
    const serious = found.violations.filter(({ impact }) => impact === 'serious' || impact === 'critical');
    assert.deepEqual(
      serious.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 120)).join(' ')}`),
      [],
      `${state}, ${theme}`,
    );
    await excel.picture(`setup-${state}-${theme}`);
  }
  const wide = await frame.evaluate(() => document.documentElement.scrollWidth);
  assert.ok(wide <= 320, `${state} is ${String(wide)} pixels wide`);
  await excel.page.emulateMedia(themes.light);
}

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

  for (const language of ['vi', 'en'] as const) {
    const words = setUpWords[language];
    const button = ({ pane }: OpenedExcel, name: string) => pane.getByRole('button', { name, exact: true });

    it(`makes the tables, and leads to the first one to fill in (${language})`, async () => {
      const excel = await journeys.open(newWorkbook().save(), {
        language: locales[language],
        reducedMotion: 'reduce',
      });
      await button(excel, words.create).waitFor();
      await assertAccessible(excel, `empty-${language}`);
      assert.deepEqual(await primariesOf(excel, words.create), [words.create]);
      await button(excel, words.create).focus();
      await excel.page.keyboard.press('Enter');
      await excel.pane.locator('[data-table="Campaign"]').waitFor();
      await excel.pane.getByText(words.done.created(15)).waitFor();
      await assertAccessible(excel, `begun-${language}`);
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
      await assertAccessible(excel, `lacking-${language}`);
      await button(excel, words.createLacking).click();
      await button(excel, words.scores.prepare).waitFor();
      await assertAccessible(excel, `ready-${language}`);
      await button(excel, words.scores.prepare).click();
      await excel.pane.getByText(words.done.prepared(18)).waitFor();
      await excel.pane.getByText(words.scores.ready).waitFor();
      await excel.close();
    });
  }

  it('stops when the person says so, and leaves the workbook as it was', async () => {
    const excel = await journeys.open(newWorkbook().save(), { delay: 60 });
    const words = setUpWords.vi;
    await excel.pane.getByRole('button', { name: words.create, exact: true }).click();
    await excel.picture('setup-creating');
    await excel.pane.getByRole('button', { name: words.cancel, exact: true }).first().click();
    await excel.pane.getByText(words.done.cancelled).waitFor();
    assert.equal((await excel.workbook()).sheets.length, 1);
    await excel.close();
  });
});
