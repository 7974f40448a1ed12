/** What a person asks for: check the workbook, tally it. The ribbon, the pane and the command line all come in here. */
import type { Tally } from '../tally/result.ts';
import type { LastResult } from '../workbook/record/last-result.ts';
import { readWorkbook, type Reading } from '../workbook/read.ts';
import { reckonWorkbook } from '../workbook/reckon.ts';
import type { WorkbookPlan } from '../workbook/sheet-plan.ts';
import { applyPlan } from './write/apply.ts';
import { inspect, type Inspection } from './read/inspect.ts';
import type {
  CheckOutcome,
  ReadOutcome,
  Stage,
  TablesOutcome,
  TallyOutcome,
  Trouble,
  TroubleCode,
  WorkOptions,
} from './write/outcome.ts';
import { breathe } from './line/round-trip.ts';
import { settle } from './write/settle.ts';
import { snapshotWorkbook, type Snapshot } from './read/snapshot.ts';
import { isSettled } from './write/own-sheets.ts';
import { doomedSheets } from './write/swap.ts';
import { withRefusals } from './line/trouble.ts';

/** Reads the workbook and finds everything that is wrong in it; changes nothing. */
export async function checkWorkbook(options: WorkOptions): Promise<CheckOutcome> {
  return withTroubles(async () => {
    const withResults = options.looksBack === true;
    const snapshot = await snapshotWorkbook({ ...readingOptions(options), withResults });
    if (snapshot === null) return { kind: 'cancelled' };
    await report(options, 'reckoning', 0);
    const reading = readWorkbook(snapshot.workbook);
    await report(options, 'reckoning', 1);
    const { issues, tally } = reckonWorkbook(reading);
    const { workbook } = snapshot;
    const last = await lookBack(reading, tally, snapshot, options);
    return { kind: 'checked', workbook, reading, issues, last };
  });
}

/** What reckons with results as they are laid out: the first thing that is seen of the pane does not wait for it. */
const laidOut = () => import(/* webpackChunkName: "results" */ './laid-out.ts');

async function lookBack(
  { campaign }: Reading,
  tally: Tally | null,
  { workbook, results }: Snapshot,
  { looksBack, version }: WorkOptions,
): Promise<LastResult | null> {
  if (looksBack !== true) return null;
  return (await laidOut()).lastResult({ campaign, tally, workbook, results, version });
}

/** Reads the workbook without reckoning; changes nothing. */
export async function readCouncil(options: WorkOptions): Promise<ReadOutcome> {
  return withTroubles(async () => {
    const snapshot = await snapshotWorkbook(readingOptions(options));
    if (snapshot === null) return { kind: 'cancelled' };
    return { kind: 'read', reading: readWorkbook(snapshot.workbook) };
  });
}

/** Reads the workbook with the cells of its tables, from which copies are made; changes nothing. */
export async function readWithTables(options: WorkOptions): Promise<TablesOutcome> {
  return withTroubles(async () => {
    const snapshot = await snapshotWorkbook(readingOptions(options));
    if (snapshot === null) return { kind: 'cancelled' };
    return { kind: 'read', reading: readWorkbook(snapshot.workbook), workbook: snapshot.workbook };
  });
}

/**
 * Reads the workbook, reckons, and writes the sheets of the result, or of the issues when there are errors. Whatever
 * happens the inputs stay as they are, and the results are the old ones or the new ones as a whole.
 */
export async function tallyWorkbook(options: WorkOptions): Promise<TallyOutcome> {
  return withTroubles(async () => {
    const found = await inspect();
    const closed = closedTo(found);
    if (closed !== null) return { kind: 'trouble', trouble: closed };
    const snapshot = await snapshotWorkbook({ ...readingOptions(options), inspection: await settled(found) });
    if (snapshot === null) return { kind: 'cancelled' };
    await report(options, 'reckoning', 0);
    const reading = readWorkbook(snapshot.workbook);
    await report(options, 'reckoning', 1);
    const result = await reckon(reading, snapshot, options);
    await report(options, 'reckoning', 2);
    if (!(await isAccepted(result, snapshot, options))) return { kind: 'cancelled' };
    return write(result, snapshot, options);
  });
}

type Reckoned = Extract<TallyOutcome, { readonly kind: 'tallied' | 'refused' }>;

