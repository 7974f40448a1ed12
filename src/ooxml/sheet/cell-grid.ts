import { emptyCell, plainValue } from './cell-value.ts';
import { changeColumns, columnFormats } from './columns.ts';
import { shownFormula, storedFormula } from '../formulas/future-functions.ts';
import { type Block, mostColumns, mostRows } from '../../cells/block.ts';
import { blockName, parseBlock } from '../../cells/a1.ts';
import type { PlainValue, StoredCell, StoredContent, StoredFormula, StoredValue } from '../model.ts';
import { type Shift, shiftedBlock, shiftedCell } from './cell-shift.ts';
import { hasContent, hasFormula } from './cell-columns.ts';
import {
  type CellRecord,
  type RowRecord,
  type SheetCells,
  cellPlace,
  newCell,
  putCell,
} from './sheet-cells.ts';
import { putDefaultRowHeight } from './sheet-properties.ts';
import type { SheetText } from './sheet-text.ts';
import { formulaOf, writeRow } from './sheet-write.ts';
import { attributeEdit, numberAttribute } from '../xml/xml-tree.ts';
import { rowAttribute, rowFormat, withAttribute } from './row-attributes.ts';

/** The cells of one worksheet: read from its text, changed here, written back row by row. */
export class CellGrid {
  private readonly text: SheetText;
  /** Rows have to be written anew. */
  private cellsChanged = false;
  /** A value or formula was set. */
  valuesChanged = false;
  /** A formula was set, changed or overwritten. */
  formulasChanged = false;
  /** There is a formula without a result. */
  uncalculated = false;
  private used: Block | null | undefined;
  private columns: ReturnType<typeof columnFormats> | null = null;

  constructor(text: SheetText) {
    this.text = text;
  }

  get changed(): boolean {
    return this.cellsChanged;
  }

  /** Widths or formats of columns were changed. */
  forgetColumns(): void {
    this.columns = null;
  }

  private get rows(): SheetCells {
    return this.text.cells;
  }

  /** The smallest block with every cell that has a value or formula; null for none. */
  usedBlock(): Block | null {
    if (this.used === undefined) this.used = this.rows.extent(true);
    return this.used;
  }

  /** A cell, also one that the file does not have. */
  cell(row: number, column: number): StoredCell {
    const record = this.rows.cell(row, column);
    return record === undefined ? this.missingCell(row, column) : this.storedCell(row, record);
  }

  private missingCell(row: number, column: number): StoredCell {
    return { value: emptyCell, formula: null, format: this.inheritedFormat(row, column) };
  }

  private storedCell(row: number, record: CellRecord): StoredCell {
    const formula = formulaOf(row, record, this.rows.masters);
    return {
      value: record.value,
      formula: formula === null ? null : shownFormula(formula),
      format: record.format,
    };
  }

  /** The format a cell that is not in the file gets from its row or else its column. */
  private inheritedFormat(row: number, column: number): number {
    const own = rowFormat(this.rows.attributes(row));
    if (own > 0) return own;
    this.columns ??= columnFormats(this.text);
    return this.columns.find((each) => each.first <= column && column <= each.last)?.format ?? 0;
  }

  /** The cells of a block, row by row. */
  cells(block: Block): readonly (readonly StoredCell[])[] {
    const { columns } = this.rows;
    return this.rows.map(block, {
      read: (at, row) =>
        columns.hasFormula(at)
          ? this.storedCell(row, this.rows.record(at))
          : { value: columns.value(at), formula: null, format: columns.format(at) },
      changed: (cell, row) => this.storedCell(row, cell),
      missing: (row, column) => this.missingCell(row, column),
    });
  }

  /** The values of a block, row by row. */
  values(block: Block): readonly (readonly PlainValue[])[] {
    const { columns } = this.rows;
    return this.rows.map(block, {
      read: (at) => columns.plain(at),
      changed: ({ value }) => plainValue(value),
      missing: () => '',
    });
  }

  /** The formats of a block, row by row. */
  formats(block: Block): readonly (readonly number[])[] {
    const { columns } = this.rows;
    return this.rows.map(block, {
      read: (at) => columns.format(at),
      changed: ({ format }) => format,
      missing: (row, column) => this.inheritedFormat(row, column),
    });
  }

  /** The cells that have a value or formula, in no order. */
  contents(take: (content: StoredContent) => void): void {
    this.rows.contents((row, column, content) => {
      take({ row, column, value: content.value, isFormula: hasFormula(content) });
    });
  }

  /** Formula cells, row by row. */
  *formulas(): Generator<StoredFormula> {
    for (const [row, record] of this.rows.formulas()) {
      const cell = this.storedCell(row, record);
      if (cell.formula === null) continue;
      yield { row, column: record.column, cell, isArray: record.array !== null };
    }
  }

