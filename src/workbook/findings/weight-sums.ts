/** Weights that do not come to what weights come to. Small rules over one set of weights; `weights-add-up.ts` says which sets there are. */
import {
  add,
  compare,
  equals,
  fraction,
  max,
  multiply,
  negate,
  ofInteger,
  one,
  subtract,
  sum,
  type Fraction,
} from '../../tally/fraction.ts';

/** The weights of the contents, or of the criteria of one content, that apply to candidates of one kind. Null is blank. */
export type WeightSet = readonly (Fraction | null)[];

export type WeightFault =
  { readonly kind: 'someBlank' } | { readonly kind: 'sum'; readonly sum: Fraction; readonly target: 1 | 100 };

const hundred = ofInteger(100);

/**
 * What is wrong with a set of weights, or null. `bonuses`: the maxima of bonus criteria that may fill the weights up to
 * 100, alone or together as the list has them.
 */
export function weightFault(weights: WeightSet, bonuses: readonly Fraction[]): WeightFault | null {
  if (isPartlyBlank(weights)) return { kind: 'someBlank' };
  const given = weights.filter((weight) => weight !== null);
  if (given.length === 0) return null;
  const target = targetOf(given);
  if (target === null || isRounding(given, ofInteger(target))) return null;
  const total = sum(given);
  return bonuses.some((bonus) => isFilledUp(total, bonus, target))
    ? null
    : { kind: 'sum', sum: total, target };
}

/** Given for some and blank for others. */
export function isPartlyBlank(weights: WeightSet): boolean {
  return weights.includes(null) && weights.some((weight) => weight !== null);
}

/** What these weights were meant to come to and do not: 1, 100, or null where they do or mean something else. */
export function targetOf(weights: readonly Fraction[]): 1 | 100 | null {
  const total = sum(weights);
  const near = (target: Fraction, reach: Fraction): boolean =>
    !equals(total, target) && compare(distance(total, target), reach) <= 0;
  if (weights.every((weight) => compare(weight, one) < 0)) return near(one, fraction(1n, 5n)) ? 1 : null;
  if (weights.every((weight) => compare(weight, one) > 0)) return near(hundred, ofInteger(20)) ? 100 : null;
  return null;
}

/**
 * Whether the weights come to `target` but for the rounding of each: 33,3 three times. Each may be one off in the last
 * decimal that was typed in the set. Tenths of 1 are too coarse for that (0,6 and 0,3 would come to 1): of those only
 * what rounding half up can have done is forgiven.
 */
export function isRounding(weights: readonly Fraction[], target: Fraction): boolean {
  const step = fraction(1n, 10n ** BigInt(Math.max(...weights.map(decimalsOf))));
  const reach = multiply(step, ofInteger(weights.length));
  const off = distance(sum(weights), target);
  const isFine = compare(multiply(step, hundred), target) <= 0;
  return isFine ? compare(off, reach) <= 0 : compare(multiply(off, ofInteger(2)), reach) < 0;
}

/** Whether points of bonus make up what is lacking: weights of 90 beside a bonus of up to 10. */
export function isFilledUp(total: Fraction, bonus: Fraction, target: 1 | 100): boolean {
  const outOf100 = target === 1 ? multiply(total, hundred) : total;
  return equals(add(outOf100, bonus), hundred);
}

/** Twenty decimals are more than anybody types. */
const mostDecimals = 20;

/** How many decimals a number has. */
function decimalsOf({ den }: Fraction): number {
  let decimals = 0;
  while (decimals < mostDecimals && 10n ** BigInt(decimals) % den !== 0n) decimals += 1;
  return decimals;
}

function distance(a: Fraction, b: Fraction): Fraction {
  const difference = subtract(a, b);
  return max(difference, negate(difference));
}
