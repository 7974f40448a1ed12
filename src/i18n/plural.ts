/** One or many: English nouns have two forms, Vietnamese nouns one. */
const english = new Intl.PluralRules('en');

/** The one or the other, as English grammar has it for this count. */
export function formOf(count: number, one: string, many: string): string {
  return english.select(count) === 'one' ? one : many;
}

/** The count and its noun: `1 score`, `2 scores`. */
export function plural(count: number, one: string, many: string): string {
  return `${count} ${formOf(count, one, many)}`;
}
