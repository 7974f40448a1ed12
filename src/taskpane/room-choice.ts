/** Which room of the pane is on show. Pure. */
import type { MemberCode } from '../tally/campaign.ts';
import type { PaneState } from './pane-state.ts';
import { foundOf } from './pane-state.ts';
import type { RoomState } from './scoring/room-state.ts';
import { memberOf } from './scoring/room-state.ts';
import { dutiesOf } from './steps/duties.ts';
import { placeOf } from './steps/next-step.ts';
import type { NextStep } from './steps/next-step.ts';

/** The council's steps, each with a room; in their order. */
export const steps = ['setup', 'scoring', 'voting', 'tally', 'printing'] as const;
export type Step = (typeof steps)[number];

export type ScoringPart = 'form' | 'progress' | 'mail';

/** A room, and which of its parts: scoring has the form, the progress of all, and what goes out and comes back by e-mail. */
export type Place =
  | { readonly room: 'scoring'; readonly part: ScoringPart }
  | { readonly room: Exclude<Step, 'scoring'>; readonly part: null };

/** Where the person is, and what was so when they came there. */
export interface Choice {
  readonly place: Place;
  /** They went there themselves; otherwise they were shown in. */
  readonly own: boolean;
  /** How many jobs of the desk had landed. */
  readonly turn: number;
  readonly member: MemberCode | null;
}

/** The room of a step as one comes to it by its tab. */
export function placeAt(room: Step): Place {
  return room === 'scoring' ? { room, part: 'form' } : { room, part: null };
}

/** The person goes somewhere. */
export function chosen(desk: PaneState, scoring: RoomState, place: Place): Choice {
  return { place, own: true, turn: turnOf(desk), member: memberOf(scoring)?.code ?? null };
}

/**
 * Where the person is now: where they were, unless a job of the desk has landed since, which is shown, or they are still where
 * they were shown in and somebody else works here by now. Nothing else moves them: not the next step becoming another one.
 * Gives the same object where nothing changes; null while there is nothing to show.
 */
export function choiceNow(
  desk: PaneState,
  scoring: RoomState,
  step: NextStep | null,
  before: Choice | null,
  isCopy = false,
): Choice | null {
  if (step === null) return before;
  const now = { turn: turnOf(desk), member: memberOf(scoring)?.code ?? null };
  if (foundOf(desk.view) === null) {
    return before?.place.room === 'setup' ? before : { ...now, place: placeAt('setup'), own: false };
  }
  if (now.turn > (before?.turn ?? 0) && landsInTally(desk)) {
    return { ...now, place: placeAt('tally'), own: true };
  }
  if (before !== null && isOpen(desk, scoring, before.place, isCopy)) {
    // Whoever was here is just being changed while there is nobody.
    if (before.own || now.member === null || before.member === now.member) return before;
  }
  return { ...now, place: placeOf(step), own: false };
}

/** Whether what a job has left is in the room of the tally. */
function landsInTally({ landing, cancelled }: PaneState): boolean {
  const place = landing?.place;
  switch (place) {
    case 'result':
    case 'issues':
    case 'changes':
      return true;
    case 'actions':
      return cancelled;
    case 'trouble':
    case undefined:
      return false;
    default: {
      const unreachable: never = place;
      return unreachable;
    }
  }
}

/**
 * The rooms that whoever works here can go to. A plain member has the scoring alone, and so has everybody in a personal copy; the
 * tally comes to it when it was run from the ribbon.
 */
export function openRooms(desk: PaneState, scoring: RoomState, isCopy = false): readonly Step[] {
  const campaign = foundOf(desk.view)?.reading.campaign;
  if (campaign === undefined) return ['setup'];
  if (!isCopy && dutiesOf(campaign, memberOf(scoring)).seesAll) return steps;
  return turnOf(desk) > 0 ? ['scoring', 'tally'] : ['scoring'];
}

/** The parts of scoring that are theirs; one alone needs no tabs. */
export function openParts(desk: PaneState, scoring: RoomState, isCopy = false): readonly ScoringPart[] {
  const campaign = foundOf(desk.view)?.reading.campaign;
  if (campaign === undefined || isCopy) return ['form'];
  const { seesAll, collects } = dutiesOf(campaign, memberOf(scoring));
  if (!seesAll) return ['form'];
  return collects ? ['form', 'progress', 'mail'] : ['form', 'progress'];
}

function isOpen(desk: PaneState, scoring: RoomState, { room, part }: Place, isCopy: boolean): boolean {
  if (!openRooms(desk, scoring, isCopy).includes(room)) return false;
  return part === null || openParts(desk, scoring, isCopy).includes(part);
}

/** How many jobs of the desk have landed. */
function turnOf({ landing }: PaneState): number {
  return landing?.turn ?? 0;
}
