import assert from 'node:assert/strict';
import { describe, test } from 'vitest';
import { equals, ofInteger, toNumber, type Fraction } from '../../../src/tally/fraction.ts';
import {
  isFilledUp,
  isPartlyBlank,
  isRounding,
  targetOf,
  weightFault,
} from '../../../src/workbook/findings/weights.ts';
import { exactly, type Figure } from '../../tally/builders.ts';

const figures = (...weights: Figure[]): Fraction[] => weights.map((weight) => exactly(weight));
const shown = (weights: readonly (Fraction | null)[]): string =>
  weights.map((weight) => (weight === null ? 'blank' : toNumber(weight))).join(' + ');

describe('some blank', () => {
  for (const [expected, ...weights] of [
    [false],
    [false, null],
    [false, null, null],
    [false, 60, 40],
    [true, 60, null],
    [true, null, 0, 1],
  ] as const) {
    const set = weights.map((weight) => (weight === null ? null : exactly(weight)));
    test(`${shown(set)}: ${expected}`, () => {
      assert.equal(isPartlyBlank(set), expected);
    });
  }
});

describe('what weights were meant to come to', () => {
  for (const [expected, ...weights] of [
    [1, 0.6, 0.3],
    [1, 0.6, 0.2],
    [1, 0.6, 0.6],
    [null, 0.6, 0.19],
    [null, 0.6, 0.61],
    [null, 0.6, 0.4],
    [null, 1, 0.1],
    [null, 0.5, 1, 2],
    [1, 0, 0.9],
    [100, 60, 30],
    [100, 60, 20],
    [100, 60, 60],
    [null, 60, 19.9],
    [null, 60, 60.1],
    [null, 60, 40],
    [null, 60, 30, 1],
    [null, 60, 30, 0.5],
    [null, 3, 2],
    [null, 0, 95],
    [100, 95],
  ] as const) {
    test(`${weights.join(' + ')}: ${expected ?? 'nothing that is missed'}`, () => {
      assert.equal(targetOf(figures(...weights)), expected);
    });
  }
});

describe('rounding', () => {
  for (const [target, expected, ...weights] of [
    [100, true, 33.3, 33.3, 33.3],
    [100, true, 33, 33, 33],
    [100, true, 14.28, 14.28, 14.28, 14.28, 14.28, 14.28, 14.28],
    [100, true, 16.7, 16.7, 16.7, 16.7, 16.7, 16.7],
    [100, false, 60, 30],
    [100, false, 33.3, 33.3, 33],
    [100, false, 50, 30, 15],
    [1, true, 0.33, 0.33, 0.33],
    [1, true, 0.3, 0.3, 0.3],
    [1, false, 0.6, 0.3],
    [1, false, 0.6, 0.5],
    [1, false, 0.6, 0.35],
    [1, true, '1/3', '1/3', '1/3'],
  ] as const) {
    test(`${weights.join(' + ')} for ${target}: ${expected}`, () => {
      assert.equal(isRounding(figures(...weights), ofInteger(target)), expected);
    });
  }
});

describe('bonus points fill the weights up', () => {
  for (const [total, bonus, target, expected] of [
    [90, 10, 100, true],
    [90, 5, 100, false],
    [90, 0, 100, false],
    [110, 10, 100, false],
    [0.9, 10, 1, true],
    [0.9, 0.1, 1, false],
  ] as const) {
    test(`${total} and a bonus of ${bonus} for ${target}: ${expected}`, () => {
      assert.equal(isFilledUp(exactly(total), exactly(bonus), target), expected);
    });
  }
});

describe('what is wrong with a set of weights', () => {
  test('blank for some, whatever the rest come to', () => {
    assert.deepEqual(weightFault([...figures(60, 40), null], []), { kind: 'someBlank' });
  });

  test('a sum that is near and not right', () => {
    const fault = weightFault(figures(0.6, 0.3), figures(0));
    assert.ok(
      fault?.kind === 'sum' && fault.target === 1 && equals(fault.sum, exactly(0.9)),
      'the sum is said',
    );
  });

  test('nothing: all blank, right, rounded, filled up, or of another kind', () => {
    for (const [weights, bonuses] of [
      [[], []],
      [[null, null], []],
      [figures(60, 40), []],
      [figures(33.3, 33.3, 33.3), []],
      [figures(60, 30), figures(10)],
      [figures(60, 30), figures(3, 10)],
      [figures(3, 2, 1), []],
    ] as const) {
      assert.equal(weightFault(weights, bonuses), null, shown(weights));
    }
  });
});
