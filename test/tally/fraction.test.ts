import assert from 'node:assert/strict';
import fc from 'fast-check';
import { test } from 'vitest';
import {
  add,
  compare,
  divide,
  equals,
  fraction,
  isZero,
  max,
  min,
  multiply,
  negate,
  ofDecimalText,
  ofInteger,
  ofNumber,
  one,
  roundHalfAwayFromZero,
  sign,
  subtract,
  sum,
  Sum,
  toDecimalText,
  toNumber,
  zero,
  type Fraction,
} from '../../src/tally/fraction.ts';
import { runs } from '../size.ts';
import { exactly } from './builders.ts';
import { inspected } from '../inspected.ts';

const someFraction: fc.Arbitrary<Fraction> = fc
  .tuple(fc.bigInt({ min: -(10n ** 20n), max: 10n ** 20n }), fc.bigInt({ min: 1n, max: 10n ** 20n }))
  .map(([num, den]) => fraction(num, den));

test('fractions are in lowest terms with a denominator above 0', () => {
  assert.deepEqual(fraction(6n, 4n), { num: 3n, den: 2n });
  assert.deepEqual(fraction(6n, -4n), { num: -3n, den: 2n });
  assert.deepEqual(fraction(-6n, -4n), { num: 3n, den: 2n });
  assert.deepEqual(fraction(0n, -7n), zero);
  assert.deepEqual(fraction(2n ** 200n, 2n ** 198n), { num: 4n, den: 1n });
  assert.deepEqual(fraction(3n ** 90n, 3n ** 91n), { num: 1n, den: 3n });
  assert.throws(() => fraction(1n, 0n), RangeError);
});

test('8.1 is 81/10, and 8.1 + 0.2 is 8.3', () => {
  assert.deepEqual(ofNumber(8.1), { num: 81n, den: 10n });
  assert.deepEqual(add(ofNumber(8.1), ofNumber(0.2)), ofNumber(8.3));
  assert.notEqual(8.1 + 0.2, 8.3);
});

test('a number stands for its shortest decimal, exponents too', () => {
  assert.deepEqual(ofNumber(0.1 + 0.2), fraction(30000000000000004n, 10n ** 17n));
  assert.deepEqual(ofNumber(1e-7), fraction(1n, 10n ** 7n));
  assert.deepEqual(ofNumber(-1.5e-9), fraction(-15n, 10n ** 10n));
  assert.deepEqual(ofNumber(1e21), ofInteger(10n ** 21n));
  assert.deepEqual(ofNumber(-0), zero);
  assert.equal(toNumber(ofNumber(5e-324)), 5e-324);
  assert.equal(toNumber(ofNumber(Number.MAX_VALUE)), Number.MAX_VALUE);
  for (const not of [NaN, Infinity, -Infinity]) assert.throws(() => ofNumber(not), RangeError);
});

test('decimal text is read exactly, and nothing else is', () => {
  const read: readonly (readonly [string, Fraction])[] = [
    ['-12.50', fraction(-25n, 2n)],
    ['+3', ofInteger(3)],
    ['.5', fraction(1n, 2n)],
    ['8.', ofInteger(8)],
    ['007', ofInteger(7)],
    ['1e-7', fraction(1n, 10n ** 7n)],
    ['2.5E+3', ofInteger(2500)],
    ['-0', zero],
    ['0.1000000000000000055511151231257827', fraction(1000000000000000055511151231257827n, 10n ** 34n)],
  ];
  for (const [text, value] of read) assert.deepEqual(ofDecimalText(text), value, text);
  const unread = [
    '',
    '.',
    '-',
    'e5',
    '.e5',
    '1e',
    '1,5',
    '1 000',
    ' 1',
    '1 ',
    '0x10',
    '1n',
    '١',
    '--1',
    '1.2.3',
  ];
  for (const text of [...unread, 'NaN', 'Infinity', '1e1001', '1e-1001', '1e999999999', '1e99999999999']) {
    assert.equal(ofDecimalText(text), null, text);
  }
});

test('a whole number must be whole', () => {
  assert.deepEqual(ofInteger(15), { num: 15n, den: 1n });
  assert.throws(() => ofInteger(1.5), RangeError);
});

