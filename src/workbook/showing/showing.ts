/** What a cell shows, told from its value and the code of its number format; and whether two numbers are shown as the same figure. */
import { parseNumberFormat } from './number-format.ts';
import type { Condition, DigitSection, FractionSection, GeneralSection, Section } from './number-format.ts';
import type { CellValue } from '../snapshot.ts';

/** What people see of a value. */
export type Showing =
  /** The value, to the letter as it would be without a format. */
  | { readonly kind: 'plain' }
  /** The value with noughts that it has not: `01`, `1.10`. `text`: with a point for decimals, whatever the Excel. */
  | { readonly kind: 'padded'; readonly text: string }
  /** The value with a text round it, or written in another way: `8.5 điểm`, `8.50E+00`. */
  | { readonly kind: 'dressed'; readonly after: string }
  /** The value among other digits or broken up: `TT-101`, `12-34`. No figure, but a code may be written so. */
  | { readonly kind: 'composed' }
  /** The value with fewer digits than it has. `percentage`: as one. */
  | { readonly kind: 'rounded'; readonly percentage: boolean }
  | { readonly kind: 'percentage' }
  /** The value as a fraction that is exactly it. */
  | { readonly kind: 'fraction'; readonly num: number; readonly den: number }
  | { readonly kind: 'date'; readonly day: boolean; readonly month: boolean; readonly year: boolean }
  | { readonly kind: 'time' }
  /** Another number: another sign, thousands, a point where there is none. */
  | { readonly kind: 'number' }
  /** A text that the code says, whatever the value. */
  | { readonly kind: 'words'; readonly text: string }
  /** Nothing at all. */
  | { readonly kind: 'nothing' };

const plain: Showing = { kind: 'plain' };
const another: Showing = { kind: 'number' };
const nothing: Showing = { kind: 'nothing' };

/** What comes after 31 December 9999 is no day to Excel. */
const afterLastDay = 2_958_466;

/** What a value shows under a format code. Truth values and empty cells show themselves under any. */
export function showingOf(value: CellValue, code: string): Showing {
  if (code === 'General' || code === '@' || code === '' || value === '') return plain;
  if (typeof value === 'string') return textShowing(value, code);
  if (typeof value === 'boolean' || !Number.isFinite(value)) return plain;
  const before = known.get(code);
  const showing = before?.get(value) ?? numberShowing(value, code);
  if (before === undefined) known.set(code, new Map([[value, showing]]));
  else if (before.size < mostKnown) before.set(value, showing);
  return showing;
}

/** By code: a council's marks are the same few figures again and again, and each is looked at several times. */
const known = new Map<string, Map<number, Showing>>();
const mostKnown = 4096;

/** Whether people see the value and nothing else, so that its format need not be kept. */
export function showsItself(value: CellValue, code: string): boolean {
  return showingOf(value, code).kind === 'plain';
}

/** Whether value and code tell what people see to the letter, so that Excel need not be asked for the text. */
export function tellsText(value: CellValue, code: string): boolean {
  const { kind } = showingOf(value, code);
  return kind === 'plain' || kind === 'padded';
}

function textShowing(value: string, code: string): Showing {
  const { text } = parseNumberFormat(code);
  if (text === null) return plain;
  if (!text.showsText) return wordsShowing(text.words);
  return /\d/u.test(text.words) && /\d/u.test(value) ? { kind: 'composed' } : { kind: 'dressed', after: '' };
}

function wordsShowing(text: string): Showing {
  return text.trim() === '' ? nothing : { kind: 'words', text: text.trim() };
}

