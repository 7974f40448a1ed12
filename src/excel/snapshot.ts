/**
 * Reads every input table. Three round trips, whatever the number of tables, members and candidates: names, sizes,
 * values. Only a workbook whose values would not fit one reply takes more, by their size alone.
 */
import { schema, tableKeyOf, type TableKey } from '../workbook/schema.ts';
import type { CellValue, TableSnapshot, WorkbookSnapshot } from '../workbook/snapshot.ts';
import type { CellBlock } from '../workbook/sheet-plan.ts';
import { inspect, type Inspection, type TableEntry } from './inspect.ts';
import { Pages } from './pages.ts';
import { bytesOf, messageBytes, roundTrip } from './round-trip.ts';
import { leftovers, resultSheets } from './standing.ts';
import { isTooLarge } from './trouble.ts';

export interface Snapshot {
  readonly workbook: WorkbookSnapshot;
  readonly inspection: Inspection;
  /** Sheets that hold a table, be it an input or any other: none of them may be deleted. */
  readonly sheetsWithTables: ReadonlySet<string>;
}

export interface SnapshotOptions {
  /** What was seen a moment ago; looked at anew where it is absent. */
  readonly inspection?: Inspection | undefined;
  /** Messages sent, and how many there will be as far as is known. */
  readonly onMessage?: ((done: number, total: number) => void) | undefined;
  readonly signal?: AbortSignal | undefined;
}

/**
 * The workbook as it stands, or null when it was called off. Rejects with an `OfficeExtension.Error` when Excel
 * refuses or goes away.
 */
export async function snapshotWorkbook(options: SnapshotOptions = {}): Promise<Snapshot | null> {
  const inspection = options.inspection ?? (await inspect());
  options.onMessage?.(1, 3);
  if (options.signal?.aborted) return null;
  const layout = await measure(inspection);
  options.onMessage?.(2, 3);
  const values = await readAreas(layout.areas, options);
  if (values === null) return null;
  const marks = new Map([...resultSheets(inspection.standing)].map(([mark, sheet]) => [sheet, mark]));
  const gone = leftovers(inspection.standing);
  const sheets = inspection.standing.sheets
    .filter(({ name }) => !gone.has(name))
    .map(({ name }) => ({ name, mark: marks.get(name) ?? null }));
  const tables = layout.tables.map((table) => tableSnapshot(table, values));
  const record = layout.record === null ? [] : (values.get(layout.record) ?? []);
  return { workbook: { sheets, tables, record }, inspection, sheetsWithTables: layout.sheetsWithTables };
}

/** Cells that are read, however many replies it takes. */
interface Area {
  readonly sheet: string;
  readonly block: CellBlock;
  /** What a cell of this area weighs, as far as is known. */
  readonly cellBytes: number;
}

interface TableLayout {
  readonly entry: TableEntry;
  /** The whole table: header, data and totals where they are shown. */
  readonly area: Area;
  /** The names of the columns where the header is not shown; null where it is. */
  readonly columns: readonly string[] | null;
}

interface Layout {
  readonly tables: readonly TableLayout[];
  readonly record: Area | null;
  readonly areas: readonly Area[];
  readonly sheetsWithTables: ReadonlySet<string>;
}

/** The second round trip: where the tables are and how large. */
async function measure({ tables, standing }: Inspection): Promise<Layout> {
  const recordSheet = resultSheets(standing).get('record') ?? null;
  return roundTrip(({ workbook }) => {
    const entries = tables.map((entry) => {
      const table = workbook.tables.getItem(entry.name);
      const key = tableKeyOf(entry.name);
      table.worksheet.load('name');
      return { entry, table, read: key === null ? null : queueTable(table, entry, key) };
    });
    const used = recordSheet === null ? null : queueUsedRange(workbook.worksheets.getItem(recordSheet));
    return () => {
      const found = entries.flatMap(({ table, read }) => read?.(table.worksheet.name) ?? []);
      const record = used === null || recordSheet === null ? null : recordArea(recordSheet, used);
      return {
        tables: found,
        record,
        areas: [...found.map(({ area }) => area), ...(record ? [record] : [])],
        sheetsWithTables: new Set(entries.map(({ table }) => table.worksheet.name)),
      };
    };
  });
}

function queueTable(table: Excel.Table, entry: TableEntry, key: TableKey): (sheet: string) => TableLayout {
  const range = table.getRange().untrack();
  range.load('rowIndex,columnIndex,rowCount,columnCount');
  const columns = entry.showHeaders ? null : table.columns;
  columns?.load('items/name');
  return (sheet) => ({
    entry,
    area: {
      sheet,
      block: {
        row: range.rowIndex,
        column: range.columnIndex,
        rows: range.rowCount,
        columns: range.columnCount,
      },
      cellBytes: schema[key].several || key === 'SelfScores' ? figureBytes : textBytes,
    },
    columns: columns?.items.map(({ name }) => name) ?? null,
  });
}

