/**
 * The workbook file as the rest of the project sees it. Reading never changes it; each change patches only the parts
 * it must, and `save()` gives every other part back byte for byte. All indices are zero-based.
 */

import type { Block } from '../cells/block.ts';
import type { ConditionalRule, EntryRule } from './sheet/sheet-rules.ts';

/** `Damaged`: the parts of the file contradict each other, so that what it says is not what somebody typed. */
export type FileProblemCode =
  'Encrypted' | 'LegacyXls' | 'Truncated' | 'Damaged' | 'NotAWorkbook' | 'TooLarge';

/** What is no workbook but can be told: an empty file, Excel's binary workbook, OpenDocument, text, Apple's Numbers. */
export type OtherFormat = 'empty' | 'xlsb' | 'ods' | 'text' | 'numbers';

export interface FileProblem {
  readonly code: FileProblemCode;
  /** What a file that is `NotAWorkbook` looks like; null for all else. */
  readonly looksLike: OtherFormat | null;
  /** For the log, in English: what was looked at and what was found. */
  readonly detail: string;
}

export type Opened =
  | { readonly kind: 'opened'; readonly file: WorkbookFile }
  | { readonly kind: 'problem'; readonly problem: FileProblem };

/** What unpacking may cost; counted while inflating, never taken from a header. */
export interface FileLimits {
  readonly partBytes: number;
  readonly totalBytes: number;
  readonly parts: number;
  readonly cells: number;
}

/** Excel's error values as their text. */
export type ErrorText =
  | '#NULL!'
  | '#DIV/0!'
  | '#VALUE!'
  | '#REF!'
  | '#NAME?'
  | '#NUM!'
  | '#N/A'
  | '#GETTING_DATA'
  | '#SPILL!'
  | '#CALC!';

export type StoredValue =
  | { readonly kind: 'empty' }
  | { readonly kind: 'number'; readonly value: number }
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'boolean'; readonly value: boolean }
  | { readonly kind: 'error'; readonly error: ErrorText };

/** A value as Excel's interface gives it: '' for an empty cell, an error as its text. */
export type PlainValue = string | number | boolean;

export interface StoredCell {
  /** The value, or the cached result of the formula (`empty` when it was never calculated). */
  readonly value: StoredValue;
  /** Without its leading `=`; shared formulas are given for each cell. Null: not a formula. */
  readonly formula: string | null;
  /** Index into the cell formats (cellXfs). */
  readonly format: number;
}

/** A formula where it stands. */
export interface StoredFormula {
  readonly row: number;
  readonly column: number;
  readonly cell: StoredCell;
  /** Whether it is reckoned as an array, over one cell or several. */
  readonly isArray: boolean;
}

/** What a cell says, whatever it looks like. */
export interface StoredContent {
  readonly row: number;
  readonly column: number;
  /** The value, or the cached result of the formula. */
  readonly value: StoredValue;
  readonly isFormula: boolean;
}

/** One entry of cellXfs, resolved. Every property is what the file says or Excel's default. */
export interface CellFormat {
  readonly numberFormat: string;
  readonly font: {
    readonly name: string;
    readonly size: number;
    readonly bold: boolean;
    readonly italic: boolean;
    readonly underline: boolean;
    readonly strike: boolean;
    /** #RRGGBB or null: automatic */ readonly color: string | null;
  };
  /** #RRGGBB or null: no fill */
  readonly fill: string | null;
  readonly borders: Readonly<
    Record<
      'top' | 'bottom' | 'left' | 'right',
      { readonly style: string; readonly color: string | null } | null
    >
  >;
  readonly horizontal: string;
  readonly vertical: string;
  readonly wrap: boolean;
  readonly locked: boolean;
  readonly quotePrefix: boolean;
}

export interface TablePart {
  readonly id: number;
  readonly name: string;
  /** Header row, data rows and totals row together. */
  readonly block: Block;
  readonly headerRow: boolean;
  readonly totalsRow: boolean;
  readonly columns: readonly string[];
}

export interface DefinedName {
  readonly name: string;
  /** The sheet it belongs to, or null for the whole workbook. */
  readonly sheet: SheetPart | null;
  /** Without a leading `=`. */
  readonly formula: string;
  readonly hidden: boolean;
}

export interface DataBarRule {
  readonly block: Block;
  readonly color: string;
  readonly low: number;
  readonly high: number;
}

export interface PageSetup {
  readonly orientation: 'portrait' | 'landscape';
  /** 9 is A4. */
  readonly paperSize: number;
  /** Inches, as the file has them. */
  readonly margins: {
    readonly left: number;
    readonly right: number;
    readonly top: number;
    readonly bottom: number;
    readonly header: number;
    readonly footer: number;
  };
  readonly fitToWidth: number | null;
  readonly fitToHeight: number | null;
  readonly centerHorizontally: boolean;
  readonly centerVertically: boolean;
  readonly footer: string;
  readonly header: string;
  /** The first page has a header and footer of its own; without any it has none. ECMA-376 part 1, 18.3.1.46 */
  readonly differentFirst: boolean;
  /** Rows before which a page breaks. */
  readonly rowBreaks: readonly number[];
}

