import type { ErrorText, PlainValue, StoredValue } from '../model.ts';
import { damaged, type FileTrouble } from '../package/problem.ts';
import { decodeXstring, encodeXstring, escapeText } from '../xml/xml-text.ts';

export const emptyCell: StoredValue = { kind: 'empty' };

/** As Excel's interface gives it: '' for an empty cell, an error as its text. */
export function plainValue(value: StoredValue): PlainValue {
  switch (value.kind) {
    case 'empty':
      return '';
    case 'number':
    case 'boolean':
      return value.value;
    case 'text':
      return value.text;
    case 'error':
      return value.error;
  }
}

const errors: readonly ErrorText[] = [
  ...(['#NULL!', '#DIV/0!', '#VALUE!', '#REF!', '#NAME?', '#NUM!', '#N/A'] as const),
  ...(['#GETTING_DATA', '#SPILL!', '#CALC!'] as const),
];

/** Younger than the format: in the file Excel itself writes #VALUE! for them and says the rest in metadata. */
const laterErrors: ReadonlySet<ErrorText> = new Set(['#SPILL!', '#CALC!']);

/** The strings that cells share. */
export interface SharedTexts {
  /** Whether there is a string of this index; a cell speaks of it. */
  uses(index: number): boolean;
  /** The string of an index that there is, as a value. */
  value(index: number): StoredValue;
}

/** What the values of a sheet's cells speak of. */
export interface ValueContext {
  readonly strings: SharedTexts;
  readonly date1904: boolean;
  readonly part: string;
}

/**
 * What a cell holds by its type (ECMA-376 part 1, 18.18.11) and the text of its `<v>`; null for none. A `<v>` without text
 * is a formula that was never calculated, unless the type says it is a text. Throws a `FileTrouble`: Damaged, for a type
 * that is none, an index without its string, and what is no number as XML Schema writes one (`0x14` is none, 3.2.5).
 */
export function readValue(type: string | null, text: string | null, context: ValueContext): StoredValue {
  if (text === null) return emptyCell;
  const plain = text.trim();
  const wrong = (): FileTrouble =>
    damaged(context.part, `a cell of type ${type ?? 'n'} holds ${plain.slice(0, 40)}`);
  switch (type) {
    case 's': {
      const found = /^[0-9]{1,9}$/.test(plain) && context.strings.uses(Number(plain));
      if (!found) throw damaged(context.part, `there is no shared string ${plain.slice(0, 20)}`);
      return context.strings.value(Number(plain));
    }
    case 'str':
    case 'inlineStr':
      return { kind: 'text', text: decodeXstring(text) };
    case 'b':
      if (plain === '') return emptyCell;
      if (!/^(?:0|1|true|false)$/.test(plain)) throw wrong();
      return { kind: 'boolean', value: plain === '1' || plain === 'true' };
    case 'e':
      return plain === '' ? emptyCell : { kind: 'error', error: errorText(plain) };
    case 'd': {
      const value = dateSerial(plain, context.date1904);
      if (!Number.isFinite(value)) throw wrong();
      return { kind: 'number', value };
    }
    case null:
    case 'n': {
      if (plain === '') return emptyCell;
      const value = xsdDouble.test(plain) ? Number(plain) : Number.NaN;
      if (!Number.isFinite(value)) throw wrong();
      return { kind: 'number', value };
    }
    default:
      throw wrong();
  }
}

/** A number as XML Schema writes it (part 2, 3.2.5), the infinite ones left out: Excel has none. */
const xsdDouble = /^[+-]?(?:[0-9]+(?:\.[0-9]*)?|\.[0-9]+)(?:[eE][+-]?[0-9]+)?$/;

function errorText(text: string): ErrorText {
  return errors.find((each) => each === text.toUpperCase()) ?? '#VALUE!';
}

/** Days since the workbook's day 0 for an ISO 8601 date, as strict files have them; NaN when it is none. */
function dateSerial(text: string, date1904: boolean): number {
  const zoned = /(?:Z|[+-]\d\d:\d\d)$/.test(text) || !text.includes('T') ? text : `${text}Z`;
  return Date.parse(zoned.trim()) / 86_400_000 + (date1904 ? 24_107 : 25_569);
}

/** Attributes (type) and inner XML of a cell with this value; `sharedIndex` is asked for texts without a formula. */
export function writeValue(
  value: StoredValue,
  prefix: string,
  isFormula: boolean,
  sharedIndex: (text: string) => number,
): { type: string; inner: string } {
  const inner = (text: string | number): string => `<${prefix}v>${text}</${prefix}v>`;
  switch (value.kind) {
    case 'empty':
      return { type: '', inner: '' };
    case 'number':
      // There is no such number in a cell; Excel's own name for it is this error.
      if (!Number.isFinite(value.value)) return { type: ' t="e"', inner: inner('#NUM!') };
      return { type: '', inner: inner(value.value) };
    case 'text':
      if (isFormula) return { type: ' t="str"', inner: inner(escapeText(encodeXstring(value.text))) };
      return { type: ' t="s"', inner: inner(sharedIndex(value.text)) };
    case 'boolean':
      return { type: ' t="b"', inner: inner(value.value ? 1 : 0) };
    case 'error':
      return { type: ' t="e"', inner: inner(laterErrors.has(value.error) ? '#VALUE!' : value.error) };
  }
}
