import { kinds, type CellColumns } from './cell-columns.ts';
import type { SharedTexts } from './cell-value.ts';
import type { StoredValue } from '../model.ts';
import { mostColumns } from '../../cells/block.ts';
import { decodeText, decodeXstring } from '../xml/xml-text.ts';

const quote = 0x22;
const dot = 0x2e;
const slash = 0x2f;
const zero = 0x30;
const less = 0x3c;
const greater = 0x3e;
const letterA = 0x41;

/** Numbers of so many digits, and their quotients by these powers, are exact: what comes out is what `Number` reads. */
const exactDigits = 15;
const powersOfTen = Array.from({ length: exactDigits + 1 }, (_, power) => 10 ** power);

/** The types of plain cells (ECMA-376 part 1, 18.18.11); '' for a number that does not say it is one. */
type PlainType = '' | 'n' | 's' | 'b' | 'str';

/**
 * Reads cells as nearly every program writes them, `<c r="B2" s="3" t="s"><v>4</v></c>`, straight into the columns. Whatever is
 * written otherwise, or may be wrong, is left where it is for the reading that knows all of XML: this one refuses nothing.
 */
export class PlainCells {
  /** The column of the cell that was taken last. */
  column = -1;
  private readonly text: string;
  private readonly cells: CellColumns;
  private readonly strings: SharedTexts;
  private readonly formats: number;
  /** What was read last: a number, or the column of a reference. */
  private found = 0;

  /** `formats`: how many cell formats there are. */
  constructor(text: string, cells: CellColumns, strings: SharedTexts, formats: number) {
    this.text = text;
    this.cells = cells;
    this.strings = strings;
    this.formats = formats;
  }

  /** Takes as many cells as stand one behind the other from this offset on; `last` is the column before. Gives the offset behind them. */
  take(from: number, row: number, last: number): number {
    this.column = last;
    let at = from;
    for (let end = this.takeOne(at, row); end > 0; end = this.takeOne(at, row)) at = end;
    return at;
  }

  /** The offset behind the cell, or -1 where it is not plain. */
  private takeOne(start: number, row: number): number {
    const { text } = this;
    if (text.charCodeAt(start) !== less || text.charCodeAt(start + 1) !== 0x63) return -1;
    let at = start + 2;
    let [column, format, type]: [number, number, PlainType] = [-1, -1, ''];
    while (text.charCodeAt(at) === 0x20) {
      const name = text.charCodeAt(at + 1);
      if (text.charCodeAt(at + 2) !== 0x3d || text.charCodeAt(at + 3) !== quote) return -1;
      at += 4;
      if (name === 0x72 && column < 0) {
        at = this.readReference(at, row);
        column = this.found;
      } else if (name === 0x73 && format < 0) {
        at = this.readWhole(at, 7, quote);
        format = this.found;
      } else if (name === 0x74 && type === '') {
        type = this.typeAt(at);
        if (type === '') return -1;
        at += type.length;
      } else return -1;
      if (at < 0 || text.charCodeAt(at) !== quote) return -1;
      at++;
    }
    if (column <= this.column || format >= this.formats) return -1;
    const end = this.takeContent(start, at, column, Math.max(0, format), type);
    if (end > 0) this.column = column;
    return end;
  }

  private typeAt(at: number): PlainType {
    const { text } = this;
    if (text.startsWith('str"', at)) return 'str';
    const type = text.charAt(at);
    return type === 's' || type === 'n' || type === 'b' ? type : '';
  }

  /** What stands between the attributes of a cell and its end. */
  private takeContent(start: number, from: number, column: number, format: number, type: PlainType): number {
    const { text, cells } = this;
    let at = from + 1;
    if (text.charCodeAt(from) === slash && text.charCodeAt(at) === greater) {
      cells.add(column, format, kinds.empty, 0, start, at + 1);
      return at + 1;
    }
    if (text.charCodeAt(from) !== greater) return -1;
    let formula: string | null = null;
    if (text.startsWith('<f>', at)) {
      const to = text.indexOf('<', at + 3);
      if (to === at + 3 || !text.startsWith('</f>', to)) return -1;
      formula = decodeText(text.slice(at + 3, to));
      at = to + 4;
    }
    if (text.startsWith('</c>', at)) {
      this.add(column, format, kinds.empty, formula, start, at + 4);
      return at + 4;
    }
    if (!text.startsWith('<v>', at)) return -1;
    const to = type === 'str' ? text.indexOf('<', at + 3) : this.readValue(at + 3, type);
    if (to < 0 || !text.startsWith('</v></c>', to)) return -1;
    if (type === 'str') {
      const value: StoredValue = { kind: 'text', text: decodeXstring(decodeText(text.slice(at + 3, to))) };
      cells.addContent(column, format, { value, formula, shared: -1, array: null }, start, to + 8);
    } else this.add(column, format, kindOf(type), formula, start, to + 8);
    return to + 8;
  }

  private add(
    column: number,
    format: number,
    kind: number,
    formula: string | null,
    start: number,
    end: number,
  ): void {
    const { cells, found } = this;
    cells.add(column, format, kind, found, start, end);
    if (formula !== null) cells.tellLast(formula);
  }

  /** The offset behind the value, which is `found`; -1 where it is none of that type. */
  private readValue(at: number, type: Exclude<PlainType, 'str'>): number {
    if (type === '' || type === 'n') return this.readNumber(at);
    const to = this.readWhole(at, type === 'b' ? 1 : 9, less);
    if (to < 0) return -1;
    return (type === 'b' ? this.found <= 1 : this.strings.uses(this.found)) ? to : -1;
  }

  /** Digits up to a character. */
  private readWhole(from: number, mostDigits: number, ending: number): number {
    const { text } = this;
    let at = from;
    let number = 0;
    for (; at <= from + mostDigits; at++) {
      const digit = text.charCodeAt(at) - zero;
      if (!(digit >= 0 && digit <= 9)) break;
      number = number * 10 + digit;
    }
    this.found = number;
    return at > from && at <= from + mostDigits && text.charCodeAt(at) === ending ? at : -1;
  }

  private readNumber(from: number): number {
    const { text } = this;
    const negative = text.charCodeAt(from) === 0x2d;
    let at = negative ? from + 1 : from;
    let [number, digits, decimals] = [0, 0, -1];
    for (; ; at++) {
      const code = text.charCodeAt(at);
      if (code >= zero && code <= zero + 9) {
        number = number * 10 + (code - zero);
        digits++;
        if (decimals >= 0) decimals++;
      } else if (code === dot && decimals < 0) decimals = 0;
      else break;
    }
    if (digits === 0 || text.charCodeAt(at) !== less) return -1;
    if (decimals > 0) number /= powersOfTen[decimals] ?? 1;
    this.found = digits > exactDigits ? Number(text.slice(from, at)) : negative ? -number : number;
    return Number.isFinite(this.found) ? at : -1;
  }

  /** `B2` in the row 2, in capitals. */
  private readReference(from: number, row: number): number {
    const { text } = this;
    let at = from;
    let column = 0;
    for (; at < from + 3; at++) {
      const letter = text.charCodeAt(at) - letterA;
      if (!(letter >= 0 && letter <= 25)) break;
      column = column * 26 + letter + 1;
    }
    if (column === 0 || column > mostColumns || text.charCodeAt(at) === zero) return -1;
    const to = this.readWhole(at, 7, quote);
    if (this.found !== row + 1) return -1;
    this.found = column - 1;
    return to;
  }
}

function kindOf(type: Exclude<PlainType, 'str'>): number {
  return type === 's' ? kinds.shared : type === 'b' ? kinds.boolean : kinds.number;
}
