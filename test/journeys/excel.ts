/** Chromium with a page that plays Excel, the built pane in it, and Microsoft's own office.js from the npm package. */
import { build } from 'esbuild';
import { spawnSync } from 'node:child_process';
import { mkdirSync, rmSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { createServer } from 'node:http';
import type { Server } from 'node:http';
import { extname, join, normalize, sep } from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright-core';
import type { Browser, BrowserContextOptions, FrameLocator, Page } from 'playwright-core';
import { paneShim } from '../../src/host/boot.ts';
import type { WorkbookFile } from '../../src/ooxml/model.ts';
import { openWorkbook } from '../../src/ooxml/workbook.ts';
import type { OpenOptions } from './excel-page.ts';

/** How long a state may take to appear, in milliseconds, before a journey is lost. */
const patience = 20_000;

const root = fileURLToPath(new URL('../..', import.meta.url));
/** The pictures of the last run are kept here. */
const pictures = join(root, 'out/journeys');
/** The built pane: one for each file of journeys, as these run side by side. */
const site = join(root, `out/journeys/site-${String(process.pid)}`);

/** A workbook opened in the played Excel. */
export interface OpenedExcel {
  readonly page: Page;
  /** What the person sees in the pane. */
  readonly pane: FrameLocator;
  /** The workbook as it stands. */
  workbook(): Promise<WorkbookFile>;
  /** Keeps a picture of the pane alone, in out/journeys/. */
  picture(name: string): Promise<void>;
  close(): Promise<void>;
}

export interface Journeys {
  open(workbook: Uint8Array, options?: Partial<OpenOptions> & BrowserContextOptions): Promise<OpenedExcel>;
  close(): Promise<void>;
}

/** Builds the pane as for a deployment without internet, serves it on loopback and starts the browser. */
export async function startJourneys(program: string): Promise<Journeys> {
  mkdirSync(pictures, { recursive: true });
  buildPane();
  const server = await serve(await bundlePage());
  const browser = await chromium.launch({ executablePath: program, args: ['--no-sandbox'] });
  return {
    open: (workbook, options = {}) => open(browser, addressOf(server), workbook, options),
    async close() {
      await browser.close();
      server.close();
      rmSync(site, { recursive: true, force: true });
    },
  };
}

function buildPane(): void {
  const webpack = join(root, 'node_modules/webpack/bin/webpack.js');
  const run = spawnSync(process.execPath, [webpack, '--mode', 'production', '--output-path', site], {
    cwd: root,
    encoding: 'utf8',
    env: { ...process.env, OFFICE_JS: 'local' },
  });
  if (run.status !== 0) throw new Error(`The pane could not be built:\n${run.stdout}\n${run.stderr}`);
}

async function bundlePage(): Promise<string> {
  const result = await build({
    entryPoints: [join(root, 'test/journeys/excel-page.ts')],
    bundle: true,
    write: false,
    format: 'iife',
    target: 'es2022',
    logLevel: 'silent',
  });
  return result.outputFiles[0]?.text ?? '';
}

const types: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.png': 'image/png',
};

const excelHtml = `<!doctype html><html lang="vi"><meta charset="utf-8"><title>Excel</title>
<style>body { margin: 0 } iframe { border: 0; display: block; width: 100vw; height: 100vh } iframe[hidden] { display: none }</style>
<body><script src="/excel.js"></script></body></html>`;

async function serve(excelScript: string): Promise<Server> {
  const own = new Map([
    ['/excel.html', excelHtml],
    ['/excel.js', excelScript],
    ['/favicon.ico', ''],
  ]);
  const server = createServer((request, response) => {
    const { pathname } = new URL(request.url ?? '/', 'http://localhost');
    const path = normalize(join(site, decodeURIComponent(pathname)));
    const known = own.get(pathname);
    const body =
      known === undefined && path.startsWith(site + sep) ? readFile(path) : Promise.resolve(known ?? '');
    body.then(
      (bytes) =>
        response.writeHead(200, { 'content-type': types[extname(pathname)] ?? 'text/plain' }).end(bytes),
      () => response.writeHead(404).end(),
    );
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return server;
}

function addressOf(server: Server): string {
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('The server has no port.');
  return `http://127.0.0.1:${String(address.port)}`;
}

async function open(
  browser: Browser,
  address: string,
  workbook: Uint8Array,
  given: Partial<OpenOptions> & BrowserContextOptions,
): Promise<OpenedExcel> {
  const { language = 'vi-VN', delay = 0, paneShown = true, givesFile = true, ...contextOptions } = given;
  const context = await browser.newContext({ viewport: { width: 320, height: 720 }, ...contextOptions });
  context.setDefaultTimeout(patience);
  const page = await context.newPage();
  const errors: Error[] = [];
  page.on('pageerror', (error) => errors.push(error));
  // Telemetry has nowhere to go: nothing leaves this machine.
  await context.route(
    // What the pane hands to the person as a file is an address of its own.
    (url) => !url.href.replace(/^blob:/, '').startsWith(address),
    (route) => route.abort(),
  );
  await page.addInitScript(paneShim);
  await page.goto(`${address}/excel.html`);
  await page.evaluate(([bytes, options]) => playedExcel.open(bytes, options), [
    Buffer.from(workbook).toString('base64'),
    { language, delay, paneShown, givesFile },
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
