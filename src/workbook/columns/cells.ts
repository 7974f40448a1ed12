/** What a single cell says. Every function takes any value a snapshot can hold, and gives null for what it is not. */
import type { Mark, Member } from '../../tally/campaign.ts';
import { fraction, ofDecimalText, ofNumber, type Fraction } from '../../tally/fraction.ts';
import type { CellValue } from '../snapshot.ts';
import { isBlankText, tidy, composed } from '../../text/spelling.ts';
import * as words from './vocabulary.ts';

/** Excel's error values as Office.js gives them: `#REF!`, `#N/A`, `#DIV/0!`, `#NAME?`, `#GETTING_DATA` … */
const errorValue = /^#(?:N\/A|NAME\?|GETTING_DATA|[A-Z0-9/_]+[!?])$/u;

/** Whether the cell holds an Excel error. The text `N/A` is none: it says CĐ. */
export function isCellError(value: CellValue): value is string {
  return typeof value === 'string' && errorValue.test(value.trim());
}

/** Whether the cell is empty or has only white space. */
export function isBlank(value: CellValue): boolean {
  return value === '' || (typeof value === 'string' && isBlankText(value));
}

/** The cell as tidy text: a number as its shortest decimal, a truth value as Excel shows it. */
export function cellText(value: CellValue): string {
  if (typeof value === 'string') return tidy(value);
  if (typeof value === 'boolean') return value ? 'TRUE' : 'FALSE';
  return String(value);
}

/** The cell's text as it was typed, line breaks and all, composed and trimmed: for what is only printed. */
export function printedText(value: CellValue): string {
  return typeof value === 'string' ? composed(value).trim() : cellText(value);
}

/** Typed numbers: a decimal comma or point, one sign, no grouping (`1.000` could be either). */
const typedNumber = /^[+-]?(?:\d+(?:[.,]\d*)?|[.,]\d+)$/u;

/** Far more digits than any figure of a campaign; beyond it a text is no number but a way to fill the memory. */
const longestNumber = 60;

/** A number, or a number typed as text. */
export function readNumber(value: CellValue): Fraction | null {
  if (typeof value === 'number') return Number.isFinite(value) ? ofNumber(value) : null;
  if (typeof value !== 'string') return null;
  const text = tidy(value).replace('\u2212', '-');
  if (text.length > longestNumber || !typedNumber.test(text)) return null;
  return ofDecimalText(text.replace(',', '.'));
}

/** A whole number of 0 or more that can be counted with. */
export function readCount(value: CellValue): number | null {
  const exact = readNumber(value);
  if (exact === null || exact.den !== 1n || exact.num < 0n) return null;
  const count = Number(exact.num);
  return Number.isSafeInteger(count) ? count : null;
}

/** A number or a percentage: `40%` is 2/5. */
export function readNumberOrPercentage(value: CellValue): Fraction | null {
  const number = readNumber(value);
  if (number !== null || typeof value !== 'string') return number;
  const text = tidy(value);
  return text.endsWith('%') ? percentage(readNumber(text.slice(0, -1))) : null;
}

/** n / 100. */
export function percentage(n: Fraction | null): Fraction | null {
  return n === null ? null : fraction(n.num, n.den * 100n);
}

/** The marks of numbers: a council gives the same few figures again and again. */
const marks = new Map<number, Mark>();
const mostMarks = 4096;

/** Points, or CĐ. */
export function readMark(value: CellValue): Mark | null {
  if (typeof value !== 'number') return newMark(value);
  const mark = marks.get(value) ?? newMark(value);
  if (mark !== null && marks.size < mostMarks) marks.set(value, mark);
  return mark;
}

function newMark(value: CellValue): Mark | null {
  const points = readNumber(value);
  if (points !== null) return { kind: 'points', points };
  return words.notAssessable(cellText(value)) === true ? { kind: 'notAssessable' } : null;
}

/** A word of a vocabulary. */
export function readWord<Meaning>(vocabulary: words.Vocabulary<Meaning>) {
  return (value: CellValue): Meaning | null => vocabulary(cellText(value));
}

export const readYesNo: (value: CellValue) => boolean | null = readWord(words.yesNo);
export const readPresence: (value: CellValue) => Member['presence'] | null = readWord(words.presence);
