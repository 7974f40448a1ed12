import { readValue, EMPTY } from './cell-value.ts';
import type { StoredValue } from './model.ts';
import { MAXIMUM_COLUMNS, MAXIMUM_ROWS } from './reference.ts';
import { readRichText } from './shared-strings.ts';
import type { XmlScanner } from './xml-scan.ts';
import { decodeText } from './xml-text.ts';

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

export interface CellContext {
  readonly strings: readonly string[];
  readonly date1904: boolean;
}

/** Reads the rows inside a `<sheetData>` that the scanner has just opened, up to its end. */
export function readRows(scanner: XmlScanner, prefix: string, context: CellContext): SheetCells {
  const read: SheetCells = { rows: new Map(), masters: new Map() };
  if (scanner.selfClosing) return read;
  const depth = scanner.depth;
  const rowTag = `${prefix}row`;
  let last = -1;
  while (scanner.next() && scanner.depth >= depth) {
    if (scanner.kind !== 'open' || scanner.name !== rowTag || scanner.depth !== depth + 1) continue;
    const row = rowNumber(scanner, last);
    last = row;
    if (row >= MAXIMUM_ROWS) continue;
    readRow(scanner, prefix, row, read, context);
  }
  return read;
}

function rowNumber(scanner: XmlScanner, last: number): number {
  const text = scanner.attribute('r');
  const row = text === null ? Number.NaN : Number(text) - 1;
  return Number.isInteger(row) && row >= 0 && row < MAXIMUM_ROWS ? row : last + 1;
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
  const earlier = read.rows.get(row);
  const record: RowRecord = earlier ?? { row, attributes, cells: [], start: scanner.start, end: scanner.end };
  // A row given twice cannot keep its text: it is written anew from both.
  if (earlier) forgetText(earlier);
  read.rows.set(row, record);
  if (scanner.selfClosing) return;
  const depth = scanner.depth;
  const cellTag = `${prefix}c`;
  let last = -1;
  while (scanner.next() && scanner.depth >= depth) {
    if (scanner.kind !== 'open' || scanner.name !== cellTag || scanner.depth !== depth + 1) continue;
    const column = cellColumn(scanner.attribute('r'), last);
    last = column;
    const cell = readCell(scanner, prefix, row, column, read, context);
    if (column < MAXIMUM_COLUMNS) putCell(record, cell);
  }
  if (!earlier) record.end = scanner.end;
}

function forgetText(record: RowRecord): void {
  record.start = -1;
}

function cellColumn(reference: string | null, last: number): number {
  if (reference === null) return last + 1;
  let column = 0;
  let at = 0;
  for (; at < reference.length; at++) {
    const letter = reference.charCodeAt(at) & ~0x20;
    if (letter < 65 || letter > 90) break;
    column = column * 26 + letter - 64;
  }
  return at === 0 || at > 3 ? last + 1 : column - 1;
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
  const format = Number(scanner.attribute('s') ?? 0);
  const record: CellRecord = {
    column,
    format: Number.isInteger(format) && format >= 0 ? format : 0,
    value: EMPTY,
    formula: null,
    shared: -1,
    array: null,
    start: scanner.start,
    end: scanner.end,
    restyled: false,
  };
  if (scanner.selfClosing) return record;
  const depth = scanner.depth;
  while (scanner.next() && scanner.depth >= depth) {
    if (scanner.kind !== 'open' || scanner.depth !== depth + 1) continue;
    const local = scanner.name.slice(prefix.length);
    if (local === 'v') record.value = readValue(type, innerText(scanner), context.strings, context.date1904);
    else if (local === 'f') readFormula(scanner, record, row, read);
    else if (local === 'is') record.value = { kind: 'text', text: readRichText(scanner).text };
  }
  record.end = scanner.end;
  return record;
}

/** The text of the element just opened, up to its end. */
function innerText(scanner: XmlScanner): string {
  if (scanner.selfClosing) return '';
  const depth = scanner.depth;
  let text = '';
  while (scanner.next() && scanner.depth >= depth) {
    if (scanner.kind !== 'text') continue;
    const raw = scanner.text.slice(scanner.start, scanner.end);
    text += scanner.cdata ? raw.slice(9, -3) : decodeText(raw);
  }
  return text;
}

function readFormula(scanner: XmlScanner, record: CellRecord, row: number, read: SheetCells): void {
  const type = scanner.attribute('t');
  const group = Number(scanner.attribute('si') ?? -1);
  const block = scanner.attribute('ref');
  const text = innerText(scanner);
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