export interface ProtectionState {
  readonly protected: boolean;
}

export interface ListValidation {
  readonly block: Block;
  readonly rule:
    | { readonly kind: 'list'; readonly source: string }
    | { readonly kind: 'decimal'; readonly minimum: number; readonly maximum: number }
    | { readonly kind: 'custom'; readonly formula: string };
  readonly promptTitle: string;
  readonly prompt: string;
  readonly errorTitle: string;
  readonly error: string;
  /** False: the message warns and lets pass. */
  readonly strict: boolean;
}

/** What a person is told at the cells of a data validation, before typing. */
export interface InputPrompt {
  readonly block: Block;
  readonly title: string;
  readonly text: string;
}

/** One worksheet. Chart sheets and the like are kept in the file and listed with `kind` other. */
export interface SheetPart {
  readonly id: number;
  readonly kind: 'worksheet' | 'other';
  name: string;
  visibility: 'visible' | 'hidden' | 'veryHidden';
  readonly tables: readonly TablePart[];
  readonly protection: ProtectionState;

  /** The smallest block with every cell that has a value or formula; null for an empty sheet. */
  usedBlock(): Block | null;
  cell(row: number, column: number): StoredCell;
  /** Cells of a block, row by row. */
  cells(block: Block): readonly (readonly StoredCell[])[];
  /** Only the values of a block, row by row: faster than `cells`. */
  values(block: Block): readonly (readonly PlainValue[])[];
  /** Only the formats (`StoredCell.format`) of a block, row by row. */
  formats(block: Block): readonly (readonly number[])[];
  /** Gives each cell that has a value or formula, in no order: faster than `cells` for reading a whole sheet. */
  contents(take: (content: StoredContent) => void): void;
  /** Formula cells of the sheet. */
  formulas(): Iterable<StoredFormula>;
  /** Value without formula, or formula with its result; the format stays. */
  setValue(row: number, column: number, value: StoredValue): void;
  setFormula(row: number, column: number, formula: string, result: StoredValue): void;
  /**
   * Another result for a formula that stays as it is. False: nothing was done, for there is no formula, or one over
   * several cells (an array), whose results belong together.
   */
  setResult(row: number, column: number, result: StoredValue): boolean;
  setFormat(block: Block, change: FormatChange): void;
  /** Gives a cell the whole look of another one of the sheet. */
  copyFormat(fromRow: number, fromColumn: number, row: number, column: number): void;

  /** In characters of the default font as the file counts them, padding included: 64 pixels are 9.140625. */
  columnWidth(column: number): number;
  setColumnWidth(first: number, last: number, characters: number): void;
  rowHeight(row: number): number;
  setRowHeight(first: number, last: number, points: number): void;
  /** Hidden by hand or by a filter; it keeps its height. */
  isRowHidden(row: number): boolean;
  isColumnHidden(column: number): boolean;
  merges(): readonly Block[];
  merge(block: Block): void;
  unmerge(block: Block): void;
  addDataBar(rule: DataBarRule): void;
  dataBars(): readonly DataBarRule[];
  /** Of the data validations that have one. */
  prompts(): readonly InputPrompt[];
  /** Data validations, in the order of the file. */
  entryRules(): readonly EntryRule[];
  /** Conditional formats but for data bars, and those kinds that are not read (icons, averages, top ten). */
  conditionalRules(): readonly ConditionalRule[];
  pageSetup(): PageSetup;
  setPageSetup(change: Partial<PageSetup>): void;
  frozen(): { readonly rows: number; readonly columns: number };
  setFrozen(rows: number, columns: number): void;
  gridlines: boolean;
  tabColor: string | null;
  /** An internal jump; `target` is like `'Điểm'!D7`. */
  setLink(row: number, column: number, target: string): void;
  link(row: number, column: number): string | null;

  /**
   * Makes a table of this sheet so many rows longer. The new rows look as the last one; rules about that one
   * (validations, conditional formats) reach them too. Throws a `RangeError` when the table has a totals row or the
   * cells below are not free: nothing is shifted.
   */
  growTable(table: TablePart, rows: number): void;

  /** Authoring: used by the samples' script, not by a tally. */
  addTable(name: string, block: Block, columns: readonly string[], style: string): TablePart;
  /**
   * Lays the table over other cells, of which the first is its first: no cell moves. A column that is new takes its name from
   * its header cell. Only a table that shows its headers and no totals; the block must be free of other tables and merged cells.
   */
  resizeTable(table: TablePart, block: Block): void;
  addValidation(...validations: readonly ListValidation[]): void;
  /** Takes the cells out of every data validation. */
  clearValidations(block: Block): void;
  /** Formulas that spell the old name are not changed. */
  renameTable(table: TablePart, name: string): void;
  /** The name of the table's style; empty where it has none. */
  tableStyle(table: TablePart): string;
  setTableStyle(table: TablePart, style: string): void;
  /**
   * Makes a table one column wider at its right end. The new cells look as those to their left. Throws a `RangeError`
   * when the cells are not free: nothing is shifted.
   */
  addTableColumn(table: TablePart, name: string): void;
  /** Without a password. Unlocked cells (`setFormat … locked: false`) stay editable. */
  protect(): void;
}

