/** What a change that Excel tells of has to do with the count. Pure. */
import type { BallotBook } from '../../workbook/ballots/ballot-book.ts';

/** The sheets whose changes may change what is counted. */
export function sheetsOf({ reading, paperTables, counts, boxes }: BallotBook): ReadonlySet<string> {
  const { candidates, council, awards } = reading.places;
  return new Set([
    ...[candidates, council, awards].flatMap((places) => [...places.values()].map(({ sheet }) => sheet)),
    ...paperTables.map(({ sheet }) => sheet),
    ...[counts, boxes].flatMap((table) => (table === null ? [] : [table.sheet])),
  ]);
}

/** The one row that an address is in, counted from 0; null where it is in several, or in none as a whole column is. */
export function rowOf(address: string): number | null {
  const rows = address
    .slice(address.lastIndexOf('!') + 1)
    .split(':')
    .map((corner) => Number(/\d+$/.exec(corner)?.[0]));
  const [row = Number.NaN] = rows;
  return Number.isNaN(row) || rows.some((other) => other !== row) ? null : row - 1;
}
