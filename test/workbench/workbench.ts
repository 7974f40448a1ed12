/** The built workbench in Chromium, as a person has it before them. */
import { mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { BrowserContext, BrowserContextOptions, FrameLocator, Locator, Page } from 'playwright-core';
import type { WorkbookFile } from '../../src/ooxml/model.ts';
import { openWorkbook } from '../../src/ooxml/workbook.ts';
import { workbenchPath } from '../built/site.ts';
import { newContext, siteAddress } from '../browser/shared.ts';

const root = fileURLToPath(new URL('../..', import.meta.url));
/** The pictures of the last run are kept here. */
const pictures = join(root, 'out/workbench');

export interface OpenedWorkbench {
  readonly page: Page;
  readonly pane: FrameLocator;
  readonly grid: Locator;
  /** A cell that is on the screen, by its zero-based row and column. */
  cell(row: number, column: number): Locator;
  /** Goes to a sheet by its tab. */
  goTo(sheet: string): Promise<void>;
  /** Presses a button of the ribbon and waits until its command is over. */
  run(label: string): Promise<void>;
  /** Saves by the button; gives the path of what was downloaded, and the name it was given. */
  download(): Promise<{ readonly path: string; readonly name: string }>;
  /** The same, opened. */
  saved(): Promise<WorkbookFile>;
  picture(name: string): Promise<void>;
  close(): Promise<void>;
}

export interface Benches {
  readonly address: string;

  /** `prepare` may change what the page will find. */
  open(
    options?: BrowserContextOptions,
    prepare?: (context: BrowserContext) => Promise<void>,
  ): Promise<OpenedWorkbench>;
  close(): Promise<void>;
}

/** The workbench for the tests of one file, in the browser that all share; `officeJs`: where its pane has office.js from. */
export async function startBenches(program: string, officeJs: 'local' | 'cdn' = 'local'): Promise<Benches> {
  mkdirSync(pictures, { recursive: true });
  const address = `${await siteAddress(officeJs)}${workbenchPath}`;
  const opened = new Set<BrowserContext>();
  return {
    address,
    async open(options = {}, prepare = () => Promise.resolve()) {
      const context = await newContext(program, address, {
        viewport: { width: 1280, height: 800 },
        ...options,
      });
      opened.add(context.on('close', () => opened.delete(context)));
      await prepare(context);
      return openBench(await context.newPage(), address);
    },
    async close() {
      for (const context of opened) await context.close();
    },
  };
}

async function openBench(page: Page, address: string): Promise<OpenedWorkbench> {
  const errors: Error[] = [];
  page.on('pageerror', (error) => errors.push(error));
  await page.goto(address);
  await page.getByRole('gridcell').first().waitFor();
  const download = async (): Promise<{ readonly path: string; readonly name: string }> => {
    const waiting = page.waitForEvent('download');
    await page.getByRole('button', { name: 'Lưu về máy' }).click();
    const file = await waiting;
    return { path: await file.path(), name: file.suggestedFilename() };
  };
  return {
    page,
    pane: page.frameLocator('#pane'),
    grid: page.getByRole('grid'),
    cell: (row, column) => page.locator(`#cell-${String(row)}-${String(column)}`),
    async goTo(sheet) {
      await page.getByRole('tab', { name: sheet, exact: true }).click();
      await page.getByRole('grid', { name: sheet, exact: true }).waitFor();
    },
    async run(label) {
      const ended = noteComesAndGoes(page, label);
      await page.getByRole('toolbar').getByRole('button', { name: label, exact: true }).click();
      await ended;
    },
    download,
    async saved() {
      const opened = openWorkbook(readFileSync((await download()).path));
      if (opened.kind === 'problem') throw new Error(`What was saved is no workbook: ${opened.problem.code}`);
      return opened.file;
    },
    async picture(name) {
      await page.screenshot({ path: join(pictures, `${name}.png`) });
    },
    async close() {
      await page.context().close();
      if (errors.length > 0)
        throw new AggregateError(errors, `errors in the page: ${errors.map(String).join('; ')}`);
    },
  };
}

/** Settles when a note with this text has come and gone, however short it stood: it is watched from now on. */
function noteComesAndGoes(page: Page, text: string): Promise<void> {
  return page.evaluate(
    (wanted) =>
      new Promise<void>((resolve) => {
        const note = document.querySelector('.note');
        if (note === null) throw new Error('The page has no place for notes.');
        let seen = false;
        const watch = new MutationObserver(() => {
          const said = note.textContent ?? '';
          seen ||= said.includes(wanted);
          if (!seen || said !== '') return;
          watch.disconnect();
          resolve();
        });
        watch.observe(note, { childList: true, characterData: true, subtree: true });
      }),
    text,
  );
}
