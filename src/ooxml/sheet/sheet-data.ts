import { emptyCell } from './cell-value.ts';
import { readValue, type SharedTexts } from './cell-value.ts';
import type { StoredValue } from '../model.ts';
import { damaged, type FileTrouble } from '../package/problem.ts';
import { mostColumns, mostRows } from '../../cells/block.ts';
import { cellName, parseCell } from '../../cells/a1.ts';
import { readRichText } from '../entry-order/shared-strings.ts';
import type { XmlScanner } from '../xml/xml-scan.ts';
import { decodeText } from '../xml/xml-text.ts';

/** A cell that the file has. `start` to `end` is its text in the part; -1 once it has to be written anew. */
export interface CellRecord {
  readonly column: number;
  format: number;
  value: StoredValue;
  /** As the file spells it; null for none and for the followers of a shared formula. */
  formula: string | null;
  /** The group of a shared formula, or -1. */
  shared: number;
  /** The block of an array formula. */
  array: string | null;
  start: number;
  end: number;
  /** Only the format differs from the text. */
  restyled: boolean;
  /** It stands elsewhere than its text says. */
  moved?: true;
}

/** A row that the file has. */
export interface RowRecord {
  readonly row: number;
  /** The attributes as the file spells them, with a space before each. */
  attributes: string;
  /** In order of columns. */
  readonly cells: CellRecord[];
  start: number;
  end: number;
}

/** Where a shared formula is spelled out. */
export interface SharedMaster {
  readonly row: number;
  readonly column: number;
  readonly formula: string;
}

export interface SheetCells {
  readonly rows: Map<number, RowRecord>;
  readonly masters: Map<number, SharedMaster>;
}

/** What the cells of a sheet speak of, and where they are. */
export interface CellContext {
  readonly strings: SharedTexts;
  /** How many cell formats the workbook has. */
  readonly formats: number;
  readonly date1904: boolean;
  /** The part, for what is said of it. */
  readonly part: string;
}

/**
 * Reads the rows inside a `<sheetData>` that the scanner has just opened, up to its end. Throws a `FileTrouble`: Damaged,
 * where two readers could read two things: a row or cell twice, a cell in another's row, a place beyond Excel's last.
 */
export function readRows(scanner: XmlScanner, prefix: string, context: CellContext): SheetCells {
  const read: SheetCells = { rows: new Map(), masters: new Map() };
  if (scanner.selfClosing) return read;
  const depth = scanner.depth;
  const rowTag = `${prefix}row`;
  let last = -1;
  while (scanner.next() && scanner.depth >= depth) {
    if (scanner.kind !== 'open' || scanner.depth !== depth + 1) continue;
    if (scanner.name !== rowTag) {
      expectForeign(scanner.name, context.part);
      continue;
    }
    const row = rowNumber(scanner.attribute('r'), last, context.part);
    if (read.rows.has(row)) throw damaged(context.part, `row ${row + 1} stands there twice`);
    last = row;
    readRow(scanner, prefix, row, read, context);
  }
  return read;
}

/** As `readRows`, but keeps nothing: gives the number of cells. */
export function countCells(scanner: XmlScanner, prefix: string, context: CellContext): number {
  if (scanner.selfClosing) return 0;
  const depth = scanner.depth;
  const [rowTag, cellTag] = [`${prefix}row`, `${prefix}c`];
  const [valueTag, textTag, formulaTag] = [`${prefix}v`, `${prefix}is`, `${prefix}f`];
  const rows = new Set<number>();
  let columns: number[] = [];
  let [row, column, furthest, cells] = [-1, -1, -1, 0];
  let type: string | null = null;
  let [values, formulas] = [0, 0];
  while (scanner.next() && scanner.depth >= depth) {
    if (scanner.kind !== 'open') continue;
    if (scanner.depth === depth + 2 && scanner.name === cellTag) {
      column = cellColumn(scanner.attribute('r'), row, column, context.part);
      if (column <= furthest && columns.includes(column)) throw twice(context.part, row, column);
      columns.push(column);
      furthest = Math.max(furthest, column);
      cellFormat(scanner.attribute('s'), context);
      type = scanner.attribute('t');
      [values, formulas] = [0, 0];
      cells++;
    } else if (scanner.depth === depth + 3) {
      const { name } = scanner;
      if (name === formulaTag) {
        formulas++;
        innerText(scanner, context.part);
      } else if (name === valueTag) {
        values++;
        readValue(type, innerText(scanner, context.part), context);
      } else if (name === textTag) {
        values++;
        readRichText(scanner);
      } else expectForeign(name, context.part);
      if (formulas > 1 || values > 1) throw saysTwice(context.part, row, column);
    } else if (scanner.depth === depth + 1 && scanner.name === rowTag) {
      row = rowNumber(scanner.attribute('r'), row, context.part);
      if (rows.has(row)) throw damaged(context.part, `row ${row + 1} stands there twice`);
      rows.add(row);
      columns = [];
      [column, furthest] = [-1, -1];
    } else if (scanner.depth <= depth + 2) expectForeign(scanner.name, context.part);
  }
  return cells;
}

function twice(part: string, row: number, column: number): FileTrouble {
  return damaged(part, `cell ${cellName(row, column)} stands there twice`);
}

/** A row without a number follows the one before (18.3.1.73). */
function rowNumber(text: string | null, last: number, part: string): number {
  const row = text === null ? last + 1 : /^[1-9][0-9]{0,6}$/.test(text) ? Number(text) - 1 : mostRows;
  if (row >= mostRows) throw damaged(part, `a row numbered ${text ?? row + 1}`);
  return row;
}