function numberShowing(value: number, code: string): Showing {
  const { numbers } = parseNumberFormat(code);
  if (isDoubtful(value, numbers)) return another;
  const [chosen, index] = sectionFor(value, numbers);
  if (chosen === null) return nothing;
  const { section } = chosen;
  // The first section puts a minus before what is below zero; one that is for such numbers must say it itself.
  const saysSign = value >= 0 || index === 0;
  switch (section.kind) {
    case 'general':
      return generalShowing(value, section, saysSign);
    case 'words':
      return wordsShowing(value < 0 && saysSign && section.text !== '' ? `-${section.text}` : section.text);
    case 'date':
    case 'time':
      return value < 0 || value >= afterLastDay ? nothing : section;
    case 'digits':
      return digitsShowing(value, section, saysSign);
    case 'fraction':
      return fractionShowing(value, section, saysSign);
  }
}

type ChosenSection = { readonly section: Section; readonly condition: Condition | null };

/** Of conditions only the usual use is sure: one for each section but the last. What becomes of a minus is not sure at all. */
function isDoubtful(value: number, sections: readonly ChosenSection[]): boolean {
  const conditions = sections.map(({ condition }) => condition);
  if (conditions.every((condition) => condition === null)) return false;
  const usual = conditions.every(
    (condition, at) => condition !== null || (at > 0 && at === conditions.length - 1),
  );
  return !usual || value < 0;
}

/** The section that a number falls in: by its conditions, or above, below and at zero. Null: none is for it. */
function sectionFor(
  value: number,
  sections: readonly ChosenSection[],
): readonly [ChosenSection | null, number] {
  const ofSign = sections.length < 2 ? [true] : [sections.length === 2 ? value >= 0 : value > 0, value < 0];
  const index = sections.findIndex(({ condition }, at) =>
    condition === null ? at === sections.length - 1 || ofSign[at] === true : holds(value, condition),
  );
  return [sections[index] ?? null, index];
}

function holds(value: number, { operator, operand }: Condition): boolean {
  switch (operator) {
    case '<':
      return value < operand;
    case '<=':
      return value <= operand;
    case '>':
      return value > operand;
    case '>=':
      return value >= operand;
    case '=':
      return value === operand;
    default:
      return value !== operand;
  }
}

function generalShowing(value: number, { before, after }: GeneralSection, saysSign: boolean): Showing {
  if (!hasItsSign(value, before, saysSign)) return another;
  if (runsOn(before, after)) return { kind: 'composed' };
  return isBare(value, before, after) ? plain : { kind: 'dressed', after: after.trim() };
}

