/**
 * What the pane shows, as a value: every change is an event put to `reduce`. Pure, so that a test can walk the pane through a
 * whole afternoon without Excel or a screen.
 */
import type { CheckOutcome, Progress, TallyOutcome, Trouble } from '../excel/write/outcome.ts';
import type { TablesOutcome, TakenBack } from '../excel/inputs/mend-tables.ts';
import type { RepairOutcome, UndoOutcome } from '../excel/inputs/repair.ts';
import { dateAndTime } from '../i18n/format.ts';
import type { Campaign } from '../tally/campaign.ts';
import type { Tally } from '../tally/result.ts';
import type { Issue } from '../workbook/findings/issue.ts';
import type { LastResult, ResultSheet } from '../workbook/record/last-result.ts';
import type { Reading } from '../workbook/read.ts';
import type { RecipientChange } from '../workbook/record/record.ts';

/** `reread` is the quiet reading after the person comes back to the pane: it disables nothing. */
export type Job = 'reread' | 'check' | 'tally';

/** What a reading found in the workbook. */
export interface Found {
  readonly reading: Reading;
  readonly issues: readonly Issue[];
}

export interface Result {
  /** The campaign that was tallied: the words and figures the result is shown with. */
  readonly campaign: Campaign;
  readonly tally: Tally;
  /** The sheets that were written, in the order of the tabs. */
  readonly sheets: readonly ResultSheet[];
}

/** When the sheets of a result were written, and what people have done to them since. */
export interface Written {
  /** As the record says it; '' where it does not. */
  readonly time: string;
  /** What the sheets were called that are gone. */
  readonly lost: readonly string[];
  /** The sheets that no longer say what was written. */
  readonly edited: readonly string[];
}

/** A result in the workbook that does not count any more. */
export type PastResult = Exclude<LastResult, { readonly kind: 'stands' }>;

/** What is known of the workbook. */
export type View =
  | { readonly kind: 'unread' }
  /** None of the tables that a campaign must have. */
  | { readonly kind: 'empty' }
  /** `refused`: a tally was asked for and the issues sheet was written instead. */
  | {
      readonly kind: 'found';
      readonly found: Found;
      readonly refused: boolean;
      readonly last: PastResult | null;
    }
  /** The result is of a tally today, or of one that the workbook holds. `outdated`: the inputs have been edited since. */
  | {
      readonly kind: 'tallied';
      readonly found: Found;
      readonly result: Result;
      readonly outdated: boolean;
      readonly written: Written;
    };

export interface Work {
  readonly job: Job;
  readonly progress: Progress | null;
  /** The person asked to stop; Excel has not answered yet. */
  readonly cancelling: boolean;
}

/** Where the keyboard focus goes when a job that a person started has ended. */
export type Landing = 'result' | 'issues' | 'trouble' | 'actions' | 'changes';

/** What came of mending mistakes, or of taking it back. */
export type Mending = Exclude<
  RepairOutcome | UndoOutcome | TablesOutcome | TakenBack,
  { readonly kind: 'trouble' }
>;

/** What came of mending tables, or of taking that back. */
export type TablesMending = Extract<
  Mending,
  { readonly kind: 'tablesMended' | 'tablesChanged' | 'tablesUndone' | 'blocked' }
>;

export function isOfTablesMending(mending: Mending): mending is TablesMending {
  return mending.kind === 'blocked' || mending.kind.startsWith('tables');
}

export interface PaneState {
  readonly view: View;
  readonly work: Work | null;
  readonly trouble: Trouble | null;
  /** The last job was stopped by the person. */
  readonly cancelled: boolean;
  /** What the tally that was asked for would change in the recipients: it waits for the person's word. */
  readonly changes: readonly RecipientChange[] | null;
  /** What came of mending mistakes last, until the next job. */
  readonly mended: Mending | null;
  /** `turn` counts the landings, so that landing twice on the same place is seen. */
  readonly landing: { readonly place: Landing; readonly turn: number } | null;
}

export type PaneEvent =
  | { readonly kind: 'started'; readonly job: Job }
  | { readonly kind: 'progressed'; readonly progress: Progress }
  | { readonly kind: 'cancelRequested' }
  /** `outdated`: whether these inputs differ from those of the result on show. */
  | {
      readonly kind: 'checked';
      readonly job: Job;
      readonly outcome: CheckOutcome;
      readonly outdated: boolean;
    }
  | { readonly kind: 'tallied'; readonly outcome: TallyOutcome }
  /** Nothing was written yet. */
  | { readonly kind: 'changesFound'; readonly changes: readonly RecipientChange[] }
  | { readonly kind: 'changesRefused' }
  /** A decision of a tie was not written; its card says why. */
  | { readonly kind: 'tieLeft' }
  /** Mistakes were mended, or that was taken back; the workbook has been read again. */
  | { readonly kind: 'mended'; readonly mending: Mending }
  | { readonly kind: 'wentWrong'; readonly trouble: Trouble }
  | { readonly kind: 'troubleClosed' };

export const initialState: PaneState = {
  view: { kind: 'unread' },
  work: null,
  trouble: null,
  cancelled: false,
  changes: null,
  mended: null,
  landing: null,
};

