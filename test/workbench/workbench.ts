/** The built workbench in Chromium, as a person has it before them. */
import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright-core';
import type { BrowserContext, BrowserContextOptions, FrameLocator, Locator, Page } from 'playwright-core';
import type { WorkbookFile } from '../../src/ooxml/model.ts';
import { openWorkbook } from '../../src/ooxml/workbook.ts';
import { serveFolder } from '../../scripts/static-server.ts';

/** How long a state may take to appear, in milliseconds, before a journey is lost. */
const patience = 20_000;

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

export interface SiteOptions {
  /** The folder it is built into: one of its own for each file of tests, since these run side by side. */
  readonly name: string;
  /** Where office.js comes from. Default: from beside the page. */
  readonly officeJs?: 'local' | 'cdn';
  /** The folder of the server that the site stands in, such as `hoi-dong/`. Default: none. */
  readonly under?: string;
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

/** Builds the workbench, serves it on loopback and starts the browser. */
export async function startBenches(program: string, options: SiteOptions): Promise<Benches> {
  mkdirSync(pictures, { recursive: true });
  const folder = join(root, 'out/workbench', options.name);
  buildSite(join(folder, options.under ?? ''), options.officeJs ?? 'local');
  const served = await serveFolder(folder, 0);
  const address = `${served.address}${options.under ?? ''}`;
  const browser = await chromium.launch({ executablePath: program, args: ['--no-sandbox'] });
  return {
    address,
    async open(options = {}, prepare = () => Promise.resolve()) {
      const context = await browser.newContext({ viewport: { width: 1280, height: 800 }, ...options });
      context.setDefaultTimeout(patience);
      // Telemetry has nowhere to go: nothing leaves this machine.
      await context.route(
        (url) => !url.href.startsWith(served.address),
        (route) => route.abort(),
      );
      await prepare(context);
      return openBench(await context.newPage(), address);
    },
    async close() {
      await browser.close();
      served.close();
    },
  };
}

function buildSite(site: string, officeJs: string): void {
  const webpack = join(root, 'node_modules/webpack/bin/webpack.js');
  const options = [
    '--config',
    'webpack.workbench.config.js',
    '--mode',
    'production',
    '--env',
    `output=${site}`,
  ];
  const run = spawnSync(process.execPath, ['--import', 'tsx', webpack, ...options], {
    cwd: root,
    encoding: 'utf8',
    env: { ...process.env, OFFICE_JS: officeJs },
  });
  if (run.status !== 0) throw new Error(`The workbench could not be built:\n${run.stdout}\n${run.stderr}`);
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
