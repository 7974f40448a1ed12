import type { SheetText } from './sheet-text.ts';
import { escapeAttribute } from '../xml/xml-text.ts';
import { childrenOf, numberAttribute, type XmlElement } from '../xml/xml-tree.ts';
import { mostColumns } from '../../cells/block.ts';

/** Neighbouring columns that share width and format (`<col>`); one-based and inclusive, as the file counts. */
interface ColumnSpan {
  readonly min: number;
  readonly max: number;
  readonly attributes: ReadonlyMap<string, string>;
}

function spansOf(cols: XmlElement | null): ColumnSpan[] {
  if (cols === null) return [];
  const spans = childrenOf(cols, 'col').map((col) => ({
    min: numberAttribute(col, 'min', 1),
    max: Math.min(mostColumns, numberAttribute(col, 'max', 1)),
    attributes: new Map(
      col.attributes
        .filter(({ name }) => name !== 'min' && name !== 'max')
        .map(({ name, value }) => [name, value]),
    ),
  }));
  return spans.sort((one, other) => one.min - other.min);
}

/** The attributes that the file gives a zero-based column; null for none. */
function attributesOf(text: SheetText, column: number): ReadonlyMap<string, string> | null {
  const spans = spansOf(text.first('cols'));
  return spans.find((each) => each.min <= column + 1 && column + 1 <= each.max)?.attributes ?? null;
}

/** Width of a zero-based column in characters, padding included; the sheet's default where it has none of its own. */
export function columnWidth(text: SheetText, column: number): number {
  const own = Number(attributesOf(text, column)?.get('width') ?? Number.NaN);
  if (Number.isFinite(own)) return own;
  const format = text.first('sheetFormatPr');
  return format ? numberAttribute(format, 'defaultColWidth', defaultWidth) : defaultWidth;
}

/** Whether a zero-based column is hidden. */
export function isColumnHidden(text: SheetText, column: number): boolean {
  return /^(?:1|true|on)$/.test(attributesOf(text, column)?.get('hidden') ?? '');
}

/** 64 pixels of Calibri 11: what Excel shows as 8.43. */
const defaultWidth = 9.140625;

/** Cell format of columns for cells that are not in the file: first and last zero-based column, and the format. */
export function columnFormats(text: SheetText): readonly { first: number; last: number; format: number }[] {
  return spansOf(text.first('cols')).flatMap(({ min, max, attributes }) => {
    const format = Number(attributes.get('style') ?? 0);
    return Number.isInteger(format) && format > 0 ? [{ first: min - 1, last: max - 1, format }] : [];
  });
}

/** Gives columns (zero-based, inclusive) changed attributes; the columns around them keep theirs. */
export function changeColumns(
  text: SheetText,
  first: number,
  last: number,
  change: (attributes: ReadonlyMap<string, string>) => ReadonlyMap<string, string>,
): void {
  const [from, to] = [first + 1, last + 1];
  const result: ColumnSpan[] = [];
  let next = from;
  const fill = (until: number): void => {
    if (next <= until) result.push({ min: next, max: until, attributes: change(new Map()) });
    next = Math.max(next, until + 1);
  };
  for (const span of spansOf(text.first('cols'))) {
    if (span.max < from || span.min > to) {
      if (span.min > to) fill(to);
      result.push(span);
      continue;
    }
    fill(span.min - 1);
    if (span.min < from) result.push({ ...span, max: from - 1 });
    const inside = { min: Math.max(span.min, from), max: Math.min(span.max, to) };
    result.push({ ...inside, attributes: change(span.attributes) });
    next = inside.max + 1;
    if (span.max > to) result.push({ ...span, min: to + 1 });
  }
  fill(to);
  text.put('cols', colsXml(text.prefix, result));
}

function colsXml(prefix: string, spans: readonly ColumnSpan[]): string {
  const xml = spans.map(({ min, max, attributes }) => {
    // Excel needs a width on every <col>.
    const all = attributes.has('width')
      ? attributes
      : new Map([...attributes, ['width', String(defaultWidth)]]);
    const rest = [...all].map(([name, value]) => ` ${name}="${escapeAttribute(value)}"`).join('');
    return `<${prefix}col min="${min}" max="${max}"${rest}/>`;
  });
  return `<${prefix}cols>${xml.join('')}</${prefix}cols>`;
}
