/**
 * Gives a workbook the tables of a council. The sheets are added hidden and shown in the last round trip; when anything
 * fails before that, or the person calls it off, they are removed again. Sheets that were there are never touched.
 */
import type { Language } from '../../workbook/columns/language.ts';
import { readWorkbook } from '../../workbook/read.ts';
import type { WorkbookSnapshot } from '../../workbook/snapshot.ts';
import { planSetUp } from '../../workbook/template/set-up.ts';
import type { InputSheetPlan } from '../../workbook/template/sheet-plan.ts';
import { inspect } from '../read/inspect.ts';
import { sameName } from '../../text/names.ts';
import type { Trouble, WorkOptions } from '../write/outcome.ts';
import { Pages } from '../line/pages.ts';
import { messageBytes, roundTrip } from '../line/round-trip.ts';
import { guardSteps, inputSheetSteps } from './set-up-steps.ts';
import { setUpJournal, setUpJournalOf, undoSetUp, unfinishedSetUp } from './set-up-undo.ts';
import { snapshotWorkbook } from '../read/snapshot.ts';
import type { Step } from '../line/step.ts';
import { isOfficeError, troubleOf } from '../line/trouble.ts';
import { closedTo, withTroubles } from '../use-cases.ts';

export type SetUpOptions = Pick<WorkOptions, 'language' | 'onProgress' | 'signal'>;

export type SetUpOutcome =
  /** The names of the sheets that were added, in the order of their tabs; none where nothing was lacking. */
  | { readonly kind: 'done'; readonly sheets: readonly string[] }
  /** The workbook uses the name of a table for something else. Nothing was written. */
  | { readonly kind: 'nameTaken'; readonly name: string }
  /** `kept`: sheets that were added and stay, since somebody has written into them meanwhile. */
  | { readonly kind: 'cancelled'; readonly kept: readonly string[] }
  | { readonly kind: 'trouble'; readonly trouble: Trouble; readonly kept?: readonly string[] };

/** Adds what is lacking: everything to a workbook without tables, else the tables that must be there. */
export async function setUpWorkbook(options: SetUpOptions): Promise<SetUpOutcome> {
  return addInputSheets(plansFor, options);
}

/** The sheets to add to a workbook; none where it lacks none of them. */
export type PlanSheets = (workbook: WorkbookSnapshot, language: Language) => readonly InputSheetPlan[];

/** Adds these sheets to the workbook as it stands, after what an earlier attempt has left is removed. */
export async function addInputSheets(planSheets: PlanSheets, options: SetUpOptions): Promise<SetUpOutcome> {
  return withTroubles(async () => {
    const inspection = await inspect();
    const closed = closedTo(inspection);
    if (closed !== null) return { kind: 'trouble', trouble: closed };
    await undoEarlier(planSheets);
    const snapshot = await snapshotWorkbook({ signal: options.signal });
    if (snapshot === null) return { kind: 'cancelled', kept: [] };
    const plans = planSheets(snapshot.workbook, options.language);
    if (plans.length === 0) return { kind: 'done', sheets: [] };
    const taken = await takenName(plans);
    if (taken !== null) return { kind: 'nameTaken', name: taken };
    return writeSheets(plans, options);
  });
}

function plansFor(workbook: WorkbookSnapshot, language: Language): readonly InputSheetPlan[] {
  return planSetUp(workbook, readWorkbook(workbook).campaign.criteria, language);
}

/** Removes what a set-up has left that broke off with Excel gone; its plans are those it must have had. */
async function undoEarlier(planSheets: PlanSheets): Promise<void> {
  const left = await unfinishedSetUp();
  if (left === null) return;
  const snapshot = await snapshotWorkbook();
  if (snapshot === null) return;
  const isLeft = (name: string): boolean => left.some((each) => sameName(each, name));
  const { sheets, tables, record } = snapshot.workbook;
  const before: WorkbookSnapshot = {
    sheets: sheets.filter(({ name }) => !isLeft(name)),
    tables: tables.filter(({ sheet }) => !isLeft(sheet)),
    record,
  };
  await undoSetUp(
    (['vi', 'en'] as const).flatMap((each) => [...planSheets(before, each), ...plansFor(before, each)]),
  );
}

