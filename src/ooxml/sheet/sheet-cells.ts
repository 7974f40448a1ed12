/** The rows of a worksheet: as they were read, and as records once they are changed. */
import { CellColumns, hasContent, hasFormula, type CellContent } from './cell-columns.ts';
import { emptyCell } from './cell-value.ts';
import { damaged } from '../package/problem.ts';
import { cellName } from '../../cells/a1.ts';
import { type Block, mostColumns, mostRows } from '../../cells/block.ts';
import type { CellContext } from './cell-context.ts';

/** A cell of a row that is changed. `start` to `end` is its text in the part; -1 once it has to be written anew. */
export interface CellRecord extends Writable<CellContent> {
  readonly column: number;
  format: number;
  start: number;
  end: number;
  /** Only the format differs from the text. */
  restyled: boolean;
  /** It stands elsewhere than its text says. */
  moved?: true;
}

type Writable<Thing> = { -readonly [Key in keyof Thing]: Thing[Key] };

/** A row that is changed. */
export interface RowRecord {
  readonly row: number;
  /** The attributes as the file spells them, with a space before each. */
  attributes: string;
  /** In order of columns. */
  readonly cells: CellRecord[];
}

/** Where a shared formula is spelled out. */
export interface SharedMaster {
  readonly row: number;
  readonly column: number;
  readonly formula: string;
}

/** A row as it was read: its cells from `first` to before `last`, its text, and that of its attributes. */
interface ReadRow {
  readonly row: number;
  readonly first: number;
  last: number;
  readonly start: number;
  end: number;
  readonly attributesFrom: number;
  readonly attributesTo: number;
}

/** Rows stay as they were read until one is changed: then it becomes a record, and what was read of it counts no more. */
export class SheetCells {
  readonly columns: CellColumns;
  readonly masters = new Map<number, SharedMaster>();
  private readonly source: string;
  private readonly part: string;
  private readonly read = new Map<number, ReadRow>();
  private readonly changed = new Map<number, RowRecord>();

  constructor(source: string, { strings, part, mostCells }: CellContext) {
    this.source = source;
    this.part = part;
    this.columns = new CellColumns(strings, mostCells);
  }

  /** A row begins. Throws a `FileTrouble`: Damaged, where it was there before. */
  begin(row: number, tag: Pick<ReadRow, 'start' | 'end' | 'attributesFrom' | 'attributesTo'>): ReadRow {
    if (this.read.has(row) || this.changed.has(row))
      throw damaged(this.part, `row ${row + 1} stands there twice`);
    const first = this.columns.size;
    const begun = { row, first, last: first, ...tag };
    this.read.set(row, begun);
    return begun;
  }

  /**
   * All its cells are read. Cells in another order than that of their columns are put in order. Throws a `FileTrouble`: Damaged,
   * where a cell stands there twice.
   */
  complete(row: ReadRow, end: number): void {
    const { columns } = this;
    [row.last, row.end] = [columns.size, end];
    let inOrder = true;
    for (let at = row.first + 1; at < row.last; at++) inOrder &&= columns.column(at - 1) < columns.column(at);
    if (inOrder) return;
    const { cells } = this.change(row.row);
    cells.sort((one, other) => one.column - other.column);
    const twice = cells.find(({ column }, index) => column === cells[index + 1]?.column);
    if (twice !== undefined)
      throw damaged(this.part, `cell ${cellName(row.row, twice.column)} stands there twice`);
  }

  /** The row as a record that is written anew; made where it is not there. */
  change(row: number): RowRecord {
    const record = this.changed.get(row) ?? this.recordOf(row);
    this.changed.set(row, record);
    this.read.delete(row);
    return record;
  }

  private recordOf(row: number): RowRecord {
    const read = this.read.get(row);
    if (read === undefined) return { row, attributes: '', cells: [] };
    return { row, attributes: this.attributes(row), cells: this.recordsOf(read) };
  }

  /** A cell that was read, to look at, by its place. */
  record(at: number): CellRecord {
    const { columns } = this;
    const { value, formula, shared, array } = columns.content(at);
    return {
      column: columns.column(at),
      format: columns.format(at),
      value,
      formula,
      shared,
      array,
      start: columns.start(at),
      end: columns.end(at),
      restyled: false,
    };
  }

  private recordsOf({ first, last }: ReadRow): CellRecord[] {
    return Array.from({ length: last - first }, (_, index) => this.record(first + index));
  }

  /** The attributes of a row as the file spells them; '' for one that is not there. */
  attributes(row: number): string {
    const read = this.read.get(row);
    if (read === undefined) return this.changed.get(row)?.attributes ?? '';
    return this.source.slice(read.attributesFrom, read.attributesTo).trimEnd();
  }

  /** The rows that there are, in order. */
  rows(): number[] {
    const rows = [...this.read.keys(), ...this.changed.keys()];
    return rows.sort((one, other) => one - other);
  }

  /** The XML of the rows, in order; `write` is asked for those that were changed. */
  xml(write: (row: RowRecord) => string): string[] {
    return this.rows().map((row) => {
      const read = this.read.get(row);
      return read === undefined ? write(this.change(row)) : this.source.slice(read.start, read.end);
    });
  }

  /** A cell to look at: its row is not written anew for that. Undefined where the file has none. */
  cell(row: number, column: number): CellRecord | undefined {
    const read = this.read.get(row);
    if (read === undefined) {
      const cells = this.changed.get(row)?.cells ?? [];
      return cells[cellPlace(cells, column)];
    }
    const at = this.columns.find(column, read.first, read.last);
    return at < 0 ? undefined : this.record(at);
  }

