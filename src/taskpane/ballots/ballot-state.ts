/** The tellers' step as a value: what they count, the paper in hand, what is not in the workbook yet. Pure. */
import type { Trouble } from '../../excel/write/outcome.ts';
import type { BallotOptions } from '../../papers/ballot-lists.ts';
import type { AwardCode } from '../../tally/campaign.ts';
import type { BallotBook, PaperTable } from '../../workbook/ballots/ballot-book.ts';
import { overQuota } from '../../workbook/ballots/paper-row.ts';
import type { EnteredPaper, OverQuota } from '../../workbook/ballots/paper-row.ts';
import type { Session } from '../session/session.ts';
import { blankDraft, draftFor, opinionsOf, reduceDraft, said } from './draft.ts';
import type { Draft, DraftEvent, Said } from './draft.ts';
import { namesOnPaper } from './printed-order.ts';
import { reduceSecond } from './second-count.ts';
import type { SecondCount, SecondEvent } from './second-count.ts';

/** What is being counted: the papers of a table, totals, or the box. */
export type Task =
  | { readonly kind: 'papers'; readonly table: string }
  | { readonly kind: 'totals' }
  | { readonly kind: 'box' };

/** A paper that was entered and is on its way into the workbook. */
export interface QueuedPaper {
  readonly id: number;
  readonly table: string;
  readonly paper: EnteredPaper;
  /** Given when it was first sent: if Excel's answer was lost, the paper is known by it. */
  readonly number: string | number | null;
  readonly status: 'saving' | 'refused';
}

/** The last paper that was written, for undo. */
interface FiledPaper {
  readonly table: string;
  readonly paper: EnteredPaper;
  readonly number: string | number;
}

/** A figure whose text is not (yet) what the cell holds. */
export interface FigureEntry {
  readonly text: string;
  /** `unsaved`: Excel refused; `notCount`: no whole number, not written. */
  readonly status: 'typing' | 'saving' | 'unsaved' | 'notCount';
}

/** With what the session has read of the workbook. */
export interface BallotState extends OwnBallots {
  readonly book: BallotBook | null;
}

export interface OwnBallots extends SecondCount {
  /** Null: nobody has chosen yet. */
  readonly task: Task | null;
  /** Which award the papers of a table are for; a table that is not in here has not been asked about. */
  readonly awards: ReadonlyMap<string, AwardCode | null>;
  readonly draft: Draft;
  /** More agreeing names than the quota make a paper invalid. */
  readonly quotaRule: boolean;
  /** How the ballots were printed; null where that is not known. */
  readonly printed: BallotOptions | null;
  readonly queue: readonly QueuedPaper[];
  readonly last: FiledPaper | null;
  readonly entries: ReadonlyMap<string, FigureEntry>;
  readonly trouble: Trouble | null;
  readonly said: Said | null;
  /** When all that was counted had been counted a second time with the same outcome; null: that is not so. */
  readonly countedTwice: Date | null;
}

export type BallotEvent =
  /** The workbook has been read anew. */
  | { readonly kind: 'read' }
  | { readonly kind: 'taskChosen'; readonly task: Task | null }
  | { readonly kind: 'awardChosen'; readonly table: string; readonly award: AwardCode | null }
  | { readonly kind: 'quotaRuleSet'; readonly on: boolean }
  | { readonly kind: 'printedAs'; readonly printed: BallotOptions }
  | { readonly kind: 'drafted'; readonly event: DraftEvent }
  | { readonly kind: 'draftCleared' }
  | { readonly kind: 'queued'; readonly queued: QueuedPaper }
  | { readonly kind: 'requeued'; readonly queued: QueuedPaper }
  | { readonly kind: 'filed'; readonly id: number; readonly filed: FiledPaper }
  | { readonly kind: 'undone'; readonly done: boolean }
  | { readonly kind: 'papersMoved' }
  | { readonly kind: 'entered'; readonly key: string; readonly entry: FigureEntry }
  | { readonly kind: 'dropped'; readonly key: string; readonly text: string | null }
  | SecondEvent
  | { readonly kind: 'wentWrong'; readonly trouble: Trouble }
  | { readonly kind: 'troubleClosed' };

export const initialBallots: OwnBallots = {
  task: null,
  awards: new Map(),
  draft: blankDraft([]),
  quotaRule: false,
  printed: null,
  queue: [],
  last: null,
  entries: new Map(),
  trouble: null,
  said: null,
  counting: 'first',
  secondPapers: new Map(),
  secondFigures: new Map(),
  countedTwice: null,
};

