/** The order in which qualified candidates stand for an award. */
import type { Candidate, Content } from './campaign.ts';
import { compare, type Fraction } from './fraction.ts';
import type { CandidateScore, VoteResult } from './result.ts';

/** A candidate who has a score, as an award sees them. */
export interface Contender {
  readonly candidate: Candidate;
  readonly score: Fraction;
  readonly contents: CandidateScore['contents'];
  /** Undefined: no ballots of theirs count for this award. */
  readonly votes: VoteResult | undefined;
}

/**
 * Best first; 0 for those whom the rules leave equal: by score, then vote share (those without ballots behind those
 * with), then the content scores in the order of the Contents table (those without that score behind those with).
 */
export function awardOrder(contents: readonly Content[]): (a: Contender, b: Contender) => number {
  return (a, b) => {
    const byScore = compare(b.score, a.score) || highestFirst(a.votes?.share, b.votes?.share);
    if (byScore !== 0) return byScore;
    for (const { code } of contents) {
      const byContent = highestFirst(a.contents.get(code), b.contents.get(code));
      if (byContent !== 0) return byContent;
    }
    return 0;
  };
}

function highestFirst(a: Fraction | undefined, b: Fraction | undefined): number {
  if (a !== undefined && b !== undefined) return compare(b, a);
  return Number(a === undefined) - Number(b === undefined);
}
