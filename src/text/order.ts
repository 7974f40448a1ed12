/** The order in which Vietnamese lists have people: by given name, which is the last word, then by the rest. */
import { tidy } from './spelling.ts';

const collator = new Intl.Collator('vi');

/**
 * Compares two full names: negative, 0 or positive as `one` comes before, with or after `other`. `Trần Văn An` comes
 * before `Lê Thị Bình`; equal given names go by family name, then by middle names. Each word is compared as a whole: a
 * tone in the family name counts before any letter of the middle name.
 */
export function byGivenName(one: string, other: string): number {
  const [words, others] = [parted(one), parted(other)];
  for (let index = 0; index < Math.max(words.length, others.length); index += 1) {
    const difference = collator.compare(words[index] ?? '', others[index] ?? '');
    if (difference !== 0) return difference;
  }
  return 0;
}

/** The words in the order in which they count: given name, family name, middle names. */
function parted(name: string): readonly string[] {
  const words = tidy(name).split(' ');
  return [words.at(-1) ?? '', ...words.slice(0, -1)];
}
