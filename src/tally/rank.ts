/** Places within a kind. */
import { compare, equals, type Fraction } from './fraction.ts';

/** The rank of each, highest score first; equals share a rank and the next is skipped: 1, 2, 2, 4. */
export function ranks<Key>(scores: readonly (readonly [Key, Fraction])[]): ReadonlyMap<Key, number> {
  const sorted = scores.toSorted(([, a], [, b]) => compare(b, a));
  const result = new Map<Key, number>();
  let rank = 0;
  let previous: Fraction | null = null;
  sorted.forEach(([key, score], index) => {
    if (previous === null || !equals(previous, score)) rank = index + 1;
    previous = score;
    result.set(key, rank);
  });
  return result;
}
