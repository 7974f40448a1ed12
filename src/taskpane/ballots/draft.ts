/** The paper in the teller's hand, half entered, and what has just happened to it, to be said aloud. Pure; nothing of it is in the workbook until it is filed. */
import type { CandidateCode, Opinion } from '../../tally/campaign.ts';

/** What makes a paper invalid, for the teller to choose from. */
export const reasons = ['form', 'signed', 'both', 'altered', 'other'] as const;
type Reason = (typeof reasons)[number];

export interface Draft {
  /** In the order of the paper. */
  readonly candidates: readonly CandidateCode[];
  /** Parallel to `candidates`; null: not entered yet. */
  readonly opinions: readonly (Opinion | null)[];
  /** Whose turn it is; the number of candidates at the end of the paper. */
  readonly at: number;
  /** The teller says that the paper is invalid and is choosing why, or (`reason`) has chosen. */
  readonly invalid: Invalidity | null;
}

export interface Invalidity {
  readonly reason: Reason | null;
  /** What the teller types where none of the others is the reason. */
  readonly text: string;
}

export type DraftEvent =
  | { readonly kind: 'marked'; readonly opinion: Opinion }
  | { readonly kind: 'movedTo'; readonly at: number }
  | { readonly kind: 'toFirstOpen' }
  | { readonly kind: 'invalidPressed' }
  | { readonly kind: 'reasonChosen'; readonly reason: Reason }
  | { readonly kind: 'reasonTyped'; readonly text: string };

export function blankDraft(candidates: readonly CandidateCode[]): Draft {
  return { candidates, opinions: candidates.map(() => null), at: 0, invalid: null };
}

/** The draft for another set of candidates: what was entered goes with the candidate. */
export function draftFor(draft: Draft, candidates: readonly CandidateCode[]): Draft {
  const same =
    candidates.length === draft.candidates.length &&
    candidates.every((code, index) => code === draft.candidates[index]);
  if (same) return draft;
  const known = new Map(draft.candidates.map((code, index) => [code, draft.opinions[index] ?? null]));
  const opinions = candidates.map((code) => known.get(code) ?? null);
  return { candidates, opinions, at: firstOpen(opinions), invalid: draft.invalid };
}

/** Whether all candidates have been entered, or the paper is invalid for a reason. */
export function isWhole(draft: Draft): boolean {
  const { invalid } = draft;
  if (invalid !== null)
    return invalid.reason !== null && (invalid.reason !== 'other' || invalid.text.trim() !== '');
  return draft.opinions.every((opinion) => opinion !== null);
}

/** Whether anything has been entered. */
export function isBegun({ opinions, invalid }: Draft): boolean {
  return invalid !== null || opinions.some((opinion) => opinion !== null);
}

/** What has been entered; a candidate not reached is left out. */
export function opinionsOf({ candidates, opinions }: Draft): ReadonlyMap<CandidateCode, Opinion> {
  return new Map(
    candidates.flatMap((code, index) => {
      const opinion = opinions[index] ?? null;
      return opinion === null ? [] : [[code, opinion] as const];
    }),
  );
}

export function reduceDraft(draft: Draft, event: DraftEvent): Draft {
  switch (event.kind) {
    case 'marked': {
      if (draft.at >= draft.candidates.length || draft.invalid !== null) return draft;
      const opinions = draft.opinions.map((old, index) => (index === draft.at ? event.opinion : old));
      return { ...draft, opinions, at: draft.at + 1 };
    }
    case 'movedTo':
      // Nobody is skipped: what is left blank on the paper is entered as no opinion.
      return { ...draft, at: Math.max(0, Math.min(event.at, firstOpen(draft.opinions))) };
    case 'toFirstOpen':
      return { ...draft, at: firstOpen(draft.opinions) };
    case 'invalidPressed':
      return { ...draft, invalid: draft.invalid === null ? { reason: null, text: '' } : null };
    case 'reasonChosen':
      return { ...draft, invalid: { reason: event.reason, text: draft.invalid?.text ?? '' } };
    case 'reasonTyped':
      return { ...draft, invalid: { reason: 'other', text: event.text } };
  }
}

function firstOpen(opinions: Draft['opinions']): number {
  const open = opinions.indexOf(null);
  return open === -1 ? opinions.length : open;
}

/** What a key does on the pad. */
export type PadAction = DraftEvent | { readonly kind: 'file' } | { readonly kind: 'undo' };

/** The action of a key, as `KeyboardEvent.key` names it, or null. `control`: with Ctrl or Command. */
export function padAction(draft: Draft, key: string, control: boolean): PadAction | null {
  const small = key.toLowerCase();
  if (control) return small === 'z' ? { kind: 'undo' } : null;
  if (small === 'h') return { kind: 'invalidPressed' };
  if (draft.invalid !== null) return invalidAction(draft.invalid.reason, small);
  const end = draft.at >= draft.candidates.length;
  switch (small) {
    case '1':
    case 'x':
    case 'đ':
    // Telex makes đ of two of these and takes the first one back with a Backspace.
    case 'd':
      return { kind: 'marked', opinion: 'agree' };
    case '0':
    case 'k':
      return { kind: 'marked', opinion: 'disagree' };
    // Both boxes of this name: the paper is invalid, whatever else is on it.
    case '2':
      return end ? null : { kind: 'reasonChosen', reason: 'both' };
    case 'enter':
      if (end) return { kind: 'file' };
      // Somebody who went back to mend one name must not wipe out the next ones.
      return draft.opinions[draft.at] === null
        ? { kind: 'marked', opinion: 'blank' }
        : { kind: 'movedTo', at: draft.at + 1 };
    case ' ':
    case '-':
    case '–':
      return { kind: 'marked', opinion: 'blank' };
    case 'arrowleft':
    case 'arrowup':
    case 'backspace':
      return { kind: 'movedTo', at: draft.at - 1 };
    case 'arrowright':
    case 'arrowdown':
      return { kind: 'movedTo', at: draft.at + 1 };
    case 'home':
      return { kind: 'movedTo', at: 0 };
    case 'end':
      return { kind: 'toFirstOpen' };
    default:
      return null;
  }
}

function invalidAction(chosen: Reason | null, key: string): PadAction | null {
  const reason = reasons[Number(key) - 1];
  if (reason !== undefined) return { kind: 'reasonChosen', reason };
  if (key === 'enter' && chosen !== null) return { kind: 'file' };
  return key === 'escape' ? { kind: 'invalidPressed' } : null;
}

/** `turn` counts. */
export interface Said {
  readonly what: 'filed' | 'filedInvalid' | 'undone' | 'notUndone';
  readonly number: string;
  readonly turn: number;
}

/** The state with this said. */
export function said<State extends { readonly said: Said | null }>(
  state: State,
  what: Said['what'],
  number: string,
): State {
  return { ...state, said: { what, number, turn: (state.said?.turn ?? 0) + 1 } };
}

/** Tells a figure from all others of the tables of totals and of the box. */
export function entryKey(table: 'totals' | 'box', line: string, figure: string): string {
  return `${table}|${line}|${figure}`;
}
