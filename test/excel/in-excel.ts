/** The add-in's code in front of a workbook: Microsoft's client, and the host that plays Excel. */
import { openOffice } from '../../src/cli/office.ts';
import { tallyWorkbook } from '../../src/excel/use-cases.ts';
import type { TallyOutcome, WorkOptions } from '../../src/excel/outcome.ts';
import { WorkbookHost, type HostOptions, type RoundTrip } from '../../src/host/host.ts';
import type { WorkbookFile } from '../../src/ooxml/model.ts';

export interface Excel {
  readonly host: WorkbookHost;
  /** Every round trip so far. */
  readonly trips: readonly RoundTrip[];
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
  const office = await openOffice(host);
  try {
    return await work({ host, trips });
  } finally {
    office.close();
  }
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
