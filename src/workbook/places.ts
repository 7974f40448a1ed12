/** Where in the workbook each thing of a campaign stands, so that later steps can point to cells. */
import { cellName } from '../cells/a1.ts';
import type { AwardCode, CandidateCode, ContentCode, CriterionCode, MemberCode } from '../tally/campaign.ts';
import type { SettingKey } from './columns/schema.ts';

/** One cell, or (with `cell` null) a table as a whole. */
export interface CellPlace {
  /** The table's name as the workbook spells it. */
  readonly table: string;
  readonly sheet: string;
  /** A1 address on the sheet. */
  readonly cell: string | null;
}

/** A cell with a code, and what it held when it was read: codes are spelled in more than one way. */
interface CodePlace extends CellPlace {
  readonly text: string;
}

/** Where one score row stands. The cells of its marks are found by `markPlace`. */
export interface ScorePlace {
  readonly table: string;
  readonly sheet: string;
  readonly member: CodePlace;
  readonly candidate: CodePlace;
  /** Zero-based row on the sheet. */
  readonly row: number;
  /** Zero-based column on the sheet of each criterion that the row's table has a column for. */
  readonly criteria: ReadonlyMap<CriterionCode, number>;
  /** The row's note; null where its table has no column for notes. */
  readonly note: CellPlace | null;
}

/** A table of scores: what a new row is written by. Headers are as the workbook spells them. */
export interface ScoreTablePlace {
  readonly table: string;
  readonly sheet: string;
  readonly memberHeader: string;
  readonly candidateHeader: string;
  readonly noteHeader: string | null;
  readonly criteria: ReadonlyMap<CriterionCode, string>;
}

/** Maps hold the code cell of each thing; lists run parallel to the campaign's lists of the same name. */
export interface Places {
  /** The value cells of the settings that the Campaign table has. */
  readonly settings: ReadonlyMap<SettingKey, CellPlace>;
  /** Null where the workbook has no table for settings, or one without its columns. */
  readonly settingTable: SettingTable | null;
  readonly contents: ReadonlyMap<ContentCode, CellPlace>;
  readonly criteria: ReadonlyMap<CriterionCode, CellPlace>;
  readonly candidates: ReadonlyMap<CandidateCode, CellPlace>;
  readonly council: ReadonlyMap<MemberCode, CellPlace>;
  readonly awards: ReadonlyMap<AwardCode, CellPlace>;
  readonly scores: readonly ScorePlace[];
  /** The tables of scores that have a column for members and one for candidates. */
  readonly scoreTables: readonly ScoreTablePlace[];
  /** The ballot number's cell. */
  readonly papers: readonly CellPlace[];
  /** The candidate's cell. */
  readonly handCounts: readonly CellPlace[];
  /** The columns with marks that are not known, in the order of their issues. */
  readonly unclearMarks: readonly UnclearMarks[];
  /** A cell of the header row of each table with papers or counts, by the table's name. */
  readonly voteHeaders: ReadonlyMap<string, CellPlace>;
  /** The candidate's cell. */
  readonly decisions: readonly CellPlace[];
  /** The table for the Chair's decisions; null where the workbook has none. */
  readonly decisionTable: DecisionTable | null;
}

/** The table of settings: what a new row is written by. Columns are zero-based on the sheet. */
export interface SettingTable {
  readonly table: string;
  readonly sheet: string;
  readonly key: HeadedColumn;
  readonly value: HeadedColumn;
}

export interface HeadedColumn {
  readonly header: string;
  readonly column: number;
}

/** A candidate's column on papers with marks that are not known; its place is that of its issue. */
export interface UnclearMarks extends CellPlace {
  /** All marks in the column, in their one form. */
  readonly marks: ReadonlySet<string>;
  /** That of the table's headers. */
  readonly language: 'vi' | 'en';
  /** The cells whose marks are not known, the issue's own first. */
  readonly strays: readonly { readonly cell: string; readonly text: string }[];
}

/** Where decisions go. */
export interface DecisionTable {
  /** The table's name as the workbook spells it. */
  readonly table: string;
  readonly sheet: string;
  /** Whether it has all columns that a decision is written into, the reason's too. */
  readonly isComplete: boolean;
}

/** The cell where a score row has its mark on a criterion, or null where its table has no column for it. */
export function markPlace(place: ScorePlace, criterion: CriterionCode): CellPlace | null {
  const column = place.criteria.get(criterion);
  if (column === undefined) return null;
  return { table: place.table, sheet: place.sheet, cell: cellName(place.row, column) };
}
