import { CellGrid } from './cell-grid.ts';
import type { Shift } from './cell-shift.ts';
import { colorOf } from '../styles/color.ts';
import { changeColumns, columnWidth, isColumnHidden } from './columns.ts';
import { conditionalRulesOf } from './conditional-rules.ts';
import { addDataBar, dataBarsOf } from './data-bars.ts';
import { type Block, mostRows, holdsCell, overlaps } from '../../cells/block.ts';
import type {
  DataBarRule,
  FormatChange,
  InputPrompt,
  ListValidation,
  PageSetup,
  PlainValue,
  SheetPart,
  StoredCell,
  StoredContent,
  StoredFormula,
  StoredValue,
  TablePart,
} from '../model.ts';
import type { Dialect } from '../package/namespaces.ts';
import type { Package } from '../package/package.ts';
import { pageSetupOf, putPageSetup } from './page-setup.ts';
import { isRowHidden } from './row-attributes.ts';
import type { SharedStrings } from '../entry-order/shared-strings.ts';
import type { CellContext } from './cell-context.ts';
import * as layout from './sheet-layout.ts';
import { putTabColor, tabColorOf } from './sheet-properties.ts';
import type { ConditionalRule, EntryRule } from './sheet-rules.ts';
import { movesAnything, shiftSheet, type ShiftedSheet } from './sheet-shift.ts';
import { shapeOfSheet, type SheetShape } from './sheet-shape.ts';
import { SheetText } from './sheet-text.ts';
import * as view from './sheet-view.ts';
import type { Styles } from '../styles/styles.ts';
import {
  addColumnToPart,
  renameTablePart,
  restyleTablePart,
  tableStyleOf,
} from '../tables/table-authoring.ts';
import { growFilter, growRules, growTablePart, resizeTablePart } from '../tables/table-growth.ts';
import {
  type PlacedTable,
  addTablePart,
  freeColumnName,
  headerBlock,
  renameTableColumn,
  tablesOf,
} from '../tables/tables.ts';
import { clearValidations } from './validation-clearing.ts';
import { entryRulesOf, promptsOf } from './validation-rules.ts';
import { addValidations } from './validations.ts';

/** What a sheet needs of the workbook it is in. */
export interface SheetHome {
  readonly pkg: Package;
  readonly strings: SharedStrings;
  readonly styles: Styles;
  readonly theme: readonly string[];
  readonly date1904: boolean;
  readonly dialect: Dialect;
  nameOf(sheet: Worksheet): string;
  rename(sheet: Worksheet, name: string): void;
  visibilityOf(sheet: Worksheet): SheetPart['visibility'];
  show(sheet: Worksheet, visibility: SheetPart['visibility']): void;
  freeTableId(): number;
}

/** A sheet of the file, read when it is first asked for anything. */
export class Worksheet implements SheetPart {
  readonly id: number;
  readonly kind: 'worksheet' | 'other';
  /** The part it is in, and the workbook's relationship to it. */
  readonly part: string;
  readonly relationship: string;
  /** Made by us, not read from the file. */
  readonly isNew: boolean;
  private readonly home: SheetHome;
  private loaded: SheetText | null = null;
  private grid: CellGrid | null = null;
  private placed: readonly PlacedTable[] | null = null;

  constructor(
    home: SheetHome,
    place: { id: number; kind: 'worksheet' | 'other'; part: string; relationship: string; isNew: boolean },
  ) {
    this.home = home;
    this.id = place.id;
    this.kind = place.kind;
    this.part = place.part;
    this.relationship = place.relationship;
    this.isNew = place.isNew;
  }

  get name(): string {
    return this.home.nameOf(this);
  }

  set name(name: string) {
    this.home.rename(this, name);
  }

  get visibility(): SheetPart['visibility'] {
    return this.home.visibilityOf(this);
  }

  set visibility(visibility: SheetPart['visibility']) {
    this.home.show(this, visibility);
  }

  /** The parsed sheet. */
  get text(): SheetText {
    this.loaded ??= new SheetText(this.source, this.cellContext);
    return this.loaded;
  }

  /** What its cells speak of. */
  get cellContext(): CellContext {
    const { strings, styles, date1904, pkg } = this.home;
    return { strings, formats: styles.count, date1904, mostCells: pkg.limits.cells, part: this.part };
  }

  /** The text of its part as the package has it. */
  get source(): string {
    return (this.part === '' ? null : this.home.pkg.text(this.part)) ?? '';
  }

