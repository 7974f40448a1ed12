/**
 * Typing a score in the real pane through the real office.js, with 30,000 marks in the workbook: from the key to the
 * painted total, and from Enter to the field that is written, against the echo of an empty React pane.
 */
import type { Frame, Page } from 'playwright-core';
import { endShared } from '../test/browser/shared.ts';
import { startJourneys } from '../test/journeys/excel.ts';
import { findChromium } from '../test/outsiders.ts';
import { echoPaints, tell } from './echo-paints.ts';
import { largeCouncil } from './large-council.ts';
import { percentile } from './measure.ts';
import { paintsOf, watchPaints } from './paints.ts';

const keys = 50;
const writings = 15;

/** Opens the member's form in the pane and puts the focus into its first field. */
async function openForm(page: Page): Promise<Frame> {
  const pane = page.frameLocator('#pane');
  await pane.locator('[data-view="found"][data-busy="false"]').waitFor({ state: 'attached' });
  await pane.locator('[data-tab="scoring"]').first().click();
  await pane.locator('[data-member="HĐ-03"]').click();
  await pane.locator('input[data-score="C01"]').focus();
  const frame = page.frames().find((one) => one !== page.mainFrame());
  if (frame === undefined) throw new Error('The pane is not there.');
  return frame;
}

/** A digit and Enter, field after field: each digit changes the total, each Enter writes. */
async function typeScores(page: Page, frame: Frame): Promise<readonly number[]> {
  await watchPaints(frame, { keys: '^[0-9]$', until: 'text' });
  for (let at = 0; at < keys; at += 1) {
    await page.keyboard.press(String(1 + (at % 2) * 3));
    await paintsOf(frame, at + 1);
    await page.keyboard.press('Enter');
  }
  return paintsOf(frame, keys);
}

async function writeScores(page: Page, frame: Frame): Promise<readonly number[]> {
  // The candidate after the last one that was typed into: a form in which nothing is on its way any more.
  await page.keyboard.press('PageDown');
  await frame.locator('input[data-score="C01"]').focus();
  await frame.waitForFunction(() => document.querySelector('[data-status="saving"]') === null);
  await watchPaints(frame, { keys: '^Enter$', until: 'saved' });
  for (let at = 0; at < writings; at += 1) {
    await page.keyboard.press('3');
    await page.keyboard.press('Enter');
    await paintsOf(frame, at + 1);
  }
  return paintsOf(frame, writings);
}

/** Prints the figures; says so where there is no browser. */
export async function benchTyping(): Promise<void> {
  const program = findChromium();
  if (program === null) {
    console.log('typing: there is no Chromium on this machine, nothing to measure');
    return;
  }
  const journeys = await startJourneys(program);
  try {
    const excel = await journeys.open(largeCouncil());
    const frame = await openForm(excel.page);
    const typed = await typeScores(excel.page, frame);
    const written = await writeScores(excel.page, frame);
    const empty = await echoPaints(program, keys);
    tell('a key in a score field until the total shows it, 100 × 20 × 15 marks', typed);
    tell('the echo of an empty React pane', empty);
    console.log(`ratio of the medians ${(percentile(typed, 50) / percentile(empty, 50)).toFixed(2)}`);
    tell('Enter until the score is in the workbook and the field says so', written);
    await excel.close();
  } finally {
    await journeys.close();
    await endShared();
  }
}
