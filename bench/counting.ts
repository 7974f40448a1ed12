/**
 * Counting papers in the real pane through the real office.js, with 30,000 marks and 100 names on each paper: how soon
 * the pad takes a key while the papers before are still being written, against the echo of an empty React pane.
 */
import type { Frame, Page } from 'playwright-core';
import { endShared } from '../test/browser/shared.ts';
import { startJourneys } from '../test/journeys/excel.ts';
import { findChromium } from '../test/outsiders.ts';
import { echoPaints, tell } from './echo-paints.ts';
import { largeCouncil } from './large-council.ts';
import { percentile } from './measure.ts';
import { paintsOf, watchPaints } from './paints.ts';

const names = 100;
const papers = 4;
/** The keys of a paper's first names: they are pressed while the paper before is on its way. */
const first = 15;

async function openPad(page: Page): Promise<Frame> {
  const pane = page.frameLocator('#pane');
  await pane.locator('[data-view="found"][data-busy="false"]').waitFor({ state: 'attached' });
  await pane.locator('[data-tab="voting"]').first().click();
  await pane.getByRole('button', { name: /^Nhập từng phiếu/ }).click();
  await pane.locator('[data-pad="0"]:focus').waitFor();
  const frame = page.frames().find((one) => one !== page.mainFrame());
  if (frame === undefined) throw new Error('The pane is not there.');
  return frame;
}

interface Counting {
  /** Keys of the papers after the first, each within the first names. */
  readonly between: readonly number[];
  /** Keys at the end of papers, when nothing is being written. */
  readonly calm: readonly number[];
  /** From a paper's Enter until it is in the workbook. */
  readonly written: readonly number[];
}

/** Types papers one right after the other, each key as soon as the one before is painted. */
async function count(page: Page, frame: Frame): Promise<Counting> {
  const between: number[] = [];
  const calm: number[] = [];
  const written: number[] = [];
  for (let paper = 1; paper <= papers; paper += 1) {
    await watchPaints(frame, { keys: '^1$', until: 'moved' });
    const since = performance.now();
    for (let at = 1; at <= names; at += 1) {
      await page.keyboard.press('1');
      await paintsOf(frame, at);
      if (at === first && paper > 1) {
        await frame.locator(`[data-said="${String(paper - 1)}"]`).waitFor();
        written.push(performance.now() - since);
      }
    }
    const times = await paintsOf(frame, names);
    if (paper > 1) between.push(...times.slice(0, first));
    calm.push(...times.slice(-first));
    await page.keyboard.press('Enter');
  }
  return { between, calm, written };
}

/** Prints the figures; says so where there is no browser. */
export async function benchCounting(): Promise<void> {
  const program = findChromium();
  if (program === null) {
    console.log('counting: there is no Chromium on this machine, nothing to measure');
    return;
  }
  const journeys = await startJourneys(program);
  try {
    const excel = await journeys.open(largeCouncil());
    const { between, calm, written } = await count(excel.page, await openPad(excel.page));
    const empty = await echoPaints(program, 50);
    tell('a key of the next paper while the last one is written, until the pad is at the next name', between);
    tell('the same with nothing on its way', calm);
    tell('the echo of an empty React pane', empty);
    console.log(`ratio of the medians ${(percentile(between, 50) / percentile(empty, 50)).toFixed(2)}`);
    console.log(`longest wait between two papers ${Math.max(...between).toFixed(0)} ms`);
    tell('a paper until it is in the workbook, with the keys typed meanwhile', written);
    await excel.close();
  } finally {
    await journeys.close();
    await endShared();
  }
}