export interface FormatChange {
  readonly numberFormat?: string;
  readonly fontName?: string;
  readonly fontSize?: number;
  readonly bold?: boolean;
  readonly italic?: boolean;
  readonly underline?: boolean;
  readonly strike?: boolean;
  readonly fontColor?: string;
  readonly fill?: string | null;
  readonly borders?: Readonly<
    Partial<
      Record<
        'top' | 'bottom' | 'left' | 'right',
        {
          readonly style: 'thin' | 'medium' | 'thick' | 'double' | 'dotted' | 'dashed';
          readonly color: string;
        } | null
      >
    >
  >;
  readonly horizontal?: string;
  readonly vertical?: string;
  readonly wrap?: boolean;
  readonly locked?: boolean;
  readonly quotePrefix?: boolean;
}

export interface WorkbookFile {
  /** In the order of the tabs. */
  readonly sheets: readonly SheetPart[];
  readonly activeSheet: SheetPart;
  readonly names: readonly DefinedName[];
  /** The names spelled like this (whatever the case), of the workbook and of its sheets: at once, however many there are. */
  namesCalled(name: string): readonly DefinedName[];
  /** The structure (adding, renaming, deleting sheets) is locked. */
  readonly structureProtected: boolean;
  /** Day 0 is 1 January 1904 rather than the last of December 1899. */
  readonly date1904: boolean;
  /** When the file that was read was saved last, as it says itself: ISO 8601, UTC; null where it does not. */
  readonly savedAt: string | null;
  /** Somebody has signed it digitally. Saved with a change it is signed no longer. */
  readonly isSigned: boolean;

  /** The look behind `StoredCell.format`. An index the file does not have gives the look of index 0. */
  format(index: number): CellFormat;

  /** Excel recalculates everything when it opens the file (`fullCalcOnLoad`): some cached results may be stale. */
  requestFullCalculation(): void;

  activate(sheet: SheetPart): void;
  /** Throws a `RangeError` for a name that is taken or not allowed; the host checks first. */
  addSheet(name: string): SheetPart;
  /** Deletes its parts, relationships and content types too; formulas and names that pointed to it become #REF!. */
  deleteSheet(sheet: SheetPart): void;
  /** Mends names, formulas and chart references that spell the old name. */
  renameSheet(sheet: SheetPart, name: string): void;
  moveSheet(sheet: SheetPart, index: number): void;
  /**
   * Makes room: the block's cells, and all behind them in its columns (or rows), go down (or right), with all that is said of
   * them; references to them in formulas go along. Throws a `RangeError`, and nothing has changed, where a table or merged
   * cells would be torn or cells pushed off the sheet, and where comments or a filter of the sheet would have to go along.
   */
  insertCells(sheet: SheetPart, block: Block, towards: 'down' | 'right'): void;
  /** Takes the block's cells out; those behind come up (or left). References to them become #REF!. Throws as `insertCells`. */
  removeCells(sheet: SheetPart, block: Block, from: 'up' | 'left'): void;
  /** Adds rows at the end of a table, above its totals; what stands below goes down. Throws as `insertCells`. */
  insertTableRows(sheet: SheetPart, table: TablePart, rows: number): void;
  /** Adds a column at the right end of a table; what stands beside it goes right. Throws as `insertCells`. */
  insertTableColumn(sheet: SheetPart, table: TablePart, name: string): void;
  /** Takes a column out of a table, by its index; what stands beside the table comes left. Throws as `insertCells`. */
  removeTableColumn(sheet: SheetPart, table: TablePart, index: number): void;
  /** Mends formulas and names that spell the old name. */
  renameTable(sheet: SheetPart, table: TablePart, name: string): void;
  addName(
    name: string,
    formula: string,
    options: { readonly sheet: SheetPart | null; readonly hidden: boolean },
  ): void;
  deleteName(name: string, sheet: SheetPart | null): void;
  protectStructure(): void;

  /** docProps/custom.xml, text properties. */
  customProperties(): ReadonlyMap<string, string>;
  setCustomProperty(name: string, value: string | null): void;
  /**
   * Office.context.document.settings: the properties of the task pane's web extension part, JSON text by key. With
   * `addIn` (the id in its manifest) those of that add-in only; without, those of the first web extension.
   */
  settings(addIn?: string): ReadonlyMap<string, string>;
  setSettings(entries: ReadonlyMap<string, string>, addIn?: string): void;

  /** The whole file. Parts that no change touched are byte for byte what was read. Call it as often as you like. */
  save(): Uint8Array;
}
