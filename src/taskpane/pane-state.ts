/**
 * What the pane shows, as a value: every change is an event put to `reduce`. Pure, so that a test can walk the pane through a
 * whole afternoon without Excel or a screen.
 */
import type { CheckOutcome, Progress, TallyOutcome, Trouble } from '../excel/outcome.ts';
import type { RepairOutcome, UndoOutcome } from '../excel/repair.ts';
import type { Campaign } from '../tally/campaign.ts';
import type { Tally } from '../tally/result.ts';
import type { Issue } from '../workbook/issue.ts';
import type { Reading } from '../workbook/read.ts';
import type { RecipientChange } from '../workbook/record.ts';

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
  readonly sheets: readonly WrittenSheet[];
}

export interface WrittenSheet {
  readonly name: string;
  /** What sheet it is: `SheetPlan.mark`. */
  readonly mark: string;
}

/** What is known of the workbook. */
export type View =
  | { readonly kind: 'unread' }
  /** None of the tables that a campaign must have. */
  | { readonly kind: 'empty' }
  /** `refused`: a tally was asked for and the issues sheet was written instead. */
  | { readonly kind: 'found'; readonly found: Found; readonly refused: boolean }
  /** `outdated`: the inputs have been edited since. */
  | { readonly kind: 'tallied'; readonly found: Found; readonly result: Result; readonly outdated: boolean };

export interface Work {
  readonly job: Job;
  readonly progress: Progress | null;
  /** The person asked to stop; Excel has not answered yet. */
  readonly cancelling: boolean;
}

/** Where the keyboard focus goes when a job that a person started has ended. */
export type Landing = 'result' | 'issues' | 'trouble' | 'actions' | 'changes';

/** What came of mending mistakes, or of taking it back. */
export type Mending = Exclude<RepairOutcome | UndoOutcome, { readonly kind: 'trouble' }>;

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

function viewOf(before: View, found: Found, job: Job, outdated: boolean): View {
  const kept: Found = { reading: found.reading, issues: found.issues };
  if (isEmpty(kept.issues)) return { kind: 'empty' };
  if (before.kind === 'tallied') return { ...before, found: kept, outdated };
  const refused =
    job === 'reread' && before.kind === 'found' && before.refused && errorsOf(kept.issues).length > 0;
  return { kind: 'found', found: kept, refused };
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
      return land({ ...state, view: { kind: 'tallied', found, result, outdated: false } }, 'result');
    }
    case 'refused': {
      const found: Found = { reading: outcome.reading, issues: outcome.issues };
      if (isEmpty(found.issues)) return land({ ...state, view: { kind: 'empty' } }, 'actions');
      return land({ ...state, view: { kind: 'found', found, refused: true } }, 'issues');
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

/** How far the whole job is, 0 to 1: each stage has its share of the bar. */
export function doneShare(job: Job, progress: Progress | null): number {
  if (progress === null) return 0;
  const shares = job === 'tally' ? tallyShares : checkShares;
  const [from, to] = shares[progress.stage];
  const within = progress.total > 0 ? Math.min(1, Math.max(0, progress.done / progress.total)) : 1;
  return from + (to - from) * within;
}

type Shares = Readonly<Record<Progress['stage'], readonly [from: number, to: number]>>;
const tallyShares: Shares = {
  reading: [0, 0.3],
  reckoning: [0.3, 0.45],
  writing: [0.45, 0.9],
  finishing: [0.9, 1],
};
const checkShares: Shares = { reading: [0, 0.8], reckoning: [0.8, 1], writing: [1, 1], finishing: [1, 1] };
