/** A sample workbook as plain data: sheets with a title and one table each. `write-book.ts` makes a file of it. */

export type SampleCell = string | number;

/** What may be typed into a column; formulas are written for the column's first data cell, here `@`. */
export type SampleRule =
  | {
      readonly kind: 'words';
      readonly words: readonly string[];
      readonly hint: string;
      readonly strict?: boolean;
    }
  /** One of the cells of another sheet's column. */
  | { readonly kind: 'codes'; readonly sheet: string; readonly column: number; readonly hint: string }
  | { readonly kind: 'between'; readonly low: number; readonly high: number; readonly hint: string }
  | { readonly kind: 'formula'; readonly formula: string; readonly hint: string };

export interface SampleColumn {
  readonly header: string;
  /** In characters. */
  readonly width: number;
  readonly align?: 'left' | 'center' | 'right';
  readonly numberFormat?: string;
  readonly rule?: SampleRule;
  /** Written above the header: what a code stands for. */
  readonly above?: string;
  /** Filled in by the secretary beforehand; on a protected sheet nobody types over it. */
  readonly fixed?: boolean;
}

export interface SpecialCell {
  readonly row: number;
  readonly column: number;
  /** Excel would make a date of `2/3`. */
  readonly asText?: boolean;
  readonly rule?: SampleRule;
}

export interface SampleSheet {
  readonly name: string;
  readonly tabColor: string;
  readonly title: string;
  /** A line or two under the title: what to fill in, and how. */
  readonly note: string;
  readonly table: string;
  readonly columns: readonly SampleColumn[];
  readonly rows: readonly (readonly SampleCell[])[];
  /** Blank rows of the table after the filled ones. */
  readonly spare: number;
  readonly landscape: boolean;
  /** Columns that stay in place when scrolling to the right. */
  readonly frozenColumns: number;
  readonly guarded: boolean;
  /** Cells nobody fills in: zero-based row and column within the data. */
  readonly closed?: (row: number, column: number) => boolean;
  /** What one cell alone is like, by zero-based row and column within the data: kept as text, or with a rule of its own. */
  readonly special?: readonly SpecialCell[];
  /** Room to the right of the table, ready for columns that are not known yet: typed beside it, a header joins the table. */
  readonly beyond?: { readonly count: number; readonly column: SampleColumn };
}

/** A line of the front sheet. */
export type GuideLine =
  | { readonly kind: 'title' | 'heading' | 'text' | 'warning'; readonly text: string }
  | {
      readonly kind: 'step';
      readonly number: string;
      readonly text: string;
      readonly sheet?: string;
      readonly cell?: string;
    }
  | { readonly kind: 'gap' };

export interface SampleBook {
  readonly guide: readonly GuideLine[];
  readonly sheets: readonly SampleSheet[];
}

/** Where the data of a sheet begins: title, note, what stands above the header, header. */
export function firstDataRow(sheet: Pick<SampleSheet, 'columns'>): number {
  return sheet.columns.some(({ above }) => above !== undefined) ? 5 : 4;
}
