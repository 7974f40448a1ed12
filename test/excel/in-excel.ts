/** The add-in's code in front of a workbook: Microsoft's client, and the host that plays Excel. */
import { openOffice } from '../../src/cli/office.ts';
import { tallyWorkbook } from '../../src/excel/use-cases.ts';
import type { TallyOutcome, WorkOptions } from '../../src/excel/write/outcome.ts';
import { WorkbookHost, type HostOptions, type RoundTrip } from '../../src/host/host.ts';
import type { ApiVersion } from '../../src/host/requirements.ts';
import type { WorkbookFile } from '../../src/ooxml/model.ts';
import { newWorkbook } from '../../src/ooxml/workbook.ts';

export interface Excel {
  readonly host: WorkbookHost;
  /** Every round trip so far. */
  readonly trips: readonly RoundTrip[];
  /** The requests as they were sent. */
  readonly requests: readonly string[];
}

/** How many actions a request has: a fault can be set after any of them. */
export function actionsOf(request: string): number {
  const parsed: { message: { body: { Actions: unknown[] } } } = JSON.parse(request);
  return parsed.message.body.Actions.length;
}

/** Opens the file in Excel (as it is on the web unless the options say otherwise), does the work, and closes Excel. */
export async function inExcel<Result>(
  file: WorkbookFile,
  options: HostOptions,
  work: (excel: Excel) => Promise<Result>,
): Promise<Result> {
  const trips: RoundTrip[] = [];
  const host = new WorkbookHost(file, {
    platform: 'web',
    apiVersion: '1.9',
    ...options,
    onRoundTrip: (trip) => {
      trips.push(trip);
      options.onRoundTrip?.(trip);
    },
  });
  window ??= await openWindow();
  host.calculator ??= window.calculator;
  const [before, versionBefore] = [window.current, window.version];
  window.version = host.apiVersion;
  const requests: string[] = [];
  window.current = { handle: (message) => (requests.push(message), host.handle(message)) };
  const { tell } = window;
  const stopListening = host.onMessage((message) => tell(message));
  try {
    return await work({ host, trips, requests });
  } finally {
    stopListening();
    window.current = before;
    window.version = versionBefore;
  }
}

/** Loading the client takes longer than a small tally: one window serves all of a test file's workbooks. */
class Window extends WorkbookHost {
  current: Pick<WorkbookHost, 'handle'> | null = null;
  /** What the add-in is told that Excel has: that of the current workbook's. */
  version: ApiVersion = '1.9';

  constructor(file: WorkbookFile, options: HostOptions) {
    super(file, options);
    Object.defineProperty(this, 'apiVersion', { get: () => this.version });
  }

  /** Hands the client what the current workbook says unasked. */
  tell: (message: string) => void = () => {};

  override onMessage(listener: (message: string) => void): () => void {
    this.tell = listener;
    return () => {};
  }

  override handle(message: string): Promise<string> {
    if (this.current === null) throw new Error('No workbook is open.');
    return this.current.handle(message);
  }
}

let window: Window | null = null;

async function openWindow(): Promise<Window> {
  const opened = new Window(newWorkbook(), { platform: 'web', apiVersion: '1.9' });
  await openOffice(opened);
  return opened;
}

/** The day of the tests' tallies; a later one is so many minutes after it. */
export function workOptions(minutes = 0): WorkOptions {
  return { language: 'vi', now: new Date(2014, 3, 28, 9, minutes), version: '0.0.0' };
}

/** One tally in an Excel of its own. */
export function tallyIn(file: WorkbookFile, minutes = 0, options: HostOptions = {}): Promise<TallyOutcome> {
  return inExcel(file, options, () => tallyWorkbook(workOptions(minutes)));
}

/** Throws what stood in the way of a tally that should have come to its end. */
export function expectTallied(outcome: TallyOutcome): Extract<TallyOutcome, { readonly kind: 'tallied' }> {
  if (outcome.kind === 'tallied') return outcome;
  if (outcome.kind === 'refused') throw new Error(`refused: ${JSON.stringify(outcome.issues.slice(0, 5))}`);
  throw new Error(JSON.stringify(outcome));
}
