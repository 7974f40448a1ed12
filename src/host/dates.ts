/** Dates and times as text, with English (US) settings, and as Excel's serial numbers. */

export interface TypedDate {
  readonly value: number;
  readonly format: string;
}

const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const monthPattern =
  '(jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sep(?:tember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)';

/** A date, a time or both as Excel would read them when typed; null for anything else. */
export function dateOrTime(
  text: string,
  setting: { readonly date1904: boolean; readonly thisYear: number },
): TypedDate | null {
  const time = timeOf(text);
  if (time !== null) return time;
  const date = dateOf(text, setting);
  if (date !== null) return date;
  const both = /^(\S+) (\d{1,2}:.+)$/.exec(text);
  if (both === null) return null;
  const day = dateOf(both[1] ?? '', setting);
  const moment = timeOf(both[2] ?? '');
  return day === null || moment === null
    ? null
    : { value: day.value + moment.value, format: 'm/d/yyyy h:mm' };
}

/** Days since the workbook's day 0, with Excel's 29 February 1900. Null for a date that is not in the calendar. */
export function serialOf(year: number, month: number, day: number, date1904: boolean): number | null {
  const time = Date.UTC(year, month - 1, day);
  const back = new Date(time);
  if (back.getUTCMonth() !== month - 1 || back.getUTCDate() !== day || year < 1900 || year > 9999)
    return null;
  const days = Math.round((time - Date.UTC(1899, 11, 30)) / 86_400_000);
  if (date1904) return days >= 1462 ? days - 1462 : null;
  return days >= 61 ? days : days - 1;
}

function dateOf(
  text: string,
  setting: { readonly date1904: boolean; readonly thisYear: number },
): TypedDate | null {
  const made = (year: string | undefined, month: number, day: string, format: string): TypedDate | null => {
    const value = serialOf(
      year === undefined ? setting.thisYear : fullYear(year),
      month,
      Number(day),
      setting.date1904,
    );
    return value === null ? null : { value, format };
  };
  const iso = /^(\d{4})[-/](\d{1,2})[-/](\d{1,2})$/.exec(text);
  if (iso !== null) return made(iso[1], Number(iso[2]), iso[3] ?? '', 'm/d/yyyy');
  const american = /^(\d{1,2})[-/](\d{1,2})(?:[-/](\d{2}|\d{4}))?$/.exec(text);
  if (american !== null) return americanDate(american, made);
  const dayFirst = new RegExp(`^(\\d{1,2})[ -]?${monthPattern}(?:[ -](\\d{2}|\\d{4}))?$`, 'i').exec(text);
  if (dayFirst !== null) {
    return made(
      dayFirst[3],
      monthOf(dayFirst[2]),
      dayFirst[1] ?? '',
      dayFirst[3] === undefined ? 'd-mmm' : 'd-mmm-yy',
    );
  }
  const monthFirst = new RegExp(`^${monthPattern}[ -]?(\\d{1,2}),? ?(\\d{4})?$`, 'i').exec(text);
  if (monthFirst !== null) {
    const format = monthFirst[3] === undefined ? 'd-mmm' : 'd-mmm-yy';
    const date = made(monthFirst[3], monthOf(monthFirst[1]), monthFirst[2] ?? '', format);
    if (date !== null || monthFirst[3] !== undefined) return date;
    return made(monthFirst[2], monthOf(monthFirst[1]), '1', 'mmm-yy');
  }
  const monthYear = new RegExp(`^${monthPattern}[ -]?(\\d{4})$`, 'i').exec(text);
  return monthYear === null ? null : made(monthYear[2], monthOf(monthYear[1]), '1', 'mmm-yy');
}

/** `5/6/2014`, `5/6`; `13/2014` is a month and its year only where the first part can be a month. */
function americanDate(
  parts: RegExpExecArray,
  made: (year: string | undefined, month: number, day: string, format: string) => TypedDate | null,
): TypedDate | null {
  const [, month = '', day = '', year] = parts;
  if (year !== undefined) return made(year, Number(month), day, 'm/d/yyyy');
  return made(undefined, Number(month), day, 'd-mmm') ?? made(day, Number(month), '1', 'mmm-yy');
}

function monthOf(name: string | undefined): number {
  return months.indexOf((name ?? '').slice(0, 3).toLowerCase()) + 1;
}

/** 00 to 29 are of this century: Excel's own rule. */
function fullYear(year: string): number {
  const number = Number(year);
  if (year.length > 2) return number;
  return number < 30 ? 2000 + number : 1900 + number;
}

function timeOf(text: string): TypedDate | null {
  const parts = /^(\d{1,4}):(\d{1,2})(?::(\d{1,2}))?(?: ?([ap])m?)?$/i.exec(text);
  if (parts === null) return null;
  const [, hours = '', minutes = '', seconds, half] = parts;
  if (Number(minutes) > 59 || Number(seconds ?? 0) > 59 || (half !== undefined && Number(hours) > 12))
    return null;
  const hour = half === undefined ? Number(hours) : (Number(hours) % 12) + (/p/i.test(half) ? 12 : 0);
  const value = (hour * 3600 + Number(minutes) * 60 + Number(seconds ?? 0)) / 86_400;
  const clock = seconds === undefined ? 'h:mm' : 'h:mm:ss';
  return { value, format: hour > 23 ? '[h]:mm:ss' : half === undefined ? clock : `${clock} AM/PM` };
}
