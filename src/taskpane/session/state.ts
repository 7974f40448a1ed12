/**
 * The session as a value: the workbook as it was last read, the job that goes on, and what came of the last one. Pure, so that a
 * test can walk the pane through a whole afternoon without Excel or a screen.
 */
import type { CheckOutcome, Progress, TallyOutcome, Trouble } from '../../excel/write/outcome.ts';
import type { TablesOutcome, TakenBack } from '../../excel/inputs/mend-tables.ts';
import type { RepairOutcome, UndoOutcome } from '../../excel/inputs/repair.ts';
import { dateAndTime } from '../../i18n/format.ts';
import type { Campaign } from '../../tally/campaign.ts';
import type { Tally } from '../../tally/result.ts';
import type { Issue } from '../../workbook/findings/issue.ts';
import type { BallotTables } from '../../workbook/ballots/ballot-book.ts';
import type { LastResult, ResultSheet } from '../../workbook/record/last-result.ts';
import type { Reading } from '../../workbook/read.ts';
import type { RecipientChange } from '../../workbook/record/record.ts';
import type { WorkbookSnapshot } from '../../workbook/snapshot.ts';
import type { Failure } from './unexpected.ts';

/** `reread` is the quiet reading after the person comes back to the pane: it disables nothing. The others a person asks for. */
export type Job =
  | 'reread'
  | 'check'
  | 'tally'
  | 'setUp'
  | 'presets'
  | 'prepareCopies'
  | 'readCopies'
  | 'receiveCopies'
  | 'takeBackCopies'
  | 'blankBallots'
  | 'secrecy'
  | 'documents'
  | 'certificates';

