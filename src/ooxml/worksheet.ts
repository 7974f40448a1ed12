import { EMPTY } from './cell-value.ts';
import { colorOf } from './color.ts';
import { changeColumns, columnFormats, columnWidth } from './columns.ts';
import { addDataBar, addValidation, dataBarsOf } from './data-bars.ts';
import { shownFormula, storedFormula } from './formula.ts';
import type {
  Block,
  DataBarRule,
  FormatChange,
  ListValidation,
  PageSetup,
  SheetPart,
  StoredCell,
  StoredValue,
  TablePart,
} from './model.ts';
import type { Dialect } from './namespaces.ts';
import type { Package } from './package.ts';
import { pageSetupOf, putPageSetup } from './page-setup.ts';
import { MAXIMUM_COLUMNS, MAXIMUM_ROWS, blockName, contains } from './reference.ts';
import type { SharedStrings } from './shared-strings.ts';
import { type CellRecord, type RowRecord, cellPlace, putCell } from './sheet-data.ts';
import * as layout from './sheet-layout.ts';
import { SheetText } from './sheet-text.ts';
import { formulaOf, writeRow } from './sheet-write.ts';
import type { Styles } from './styles.ts';
import {
  type PlacedTable,
  addTablePart,
  freeColumnName,
  headerBlock,
  renameTableColumn,
  tablesOf,
} from './tables.ts';
import { attributeEdit, numberAttribute } from './xml-tree.ts';

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
  /** A value or formula was set. */
  valuesChanged = false;
  /** A formula was set, changed or overwritten. */
  formulasChanged = false;
  /** There is a formula without a result. */
  uncalculated = false;
  private readonly home: SheetHome;
  private loaded: SheetText | null = null;
  private cellsChanged = false;
  private used: Block | null | undefined;
  private columns: ReturnType<typeof columnFormats> | null = null;
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
    if (this.loaded === null) {
      const { strings, date1904 } = this.home;
      this.loaded = new SheetText(this.source || '<worksheet></worksheet>', {
        strings: strings.texts,
        date1904,
      });
    }
    return this.loaded;
  }

  /** The text of its part as the package has it. */
  get source(): string {
    return (this.part === '' ? null : this.home.pkg.text(this.part)) ?? '';
  }

  get isLoaded(): boolean {
    return this.loaded !== null;
  }

  /** For what may only be done to a worksheet: a chart sheet has no cells. */
  private get editable(): SheetText {
    if (this.kind !== 'worksheet') throw new RangeError(`${this.name} is not a worksheet`);
    return this.text;
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
    if (this.used === undefined) this.used = this.measure((cell) => hasContent(cell));
    return this.used;
  }

  private measure(counts: (cell: CellRecord) => boolean): Block | null {
    let [top, left, bottom, right] = [MAXIMUM_ROWS, MAXIMUM_COLUMNS, -1, -1];
    for (const { row, cells } of this.text.cells.rows.values()) {
      const first = cells.find(counts);
      const last = cells.findLast(counts);
      if (!first || !last) continue;
      top = Math.min(top, row);
      bottom = Math.max(bottom, row);
      left = Math.min(left, first.column);
      right = Math.max(right, last.column);
    }
    return bottom < 0 ? null : { row: top, column: left, rows: bottom - top + 1, columns: right - left + 1 };
  }

  cell(row: number, column: number): StoredCell {
    return this.cellOf(this.text.cells.rows.get(row), row, column);
  }

  private cellOf(found: RowRecord | undefined, row: number, column: number): StoredCell {
    const place = found ? cellPlace(found.cells, column) : -1;
    const record = place >= 0 ? found?.cells[place] : undefined;
    if (record) return this.storedCell(row, record);
    return { value: EMPTY, formula: null, format: this.inheritedFormat(found, column) };
  }

  private storedCell(row: number, record: CellRecord): StoredCell {
    const formula = formulaOf(row, record, this.text.cells.masters);
    return {
      value: record.value,
      formula: formula === null ? null : shownFormula(formula),
      format: record.format,
    };
  }

  /** The format a cell that is not in the file gets from its row or else its column. */
  private inheritedFormat(row: RowRecord | undefined, column: number): number {
    const own = row === undefined ? 0 : rowFormat(row);
    if (own > 0) return own;
    this.columns ??= columnFormats(this.text);
    return this.columns.find((each) => each.first <= column && column <= each.last)?.format ?? 0;
  }

  cells(block: Block): readonly (readonly StoredCell[])[] {
    return Array.from({ length: block.rows }, (_, down) =>
      Array.from({ length: block.columns }, (__, across) =>
        this.cell(block.row + down, block.column + across),
      ),
    );
  }

  *formulas(): Generator<{ readonly row: number; readonly column: number; readonly cell: StoredCell }> {
    for (const { row, cells } of this.sortedRows()) {
      for (const record of cells) {
        if (record.formula === null && record.shared < 0) continue;
        const cell = this.storedCell(row, record);
        if (cell.formula !== null) yield { row, column: record.column, cell };
      }
    }
  }

  private sortedRows(): RowRecord[] {
    return [...this.text.cells.rows.values()].sort((one, other) => one.row - other.row);
  }

  setValue(row: number, column: number, value: StoredValue): void {
    const record = this.recordFor(row, column);
    if (record.formula !== null || record.shared >= 0) this.formulasChanged = true;
    this.overwrite(row, record, null, value);
    this.mendHeader(row, column, value);
  }

  setFormula(row: number, column: number, formula: string, result: StoredValue): void {
    const record = this.recordFor(row, column);
    this.formulasChanged = true;
    if (result.kind === 'empty') this.uncalculated = true;
    this.overwrite(row, record, storedFormula(formula.replace(/^=/, '')), result);
  }

  private overwrite(row: number, record: CellRecord, formula: string | null, value: StoredValue): void {
    if (record.shared >= 0) this.releaseShared(row, record);
    record.formula = formula;
    record.shared = -1;
    record.array = null;
    record.value = value;
    record.start = -1;
    this.valuesChanged = true;
    if (!hasContent(record)) this.used = undefined;
    else if (this.used) this.used = around(this.used, row, record.column);
    else this.used = undefined;
  }

  /** Before the cell that spells a shared formula out is overwritten, its followers get formulas of their own. */
  private releaseShared(row: number, record: CellRecord): void {
    const { masters, rows } = this.text.cells;
    const master = masters.get(record.shared);
    if (master?.row !== row || master.column !== record.column) return;
    const group = record.shared;
    for (const each of rows.values()) {
      for (const cell of each.cells) {
        if (cell.shared !== group) continue;
        cell.formula = formulaOf(each.row, cell, masters);
        cell.shared = -1;
        cell.start = -1;
        each.start = -1;
      }
    }
    masters.delete(group);
  }

  /** Column names of a table equal the texts of its header cells, or Excel repairs the file. */
  private mendHeader(row: number, column: number, value: StoredValue): void {
    for (const placed of this.placedTables) {
      const { table } = placed;
      const header = headerBlock(table);
      if (header === null || !contains(header, row, column)) continue;
      const index = column - table.block.column;
      const wanted = headerText(value);
      const name = freeColumnName(table.columns, index, wanted);
      if (name !== table.columns[index]) renameTableColumn(this.home.pkg, placed, index, name);
      this.placed = null;
      const cell = this.recordFor(row, column);
      if (value.kind !== 'text' || name !== value.text) cell.value = { kind: 'text', text: name };
    }
  }

  /** The record of a cell, made when there is none; its row will be written anew. */
  private recordFor(row: number, column: number): CellRecord {
    if (!(row >= 0 && row < MAXIMUM_ROWS && column >= 0 && column < MAXIMUM_COLUMNS)) {
      throw new RangeError(`no cell at row ${row}, column ${column}`);
    }
    const found = this.rowFor(row);
    const place = cellPlace(found.cells, column);
    const known = place >= 0 ? found.cells[place] : undefined;
    if (known) return known;
    const made: CellRecord = {
      column,
      format: this.inheritedFormat(found, column),
      value: EMPTY,
      formula: null,
      shared: -1,
      array: null,
      start: -1,
      end: -1,
      restyled: false,
    };
    putCell(found, made);
    return made;
  }

  private rowFor(row: number): RowRecord {
    const { rows } = this.editable.cells;
    const found = rows.get(row) ?? { row, attributes: '', cells: [], start: -1, end: -1 };
    found.start = -1;
    rows.set(row, found);
    this.cellsChanged = true;
    return found;
  }

  setFormat(block: Block, change: FormatChange): void {
    const changed = this.changer(change);
    const allRows = block.row === 0 && block.rows >= MAXIMUM_ROWS;
    const allColumns = block.column === 0 && block.columns >= MAXIMUM_COLUMNS;
    if (allRows) this.formatColumns(block, changed);
    else if (allColumns) this.formatRows(block, changed);
    else this.formatCells(block, changed);
    if (!allRows && !allColumns) return;
    for (const row of [...this.text.cells.rows.values()]) {
      if (!allRows && (row.row < block.row || row.row >= block.row + block.rows)) continue;
      for (const cell of row.cells) {
        const inside = cell.column >= block.column && cell.column < block.column + block.columns;
        if (inside) this.restyle(row, cell, changed(cell.format));
      }
    }
  }

  private changer(change: FormatChange): (format: number) => number {
    const known = new Map<number, number>();
    return (format) => {
      const made = known.get(format) ?? this.home.styles.change(format, change);
      known.set(format, made);
      return made;
    };
  }

  private formatColumns(block: Block, changed: (format: number) => number): void {
    changeColumns(this.editable, block.column, block.column + block.columns - 1, (attributes) => {
      return new Map([...attributes, ['style', String(changed(Number(attributes.get('style') ?? 0)))]]);
    });
    this.columns = null;
    // Where a formatted row crosses, its cells inside the columns get the change as cells or with the whole row.
    for (const row of [...this.text.cells.rows.values()]) {
      const own = rowFormat(row);
      if (own === 0) continue;
      if (block.columns >= MAXIMUM_COLUMNS) this.formatRow(this.rowFor(row.row), changed(own));
      else this.formatCells({ ...block, row: row.row, rows: 1 }, (format) => format);
    }
  }

  private formatRows(block: Block, changed: (format: number) => number): void {
    for (let row = block.row; row < block.row + block.rows; row++) {
      const found = this.rowFor(row);
      this.formatRow(found, changed(rowFormat(found)));
    }
  }

  private formatRow(row: RowRecord, format: number): void {
    row.attributes = withAttribute(row.attributes, 's', String(format));
    row.attributes = withAttribute(row.attributes, 'customFormat', '1');
  }

  private formatCells(block: Block, changed: (format: number) => number): void {
    for (let row = block.row; row < block.row + block.rows; row++) {
      for (let column = block.column; column < block.column + block.columns; column++) {
        const record = this.recordFor(row, column);
        record.format = changed(record.format);
        record.restyled = true;
      }
    }
  }

  private restyle(row: RowRecord, cell: CellRecord, format: number): void {
    if (cell.format === format) return;
    this.rowFor(row.row);
    cell.format = format;
    cell.restyled = true;
  }

  columnWidth(column: number): number {
    return columnWidth(this.text, column);
  }

  setColumnWidth(first: number, last: number, characters: number): void {
    changeColumns(this.editable, first, last, (attributes) => {
      const kept = [...attributes].filter(([name]) => name !== 'bestFit');
      return new Map([...kept, ['width', String(characters)], ['customWidth', '1']]);
    });
    this.columns = null;
  }

  rowHeight(row: number): number {
    const own = rowAttribute(this.text.cells.rows.get(row)?.attributes ?? '', 'ht');
    const format = this.text.first('sheetFormatPr');
    return own ?? (format ? numberAttribute(format, 'defaultRowHeight', 15) : 15);
  }

  setRowHeight(first: number, last: number, points: number): void {
    const rows = last - first + 1 >= MAXIMUM_ROWS ? [...this.text.cells.rows.keys()] : range(first, last);
    if (last - first + 1 >= MAXIMUM_ROWS) layout.putDefaultRowHeight(this.editable, points);
    for (const row of rows) {
      const found = this.rowFor(row);
      found.attributes = withAttribute(found.attributes, 'ht', String(points));
      found.attributes = withAttribute(found.attributes, 'customHeight', '1');
    }
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

  pageSetup(): PageSetup {
    return pageSetupOf(this.text);
  }

  setPageSetup(change: Partial<PageSetup>): void {
    putPageSetup(this.editable, change);
  }

  frozen(): { readonly rows: number; readonly columns: number } {
    return layout.frozenPanes(this.text);
  }

  setFrozen(rows: number, columns: number): void {
    layout.freezePanes(this.editable, rows, columns);
  }

  get gridlines(): boolean {
    return layout.gridlinesShown(this.text);
  }

  set gridlines(shown: boolean) {
    layout.showGridlines(this.editable, shown);
  }

  get tabColor(): string | null {
    return layout.tabColorOf(this.text, (element) => colorOf(element, this.home.theme));
  }

  set tabColor(color: string | null) {
    layout.putTabColor(this.editable, color);
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

  addValidation(validation: ListValidation): void {
    addValidation(this.editable, validation);
  }

  protect(): void {
    layout.putProtection(this.editable);
  }

  /** Marks the tab as selected, or not. A sheet that says nothing of it need not be parsed for that. */
  select(selected: boolean): void {
    if (!selected && this.loaded === null && !/\stabSelected\s*=/.test(this.source)) return;
    layout.selectTab(this.text, selected);
  }

  /** Changes formulas of cells; `change` gets them as the file spells them. Results stay. */
  mendFormulas(change: (formula: string) => string): boolean {
    let mended = false;
    const { masters } = this.text.cells;
    for (const row of this.text.cells.rows.values()) {
      for (const cell of row.cells) {
        const before = formulaOf(row.row, cell, masters);
        if (before === null || change(before) === before) continue;
        mended = true;
        if (cell.shared >= 0) this.releaseShared(row.row, cell);
        this.rowFor(row.row);
        cell.formula = change(before);
        cell.shared = -1;
        cell.start = -1;
      }
    }
    return mended;
  }

  /** Puts what changed into the package. */
  store(): void {
    if (this.loaded === null || !(this.cellsChanged || this.loaded.edited)) return;
    const data = this.cellsChanged ? this.writeCells(this.loaded) : null;
    this.home.pkg.setText(this.part, this.loaded.write(data));
  }

  private writeCells(text: SheetText): string {
    const context = {
      source: text.source,
      prefix: text.prefix,
      masters: text.cells.masters,
      sharedIndex: (words: string) => this.home.strings.indexOf(words),
    };
    const rows = this.sortedRows().map((row) => writeRow(row, context));
    const extent = this.measure(() => true);
    const dimension = text.all('dimension')[0];
    if (dimension) {
      const reference = extent === null ? 'A1' : blockName(extent);
      text.edit(dimension, [attributeEdit(text.element(dimension), 'ref', reference)]);
    }
    return `<${text.prefix}sheetData>${rows.join('')}</${text.prefix}sheetData>`;
  }
}

function range(first: number, last: number): number[] {
  return Array.from({ length: last - first + 1 }, (_, index) => first + index);
}

function hasContent(cell: CellRecord): boolean {
  return cell.value.kind !== 'empty' || cell.formula !== null || cell.shared >= 0;
}

function around(block: Block, row: number, column: number): Block {
  const [top, left] = [Math.min(block.row, row), Math.min(block.column, column)];
  const bottom = Math.max(block.row + block.rows - 1, row);
  const right = Math.max(block.column + block.columns - 1, column);
  return { row: top, column: left, rows: bottom - top + 1, columns: right - left + 1 };
}

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
    default: {
      const unreachable: never = value;
      return unreachable;
    }
  }
}

function rowAttribute(attributes: string, name: string): number | null {
  const found = new RegExp(`\\s${name}\\s*=\\s*["']([^"']*)["']`).exec(attributes)?.[1];
  const value = found === undefined || found.trim() === '' ? Number.NaN : Number(found);
  return Number.isFinite(value) ? value : null;
}

/** The format of a row that has one for its empty cells; 0 otherwise. */
function rowFormat(row: RowRecord): number {
  if (!row.attributes.includes('customFormat')) return 0;
  const format = rowAttribute(row.attributes, 's') ?? 0;
  return Number.isInteger(format) && format > 0 ? format : 0;
}

function withAttribute(attributes: string, name: string, value: string): string {
  const rest = attributes.replace(new RegExp(`\\s+${name}\\s*=\\s*(?:"[^"]*"|'[^']*')`), '');
  return `${rest} ${name}="${value}"`;
}
