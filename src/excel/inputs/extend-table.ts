/**
 * Makes a table reach rows below it, or columns to its right. Where Excel can lay a table over other cells (`table.resize`,
 * ExcelApi 1.13) and nothing else stands between, no cell moves. Else they are moved in: rows or columns are added, which
 * pushes aside what stands there (Excel does so always), the cells are copied, and those they came from are deleted, so that
 * everything else is where it was. https://learn.microsoft.com/javascript/api/excel/excel.table
 */
import type { Block } from '../../cells/block.ts';
import type { CellValue } from '../../workbook/snapshot.ts';
import type { ExtendColumnsPlan, ExtendRowsPlan } from '../../workbook/repair/table-plan.ts';
import { cellValue } from '../read/areas.ts';
import { Pages } from '../line/pages.ts';
import { roundTrip } from '../line/round-trip.ts';
import { isOfficeError } from '../line/trouble.ts';

/** So many of one kind, one behind the other: rows, or columns. */
interface Stretch {
  readonly first: number;
  readonly size: number;
}

/** What a table was made to reach: enough to take it back. */
export interface ExtendedTable {
  readonly axis: 'row' | 'column';
  readonly sheet: string;
  readonly table: string;
  /** No cell was moved. */
  readonly isResized: boolean;
  /** The table as it was: header, data, totals. */
  readonly before: Block;
  readonly hasTotals: boolean;
  /** Where the cells stood that belong to it now, from the first to the last. */
  readonly stretches: readonly Stretch[];
  /** What the cells hold that are in the table now. */
  readonly values: readonly (readonly CellValue[])[];
}

/** Null: it is no longer as it was planned, and nothing was changed. Rejects when Excel refuses; then all is as before. */
export async function extendTable(plan: ExtendRowsPlan | ExtendColumnsPlan): Promise<ExtendedTable | null> {
  const found = await lookAt(plan);
  if (found === null) return null;
  const canResize = Office.context.requirements.isSetSupported('ExcelApi', '1.13');
  const isClear = plan.kind === 'extendColumns' || plan.isClear;
  if (canResize && isClear && !found.hasTotals) {
    await resize(found, reached(found));
    return { ...found, isResized: true, values: await valuesIn(found.sheet, resizedPart(found)) };
  }
  await moveIn(found, plan.kind === 'extendColumns' ? plan.headers : []);
  return { ...found, isResized: false, values: await valuesIn(found.sheet, addedPart(found)) };
}

/** Whether it was taken back; false: the table, or what is in it, is another by now. Rejects when Excel refuses. */
export async function takeBackExtension(done: ExtendedTable): Promise<boolean> {
  const now = await blockOf(done.table);
  const part = done.isResized ? resizedPart(done) : addedPart(done);
  const expected = done.isResized ? reached(done) : grown(done);
  if (!isSame(now, expected)) return false;
  if (JSON.stringify(await valuesIn(done.sheet, part)) !== JSON.stringify(done.values)) return false;
  if (done.isResized) await resize(done, done.before);
  else await moveOut(done);
  return true;
}

type Place = Omit<ExtendedTable, 'isResized' | 'values'>;

async function lookAt(plan: ExtendRowsPlan | ExtendColumnsPlan): Promise<Place | null> {
  const { table } = plan;
  const { hasTotals, before } = await roundTrip(({ workbook }) => {
    const found = workbook.tables.getItem(table.name);
    found.load('showTotals');
    const range = found.getRange().untrack();
    range.load('rowIndex,columnIndex,rowCount,columnCount');
    return () => ({ hasTotals: found.showTotals, before: blockIn(range) });
  });
  const place = { sheet: table.sheet, table: table.name, before, hasTotals };
  if (plan.kind === 'extendRows') {
    const isAsRead = before.row + before.rows === table.row + 1 + table.rows.length + (hasTotals ? 1 : 0);
    return isAsRead ? { ...place, axis: 'row', stretches: stretchesOf(plan.rows) } : null;
  }
  if (before.columns !== table.header.length) return null;
  const stretch = { first: before.column + before.columns, size: plan.headers.length };
  return { ...place, axis: 'column', stretches: [stretch] };
}

function blockIn(range: Excel.Range): Block {
  const { rowIndex: row, columnIndex: column, rowCount: rows, columnCount: columns } = range;
  return { row, column, rows, columns };
}

async function blockOf(table: string): Promise<Block> {
  return roundTrip(({ workbook }) => {
    const range = workbook.tables.getItem(table).getRange().untrack();
    range.load('rowIndex,columnIndex,rowCount,columnCount');
    return () => blockIn(range);
  });
}

function stretchesOf(rows: readonly number[]): readonly Stretch[] {
  const found: { first: number; size: number }[] = [];
  for (const row of rows) {
    const last = found.at(-1);
    if (last !== undefined && last.first + last.size === row) last.size += 1;
    else found.push({ first: row, size: 1 });
  }
  return found;
}

