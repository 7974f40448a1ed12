/** The step of scoring as a value: who scores, which candidate is open, what is typed and not written yet. Pure. */
import type { Trouble } from '../../excel/write/outcome.ts';
import type { CandidateCode, Member, MemberCode } from '../../tally/campaign.ts';
import { isRecused } from '../../tally/recusal.ts';
import { readMark } from '../../workbook/columns/cells.ts';
import type { Reading } from '../../workbook/read.ts';
import { folded } from '../../text/spelling.ts';
import { judge } from './entry.ts';
import type { CellInput } from './entry.ts';
import {
  extentOf,
  neededCriteria,
  noSheet,
  scoreBook,
  scoredCandidates,
  sheetOf,
  slotKey,
} from './score-book.ts';
import type { Sheet, Slot } from './score-book.ts';

/** A field whose text is not (yet) what the cell holds. */
export interface Entry {
  readonly slot: Slot;
  readonly text: string;
  /** `unsaved`: Excel refused; `notNumber` and `outOfRange`: not written. */
  readonly status: 'typing' | 'saving' | 'unsaved' | 'notNumber' | 'outOfRange';
}

/** One change that was written, for undo. */
interface Change {
  readonly slot: Slot;
  readonly before: CellInput;
  readonly after: CellInput;
}

/** With what the session has read of the workbook. */
export interface ScoringState extends OwnScoring {
  readonly reading: Reading | null;
}

export interface OwnScoring {
  /** Whoever works on this copy, as it was remembered or picked; may have left the council since. */
  readonly member: MemberCode | null;
  /** The code that this copy of the workbook remembers, until somebody picks a name. */
  readonly remembered: string | null;
  readonly candidate: CandidateCode | null;
  readonly entries: ReadonlyMap<string, Entry>;
  /** The latest last. */
  readonly changes: readonly Change[];
  readonly trouble: Trouble | null;
  /** Where the keyboard focus is asked to go; `turn` counts the requests. */
  readonly focus: { readonly at: 'firstBlank' | 'heading' | Slot; readonly turn: number } | null;
}

export type ScoringEvent =
  /** The workbook has been read anew. */
  | { readonly kind: 'read' }
  | { readonly kind: 'recalled'; readonly member: string | null }
  | { readonly kind: 'memberPicked'; readonly member: MemberCode | null }
  | {
      readonly kind: 'candidatePicked';
      readonly candidate: CandidateCode;
      readonly focus: 'firstBlank' | 'heading' | null;
    }
  | { readonly kind: 'entered'; readonly entry: Entry }
  /** The field shows the cell again. */
  | { readonly kind: 'dropped'; readonly slot: Slot }
  /** An entry was written, or (null) what nobody typed; what was typed since stays. `change` null: an undo. */
  | {
      readonly kind: 'written';
      readonly slot: Slot;
      readonly entry: Entry | null;
      readonly change: Change | null;
    }
  | { readonly kind: 'undone'; readonly slot: Slot }
  /** The person wants to be in this field. */
  | { readonly kind: 'fieldAsked'; readonly slot: Slot }
  | { readonly kind: 'wentWrong'; readonly trouble: Trouble }
  | { readonly kind: 'troubleClosed' };

export const initialScoring: OwnScoring = {
  member: null,
  remembered: null,
  candidate: null,
  entries: new Map(),
  changes: [],
  trouble: null,
  focus: null,
};

const mostChanges = 100;

/** Gives the state after an event. Never throws. */
export function reduceScoring(state: ScoringState, event: ScoringEvent): ScoringState {
  switch (event.kind) {
    case 'read':
      return settled(state);
    case 'recalled':
      return settled({ ...state, remembered: event.member });
    case 'memberPicked':
      return focused(
        settled({ ...state, remembered: null, member: event.member, candidate: null }),
        'firstBlank',
      );
    case 'candidatePicked':
      return event.focus === null
        ? { ...state, candidate: event.candidate }
        : focused({ ...state, candidate: event.candidate }, event.focus);
    case 'entered':
      return { ...state, entries: new Map(state.entries).set(slotKey(event.entry.slot), event.entry) };
    case 'dropped':
      return { ...state, entries: without(state, event.slot) };
    case 'written':
      return afterWriting(state, event);
    case 'undone':
      return focused(
        {
          ...state,
          changes: state.changes.slice(0, -1),
          entries: without(state, event.slot),
          candidate: event.slot.candidate,
        },
        event.slot,
      );
    case 'fieldAsked':
      return focused(state, event.slot);
    case 'wentWrong':
      return { ...state, trouble: event.trouble };
    case 'troubleClosed':
      return { ...state, trouble: null };
  }
}