/** Whether a number below zero has its minus or brackets, and no other number a minus. */
function hasItsSign(value: number, before: string, saysSign: boolean): boolean {
  return value < 0 && !saysSign ? /[-−(]/u.test(before) : !looksNegative(before);
}

/** Whether nothing stands round the digits but the number's own minus. */
function isBare(value: number, before: string, after: string): boolean {
  return (value < 0 ? /^[\s−-]*$/u : /^\s*$/u).test(before) && after.trim() === '';
}

function digitsShowing(value: number, section: DigitSection, saysSign: boolean): Showing {
  const { before, after, broken, power, percentage, leastWhole, leastDecimals, decimals } = section;
  const least = leastWhole + leastDecimals;
  if (value === 0 && least === 0) return wordsShowing(before + after);
  if (!hasItsSign(value, before, saysSign)) return another;
  if (power !== 0 && !percentage) return another;
  if (isRounded(value, section)) {
    const isLost = least === 0 && Math.abs(value) * 10 ** power < 0.5 * 10 ** -decimals;
    return isLost ? wordsShowing(before + after) : { kind: 'rounded', percentage };
  }
  if (percentage) return { kind: 'percentage' };
  if (broken || runsOn(before, after)) return { kind: 'composed' };
  if (!isBare(value, before, after) || section.scientific) return { kind: 'dressed', after: after.trim() };
  return showsFewestDigits(value, section) ? plain : { kind: 'padded', text: paddedText(value, section) };
}

/** A minus that stands alone before the digits, not one between a word and them (`TT-`). */
function looksNegative(before: string): boolean {
  return /(?:^|\s)[-−]\s*$/u.test(before);
}

/** Whether digits of the text run on into those of the number, as no letter, bracket or slash parts them: `"9"0`, `0".5"`. */
function runsOn(before: string, after: string): boolean {
  return /\d[^\p{L}(]*$/u.test(before) || /^[^\p{L}(/]*\d/u.test(after) || /[.,]\s*$/u.test(before);
}

/** Whether there are more digits than places for them. Excel shows the fifteen digits of a number, and so compares them. */
function isRounded(value: number, { decimals, power, scientific }: DigitSection): boolean {
  const digits = fifteenDigits(value);
  if (scientific) {
    // The places before the point may take any digits of the number: at least one.
    return Number(digits.toExponential(Math.max(0, Math.min(100, decimals)))) !== digits;
  }
  const places = decimals + power;
  if (places >= 0 && Number.isInteger(digits)) return false;
  if (places < 0) return digits !== 0 && Number(digits.toPrecision(15)) % 10 ** -places !== 0;
  return Number(digits.toFixed(Math.min(100, places))) !== digits;
}

/** The number by the fifteen digits that Excel shows: itself where it has no more, as nearly all have, and then at once. */
function fifteenDigits(value: number): number {
  return String(value).length <= 15 ? value : Number(value.toPrecision(15));
}

function digitsOf(value: number): readonly [whole: string, decimals: string] {
  const [whole = '', decimals = ''] = String(Math.abs(fifteenDigits(value))).split('.');
  return [whole, decimals];
}

/** Whether no nought stands there that the number alone would not show. */
function showsFewestDigits(value: number, { leastWhole, leastDecimals }: DigitSection): boolean {
  const [whole, decimals] = digitsOf(value);
  return leastWhole <= whole.length && leastDecimals <= decimals.length;
}

function paddedText(value: number, { leastWhole, leastDecimals }: DigitSection): string {
  const [whole, decimals] = digitsOf(value);
  const tail = decimals.padEnd(leastDecimals, '0');
  return `${value < 0 ? '-' : ''}${whole.padStart(leastWhole, '0')}${tail === '' ? '' : `.${tail}`}`;
}

function fractionShowing(value: number, section: FractionSection, saysSign: boolean): Showing {
  const { before, after, denominator, fixed } = section;
  if (!hasItsSign(value, before, saysSign)) return another;
  if (runsOn(before, after)) return { kind: 'composed' };
  const dens = fixed
    ? [denominator]
    : Array.from({ length: Math.min(denominator, 999) }, (_, index) => index + 1);
  const den = dens.find((each) => isWhole(value * each));
  if (den === undefined) return { kind: 'rounded', percentage: false };
  return { kind: 'fraction', num: Math.round(value * den), den };
}

function isWhole(product: number): boolean {
  return Math.abs(product - Math.round(product)) <= 1e-13 * Math.max(1, Math.abs(product));
}

/** The decimals that a number format shows, a percentage counted as its fraction; null where it does not say. */
export function decimalsOf(format: string | undefined): number | null {
  const found = /^[#,0]*0(?:\.(0+))?(%?)$/.exec(format ?? '');
  if (!found) return null;
  return (found[1]?.length ?? 0) + (found[2] === '%' ? 2 : 0);
}

/** Whether two numbers are shown as the same figure. Excel shows the 15 digits of a number, rounded half away from zero. */
export function isShownAs(value: number, expected: number, decimals: number | null): boolean {
  if (!Number.isFinite(value)) return false;
  if (Math.abs(value - expected) > 1e-9 * Math.max(1, Math.abs(expected))) return false;
  return decimals === null || shown(value, decimals) === shown(expected, decimals);
}

function shown(value: number, decimals: number): number {
  const digits = Math.abs(value).toPrecision(15);
  const [mantissa = '0', exponent = '0'] = digits.split('e');
  return Math.sign(value) * Math.round(Number(`${mantissa}e${Number(exponent) + decimals}`));
}
