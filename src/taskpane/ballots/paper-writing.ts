/** A paper on its way into its row, and out of it again. */
import type { Trouble } from '../../excel/write/outcome.ts';
import type { Language } from '../../i18n/language.ts';
import { invalidPaperWords } from '../../i18n/pane/invalid-papers.ts';
import {
  emptied,
  filedAs,
  nextPaperNumber,
  paperCells,
  tablesOfSamePapers,
} from '../../workbook/ballots/paper-row.ts';
import type { EnteredPaper, OverQuota } from '../../workbook/ballots/paper-row.ts';
import { withPaper, withoutPaper } from '../../workbook/ballots/written-ballots.ts';
import { awardOf, quotaBroken, tableInHand } from './ballot-state.ts';
import type { QueuedPaper, BallotState, Writing } from './ballot-state.ts';
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

/** Writes the paper with the next number, unless it is there already because only Excel's answer was lost. */
export async function writePaper(step: Writing, queued: QueuedPaper): Promise<void> {
  const unread = await (queued.number === null ? step.session.readIfStale() : step.session.readTables());
  if (unread !== null) {
    // Whether the paper is there already is not known: written blindly it could count twice.
    refuse(step, queued, unread.trouble);
    return;
  }
  const { table: name, paper } = queued;
  const { book } = step.state;
  const table = book?.paperTables.find((one) => one.table === name);
  if (book === null || table === undefined || table.ballot === null) {
    refuse(step, queued, { code: 'Interrupted', detail: `There is no table ${name} to write into.` });
    return;
  }
  if (queued.number !== null && filedAs(table, queued.number, paper) !== undefined) {
    step.put({ kind: 'filed', id: queued.id, filed: { table: name, paper, number: queued.number } });
    return;
  }
  const number = nextPaperNumber(tablesOfSamePapers(book.paperTables, table), paper.award);
  const values = Object.fromEntries(
    paperCells(table, number, paper).map(({ at, value }) => [at.header, value]),
  );
  const added = await step.session.addTableRow(table.sheet, name, values);
  if (added.kind === 'trouble') {
    refuse(step, { ...queued, number }, added.trouble);
    return;
  }
  await step.wrote(withPaper(book, name, added.row, number, paper));
  step.put({ kind: 'filed', id: queued.id, filed: { table: name, paper, number } });
}

function refuse(step: Writing, queued: QueuedPaper, trouble: Trouble): void {
  step.put({ kind: 'requeued', queued: { ...queued, status: 'refused' } });
  step.put({ kind: 'wentWrong', trouble });
}

/** Empties the row of the last paper where it is still as it was written. The row is looked up anew: it may have moved. */
export async function takeBackPaper(step: Writing): Promise<void> {
  const { last } = step.state;
  if (last === null) return;
  const unread = await step.session.readTables();
  if (unread !== null) {
    step.put({ kind: 'wentWrong', trouble: unread.trouble });
    return;
  }
  const { book } = step.state;
  const table = book?.paperTables.find((one) => one.table === last.table);
  const filed = table && filedAs(table, last.number, last.paper);
  if (book === null || table === undefined || filed === undefined) {
    step.put({ kind: 'undone', done: false });
    return;
  }
  const changes = emptied(table, filed.row, last.number, last.paper);
  const written = await step.session.writeCells(changes);
  if (written.kind === 'written') {
    await step.wrote(withoutPaper(book, last.table, filed.row));
    step.put({ kind: 'undone', done: true });
  } else if (written.trouble.code === 'Interrupted') {
    step.put({ kind: 'undone', done: false });
  } else {
    step.put({ kind: 'wentWrong', trouble: written.trouble });
  }
}
