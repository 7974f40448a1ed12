/** The paper in hand as it goes into the workbook. Pure. */
import type { EnteredPaper } from '../../workbook/ballots/paper-row.ts';
import { awardOf, quotaBroken, tableInHand } from './ballot-state.ts';
import type { BallotState } from './ballot-state.ts';
import { opinionsOf } from './draft.ts';
import { reasonSentence } from './reason.ts';

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
