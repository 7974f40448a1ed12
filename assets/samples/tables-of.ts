/** The tables of a sample as plain grids, header first. */
import type { TemplateBook, TemplateCell } from '../../src/workbook/template/book.ts';

/** By table name. */
export function tablesOf(book: TemplateBook): Record<string, (readonly TemplateCell[])[]> {
  return Object.fromEntries(
    book.sheets.map(({ table, columns, rows }) => [table, [columns.map(({ header }) => header), ...rows]]),
  );
}
