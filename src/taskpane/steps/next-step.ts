/** The one thing to do next, for whoever works on this copy. Pure; the words are in `i18n/pane/steps.ts`. */
import { collectorOf } from '../../copies/readiness.ts';
import type { Campaign, Member, Vote } from '../../tally/campaign.ts';
import { voteOf } from '../../tally/voting.ts';
import { foundOf } from '../session/state.ts';
import type { PastResult, View } from '../session/state.ts';
import type { Place } from '../place.ts';
import { dutiesOf } from './duties.ts';
import { standingOf } from './standing.ts';
import type { SetupList, Standing } from './standing.ts';

export type NextStep =
  /** The workbook has none of the tables. */
  | { readonly kind: 'setUp' }
  /** A list of the set-up has nothing in it. */
  | { readonly kind: 'fillIn'; readonly list: SetupList }
  /** Something stands in the way that must be corrected. */
  | { readonly kind: 'correct'; readonly count: number }
  /** Scores are wanted, and nobody has said whose. */
  | { readonly kind: 'sayWho' }
  /** `left`: candidates that they still have to score. */
  | { readonly kind: 'scoreOwn'; readonly left: number }
  /** Nobody has scored: the score sheets can go out. */
  | { readonly kind: 'send'; readonly members: number }
  /** There are members of whom no scores have come back. */
  | { readonly kind: 'receive'; readonly members: number }
  /** A plain member has done all that is theirs; to whom it goes, where the workbook says. */
  | { readonly kind: 'ownDone'; readonly to: Collector | null }
  /** Others are still scoring. */
  | { readonly kind: 'watchScoring'; readonly members: number }
  /** `uncounted`: candidates without votes where others have them; 0 where nobody has any. */
  | { readonly kind: 'vote'; readonly way: VoteWanted; readonly uncounted: number }
  | { readonly kind: 'tally' }
  | { readonly kind: 'tallyAgain'; readonly why: StaleReason }
  | { readonly kind: 'decideTie'; readonly awards: number }
  /** There is a tie, and it is not theirs to record its decision. */
  | { readonly kind: 'awaitChair'; readonly awards: number }
  | { readonly kind: 'print'; readonly sheets: number };

/** How the council votes, where it does. */
type VoteWanted = Exclude<Vote, 'none'>;

/** Why a result that is there has to be tallied again. */
type StaleReason = PastResult['kind'] | 'lost';

/** Whoever the members' scores go back to. */
interface Collector {
  readonly name: string;
  /** '' where the Council has none. */
  readonly email: string;
}

/**
 * The next step of `member` (null: nobody has said who they are); null while the workbook has not been read. In a personal copy
 * whoever it is for has their scores to do, and nothing else.
 */
export function nextStep(view: View, member: Member | null, isCopy = false): NextStep | null {
  switch (view.kind) {
    case 'unread':
      return null;
    case 'empty':
      return { kind: 'setUp' };
    case 'found':
    case 'tallied': {
      const standing = standingOf(view);
      const { campaign } = view.found.reading;
      const { seesAll } = dutiesOf(campaign, member);
      return seesAll && !isCopy
        ? (forCouncil(view, standing, member) ?? after(view, campaign, member))
        : own(standing, campaign, member);
    }
  }
}

/** What a plain member has to do. */
function own({ left }: Standing, campaign: Campaign, member: Member | null): NextStep {
  if (member === null) return { kind: 'sayWho' };
  const mine = left.get(member.code);
  if (mine !== undefined) return { kind: 'scoreOwn', left: mine };
  const collector = collectorOf(campaign);
  if (collector === null || collector.code === member.code) return { kind: 'ownDone', to: null };
  return { kind: 'ownDone', to: { name: collector.name || collector.code, email: collector.email } };
}

/** What must be done before there is a result that counts; null: there is one. */
function forCouncil(
  view: Extract<View, { kind: 'found' | 'tallied' }>,
  standing: Standing,
  member: Member | null,
): NextStep | null {
  const { emptyLists, setupErrors, mistakes, errors, scored, left, voted, uncounted, tally } = standing;
  const [list] = emptyLists;
  // Tables that are not there are errors too; an empty list is more than that.
  if (list !== undefined) return { kind: 'fillIn', list };
  if (setupErrors > 0) return { kind: 'correct', count: mistakes };
  if (mistakes === 0 && !standing.begun && sends(view, member)) {
    return { kind: 'send', members: standing.silent };
  }
  const mine = member === null ? undefined : left.get(member.code);
  if (mine !== undefined) return { kind: 'scoreOwn', left: mine };
  if (mistakes > 0) return { kind: 'correct', count: mistakes };
  if (!scored) return waitFor(view, standing, member);
  if (!voted) return { kind: 'vote', way: wayOf(view), uncounted };
  if (errors > 0) return { kind: 'correct', count: errors };
  if (tally === 'outdated' || tally === 'lost') return { kind: 'tallyAgain', why: tally };
  if (view.kind !== 'found') return null;
  return view.last === null ? { kind: 'tally' } : { kind: 'tallyAgain', why: view.last.kind };
}

/** How votes that are wanted are given: in secret unless the council has said otherwise. */
function wayOf({ found }: Extract<View, { kind: 'found' | 'tallied' }>): VoteWanted {
  const way = voteOf(found.reading.campaign);
  return way === 'none' ? 'secret' : way;
}

/** Others are still scoring. */
function waitFor(view: View, { silent, unfinished }: Standing, member: Member | null): NextStep {
  if (member === null) return { kind: 'sayWho' };
  if (silent > 0 && sends(view, member)) return { kind: 'receive', members: silent };
  return { kind: 'watchScoring', members: unfinished.length };
}

/** Whether it is this member who sends the score sheets out: the secretary; where there is none, the Chair. */
function sends(view: View, member: Member | null): boolean {
  const campaign = foundOf(view)?.reading.campaign;
  if (member === null || campaign === undefined) return false;
  const hasSecretary = campaign.council.some(({ role }) => role === 'secretary');
  return member.role === (hasSecretary ? 'secretary' : 'chair');
}

/** What is left with a result that counts. */
function after(view: View, campaign: Campaign, member: Member | null): NextStep | null {
  if (view.kind !== 'tallied') return null;
  const pending = view.result.tally.awards.filter(({ status }) => status === 'pending').length;
  if (pending === 0) return { kind: 'print', sheets: view.result.sheets.length };
  const { decidesTies } = dutiesOf(campaign, member);
  return { kind: decidesTies ? 'decideTie' : 'awaitChair', awards: pending };
}

/** Where a step is done. */
export function placeOf(step: NextStep): Place {
  switch (step.kind) {
    case 'setUp':
    case 'fillIn':
      return { step: 'setup', part: null };
    case 'sayWho':
    case 'scoreOwn':
    case 'ownDone':
      return { step: 'scoring', part: 'form' };
    case 'watchScoring':
      return { step: 'scoring', part: 'progress' };
    case 'send':
    case 'receive':
      return { step: 'scoring', part: 'mail' };
    case 'vote':
      return { step: 'voting', part: null };
    case 'correct':
    case 'tally':
    case 'tallyAgain':
    case 'decideTie':
    case 'awaitChair':
      return { step: 'tally', part: null };
    case 'print':
      return { step: 'printing', part: null };
  }
}