  /** The cells of a row to look at, in order. */
  private cellsOf(row: number): readonly CellRecord[] {
    const read = this.read.get(row);
    return read === undefined ? (this.changed.get(row)?.cells ?? []) : this.recordsOf(read);
  }

  /** All cells to look at, row by row. What was given may be changed once its row is. */
  *all(): Generator<readonly [number, CellRecord]> {
    for (const row of this.rows()) for (const cell of this.cellsOf(row)) yield [row, cell];
  }

  /** The cells with formulas to look at, row by row. */
  *formulas(): Generator<readonly [number, CellRecord]> {
    const { columns } = this;
    for (const row of this.rows()) {
      const read = this.read.get(row);
      if (read === undefined) {
        for (const cell of this.cellsOf(row)) if (hasFormula(cell)) yield [row, cell];
      } else {
        for (let at = read.first; at < read.last; at++) {
          if (columns.hasFormula(at)) yield [row, this.record(at)];
        }
      }
    }
  }

  /** The smallest block around all cells, or around those with a value or formula; null for none. */
  extent(withContent: boolean): Block | null {
    let [top, left, bottom, right] = [mostRows, mostColumns, -1, -1];
    const widen = (row: number, first: number, last: number): void => {
      [top, bottom] = [Math.min(top, row), Math.max(bottom, row)];
      [left, right] = [Math.min(left, first), Math.max(right, last)];
    };
    const { columns } = this;
    for (const { row, first, last } of this.read.values()) {
      let [from, to] = [first, last - 1];
      while (withContent && from < last && !columns.hasContent(from)) from++;
      while (withContent && to > from && !columns.hasContent(to)) to--;
      if (from < last) widen(row, columns.column(from), columns.column(to));
    }
    for (const { row, cells } of this.changed.values()) {
      const counts = (cell: CellRecord): boolean => !withContent || hasContent(cell);
      const [from, to] = [cells.find(counts), cells.findLast(counts)];
      if (from && to) widen(row, from.column, to.column);
    }
    return bottom < 0 ? null : { row: top, column: left, rows: bottom - top + 1, columns: right - left + 1 };
  }

  /** Gives something for each cell of a block, row by row. */
  map<Given>({ row: top, column: left, rows, columns: width }: Block, give: CellReading<Given>): Given[][] {
    return Array.from({ length: rows }, (_, down) => {
      const row = top + down;
      const read = this.read.get(row);
      return read === undefined
        ? this.mapChanged(row, left, width, give)
        : this.mapRead(read, left, width, give);
    });
  }

  private mapRead<Given>(
    { row, first, last }: ReadRow,
    left: number,
    width: number,
    give: CellReading<Given>,
  ): Given[] {
    const given: Given[] = [];
    let at = this.columns.from(left, first, last);
    for (let column = left; column < left + width; column++) {
      const isThere = at < last && this.columns.column(at) === column;
      given.push(isThere ? give.read(at, row) : give.missing(row, column));
      if (isThere) at++;
    }
    return given;
  }

  private mapChanged<Given>(row: number, left: number, width: number, give: CellReading<Given>): Given[] {
    const cells = this.changed.get(row)?.cells ?? [];
    return Array.from({ length: width }, (_, across) => {
      const place = cells.length === 0 ? -1 : cellPlace(cells, left + across);
      const cell = place < 0 ? undefined : cells[place];
      return cell === undefined ? give.missing(row, left + across) : give.changed(cell, row);
    });
  }

  /** Calls back with the row, the column and the content of each cell that has any, in no order. */
  contents(take: (row: number, column: number, content: CellContent) => void): void {
    const { columns } = this;
    for (const { row, first, last } of this.read.values()) {
      for (let at = first; at < last; at++) {
        if (columns.hasContent(at)) take(row, columns.column(at), columns.content(at));
      }
    }
    for (const { row, cells } of this.changed.values()) {
      for (const cell of cells) if (hasContent(cell)) take(row, cell.column, cell);
    }
  }
}

/** What is to be given for a cell: one that was read, by its place among them; one of a changed row; one that is not there. */
export interface CellReading<Given> {
  read(at: number, row: number): Given;
  changed(cell: CellRecord, row: number): Given;
  missing(row: number, column: number): Given;
}

/** A cell that is not in the file. */
export function newCell(column: number, format: number): CellRecord {
  return {
    column,
    format,
    value: emptyCell,
    formula: null,
    shared: -1,
    array: null,
    start: -1,
    end: -1,
    restyled: false,
  };
}

/** Where the cell of a column stands in a row, or where it would have to be put (as `-1 - place`). */
export function cellPlace(cells: readonly CellRecord[], column: number): number {
  let low = 0;
  let high = cells.length - 1;
  if (high < 0 || (cells[high]?.column ?? 0) < column) return -1 - cells.length;
  while (low <= high) {
    const middle = (low + high) >> 1;
    const found = cells[middle]?.column ?? 0;
    if (found === column) return middle;
    if (found < column) low = middle + 1;
    else high = middle - 1;
  }
  return -1 - low;
}

/** Puts a cell in its row, in the place of one of the same column. */
export function putCell(row: RowRecord, cell: CellRecord): void {
  const place = cellPlace(row.cells, cell.column);
  if (place < 0) row.cells.splice(-1 - place, 0, cell);
  else row.cells[place] = cell;
}
