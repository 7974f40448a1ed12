import assert from 'node:assert/strict';
import fc from 'fast-check';
import { test } from 'vitest';
import { aggregate } from '../../src/tally/aggregate.ts';
import type { Aggregate } from '../../src/tally/campaign.ts';
import { compare, max, min, ofInteger } from '../../src/tally/fraction.ts';
import { exactly, type Figure } from './builders.ts';

const hows: readonly Aggregate[] = ['mean', 'trimmed', 'median'];

function assertAggregate(how: Aggregate, values: readonly (number | string)[], expected: Figure): void {
  assert.deepEqual(
    aggregate(how, values.map(exactly)),
    exactly(expected),
    `${how} of ${values.map(String).join(' ')}`,
  );
}

test('nothing has no aggregate, and one figure is its own', () => {
  for (const how of hows) {
    assert.equal(aggregate(how, []), null);
    assertAggregate(how, ['93.25'], '93.25');
  }
});

test('mean', () => {
  assertAggregate('mean', [90, 91], '90.5');
  assertAggregate('mean', ['8.1', '0.2', 0], '83/30');
});

test('trimmed drops one highest and one lowest from three on', () => {
  assertAggregate('trimmed', [80, 90], 85);
  assertAggregate('trimmed', [70, 90, 95], 90);
  assertAggregate('trimmed', [100, 50, 90, 91], '90.5');
});

test('trimmed drops only one of equal highest or lowest', () => {
  assertAggregate('trimmed', [90, 90, 90], 90);
  assertAggregate('trimmed', [100, 100, 80, 60, 60], 80);
  assertAggregate('trimmed', [100, 100, 60, 60], 80);
  assertAggregate('trimmed', [100, 100, 100, 60], 100);
});

test('median', () => {
  assertAggregate('median', [70, 100, 90], 90);
  assertAggregate('median', [100, 70, 80, 91], '85.5');
  assertAggregate('median', [80, '80.1'], '80.05');
  // Sorted as figures, not as text.
  assertAggregate('median', [9, 100, 80], 80);
});

test('an aggregate lies between the least and the most, in whatever order the figures come', () => {
  const figures = fc.array(fc.integer({ min: 0, max: 12 }).map(ofInteger), { minLength: 1, maxLength: 9 });
  fc.assert(
    fc.property(fc.constantFrom(...hows), figures, (how, values) => {
      const result = aggregate(how, values);
      assert.ok(result !== null, 'there is no result');
      assert.deepEqual(aggregate(how, values.toReversed()), result);
      assert.deepEqual(aggregate(how, values.toSorted(compare)), result);
      assert.ok(
        compare(result, values.reduce(min)) >= 0,
        `expected at least 0, found ${compare(result, values.reduce(min))}`,
      );
      assert.ok(
        compare(result, values.reduce(max)) <= 0,
        `expected at most 0, found ${compare(result, values.reduce(max))}`,
      );
    }),
  );
});
