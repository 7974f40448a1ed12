/** The order in which Vietnamese lists have people: by given name, which is the last word, then by the rest. */
import { tidy } from './spelling.ts';

const collator = new Intl.Collator('vi');

/**
 * Compares two full names: negative, 0 or positive as `one` comes before, with or after `other`. `Trần Văn An` comes
 * before `Lê Thị Bình`; equal given names go by family and middle names.
 */
export function byGivenName(one: string, other: string): number {
  const [given, rest] = parted(one);
  const [otherGiven, otherRest] = parted(other);
  return collator.compare(given, otherGiven) || collator.compare(rest, otherRest);
}

function parted(name: string): readonly [given: string, rest: string] {
  const whole = tidy(name);
  const at = whole.lastIndexOf(' ');
  return [whole.slice(at + 1), whole.slice(0, Math.max(0, at))];
}