async function reckon(
  reading: Reading,
  { workbook }: Snapshot,
  { now, version, language }: WorkOptions,
): Promise<Reckoned> {
  const { planIssues, planTally } = await laidOut();
  const base = { reading, snapshot: workbook, now, version, language };
  const { issues, tally } = reckonWorkbook(reading);
  if (tally === null)
    return { kind: 'refused', workbook, reading, issues, plan: planIssues({ ...base, issues }) };
  return {
    kind: 'tallied',
    workbook,
    reading,
    tally,
    now,
    issues,
    plan: planTally({ ...base, tally, issues }),
  };
}

/** Whether whoever asked wants the result written that changes the recipients of the last one. */
async function isAccepted(
  result: Reckoned,
  snapshot: Snapshot,
  { accepts, language }: WorkOptions,
): Promise<boolean> {
  if (accepts === undefined || result.kind !== 'tallied') return true;
  const { changesSinceRecord, gatherResults } = await laidOut();
  const results = gatherResults(result.reading.campaign, result.tally, language);
  const changes = changesSinceRecord(results, snapshot.workbook.record);
  return changes.length === 0 || accepts(changes);
}

async function write(result: Reckoned, snapshot: Snapshot, options: WorkOptions): Promise<TallyOutcome> {
  if (options.signal?.aborted) return { kind: 'cancelled' };
  const used = sheetInUse(result.plan, snapshot);
  if (used !== null) return trouble('SheetInUse', `The sheet ${used} holds a table.`);
  const applied = await applyPlan(result.plan, {
    token: options.now.getTime().toString(36),
    signal: options.signal,
    onMessage: (done, total) => {
      const finishing = done === total - 1;
      options.onProgress?.(
        finishing ? { stage: 'finishing', done: 0, total: 1 } : { stage: 'writing', done, total },
      );
    },
  });
  if (applied.kind !== 'applied') return applied;
  options.onProgress?.({ stage: 'finishing', done: 1, total: 1 });
  return result;
}

/** A sheet of ours that would be deleted and holds somebody's table; null where there is none. */
function sheetInUse(plan: WorkbookPlan, { inspection, sheetsWithTables }: Snapshot): string | null {
  const entries = plan.sheets.map(({ mark, name }) => ({ mark, title: name, temporary: name }));
  const doomed = doomedSheets(inspection.standing, { replaces: plan.replaces, entries });
  return doomed.find((sheet) => sheetsWithTables.has(sheet)) ?? null;
}

/** Why nothing can be written, known before anything is tried. */
export function closedTo({ structureProtected, readOnly }: Inspection): Trouble | null {
  if (readOnly) return { code: 'ReadOnly', detail: 'The workbook is open for reading only.' };
  if (structureProtected)
    return { code: 'WorkbookProtected', detail: 'The structure of the workbook is protected.' };
  return null;
}

/** The workbook without the leftovers of a run that broke off. */
export async function settled(found: Inspection): Promise<Inspection> {
  if (isSettled(found.standing)) return found;
  await settle();
  return inspect();
}

/** What an Excel that is too old, or that refuses, leaves undone becomes trouble; our own mistakes are thrown. */
export async function withTroubles<Outcome>(
  work: () => Promise<Outcome>,
): Promise<Outcome | { readonly kind: 'trouble'; readonly trouble: Trouble }> {
  if (!Office.context.requirements.isSetSupported('ExcelApi', '1.9')) {
    return trouble('HostTooOld', 'ExcelApi 1.9 is not supported.');
  }
  return withRefusals(work);
}

function trouble(code: TroubleCode, detail: string): { readonly kind: 'trouble'; readonly trouble: Trouble } {
  return { kind: 'trouble', trouble: { code, detail } };
}

function readingOptions({ onProgress, signal, formulas }: WorkOptions) {
  return {
    signal,
    formulas,
    onMessage: (done: number, total: number) => onProgress?.({ stage: 'reading', done, total }),
  };
}

/** Reckoning is done in stretches with a breath between them, so that Excel stays responsive. */
async function report({ onProgress }: WorkOptions, stage: Stage, done: number): Promise<void> {
  onProgress?.({ stage, done, total: 2 });
  await breathe();
}
