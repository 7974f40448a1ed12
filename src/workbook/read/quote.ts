/** What an issue quotes of a cell. */
import { cellText } from '../columns/cells.ts';
import type { CellValue } from '../snapshot.ts';

/** The longest that a cell is quoted in an issue. */
const longestQuote = 60;

/** A number as such, to be written the language's way; a text cut where it is long. */
export function quote(value: CellValue): string | number {
  if (typeof value === 'number') return value;
  const text = cellText(value);
  return text.length <= longestQuote ? text : `${text.slice(0, longestQuote - 1)}…`;
}