  /** Sets a value in place of what was there; the format stays. Throws a `RangeError` for a place no sheet has. */
  setValue(row: number, column: number, value: StoredValue): void {
    const record = this.recordFor(row, column);
    if (record.formula !== null || record.shared >= 0) this.formulasChanged = true;
    this.overwrite(row, record, null, value);
  }

  /** Sets a formula (as a person reads it) and its result. */
  setFormula(row: number, column: number, formula: string, result: StoredValue): void {
    const record = this.recordFor(row, column);
    this.formulasChanged = true;
    if (result.kind === 'empty') this.uncalculated = true;
    this.overwrite(row, record, storedFormula(formula.replace(/^=/, '')), result);
  }

  /** Sets the result of the formula that is there; tells whether it did. Arrays are left alone. */
  setResult(row: number, column: number, result: StoredValue): boolean {
    // Looked at first: asking for the record would have its row written anew.
    const present = this.rows.cell(row, column);
    const formula = present ? formulaOf(row, present, this.rows.masters) : null;
    if (formula === null || present?.array !== null) return false;
    const record = this.recordFor(row, column);
    if (record.shared >= 0) this.releaseShared(row, record);
    record.formula = formula;
    record.shared = -1;
    record.value = result;
    record.start = -1;
    this.valuesChanged = true;
    return true;
  }

  /** Whether a cell that the shift moves or takes out has anything in it. */
  movesContent(shift: Shift): boolean {
    for (const [row, cell] of this.rows.all())
      if (hasContent(cell) && isMoved(row, cell.column, shift)) return true;
    return false;
  }

  /**
   * Moves cells, with their formats; formulas stay as they are spelled. Throws a `RangeError` where an array formula would
   * be torn, or a cell would leave the sheet.
   */
  shift(shift: Shift): void {
    const moving: { readonly row: number; readonly column: number }[] = [];
    for (const [row, { column, array }] of this.rows.all()) {
      if (array !== null) this.checkArray(array, shift);
      if (isMoved(row, column, shift)) moving.push({ row, column });
    }
    const targets = moving.map(({ row, column }) => shiftedCell(row, column, shift));
    const isOff = targets.some((to) => to !== null && (to.row >= mostRows || to.column >= mostColumns));
    if (isOff) throw new RangeError('cells would be pushed off the sheet');
    const records = moving.map(({ row, column }) => {
      const record = this.recordFor(row, column);
      // A formula that others share is spelled out in each before its cell leaves.
      if (record.shared >= 0) this.spellOut(row, record);
      if (record.formula !== null) this.formulasChanged = true;
      const { cells } = this.rowFor(row);
      cells.splice(cells.indexOf(record), 1);
      return record;
    });
    records.forEach((record, index) => {
      const to = targets[index] ?? null;
      if (to === null) return;
      const array = record.array === null ? null : movedName(record.array, shift);
      putCell(this.rowFor(to.row), {
        ...record,
        column: to.column,
        array,
        moved: true,
        ...(array === record.array ? {} : { start: -1 }),
      });
    });
    if (moving.length === 0) return;
    this.used = undefined;
    this.valuesChanged = true;
  }

  private checkArray(name: string, shift: Shift): void {
    const block = parseBlock(name);
    const moved = block === null ? null : shiftedBlock(block, shift);
    if (
      block !== null &&
      (moved === null || moved === 'torn' || moved.rows !== block.rows || moved.columns !== block.columns)
    )
      throw new RangeError(`the array formula at ${name} would be torn`);
  }

  private spellOut(row: number, record: CellRecord): void {
    const formula = formulaOf(row, record, this.rows.masters);
    this.releaseShared(row, record);
    record.formula = formula;
    record.shared = -1;
    record.start = -1;
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
    const { masters } = this.rows;
    const master = masters.get(record.shared);
    if (master?.row !== row || master.column !== record.column) return;
    const group = record.shared;
    const followers = [...this.rows.formulas()].filter(([, { shared }]) => shared === group);
    for (const [at, { column }] of followers) {
      const cell = this.recordFor(at, column);
      cell.formula = formulaOf(at, cell, masters);
      cell.shared = -1;
      cell.start = -1;
    }
    masters.delete(group);
  }

  /** The record of a cell, made when there is none; its row will be written anew. */
  private recordFor(row: number, column: number): CellRecord {
    if (!(row >= 0 && row < mostRows && column >= 0 && column < mostColumns)) {
      throw new RangeError(`no cell at row ${row}, column ${column}`);
    }
    const found = this.rowFor(row);
    const place = cellPlace(found.cells, column);
    const known = place >= 0 ? found.cells[place] : undefined;
    if (known) return known;
    const made = newCell(column, this.inheritedFormat(row, column));
    putCell(found, made);
    return made;
  }

