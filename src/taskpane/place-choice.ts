/** Which place of the pane is on show. Pure. */
import type { MemberCode } from '../tally/campaign.ts';
import { placeAt, steps } from './place.ts';
import type { Place, ScoringPart, Step } from './place.ts';
import { foundOf } from './session/state.ts';
import type { SessionState } from './session/state.ts';
import { memberOf } from './scoring/scoring-state.ts';
import type { ScoringState } from './scoring/scoring-state.ts';
import { dutiesOf } from './steps/duties.ts';
import { placeOf } from './steps/next-step.ts';
import type { NextStep } from './steps/next-step.ts';

/** Where the person is, and what was so when they came there. */
export interface PlaceChoice {
  readonly place: Place;
  /** They went there themselves; otherwise they were shown in. */
  readonly own: boolean;
  /** How many jobs of the person's had landed. */
  readonly turn: number;
  readonly member: MemberCode | null;
}

/** The person goes somewhere. */
export function chosen(session: SessionState, scoring: ScoringState, place: Place): PlaceChoice {
  return { place, own: true, turn: turnOf(session), member: memberOf(scoring)?.code ?? null };
}

/**
 * Where the person is now: where they were, unless a job of the person's has landed since, which is shown, or they are still where
 * they were shown in and somebody else works here by now. Nothing else moves them: not the next step becoming another one.
 * Gives the same object where nothing changes; null while there is nothing to show.
 */
export function choiceNow(
  session: SessionState,
  scoring: ScoringState,
  step: NextStep | null,
  before: PlaceChoice | null,
  isCopy = false,
): PlaceChoice | null {
  if (step === null) return before;
  const now = { turn: turnOf(session), member: memberOf(scoring)?.code ?? null };
  if (foundOf(session.view) === null) {
    return before?.place.step === 'setup' ? before : { ...now, place: placeAt('setup'), own: false };
  }
  if (now.turn > (before?.turn ?? 0) && landsInTally(session)) {
    return { ...now, place: placeAt('tally'), own: true };
  }
  if (before !== null && isOpen(session, scoring, before.place, isCopy)) {
    // Whoever was here is just being changed while there is nobody.
    if (before.own || now.member === null || before.member === now.member) return before;
  }
  return { ...now, place: placeOf(step), own: false };
}

/** Whether what a job has left is in the step of the tally. */
function landsInTally({ landing, cancelled }: SessionState): boolean {
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
  }
}

/**
 * The steps that whoever works here can go to. A plain member has the scoring alone, and so has everybody in a personal copy; the
 * tally comes to it when it was run from the ribbon.
 */
export function openSteps(session: SessionState, scoring: ScoringState, isCopy = false): readonly Step[] {
  const campaign = foundOf(session.view)?.reading.campaign;
  if (campaign === undefined) return ['setup'];
  if (!isCopy && dutiesOf(campaign, memberOf(scoring)).seesAll) return steps;
  return turnOf(session) > 0 ? ['scoring', 'tally'] : ['scoring'];
}

/** The parts of scoring that are theirs; one alone needs no tabs. */
export function openParts(
  session: SessionState,
  scoring: ScoringState,
  isCopy = false,
): readonly ScoringPart[] {
  const campaign = foundOf(session.view)?.reading.campaign;
  if (campaign === undefined || isCopy) return ['form'];
  const { seesAll, collects } = dutiesOf(campaign, memberOf(scoring));
  if (!seesAll) return ['form'];
  return collects ? ['form', 'progress', 'mail'] : ['form', 'progress'];
}

function isOpen(
  session: SessionState,
  scoring: ScoringState,
  { step, part }: Place,
  isCopy: boolean,
): boolean {
  if (!openSteps(session, scoring, isCopy).includes(step)) return false;
  return part === null || openParts(session, scoring, isCopy).includes(part);
}

/** How many jobs of the person's have landed. */
function turnOf({ landing }: SessionState): number {
  return landing?.turn ?? 0;
}
