/** Writing into the council's own tables, at a person's explicit wish: what they typed in the pane. */
import type { Trouble } from './outcome.ts';
import { roundTrip } from './round-trip.ts';
import { isOfficeError, troubleOf } from './trouble.ts';

export interface CellChange {
  readonly sheet: string;
  /** An A1 address, `C5`. */
  readonly cell: string;
  /** A text stays a text, whatever it begins with; an empty one empties the cell. */
  readonly value: string | number;
}

export type Written = { readonly kind: 'written' } | { readonly kind: 'trouble'; readonly trouble: Trouble };

/**
 * Writes the cells, in order, in one round trip. Formats and validation stay as they are. When one is refused, those
 * before it are written: Excel has no transactions.
 */
export async function writeCells(changes: readonly CellChange[]): Promise<Written> {
  return written(() =>
    roundTrip(({ workbook }) => {
      for (const { sheet, cell, value } of changes) {
        const range = workbook.worksheets.getItem(sheet).getRange(cell).untrack();
        range.values = [[typed(value)]];
      }
      return () => undefined;
    }),
  );
}

/**
 * Appends a row to the table of that name. The values go by header, as the workbook spells it; the other columns
 * stay blank, or get what their column's formula gives.
 */
export async function addTableRow(
  table: string,
  values: Readonly<Record<string, string | number>>,
): Promise<Written> {
  return written(async () => {
    const headers = await roundTrip(({ workbook }) => {
      const columns = workbook.tables.getItem(table).columns;
      columns.load('items/name');
      return () => columns.items.map(({ name }) => name);
    });
    const lost = Object.keys(values).find((header) => !headers.includes(header));
    if (lost !== undefined)
      return { code: 'Interrupted', detail: `The table ${table} has no column ${lost}.` };
    return roundTrip(({ workbook }) => {
      const row = headers.map((header) => {
        const value = values[header];
        return value === undefined ? null : typed(value);
      });
      workbook.tables.getItem(table).rows.add(undefined, [row as never]);
      return () => undefined;
    });
  });
}

/** As a person would type it: an apostrophe before a text keeps Excel from taking it for anything else. */
function typed(value: string | number): string | number {
  return typeof value === 'string' && value !== '' ? `'${value}` : value;
}

/** Does the work; what Excel refuses becomes trouble, our own mistakes are thrown. */
export async function written(work: () => Promise<Trouble | undefined>): Promise<Written> {
  try {
    const trouble = await work();
    return trouble === undefined ? { kind: 'written' } : { kind: 'trouble', trouble };
  } catch (error) {
    if (!isOfficeError(error)) throw error;
    return { kind: 'trouble', trouble: troubleOf(error) };
  }
}
