/**
 * What Excel makes of a value that is written to `values` or `formulas`: the same as of something typed into the cell
 * with English (US) settings. https://learn.microsoft.com/javascript/api/excel/excel.range#excel-excel-range-values-member
 */
import type { ErrorText, StoredValue } from '../ooxml/model.ts';
import { HostError } from './host-error.ts';
import type { Json } from './json.ts';
import { dateOrTime } from './dates.ts';

export type Interpreted =
  /** Null in a matrix leaves its cell as it is. */
  | { readonly kind: 'leave' }
  | {
      readonly kind: 'value';
      readonly value: StoredValue;
      /** Typed with a leading apostrophe, which is not part of the text. */
      readonly quotePrefix: boolean;
      /** The format that Excel gives a cell in General along with such a value. */
      readonly numberFormat: string | null;
    }
  /** Without its leading `=`. */
  | { readonly kind: 'formula'; readonly formula: string };

/** A cell holds so many characters: https://support.microsoft.com/office/1672b34d-7043-467e-8e27-269d656771c3 */
export const longestText = 32_767;
const longestFormula = 8_192;

const errorTexts: readonly ErrorText[] = [
  '#NULL!',
  '#DIV/0!',
  '#VALUE!',
  '#REF!',
  '#NAME?',
  '#NUM!',
  '#N/A',
  '#GETTING_DATA',
  '#SPILL!',
  '#CALC!',
];

export interface CellSetting {
  readonly numberFormat: string;
  readonly date1904: boolean;
  /** For a date without its year. */
  readonly thisYear: number;
}

/** Throws `InvalidArgument` for what a cell cannot take: objects, lists, too long a text. */
export function interpret(given: Json, cell: CellSetting): Interpreted {
  if (given === null) return { kind: 'leave' };
  if (typeof given === 'object')
    throw new HostError('InvalidArgument', 'A cell takes a text, a number or a boolean.');
  if (typeof given === 'string') return interpretText(given, cell);
  if (isTextFormat(cell.numberFormat)) return plain({ kind: 'text', text: String(given).toUpperCase() });
  return plain(
    typeof given === 'number' ? { kind: 'number', value: given } : { kind: 'boolean', value: given },
  );
}

function interpretText(text: string, cell: CellSetting): Interpreted {
  if (text === '') return plain({ kind: 'empty' });
  if (text.length > longestText)
    throw new HostError('InvalidArgument', `A cell holds at most ${longestText} characters.`);
  if (text.startsWith("'")) return asText(text.slice(1), true);
  if (isTextFormat(cell.numberFormat)) return asText(text, false);
  const formula = formulaOf(text);
  if (formula !== null) return { kind: 'formula', formula };
  const error = errorTexts.find((each) => each === text.toUpperCase());
  if (error !== undefined) return plain({ kind: 'error', error });
  if (/^(true|false)$/i.test(text.trim())) return plain({ kind: 'boolean', value: /^t/i.test(text.trim()) });
  const number = numberOf(text.trim()) ?? dateOrTime(text.trim(), cell);
  if (number === null) return asText(text, false);
  const format = /^general$/i.test(cell.numberFormat) ? number.format : null;
  return {
    kind: 'value',
    value: { kind: 'number', value: number.value },
    quotePrefix: false,
    numberFormat: format,
  };
}

/** Whether cells of this number format keep what is written as text. */
export function isTextFormat(numberFormat: string): boolean {
  return numberFormat === '@';
}

function plain(value: StoredValue): Interpreted {
  return { kind: 'value', value, quotePrefix: false, numberFormat: null };
}

function asText(text: string, quotePrefix: boolean): Interpreted {
  const value: StoredValue = text === '' ? { kind: 'empty' } : { kind: 'text', text };
  return { kind: 'value', value, quotePrefix, numberFormat: null };
}

/**
 * What begins with `=`, and what begins with `+`, `-` or `@` and is no number, is a formula to Excel. Throws
 * `InvalidArgument` where Excel would find a mistake in it: brackets or quotes that do not close.
 */
function formulaOf(text: string): string | null {
  const first = text.charAt(0);
  if (!'=+-@'.includes(first) || text.trim().length < 2) return null;
  if (first !== '=' && numberOf(text.trim()) !== null) return null;
  const formula = first === '=' ? text.slice(1) : text;
  if (formula.length > longestFormula) throw new HostError('FormulaLengthExceedsLimit');
  if (!isBalanced(formula)) throw new HostError('InvalidArgument', `${text.slice(0, 60)} is not a formula.`);
  return formula;
}

function isBalanced(formula: string): boolean {
  const bare = formula.replace(/"(?:[^"]|"")*"|'(?:[^']|'')*'/g, '0');
  if (/["']/.test(bare)) return false;
  let depth = 0;
  for (const character of bare) {
    if (character === '(') depth += 1;
    if (character === ')') depth -= 1;
    if (depth < 0) return false;
  }
  return depth === 0 && !/[+\-*/^&=<>,]$/.test(bare.trim());
}

export interface TypedNumber {
  readonly value: number;
  /** The number format Excel gives a General cell with it, or null. */
  readonly format: string | null;
}

/** `1,234.5`, `(5)`, `1e3`, `5%`, `$5`, `1 1/2`; null for anything else. */
function numberOf(text: string): TypedNumber | null {
  const negative = /^\((.+)\)$/.exec(text)?.[1];
  if (negative !== undefined) {
    const inner = /^[\d.,$]+$/.test(negative) ? numberOf(negative) : null;
    return inner === null ? null : { ...inner, value: -inner.value };
  }
  const mixed = /^([+-]?)(\d+) (\d{1,3})\/(\d{1,3})$/.exec(text);
  if (mixed !== null) return mixedNumber(mixed);
  const parts = /^([+-]?)(\$?)(\d{1,3}(?:,\d{3})+|\d*)(\.\d*)?(e[+-]?\d+)?\s?(%?)$/i.exec(text);
  if (parts === null) return null;
  const [, sign = '', dollar = '', whole = '', decimals = '', exponent = '', percent = ''] = parts;
  if (whole === '' && decimals.length < 2) return null;
  if (exponent !== '' && (percent !== '' || dollar !== '')) return null;
  const value = Number(`${sign}${whole.replaceAll(',', '') || '0'}${decimals}${exponent}`);
  if (!Number.isFinite(value)) return null;
  const fraction = decimals.length > 1;
  if (percent !== '') return { value: Number(`${value}e-2`), format: fraction ? '0.00%' : '0%' };
  if (dollar !== '') return { value, format: fraction ? '$#,##0.00' : '$#,##0' };
  if (exponent !== '') return { value, format: '0.00E+00' };
  return { value, format: whole.includes(',') ? (fraction ? '#,##0.00' : '#,##0') : null };
}

function mixedNumber(parts: RegExpExecArray): TypedNumber | null {
  const [, sign, whole, over, under] = parts;
  if (Number(under) === 0) return null;
  const value = Number(whole) + Number(over) / Number(under);
  return { value: sign === '-' ? -value : value, format: '# ?/?' };
}
