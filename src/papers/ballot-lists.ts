/** Who stands on which ballot, and in which order; how many papers of each are printed. */
import type { Award, Campaign, Candidate, Kind, Member } from '../tally/campaign.ts';
import { mayBeConsidered } from '../tally/consideration.ts';
import { drawn } from '../workbook/ballots/draw.ts';
import type { Issue, IssueCode } from '../workbook/findings/issue.ts';
import { byGivenName } from '../text/order.ts';
import { votedAwards } from '../workbook/ballots/quota-limit.ts';

type Presence = Member['presence'];

export interface BallotOptions {
  readonly kinds: readonly Kind[];
  /** One ballot for all, one for each kind, or one for each award. */
  readonly division: 'one' | 'byKind' | 'byAward';
  /** Individuals by given name and collectives as their table has them; or by lot, which `seed` draws again. */
  readonly order: { readonly kind: 'names' } | { readonly kind: 'draw'; readonly seed: string };
  /** Papers more than there are voters: a whole number from 0. */
  readonly spares: number;
  /** Ballots whose awards have quotas say that who agrees with more names than those makes the paper invalid. */
  readonly quotaBinds: boolean;
}

/** More spares than this are a slip of the keyboard. */
export const mostSpares = 500;

/** Two spares, as some will be spoilt. */
export const usualBallots: BallotOptions = {
  kinds: ['collective', 'individual'],
  division: 'byKind',
  order: { kind: 'names' },
  spares: 2,
  quotaBinds: false,
};

export interface BallotList {
  /** That of its candidates. */
  readonly kind: Kind | 'both';
  /** Null: for every award that the candidates are considered for. */
  readonly award: Award | null;
  /** Not empty; collectives before individuals. */
  readonly candidates: readonly Candidate[];
}

/**
 * The ballots that have somebody on them, collectives first, then by precedence. Only eligible candidates stand on them,
 * for awards that need votes; where no award needs votes, for all.
 */
export function ballotLists(campaign: Campaign, options: BallotOptions): readonly BallotList[] {
  const kinds = (['collective', 'individual'] as const).filter((kind) => options.kinds.includes(kind));
  const voted = votedAwards(campaign.awards);
  const lists = listsOf(kinds, voted, options.division);
  return lists.flatMap((list) => {
    const awards = list.award === null ? voted : [list.award];
    const candidates = kinds.flatMap((kind) =>
      list.kind === 'both' || list.kind === kind
        ? ordered(considered(campaign, kind, awards), kind, options.order)
        : [],
    );
    if (candidates.length === 0) return [];
    const [kind = list.kind, ...more] = new Set(candidates.map((candidate) => candidate.kind));
    return [{ ...list, kind: more.length > 0 ? 'both' : kind, candidates }];
  });
}

function listsOf(
  kinds: readonly Kind[],
  voted: readonly Award[],
  division: BallotOptions['division'],
): readonly Omit<BallotList, 'candidates'>[] {
  switch (division) {
    case 'one': {
      const [only, ...more] = kinds;
      return only === undefined ? [] : [{ kind: more.length > 0 ? 'both' : only, award: null }];
    }
    case 'byKind':
      return kinds.map((kind) => ({ kind, award: null }));
    case 'byAward':
      return kinds.flatMap((kind) =>
        voted.filter((award) => award.kind === kind).map((award) => ({ kind, award })),
      );
  }
}

function considered(campaign: Campaign, kind: Kind, awards: readonly Award[]): readonly Candidate[] {
  return campaign.candidates.filter(
    (candidate) =>
      candidate.kind === kind &&
      candidate.eligible &&
      awards.some((award) => mayBeConsidered(campaign, candidate, award)),
  );
}

function ordered(
  candidates: readonly Candidate[],
  kind: Kind,
  order: BallotOptions['order'],
): readonly Candidate[] {
  if (order.kind === 'draw') return drawn(candidates, order.seed);
  if (kind === 'collective') return candidates;
  return candidates.toSorted(
    (one, other) =>
      byGivenName(one.name, other.name) || (one.code < other.code ? -1 : one.code > other.code ? 1 : 0),
  );
}

/** The voting members by how they vote. */
export function votersOf({
  council,
}: Pick<Campaign, 'council'>): Readonly<Record<Presence, readonly Member[]>> {
  const voters = (presence: Presence): readonly Member[] =>
    council.filter((member) => member.voting && member.presence === presence);
  return { present: voters('present'), inWriting: voters('inWriting'), absent: voters('absent') };
}

/**
 * How many papers of a ballot are printed: one for each voting member who is present or asked in writing, and the spares;
 * at least one, to copy from. Throws where `spares` is no whole number from 0.
 */
export function papersPrinted(campaign: Campaign, { spares }: Pick<BallotOptions, 'spares'>): number {
  if (!Number.isSafeInteger(spares) || spares < 0) throw new RangeError(`${spares} spare ballots`);
  const { present, inWriting } = votersOf(campaign);
  return Math.max(1, present.length + inWriting.length + spares);
}

/** A candidate of the kinds asked for who stands on no ballot. */
export interface LeftOff {
  readonly candidate: Candidate;
  /** `notVoted`: no award that is voted on is one they are considered for. */
  readonly why: 'ineligible' | 'notVoted';
}

/** Who stands on none of these ballots, in the order of their table. */
export function leftOffBallots(campaign: Campaign, options: BallotOptions): readonly LeftOff[] {
  const on = new Set(ballotLists(campaign, options).flatMap(({ candidates }) => candidates));
  return campaign.candidates
    .filter((candidate) => options.kinds.includes(candidate.kind) && !on.has(candidate))
    .map((candidate) => ({ candidate, why: candidate.eligible ? 'notVoted' : 'ineligible' }));
}

const tables: readonly string[] = ['campaign', 'candidates', 'council', 'awards'];

/** Found in those tables, and nothing to a paper that asks for votes: who is still to come, and what scores are out of. */
const elsewhere: ReadonlySet<IssueCode> = new Set(['NoBallots', 'NoQuorum', 'ScaleMismatch']);

/**
 * Whether an issue could make blank ballots wrong: it is in the tables that they are made from, and not about votes or
 * members that are still to come, or about scores.
 */
export function concernsBlankBallots({ code, table }: Issue): boolean {
  return !elsewhere.has(code) && tables.includes(table.toLowerCase());
}
