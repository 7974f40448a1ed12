/** What one member's row gives a candidate: the formula of a total. */
import type { ContentCode, CriterionCode, Mark, MemberCode, Settings } from './campaign.ts';
import { add, max, min, Sum, zero, type Fraction } from './fraction.ts';
import type { MemberTotal } from './result.ts';
import type { WeighedContent, Weights } from './weights.ts';

export type Marks = ReadonlyMap<CriterionCode, Mark>;

/**
 * The total that these marks of a member who is not recused come to.
 *
 * A blank main criterion makes it `missing`, whatever the `missing` setting: with `block` the reading reports it, and
 * no total is ever made of less than all scores. Where nothing is left to divide by, it is `allNotAssessable` if a CĐ
 * is among the marks, else `missing` (weights of 0, or no main criterion for this kind).
 */
export function memberTotal(
  member: MemberCode,
  marks: Marks,
  weights: Weights,
  settings: Pick<Settings, 'cap'>,
): MemberTotal {
  if (!allMainGiven(marks, weights)) return { kind: 'missing', member };
  const notAssessable = hasNotAssessable(marks, weights);
  const contents = contentShares(marks, weights);
  const weighed = weighedMean(contents, weights);
  if (weighed === null) return { kind: notAssessable ? 'allNotAssessable' : 'missing', member };
  const total = max(zero, add(weighed, extraPoints(marks, weights)));
  return {
    kind: 'total',
    member,
    total: settings.cap === null ? total : min(total, settings.cap),
    contents,
    notAssessable,
  };
}

function allMainGiven(marks: Marks, weights: Weights): boolean {
  return weights.contents.every(({ criteria }) => criteria.every(({ code }) => marks.has(code)));
}

function hasNotAssessable(marks: Marks, weights: Weights): boolean {
  const isNot = (code: CriterionCode): boolean => marks.get(code)?.kind === 'notAssessable';
  return (
    weights.contents.some(({ criteria }) => criteria.some(({ code }) => isNot(code))) ||
    weights.bonuses.some(isNot) ||
    weights.deductions.some(isNot)
  );
}

/** 100·G of each content that has a share. */
function contentShares(marks: Marks, weights: Weights): ReadonlyMap<ContentCode, Fraction> {
  const shares = new Map<ContentCode, Fraction>();
  for (const content of weights.contents) {
    const share = contentShare(marks, content);
    if (share !== null) shares.set(content.code, share);
  }
  return shares;
}

/** 100·Σ w·(s/P) / Σ w over the criteria with points; null where Σ w is not above 0. */
function contentShare(marks: Marks, content: WeighedContent): Fraction | null {
  const points = new Sum();
  let weight = 0n;
  for (const criterion of content.criteria) {
    const mark = marks.get(criterion.code);
    if (mark?.kind !== 'points') continue;
    points.add(mark.points, criterion.pointTimes);
    weight += criterion.times;
  }
  return weight > 0n ? points.over(weight) : null;
}

/** Σ W·G / Σ W over the contents with a share; null where Σ W is not above 0. */
function weighedMean(shares: ReadonlyMap<ContentCode, Fraction>, weights: Weights): Fraction | null {
  const total = new Sum();
  let weight = 0n;
  for (const content of weights.contents) {
    const share = shares.get(content.code);
    if (share === undefined) continue;
    total.add(share, content.times);
    weight += content.times;
  }
  return weight > 0n ? total.over(weight) : null;
}

/** Bonus less deduction; blank and CĐ are 0 there. */
function extraPoints(marks: Marks, weights: Weights): Fraction {
  const extra = new Sum();
  const addPoints = (codes: readonly CriterionCode[], times: bigint): void => {
    for (const code of codes) {
      const mark = marks.get(code);
      if (mark?.kind === 'points') extra.add(mark.points, times);
    }
  };
  addPoints(weights.bonuses, 1n);
  addPoints(weights.deductions, -1n);
  return extra.over(1n);
}
