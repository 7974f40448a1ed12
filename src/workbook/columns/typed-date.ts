/** What a person typed that Excel took for a date, and the date itself as people see it. */
import { showingOf } from '../showing/showing.ts';
import type { CellLook } from '../snapshot.ts';

interface CalendarDay {
  readonly year: number;
  readonly month: number;
  readonly day: number;
}

/** How a typed date may be read; `8/75`, which became August 1975, by month and year: no month has 75 days. */
type DateReading = 'dayMonth' | 'monthDay' | 'monthYear';

/** The texts, parts parted by a slash, that Excel turns into this date; none where nobody types such a date. */
export type TypedReadings = Readonly<Partial<Record<DateReading, string>>>;

const dayLength = 86_400_000;
/** Between the two calendars that a workbook may have. */
const daysTo1904 = 1462;

/**
 * The day of a serial number. Excel counts from 1900, some workbooks from 1904; which, Office.js does not say: what is
 * seen tells, where it has the day's number.
 */
export function dayOf(serial: number, look: CellLook): CalendarDay {
  const by1900 = dayOfSerial(serial);
  const by1904 = dayOfSerial(serial + daysTo1904);
  const agrees = ({ day, month, year }: CalendarDay): boolean => {
    const numbers = (look.text.match(/\d+/gu) ?? []).map(Number);
    const yearSeen = numbers.includes(year) || numbers.includes(year % 100);
    const showing = showingOf(serial, look.format);
    if (showing.kind !== 'date') return true;
    return (
      (!showing.day || numbers.includes(day)) &&
      (!showing.year || yearSeen) &&
      (!showing.month || !/^[^a-z]*$/iu.test(look.text) || numbers.includes(month))
    );
  };
  return look.text !== '' && !agrees(by1900) && agrees(by1904) ? by1904 : by1900;
}

/** The day of a serial number that counts from 1900. */
export function dayOfSerial(serial: number): CalendarDay {
  // Excel's 29 February 1900 never was.
  const days = Math.floor(serial) + (serial < 60 ? 1 : 0);
  const date = new Date(Date.UTC(1899, 11, 30) + days * dayLength);
  return { year: date.getUTCFullYear(), month: date.getUTCMonth() + 1, day: date.getUTCDate() };
}

/** Two digits of a year are of 1930 to 2029, and without a year it is this year's date: an earlier one was a number. */
const firstTypedYear = 1930;

/** What was typed, if this cell became a date by itself. Both orders: which one Excel has taken, its language decides. */
export function typedReadings(serial: number, look: CellLook): TypedReadings {
  const showing = showingOf(serial, look.format);
  if (showing.kind !== 'date') return {};
  const { year, month, day } = dayOf(serial, look);
  if (year < firstTypedYear) return {};
  const monthYear = { monthYear: `${month}/${String(year % 100).padStart(2, '0')}` };
  if (showing.month && !showing.day) return monthYear;
  const both = { dayMonth: `${day}/${month}`, monthDay: `${month}/${day}` };
  return day === 1 && year < 2000 ? { ...both, ...monthYear } : both;
}

/** `02/03/2026`. */
export function writtenDay({ year, month, day }: CalendarDay): string {
  return `${String(day).padStart(2, '0')}/${String(month).padStart(2, '0')}/${year}`;
}

/** Every text that the parts of a reading may have been typed as: `1-2`, `1.2`, `01-02` … */
export function spellingsOf(reading: string): readonly string[] {
  const [one = '', other = ''] = reading.split('/');
  const forms = (part: string): readonly string[] => [...new Set([part, part.padStart(2, '0')])];
  return ['-', '.', '/', ','].flatMap((mark) =>
    forms(one).flatMap((first) => forms(other).map((second) => `${first}${mark}${second}`)),
  );
}