  /** Reads the sheet and tells what it has. Throws a `FileTrouble` where it is no XML, or is damaged. */
  shape(): SheetShape {
    return shapeOfSheet(this.text);
  }

  get isLoaded(): boolean {
    return this.loaded !== null;
  }

  /** For what may only be done to a worksheet: a chart sheet has no cells. */
  private get editable(): SheetText {
    if (this.kind !== 'worksheet') throw new RangeError(`${this.name} is not a worksheet`);
    return this.text;
  }

  private get cellGrid(): CellGrid {
    this.grid ??= new CellGrid(this.text);
    return this.grid;
  }

  private get editableGrid(): CellGrid {
    if (this.kind !== 'worksheet') throw new RangeError(`${this.name} is not a worksheet`);
    return this.cellGrid;
  }

  /** What was done to the cells since the file was read. */
  get changes(): { readonly values: boolean; readonly formulas: boolean; readonly uncalculated: boolean } {
    const { grid } = this;
    return {
      values: grid?.valuesChanged ?? false,
      formulas: grid?.formulasChanged ?? false,
      uncalculated: grid?.uncalculated ?? false,
    };
  }

  get tables(): readonly TablePart[] {
    return this.placedTables.map((each) => each.table);
  }

  /** The tables with their parts. */
  get placedTables(): readonly PlacedTable[] {
    this.placed ??= this.kind === 'worksheet' ? tablesOf(this.home.pkg, this.part) : [];
    return this.placed;
  }

  /** The tables' parts were changed by somebody else. */
  forgetTables(): void {
    this.placed = null;
  }

  get protection(): { readonly protected: boolean } {
    return { protected: layout.isProtected(this.text) };
  }

  usedBlock(): Block | null {
    return this.cellGrid.usedBlock();
  }

  cell(row: number, column: number): StoredCell {
    return this.cellGrid.cell(row, column);
  }

  cells(block: Block): readonly (readonly StoredCell[])[] {
    return this.cellGrid.cells(block);
  }

  values(block: Block): readonly (readonly PlainValue[])[] {
    return this.cellGrid.values(block);
  }

  formats(block: Block): readonly (readonly number[])[] {
    return this.cellGrid.formats(block);
  }

  contents(take: (content: StoredContent) => void): void {
    this.cellGrid.contents(take);
  }

  formulas(): Generator<StoredFormula> {
    return this.cellGrid.formulas();
  }

  setValue(row: number, column: number, value: StoredValue): void {
    this.editableGrid.setValue(row, column, value);
    this.mendHeader(row, column, value);
  }

  /** Column names of a table equal the texts of its header cells, or Excel repairs the file. */
  private mendHeader(row: number, column: number, value: StoredValue): void {
    for (const placed of this.placedTables) {
      const { table } = placed;
      const header = headerBlock(table);
      if (header === null || !holdsCell(header, row, column)) continue;
      const index = column - table.block.column;
      const wanted = headerText(value);
      const name = freeColumnName(table.columns, index, wanted);
      if (name !== table.columns[index]) renameTableColumn(this.home.pkg, placed, index, name);
      this.placed = null;
      if (value.kind !== 'text' || name !== value.text) {
        this.cellGrid.setValue(row, column, { kind: 'text', text: name });
      }
    }
  }

  setFormula(row: number, column: number, formula: string, result: StoredValue): void {
    this.editableGrid.setFormula(row, column, formula, result);
  }

  setResult(row: number, column: number, result: StoredValue): boolean {
    return this.editableGrid.setResult(row, column, result);
  }

  setFormat(block: Block, change: FormatChange): void {
    const known = new Map<number, number>();
    this.editableGrid.setFormat(block, (format) => {
      const made = known.get(format) ?? this.home.styles.change(format, change);
      known.set(format, made);
      return made;
    });
  }

  copyFormat(fromRow: number, fromColumn: number, row: number, column: number): void {
    const { format } = this.cell(fromRow, fromColumn);
    this.editableGrid.setFormat({ row, column, rows: 1, columns: 1 }, () => format);
  }

  /** Changes formulas of cells; `change` gets them as the file spells them. Results stay. Tells whether any changed. */
  mendFormulas(change: (formula: string) => string): boolean {
    return this.cellGrid.mendFormulas(change);
  }

  rowHeight(row: number): number {
    return this.cellGrid.rowHeight(row);
  }

  setRowHeight(first: number, last: number, points: number): void {
    this.editableGrid.setRowHeight(first, last, points);
  }

  columnWidth(column: number): number {
    return columnWidth(this.text, column);
  }

