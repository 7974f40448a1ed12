/**
 * Microsoft's own client library in Node, unmodified, talking to a workbook host: what the add-in's code finds under
 * the names `Excel` and `Office` here is what it finds in Excel.
 */
import { createContext, Script, type Context } from 'node:vm';
import type { Calculator } from '../host/calculator.ts';
import type { WorkbookHost } from '../host/host.ts';
import { createIroncalc } from '../host/ironcalc.ts';
import type { ApiVersion } from '../host/requirements.ts';
import { includesVersion } from '../host/requirements.ts';
import { clientFile, readBeside, readClientCache } from './beside.ts';
import { engineBytes } from './engine.ts';

export interface OfficeOptions {
  /** Whether `Excel` and `Office` become globals, as the add-in's code expects. Default: true. */
  readonly globals?: boolean;
  /**
   * Whether there is an `Office.context`. With it the client itself refuses members later than the host's ExcelApi, as
   * in Excel; without it they reach the host, which refuses them too. Default: true.
   */
  readonly context?: boolean;
}

export interface OpenOffice {
  readonly Excel: typeof Excel;
  readonly Office: typeof Office;
  /** Takes the globals back and lets the window go. */
  close(): void;
}

/**
 * Loads the client for the host, in about a tenth of a second. Of the common API there is what needs no pane:
 * `Office.context.requirements.isSetSupported`, `displayLanguage`, `contentLanguage`, `platform`, `host` and
 * `Office.onReady`. Errors are `OfficeExtension.Error` and `instanceof Error`. A host without a calculator gets the
 * project's own.
 */
export async function openOffice(host: WorkbookHost, options: OfficeOptions = {}): Promise<OpenOffice> {
  host.calculator ??= nodeCalculator();
  const bridge = bridgeTo(host);
  const stopListening = host.onMessage((message) => bridge.onMessageFromHost?.(message));
  const window = newWindow(bridge);
  clientScript().runInContext(window);
  const excel: typeof Excel = window['Excel'];
  // The library's own `context` stays empty without a pane and cannot be set: ours stands before it.
  const office: typeof Office = Object.create(
    window['Office'],
    (options.context ?? true) ? contextProperties(host) : {},
  );
  Object.defineProperty(window, 'Office', { value: office });
  const takeBack =
    (options.globals ?? true)
      ? makeGlobal({ Excel: excel, Office: office, OfficeExtension: window['OfficeExtension'] })
      : () => {};
  return {
    Excel: excel,
    Office: office,
    close() {
      takeBack();
      stopListening();
    },
  };
}

/** The engine for the host's formulas, from the package's files. It is loaded when the first formula needs it. */
export function nodeCalculator(): Calculator {
  return createIroncalc(engineBytes);
}

let script: Script | null = null;

/** Read and compiled once, however many workbooks this process opens. */
function clientScript(): Script {
  script ??= new Script(readBeside(clientFile).toString('utf8'), {
    filename: clientFile,
    cachedData: readClientCache(),
  });
  return script;
}

/** What V8 makes of the client once it has run: for `readClientCache` of a command that is being built. */
export function compiledClient(): Buffer {
  clientScript().runInContext(newWindow({ sendMessageToHost: () => {}, onMessageFromHost: null }));
  return clientScript().createCachedData();
}

/**
 * The window in which the client runs: a realm of its own with the little that the client asks of one. It has no page
 * to show, so there is no need of a DOM, which alone took a second to load.
 */
function newWindow(bridge: Bridge): Context {
  const window: Record<string, unknown> = {
    _richApiNativeBridge: bridge,
    location: new URL('https://localhost/'),
    navigator: { userAgent: 'Node.js' },
    document: { getElementById: () => null },
    // What the client throws and gives is then of this realm: errors are `instanceof Error`, lists have its prototype.
    Error,
    JSON,
    setTimeout,
    clearTimeout,
  };
  window['window'] = window;
  return createContext(window);
}

interface Bridge {
  sendMessageToHost(text: string): void;
  onMessageFromHost: ((text: string) => void) | null;
}

function bridgeTo(host: WorkbookHost): Bridge {
  const bridge: Bridge = {
    onMessageFromHost: null,
    sendMessageToHost(text) {
      void host.handle(text).then((reply) => bridge.onMessageFromHost?.(reply));
    },
  };
  return bridge;
}

/** What there is of `Office.context`; https://learn.microsoft.com/javascript/api/office/office.context */
function contextProperties(host: WorkbookHost): PropertyDescriptorMap {
  const context = {
    displayLanguage: host.displayLanguage,
    contentLanguage: host.displayLanguage,
    host: 'Excel',
    platform: host.platform === 'web' ? 'OfficeOnline' : 'PC',
    requirements: {
      isSetSupported: (name: string, version?: string | number) =>
        isSetSupported(host.apiVersion, name, version),
    },
  };
  const ready = { host: context.host, platform: context.platform };
  return {
    context: { value: context, configurable: true },
    onReady: {
      configurable: true,
      value: async (callback?: (info: typeof ready) => unknown) => {
        await callback?.(ready);
        return ready;
      },
    },
  };
}

function isSetSupported(have: ApiVersion, name: string, version: string | number = '1.1'): boolean {
  const asked = /^(\d+)\.(\d+)$/.exec(typeof version === 'number' ? version.toFixed(1) : version);
  if (name.toLowerCase() !== 'excelapi' || asked === null) return false;
  return includesVersion(have, `${Number(asked[1])}.${Number(asked[2])}`);
}

/** Puts the values under their names on `globalThis`; the function that comes back restores what was there. */
function makeGlobal(values: Readonly<Record<string, unknown>>): () => void {
  const before = Object.keys(values).map(
    (name) => [name, Object.getOwnPropertyDescriptor(globalThis, name)] as const,
  );
  for (const [name, value] of Object.entries(values)) {
    Object.defineProperty(globalThis, name, { value, writable: true, configurable: true, enumerable: true });
  }
  return () => {
    for (const [name, descriptor] of before) {
      if (descriptor === undefined) Reflect.deleteProperty(globalThis, name);
      else Object.defineProperty(globalThis, name, descriptor);
    }
  };
}
