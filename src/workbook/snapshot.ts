/** The workbook as it stood at one moment: what `excel/snapshot` reads and `workbook/read` understands. */

/** A cell's value as Office.js gives it: '' is an empty cell, an Excel error is its text (`#REF!`). */
export type CellValue = string | number | boolean;

export interface TableSnapshot {
  readonly name: string;
  readonly sheet: string;
  /** Zero-based row and column of the header's first cell on the sheet. */
  readonly row: number;
  readonly column: number;
  /** The header texts, one a column. */
  readonly header: readonly CellValue[];
  /** The data rows, each as long as the header; the totals row is left out. */
  readonly rows: readonly (readonly CellValue[])[];
}

export interface SheetSnapshot {
  readonly name: string;
  /** Our mark, when the sheet was written by a tally (see `SheetPlan.mark`); null for everybody else's. */
  readonly mark: string | null;
}

export interface WorkbookSnapshot {
  /** In the order of the workbook's tabs. */
  readonly sheets: readonly SheetSnapshot[];
  readonly tables: readonly TableSnapshot[];
  /** The cells of the record of earlier tallies (the sheet with the mark `record`) from A1 on; [] when there is none. */
  readonly record: readonly (readonly CellValue[])[];
}