test('two thirds of 15 is 10', () => {
  assert.deepEqual(multiply(exactly('2/3'), ofInteger(15)), ofInteger(10));
  assert.equal(compare(divide(ofInteger(10), ofInteger(15)), exactly('2/3')), 0);
});

test('the four operations, signs and order', () => {
  assert.deepEqual(subtract(exactly('1/2'), exactly('1/3')), exactly('1/6'));
  assert.deepEqual(divide(exactly('1/2'), exactly('-1/3')), exactly('-3/2'));
  assert.throws(() => divide(one, zero), RangeError);
  assert.equal(compare(exactly('1/3'), exactly('0.333')), 1);
  assert.equal(compare(exactly('-1/3'), exactly('-0.333')), -1);
  assert.equal(compare(exactly('0.50'), exactly('1/2')), 0);
  assert.equal(
    equals(exactly('0.50'), exactly('1/2')),
    true,
    `equals: ${inspected([exactly('0.50'), exactly('1/2')])}`,
  );
  assert.equal(
    equals(exactly('1/3'), exactly('0.333')),
    false,
    `equals: ${inspected([exactly('1/3'), exactly('0.333')])}`,
  );
  assert.deepEqual([min(zero, one), max(zero, one)], [zero, one]);
  assert.deepEqual([sign(exactly('-1/9')), sign(zero), sign(one)], [-1, 0, 1]);
  assert.equal(isZero(subtract(one, one)), true, `is zero: ${inspected(subtract(one, one))}`);
  assert.equal(isZero(negate(one)), false, `is zero: ${inspected(negate(one))}`);
});

test('halves are rounded away from zero, and only halves', () => {
  const rounded: readonly (readonly [string, number, string])[] = [
    ['0.125', 2, '0.13'],
    ['-0.125', 2, '-0.13'],
    ['0.12499999999999999999', 2, '0.12'],
    ['1.005', 2, '1.01'],
    ['2.5', 0, '3'],
    ['-2.5', 0, '-3'],
    ['2/3', 6, '0.666667'],
    ['99.995', 2, '100'],
    ['93.255', 2, '93.26'],
    ['-0.001', 2, '0'],
    ['8', 2, '8'],
  ];
  for (const [value, decimals, expected] of rounded) {
    assert.deepEqual(roundHalfAwayFromZero(exactly(value), decimals), exactly(expected), value);
  }
});

test('decimal text has all its places, and no negative zero', () => {
  const written: readonly (readonly [string, number, string])[] = [
    ['93.5', 2, '93.50'],
    ['0.005', 2, '0.01'],
    ['-0.004', 2, '0.00'],
    ['-0.005', 2, '-0.01'],
    ['12', 0, '12'],
    ['2/3', 3, '0.667'],
    ['-7/2', 1, '-3.5'],
    ['123456789012345678901234567890.5', 0, '123456789012345678901234567891'],
  ];
  for (const [value, decimals, expected] of written) {
    assert.equal(toDecimalText(exactly(value), decimals), expected, value);
  }
});

test('rounding moves a value by half a unit of the last place at most', () => {
  fc.assert(
    fc.property(someFraction, fc.integer({ min: 0, max: 6 }), (value, decimals) => {
      const rounded = roundHalfAwayFromZero(value, decimals);
      assert.equal(10n ** BigInt(decimals) % rounded.den, 0n);
      const moved = subtract(rounded, value);
      const size = sign(moved) < 0 ? negate(moved) : moved;
      assert.ok(
        compare(size, fraction(1n, 2n * 10n ** BigInt(decimals))) <= 0,
        `expected at most 0, found ${compare(size, fraction(1n, 2n * 10n ** BigInt(decimals)))}`,
      );
      assert.deepEqual(ofDecimalText(toDecimalText(value, decimals)), rounded);
    }),
  );
});

test('every finite double comes back as itself', () => {
  fc.assert(
    fc.property(fc.double({ noNaN: true, noDefaultInfinity: true }), (n) => {
      assert.equal(toNumber(ofNumber(n)), n === 0 ? 0 : n);
      // The same through the smallest numbers, where a double has fewer digits.
      assert.equal(toNumber(ofNumber(n * 1e-300)), n * 1e-300 === 0 ? 0 : n * 1e-300);
    }),
    { numRuns: runs(1000) },
  );
});

