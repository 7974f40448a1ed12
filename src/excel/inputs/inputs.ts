/** Writing into the council's own tables, at a person's explicit wish: what they typed in the pane. */
import { cellText } from '../../workbook/columns/cells.ts';
import { folded } from '../../text/spelling.ts';
import type { Trouble } from '../write/outcome.ts';
import { roundTrip } from '../line/round-trip.ts';
import { cellValue } from '../read/areas.ts';
import { isOfficeError, troubleOf, type OfficeError } from '../line/trouble.ts';

export interface CellChange {
  readonly sheet: string;
  /** An A1 address, `C5`. */
  readonly cell: string;
  /** A text stays a text, whatever it begins with; an empty one empties the cell. */
  readonly value: string | number;
  /** The number format that the cell is given first; absent: it keeps the one it has. */
  readonly numberFormat?: string | undefined;
  /**
   * Cells of the same sheet that must still hold what they held when they were read, or nothing is written: a sheet that
   * was sorted since tells nobody (`worksheets.onChanged` has no event for it), and a score must not land in another's row.
   */
  readonly guards?: readonly Guard[];
}

export interface Guard {
  /** An A1 address. */
  readonly cell: string;
  /** What the cell held, as the workbook spells it: a code may be spelled otherwise than where it is given. */
  readonly text: string;
}

export type Written = { readonly kind: 'written' } | { readonly kind: 'trouble'; readonly trouble: Trouble };

/** `row`: where on the sheet the row is that was added, counted from 0. */
export type Added =
  Exclude<Written, { readonly kind: 'written' }> | { readonly kind: 'written'; readonly row: number };

/**
 * Writes the cells, in order, in one round trip, after one more where there are guards. Validation stays as it
 * is, and formats where none is given. When one is refused, those before it are written: Excel has no transactions. A guard that does not hold is
 * the trouble `Interrupted`, and nothing is written.
 */
export async function writeCells(changes: readonly CellChange[]): Promise<Written> {
  if (changes.length === 0) return { kind: 'written' };
  const sheets = new Set(changes.map(({ sheet }) => sheet));
  const [only = null] = sheets.size === 1 ? sheets : [];
  const work = async (): Promise<Trouble | undefined> => {
    const moved = await movedGuard(changes);
    if (moved !== null)
      return { code: 'Interrupted', detail: `${moved} holds something else than when it was read.` };
    return roundTrip(({ workbook }) => {
      for (const { sheet, cell, value, numberFormat } of changes) {
        const range = workbook.worksheets.getItem(sheet).getRange(cell).untrack();
        // First the format: what is written into a cell with a date's would be taken for a date.
        if (numberFormat !== undefined) range.numberFormat = [[numberFormat]];
        range.values = [[typed(value)]];
      }
      return () => undefined;
    });
  };
  return written(work, () => only);
}

/** The first cell whose guard does not hold, as `sheet!cell`; null where all do. */
async function movedGuard(changes: readonly CellChange[]): Promise<string | null> {
  const guards = changes.flatMap(({ sheet, guards: some = [] }) =>
    some.map((guard) => ({ sheet, ...guard })),
  );
  if (guards.length === 0) return null;
  return roundTrip(({ workbook }) => {
    const looked = guards.map(({ sheet, cell, text }) => {
      const range = workbook.worksheets.getItem(sheet).getRange(cell).untrack();
      range.load('values');
      return { at: `${sheet}!${cell}`, text, range };
    });
    return () => looked.find(({ text, range }) => !stillHolds(range.values[0]?.[0], text))?.at ?? null;
  });
}

/** Whatever the case, the spaces and the way accents are stored. */
function stillHolds(value: unknown, text: string): boolean {
  return folded(cellText(cellValue(value))) === folded(text);
}

/**
 * Adds a row of values at the end of the table of that name: in the first of the blank rows the table ends with, or,
 * where it ends with none, in a new one. The values go by header, as the workbook spells it; the other columns stay
 * blank, or keep what their column's formula gives.
 */
export async function addTableRow(
  table: string,
  values: Readonly<Record<string, string | number>>,
): Promise<Added> {
  let at = 0;
  let on: string | null = null;
  const work = async (): Promise<Trouble | undefined> => {
    const { header, blankRow, sheet } = await endOf(table);
    on = sheet;
    const lost = Object.keys(values).find((name) => !header.includes(name));
    if (lost !== undefined) return { code: 'Interrupted', detail: `${table} has no column ${lost}.` };
    const row = header.map((name) => typed(values[name] ?? null));
    at = await roundTrip(({ workbook }) => {
      const { rows } = workbook.tables.getItem(table);
      const place = blankRow === null ? rows.add() : rows.getItemAt(blankRow);
      const range = place.getRange().untrack();
      range.values = [row];
      range.load('rowIndex');
      return () => range.rowIndex;
    });
    return undefined;
  };
  const done = await written(work, () => on);
  return done.kind === 'written' ? { ...done, row: at } : done;
}

interface TableEnd {
  readonly sheet: string;
  readonly header: readonly string[];
  /** The first of the blank data rows at its end, counted from 0. */
  readonly blankRow: number | null;
}

function endOf(name: string): Promise<TableEnd> {
  return roundTrip(({ workbook }) => {
    const table = workbook.tables.getItem(name);
    const { columns, rows } = table;
    columns.load('items/name');
    rows.load('items/values');
    table.worksheet.load('name');
    return () => {
      const blank = rows.items.map(({ values }) => values.every((row) => row.every((value) => value === '')));
      const first = blank.lastIndexOf(false) + 1;
      return {
        sheet: table.worksheet.name,
        header: columns.items.map((column) => column.name),
        blankRow: first < blank.length ? first : null,
      };
    };
  });
}

/** As a person would type it: an apostrophe before a text keeps Excel from taking it for anything else; null leaves the cell. */
function typed(value: string | number | null): string | number | null {
  return typeof value === 'string' && value !== '' ? `'${value}` : value;
}

/** Does the work; what Excel refuses becomes trouble, our own mistakes are thrown. */
export async function written(
  work: () => Promise<Trouble | undefined | void>,
  /** The one sheet that is written to, where it is one and known by then. */
  where: () => string | null = () => null,
): Promise<Written> {
  try {
    const trouble = await work();
    return trouble ? { kind: 'trouble', trouble } : { kind: 'written' };
  } catch (error) {
    if (!isOfficeError(error)) throw error;
    const trouble = await refusalOf(error);
    const sheet = trouble.code === 'SheetProtected' ? where() : null;
    return { kind: 'trouble', trouble: sheet === null ? trouble : { ...trouble, sheet } };
  }
}

/** `AccessDenied` is said of a file for reading and of a protected sheet alike: which one, Excel is asked. */
async function refusalOf(error: OfficeError): Promise<Trouble> {
  const trouble = troubleOf(error);
  if (error.code !== 'AccessDenied') return trouble;
  try {
    const readOnly = await roundTrip(({ workbook }) => {
      workbook.load('readOnly');
      return () => workbook.readOnly;
    });
    return readOnly ? trouble : { ...trouble, code: 'SheetProtected' };
  } catch (thrown) {
    if (!isOfficeError(thrown)) throw thrown;
    return troubleOf(thrown);
  }
}
