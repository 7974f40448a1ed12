/** Adds rows of a table that is not read, or of cells in no table, to the table that is read; such a table is left out from then on. */
import type { CellValue } from '../../workbook/snapshot.ts';
import type { AddRowsPlan } from '../../workbook/repair/table-plan.ts';
import { cellValue } from '../read/areas.ts';
import { Pages } from '../line/pages.ts';
import { roundTrip } from '../line/round-trip.ts';
import { isOfficeError } from '../line/trouble.ts';

export interface AddedRows {
  /** The table that the rows are from, before and after; null where they are from none. */
  readonly renamed: { readonly from: string; readonly to: string } | null;
  /** The sheet that they are from. */
  readonly sheet: string;
  readonly into: string;
  /** How many data rows the table had. */
  readonly before: number;
  /** The rows that were added, as they are. */
  readonly rows: readonly (readonly CellValue[])[];
}

/** Null: the table is no longer as it was planned, and nothing was changed. Rejects when Excel refuses; then all is as before. */
export async function addRowsOf(plan: AddRowsPlan): Promise<AddedRows | null> {
  const { from, into, to } = plan;
  const seen = await lookAt(plan);
  if (seen.count !== into.rows.length) return null;
  const before = seen.count;
  try {
    if (plan.rows.length > 0) await write(plan, seen);
    const rows = plan.rows.length === 0 ? [] : await lastRows(into.name, before);
    const renamed = to === null ? null : { from: from.name, to };
    if (renamed !== null) await rename(renamed);
    return { renamed, sheet: from.sheet, into: into.name, before, rows };
  } catch (error) {
    if (isOfficeError(error)) await dropAfterFailure(into.name, before);
    throw error;
  }
}

/** Whether it was taken back; false: the rows, or the names, are others by now. Rejects when Excel refuses. */
export async function takeBackRows({ renamed, into, before, rows }: AddedRows): Promise<boolean> {
  const names = await roundTrip(({ workbook }) => {
    workbook.tables.load('items/name');
    return () => workbook.tables.items.map(({ name }) => name);
  });
  if (renamed !== null && (!names.includes(renamed.to) || names.includes(renamed.from))) return false;
  if (JSON.stringify(await lastRows(into, before)) !== JSON.stringify(rows)) return false;
  if (renamed !== null) await rename({ from: renamed.to, to: renamed.from });
  await dropRows(into, before);
  return true;
}

async function rename({ from, to }: { readonly from: string; readonly to: string }): Promise<void> {
  await roundTrip(({ workbook }) => {
    workbook.tables.getItem(from).name = to;
    return () => undefined;
  });
}

interface Seen {
  /** Data rows of the table that gets the rows. */
  readonly count: number;
  readonly hasFormulas: boolean;
  /** Number formats of the rows that are added: what a figure says hangs on them. */
  readonly formats: readonly (readonly string[])[];
}

async function lookAt({ from, into }: AddRowsPlan): Promise<Seen> {
  return roundTrip((context) => {
    const table = context.workbook.tables.getItem(into.name);
    const { rows } = table;
    rows.load('count');
    const body = table.getDataBodyRange().untrack().getLastRow().untrack();
    body.load('formulas');
    const block = {
      row: from.row + 1,
      column: from.column,
      rows: from.rows.length,
      columns: from.header.length,
    };
    const source = block.rows === 0 ? null : new Pages(context).cells(from.sheet, block);
    source?.load('numberFormat');
    return () => ({
      count: rows.count,
      hasFormulas: body.formulas.flat().some((each) => typeof each === 'string' && each.startsWith('=')),
      formats: (source?.numberFormat ?? []).map((row) => row.map(String)),
    });
  });
}

/** So many rows at once: more are reported to end up outside the table. */
const mostAtOnce = 1000;

async function write(plan: AddRowsPlan, { hasFormulas, formats, count }: Seen): Promise<void> {
  const { from, into, columns, rows } = plan;
  const width = into.header.length;
  const first = into.row + 1 + count;
  await roundTrip((context) => {
    const pages = new Pages(context);
    const table = context.workbook.tables.getItem(into.name);
    // Values, blank ones too, would take the place of a column's formula.
    if (hasFormulas) for (const _ of rows) table.rows.add();
    else
      for (let done = 0; done < rows.length; done += mostAtOnce) {
        const some = Math.min(mostAtOnce, rows.length - done);
        table.rows.add(
          undefined,
          Array.from({ length: some }, () => Array.from({ length: width }, () => '')),
        );
      }
    for (const { from: source, to } of columns) {
      const block = { row: first, column: into.column + to, rows: rows.length, columns: 1 };
      const cells = pages.cells(into.sheet, block);
      cells.numberFormat = rows.map((index) => [formats[index]?.[source] ?? 'General']);
      cells.values = rows.map((index) => [typed(from.rows[index]?.[source] ?? '')]);
    }
    return () => undefined;
  });
}

/** As a person would type it; null leaves the cell, and what its column's formula gives. */
function typed(value: CellValue): CellValue | null {
  if (value === '') return null;
  return typeof value === 'string' ? `'${value}` : value;
}

/** The data rows from `before` on. */
async function lastRows(name: string, before: number): Promise<readonly (readonly CellValue[])[]> {
  return roundTrip(({ workbook }) => {
    const body = workbook.tables.getItem(name).getDataBodyRange().untrack();
    body.load('values');
    return () => body.values.slice(before).map((row) => row.map(cellValue));
  });
}

/** A second failure leaves the first one to be told. */
async function dropAfterFailure(name: string, before: number): Promise<void> {
  try {
    await dropRows(name, before);
  } catch (error) {
    if (!isOfficeError(error)) throw error;
  }
}

/** Deletes the data rows from `before` on. */
async function dropRows(name: string, before: number): Promise<void> {
  const count = await roundTrip(({ workbook }) => {
    const { rows } = workbook.tables.getItem(name);
    rows.load('count');
    return () => rows.count;
  });
  if (count <= before) return;
  await roundTrip(({ workbook }) => {
    const { rows } = workbook.tables.getItem(name);
    for (let index = count - 1; index >= before; index -= 1) rows.getItemAt(index).delete();
    return () => undefined;
  });
}