/** Gives the state after an event. Never throws. */
export function reduce(state: PaneState, event: PaneEvent): PaneState {
  switch (event.kind) {
    case 'started':
      return start(state, event.job);
    case 'progressed':
      return state.work === null ? state : { ...state, work: { ...state.work, progress: event.progress } };
    case 'cancelRequested':
      return state.work === null ? state : { ...state, work: { ...state.work, cancelling: true } };
    case 'checked':
      return afterCheck({ ...state, work: null }, event);
    case 'tallied':
      return afterTally({ ...state, work: null }, event.outcome);
    case 'changesFound':
      return land({ ...state, work: null, changes: event.changes }, 'changes');
    case 'changesRefused':
      return land({ ...state, changes: null, cancelled: true }, 'actions');
    case 'tieLeft':
      return { ...state, work: null };
    case 'mended':
      return { ...state, mended: event.mending };
    case 'wentWrong':
      return land({ ...state, work: null, trouble: event.trouble }, 'trouble');
    case 'troubleClosed':
      return land({ ...state, trouble: null }, 'actions');
    default: {
      const unreachable: never = event;
      return unreachable;
    }
  }
}

function start(state: PaneState, job: Job): PaneState {
  const work: Work = { job, progress: null, cancelling: false };
  return job === 'reread'
    ? { ...state, work }
    : { ...state, work, trouble: null, cancelled: false, changes: null, mended: null };
}

function land(state: PaneState, place: Landing): PaneState {
  return { ...state, landing: { place, turn: (state.landing?.turn ?? 0) + 1 } };
}

function afterCheck(state: PaneState, event: Extract<PaneEvent, { kind: 'checked' }>): PaneState {
  const { outcome, job, outdated } = event;
  switch (outcome.kind) {
    case 'checked': {
      const view = viewOf(state.view, outcome, job, outdated);
      if (job === 'reread') return { ...state, view };
      return land({ ...state, view }, 'issues');
    }
    case 'cancelled':
      return job === 'reread' ? state : land({ ...state, cancelled: true }, 'actions');
    case 'trouble':
      // A quiet reading that fails (somebody is typing in a cell) is not worth a word once something has been read.
      if (job === 'reread' && state.view.kind !== 'unread') return state;
      return land({ ...state, trouble: outcome.trouble }, 'trouble');
    default: {
      const unreachable: never = outcome;
      return unreachable;
    }
  }
}

type Checked = Extract<CheckOutcome, { readonly kind: 'checked' }>;

/** What the workbook holds decides; a result that its inputs have left behind is shown as long as the pane is open. */
function viewOf(before: View, { reading, issues, last }: Checked, job: Job, outdated: boolean): View {
  const found: Found = { reading, issues };
  if (isEmpty(issues)) return { kind: 'empty' };
  if (last?.kind === 'stands') {
    const { tally, sheets, time, lost, edited } = last;
    const result: Result = { campaign: reading.campaign, tally, sheets };
    return { kind: 'tallied', found, result, outdated: false, written: { time, lost, edited } };
  }
  if (before.kind === 'tallied' && outdated) return { ...before, found, outdated };
  const refused =
    job === 'reread' && before.kind === 'found' && before.refused && errorsOf(issues).length > 0;
  return { kind: 'found', found, refused, last };
}

function afterTally(state: PaneState, outcome: TallyOutcome): PaneState {
  switch (outcome.kind) {
    case 'tallied': {
      const found: Found = { reading: outcome.reading, issues: outcome.issues };
      const result: Result = {
        campaign: outcome.reading.campaign,
        tally: outcome.tally,
        sheets: outcome.plan.sheets.map(({ name, mark }) => ({ name, mark })),
      };
      const written: Written = { time: dateAndTime(outcome.now), lost: [], edited: [] };
      return land({ ...state, view: { kind: 'tallied', found, result, outdated: false, written } }, 'result');
    }
    case 'refused': {
      const found: Found = { reading: outcome.reading, issues: outcome.issues };
      if (isEmpty(found.issues)) return land({ ...state, view: { kind: 'empty' } }, 'actions');
      const view: View = { kind: 'found', found, refused: true, last: pastResult(state.view) };
      return land({ ...state, view }, 'issues');
    }
    case 'cancelled':
      return land({ ...state, cancelled: true }, 'actions');
    case 'trouble':
      return land({ ...state, trouble: outcome.trouble }, 'trouble');
    default: {
      const unreachable: never = outcome;
      return unreachable;
    }
  }
}

/** The result that a tally could not renew. */
function pastResult(before: View): PastResult | null {
  if (before.kind === 'tallied') return { kind: 'outdated', time: before.written.time };
  return before.kind === 'found' ? before.last : null;
}

/** Whether the result on show, or in the workbook, has to be tallied again before it is printed. */
export function needsTallyAgain(view: View): boolean {
  if (view.kind === 'tallied') return view.outdated || view.written.lost.length > 0;
  return view.kind === 'found' && view.last !== null;
}

/** The tables that every campaign must have: with none of them there, this is somebody's other workbook. */
const requiredTables = ['contents', 'criteria', 'candidates', 'council', 'awards', 'scores'] as const;

/** Whether the issues say that not one of the required tables is there. */
export function isEmpty(issues: readonly Issue[]): boolean {
  const missing = new Set(
    issues.filter((issue) => issue.code === 'MissingTable').map((issue) => issue.table.toLowerCase()),
  );
  return requiredTables.every((table) => missing.has(table));
}

/** The issues that stand in the way of a tally. */
export function errorsOf(issues: readonly Issue[]): readonly Issue[] {
  return issues.filter((issue) => issue.severity === 'error');
}

/** What the state's reading found, or null where there is none to show. */
export function foundOf(view: View): Found | null {
  return view.kind === 'found' || view.kind === 'tallied' ? view.found : null;
}

/** Whether a person has to wait: a job of theirs, or the first reading, is going on. */
export function isBusy(state: PaneState): boolean {
  return state.work !== null && (state.work.job !== 'reread' || state.view.kind === 'unread');
}

/** Whether the tally button does something now. */
export function canTally(state: PaneState): boolean {
  const found = foundOf(state.view);
  return !isBusy(state) && found !== null && errorsOf(found.issues).length === 0;
}