function focused(state: ScoringState, at: 'firstBlank' | 'heading' | Slot): ScoringState {
  return { ...state, focus: { at, turn: (state.focus?.turn ?? 0) + 1 } };
}

function without({ entries }: ScoringState, slot: Slot): ReadonlyMap<string, Entry> {
  const kept = new Map(entries);
  kept.delete(slotKey(slot));
  return kept;
}

/** Whoever was remembered, once there is a council to find them in; the workbook may spell the code otherwise by now. */
function recalledMember({ member, remembered, reading }: ScoringState): MemberCode | null {
  if (member !== null || remembered === null) return member;
  const code = folded(remembered);
  return reading?.campaign.council.find((one) => folded(one.code) === code)?.code ?? null;
}

/** With a reading, the open candidate is one that is there: the first that the member has not finished. */
function settled(before: ScoringState): ScoringState {
  const state = { ...before, member: recalledMember(before) };
  const { reading } = state;
  const member = memberOf(state);
  if (reading === null || member === null) return state;
  const candidates = scoredCandidates(reading.campaign);
  if (candidates.some(({ code }) => code === state.candidate)) return state;
  const book = scoreBook(reading);
  const needed = neededCriteria(reading.campaign);
  const extent = (index: number): string => {
    const candidate = candidates[index];
    if (candidate === undefined) return 'recused';
    const sheet = sheetOf(book, member.code, candidate.code);
    return extentOf(reading.campaign, sheet, member, candidate, needed).state;
  };
  const unfinished = candidates.find((_, index) => extent(index) === 'none' || extent(index) === 'begun');
  const first = unfinished ?? candidates.find((_, index) => extent(index) !== 'recused') ?? candidates[0];
  return { ...state, candidate: first?.code ?? null };
}

/** Whoever scores, as the workbook has them; null while nobody has been picked. */
export function memberOf({ reading, member }: Pick<ScoringState, 'reading' | 'member'>): Member | null {
  if (member === null) return null;
  return reading?.campaign.council.find(({ code }) => code === member) ?? null;
}

function afterWriting(state: ScoringState, event: Extract<ScoringEvent, { kind: 'written' }>): ScoringState {
  const { slot, entry, change } = event;
  const entries = state.entries.get(slotKey(slot)) === entry ? without(state, slot) : state.entries;
  const changes = change === null ? state.changes : withChange(state.changes, change);
  return { ...state, entries, changes };
}

/** What is typed further into the same field continues its last change, unless it was left in between. */
function withChange(changes: readonly Change[], change: Change): readonly Change[] {
  const last = changes.at(-1);
  const goesOn =
    last !== undefined && slotKey(last.slot) === slotKey(change.slot) && last.before === change.before;
  const kept = goesOn ? changes.slice(0, -1) : changes;
  return change.before === change.after ? kept : [...kept, change].slice(-mostChanges);
}

/** What the member gives the candidate as the fields show it: with what is typed and not written yet, where it will be. */
export function sheetShown(
  { reading, entries }: Pick<ScoringState, 'reading' | 'entries'>,
  member: MemberCode,
  candidate: CandidateCode,
): Sheet {
  if (reading === null) return noSheet;
  const sheet = sheetOf(scoreBook(reading), member, candidate);
  const typed = [...entries.values()].filter(
    ({ slot }) => slot.member === member && slot.candidate === candidate && slot.criterion !== null,
  );
  if (typed.length === 0) return sheet;
  const marks = new Map(sheet.marks);
  for (const { slot, text } of typed) {
    const criterion = reading.campaign.criteria.find(({ code }) => code === slot.criterion);
    const judgement = criterion === undefined ? null : judge(text, criterion);
    if (criterion === undefined || judgement?.kind !== 'value') continue;
    const mark = readMark(judgement.value);
    if (mark === null) marks.delete(criterion.code);
    else marks.set(criterion.code, mark);
  }
  return { ...sheet, marks };
}

/** The candidate before or after the open one that the member scores; null at either end. */
export function neighbour(state: ScoringState, direction: 1 | -1): CandidateCode | null {
  const { reading, candidate } = state;
  const member = memberOf(state);
  if (reading === null || member === null) return null;
  const book = scoreBook(reading);
  const candidates = scoredCandidates(reading.campaign);
  const from = candidates.findIndex(({ code }) => code === candidate);
  for (let at = from + direction; at >= 0 && at < candidates.length; at += direction) {
    const other = candidates[at];
    if (other === undefined) return null;
    const sheet = sheetOf(book, member.code, other.code);
    if (!isRecused(reading.campaign, sheet, member, other)) return other.code;
  }
  return null;
}
