/** The two languages of the project. Vietnamese is the workbook's own; English mirrors it. */
export const languages = ['vi', 'en'] as const;
export type Language = (typeof languages)[number];

/** One subject's words in both languages; the English side has exactly the keys of the Vietnamese one. */
export type Words<Entries> = Readonly<Record<Language, Entries>>;

/** The language for a tag such as `vi-VN`, `en-US`, `fr`: Vietnamese, unless the tag is an English one. */
export function languageOf(tag: string): Language {
  return /^en\b/i.test(tag) ? 'en' : 'vi';
}
