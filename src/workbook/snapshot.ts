/** The workbook as it stood at one moment: what `excel/snapshot` reads and `workbook/read` understands. */
import { mostColumns } from '../cells/block.ts';

/** A cell's value as Office.js gives it: '' is an empty cell, an Excel error is its text (`#REF!`). */
export type CellValue = string | number | boolean;

/** How a cell shows its value, where that is not as the value stands. */
export interface CellLook {
  /** The number format's code, in English: `d-mmm`. */
  readonly format: string;
  /** What people see; '' where that was not read, or the column is too narrow for it. */
  readonly text: string;
}

/** What is said of a formula in a file that Excel has not reckoned since it was written. */
export type FormulaNote =
  /** It has no value, and none can be reckoned; its cell's value is `valueToCome`. */
  | { readonly kind: 'notCalculated'; readonly formula: string }
  /** The file held another value than it gives; the cell's value is what it gives. */
  | { readonly kind: 'stale'; readonly formula: string; readonly stored: CellValue };

/** What Excel shows where a value is not there yet; it counts as an error wherever a value is read. */
export const valueToCome = '#GETTING_DATA';

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
  /** By `lookKey`: the data cells that show something else than their value, or more; absent where none does. */
  readonly looks?: ReadonlyMap<number, CellLook>;
  /** By `lookKey`: the data cells whose formulas do not give the value that the file holds; absent where none does. */
  readonly formulas?: ReadonlyMap<number, FormulaNote>;
  /** The data rows in which something is struck through, of short lists; absent where none is. */
  readonly struck?: readonly number[];
  /** What stands next to the table and is not in it; absent where nothing does. */
  readonly around?: Surroundings;
}

/** The key of a data cell in `TableSnapshot.looks`: zero-based indices into `rows` and into the header. */
export function lookKey(row: number, column: number): number {
  return row * mostColumns + column;
}

/** The row and column of such a key. */
export function lookPlace(key: number): { readonly row: number; readonly column: number } {
  return { row: Math.floor(key / mostColumns), column: key % mostColumns };
}

/** The cells next to a table, which belong to no table. */
export interface Surroundings {
  /** Below it (below its totals), in its columns, as far as the next table: the rows that have something in them. */
  readonly below: readonly RowBelow[];
  /** The zero-based row where that next table begins; null where there is none. */
  readonly nextTable: number | null;
  /**
   * The columns directly to its right, as far as the next table and a dozen at most: from the header's row down to the
   * last row of data. [] where the table shows no headers, or nothing stands there.
   */
  readonly right: readonly (readonly CellValue[])[];
}

export interface RowBelow {
  /** Zero-based on the sheet. */
  readonly row: number;
  /** As many as the table has columns. */
  readonly cells: readonly CellValue[];
  /** The formula of each cell, with its `=`; null where it has none. */
  readonly formulas: readonly (string | null)[];
}

/** Cells of a council's own that are in no table: of a whole sheet, with '' where a table is. */
export interface LooseCells {
  readonly sheet: string;
  /** Zero-based row and column of the first cell on the sheet. */
  readonly row: number;
  readonly column: number;
  readonly cells: readonly (readonly CellValue[])[];
}

/** From this cell on stands something on a sheet that is not looked at. */
export interface UnseenCells {
  readonly sheet: string;
  /** Zero-based. */
  readonly row: number;
  readonly column: number;
}

interface SheetSnapshot {
  readonly name: string;
  /** Our mark, when the sheet was written by a tally (see `SheetPlan.mark`); null for everybody else's. */
  readonly mark: string | null;
}

export interface WorkbookSnapshot {
  /** In the order of the workbook's tabs. */
  readonly sheets: readonly SheetSnapshot[];
  /** The input tables. */
  readonly tables: readonly TableSnapshot[];
  /** All other tables; `rows` are there only where a table may be meant for an input (`mayBeInput`). */
  readonly others?: readonly TableSnapshot[];
  /** What stands in no table, on sheets that are not ours; absent where nothing does that could be a row of an input. */
  readonly loose?: readonly LooseCells[];
  /** Where sheets that are not ours hold more outside tables than is looked at; absent where none does. */
  readonly unseen?: readonly UnseenCells[];
  /** The cells of the record of earlier tallies (the sheet with the mark `record`) from A1 on; [] when there is none. */
  readonly record: readonly (readonly CellValue[])[];
}