  /** A row that will be written anew. */
  private rowFor(row: number): RowRecord {
    this.cellsChanged = true;
    return this.rows.change(row);
  }

  /** Gives the cells of a block another format; whole rows and columns also those cells that are not in the file. */
  setFormat(block: Block, changed: (format: number) => number): void {
    const allRows = block.row === 0 && block.rows >= mostRows;
    const allColumns = block.column === 0 && block.columns >= mostColumns;
    if (allRows) this.formatColumns(block, changed);
    else if (allColumns) this.formatRows(block, changed);
    else this.formatCells(block, changed);
    if (!allRows && !allColumns) return;
    for (const [row, { column, format }] of [...this.rows.all()]) {
      const isInside =
        (allRows || (row >= block.row && row < block.row + block.rows)) &&
        column >= block.column &&
        column < block.column + block.columns;
      const made = isInside ? changed(format) : format;
      if (made !== format) this.restyle(this.recordFor(row, column), made);
    }
  }

  private formatColumns(block: Block, changed: (format: number) => number): void {
    changeColumns(this.text, block.column, block.column + block.columns - 1, (attributes) => {
      return new Map([...attributes, ['style', String(changed(Number(attributes.get('style') ?? 0)))]]);
    });
    this.columns = null;
    // Where a formatted row crosses, its cells inside the columns get the change as cells or with the whole row.
    for (const row of this.rows.rows()) {
      const own = rowFormat(this.rows.attributes(row));
      if (own === 0) continue;
      if (block.columns >= mostColumns) this.formatRow(this.rowFor(row), changed(own));
      else this.formatCells({ ...block, row, rows: 1 }, (format) => format);
    }
  }

  private formatRows(block: Block, changed: (format: number) => number): void {
    for (let row = block.row; row < block.row + block.rows; row++) {
      const found = this.rowFor(row);
      this.formatRow(found, changed(rowFormat(found.attributes)));
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
        this.restyle(record, changed(record.format));
      }
    }
  }

  private restyle(record: CellRecord, format: number): void {
    record.format = format;
    record.restyled = true;
  }

  /** Height of a row in points. */
  rowHeight(row: number): number {
    const own = rowAttribute(this.rows.attributes(row), 'ht');
    const format = this.text.first('sheetFormatPr');
    return own ?? (format ? numberAttribute(format, 'defaultRowHeight', 15) : 15);
  }

  /** Sets the height of rows, both ends included; of all rows at once through the sheet's default. */
  setRowHeight(first: number, last: number, points: number): void {
    const rows = last - first + 1 >= mostRows ? this.rows.rows() : range(first, last);
    if (last - first + 1 >= mostRows) putDefaultRowHeight(this.text, points);
    for (const row of rows) {
      const found = this.rowFor(row);
      found.attributes = withAttribute(found.attributes, 'ht', String(points));
      found.attributes = withAttribute(found.attributes, 'customHeight', '1');
    }
  }

  /** Changes formulas of cells; `change` gets them as the file spells them. Results stay. */
  mendFormulas(change: (formula: string) => string): boolean {
    let mended = false;
    for (const [row, found] of [...this.rows.formulas()]) {
      // A follower may have got a formula of its own meanwhile.
      const present = found.shared < 0 ? found : (this.rows.cell(row, found.column) ?? found);
      const before = formulaOf(row, present, this.rows.masters);
      if (before === null || change(before) === before) continue;
      mended = true;
      const cell = this.recordFor(row, found.column);
      if (cell.shared >= 0) this.releaseShared(row, cell);
      cell.formula = change(before);
      cell.shared = -1;
      cell.start = -1;
    }
    return mended;
  }

  /** The XML of `<sheetData>`, and the extent of the cells in `<dimension>`. */
  write(sharedIndex: (text: string) => number): string {
    const { text } = this;
    const context = { source: text.source, prefix: text.prefix, masters: this.rows.masters, sharedIndex };
    const rows = this.rows.xml((row) => writeRow(row, context));
    const extent = this.rows.extent(false);
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

function isMoved(row: number, column: number, shift: Shift): boolean {
  const { axis, band, at } = shift;
  const [along, across] = axis === 'row' ? [row, column] : [column, row];
  return along >= at && across >= band.first && across < band.first + band.size;
}

function movedName(name: string, shift: Shift): string {
  const block = parseBlock(name);
  const moved = block === null ? null : shiftedBlock(block, shift);
  return moved === null || moved === 'torn' ? name : blockName(moved);
}

function around(block: Block, row: number, column: number): Block {
  const [top, left] = [Math.min(block.row, row), Math.min(block.column, column)];
  const bottom = Math.max(block.row + block.rows - 1, row);
  const right = Math.max(block.column + block.columns - 1, column);
  return { row: top, column: left, rows: bottom - top + 1, columns: right - left + 1 };
}
