/** One award: who of those considered qualify, who receive it, and why the others do not. */
import type { Contender } from './award-order.ts';
import { awardOrder } from './award-order.ts';
import type { Award, Campaign, CandidateCode } from './campaign.ts';
import { compare } from './fraction.ts';
import type { AwardResult, UnawardedReason } from './result.ts';
import { cutAt, settle } from './ties.ts';

interface DecidedAward {
  readonly result: AwardResult;
  /** Why each of the considered does not receive it, or not yet. */
  readonly reasons: ReadonlyMap<CandidateCode, UnawardedReason>;
  /** Indices into the campaign's decisions. */
  readonly usedDecisions: readonly number[];
}

/** Decides one award among those who are considered for it, given in the order of the Candidates table. */
export function decideAward(
  campaign: Campaign,
  award: Award,
  considered: readonly Contender[],
): DecidedAward {
  const reasons = new Map<CandidateCode, UnawardedReason>();
  const qualified: Contender[] = [];
  for (const standing of considered) {
    const shortfall = shortfallOf(standing, award);
    if (shortfall === null) qualified.push(standing);
    else reasons.set(standing.candidate.code, shortfall);
  }
  const cut = settle(
    cutAt(qualified, award.quota, awardOrder(campaign.contents)),
    award.code,
    campaign.decisions,
    campaign.settings.ties,
  );
  for (const { candidate } of cut.tied) reasons.set(candidate.code, 'pending');
  for (const { candidate } of cut.outside) reasons.set(candidate.code, 'quota');
  const given = { award: award.code, kind: award.kind, recipients: codesOf(cut.inside) };
  const result: AwardResult =
    cut.tied.length === 0
      ? { ...given, status: 'decided' }
      : { ...given, status: 'pending', pending: codesOf(cut.tied), places: cut.places };
  return { result, reasons, usedDecisions: cut.usedDecisions };
}

/** What a candidate lacks of the award's minimum score, or else of its votes; null: they qualify. */
function shortfallOf({ score, votes }: Contender, award: Award): 'minScore' | 'votes' | null {
  if (award.minScore !== null && compare(score, award.minScore) < 0) return 'minScore';
  if (award.minVotes !== null && votes?.passes !== true) return 'votes';
  return null;
}

function codesOf(standings: readonly Contender[]): readonly CandidateCode[] {
  return standings.map(({ candidate }) => candidate.code);
}
