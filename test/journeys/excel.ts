/** Chromium with a page that plays Excel, the built pane in it, and Microsoft's own office.js from the npm package. */
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { BrowserContext, BrowserContextOptions, FrameLocator, Page } from 'playwright-core';
import { paneShim } from '../../src/host/boot.ts';
import type { WorkbookFile } from '../../src/ooxml/model.ts';
import { openWorkbook } from '../../src/ooxml/workbook.ts';
import { excelPath } from '../built/site.ts';
import { newContext, siteAddress } from '../browser/shared.ts';
import type { OpenOptions } from './excel-page.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
/** The pictures of the last run are kept here. */
const pictures = join(root, 'out/journeys');

/** A workbook opened in the played Excel. */
export interface OpenedExcel {
  readonly page: Page;
  /** What the person sees in the pane. */
  readonly pane: FrameLocator;
  /** The workbook as it stands. */
  workbook(): Promise<WorkbookFile>;
  /** From now on Excel takes so many milliseconds for each answer: work goes on until one has looked at it. */
  answersIn(milliseconds: number): Promise<void>;
  /** Keeps a picture of the pane alone, in out/journeys/. */
  picture(name: string): Promise<void>;
  close(): Promise<void>;
}

/** `prepare` is called before the first page is there. */
type JourneyOptions = Partial<OpenOptions> &
  BrowserContextOptions & { readonly prepare?: (context: BrowserContext) => Promise<unknown> };

export interface Journeys {
  open(workbook: Uint8Array, options?: JourneyOptions): Promise<OpenedExcel>;
  close(): Promise<void>;
}

/** Excel for the journeys of one file, in the browser that all share; `close` closes what a failed journey left open. */
export async function startJourneys(program: string): Promise<Journeys> {
  mkdirSync(pictures, { recursive: true });
  const address = `${await siteAddress()}${excelPath}`;
  const opened = new Set<BrowserContext>();
  return {
    async open(workbook, options = {}) {
      const { language = 'vi-VN', paneShown = true, givesFile = true, prepare, ...given } = options;
      const context = await newContext(program, address, { viewport: { width: 320, height: 720 }, ...given });
      opened.add(context.on('close', () => opened.delete(context)));
      await prepare?.(context);
      return open(context, address, workbook, { language, paneShown, givesFile });
    },
    async close() {
      for (const context of opened) await context.close();
    },
  };
}

/** Resolves when the pane shows this of the workbook, and no job goes on. */
export async function settled(
  { pane }: OpenedExcel,
  view: 'empty' | 'found' | 'tallied' | 'unread',
): Promise<void> {
  await pane.locator(`[data-view="${view}"][data-busy="false"]`).waitFor({ state: 'attached' });
}

async function open(
  context: BrowserContext,
  address: string,
  workbook: Uint8Array,
  options: OpenOptions,
): Promise<OpenedExcel> {
  const page = await context.newPage();
  const errors: Error[] = [];
  page.on('pageerror', (error) => errors.push(error));
  await page.addInitScript(paneShim);
  await page.goto(address);
  await page.evaluate(([bytes, options]) => playedExcel.open(bytes, options), [
    Buffer.from(workbook).toString('base64'),
    options,
  ] as const);
  return {
    page,
    pane: page.frameLocator('#pane'),
    async workbook() {
      const opened = openWorkbook(Buffer.from(await page.evaluate(() => playedExcel.save()), 'base64'));
      if (opened.kind === 'problem')
        throw new Error(`The played Excel saved no workbook: ${opened.problem.code}`);
      return opened.file;
    },
    async answersIn(milliseconds) {
      await page.evaluate((delay) => playedExcel.setDelay(delay), milliseconds);
    },
    async picture(name) {
      await page.screenshot({ path: join(pictures, `${name}.png`) });
    },
    async close() {
      await context.close();
      if (errors.length > 0)
        throw new AggregateError(errors, `errors in the page: ${errors.map(String).join('; ')}`);
    },
  };
}
