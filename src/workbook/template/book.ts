/** The input sheets of a council's workbook as plain data: each has a title and one table. */
import type { SettingKey, TableKey } from '../columns/schema.ts';
import type { Block } from '../../cells/block.ts';
import type { TemplateTable } from '../../i18n/sheets/template.ts';

export type TemplateCell = string | number;

/** What may be typed into a column; formulas are written for the column's first data cell, here `@`. */
export type EntryRule =
  | {
      readonly kind: 'words';
      readonly words: readonly string[];
      readonly hint: string;
      readonly strict?: boolean;
    }
  /** One of the codes of another table. */
  | { readonly kind: 'codes'; readonly table: TableKey; readonly hint: string; readonly strict?: boolean }
  | { readonly kind: 'between'; readonly low: number; readonly high: number; readonly hint: string }
  /** Points for the criterion in the header, or CĐ. */
  | { readonly kind: 'points'; readonly hint: string };

export interface TemplateColumn {
  readonly header: string;
  /** In characters. */
  readonly width: number;
  readonly align?: 'left' | 'center' | 'right';
  readonly numberFormat?: string;
  readonly rule?: EntryRule;
  /** Written above the header: what a code stands for. */
  readonly above?: string;
  /** Filled in by the secretary beforehand; on a protected sheet nobody types over it. */
  readonly fixed?: boolean;
}

interface SpecialCell {
  readonly row: number;
  readonly column: number;
  /** Excel would make a date of `2/3`. */
  readonly asText?: boolean;
  readonly rule?: EntryRule;
}

export interface TemplateSheet {
  readonly name: string;
  readonly tabColor: string;
  readonly title: string;
  /** A line or two under the title: what to fill in, and how. */
  readonly note: string;
  readonly table: TemplateTable;
  readonly columns: readonly TemplateColumn[];
  readonly rows: readonly (readonly TemplateCell[])[];
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
  readonly beyond?: { readonly count: number; readonly column: TemplateColumn };
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

export interface TemplateBook {
  readonly guide: readonly GuideLine[];
  readonly sheets: readonly TemplateSheet[];
}

/** Rows of a sheet's table: the filled ones, then blank ones. */
export interface Filling {
  readonly rows: readonly (readonly TemplateCell[])[];
  /** Blank rows after them. */
  readonly spare: number;
}

/** The values of the settings that are filled in. */
export type SettingValues = ReadonlyMap<SettingKey, TemplateCell>;

/** Zero-based row on which the data of a sheet begin: title, note, what stands above the header, header. */
export function firstDataRow(sheet: Pick<TemplateSheet, 'columns'>): number {
  return sheet.columns.some(({ above }) => above !== undefined) ? 5 : 4;
}

/** The number of data rows, at least one: a table has no fewer. */
export function dataRows(sheet: Pick<TemplateSheet, 'rows' | 'spare'>): number {
  return Math.max(1, sheet.rows.length + sheet.spare);
}

/** The data cells of some columns, all of them unless told otherwise. */
export function dataBlock(sheet: TemplateSheet, column = 0, columns = sheet.columns.length): Block {
  return { row: firstDataRow(sheet), column, rows: dataRows(sheet), columns };
}

/** The lines a text takes in a cell so many characters wide, wrapped at words as Excel does. */
export function linesFor(text: string, width: number): number {
  let [lines, used] = [1, 0];
  for (const word of text.split(' ')) {
    if (used > 0 && used + 1 + word.length > width) [lines, used] = [lines + 1, 0];
    used += word.length + (used > 0 ? 1 : 0);
  }
  return lines;
}
