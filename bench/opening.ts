/**
 * Opening the pane on the workbench with a warm cache: from its navigation to the first control that can be used, and to the
 * workbook having been read, against an empty React page.
 */
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright-core';
import type { Frame, Page } from 'playwright-core';
import { findChromium } from '../test/outsiders.ts';
import { launchArguments, serveEcho, serveFiles } from './browser.ts';
import { percentile } from './measure.ts';

const root = fileURLToPath(new URL('..', import.meta.url));
const runs = 9;

/**
 * Runs first thing in every frame: notes when an element was first there and painted, as milliseconds since the
 * frame's navigation by name. In plain script, since it runs before any of ours.
 */
const stopwatch = (selectors: Readonly<Record<string, string>>): string => `
  (() => {
    globalThis.opened = {};
    const wanted = new Map(Object.entries(${JSON.stringify(selectors)}));
    const look = () => {
      for (const [name, selector] of wanted) {
        if (document.querySelector(selector) === null) continue;
        wanted.delete(name);
        requestAnimationFrame(() => {
          const { port1, port2 } = new MessageChannel();
          port1.onmessage = () => { opened[name] = performance.now(); };
          port2.postMessage(null);
        });
      }
    };
    new MutationObserver(look).observe(document, { subtree: true, childList: true, attributes: true });
  })()`;

declare global {
  /** A global of each frame under measurement. */
  var opened: Record<string, number>;
}

/** Opens a page and gives the frame that is measured. */
type Opening = (page: Page) => Promise<Frame>;

/** The times of each run after the first, which fills the cache. */
async function openings(
  page: Page,
  open: Opening,
  names: readonly string[],
): Promise<ReadonlyMap<string, readonly number[]>> {
  const times = new Map<string, number[]>(names.map((name) => [name, []]));
  for (let run = 0; run <= runs; run += 1) {
    await page.goto('about:blank');
    const frame = await open(page);
    await frame.waitForFunction((expected) => Object.keys(opened).length >= expected, names.length);
    const seen = await frame.evaluate(() => opened);
    if (run > 0) for (const name of names) times.get(name)?.push(seen[name] ?? Number.NaN);
  }
  return times;
}

/** Presses the ribbon's button that opens the pane; the workbench itself is there before. */
async function openPane(page: Page, address: string): Promise<Frame> {
  await page.goto(address);
  await page.getByRole('gridcell').first().waitFor();
  await page.getByRole('toolbar').getByRole('button', { name: 'Mở bảng', exact: true }).click();
  await page.frameLocator('#pane').locator('#pane').waitFor({ state: 'attached' });
  const frame = page.frames().find((one) => one.url().includes('taskpane.html'));
  if (frame === undefined) throw new Error('The pane is not there.');
  return frame;
}

function buildWorkbench(folder: string): void {
  const webpack = join(root, 'node_modules/webpack/bin/webpack.js');
  const options = [
    '--config',
    'webpack.workbench.config.js',
    '--mode',
    'production',
    '--env',
    `output=${folder}`,
  ];
  const run = spawnSync(process.execPath, ['--import', 'tsx', webpack, ...options], {
    cwd: root,
    encoding: 'utf8',
  });
  if (run.status !== 0) throw new Error(`The workbench could not be built:\n${run.stdout}\n${run.stderr}`);
}

/** Prints the figures; says so where there is no browser. */
export async function benchOpening(): Promise<void> {
  const program = findChromium();
  if (program === null) {
    console.log('opening: there is no Chromium on this machine, nothing to measure');
    return;
  }
  const folder = mkdtempSync(join(tmpdir(), 'binh-xet-opening-'));
  buildWorkbench(folder);
  const [workbench, empty] = [await serveFiles(folder), await serveEcho()];
  const browser = await chromium.launch({ executablePath: program, args: [...launchArguments] });
  const measure = async (open: Opening, selectors: Readonly<Record<string, string>>) => {
    const page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
    await page.addInitScript(stopwatch(selectors));
    const times = await openings(page, open, Object.keys(selectors));
    await page.close();
    return times;
  };
  try {
    const ours = await measure((page) => openPane(page, workbench.address), {
      usable: '#pane button:enabled',
      read: '[data-view="found"]',
    });
    const openEcho = async (page: Page): Promise<Frame> => {
      await page.goto(empty.address);
      return page.mainFrame();
    };
    const theirs = await measure(openEcho, { usable: '[data-echo]' });
    const [usable = [], read = [], echo = []] = [ours.get('usable'), ours.get('read'), theirs.get('usable')];
    tell('the pane on the workbench, warm cache: the first control', usable);
    tell('the pane on the workbench, warm cache: the workbook is read', read);
    tell('an empty React page', echo);
    console.log(`ratio of the medians ${(percentile(usable, 50) / percentile(echo, 50)).toFixed(1)}`);
  } finally {
    await browser.close();
    workbench.close();
    empty.close();
    rmSync(folder, { recursive: true });
  }
}

function tell(what: string, times: readonly number[]): void {
  const [median, most] = [percentile(times, 50), percentile(times, 95)];
  console.log(`${what}: median ${median.toFixed(0)} ms, longest of ${String(runs)} ${most.toFixed(0)} ms`);
}
