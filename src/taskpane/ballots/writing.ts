/** What writing papers and figures has in common: the way to Excel, and what is known of the workbook. */
import type { Added, CellChange, Written } from '../../excel/inputs/inputs.ts';
import type { Trouble } from '../../excel/write/outcome.ts';
import type { BallotBook } from '../../workbook/ballots/ballot-book.ts';
import type { BallotEvent, BallotState } from './ballot-state.ts';

/** How cells and rows get into the workbook. */
export interface WritingTools {
  readonly writeCells: (changes: readonly CellChange[]) => Promise<Written>;
  readonly addTableRow: (table: string, values: Readonly<Record<string, string | number>>) => Promise<Added>;
}

/** The workbook could not be read. */
export interface Unread {
  readonly kind: 'trouble';
  readonly trouble: Trouble;
}

/** The room as those see it who write for it. */
export interface WritingDesk {
  readonly tools: WritingTools;
  readonly state: () => BallotState;
  readonly put: (event: BallotEvent) => void;
  /** Reads the workbook again; gives what stood in the way, and then what is known is the earlier reading. */
  readonly read: () => Promise<Unread | null>;
  /** Reads the workbook again if somebody else has changed it. */
  readonly readIfStale: () => Promise<Unread | null>;
  /** Takes over what an own writing in a row of the sheet (from 0) has changed; null: that is to be read. */
  readonly wrote: (sheet: string, row: number, book: BallotBook | null) => Promise<void>;
}
