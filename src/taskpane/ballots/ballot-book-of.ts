/** What tellers write into, of the one reading that the session has. */
import { ballotBook } from '../../workbook/ballots/ballot-book.ts';
import type { BallotBook, BallotTables } from '../../workbook/ballots/ballot-book.ts';
import type { WorkbookSnapshot } from '../../workbook/snapshot.ts';
import type { Found } from '../session/state.ts';

const books = new WeakMap<Found, BallotBook>();
const tables = new WeakMap<WorkbookSnapshot, BallotTables>();

/** The tables for ballots with the reading, made once for each. */
export function ballotBookOf(found: Found): BallotBook {
  const { reading, workbook } = found;
  const made = books.get(found) ?? { ...(found.ballots ?? tablesIn(workbook, reading)), reading };
  books.set(found, made);
  return made;
}

/** Scores that were written since do not change them. */
function tablesIn(workbook: WorkbookSnapshot, reading: Found['reading']): BallotTables {
  const made = tables.get(workbook) ?? ballotBook(workbook, reading);
  tables.set(workbook, made);
  return made;
}

/** What is known of the workbook once this is in it. */
export function withBook(found: Found, { reading, ...ballots }: BallotBook): Found {
  return { ...found, reading, ballots };
}
