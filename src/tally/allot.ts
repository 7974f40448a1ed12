/** Who receives what: the awards of each kind, one after the other. */
import type { Contender } from './award-order.ts';
import type { Award, AwardCode, Campaign, Candidate, CandidateCode, Kind } from './campaign.ts';
import { mayBeConsidered } from './consideration.ts';
import { decideAward } from './decide-award.ts';
import type { AwardResult, CandidateScore, Unawarded, UnawardedReason, VoteResult } from './result.ts';

interface Allotment {
  /** In the order of the Awards table. */
  readonly awards: readonly AwardResult[];
  /** In the order of the Candidates table. */
  readonly unawarded: readonly Unawarded[];
  /** Indices into the campaign's decisions, ascending. */
  readonly unusedDecisions: readonly number[];
}

/** Allots all awards, given the scores and votes of the same campaign. */
export function allotAwards(
  campaign: Campaign,
  scores: readonly CandidateScore[],
  ballots: readonly VoteResult[],
): Allotment {
  const standing = standings(scores, ballots);
  const chains = [decideKind(campaign, 'collective', standing), decideKind(campaign, 'individual', standing)];
  const results = new Map(
    chains.flatMap(({ decided }) => decided.map((result) => [result.award, result] as const)),
  );
  const used = new Set(chains.flatMap(({ usedDecisions }) => usedDecisions));
  const scored = new Set(scores.filter(({ score }) => score !== null).map(({ candidate }) => candidate));
  return {
    awards: campaign.awards.flatMap(({ code, kind }): AwardResult => {
      return results.get(code) ?? { award: code, kind, recipients: [], status: 'waiting' };
    }),
    unawarded: campaign.candidates.flatMap((candidate) => {
      const chain = chains.find(({ kind }) => kind === candidate.kind);
      return chain === undefined ? [] : (unawarded(campaign, chain, candidate, scored) ?? []);
    }),
    unusedDecisions: campaign.decisions.map((_, index) => index).filter((index) => !used.has(index)),
  };
}

/** What came of the awards of one kind, in the order of their precedence. */
interface Chain {
  readonly kind: Kind;
  /** Up to and with the first that is pending. */
  readonly decided: readonly AwardResult[];
  /** Those after it, of which nothing can be said. */
  readonly waiting: readonly Award[];
  readonly awarded: ReadonlySet<CandidateCode>;
  /** Why, and at which award, each candidate was last passed over. */
  readonly passedOver: ReadonlyMap<CandidateCode, PassedOver>;
  readonly usedDecisions: readonly number[];
}

interface PassedOver {
  readonly reason: UnawardedReason;
  readonly award: AwardCode;
}

type StandingFor = (candidate: Candidate, award: Award) => Contender | null;

function decideKind(campaign: Campaign, kind: Kind, standingFor: StandingFor): Chain {
  const awards = campaign.awards
    .filter((award) => award.kind === kind)
    .toSorted((a, b) => a.precedence - b.precedence);
  const decided: AwardResult[] = [];
  const awarded = new Set<CandidateCode>();
  const passedOver = new Map<CandidateCode, PassedOver>();
  const usedDecisions: number[] = [];
  for (const award of awards) {
    const considered = campaign.candidates
      .filter((one) => one.eligible && !awarded.has(one.code) && mayBeConsidered(campaign, one, award))
      .flatMap((candidate) => standingFor(candidate, award) ?? []);
    const outcome = decideAward(campaign, award, considered);
    decided.push(outcome.result);
    usedDecisions.push(...outcome.usedDecisions);
    for (const code of outcome.result.recipients) awarded.add(code);
    for (const [code, reason] of outcome.reasons) passedOver.set(code, { reason, award: award.code });
    if (outcome.result.status === 'pending') break;
  }
  return { kind, decided, waiting: awards.slice(decided.length), awarded, passedOver, usedDecisions };
}

/**
 * Why this candidate has no award, or null where they have one, or where there are none for their kind.
 *
 * Whoever was passed over, and may be considered for an award that waits, waits with it. Whoever may be considered
 * for no award at all (what is proposed is an award of the other kind) is listed as `ineligible`, whose Vietnamese
 * word is "not considered".
 */
function unawarded(
  campaign: Campaign,
  chain: Chain,
  candidate: Candidate,
  scored: ReadonlySet<CandidateCode>,
): Unawarded | null {
  const { code } = candidate;
  if (chain.awarded.has(code) || chain.decided.length === 0) return null;
  if (!candidate.eligible) return { candidate: code, reason: 'ineligible', award: null };
  if (!scored.has(code)) return { candidate: code, reason: 'noScore', award: null };
  const last = chain.passedOver.get(code);
  const award = last?.award ?? null;
  const waits = chain.waiting.some((later) => mayBeConsidered(campaign, candidate, later));
  if (waits && last?.reason !== 'pending') return { candidate: code, reason: 'waiting', award };
  return { candidate: code, reason: last?.reason ?? 'ineligible', award };
}

/** Looks up how a candidate stands for an award; null for those without a score. */
function standings(scores: readonly CandidateScore[], ballots: readonly VoteResult[]): StandingFor {
  const scoreOf = new Map(scores.map((score) => [score.candidate, score]));
  const votesFor = new Map<AwardCode, Map<CandidateCode, VoteResult>>();
  for (const votes of ballots) {
    const ofAward = votesFor.get(votes.award) ?? new Map<CandidateCode, VoteResult>();
    votesFor.set(votes.award, ofAward.set(votes.candidate, votes));
  }
  return (candidate, award) => {
    const own = scoreOf.get(candidate.code);
    if (own === undefined || own.score === null) return null;
    const votes = votesFor.get(award.code)?.get(candidate.code);
    return { candidate, score: own.score, contents: own.contents, votes };
  };
}
