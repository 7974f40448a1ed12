/** Counting the ballots that were cast for a candidate and an award. */
import type {
  Award,
  AwardCode,
  BallotBox,
  Campaign,
  Candidate,
  CandidateCode,
  HandCount,
  Kind,
  Opinion,
  Paper,
  VoteBase,
  VoteThreshold,
} from './campaign.ts';
import { mayBeConsidered } from './consideration.ts';
import { compare, divide, ofNumber, zero, type Fraction } from './fraction.ts';
import type { VoteResult } from './result.ts';

/** Marks that count together: those that name one award, or, with `award` null, those that name none. */
interface Count {
  readonly award: AwardCode | null;
  readonly agree: number;
  readonly disagree: number;
  readonly blank: number;
  /** How many valid ballots these marks are from. */
  readonly valid: number;
}

/**
 * One result for each award and candidate of its kind with ballots that count for it, in the order of the Awards, then
 * of the Candidates table.
 *
 * Ballots that name the award come before those that name none. The former count whatever was proposed; the latter
 * only where the candidate may be considered for the award by what was proposed. Marks on invalid papers count for
 * nothing, but such a paper is a ballot: where all that name the award are invalid, nobody agreed.
 */
export function countVotes(campaign: Campaign): readonly VoteResult[] {
  const counts = countsByCandidate(campaign);
  return campaign.awards.flatMap((award) =>
    campaign.candidates.flatMap((candidate) => {
      if (candidate.kind !== award.kind) return [];
      const count = countFor(campaign, candidate, award, counts.get(candidate.code) ?? []);
      return count === undefined ? [] : [voteResult(campaign, candidate, award, count)];
    }),
  );
}

/** Whether this share of a base reaches the threshold. */
export function reaches(share: Fraction, threshold: VoteThreshold): boolean {
  const order = compare(share, threshold.share);
  return threshold.strict ? order > 0 : order >= 0;
}

function countFor(
  campaign: Campaign,
  candidate: Candidate,
  award: Award,
  counts: readonly Count[],
): Count | undefined {
  const named = counts.find((count) => count.award === award.code);
  if (named !== undefined || !mayBeConsidered(campaign, candidate, award)) return named;
  return counts.find((count) => count.award === null);
}

function voteResult(campaign: Campaign, candidate: Candidate, award: Award, count: Count): VoteResult {
  const base = baseFigure(campaign, award.base, count.valid);
  const share = base > 0 ? divide(ofNumber(count.agree), ofNumber(base)) : zero;
  return {
    candidate: candidate.code,
    award: award.code,
    agree: count.agree,
    disagree: count.disagree,
    blank: count.blank,
    baseKind: award.base,
    base,
    share,
    passes: award.minVotes === null ? null : base > 0 && reaches(share, award.minVotes),
  };
}

function baseFigure(campaign: Campaign, base: VoteBase, valid: number): number {
  const voting = campaign.council.filter((member) => member.voting);
  switch (base) {
    case 'all':
      return voting.length;
    case 'present':
      return voting.filter(({ presence }) => presence === 'present').length;
    case 'participating':
      return voting.filter(({ presence }) => presence !== 'absent').length;
    case 'valid':
      return valid;
  }
}

/** Paper counts before hand counts: where both are for the same award, which the reading reports, the papers stand. */
function countsByCandidate(campaign: Campaign): ReadonlyMap<CandidateCode, readonly Count[]> {
  const fromPapers = paperCounts(campaign);
  return new Map(
    campaign.candidates.map((candidate) => [
      candidate.code,
      [...(fromPapers.get(candidate.code)?.values() ?? []), ...handCountsOf(campaign, candidate)],
    ]),
  );
}

function paperCounts(campaign: Campaign): ReadonlyMap<CandidateCode, ReadonlyMap<AwardCode | null, Count>> {
  const byCandidate = new Map<CandidateCode, Map<AwardCode | null, Count>>();
  for (const paper of campaign.papers) {
    for (const [candidate, opinion] of paper.opinions) {
      const byAward = byCandidate.get(candidate) ?? new Map<AwardCode | null, Count>();
      byAward.set(paper.award, withPaper(byAward.get(paper.award) ?? noMarks(paper.award), paper, opinion));
      byCandidate.set(candidate, byAward);
    }
  }
  return byCandidate;
}

function noMarks(award: AwardCode | null): Count {
  return { award, agree: 0, disagree: 0, blank: 0, valid: 0 };
}

function withPaper(count: Count, paper: Paper, opinion: Opinion): Count {
  if (!paper.valid) return count;
  return { ...count, [opinion]: count[opinion] + 1, valid: count.valid + 1 };
}

function handCountsOf(campaign: Campaign, candidate: Candidate): readonly Count[] {
  const byAward = new Map<AwardCode | null, HandCount>();
  for (const count of campaign.handCounts) {
    if (count.candidate !== candidate.code) continue;
    const earlier = byAward.get(count.award);
    byAward.set(count.award, earlier === undefined ? count : together(earlier, count));
  }
  const inBox = boxOf(campaign.ballotBoxes, candidate.kind)?.valid;
  return [...byAward.values()].map(({ award, agree, disagree, blank }) => ({
    award,
    agree,
    disagree,
    blank,
    valid: inBox ?? agree + disagree + blank,
  }));
}

/** Several counts of one candidate and award are of several piles of the same papers. */
function together(a: HandCount, b: HandCount): HandCount {
  return { ...a, agree: a.agree + b.agree, disagree: a.disagree + b.disagree, blank: a.blank + b.blank };
}

function boxOf(boxes: readonly BallotBox[], kind: Kind): BallotBox | undefined {
  return boxes.find((box) => box.kind === kind) ?? boxes.find((box) => box.kind === null);
}