test('the nearest double is the nearest: between neighbours, halves to even, at both ends', () => {
  assert.equal(toNumber(exactly('1/3')), 1 / 3);
  assert.equal(toNumber(exactly('-2/3')), -2 / 3);
  assert.equal(toNumber(fraction(2n ** 53n + 1n, 1n)), 2 ** 53);
  assert.equal(toNumber(fraction(2n ** 53n + 3n, 1n)), 2 ** 53 + 4);
  // A half, and the least bit more than a half.
  assert.equal(toNumber(fraction((2n ** 53n + 1n) * 10n ** 40n + 1n, 10n ** 40n)), 2 ** 53 + 2);
  assert.equal(toNumber(fraction(1n, 2n ** 1074n)), 5e-324);
  assert.equal(toNumber(fraction(1n, 2n ** 1075n)), 0);
  assert.equal(toNumber(fraction(3n, 2n ** 1075n)), 2 * 5e-324);
  assert.equal(toNumber(fraction(2n ** 60n + 1n, 2n ** 1135n)), 5e-324);
  assert.equal(toNumber(ofInteger(2n ** 1024n)), Infinity);
  assert.equal(toNumber(ofInteger(-(2n ** 1024n))), -Infinity);
  assert.equal(toNumber(fraction(2n ** 2000n + 1n, 2n ** 2000n)), 1);
});

test('decimal text of many digits is the double that JavaScript reads from it', () => {
  const text = fc.tuple(
    fc.bigInt({ min: 0n, max: 10n ** 30n }),
    // Doubles change their ways at either end.
    fc.oneof(fc.integer({ min: -360, max: 300 }), fc.integer({ min: -345, max: -330 })),
  );
  fc.assert(
    fc.property(text, ([digits, exponent]) => {
      const decimal = `${digits}e${exponent}`;
      assert.equal(toNumber(exactly(decimal)), Number(decimal));
    }),
    { numRuns: runs(500) },
  );
});

test('a sum is the same in whatever order and way it is added', () => {
  fc.assert(
    fc.property(fc.array(someFraction, { maxLength: 12 }), (values) => {
      const oneByOne = values.reduce(add, zero);
      assert.deepEqual(sum(values), oneByOne);
      assert.deepEqual(sum(values.toReversed()), oneByOne);
      const doubled = new Sum();
      for (const value of values) doubled.add(value, 6n);
      assert.deepEqual(doubled.over(-3n), multiply(oneByOne, ofInteger(-2)));
    }),
  );
});

test('a sum of a figure smaller than all doubles, and of others, comes to an end', () => {
  const tiny = fraction(1n, 10n ** 324n);
  assert.deepEqual(
    sum([fraction(1n, 10n), tiny, fraction(1n, 3n)]),
    add(add(fraction(1n, 10n), tiny), fraction(1n, 3n)),
  );
});

test('a sum is exact where its figures come near what a double has exactly, and beyond', () => {
  const edge = fc.constantFrom(1n, 2n ** 26n, 2n ** 52n, 2n ** 53n, 2n ** 53n + 1n, 10n ** 17n);
  const nearEdge = fc.tuple(edge, fc.bigInt({ min: -3n, max: 3n })).map(([at, off]) => at + off);
  const value = fc
    .tuple(nearEdge, fc.boolean(), fc.oneof(fc.constantFrom(1n, 2n, 10n, 7n), edge))
    .map(([num, isNegative, den]) => fraction(isNegative ? -num : num, den));
  const times = fc.oneof(fc.bigInt({ min: -20n, max: 20n }), nearEdge);
  fc.assert(
    fc.property(fc.array(fc.tuple(value, times), { maxLength: 8 }), (parts) => {
      const total = new Sum();
      for (const [each, often] of parts) total.add(each, often);
      const expected = parts.reduce((so, [each, often]) => add(so, multiply(each, ofInteger(often))), zero);
      assert.deepEqual(total.over(1n), expected);
    }),
    { numRuns: runs(1000) },
  );
});

test('order agrees with subtraction, and division undoes multiplication', () => {
  fc.assert(
    fc.property(someFraction, someFraction, (a, b) => {
      assert.equal(compare(a, b), sign(subtract(a, b)));
      assert.equal(equals(a, b), compare(a, b) === 0);
      if (!isZero(b)) assert.deepEqual(divide(multiply(a, b), b), a);
    }),
  );
});