/** What a reading found in the workbook. There is one in the pane, and own writings are taken over into it. */
export interface Found {
  /** The tables as they were read. */
  readonly workbook: WorkbookSnapshot;
  readonly reading: Reading;
  readonly issues: readonly Issue[];
  /** What tellers write into, with what they have written since; null: as the tables say. */
  readonly ballots: BallotTables | null;
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

/** A result with whether the inputs have been edited since. */
export type ShownResult = Pick<Extract<View, { readonly kind: 'tallied' }>, 'result' | 'outdated'>;

export interface Work {
  readonly job: Job;
  /** As a use case counts its steps. */
  readonly progress: Progress | null;
  /** What the job itself says it is doing, in the person's language, and how far it is, 0 to 1; null: not known. */
  readonly said: { readonly sentence: string; readonly share: number | null } | null;
  /** Whether it can be stopped before its end. */
  readonly canStop: boolean;
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

export interface SessionState {
  readonly view: View;
  readonly work: Work | null;
  readonly trouble: Trouble | null;
  /** Sheets that stay of an adding that met the trouble. */
  readonly kept: readonly string[];
  /** Something was asked for while a job went on, and was not done. */
  readonly isBusySaid: boolean;
  /** The last job was stopped by the person. */
  readonly cancelled: boolean;
  /** What the tally that was asked for would change in the recipients: it waits for the person's word. */
  readonly changes: readonly RecipientChange[] | null;
  /** What came of mending mistakes last, until the next job. */
  readonly mended: Mending | null;
  /** `turn` counts the landings, so that landing twice on the same place is seen. */
  readonly landing: { readonly place: Landing; readonly turn: number } | null;
}

export const initialState: SessionState = {
  view: { kind: 'unread' },
  work: null,
  trouble: null,
  kept: [],
  isBusySaid: false,
  cancelled: false,
  changes: null,
  mended: null,
  landing: null,
};

/** A job begins. What was said of the last one goes, but a quiet reading disturbs nothing. */
export function started(state: SessionState, job: Job, canStop = true): SessionState {
  const work: Work = { job, progress: null, said: null, canStop, cancelling: false };
  return job === 'reread'
    ? { ...state, work }
    : { ...initialState, view: state.view, landing: state.landing, work };
}

export function progressed(state: SessionState, progress: Progress): SessionState {
  return state.work === null ? state : { ...state, work: { ...state.work, progress } };
}

export function saying(state: SessionState, sentence: string, share: number | null): SessionState {
  return state.work === null ? state : { ...state, work: { ...state.work, said: { sentence, share } } };
}

/** The person asks the job to stop. */
export function cancelRequested(state: SessionState): SessionState {
  return state.work === null ? state : { ...state, work: { ...state.work, cancelling: true } };
}

/** The job has ended, whatever came of it. */
export function ended(state: SessionState): SessionState {
  return { ...state, work: null, isBusySaid: false };
}

export function wentWrong(state: SessionState, trouble: Trouble): SessionState {
  return land({ ...state, trouble }, 'trouble');
}

/** What stood in the way of a job, if something did. */
export function told(state: SessionState, outcome: unknown): SessionState {
  return isFailure(outcome) ? wentWrong({ ...state, kept: outcome.kept ?? [] }, outcome.trouble) : state;
}

/** Whether nothing stood in the way. */
export function isDone<Outcome>(outcome: Outcome): outcome is Exclude<Outcome, Failure> {
  return !isFailure(outcome);
}

function isFailure(outcome: unknown): outcome is Failure {
  return typeof outcome === 'object' && outcome !== null && 'kind' in outcome && outcome.kind === 'trouble';
}

export function troubleClosed(state: SessionState): SessionState {
  return land({ ...state, trouble: null, kept: [] }, 'actions');
}

/** A tally waits for the person's word; nothing was written yet. */
export function changesFound(state: SessionState, changes: readonly RecipientChange[]): SessionState {
  return land({ ...state, changes }, 'changes');
}

export function changesRefused(state: SessionState): SessionState {
  return land({ ...state, changes: null, cancelled: true }, 'actions');
}

/** With what was read of the tables alone, or written into them: the issues stay those of the last whole reading. */
export function withFound(state: SessionState, found: Found): SessionState {
  const { view } = state;
  return view.kind === 'found' || view.kind === 'tallied' ? { ...state, view: { ...view, found } } : state;
}

function land(state: SessionState, place: Landing): SessionState {
  return { ...state, landing: { place, turn: (state.landing?.turn ?? 0) + 1 } };
}

/**
 * The workbook has been read. A quiet reading moves nobody, and that it failed (somebody is typing in a cell) is not worth a word
 * once something has been read. `outdated`: whether these inputs differ from those of the result on show.
 */
export function afterReading(
  state: SessionState,
  job: 'reread' | 'check',
  outcome: CheckOutcome,
  outdated: boolean,
): SessionState {
  const isQuiet = job === 'reread';
  switch (outcome.kind) {
    case 'checked': {
      const read = { ...state, view: viewOf(state.view, outcome, isQuiet, outdated) };
      return isQuiet ? read : land(read, 'issues');
    }
    case 'cancelled':
      return isQuiet ? state : land({ ...state, cancelled: true }, 'actions');
    case 'trouble':
      return isQuiet && state.view.kind !== 'unread' ? state : wentWrong(state, outcome.trouble);
  }
}

/** What a reading found. */
export function foundIn({ workbook, reading, issues }: Omit<Found, 'ballots'>): Found {
  return { workbook, reading, issues, ballots: null };
}

type Checked = Extract<CheckOutcome, { readonly kind: 'checked' }>;

/** What the workbook holds decides; a result that its inputs have left behind is shown as long as the pane is open. */
function viewOf(before: View, outcome: Checked, isQuiet: boolean, outdated: boolean): View {
  const { reading, issues, last } = outcome;
  const found = foundIn(outcome);
  if (isEmpty(issues)) return { kind: 'empty' };
  if (last?.kind === 'stands') {
    const { tally, sheets, time, lost, edited } = last;
    const result: Result = { campaign: reading.campaign, tally, sheets };
    return { kind: 'tallied', found, result, outdated: false, written: { time, lost, edited } };
  }
  if (before.kind === 'tallied' && outdated) return { ...before, found, outdated };
  const refused = isQuiet && before.kind === 'found' && before.refused && errorsOf(issues).length > 0;
  return { kind: 'found', found, refused, last };
}

/** A tally has ended. */
export function afterTally(state: SessionState, outcome: TallyOutcome): SessionState {
  switch (outcome.kind) {
    case 'tallied': {
      const found = foundIn(outcome);
      const result: Result = {
        campaign: outcome.reading.campaign,
        tally: outcome.tally,
        sheets: outcome.plan.sheets.map(({ name, mark }) => ({ name, mark })),
      };
      const written: Written = { time: dateAndTime(outcome.now), lost: [], edited: [] };
      return land({ ...state, view: { kind: 'tallied', found, result, outdated: false, written } }, 'result');
    }
    case 'refused': {
      const found = foundIn(outcome);
      if (isEmpty(found.issues)) return land({ ...state, view: { kind: 'empty' } }, 'actions');
      const view: View = { kind: 'found', found, refused: true, last: pastResult(state.view) };
      return land({ ...state, view }, 'issues');
    }
    case 'cancelled':
      return land({ ...state, cancelled: true }, 'actions');
    case 'trouble':
      return wentWrong(state, outcome.trouble);
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
export function isBusy(state: SessionState): boolean {
  return state.work !== null && (state.work.job !== 'reread' || state.view.kind === 'unread');
}

/** Whether the tally button does something now. */
export function canTally(state: SessionState): boolean {
  const found = foundOf(state.view);
  return !isBusy(state) && found !== null && errorsOf(found.issues).length === 0;
}
