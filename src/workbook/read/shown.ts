/** A number counts as what its cell shows. Where that is another thing than the number, nobody can say which was meant. */
import { cellText, printedText, readNumber } from '../columns/cells.ts';
import type { IssueDetails } from '../findings/issue.ts';
import { showingOf, type Showing } from '../showing/showing.ts';
import type { CellLook, CellValue } from '../snapshot.ts';
import { dayOf, typedReadings, writtenDay, type TypedReadings } from '../columns/typed-date.ts';
import type { Findings, Spot } from './findings.ts';
import { quote } from './quote.ts';

/**
 * What a cell is read as. `number`: points, counts, orders; `weight`: also a percentage; `share`: also a percentage or a
 * fraction; `word`: one of our words, or a mark; `code`: a name of something in the workbook.
 */
export type Reads = 'number' | 'weight' | 'share' | 'word' | 'code';

/** How a cell is understood. */
export interface Reader {
  readonly reads: Reads;
  /** Null: not what is expected. */
  readonly read: (value: CellValue) => unknown;
  /** A 0 that nobody sees is taken for no entry, and so must be seen. */
  readonly zeroCounts?: boolean;
  /** What else an issue says of the cell. */
  readonly details?: IssueDetails;
}

/** What to read instead of the value; null: people see another thing. */
type Seen = { readonly value: CellValue } | null;

/**
 * What the cell says as people see it: its value in most cases. Undefined: they see another thing, which is reported as
 * `ShownOtherwise`.
 */
export function seenValue(
  value: CellValue,
  spot: Spot,
  reader: Reader,
  findings: Findings,
): CellValue | undefined {
  const { look } = spot;
  if (look === undefined) return value;
  const seen = seenAs(value, showingOf(value, look.format), reader);
  if (seen !== null) return seen.value;
  findings.add('ShownOtherwise', spot, { ...reader.details, ...shownDetails(value, look, reader.reads) });
  return undefined;
}

/** The same without a report: null where people see another thing. */
export function seenQuietly(value: CellValue, look: CellLook | undefined, reader: Reader): Seen {
  return look === undefined ? { value } : seenAs(value, showingOf(value, look.format), reader);
}

function seenAs(value: CellValue, showing: Showing, reader: Reader): Seen {
  const { reads } = reader;
  const same = { value };
  const isShare = reads === 'share' || reads === 'weight';
  const isFigure = isShare || reads === 'number';
  switch (showing.kind) {
    case 'plain':
    case 'padded':
      return same;
    case 'dressed':
      return isShare && isOtherShare(value, showing.after) ? null : same;
    case 'composed':
      return reads === 'code' ? same : null;
    case 'rounded':
      return isShare || (reads === 'number' && !showing.percentage) ? same : null;
    case 'percentage':
      return isShare ? same : null;
    case 'fraction':
      return reads === 'share' ? { value: `${showing.num}/${showing.den}` } : isFigure ? same : null;
    case 'words':
      return saysTheSame(value, showing.text, reader) ? same : null;
    case 'nothing':
      return value === 0 && reader.zeroCounts !== true ? same : null;
    case 'date':
    case 'time':
    case 'number':
      return null;
  }
}

/** `0"%"` shows 0.8 as 0.8%, and `0"/10"` 8 as 8/10: no share that the number is. */
function isOtherShare(value: CellValue, after: string): boolean {
  if (/^\/\s*\d/u.test(after)) return true;
  return /^[%‰]/u.test(after) && typeof value === 'number' && Math.abs(value) <= 1 && value !== 0;
}

/** Accounting shows 0 as a dash. Other words must mean what the value means. */
function saysTheSame(value: CellValue, text: string, { reads, read }: Reader): boolean {
  if (value === 0 && /^[-–—]+$/u.test(text)) return true;
  if (reads === 'code') return text === cellText(value);
  const meaning = read(value);
  return meaning !== null && isSame(read(text), meaning);
}

function isSame(one: unknown, other: unknown): boolean {
  const plain = (_key: string, each: unknown) => (typeof each === 'bigint' ? String(each) : each);
  return JSON.stringify(one, plain) === JSON.stringify(other, plain);
}

/** What an issue says of a cell that shows another thing than it holds; of a date also what may have been typed. */
export function shownDetails(value: CellValue, look: CellLook, reads: Reads): IssueDetails {
  const { kind } = showingOf(value, look.format);
  const readings: TypedReadings = typeof value === 'number' ? typedReadings(value, look) : {};
  const typed = Object.entries(readings).map(([reading, text]) => [reading, typedAs(text, reads)] as const);
  return {
    found: quote(value),
    shown: quote(shownText(value, look)),
    how: kind,
    reads,
    ...(typed.length === 0 || typeof value !== 'number' ? {} : { date: dateSeen(value, look) }),
    ...Object.fromEntries(typed),
  };
}

function dateSeen(serial: number, look: CellLook): string {
  const showing = showingOf(serial, look.format);
  const written = writtenDay(dayOf(serial, look));
  return showing.kind === 'date' && showing.month && !showing.day ? written.slice(3) : written;
}

/** The parts of a reading with the mark between them that such a cell has most likely had. */
function typedAs(reading: string, reads: Reads): string | number {
  if (reads === 'number' || reads === 'weight') return Number(reading.replace('/', '.'));
  return reads === 'code' ? reading.replace('/', '-') : reading;
}

/** What people see, as far as it is known. */
export function shownText(value: CellValue, look: CellLook | undefined): string {
  if (look === undefined) return printedText(value);
  const showing = showingOf(value, look.format);
  switch (showing.kind) {
    case 'plain':
      return printedText(value);
    case 'padded':
      return showing.text;
    case 'words':
      return showing.text;
    case 'nothing':
      // A text that nobody sees is not lost; of a figure that is hidden its column tells.
      return printedText(value);
    case 'date':
      // The short date of the system follows each computer's settings: it is written the Vietnamese way everywhere.
      if (typeof value === 'number' && (look.text === '' || /^m\/d\/yyyy$/u.test(look.format)))
        return writtenDay(dayOf(value, look));
      return look.text;
    case 'percentage':
      return look.text === '' ? percentText(value) : look.text;
    default:
      return look.text === '' ? printedText(value) : printedText(look.text);
  }
}

function percentText(value: CellValue): string {
  return typeof value === 'number' ? `${Number((value * 100).toPrecision(15))}%` : printedText(value);
}

/** A day as documents have it: `02/03/2026` where day, month and year are seen, else what is seen. */
export function shownDate(value: CellValue, look: CellLook | undefined): string {
  if (look !== undefined && typeof value === 'number') {
    const showing = showingOf(value, look.format);
    if (showing.kind === 'date' && showing.day && showing.month && showing.year)
      return writtenDay(dayOf(value, look));
  }
  return shownText(value, look);
}

/** The year that is seen: of a date that shows one, or a number. Null where none is. */
export function shownYear(value: CellValue, look: CellLook | undefined): number | null {
  if (typeof value !== 'number' || look === undefined) return null;
  const showing = showingOf(value, look.format);
  return showing.kind === 'date' && showing.year ? dayOf(value, look).year : null;
}

/** Notes that a figure is seen with fewer decimals than it has, once for its column. */
export function noteRounded(value: CellValue, spot: Spot, findings: Findings): void {
  if (spot.look === undefined || readNumber(value) === null) return;
  if (showingOf(value, spot.look.format).kind !== 'rounded') return;
  findings.addToColumn('RoundedDisplay', spot, {
    found: quote(value),
    shown: quote(shownText(value, spot.look)),
  });
}
