/** What will be written into the council's score tables, with what was there before. Plain data. */
import type { CandidateCode, CriterionCode, MemberCode } from '../tally/campaign.ts';
import type { CellValue } from './snapshot.ts';

/** One thing a member says of a candidate: points or CĐ on a criterion, that they do not score, or a note. */
export interface ScoreField {
  readonly member: MemberCode;
  readonly candidate: CandidateCode;
  readonly field: 'score' | 'recused' | 'note';
  /** Null for the other two. */
  readonly criterion: CriterionCode | null;
}

/** A cell of a score table, zero-based on its sheet. */
export interface InputCell {
  readonly table: string;
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
}

/** A cell that must still hold this code when the cell beside it is written: else the rows have moved. */
export interface CodeGuard {
  readonly row: number;
  readonly column: number;
  readonly code: string;
}

/** A change of a cell in a row that is there. */
export interface PlannedCell extends ScoreField, InputCell {
  readonly guards: readonly CodeGuard[];
  /** What must still be there when it is written, and comes back when the merge is taken back. */
  readonly before: CellValue;
  /** A text stays a text, whatever it begins with; '' empties the cell. */
  readonly after: string | number;
}

/** A row that a table does not have yet. */
export interface PlannedRow {
  readonly table: string;
  readonly sheet: string;
  readonly member: MemberCode;
  readonly candidate: CandidateCode;
  /**
   * The zero-based row of the sheet that it fills, blank so far; null: it is added at the table's end.
   */
  readonly at: number | null;
  /** The column of the sheet where the table begins. */
  readonly column: number;
  /** One for each column of the table; null leaves the cell alone (or to its column's formula). */
  readonly values: readonly (string | number | null)[];
}

/** All that one merge writes. Rows of one table stand in the order in which they are added. */
export interface InputPlan {
  readonly cells: readonly PlannedCell[];
  readonly rows: readonly PlannedRow[];
}

/** Whether there is nothing to write. */
export function isEmptyPlan({ cells, rows }: InputPlan): boolean {
  return cells.length === 0 && rows.length === 0;
}
