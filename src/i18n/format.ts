/** How figures and dates are written for people, in either language. Pure text work: it knows nothing of fractions. */
import type { Language } from './language.ts';

/** A decimal text with `.` as separator (`93.25`, `-0.5`) with the language's own separator. */
export function localDecimal(text: string, language: Language): string {
  return language === 'vi' ? text.replace('.', ',') : text;
}

/** Day, month, year, hour and minute of a moment in local time: `dd/mm/yyyy hh:mm`, in both languages. */
export function dateAndTime(moment: Date): string {
  const day = `${twoDigits(moment.getDate())}/${twoDigits(moment.getMonth() + 1)}/${moment.getFullYear()}`;
  return `${day} ${twoDigits(moment.getHours())}:${twoDigits(moment.getMinutes())}`;
}

/** A moment in local time as Vietnamese documents have it: `9 giờ 05 phút, ngày 25 tháng 4 năm 2014`. */
export function timeAndDate(moment: Date): string {
  const day = `${moment.getDate()}/${moment.getMonth() + 1}/${moment.getFullYear()}`;
  return `${moment.getHours()} giờ ${twoDigits(moment.getMinutes())} phút, ${documentDate(day, 'vi')}`;
}

/** A whole number as documents have it: at least two digits (`05`), so that none can be put before it. */
export function twoDigits(count: number): string {
  return String(count).padStart(2, '0');
}

/**
 * A document's date in words. `25/4/2014` and `2014-04-25` become `ngày 25 tháng 4 năm 2014`; any other text stays as
 * it is; a blank one becomes a line to be filled in by hand. Days below 10 and the months 1 and 2 get a zero before
 * them (Nghị định 30/2020/NĐ-CP, Phụ lục I, mục II.4).
 */
export function documentDate(text: string, language: Language): string {
  const trimmed = text.trim();
  if (trimmed === '') return language === 'vi' ? 'ngày …… tháng …… năm ………' : 'Date: ……………………';
  const parts = datePartsOf(trimmed);
  if (parts === null) return trimmed;
  const [day, month, year] = parts;
  if (language === 'en') return `${day} ${englishMonths[month - 1] ?? ''} ${year}`;
  return `ngày ${twoDigits(day)} tháng ${month < 3 ? twoDigits(month) : month} năm ${year}`;
}

/** Day, month and year of `dd/mm/yyyy` (also with `-` or `.`) or `yyyy-mm-dd`; null for anything else. */
function datePartsOf(text: string): readonly [number, number, number] | null {
  const local = /^(\d{1,2})[/.-](\d{1,2})[/.-](\d{4})$/.exec(text);
  const iso = /^(\d{4})-(\d{1,2})-(\d{1,2})(?:T.*)?$/.exec(text);
  const [day, month, year] = local
    ? [Number(local[1]), Number(local[2]), Number(local[3])]
    : iso
      ? [Number(iso[3]), Number(iso[2]), Number(iso[1])]
      : [0, 0, 0];
  return day >= 1 && day <= 31 && month >= 1 && month <= 12 ? [day, month, year] : null;
}

const englishMonths = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
] as const;
