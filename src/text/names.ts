/** Names that Excel itself compares: of sheets, tables, columns, defined names and properties. It knows no other folding. */
import { composed } from './spelling.ts';

/** What Excel tells such names apart by: `điểm` and `Điểm`, composed or not, are one name. Not to be shown to anybody. */
export function nameKey(name: string): string {
  return composed(name).toLowerCase();
}

/** Whether Excel takes the two for one name. */
export function sameName(one: string, other: string): boolean {
  return nameKey(one) === nameKey(other);
}