  setColumnWidth(first: number, last: number, characters: number): void {
    changeColumns(this.editable, first, last, (attributes) => {
      const kept = [...attributes].filter(([name]) => name !== 'bestFit');
      return new Map([...kept, ['width', String(characters)], ['customWidth', '1']]);
    });
    this.cellGrid.forgetColumns();
  }

  isRowHidden(row: number): boolean {
    return isRowHidden(this.text.cells.attributes(row));
  }

  isColumnHidden(column: number): boolean {
    return isColumnHidden(this.text, column);
  }

  merges(): readonly Block[] {
    return layout.mergesOf(this.text);
  }

  merge(block: Block): void {
    layout.mergeBlock(this.editable, block);
  }

  unmerge(block: Block): void {
    layout.unmergeBlock(this.editable, block);
  }

  addDataBar(rule: DataBarRule): void {
    addDataBar(this.editable, rule);
  }

  dataBars(): readonly DataBarRule[] {
    return dataBarsOf(this.text, this.home.theme);
  }

  prompts(): readonly InputPrompt[] {
    return promptsOf(this.text);
  }

  entryRules(): readonly EntryRule[] {
    return entryRulesOf(this.text);
  }

  conditionalRules(): readonly ConditionalRule[] {
    const { styles, theme } = this.home;
    return conditionalRulesOf(this.text, theme, (index) => styles.lookChange(index));
  }

  pageSetup(): PageSetup {
    return pageSetupOf(this.text);
  }

  setPageSetup(change: Partial<PageSetup>): void {
    putPageSetup(this.editable, change);
  }

  frozen(): { readonly rows: number; readonly columns: number } {
    return view.frozenPanes(this.text);
  }

  setFrozen(rows: number, columns: number): void {
    view.freezePanes(this.editable, rows, columns);
  }

  get gridlines(): boolean {
    return view.gridlinesShown(this.text);
  }

  set gridlines(shown: boolean) {
    view.showGridlines(this.editable, shown);
  }

  get tabColor(): string | null {
    return tabColorOf(this.text, (element) => colorOf(element, this.home.theme));
  }

  set tabColor(color: string | null) {
    putTabColor(this.editable, color);
  }

  setLink(row: number, column: number, target: string): void {
    layout.putLink(this.editable, row, column, target);
  }

  link(row: number, column: number): string | null {
    return layout.linkOf(this.text, row, column);
  }

  addTable(name: string, block: Block, columns: readonly string[], style: string): TablePart {
    if (columns.length !== block.columns)
      throw new RangeError(`${columns.length} names for ${block.columns} columns`);
    const unique = columns.reduce<string[]>((names, each, index) => {
      return [...names, freeColumnName(names, index, each)];
    }, []);
    unique.forEach((text, index) => {
      const present = this.cell(block.row, block.column + index);
      if (present.value.kind === 'text' && present.value.text === text && present.formula === null) return;
      this.setValue(block.row, block.column + index, { kind: 'text', text });
    });
    const id = this.home.freeTableId();
    const table: TablePart = { id, name, block, headerRow: true, totalsRow: false, columns: unique };
    addTablePart(this.home.pkg, this.part, this.editable, this.home.dialect, table, style);
    this.placed = null;
    return table;
  }

  /** The sheet as a shift of its cells sees it. */
  private get shifting(): ShiftedSheet {
    const { text, editableGrid: grid, placedTables: tables } = this;
    return { pkg: this.home.pkg, part: this.part, text, grid, tables };
  }

  /** Whether a shift moves or takes out anything that is to be seen. */
  movesAnything(shift: Shift): boolean {
    return movesAnything(this.shifting, shift);
  }

  /** See `shiftSheet`. */
  shift(shift: Shift): void {
    shiftSheet(this.shifting, shift);
    this.placed = null;
  }

  growTable(table: TablePart, rows: number): void {
    const placed = this.placedTable(table);
    const { block, totalsRow } = placed.table;
    const last = { ...block, row: block.row + block.rows - 1, rows: 1 };
    const added = { ...block, row: last.row + 1, rows };
    if (totalsRow || !this.isFree(added)) throw new RangeError(`below the table ${table.name} is no room`);
    this.dress(last, added);
    growTablePart(this.home.pkg, placed, rows);
    growRules(this.editable, placed.table, rows);
    this.placed = null;
  }

