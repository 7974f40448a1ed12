/** A paper on its way into its row, and out of it again. */
import type { Trouble } from '../../excel/write/outcome.ts';
import {
  emptied,
  filedAs,
  nextPaperNumber,
  paperCells,
  tablesOfSamePapers,
} from '../../workbook/ballots/paper-row.ts';
import { withPaper, withoutPaper } from '../../workbook/ballots/written-ballots.ts';
import type { QueuedPaper } from './ballot-state.ts';
import { unexpected } from '../unexpected.ts';
import type { WritingDesk } from './writing.ts';

/** Writes the paper with the next number, unless it is there already because only Excel's answer was lost. */
export async function writePaper(desk: WritingDesk, queued: QueuedPaper): Promise<void> {
  const unread = await (queued.number === null ? desk.readIfStale() : desk.read());
  if (unread !== null) {
    // Whether the paper is there already is not known: written blindly it could count twice.
    refuse(desk, queued, unread.trouble);
    return;
  }
  const { table: name, paper } = queued;
  const { book } = desk.state();
  const table = book?.paperTables.find((one) => one.table === name);
  if (book === null || table === undefined || table.ballot === null) {
    refuse(desk, queued, { code: 'Interrupted', detail: `There is no table ${name} to write into.` });
    return;
  }
  if (queued.number !== null && filedAs(table, queued.number, paper) !== undefined) {
    desk.put({ kind: 'filed', id: queued.id, filed: { table: name, paper, number: queued.number } });
    return;
  }
  const number = nextPaperNumber(tablesOfSamePapers(book.paperTables, table), paper.award);
  const values = Object.fromEntries(
    paperCells(table, number, paper).map(({ at, value }) => [at.header, value]),
  );
  const added = await desk.tools.addTableRow(name, values).catch(unexpected);
  if (added.kind === 'trouble') {
    refuse(desk, { ...queued, number }, added.trouble);
    return;
  }
  await desk.wrote(table.sheet, added.row, withPaper(book, name, added.row, number, paper));
  desk.put({ kind: 'filed', id: queued.id, filed: { table: name, paper, number } });
}

function refuse({ put }: WritingDesk, queued: QueuedPaper, trouble: Trouble): void {
  put({ kind: 'requeued', queued: { ...queued, status: 'refused' } });
  put({ kind: 'wentWrong', trouble });
}

/** Empties the row of the last paper where it is still as it was written. The row is looked up anew: it may have moved. */
export async function takeBackPaper(desk: WritingDesk): Promise<void> {
  const { last } = desk.state();
  if (last === null) return;
  const unread = await desk.read();
  if (unread !== null) {
    desk.put({ kind: 'wentWrong', trouble: unread.trouble });
    return;
  }
  const { book } = desk.state();
  const table = book?.paperTables.find((one) => one.table === last.table);
  const filed = table && filedAs(table, last.number, last.paper);
  if (book === null || table === undefined || filed === undefined) {
    desk.put({ kind: 'undone', done: false });
    return;
  }
  const changes = emptied(table, filed.row, last.number, last.paper);
  const written = await desk.tools.writeCells(changes).catch(unexpected);
  if (written.kind === 'written') {
    await desk.wrote(table.sheet, filed.row, withoutPaper(book, last.table, filed.row));
    desk.put({ kind: 'undone', done: true });
  } else if (written.trouble.code === 'Interrupted') {
    desk.put({ kind: 'undone', done: false });
  } else {
    desk.put({ kind: 'wentWrong', trouble: written.trouble });
  }
}