/** What a cell weighs in a reply: mostly figures and marks, or mostly names and sentences. */
const figureBytes = 10;
const textBytes = 80;

function queueUsedRange(sheet: Excel.Worksheet): Excel.Range {
  const used = sheet.getUsedRangeOrNullObject(true).untrack();
  used.load('rowIndex,columnIndex,rowCount,columnCount');
  return used;
}

/** From A1 to the last cell that is used. */
function recordArea(sheet: string, used: Excel.Range): Area | null {
  if (used.isNullObject) return null;
  const block = {
    row: 0,
    column: 0,
    rows: used.rowIndex + used.rowCount,
    columns: used.columnIndex + used.columnCount,
  };
  return { sheet, block, cellBytes: textBytes };
}

type Values = readonly (readonly CellValue[])[];

/** The third round trip, and as many more as the limit of a reply asks for. */
async function readAreas(
  areas: readonly Area[],
  { onMessage, signal }: SnapshotOptions,
): Promise<ReadonlyMap<Area, Values> | null> {
  const values = new Map<Area, CellValue[][]>(areas.map((area) => [area, []]));
  let done = 2;
  let budget = messageBytes;
  const weights = new Map(areas.map((area) => [area, area.cellBytes]));
  for (;;) {
    if (signal?.aborted) return null;
    const blocks = nextBlocks(values, weights, budget);
    if (blocks.length === 0) return values;
    try {
      const replies = await readBlocks(blocks);
      for (const { area, rows } of replies) {
        values.get(area)?.push(...rows);
        weights.set(area, Math.max(1, bytesOf(rows) / Math.max(1, rows.length * area.block.columns)));
      }
    } catch (error) {
      if (!isTooLarge(error) || (blocks.length === 1 && blocks[0]?.rows === 1)) throw error;
      budget = smallerBudget(blocks, weights);
      continue;
    }
    done += 1;
    onMessage?.(done, Math.max(3, done));
  }
}

interface Block {
  readonly area: Area;
  /** From which row of the area on, and how many. */
  readonly row: number;
  readonly rows: number;
}

/** The rows that come next, as many as one reply holds; at least one while any is left. */
function nextBlocks(
  values: ReadonlyMap<Area, Values>,
  weights: ReadonlyMap<Area, number>,
  budget: number,
): readonly Block[] {
  const blocks: Block[] = [];
  let left = budget;
  for (const [area, read] of values) {
    const missing = area.block.rows - read.length;
    if (missing === 0) continue;
    const rowBytes = area.block.columns * (weights.get(area) ?? textBytes);
    const fitting = Math.floor(left / rowBytes);
    if (fitting === 0 && blocks.length > 0) break;
    const rows = Math.min(missing, Math.max(1, fitting));
    blocks.push({ area, row: read.length, rows });
    left -= rows * rowBytes;
    if (rows < missing) break;
  }
  return blocks;
}

/** Half of what was asked for by the reply that Excel refused, or a little less. */
function smallerBudget(blocks: readonly Block[], weights: ReadonlyMap<Area, number>): number {
  const asked = blocks.reduce(
    (sum, { area, rows }) => sum + rows * area.block.columns * (weights.get(area) ?? 1),
    0,
  );
  return Math.max(1, Math.floor(asked / 2));
}

async function readBlocks(
  blocks: readonly Block[],
): Promise<readonly { readonly area: Area; readonly rows: readonly CellValue[][] }[]> {
  return roundTrip((context) => {
    const pages = new Pages(context);
    const queued = blocks.map(({ area, row, rows }) => {
      const range = pages.cells(area.sheet, { ...area.block, row: area.block.row + row, rows });
      range.load('values');
      return { area, range };
    });
    return () =>
      queued.map(({ area, range }) => ({ area, rows: range.values.map((cells) => cells.map(cellValue)) }));
  });
}

/** A value as Office.js gives it; what is neither text, number nor truth value is an empty cell. */
export function cellValue(value: unknown): CellValue {
  return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean' ? value : '';
}

function tableSnapshot(
  { entry, area, columns }: TableLayout,
  values: ReadonlyMap<Area, Values>,
): TableSnapshot {
  const all = values.get(area) ?? [];
  const data = all.slice(columns === null ? 1 : 0, entry.showTotals ? -1 : undefined);
  return {
    name: entry.name,
    sheet: area.sheet,
    // A header that is not shown stands, in thought, above the first row.
    row: columns === null ? area.block.row : area.block.row - 1,
    column: area.block.column,
    header: columns ?? all[0] ?? [],
    rows: data,
  };
}
