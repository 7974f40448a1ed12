/**
 * Reads every input table. Three round trips, whatever the number of tables, members and candidates: names, sizes,
 * values. Only a workbook whose values would not fit one reply takes more, by their size alone.
 */
import { schema, tableKeyOf, type TableKey } from '../workbook/schema.ts';
import type { TableSnapshot, WorkbookSnapshot } from '../workbook/snapshot.ts';
import { isOfResult } from '../workbook/last-result.ts';
import { figureBytes, mixedBytes, readAreas, textBytes, type Area, type Values } from './areas.ts';
import { inspect, type Inspection, type TableEntry } from './inspect.ts';
import { roundTrip } from './round-trip.ts';
import { leftovers, resultSheets } from './standing.ts';

export interface Snapshot {
  readonly workbook: WorkbookSnapshot;
  readonly inspection: Inspection;
  /** Sheets that hold a table, be it an input or any other: none of them may be deleted. */
  readonly sheetsWithTables: ReadonlySet<string>;
  /** The cells of the last result's sheets from A1 on, by mark; none where they were not asked for. */
  readonly results: ReadonlyMap<string, Values>;
}

export interface SnapshotOptions {
  /** What was seen a moment ago; looked at anew where it is absent. */
  readonly inspection?: Inspection | undefined;
  /** Messages sent, and how many there will be as far as is known. */
  readonly onMessage?: ((done: number, total: number) => void) | undefined;
  readonly signal?: AbortSignal | undefined;
  /** Whether the sheets of the last result are read too. */
  readonly withResults?: boolean | undefined;
}

/**
 * The workbook as it stands, or null when it was called off. Rejects with an `OfficeExtension.Error` when Excel
 * refuses or goes away.
 */
export async function snapshotWorkbook(options: SnapshotOptions = {}): Promise<Snapshot | null> {
  const inspection = options.inspection ?? (await inspect());
  options.onMessage?.(1, 3);
  if (options.signal?.aborted) return null;
  const layout = await measure(inspection, options.withResults === true);
  let done = 2;
  options.onMessage?.(done, 3);
  const onReply = (): void => options.onMessage?.((done += 1), Math.max(3, done));
  const values = await readAreas(layout.areas, { onReply, signal: options.signal });
  if (values === null) return null;
  const marks = new Map([...resultSheets(inspection.standing)].map(([mark, sheet]) => [sheet, mark]));
  const gone = leftovers(inspection.standing);
  const sheets = inspection.standing.sheets
    .filter(({ name }) => !gone.has(name))
    .map(({ name }) => ({ name, mark: marks.get(name) ?? null }));
  const tables = layout.tables.map((table) => tableSnapshot(table, values));
  const record = layout.record === null ? [] : (values.get(layout.record) ?? []);
  const results = new Map([...layout.results].map(([mark, area]) => [mark, values.get(area) ?? []]));
  const { sheetsWithTables } = layout;
  return { workbook: { sheets, tables, record }, inspection, sheetsWithTables, results };
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
  /** The sheets of the last result, by mark. */
  readonly results: ReadonlyMap<string, Area>;
  readonly areas: readonly Area[];
  readonly sheetsWithTables: ReadonlySet<string>;
}

/** The second round trip: where the tables are and how large. */
async function measure({ tables, standing }: Inspection, withResults: boolean): Promise<Layout> {
  const ours = [...resultSheets(standing)];
  return roundTrip(({ workbook }) => {
    const entries = tables.map((entry) => {
      const table = workbook.tables.getItem(entry.name);
      const key = tableKeyOf(entry.name);
      table.worksheet.load('name');
      return { entry, table, read: key === null ? null : queueTable(table, entry, key) };
    });
    const used = ours.flatMap(([mark, sheet]) => {
      if (mark !== 'record' && !(withResults && isOfResult(mark))) return [];
      return [{ mark, area: queueUsedArea(workbook, sheet, mark === 'record' ? textBytes : mixedBytes) }];
    });
    return () => {
      const found = entries.flatMap(({ table, read }) => read?.(table.worksheet.name) ?? []);
      const written = new Map(
        used.flatMap(({ mark, area }): [string, Area][] => {
          const read = area();
          return read === null ? [] : [[mark, read]];
        }),
      );
      const record = written.get('record') ?? null;
      written.delete('record');
      return {
        tables: found,
        record,
        results: written,
        areas: [...found.map(({ area }) => area), ...(record ? [record] : []), ...written.values()],
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

/** From A1 to the last cell that is used; the function it gives reads that after the sync, null where there is none. */
function queueUsedArea(workbook: Excel.Workbook, sheet: string, cellBytes: number): () => Area | null {
  const used = workbook.worksheets.getItem(sheet).getUsedRangeOrNullObject(true).untrack();
  used.load('rowIndex,columnIndex,rowCount,columnCount');
  return () => {
    if (used.isNullObject) return null;
    const rows = used.rowIndex + used.rowCount;
    const columns = used.columnIndex + used.columnCount;
    return { sheet, block: { row: 0, column: 0, rows, columns }, cellBytes };
  };
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
