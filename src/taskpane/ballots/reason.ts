/** Why a paper is invalid, as it is kept in the paper's note. */
import { invalidPaperWords } from '../../i18n/pane/invalid-papers.ts';
import type { Language } from '../../i18n/language.ts';
import type { OverQuota } from '../../workbook/ballots/paper-row.ts';
import type { Invalidity } from './draft.ts';

/** The reason in the language of the table, or null where the paper is valid. */
export function reasonSentence(
  language: Language,
  invalid: Invalidity | null,
  over: OverQuota | null,
): string | null {
  const words = invalidPaperWords[language];
  if (invalid === null) return over === null ? null : words.overQuota(over.agreed, over.most);
  if (invalid.reason === null) return null;
  return invalid.reason === 'other' ? invalid.text.trim() : words.reasons[invalid.reason];
}
