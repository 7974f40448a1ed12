/** What a rule is. */
import type { Book } from '../book-of.ts';
import type { PackageOf } from '../package-of.ts';
import type { WordDocument } from '../word-of.ts';

/** A rule of any file, of a workbook or of a document: gives what is against it, a line each, with its place. */
export type FileRule = (pkg: PackageOf) => Iterable<string>;
export type BookRule = (book: Book) => Iterable<string>;
export type WordRule = (document: WordDocument) => Iterable<string>;

/** The items that are there more than once, each once. */
export function twice<Item>(items: readonly Item[]): readonly Item[] {
  return [...new Set(items.filter((item, index) => items.indexOf(item) !== index))];
}

/** A name as Excel compares names. */
export function nameKey(name: string): string {
  return name.normalize('NFC').toLowerCase();
}
