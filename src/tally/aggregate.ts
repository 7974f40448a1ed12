/** How the totals of the members become one figure. */
import type { Aggregate } from './campaign.ts';
import {
  add,
  compare,
  divide,
  fraction,
  max,
  min,
  ofInteger,
  subtract,
  sum,
  type Fraction,
} from './fraction.ts';

/** The exact aggregate, whatever the order of the values; null for none. */
export function aggregate(how: Aggregate, values: readonly Fraction[]): Fraction | null {
  if (values.length === 0) return null;
  switch (how) {
    case 'mean':
      return mean(values);
    case 'trimmed':
      return trimmedMean(values);
    case 'median':
      return median(values);
  }
}

function mean(values: readonly Fraction[]): Fraction {
  return divide(sum(values), ofInteger(values.length));
}

/** One highest and one lowest left out, also where several are equally high or low; of one or two, the mean. */
function trimmedMean(values: readonly Fraction[]): Fraction {
  if (values.length < 3) return mean(values);
  const extremes = add(values.reduce(max), values.reduce(min));
  return divide(subtract(sum(values), extremes), ofInteger(values.length - 2));
}

/** The middle one, or half-way between the two in the middle. */
function median(values: readonly Fraction[]): Fraction {
  const sorted = values.toSorted(compare);
  const middle = sorted.slice(Math.floor((sorted.length - 1) / 2), Math.floor(sorted.length / 2) + 1);
  return divide(sum(middle), fraction(BigInt(middle.length), 1n));
}
