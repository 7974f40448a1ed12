/** What one member's row gives a candidate: the formula of a total. */
import type { ContentCode, CriterionCode, Mark, MemberCode, Settings } from './campaign.ts';
import { add, divide, equals, max, min, multiply, ofInteger, Sum, type Fraction } from './fraction.ts';
import type { MemberTotal } from './result.ts';
import type { WeighedContent, Weights } from './weights.ts';

const hundred = ofInteger(100);

export type Marks = ReadonlyMap<CriterionCode, Mark>;

/**
 * The total that these marks of a member who is not recused come to: `scale · Σ W·G / Σ W + bonus − deduction`, at least
 * `floor`, at most `cap`.
 *
 * A blank main criterion makes it `missing`, whatever the `missing` setting: with `block` the reading reports it, and
 * no total is ever made of less than all scores. Where nothing is left to divide by, it is `allNotAssessable` if a CĐ
 * is among the marks, else `missing` (weights of 0). Where no main criterion is for this kind the total begins with the
 * scale; without a scale it is `missing`.
 */
export function memberTotal(
  member: MemberCode,
  marks: Marks,
  weights: Weights,
  settings: Pick<Settings, 'floor' | 'cap'>,
): MemberTotal {
  if (!allMainGiven(marks, weights)) return { kind: 'missing', member };
  const notAssessable = hasNotAssessable(marks, weights);
  const contents = contentShares(marks, weights);
  const main = weights.hasMain ? mainPoints(contents, weights) : weights.scale;
  if (main === null)
    return { kind: notAssessable && weights.hasMain ? 'allNotAssessable' : 'missing', member };
  const total = within(add(main, extraPoints(marks, weights)), settings);
  return { kind: 'total', member, total, contents, notAssessable };
}

/** At least `floor`, then at most `cap`, where they are set. */
function within(total: Fraction, { floor, cap }: Pick<Settings, 'floor' | 'cap'>): Fraction {
  const raised = floor === null ? total : max(total, floor);
  return cap === null ? raised : min(raised, cap);
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

/** scale · Σ W·G / Σ W over the contents with a share; null where Σ W is not above 0. */
function mainPoints(shares: ReadonlyMap<ContentCode, Fraction>, weights: Weights): Fraction | null {
  const total = new Sum();
  let weight = 0n;
  for (const content of weights.contents) {
    const share = shares.get(content.code);
    if (share === undefined) continue;
    total.add(share, content.times);
    weight += content.times;
  }
  if (weight === 0n || weights.scale === null) return null;
  const outOf100 = total.over(weight);
  return equals(weights.scale, hundred) ? outOf100 : multiply(outOf100, divide(weights.scale, hundred));
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
