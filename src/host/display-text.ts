/** What a cell shows: `Range.text`, for the number formats that the project's sheets have. */
import type { StoredValue } from '../ooxml/model.ts';

/** Without regard to the column's width: never a row of `#`. A format the host does not know shows the number as General. */
export function displayText(value: StoredValue, numberFormat: string, date1904: boolean): string {
  switch (value.kind) {
    case 'empty':
      return '';
    case 'text':
      return value.text;
    case 'boolean':
      return value.value ? 'TRUE' : 'FALSE';
    case 'error':
      return value.error;
    case 'number':
      return numberText(value.value, numberFormat, date1904);
    default: {
      const unreachable: never = value;
      return unreachable;
    }
  }
}

function numberText(value: number, numberFormat: string, date1904: boolean): string {
  const sections = numberFormat.split(';');
  const section = value < 0 && sections[1] !== undefined ? sections[1] : (sections[0] ?? 'General');
  const shown = value < 0 && sections[1] !== undefined ? -value : value;
  const pattern = /^([^#0?]*)((?:#,##)?[0#]+)(\.[0#]+)?(%?)([^#0?]*)$/.exec(literal(section));
  if (pattern !== null) {
    const [, before = '', whole = '', decimals = '', percent = '', after = ''] = pattern;
    const scaled = percent === '' ? shown : Number(`${shown}e2`);
    const digits = fixed(scaled, whole, decimals.slice(1));
    return `${before}${digits}${percent}${after}`;
  }
  if (/[dmyhs]/i.test(section) && !/general/i.test(section))
    return dateText(value, section, date1904) ?? generalText(value);
  return generalText(value);
}

/** Quotes, backslashes and colours of a number format taken away. */
function literal(section: string): string {
  return section
    .replace(/\[[^\]]*\]/g, '')
    .replace(/_./g, ' ')
    .replace(/\\(.)/g, '$1')
    .replaceAll('"', '');
}

function fixed(value: number, whole: string, decimals: string): string {
  const rounded = roundHalfAway(value, decimals.length);
  const [integer = '0', fraction = ''] = rounded.replace('-', '').split('.');
  const least = whole.replaceAll(',', '').replaceAll('#', '').length;
  const padded = integer === '0' && least === 0 ? '' : integer.padStart(least, '0');
  const grouped = whole.includes(',') ? padded.replace(/\B(?=(\d{3})+$)/g, ',') : padded;
  const kept = decimals.replaceAll('#', '').length;
  let tail = fraction;
  while (tail.length > kept && tail.endsWith('0')) tail = tail.slice(0, -1);
  const text = decimals === '' ? grouped : `${grouped}.${tail}`;
  return rounded.startsWith('-') && /[1-9]/.test(text) ? `-${text}` : text;
}

/** Excel rounds the fifteen digits it shows, halves away from zero: 1.005 to two decimals is 1.01. */
function roundHalfAway(value: number, decimals: number): string {
  const shown = Number(value.toPrecision(15));
  const shifted = Math.round(Number(`${Math.abs(shown)}e${decimals}`));
  if (!Number.isFinite(shifted)) return value.toFixed(Math.min(decimals, 100));
  const text = Number(`${shifted}e-${decimals}`).toFixed(decimals);
  return value < 0 ? `-${text}` : text;
}

/** At most eleven digits, as a wide General cell shows. */
function generalText(value: number): string {
  if (Number.isInteger(value) && Math.abs(value) < 1e11) return String(value);
  const size = Math.abs(value);
  if (size >= 1e11 || (size !== 0 && size < 1e-4)) {
    const [mantissa = '', exponent = ''] = value.toExponential(5).split('e');
    const sign = exponent.startsWith('-') ? '-' : '+';
    return `${Number(mantissa)}E${sign}${exponent.replace(/[+-]/, '').padStart(2, '0')}`;
  }
  const integers = Math.trunc(size).toString().length;
  return String(Number(value.toFixed(Math.max(0, 10 - integers))));
}

const monthNames = [
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
];
const dayNames = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'];

function dateText(serial: number, section: string, date1904: boolean): string | null {
  if (serial < 0) return null;
  const days = Math.floor(serial) + (date1904 ? 1462 : Math.floor(serial) < 60 ? 1 : 0);
  const seconds = Math.round((serial - Math.floor(serial)) * 86_400);
  const moment = new Date(Date.UTC(1899, 11, 30) + days * 86_400_000 + seconds * 1000);
  const half = /am\/pm/i.test(section);
  const parts = section.match(/am\/pm|y+|m+|d+|h+|s+|"[^"]*"|\\.|\[[^\]]*\]|./gi) ?? [];
  let afterHours = false;
  return parts
    .map((part, index) => {
      const minutes = /^m{1,2}$/i.test(part) && (afterHours || /^s/i.test(nextOf(parts, index)));
      if (/^h/i.test(part)) afterHours = true;
      else if (/^[dys]/i.test(part)) afterHours = false;
      return datePart(part, moment, minutes, half);
    })
    .join('');
}

function nextOf(parts: readonly string[], index: number): string {
  return parts.slice(index + 1).find((part) => /^[a-z]/i.test(part)) ?? '';
}

function datePart(part: string, moment: Date, minutes: boolean, half: boolean): string {
  const two = (value: number): string => (part.length > 1 ? String(value).padStart(2, '0') : String(value));
  const month = monthNames[moment.getUTCMonth()] ?? '';
  if (/^am\/pm$/i.test(part)) return moment.getUTCHours() < 12 ? 'AM' : 'PM';
  if (/^y+$/i.test(part))
    return part.length > 2 ? String(moment.getUTCFullYear()) : String(moment.getUTCFullYear()).slice(-2);
  if (/^m+$/i.test(part) && minutes) return two(moment.getUTCMinutes());
  if (/^m+$/i.test(part))
    return part.length > 3 ? month : part.length === 3 ? month.slice(0, 3) : two(moment.getUTCMonth() + 1);
  if (/^d+$/i.test(part)) {
    const day = dayNames[moment.getUTCDay()] ?? '';
    return part.length > 3 ? day : part.length === 3 ? day.slice(0, 3) : two(moment.getUTCDate());
  }
  if (/^h+$/i.test(part)) return two(half ? moment.getUTCHours() % 12 || 12 : moment.getUTCHours());
  if (/^s+$/i.test(part)) return two(moment.getUTCSeconds());
  if (part.startsWith('"')) return part.slice(1, -1);
  if (part.startsWith('\\')) return part.slice(1);
  return part.startsWith('[') ? '' : part;
}
