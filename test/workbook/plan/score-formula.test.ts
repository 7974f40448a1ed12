import assert from 'node:assert/strict';
import fc from 'fast-check';
import { test } from 'vitest';
import { aggregate } from '../../../src/tally/aggregate.ts';
import type { Aggregate } from '../../../src/tally/campaign.ts';
import { fraction, roundHalfAwayFromZero, toNumber, type Fraction } from '../../../src/tally/fraction.ts';
import { formulaShowsScore, scoreFormula } from '../../../src/workbook/plan/score-formula.ts';
import { runs } from '../../size.ts';
import { exactly } from '../../tally/builders.ts';
import { inspected } from '../../inspected.ts';

test('the formulas are the ones that people know', () => {
  assert.equal(scoreFormula('mean', 'F7:P7', 2), '=ROUND(AVERAGE(F7:P7),2)');
  assert.equal(
    scoreFormula('trimmed', 'F7:P7', 1),
    '=ROUND(IF(COUNT(F7:P7)>=3,(SUM(F7:P7)-MAX(F7:P7)-MIN(F7:P7))/(COUNT(F7:P7)-2),AVERAGE(F7:P7)),1)',
  );
  assert.equal(scoreFormula('median', 'F7:F7', 0), '=ROUND(MEDIAN(F7:F7),0)');
});

function trusted(how: Aggregate, totals: readonly (number | string | Fraction)[], decimals: number): boolean {
  const fractions = totals.map(exactly);
  const exact = aggregate(how, fractions) ?? assert.fail('no totals');
  return formulaShowsScore({
    aggregate: how,
    decimals,
    totals: fractions.map(toNumber),
    exact,
    score: roundHalfAwayFromZero(exact, decimals),
  });
}

test('scores far from a half are left to the formula', () => {
  assert.equal(
    trusted('mean', [90.1, 92.35, 88.7], 2),
    true,
    `trusted: ${inspected(['mean', [90.1, 92.35, 88.7], 2])}`,
  );
  assert.equal(
    trusted('trimmed', [90.1, 92.35, 88.7, '271/3'], 2),
    true,
    `trusted: ${inspected(['trimmed', [90.1, 92.35, 88.7, '271/3'], 2])}`,
  );
  assert.equal(
    trusted('median', [90.1, 92.35], 0),
    true,
    `trusted: ${inspected(['median', [90.1, 92.35], 0])}`,
  );
});

test('a half that binary holds exactly is left to the formula', () => {
  assert.equal(trusted('mean', [90.25, 90], 2), true, `trusted: ${inspected(['mean', [90.25, 90], 2])}`); // 90.125
  assert.equal(trusted('mean', [90, 91], 0), true, `trusted: ${inspected(['mean', [90, 91], 0])}`); // 90.5
});

test('a half that binary cannot hold is written as a value', () => {
  // 1.005 is a little less in binary: some programs round it to 1, others to 1.01.
  assert.equal(trusted('mean', [1.005], 2), false);
  assert.equal(trusted('median', [1.005, 1.005], 2), false);
  assert.equal(trusted('trimmed', [0, 1.005, 2], 2), false);
});

test('a half made of thirds is not trusted where the sum of their doubles falls short of it', () => {
  const totals = [fraction(1n, 3n), fraction(2n, 3n), exactly('0.015'), exactly('0.005')];
  // Their mean is 0.255: at two decimals a half that no double is.
  assert.equal(trusted('mean', totals, 2), false);
  assert.equal(trusted('mean', totals, 3), true, `trusted: ${inspected(['mean', totals, 3])}`);
});

/** Two ways of reckoning in doubles that are not those of the code under test: backwards, and by a running mean. */
function reckonedOtherwise(how: Aggregate, totals: readonly number[]): readonly number[] {
  const sorted = totals.toSorted((a, b) => a - b);
  if (how === 'median') {
    const middle = sorted.slice(Math.floor((sorted.length - 1) / 2), Math.floor(sorted.length / 2) + 1);
    return [middle.reduce((sum, value) => sum + value, 0) / middle.length];
  }
  const counted = how === 'trimmed' && sorted.length >= 3 ? sorted.slice(1, -1) : sorted;
  const backwards = counted.reduceRight((sum, value) => sum + value, 0) / counted.length;
  const running = counted.reduce((mean, value, index) => mean + (value - mean) / (index + 1), 0);
  return [backwards, running];
}

/** Half away from zero on 14 significant digits, as a person with a pocket calculator would. */
function roundedOtherwise(value: number, decimals: number): number {
  return toNumber(roundHalfAwayFromZero(exactly(value.toPrecision(14)), decimals));
}

test('a trusted formula comes to the exact score in other ways of reckoning too', () => {
  const total = fc.oneof(
    fc.integer({ min: 0, max: 10_000 }).map((n) => fraction(BigInt(n), 100n)),
    fc.integer({ min: 0, max: 100_000 }).map((n) => fraction(BigInt(n), 1000n)),
    fc
      .tuple(fc.integer({ min: 0, max: 9_000 }), fc.integer({ min: 1, max: 90 }))
      .map(([n, d]) => fraction(BigInt(n), BigInt(d))),
  );
  const how = fc.constantFrom<Aggregate>('mean', 'trimmed', 'median');
  let seen = 0;
  fc.assert(
    fc.property(
      how,
      fc.array(total, { minLength: 1, maxLength: 15 }),
      fc.integer({ min: 0, max: 4 }),
      (rule, totals, decimals) => {
        if (!trusted(rule, totals, decimals)) return;
        seen += 1;
        const exact = aggregate(rule, totals) ?? assert.fail('no totals');
        const expected = toNumber(roundHalfAwayFromZero(exact, decimals));
        for (const value of reckonedOtherwise(rule, totals.map(toNumber))) {
          assert.equal(roundedOtherwise(value, decimals), expected);
        }
      },
    ),
    { numRuns: runs(500) },
  );
  assert.ok(seen >= 400, `only ${seen} formulas were trusted, at least 400 expected`);
});
