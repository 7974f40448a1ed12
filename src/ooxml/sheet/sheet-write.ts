import { writeValue } from './cell-value.ts';
import { cellName } from '../../cells/a1.ts';
import type { CellRecord, RowRecord, SharedMaster } from './sheet-cells.ts';
import { shiftFormula } from '../formulas/formula.ts';
import { escapeText } from '../xml/xml-text.ts';

/** What is needed to write cells of a sheet. */
export interface WriteContext {
  /** The part as it was read; untouched cells and rows are copied from it. */
  readonly source: string;
  readonly prefix: string;
  readonly masters: ReadonlyMap<number, SharedMaster>;
  readonly sharedIndex: (text: string) => number;
}

/** The XML of a row that was changed: its cells' own texts where these did not. */
export function writeRow(row: RowRecord, context: WriteContext): string {
  const tag = `${context.prefix}row`;
  const cells = row.cells.map((cell) => writeCell(row.row, cell, context)).join('');
  const open = `<${tag}${rowAttributes(row)}`;
  return cells === '' ? `${open}/>` : `${open}>${cells}</${tag}>`;
}

/** `spans` only helps reading along and may no longer be right; `r` is always said. */
function rowAttributes(row: RowRecord): string {
  const attributes = row.attributes.replace(/\s+spans\s*=\s*(?:"[^"]*"|'[^']*')/, '');
  return /\sr\s*=/.test(attributes) ? attributes : ` r="${row.row + 1}"${attributes}`;
}

function writeCell(row: number, cell: CellRecord, context: WriteContext): string {
  if (cell.start >= 0) {
    const text = context.source.slice(cell.start, cell.end);
    const isAsRead = !cell.restyled && cell.moved !== true && /^[^>]*\sr\s*=/.test(text);
    return isAsRead ? text : withAttributes(text, row, cell);
  }
  const tag = `${context.prefix}c`;
  const formula = formulaOf(row, cell, context.masters);
  const { type, inner } = writeValue(cell.value, context.prefix, formula !== null, context.sharedIndex);
  const style = cell.format === 0 ? '' : ` s="${cell.format}"`;
  const open = `<${tag} r="${cellName(row, cell.column)}"${style}${type}`;
  if (formula === null) return inner === '' ? `${open}/>` : `${open}>${inner}</${tag}>`;
  const array = cell.array === null ? '' : ` t="array" ref="${cell.array}"`;
  const f = `${context.prefix}f`;
  return `${open}><${f}${array}>${escapeText(formula)}</${f}>${inner}</${tag}>`;
}

/** The cell's own text with another format, and its place said if it was not. */
function withAttributes(text: string, row: number, cell: CellRecord): string {
  const end = /^<[^\s/>]+/.exec(text)?.[0].length ?? 0;
  const close = openTagEnd(text, end);
  const written = text.slice(end, close).replace(/\s+s\s*=\s*(?:"[^"]*"|'[^']*')/, '');
  const attributes = (
    cell.moved === true ? written.replace(/\s+r\s*=\s*(?:"[^"]*"|'[^']*')/, '') : written
  ).trimEnd();
  const place = /\sr\s*=/.test(attributes) ? '' : ` r="${cellName(row, cell.column)}"`;
  return `${text.slice(0, end)}${place}${attributes} s="${cell.format}"${text.slice(close)}`;
}

/** Where the attributes of the first tag end: before its `>` or `/>`. */
function openTagEnd(text: string, from: number): number {
  let at = from;
  for (let quote = ''; at < text.length; at++) {
    const character = text.charAt(at);
    if (quote !== '') {
      if (character === quote) quote = '';
    } else if (character === '"' || character === "'") quote = character;
    else if (character === '>') break;
  }
  return text.charAt(at - 1) === '/' ? at - 1 : at;
}

/** The formula of a cell as the file spells it, expanded where it is shared; null for none. */
export function formulaOf(
  row: number,
  cell: CellRecord,
  masters: ReadonlyMap<number, SharedMaster>,
): string | null {
  if (cell.formula !== null || cell.shared < 0) return cell.formula;
  const master = masters.get(cell.shared);
  if (master === undefined) return null;
  return shiftFormula(master.formula, row - master.row, cell.column - master.column);
}