function sizeOf({ stretches }: Pick<Place, 'stretches'>): number {
  return stretches.reduce((sum, { size }) => sum + size, 0);
}

/** The table laid over all up to the last of the cells. */
function reached({ axis, before, stretches }: Place): Block {
  const last = stretches.at(-1) ?? { first: 0, size: 0 };
  const end = last.first + last.size;
  return axis === 'row' ? { ...before, rows: end - before.row } : { ...before, columns: end - before.column };
}

/** The table with so many rows or columns more. */
function grown({ axis, before, ...place }: Place): Block {
  const added = sizeOf(place);
  return axis === 'row'
    ? { ...before, rows: before.rows + added }
    : { ...before, columns: before.columns + added };
}

/** Of a table that was laid over them: the cells that are new in it. */
function resizedPart(place: Place): Block {
  const { axis, before } = place;
  const after = reached(place);
  return axis === 'row'
    ? { ...after, row: before.row + before.rows, rows: after.rows - before.rows }
    : { ...after, column: before.column + before.columns, columns: after.columns - before.columns };
}

/** Of a table that grew: the rows or columns that were added. Of columns the header too. */
function addedPart(place: Place): Block {
  return inTable(place, { first: insertedAt(place), size: sizeOf(place) });
}

/** Where rows or columns are added: before the totals, behind the last column. */
function insertedAt({ axis, before, hasTotals }: Place): number {
  return axis === 'row' ? before.row + before.rows - (hasTotals ? 1 : 0) : before.column + before.columns;
}

/** The cells of a stretch, as far as the table goes across it. */
function inTable({ axis, before }: Place, { first, size }: Stretch): Block {
  return axis === 'row' ? { ...before, row: first, rows: size } : { ...before, column: first, columns: size };
}

/** The same without header and totals, which a column's cells are copied without. */
function dataIn(place: Place, stretch: Stretch): Block {
  const block = inTable(place, stretch);
  if (place.axis === 'row') return block;
  return { ...block, row: block.row + 1, rows: block.rows - 1 - (place.hasTotals ? 1 : 0) };
}

async function valuesIn(sheet: string, block: Block): Promise<readonly (readonly CellValue[])[]> {
  return roundTrip((context) => {
    const range = new Pages(context).cells(sheet, block);
    range.load('values');
    return () => range.values.map((row) => row.map(cellValue));
  });
}

function isSame(one: Block, other: Block): boolean {
  return (
    one.row === other.row &&
    one.column === other.column &&
    one.rows === other.rows &&
    one.columns === other.columns
  );
}

async function resize({ sheet, table }: Place, block: Block): Promise<void> {
  await roundTrip((context) => {
    context.workbook.tables.getItem(table).resize(new Pages(context).cells(sheet, block));
    return () => undefined;
  });
}

/** Rows and columns are added in blocks of so many: more at once are reported to end up outside the table. */
const mostAtOnce = 1000;

/** Adds room in the table, copies the cells into it, then deletes those they came from. All of it, or nothing. */
async function moveIn(place: Place, headers: readonly string[]): Promise<void> {
  const { sheet, stretches } = place;
  const seen = await beforeMoving(place);
  const added = sizeOf(place);
  await undoneOnFailure(place, null, () =>
    roundTrip((context) => {
      const pages = new Pages(context);
      addRoom(context.workbook.tables.getItem(place.table), place, headers, seen.hasFormulas);
      let at = insertedAt(place);
      for (const [index, { first, size }] of stretches.entries()) {
        const into = pages.cells(sheet, dataIn(place, { first: at, size }));
        // What was added has pushed the cells aside.
        const from = pages.cells(sheet, dataIn(place, { first: first + added, size }));
        into.numberFormat = seen.formats[index] ?? [];
        into.copyFrom(from, 'Formulas', true);
        at += size;
      }
      return () => undefined;
    }),
  );
  await undoneOnFailure(place, seen.values, () => deleteSources(place, stretches));
}

async function deleteSources(place: Place, stretches: readonly Stretch[]): Promise<void> {
  const added = sizeOf(place);
  await roundTrip((context) => {
    const pages = new Pages(context);
    for (const { first, size } of [...stretches].reverse()) {
      const from = pages.cells(place.sheet, inTable(place, { first: first + added, size }));
      from.delete(place.axis === 'row' ? 'Up' : 'Left');
    }
    return () => undefined;
  });
}

type Cells = readonly (readonly CellValue[])[];

/**
 * Does the work; where Excel refuses or goes away in the middle of it, what was added goes again. `sources`: what the cells
 * held that are being deleted; where some are gone already the others follow, since their copies are in the table, and the
 * work is done.
 */
async function undoneOnFailure(
  place: Place,
  sources: readonly Cells[] | null,
  work: () => Promise<void>,
): Promise<void> {
  try {
    await work();
  } catch (error) {
    if (!isOfficeError(error)) throw error;
    if (sources !== null) {
      const left = await stillThere(place, sources);
      if (left.length < sources.length) return deleteSources(place, left);
    }
    await takeOutOfTable(place);
    throw error;
  }
}

