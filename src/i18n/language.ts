/** The two languages of the project. Vietnamese is the workbook's own; English mirrors it. */
export const languages = ['vi', 'en'] as const;
export type Language = (typeof languages)[number];

/** One subject's words in both languages; the English side has exactly the keys of the Vietnamese one. */
export type Words<Entries> = Readonly<Record<Language, Entries>>;

/** The language for a tag such as `vi-VN`, `en-US`, `fr`: Vietnamese, unless the tag is an English one. */
export function languageOf(tag: string): Language {
  return /^en\b/i.test(tag) ? 'en' : 'vi';
}

/** Texts of which each has its place: as many in the one language as in the other. */
export function texts<Many extends readonly string[]>(...all: Many): { readonly [At in keyof Many]: string };
export function texts(...all: readonly string[]): readonly string[] {
  return all;
}
