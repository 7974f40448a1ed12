/** From the rows of the council to one score for each candidate. */
import { aggregate } from './aggregate.ts';
import type { Campaign, Candidate, CandidateCode, ContentCode, Kind, Member } from './campaign.ts';
import { divide, multiply, ofInteger, roundHalfAwayFromZero, compare, equals } from './fraction.ts';
import type { Fraction } from './fraction.ts';
import { memberTotal } from './member-total.ts';
import { rowsByPair } from './pair-rows.ts';
import type { PairRow } from './pair-rows.ts';
import { isRecused } from './recusal.ts';
import type { CandidateScore, MemberTotal } from './result.ts';
import { maximumOf, weightsFor } from './weights.ts';
import type { Weights } from './weights.ts';

const hundred = ofInteger(100);

/** The scores of all candidates, in the order of the Candidates table. */
export function scoreCandidates(campaign: Campaign): readonly CandidateScore[] {
  const voting = campaign.council.filter((member) => member.voting);
  const rows = rowsByPair(campaign.scores);
  const weights = {
    collective: weightsFor(campaign, 'collective'),
    individual: weightsFor(campaign, 'individual'),
  };
  const unranked = campaign.candidates.map((candidate) => {
    const rowsOf = rows.get(candidate.code);
    const totals = voting.map((member) =>
      judge(campaign, weights[candidate.kind], rowsOf?.get(member.code), member, candidate),
    );
    return scoreOf(campaign, weights[candidate.kind], candidate, totals);
  });
  const rankOf = ranksWithinKinds(campaign, unranked);
  return unranked.map((score) => ({ ...score, rank: rankOf.get(score.candidate) ?? null }));
}

function judge(
  campaign: Campaign,
  weights: Weights,
  row: PairRow | undefined,
  member: Member,
  candidate: Candidate,
): MemberTotal {
  if (isRecused(campaign, row, member, candidate)) return { kind: 'recused', member: member.code };
  if (row === undefined) return { kind: 'missing', member: member.code };
  return memberTotal(member.code, row.marks, weights, campaign.settings);
}

function scoreOf(
  campaign: Campaign,
  weights: Weights,
  candidate: Candidate,
  totals: readonly MemberTotal[],
): Omit<CandidateScore, 'rank'> {
  const { settings } = campaign;
  const counted = totals.filter((total) => total.kind === 'total');
  const exact = aggregate(
    settings.aggregate,
    counted.map(({ total }) => total),
  );
  const contents = new Map<ContentCode, Fraction>();
  const contentPoints = new Map<ContentCode, Fraction>();
  for (const content of weights.contents) {
    const shares = counted.flatMap((total) => total.contents.get(content.code) ?? []);
    const share = aggregate(settings.aggregate, shares);
    if (share === null) continue;
    contents.set(content.code, roundHalfAwayFromZero(share, settings.decimals));
    if (settings.scale?.kind !== 'points') continue;
    const points = divide(multiply(share, maximumOf(content)), hundred);
    contentPoints.set(content.code, roundHalfAwayFromZero(points, settings.decimals));
  }
  return {
    candidate: candidate.code,
    kind: candidate.kind,
    exact,
    score: exact === null ? null : roundHalfAwayFromZero(exact, settings.decimals),
    members: counted.length,
    provisional: totals.some(leavesProvisional),
    contents,
    contentPoints,
    totals,
  };
}

/**
 * Any CĐ of a row that is not ignored, whether on a main criterion, a bonus or a deduction, and also where nothing but
 * CĐ is left of the row: the work was found not to be finally assessable, so its score may still change.
 */
function leavesProvisional(total: MemberTotal): boolean {
  return total.kind === 'allNotAssessable' || (total.kind === 'total' && total.notAssessable);
}

function ranksWithinKinds(
  campaign: Campaign,
  scores: readonly Omit<CandidateScore, 'rank'>[],
): ReadonlyMap<CandidateCode, number> {
  const eligible = new Set(
    campaign.candidates.filter((candidate) => candidate.eligible).map(({ code }) => code),
  );
  const ofKind = (kind: Kind): [CandidateCode, Fraction][] =>
    scores.flatMap(({ candidate, kind: its, score }) =>
      its === kind && score !== null && eligible.has(candidate) ? [[candidate, score]] : [],
    );
  return new Map([...ranks(ofKind('collective')), ...ranks(ofKind('individual'))]);
}

/** The rank of each, highest score first; equals share a rank and the next is skipped: 1, 2, 2, 4. */
function ranks<Key>(scores: readonly (readonly [Key, Fraction])[]): ReadonlyMap<Key, number> {
  const sorted = scores.toSorted(([, a], [, b]) => compare(b, a));
  const result = new Map<Key, number>();
  let rank = 0;
  let previous: Fraction | null = null;
  sorted.forEach(([key, score], index) => {
    if (previous === null || !equals(previous, score)) rank = index + 1;
    previous = score;
    result.set(key, rank);
  });
  return result;
}