/** The first of the tables' names that is a name of the workbook already; null where all are free. */
async function takenName(plans: readonly InputSheetPlan[]): Promise<string | null> {
  const wanted = plans.flatMap(({ table }) => table?.name ?? []);
  return roundTrip(({ workbook }) => {
    const found = wanted.map((name) => workbook.names.getItemOrNullObject(name));
    for (const each of found) each.load('name');
    return () => wanted.find((_, at) => found[at]?.isNullObject === false) ?? null;
  });
}

async function writeSheets(
  plans: readonly InputSheetPlan[],
  { onProgress, signal }: SetUpOptions,
): Promise<SetUpOutcome> {
  const messages = [
    ...plans.map((plan, at) => [...(at === 0 ? [journalStep(plans)] : []), ...inputSheetSteps(plan)]),
    plans.flatMap(guardSteps),
  ].flatMap(packed);
  const sheets = plans.map(({ sheet }) => sheet.name);
  try {
    for (const [done, steps] of messages.entries()) {
      if (signal?.aborted) return { kind: 'cancelled', kept: (await undoSetUp(plans)) ?? [] };
      onProgress?.({ stage: 'writing', done, total: messages.length });
      await send(steps);
    }
    if (signal?.aborted) return { kind: 'cancelled', kept: (await undoSetUp(plans)) ?? [] };
    onProgress?.({ stage: 'finishing', done: 0, total: 1 });
    await showSheets(sheets);
    return { kind: 'done', sheets };
  } catch (error) {
    if (!isOfficeError(error)) throw error;
    return afterFailure(plans, troubleOf(error));
  }
}

/** From this round trip on the set-up counts: the journal goes when all sheets are shown. */
async function showSheets(names: readonly string[]): Promise<void> {
  await roundTrip(({ workbook }) => {
    for (const name of names) workbook.worksheets.getItem(name).visibility = 'Visible';
    const [first] = names;
    if (first !== undefined) workbook.worksheets.getItem(first).activate();
    workbook.names.getItem(setUpJournal).delete();
    return () => undefined;
  });
}

/** The sheets go again. Where only the reply to the last message was lost, they are all there and the set-up is done. */
async function afterFailure(plans: readonly InputSheetPlan[], trouble: Trouble): Promise<SetUpOutcome> {
  const wanted = plans.map(({ sheet }) => sheet.name);
  try {
    const kept = await undoSetUp(plans);
    if (kept !== null) return { kind: 'trouble', trouble, kept };
    const { standing } = await inspect();
    const isThere = wanted.every((name) => standing.sheets.some((sheet) => sameName(sheet.name, name)));
    return isThere ? { kind: 'done', sheets: wanted } : { kind: 'trouble', trouble };
  } catch (error) {
    if (isOfficeError(error)) return { kind: 'trouble', trouble };
    throw error;
  }
}

function journalStep(plans: readonly InputSheetPlan[]): Step {
  const formula = setUpJournalOf(plans);
  return {
    bytes: formula.length * 4,
    queue: ({ context }) => {
      context.workbook.names.add(setUpJournal, formula).visible = false;
    },
  };
}

/** As many steps to a message as fit. */
function packed(steps: readonly Step[]): Step[][] {
  const messages: Step[][] = [];
  let weight = messageBytes;
  for (const each of steps) {
    if (weight + each.bytes > messageBytes) [weight] = [0, messages.push([])];
    messages.at(-1)?.push(each);
    weight += each.bytes;
  }
  return messages;
}

async function send(steps: readonly Step[]): Promise<void> {
  await roundTrip((context) => {
    const pages = new Pages(context);
    for (const each of steps) each.queue(pages);
    return () => undefined;
  });
}
