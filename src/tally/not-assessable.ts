/** How much of a candidate's work could not be assessed yet. */
import type { Campaign, CandidateCode } from './campaign.ts';
import {
  add,
  compare,
  divide,
  fraction,
  isZero,
  multiply,
  ofInteger,
  sum,
  zero,
  type Fraction,
} from './fraction.ts';
import type { Marks } from './member-total.ts';
import { rowsByPair } from './pair-rows.ts';
import type { CandidateScore } from './result.ts';
import { weightsFor, type WeighedContent, type Weights } from './weights.ts';

const half = fraction(1n, 2n);

/**
 * The candidates for whom the members who were counted have marked CĐ on more than half of the weight, on average.
 * Scores of others are not looked at, nor are bonuses and deductions.
 */
export function mostlyNotAssessable(
  campaign: Campaign,
  scores: readonly CandidateScore[],
): ReadonlySet<CandidateCode> {
  const rows = rowsByPair(campaign.scores);
  const weights = {
    collective: weightsFor(campaign, 'collective'),
    individual: weightsFor(campaign, 'individual'),
  };
  const found = new Set<CandidateCode>();
  for (const { candidate, kind, totals } of scores) {
    const counted = totals.filter((total) => total.kind === 'total');
    if (!counted.some(({ notAssessable }) => notAssessable)) continue;
    const shares = counted.map(({ member }) =>
      notAssessableShare(rows.get(candidate)?.get(member)?.marks ?? new Map(), weights[kind]),
    );
    if (compare(divide(sum(shares), ofInteger(shares.length)), half) > 0) found.add(candidate);
  }
  return found;
}

/** The part of all weights, 0 to 1, that is marked CĐ: of each content its criteria's part, by the contents' weights. */
function notAssessableShare(marks: Marks, { contents }: Weights): Fraction {
  const weighed = contents.flatMap((content) => {
    const part = partOf(content, marks);
    return part === null ? [] : [{ part, weight: content.weight }];
  });
  const all = sum(weighed.map(({ weight }) => weight));
  if (isZero(all)) return zero;
  return divide(
    weighed.reduce((total, { part, weight }) => add(total, multiply(part, weight)), zero),
    all,
  );
}

/** The part of a content's criteria that is marked CĐ; null where they weigh nothing. */
function partOf({ criteria }: WeighedContent, marks: Marks): Fraction | null {
  const weigh = (some: WeighedContent['criteria']): bigint =>
    some.reduce((total, { times }) => total + times, 0n);
  const all = weigh(criteria);
  if (all === 0n) return null;
  return fraction(weigh(criteria.filter(({ code }) => marks.get(code)?.kind === 'notAssessable')), all);
}