/** The table whose papers are being entered; null where they are not, or it is no longer there. */
export function tableInHand({ book, task }: Pick<BallotState, 'book' | 'task'>): PaperTable | null {
  if (task?.kind !== 'papers') return null;
  return book?.paperTables.find(({ table }) => table === task.table) ?? null;
}

/** Which award the papers of the table are for: as chosen, else as on its last paper; null for all. */
export function awardOf({ awards }: Pick<BallotState, 'awards'>, table: PaperTable): AwardCode | null {
  if (table.award === null) return null;
  const chosen = awards.get(table.table);
  return chosen === undefined ? (table.papers.at(-1)?.paper.award ?? null) : chosen;
}

/** The quota that the paper in hand goes beyond, where the council wants that to make it invalid. */
export function quotaBroken(state: BallotState, table: PaperTable): OverQuota | null {
  if (!state.quotaRule || state.book === null || state.draft.invalid !== null) return null;
  const { awards } = state.book.reading.campaign;
  return overQuota(table, awards, { award: awardOf(state, table), opinions: opinionsOf(state.draft) });
}

/** The state after the event. */
export function reduceBallots(state: BallotState, event: BallotEvent): BallotState {
  switch (event.kind) {
    case 'read':
      return withDraft(state);
    case 'taskChosen': {
      const draft = isSameTask(state.task, event.task) ? state.draft : blankDraft([]);
      return withDraft({ ...state, task: event.task, draft, said: null });
    }
    case 'awardChosen':
      return withDraft({ ...state, awards: new Map(state.awards).set(event.table, event.award) });
    case 'quotaRuleSet':
      return { ...state, quotaRule: event.on };
    case 'printedAs':
      return withDraft({ ...state, printed: event.printed });
    case 'drafted':
      return { ...state, draft: reduceDraft(state.draft, event.event) };
    case 'draftCleared':
      return { ...state, draft: blankDraft(state.draft.candidates) };
    case 'papersMoved':
      return { ...state, last: null, said: null };
    case 'wentWrong':
      return { ...state, trouble: event.trouble };
    case 'troubleClosed':
      return { ...state, trouble: null };
    case 'entered':
      return { ...state, entries: new Map(state.entries).set(event.key, event.entry) };
    case 'dropped':
      return withoutEntry(state, event.key, event.text);
    case 'queued':
    case 'requeued':
    case 'filed':
    case 'undone':
      return reduceQueue(state, event);
    case 'countingSet':
    case 'secondFiled':
    case 'secondUndone':
    case 'secondCleared':
    case 'secondTyped':
      return reduceSecond(state, event);
  }
}

type QueueEvent = Extract<BallotEvent, { readonly kind: 'queued' | 'requeued' | 'filed' | 'undone' }>;

function reduceQueue(state: BallotState, event: QueueEvent): BallotState {
  switch (event.kind) {
    case 'queued':
      return {
        ...state,
        draft: blankDraft(state.draft.candidates),
        queue: [...state.queue, event.queued],
      };
    case 'requeued': {
      const { queued } = event;
      return { ...state, queue: state.queue.map((one) => (one.id === queued.id ? queued : one)) };
    }
    case 'filed': {
      const { filed, id } = event;
      const what = filed.paper.invalid === null ? 'filed' : 'filedInvalid';
      const queue = state.queue.filter((one) => one.id !== id);
      return said({ ...state, queue, last: filed, trouble: null }, what, String(filed.number));
    }
    case 'undone': {
      const number = String(state.last?.number ?? '');
      return said({ ...state, last: null }, event.done ? 'undone' : 'notUndone', number);
    }
  }
}

/** What was typed is in the workbook by now, unless something else has been typed since (`text` tells). */
function withoutEntry(state: BallotState, key: string, text: string | null): BallotState {
  const entry = state.entries.get(key);
  if (entry === undefined || (text !== null && entry.text !== text)) return state;
  const entries = new Map(state.entries);
  entries.delete(key);
  return { ...state, entries };
}

function withDraft(state: BallotState): BallotState {
  const table = tableInHand(state);
  if (table === null || state.book === null) return state;
  const { campaign } = state.book.reading;
  const codes = namesOnPaper(table, campaign, awardOf(state, table), state.printed);
  return { ...state, draft: draftFor(state.draft, codes) };
}

function isSameTask(one: Task | null, other: Task | null): boolean {
  return JSON.stringify(one) === JSON.stringify(other);
}

export interface Writing {
  readonly session: Session;
  readonly state: BallotState;
  put(event: BallotEvent): void;
  /** Takes over what an own writing has changed; null: that is to be read. */
  wrote(book: BallotBook | null): Promise<void>;
}
