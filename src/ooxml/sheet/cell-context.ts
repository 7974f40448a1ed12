import type { SharedTexts } from './cell-value.ts';

/** What the cells of a sheet speak of, and where they are. */
export interface CellContext {
  readonly strings: SharedTexts;
  /** How many cell formats the workbook has. */
  readonly formats: number;
  readonly date1904: boolean;
  /** How many cells a sheet may have. */
  readonly mostCells: number;
  /** The part, for what is said of it. */
  readonly part: string;
}
