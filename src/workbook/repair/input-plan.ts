/** What will be written into the council's score tables, with what was there before. Plain data. */
import type { CandidateCode, CriterionCode, MemberCode } from '../../tally/campaign.ts';
import type { CellValue } from '../snapshot.ts';

/** One thing a member says of a candidate: points or CĐ on a criterion, that they do not score, or a note. */
export interface ScoreField {
  readonly member: MemberCode;
  readonly candidate: CandidateCode;
  readonly field: 'score' | 'recused' | 'note';
  /** Null for the other two. */
  readonly criterion: CriterionCode | null;
}

/** A text stays a text, whatever it begins with; '' empties the cell. Only what was a formula before becomes one again. */
export type InputValue = string | number | boolean | { readonly formula: string };

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
export interface PlannedCell extends InputCell {
  /** What it says; null for a code. */
  readonly subject: ScoreField | null;
  readonly guards: readonly CodeGuard[];
  /** What must still be there when it is written, and comes back when the merge is taken back. */
  readonly before: CellValue;
  readonly after: InputValue;
}

/** A row that a table does not have yet. */
export interface PlannedRow {
  readonly table: string;
  readonly sheet: string;
  readonly member: MemberCode;
  readonly candidate: CandidateCode;
  /** The zero-based row of the sheet that it fills, blank so far; null: it is added at the table's end. */
  readonly at: number | null;
  /** The zero-based column of the sheet where the table begins, and the row where it ends. */
  readonly column: number;
  readonly end: number;
  /** What of the row a member says. */
  readonly fields: readonly (ScoreField & { readonly value: string | number })[];
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