/** A cell without a reference follows the one before (18.3.1.4). */
function cellColumn(reference: string | null, row: number, last: number, part: string): number {
  if (reference === null) {
    if (last + 1 >= mostColumns) throw damaged(part, `a cell beyond the last column in row ${row + 1}`);
    return last + 1;
  }
  const place = parseCell(reference);
  if (place === null || place.row !== row || reference.includes('$')) {
    throw damaged(part, `a cell ${reference.slice(0, 20)} in row ${row + 1}`);
  }
  return place.column;
}

function cellFormat(text: string | null, { formats, part }: CellContext): number {
  const format = text === null ? 0 : /^[0-9]{1,7}$/.test(text) ? Number(text) : formats;
  if (text !== null && format >= formats)
    throw damaged(part, `a cell format ${text.slice(0, 20)} of ${formats}`);
  return format;
}

function readRow(
  scanner: XmlScanner,
  prefix: string,
  row: number,
  read: SheetCells,
  context: CellContext,
): void {
  const attributesFrom = scanner.start + scanner.name.length + 1;
  const attributesTo = scanner.end - (scanner.selfClosing ? 2 : 1);
  const attributes = scanner.text.slice(attributesFrom, attributesTo).trimEnd();
  const record: RowRecord = { row, attributes, cells: [], start: scanner.start, end: scanner.end };
  read.rows.set(row, record);
  if (scanner.selfClosing) return;
  const depth = scanner.depth;
  const cellTag = `${prefix}c`;
  let last = -1;
  while (scanner.next() && scanner.depth >= depth) {
    if (scanner.kind !== 'open' || scanner.depth !== depth + 1) continue;
    if (scanner.name !== cellTag) {
      expectForeign(scanner.name, context.part);
      continue;
    }
    const column = cellColumn(scanner.attribute('r'), row, last, context.part);
    last = column;
    const cell = readCell(scanner, prefix, row, column, read, context);
    if (cellPlace(record.cells, column) >= 0) throw twice(context.part, row, column);
    putCell(record, cell);
  }
  record.end = scanner.end;
}

function forgetText(record: RowRecord): void {
  record.start = -1;
}

function readCell(
  scanner: XmlScanner,
  prefix: string,
  row: number,
  column: number,
  read: SheetCells,
  context: CellContext,
): CellRecord {
  const type = scanner.attribute('t');
  const record: CellRecord = {
    column,
    format: cellFormat(scanner.attribute('s'), context),
    value: emptyCell,
    formula: null,
    shared: -1,
    array: null,
    start: scanner.start,
    end: scanner.end,
    restyled: false,
  };
  if (scanner.selfClosing) return record;
  const depth = scanner.depth;
  let [values, formulas] = [0, 0];
  while (scanner.next() && scanner.depth >= depth) {
    if (scanner.kind !== 'open' || scanner.depth !== depth + 1) continue;
    switch (scanner.name) {
      case `${prefix}v`:
        values++;
        record.value = readValue(type, innerText(scanner, context.part), context);
        break;
      case `${prefix}is`:
        values++;
        record.value = { kind: 'text', text: readRichText(scanner).text };
        break;
      case `${prefix}f`:
        formulas++;
        readFormula(scanner, record, row, read, context.part);
        break;
      default:
        expectForeign(scanner.name, context.part);
    }
  }
  if (values > 1 || formulas > 1) throw saysTwice(context.part, row, column);
  record.end = scanner.end;
  return record;
}

function saysTwice(part: string, row: number, column: number): FileTrouble {
  return damaged(part, `cell ${cellName(row, column)} says two things`);
}

const ours: ReadonlySet<string> = new Set(['sheetData', 'row', 'c', 'v', 'f', 'is']);

/**
 * Throws a `FileTrouble`: Damaged, where an element that was not expected holds what was typed: one in another place than its own,
 * or under another prefix than the sheet's. It would be left out in silence, and no program writes it.
 */
export function expectForeign(name: string, part: string): void {
  if (ours.has(name.slice(name.indexOf(':') + 1))) throw damaged(part, `a <${name}> where none belongs`);
}

/** The text of the element just opened, up to its end. Throws a `FileTrouble`: Damaged, where an element is in it. */
function innerText(scanner: XmlScanner, part: string): string {
  if (scanner.selfClosing) return '';
  const depth = scanner.depth;
  let text = '';
  while (scanner.next() && scanner.depth >= depth) {
    if (scanner.kind === 'open')
      throw damaged(part, `a <${scanner.name.slice(0, 20)}> where a value is expected`);
    if (scanner.kind !== 'text') continue;
    const raw = scanner.text.slice(scanner.start, scanner.end);
    text += scanner.cdata ? raw.slice(9, -3) : decodeText(raw);
  }
  return text;
}

function readFormula(
  scanner: XmlScanner,
  record: CellRecord,
  row: number,
  read: SheetCells,
  part: string,
): void {
  const type = scanner.attribute('t');
  const group = Number(scanner.attribute('si') ?? -1);
  const block = scanner.attribute('ref');
  const text = innerText(scanner, part);
  if (type === 'dataTable') return;
  if (type === 'array') record.array = block ?? '';
  if (type === 'shared' && Number.isInteger(group) && group >= 0) {
    record.shared = group;
    if (text !== '' && !read.masters.has(group)) {
      read.masters.set(group, { row, column: record.column, formula: text });
    }
  }
  record.formula = text === '' ? null : text;
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
  if (place < 0) {
    // Cells out of order or twice: the row's own text is no longer what is written.
    if (-1 - place < row.cells.length) forgetText(row);
    row.cells.splice(-1 - place, 0, cell);
  } else {
    forgetText(row);
    row.cells[place] = cell;
  }
}
