/** The browser and the served site that all tests of a process share: each test has a context of its own in it. */
import { chromium } from 'playwright-core';
import type { Browser, BrowserContext, BrowserContextOptions } from 'playwright-core';
import { serveFolder } from '../../scripts/static-server.ts';
import type { Served } from '../../scripts/static-server.ts';
import { built } from '../built/keeper.ts';

/** How long a state may take to appear, in milliseconds, before a journey is lost: only what hangs waits so long. */
const patience = 60_000;

const served = new Map<string, Promise<Served>>();
let browser: Promise<Browser> | null = null;

/** The address of the built site, ending in a slash. `cdn`: with office.js from Microsoft. */
export async function siteAddress(officeJs: 'local' | 'cdn' = 'local'): Promise<string> {
  let serving = served.get(officeJs);
  if (serving === undefined) {
    serving = built(officeJs === 'cdn' ? 'siteWithCdn' : 'site').then((folder) => serveFolder(folder, 0));
    served.set(officeJs, serving);
  }
  return (await serving).address;
}

/** A context of its own in the shared browser, from which nothing but the site and what `allowed` says can be reached. */
export async function newContext(
  program: string,
  address: string,
  options: BrowserContextOptions,
): Promise<BrowserContext> {
  browser ??= chromium.launch({ executablePath: program, args: ['--no-sandbox'] });
  const context = await (await browser).newContext(options);
  context.setDefaultTimeout(patience);
  // Telemetry has nowhere to go: nothing leaves this machine. A file that the page made has an address of its own.
  await context.route(
    (url) => !url.href.replace(/^blob:/, '').startsWith(address),
    (route) => route.abort(),
  );
  return context;
}

/** Ends the browser and the servers, for what would otherwise not end: a benchmark. A worker's end with the worker. */
export async function endShared(): Promise<void> {
  await (await browser)?.close();
  browser = null;
  for (const serving of served.values()) (await serving).close();
  served.clear();
}