  /** The table has room for so many rows above its totals: they become rows like the one before them. */
  fillBeforeTotals(table: TablePart, rows: number): void {
    const placed = this.placedTable(table);
    const { block } = placed.table;
    const added = { ...block, row: block.row + block.rows - 1 - rows, rows };
    const last = { ...block, row: added.row - 1, rows: 1 };
    this.dress(last, added);
    growFilter(this.home.pkg, placed, rows);
    growRules(this.editable, { ...placed.table, block: { ...block, rows: last.row - block.row + 1 } }, rows);
    this.placed = null;
  }

  private dress(like: Block, added: Block): void {
    const looks = this.cells(like)[0] ?? [];
    looks.forEach(({ format }, index) => {
      this.editableGrid.setFormat({ ...added, column: added.column + index, columns: 1 }, () => format);
    });
  }

  resizeTable(table: TablePart, block: Block): void {
    const placed = this.placedTable(table);
    const { columns } = placed.table;
    const names = columns.slice(0, block.columns);
    for (let index = columns.length; index < block.columns; index += 1) {
      const { value } = this.cell(block.row, block.column + index);
      names.push(freeColumnName([...names, ''], index, headerText(value)));
    }
    resizeTablePart(this.home.pkg, placed, block, names);
    this.placed = null;
    names.forEach((text, index) => {
      const present = this.cell(block.row, block.column + index);
      if (present.value.kind === 'text' && present.value.text === text && present.formula === null) return;
      this.cellGrid.setValue(block.row, block.column + index, { kind: 'text', text });
    });
  }

  /** Whether a block of cells is within the sheet, blank, and part of no table or merged cell. */
  private isFree(block: Block): boolean {
    if (block.row + block.rows > mostRows) return false;
    const taken = [...this.tables.map((each) => each.block), ...this.merges()];
    if (taken.some((each) => overlaps(each, block))) return false;
    return this.cells(block).every((row) =>
      row.every(({ value, formula }) => value.kind === 'empty' && formula === null),
    );
  }

  addValidation(...validations: readonly ListValidation[]): void {
    addValidations(this.editable, validations);
  }

  clearValidations(block: Block): void {
    clearValidations(this.editable, block);
  }

  private placedTable({ id, name }: TablePart): PlacedTable {
    const placed = this.placedTables.find((each) => each.table.id === id);
    if (placed === undefined) throw new RangeError(`${this.name} has no table ${name}`);
    return placed;
  }

  renameTable(table: TablePart, name: string): void {
    renameTablePart(this.home.pkg, this.placedTable(table), name);
    this.placed = null;
  }

  tableStyle(table: TablePart): string {
    return tableStyleOf(this.home.pkg, this.placedTable(table));
  }

  setTableStyle(table: TablePart, style: string): void {
    restyleTablePart(this.home.pkg, this.placedTable(table), style);
  }

  addTableColumn(table: TablePart, name: string): void {
    const placed = this.placedTable(table);
    const { block, columns } = placed.table;
    const added = { ...block, column: block.column + block.columns, columns: 1 };
    if (!this.isFree(added)) throw new RangeError(`beside the table ${table.name} is no room`);
    this.cells({ ...added, column: added.column - 1 }).forEach(([cell], down) => {
      if (cell === undefined) return;
      this.editableGrid.setFormat({ ...added, row: added.row + down, rows: 1 }, () => cell.format);
    });
    const header = freeColumnName([...columns, ''], columns.length, name);
    this.setValue(added.row, added.column, { kind: 'text', text: header });
    addColumnToPart(this.home.pkg, placed, header);
    this.placed = null;
  }

  protect(): void {
    layout.putProtection(this.editable);
  }

  /** Marks the tab as selected, or not. A sheet that says nothing of it need not be parsed for that. */
  select(selected: boolean): void {
    if (!selected && this.loaded === null && !/\stabSelected\s*=/.test(this.source)) return;
    view.selectTab(this.text, selected);
  }

  /** Puts what changed into the package. */
  store(): void {
    const { loaded, grid } = this;
    if (loaded === null || !(grid?.changed || loaded.edited)) return;
    const data = grid?.changed ? grid.write((words) => this.home.strings.indexOf(words)) : null;
    this.home.pkg.setText(this.part, loaded.write(data));
  }
}

/** The text Excel makes of a table's header cell. */
function headerText(value: StoredValue): string {
  switch (value.kind) {
    case 'text':
      return value.text;
    case 'number':
      return String(value.value);
    case 'boolean':
      return value.value ? 'TRUE' : 'FALSE';
    case 'error':
      return value.error;
    case 'empty':
      return '';
  }
}
