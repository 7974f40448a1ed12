/** What a cell shows: `Range.text`. */
import { format, getFormatDateInfo } from 'numfmt';
import type { StoredValue } from '../ooxml/model.ts';

/**
 * Without regard to the column's width: never a row of `#` but for what no width shows (a date before 1900). English
 * names and separators. A number whose format is none is shown as General.
 */
export function displayText(value: StoredValue, numberFormat: string, date1904: boolean): string {
  switch (value.kind) {
    case 'empty':
      return '';
    case 'text':
      return numberFormat === 'General' ? value.text : formatted(value.text, numberFormat, value.text);
    case 'boolean':
      return value.value ? 'TRUE' : 'FALSE';
    case 'error':
      return value.error;
    case 'number': {
      const number = date1904 && showsDate(numberFormat) ? value.value + daysTo1904 : value.value;
      return formatted(number, numberFormat, format('General', value.value));
    }
  }
}

/** As Excel has it: 29 February 1900 is a day, and what is before 1900 or after 9999 is none. */
const likeExcel = {
  leap1900: true,
  dateSpanLarge: false,
  dateErrorNumber: false,
  overflow: '########',
} as const;

function formatted(value: string | number, numberFormat: string, otherwise: string): string {
  try {
    return format(numberFormat, value, likeExcel);
  } catch {
    // A code that numfmt cannot read: Excel would not have taken it either.
    return otherwise;
  }
}

/** From 1 January 1900, day 1 of one calendar of Excel's, to 1 January 1904, day 0 of the other. */
const daysTo1904 = 1462;

function showsDate(numberFormat: string): boolean {
  const { year, month, day } = getFormatDateInfo(numberFormat);
  return year || month || day;
}
