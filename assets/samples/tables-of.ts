/** The tables of a sample as plain grids, header first. */
import type { SampleBook, SampleCell } from './book.ts';

/** By table name. */
export function tablesOf(book: SampleBook): Record<string, (readonly SampleCell[])[]> {
  return Object.fromEntries(
    book.sheets.map(({ table, columns, rows }) => [table, [columns.map(({ header }) => header), ...rows]]),
  );
}
