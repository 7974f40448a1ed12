import type { ErrorText, StoredValue } from './model.ts';
import { decodeXstring, encodeXstring, escapeText } from './xml-text.ts';

export const EMPTY: StoredValue = { kind: 'empty' };

const ERRORS: readonly ErrorText[] = [
  ...(['#NULL!', '#DIV/0!', '#VALUE!', '#REF!', '#NAME?', '#NUM!', '#N/A'] as const),
  ...(['#GETTING_DATA', '#SPILL!', '#CALC!'] as const),
];

/** Younger than the format: in the file Excel itself writes #VALUE! for them and says the rest in metadata. */
const LATER_ERRORS: ReadonlySet<ErrorText> = new Set(['#SPILL!', '#CALC!']);

/**
 * What a cell holds by its type (ECMA-376 part 1, 18.18.11) and the text of its `<v>`; null for none. `shared` are the
 * shared strings. A `<v>` without text is a formula that was never calculated, unless the type says it is a text.
 */
export function readValue(
  type: string | null,
  text: string | null,
  shared: readonly string[],
  date1904: boolean,
): StoredValue {
  if (text === null) return EMPTY;
  switch (type) {
    case 's': {
      const found = shared[text.trim() === '' ? -1 : Number(text)];
      return found === undefined ? EMPTY : { kind: 'text', text: found };
    }
    case 'str':
    case 'inlineStr':
      return { kind: 'text', text: decodeXstring(text) };
    case 'b':
      return text.trim() === '' ? EMPTY : { kind: 'boolean', value: /^(?:1|true)$/.test(text.trim()) };
    case 'e':
      return text.trim() === '' ? EMPTY : { kind: 'error', error: errorText(text.trim()) };
    case 'd':
      return numberValue(dateSerial(text, date1904));
    default:
      return text.trim() === '' ? EMPTY : numberValue(Number(text));
  }
}

function numberValue(value: number): StoredValue {
  return Number.isFinite(value) ? { kind: 'number', value } : EMPTY;
}

function errorText(text: string): ErrorText {
  return ERRORS.find((each) => each === text.toUpperCase()) ?? '#VALUE!';
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
      return { type: ' t="e"', inner: inner(LATER_ERRORS.has(value.error) ? '#VALUE!' : value.error) };
    default: {
      const unreachable: never = value;
      return unreachable;
    }
  }
}
