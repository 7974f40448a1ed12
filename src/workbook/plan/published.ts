/** Which scores may be told to others than the council. */
import type { Fraction } from '../../tally/fraction.ts';
import type { CandidateScore } from '../../tally/result.ts';

/**
 * The fewest members whose scores may be shown together on what leaves the council. A mean of one is that one's score, and of
 * two each knows the other's. The council's own sheets (scores, ranking) show what each member gave.
 */
export const fewestMembers = 3;

/** The score as it may be published; null where there is none, or too few members stand behind it. */
export function publishedScore(score: CandidateScore | null): Fraction | null {
  return score === null || score.members < fewestMembers ? null : score.score;
}

/** Whether there is a score that may not be published. */
export function isWithheld(score: CandidateScore | null): boolean {
  return score !== null && score.score !== null && publishedScore(score) === null;
}
