/** What is shown of a count while it goes on: each candidate's marks, and the line of the award that needs votes. Pure. */
import type { Award, AwardCode, Campaign, Candidate } from '../../tally/campaign.ts';
import { fraction, toNumber } from '../../tally/fraction.ts';
import { countVotes, reaches } from '../../tally/votes.ts';
import type { VoteResult } from '../../tally/result.ts';
import type { PaperTable } from '../../workbook/ballots/ballot-book.ts';
import { countPapers } from '../../workbook/ballots/count-papers.ts';
import type { Counted, PaperCount } from '../../workbook/ballots/count-papers.ts';

interface CountLine {
  readonly candidate: Candidate;
  readonly counted: Counted;
  /** Agreeing marks of the papers that can agree, 0 to 1. */
  readonly share: number;
  /** Where an award for which they are counted needs votes. */
  readonly line: VoteLine | null;
}

interface VoteLine {
  readonly award: Award;
  /** Of the same whole as `share`. */
  readonly at: number;
  /** The least number of agreeing votes. */
  readonly votes: number;
}

/** The first count of a table, of the papers for one award (null: those that name none). */
export function firstCount(table: PaperTable, award: AwardCode | null): PaperCount {
  return countPapers(
    table.candidates.map(({ candidate }) => candidate.code),
    table.papers.map(({ paper }) => paper).filter((paper) => paper.award === award),
  );
}

/** The lines of the count, in the order of the paper. */
export function countLines(
  campaign: Campaign,
  table: PaperTable,
  award: AwardCode | null,
): readonly CountLine[] {
  const count = firstCount(table, award);
  const votes = countVotes(campaign);
  return table.candidates.flatMap(({ candidate }): CountLine[] => {
    const counted = count.byCandidate.get(candidate.code);
    if (counted === undefined) return [];
    const result = votes.find(
      (one) =>
        one.candidate === candidate.code &&
        one.passes !== null &&
        one.base > 0 &&
        (award === null || one.award === award),
    );
    const meant = campaign.awards.find(({ code }) => code === result?.award);
    const base = result?.base ?? count.papers - count.invalid;
    const line = result === undefined || meant === undefined ? null : voteLine(result, meant);
    return [{ candidate, counted, share: base === 0 ? 0 : Math.min(1, counted.agree / base), line }];
  });
}

function voteLine({ base }: VoteResult, award: Award): VoteLine | null {
  const { minVotes } = award;
  if (minVotes === null) return null;
  return { award, at: toNumber(minVotes.share), votes: votesNeeded(base, minVotes) };
}

/** The least whole number of votes that reaches the threshold of a base above 0. */
function votesNeeded(base: number, threshold: NonNullable<Award['minVotes']>): number {
  let votes = Math.floor(toNumber(threshold.share) * base);
  while (votes > 0 && reaches(fraction(BigInt(votes - 1), BigInt(base)), threshold)) votes -= 1;
  while (!reaches(fraction(BigInt(votes), BigInt(base)), threshold)) votes += 1;
  return votes;
}
