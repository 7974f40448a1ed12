/** A tally as the command line does it: the add-in's code, Microsoft's client, our host, a file in and a file out. */
import { withWorkbook } from '../../src/cli/session.ts';
import { resultJson } from '../../src/cli/result-json.ts';
import type { CheckOutcome, TallyOutcome } from '../../src/excel/write/outcome.ts';
import { checkWorkbook, tallyWorkbook } from '../../src/excel/use-cases.ts';
import type { Result } from '../reckoning/reckon.ts';

export interface ListedIssue {
  readonly code: string;
  readonly severity: 'error' | 'warning';
  readonly table: string;
  readonly sheet: string | null;
  readonly cell: string | null;
  readonly message: string;
}

export interface JsonResult extends Result {
  readonly issues: readonly ListedIssue[];
  readonly stats: { readonly syncs: number; readonly bytes: number };
}

export interface Done<Outcome> {
  readonly outcome: Outcome;
  readonly json: JsonResult;
  /** The workbook afterwards. */
  readonly file: Uint8Array;
}

/** Whether it has the lists of the contract's JSON; the tests look at what is in them. */
function isResult(value: unknown): value is JsonResult {
  if (typeof value !== 'object' || value === null) return false;
  const lists = new Map(Object.entries(value));
  return ['issues', 'scores', 'ballots', 'awards', 'unawarded'].every((key) => Array.isArray(lists.get(key)));
}

function parsed(text: string): JsonResult {
  const value: unknown = JSON.parse(text);
  if (!isResult(value)) throw new TypeError('not a result: ' + text.slice(0, 200));
  return value;
}

const options = { language: 'vi', now: new Date(Date.UTC(2014, 3, 28, 2)), version: '0.0.0' } as const;

/** Tallies the workbook, or writes its issues. Throws where Excel itself gave trouble. */
export function tallyFile(
  bytes: Uint8Array,
): Promise<Done<Extract<TallyOutcome, { kind: 'tallied' | 'refused' }>>> {
  return withWorkbook('workbook.xlsx', bytes, 'vi', async (session) => {
    const outcome = await tallyWorkbook(options);
    if (outcome.kind === 'trouble' || outcome.kind === 'cancelled') throw new Error(JSON.stringify(outcome));
    const json = parsed(resultJson(outcome, session.statistics(), 'vi'));
    return { outcome, json, file: session.save() };
  });
}

/** Checks the workbook; nothing is written. */
export function checkFile(bytes: Uint8Array): Promise<Done<Extract<CheckOutcome, { kind: 'checked' }>>> {
  return withWorkbook('workbook.xlsx', bytes, 'vi', async (session) => {
    const outcome = await checkWorkbook(options);
    if (outcome.kind === 'trouble' || outcome.kind === 'cancelled') throw new Error(JSON.stringify(outcome));
    const json = parsed(resultJson(outcome, session.statistics(), 'vi'));
    return { outcome, json, file: session.save() };
  });
}
