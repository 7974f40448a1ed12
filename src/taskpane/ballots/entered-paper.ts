/** The paper in hand as it goes into the workbook, and why it is invalid. Pure. */
import { invalidPaperWords } from '../../i18n/pane/invalid-papers.ts';
import type { Language } from '../../i18n/language.ts';
import type { EnteredPaper, OverQuota } from '../../workbook/ballots/paper-row.ts';
import { awardOf, quotaBroken, tableInHand } from './ballot-state.ts';
import type { BallotState } from './ballot-state.ts';
import { opinionsOf } from './draft.ts';
import type { Invalidity } from './draft.ts';

/** The paper with its reason, where it is invalid; null where no table can take it. */
export function enteredPaper(state: BallotState): EnteredPaper | null {
  const { draft } = state;
  const table = tableInHand(state);
  if (table === null) return null;
  const over = quotaBroken(state, table);
  const invalid = reasonSentence(table.english ? 'en' : 'vi', draft.invalid, over);
  if (invalid !== null && table.validity === null) return null;
  return { award: awardOf(state, table), opinions: opinionsOf(draft), invalid };
}

/** The reason in the language of the table, or null where the paper is valid. */
function reasonSentence(
  language: Language,
  invalid: Invalidity | null,
  over: OverQuota | null,
): string | null {
  const words = invalidPaperWords[language];
  if (invalid === null) return over === null ? null : words.overQuota(over.agreed, over.most);
  if (invalid.reason === null) return null;
  return invalid.reason === 'other' ? invalid.text.trim() : words.reasons[invalid.reason];
}
