/** The pane for those who see poorly: axe over every state, in each theme and language, at 320 pixels and zoomed to 200 %. */
import type Axe from 'axe-core';
import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { after, before, describe, it } from 'node:test';
import { fileURLToPath } from 'node:url';
import type { Frame } from 'playwright-core';
import { scoringWords } from '../../src/i18n/scoring.ts';
import { newWorkbook } from '../../src/ooxml/workbook.ts';
import { aCouncilFile, putTable } from '../excel/small-council.ts';
import { findChromium } from '../outsiders.ts';
import { startJourneys } from './excel.ts';
import type { Journeys, OpenedExcel } from './excel.ts';

const asset = (name: string): string => join(fileURLToPath(new URL('../../assets', import.meta.url)), name);
const sample = asset('dien-bien-60.xlsx');
const mistaken = asset('loi-thuong-gap.xlsx');
const program = findChromium();
const skip =
  program === null
    ? 'there is no Chromium on this machine (CHROMIUM names another one)'
    : [sample, mistaken].some((path) => !existsSync(path)) && 'the sample workbooks are not there';

declare global {
  /** In the pane's frame, once it has been put there. */
  var axe: typeof Axe;
}

const axeScript = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

const themes = {
  light: { colorScheme: 'light', forcedColors: 'none' },
  dark: { colorScheme: 'dark', forcedColors: 'none' },
  highContrast: { colorScheme: 'dark', forcedColors: 'active' },
} as const;
type ThemeName = keyof typeof themes;

const languages = ['vi', 'en'] as const;
type PaneLanguage = (typeof languages)[number];
const locales = { vi: 'vi-VN', en: 'en-US' } as const;
/** All in Vietnamese; other words change no colours, so English needs one. */
const themesOf: Readonly<Record<PaneLanguage, readonly ThemeName[]>> = {
  vi: ['light', 'dark', 'highContrast'],
  en: ['dark'],
};

/** In CSS pixels: the pane as Excel opens it, and the same when zoomed to 200 %. */
const widths = [320, 160] as const;

const tallyButton = { vi: 'Tổng hợp', en: 'Tally' } as const;

function frameOf({ page }: OpenedExcel): Frame {
  const frame = page.frames().find((one) => one.url().includes('/taskpane.html'));
  assert.ok(frame !== undefined, 'the pane has no frame');
  return frame;
}

async function settled({ pane }: OpenedExcel, view: 'empty' | 'found' | 'tallied'): Promise<void> {
  await pane.locator(`[data-view="${view}"][data-busy="false"]`).waitFor({ state: 'attached' });
}

/** What axe finds serious or critical, one line for each element. */
async function violations(frame: Frame): Promise<readonly string[]> {
  if (!(await frame.evaluate(() => 'axe' in window))) await frame.evaluate(axeScript);
  const results = await frame.evaluate(() => axe.run(document, { resultTypes: ['violations'] }));
  return results.violations
    .filter(({ impact }) => impact === 'serious' || impact === 'critical')
    .flatMap(({ id, nodes }) =>
      nodes.map(
        ({ html, any, all, none }) =>
          `${id}: ${html.slice(0, 160)} – ${[...any, ...all, ...none].map(({ message }) => message).join('; ')}`,
      ),
    );
}

/** What a person could not see or reach by scrolling up and down: it lies beside the pane, or is cut off. */
function cutOff(frame: Frame): Promise<readonly string[]> {
  // No named function in here: the test's loader would give it a helper that the browser lacks.
  return frame.evaluate(() => {
    const wide = document.documentElement.clientWidth;
    const found: string[] = [];
    if (document.documentElement.scrollWidth > wide) {
      found.push(`the pane scrolls sideways: ${String(document.documentElement.scrollWidth)}`);
    }
    // What is in a frame with a scroll bar of its own, as the matrix is, can be scrolled to.
    const scrolled = new Set(
      [...document.body.querySelectorAll('*')]
        .filter((one) => /auto|scroll/.test(getComputedStyle(one).overflowX))
        .flatMap((one) => [...one.querySelectorAll('*')]),
    );
    for (const one of document.body.querySelectorAll('*')) {
      const box = one.getBoundingClientRect();
      // What only a screen reader meets is a pixel wide.
      if (box.width <= 1 || box.height <= 1 || one.closest('svg') !== null) continue;
      const name = `${one.tagName} “${(one.textContent || one.className).slice(0, 40)}”`;
      if ((box.right > wide + 1 || box.left < -1) && !scrolled.has(one)) {
        found.push(`${name} is beside the pane: ${String(Math.round(box.right))}`);
      }
      if (/hidden|clip/.test(getComputedStyle(one).overflowX) && one.scrollWidth > one.clientWidth + 1) {
        found.push(`${name} is cut off`);
      }
    }
    return found;
  });
}

/** Waits until a change of theme has been drawn, and takes colours that fade to their end. */
async function painted(frame: Frame): Promise<void> {
  await frame.evaluate(async () => {
    for (let frames = 0; frames < 2; frames += 1) {
      await new Promise((resolve) => requestAnimationFrame(resolve));
    }
    for (const animation of document.getAnimations()) {
      if (animation.effect?.getComputedTiming().endTime !== Infinity) animation.finish();
    }
  });
}

/** Fails, with everything that was found, if the pane as it stands is not for everybody. */
async function assertAccessible(excel: OpenedExcel, state: string, language: PaneLanguage): Promise<void> {
  const frame = frameOf(excel);
  const found: string[] = [];
  for (const width of widths) {
    await excel.page.setViewportSize({ width, height: 720 });
    found.push(...(await cutOff(frame)).map((line) => `${String(width)} px: ${line}`));
    await excel.picture(`access-${state}-${language}-${String(width)}`);
  }
  await excel.page.setViewportSize({ width: widths[0], height: 720 });
  for (const theme of themesOf[language]) {
    await excel.page.emulateMedia(themes[theme]);
    await painted(frame);
    found.push(...(await violations(frame)).map((line) => `${theme}: ${line}`));
    await excel.picture(`access-${state}-${language}-${theme}`);
  }
  await excel.page.emulateMedia(themes.light);
  assert.deepEqual(found, [], `${state}, ${language}`);
}

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

describe('the pane is for everybody', { skip }, () => {
  let journeys: Journeys;

  before(async () => {
    journeys = await startJourneys(program ?? '');
  });
  after(async () => {
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
      await pane.getByRole('button', { name: words.who.change }).click();
      await pane.locator('[data-member="HĐ-01"]').click();
      await pane.getByRole('tab', { name: words.rooms.progress }).click();
      await pane.getByRole('grid').waitFor();
      await assertAccessible(excel, 'progress', language);
      await excel.close();
    });
  }
});
