import type { CellContent } from './cell-columns.ts';
import { emptyCell } from './cell-value.ts';
import { PlainCells } from './plain-cells.ts';
import type { CellContext } from './cell-context.ts';
import { readValue } from './cell-value.ts';
import { SheetCells } from './sheet-cells.ts';
import { damaged, type FileTrouble } from '../package/problem.ts';
import { mostColumns, mostRows } from '../../cells/block.ts';
import { cellName, parseCell } from '../../cells/a1.ts';
import { readRichText } from '../entry-order/shared-strings.ts';
import type { XmlScanner } from '../xml/xml-scan.ts';

/**
 * Reads the rows inside a `<sheetData>` that the scanner has just opened, up to its end. Throws a `FileTrouble`: Damaged,
 * where two readers could read two things: a row or cell twice, a cell in another's row, a place beyond Excel's last.
 */
export function readRows(scanner: XmlScanner, prefix: string, context: CellContext): SheetCells {
  const read = new SheetCells(scanner.text, context);
  const plain = new PlainCells(scanner.text, read.columns, context.strings, context.formats);
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
    last = row;
    readRow({ scanner, prefix, read, plain, context }, row);
  }
  read.columns.close();
  return read;
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

interface Reading {
  readonly scanner: XmlScanner;
  readonly prefix: string;
  readonly read: SheetCells;
  readonly plain: PlainCells;
  readonly context: CellContext;
}

function readRow(reading: Reading, row: number): void {
  const { scanner, prefix, read, plain, context } = reading;
  const { start, end, name, selfClosing } = scanner;
  const attributes = { attributesFrom: start + name.length + 1, attributesTo: end - (selfClosing ? 2 : 1) };
  const begun = read.begin(row, { start, end, ...attributes });
  if (selfClosing) return;
  const depth = scanner.depth;
  const cellTag = `${prefix}c`;
  let last = -1;
  for (;;) {
    if (prefix === '') {
      scanner.goTo(plain.take(scanner.end, row, last));
      last = plain.column;
    }
    if (!scanner.next() || scanner.depth < depth) break;
    if (scanner.kind !== 'open' || scanner.depth !== depth + 1) continue;
    if (scanner.name === cellTag) {
      last = cellColumn(scanner.attribute('r'), row, last, context.part);
      readCell(reading, row, last);
    } else expectForeign(scanner.name, context.part);
  }
  read.complete(begun, scanner.end);
}

function readCell({ scanner, prefix, read, context }: Reading, row: number, column: number): void {
  const type = scanner.attribute('t');
  const format = cellFormat(scanner.attribute('s'), context);
  const { start, selfClosing } = scanner;
  let value = emptyCell;
  let formula: Omit<CellContent, 'value'> = { formula: null, shared: -1, array: null };
  const depth = scanner.depth;
  let [values, formulas] = [0, 0];
  while (!selfClosing && scanner.next() && scanner.depth >= depth) {
    if (scanner.kind !== 'open' || scanner.depth !== depth + 1) continue;
    switch (scanner.name) {
      case `${prefix}v`:
        values++;
        value = readValue(type, innerText(scanner, context.part), context);
        break;
      case `${prefix}is`:
        values++;
        value = { kind: 'text', text: readRichText(scanner).text };
        break;
      case `${prefix}f`:
        formulas++;
        formula = readFormula(scanner, row, column, read, context.part);
        break;
      default:
        expectForeign(scanner.name, context.part);
    }
  }
  if (values > 1 || formulas > 1) throw saysTwice(context.part, row, column);
  read.columns.addContent(column, format, { value, ...formula }, start, scanner.end);
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
    text += scanner.content;
  }
  return text;
}

function readFormula(
  scanner: XmlScanner,
  row: number,
  column: number,
  read: SheetCells,
  part: string,
): Omit<CellContent, 'value'> {
  const type = scanner.attribute('t');
  const group = Number(scanner.attribute('si') ?? -1);
  const block = scanner.attribute('ref');
  const text = innerText(scanner, part);
  const formula = text === '' ? null : text;
  const isShared = type === 'shared' && Number.isInteger(group) && group >= 0;
  if (type === 'dataTable') return { formula: null, shared: -1, array: null };
  if (isShared && formula !== null && !read.masters.has(group))
    read.masters.set(group, { row, column, formula });
  return { formula, shared: isShared ? group : -1, array: type === 'array' ? (block ?? '') : null };
}
