/** What tellers write into, read anew. */
import { ballotBook, type BallotBook } from '../../workbook/ballots/ballot-book.ts';
import type { Trouble } from '../write/outcome.ts';
import { snapshotWorkbook } from '../read/snapshot.ts';
import { isOfficeError, troubleOf } from '../line/trouble.ts';

export type BallotsOutcome =
  | { readonly kind: 'read'; readonly book: BallotBook }
  | { readonly kind: 'trouble'; readonly trouble: Trouble };

/** Reads the workbook's tables for ballots, with all they refer to; changes nothing. */
export async function readBallotBook(): Promise<BallotsOutcome> {
  try {
    const snapshot = await snapshotWorkbook();
    if (snapshot !== null) return { kind: 'read', book: ballotBook(snapshot.workbook) };
    return { kind: 'trouble', trouble: { code: 'Interrupted', detail: 'The reading was cancelled.' } };
  } catch (error) {
    if (isOfficeError(error)) return { kind: 'trouble', trouble: troubleOf(error) };
    throw error;
  }
}