/** The stretches whose cells, pushed aside, still hold what they held. */
async function stillThere(place: Place, sources: readonly Cells[]): Promise<readonly Stretch[]> {
  const added = sizeOf(place);
  const now = await roundTrip((context) => {
    const pages = new Pages(context);
    const ranges = place.stretches.map(({ first, size }) =>
      pages.cells(place.sheet, dataIn(place, { first: first + added, size })),
    );
    for (const range of ranges) range.load('values');
    return () => ranges.map(({ values }) => values.map((row) => row.map(cellValue)));
  });
  return place.stretches.filter((_, index) => JSON.stringify(now[index]) === JSON.stringify(sources[index]));
}

interface SeenBefore {
  readonly formats: readonly string[][][];
  readonly values: readonly Cells[];
  /** A formula goes on in the table's next row. */
  readonly hasFormulas: boolean;
}

/** What is known of the cells before they are moved. */
async function beforeMoving(place: Place): Promise<SeenBefore> {
  const { sheet, axis, stretches } = place;
  const last = { first: insertedAt(place) - 1, size: 1 };
  return roundTrip((context) => {
    const pages = new Pages(context);
    const ranges = stretches.map((stretch) => pages.cells(sheet, dataIn(place, stretch)));
    for (const range of ranges) range.load('values,numberFormat');
    const end = pages.cells(sheet, dataIn(place, last));
    end.load('formulas');
    return () => ({
      formats: ranges.map(({ numberFormat }) => numberFormat.map((row) => row.map(String))),
      values: ranges.map(({ values }) => values.map((row) => row.map(cellValue))),
      hasFormulas:
        axis === 'row' &&
        end.formulas.flat().some((each) => typeof each === 'string' && each.startsWith('=')),
    });
  });
}

function addRoom(table: Excel.Table, place: Place, headers: readonly string[], hasFormulas: boolean): void {
  if (place.axis === 'column') {
    for (const header of headers) table.columns.add(undefined, undefined, header);
    return;
  }
  const added = sizeOf(place);
  // Values, blank ones too, would take the place of a column's formula.
  const size = hasFormulas ? 1 : mostAtOnce;
  for (let done = 0; done < added; done += size) {
    const count = Math.min(size, added - done);
    if (hasFormulas) table.rows.add();
    else table.rows.add(undefined, blanks(count, place.before.columns));
  }
}

function blanks(rows: number, columns: number): string[][] {
  return Array.from({ length: rows }, () => Array.from({ length: columns }, () => ''));
}

/** Deletes the rows or columns that the table has more than it had. What stands behind comes back. */
async function takeOutOfTable(place: Place): Promise<void> {
  const { axis, table, before, hasTotals } = place;
  const now = await blockOf(table);
  const added = axis === 'row' ? now.rows - before.rows : now.columns - before.columns;
  const first = axis === 'row' ? before.rows - 1 - (hasTotals ? 1 : 0) : before.columns;
  if (added <= 0) return;
  await roundTrip(({ workbook }) => {
    const { rows, columns } = workbook.tables.getItem(table);
    for (let index = first + added - 1; index >= first; index -= 1) {
      if (axis === 'row') rows.getItemAt(index).delete();
      else columns.getItemAt(index).delete();
    }
    return () => undefined;
  });
}

/** Makes room where the cells stood, copies them there, and deletes them in the table. */
async function moveOut(place: ExtendedTable): Promise<void> {
  const { sheet, stretches, axis } = place;
  const added = sizeOf(place);
  const starts = stretches.map(
    (_, index) => insertedAt(place) + sizeOf({ stretches: stretches.slice(0, index) }),
  );
  const formats = await roundTrip((context) => {
    const pages = new Pages(context);
    const ranges = stretches.map(({ size }, index) =>
      pages.cells(sheet, dataIn(place, { first: starts[index] ?? 0, size })),
    );
    for (const range of ranges) range.load('numberFormat');
    return () => ranges.map(({ numberFormat }) => numberFormat.map((row) => row.map(String)));
  });
  await roundTrip((context) => {
    const pages = new Pages(context);
    for (const [index, { first, size }] of stretches.entries()) {
      const room = inTable(place, { first: first + added, size });
      pages
        .cells(sheet, room)
        .insert(axis === 'row' ? 'Down' : 'Right')
        .untrack();
      const [from, into] = [
        { first: starts[index] ?? 0, size },
        { first: first + added, size },
      ];
      pages.cells(sheet, dataIn(place, into)).numberFormat = formats[index] ?? [];
      pages.cells(sheet, headed(place, into)).copyFrom(pages.cells(sheet, headed(place, from)), 'Formulas');
    }
    return () => undefined;
  });
  await takeOutOfTable(place);
}

/** A column goes out with its header. */
function headed(place: Place, stretch: Stretch): Block {
  const block = dataIn(place, stretch);
  return place.axis === 'row' ? block : { ...block, row: block.row - 1, rows: block.rows + 1 };
}
