/**
 * Reads every input table, and what may be meant for one and is none. Three round trips, whatever the number of tables,
 * members and candidates: names, sizes, values with their number formats. A fourth where some format makes people see
 * another thing than the value, and one where sheets of their own hold more than is looked at. Only a workbook whose values
 * would not fit one reply takes more, by their size alone.
 */
import { schema, tableKeyOf, type TableKey } from '../../workbook/columns/schema.ts';
import type { Block } from '../../cells/block.ts';
import type { TableSnapshot, WorkbookSnapshot } from '../../workbook/snapshot.ts';
import { isOfResult } from '../../workbook/record/lasting-marks.ts';
import { mayBeInput } from '../../workbook/findings/look-alike.ts';
import { figureBytes, mixedBytes, readAreas, textBytes, type Area, type Values } from './areas.ts';
import { formatsIn, looksBelow, readLooks, type FormattedArea, type Looks } from './looks.ts';
import { withFormulas, type PlacedFormula } from './formulas.ts';
import { inspect, type Inspection, type TableEntry } from './inspect.ts';
import {
  looseCells,
  looseLayout,
  queueUsed,
  sheetsOfTheirs,
  unseenCells,
  type LooseLayout,
} from './loose.ts';
import { isStruck, struckKeys, struckRows } from './struck.ts';
import { roundTrip } from '../line/round-trip.ts';
import { leftovers, resultSheets } from '../write/own-sheets.ts';
import {
  areasOf,
  queueReach,
  surroundingAreas,
  surroundingsOf,
  type Reach,
  type SurroundingAreas,
  type TablePlace,
} from './surroundings.ts';

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
  /** Formulas whose values are not what the file holds. */
  readonly formulas?: readonly PlacedFormula[] | undefined;
  /** Whether tables that may be meant for inputs are read to their last row, whatever that takes. */
  readonly withWholeOthers?: boolean | undefined;
}

/**
 * The workbook as it stands, or null when it was called off. Rejects with an `OfficeExtension.Error` when Excel
 * refuses or goes away.
 */
export async function snapshotWorkbook(options: SnapshotOptions = {}): Promise<Snapshot | null> {
  const inspection = options.inspection ?? (await inspect());
  options.onMessage?.(1, 3);
  if (options.signal?.aborted) return null;
  const layout = await measure(inspection, options);
  let done = 2;
  options.onMessage?.(done, 3);
  const onReply = (): void => options.onMessage?.((done += 1), Math.max(3, done));
  const reading = { onReply, signal: options.signal };
  const values = await readAreas(layout.areas, reading);
  const looks = values === null ? null : await readLooks(layout.tables.flatMap(formattedOf), values, reading);
  if (values === null || looks === null) return null;
  const unseen = await unseenCells(layout.loose.rest);
  const struck = await struckRows(
    layout.tables.flatMap(({ area, isStruck: some }) => (some && area ? [area] : [])),
  );
  const marks = new Map([...resultSheets(inspection.standing)].map(([mark, sheet]) => [sheet, mark]));
  const gone = leftovers(inspection.standing);
  const sheets = inspection.standing.sheets
    .filter(({ name }) => !gone.has(name))
    .map(({ name }) => ({ name, mark: marks.get(name) ?? null }));
  const tables = layout.tables.map((table) =>
    withFormulas(tableSnapshot(table, values, looks, struck), options.formulas ?? []),
  );
  const others = layout.others.map((table) => tableSnapshot(table, values, looks, struck));
  const loose = layout.loose.read.flatMap(({ place, areas }) => looseCells(place, areas, values) ?? []);
  const record = layout.record === null ? [] : (values.get(layout.record) ?? []);
  const results = new Map([...layout.results].map(([mark, area]) => [mark, values.get(area) ?? []]));
  const { sheetsWithTables } = layout;
  const workbook = {
    sheets,
    tables,
    ...(others.length === 0 ? {} : { others }),
    ...(loose.length === 0 ? {} : { loose }),
    ...(unseen.length === 0 ? {} : { unseen }),
    record,
  };
  return { workbook, inspection, sheetsWithTables, results };
}

interface TableLayout {
  readonly entry: TableEntry;
  /** The whole table: header, data and totals where they are shown. Null: its rows are not read. */
  readonly area: Area | null;
  /** The number formats of the same cells; null where they are not read. */
  readonly formats: Area | null;
  readonly place: TablePlace;
  /** The names of the columns where the header is not shown or not read; null where it is. */
  readonly columns: readonly string[] | null;
  /** Something of it is struck through, where that is asked. */
  readonly isStruck: boolean;
  /** Null for a table that is no input. */
  readonly around: SurroundingAreas | null;
}

interface Layout {
  /** The inputs. */
  readonly tables: readonly TableLayout[];
  /** All other tables. */
  readonly others: readonly TableLayout[];
  /** What is in no table, sheet by sheet. */
  readonly loose: LooseLayout;
  readonly record: Area | null;
  /** The sheets of the last result, by mark. */
  readonly results: ReadonlyMap<string, Area>;
  readonly areas: readonly Area[];
  readonly sheetsWithTables: ReadonlySet<string>;
}

/** The second round trip: where the tables are and how large. */
async function measure(
  { tables, standing }: Inspection,
  { withResults = false, withWholeOthers = false }: SnapshotOptions,
): Promise<Layout> {
  const ours = [...resultSheets(standing)];
  return roundTrip(({ workbook }) => {
    const entries = tables.map((entry) => queueTable(workbook.tables.getItem(entry.key), entry));
    const used = ours.flatMap(([mark, sheet]) => {
      if (mark !== 'record' && !(withResults && isOfResult(mark))) return [];
      return [{ mark, area: queueUsedArea(workbook, sheet, mark === 'record' ? textBytes : mixedBytes) }];
    });
    const own = sheetsOfTheirs(standing).map((sheet) => queueUsed(workbook, sheet));
    return () => {
      const found = entries.map((read) => read());
      const places = found.map(({ place }) => place);
      const [inputs, others] = [
        found.filter(({ key }) => key !== null),
        found.filter(({ key }) => key === null),
      ];
      // Where there is no input at all, no row can be missing from one.
      const layouts = {
        tables: inputs.map((each) => inputLayout(each, found)),
        others: others.map((each) => otherLayout(each, withWholeOthers ? Infinity : mostRowsOfOthers)),
      };
      const around = layouts.tables.flatMap((each) => (each.around === null ? [] : areasOf(each.around)));
      const inUse = (inputs.length === 0 ? [] : own).flatMap((read) => read() ?? []);
      const loose = looseLayout(inUse, places, around);
      const written = new Map(
        used.flatMap(({ mark, area }): [string, Area][] => {
          const read = area();
          return read === null ? [] : [[mark, read]];
        }),
      );
      const record = written.get('record') ?? null;
      written.delete('record');
      return {
        ...layouts,
        loose,
        record,
        results: written,
        areas: [
          ...[...layouts.tables, ...layouts.others].flatMap(({ area, formats }) =>
            [area, formats].flatMap((each) => each ?? []),
          ),
          ...(record ? [record] : []),
          ...written.values(),
          ...around,
          ...loose.read.flatMap(({ areas }) => areas),
        ],
        sheetsWithTables: new Set(found.map(({ place }) => place.sheet)),
      };
    };
  });
}

/** A table as the second round trip finds it. */
interface MeasuredTable {
  readonly entry: TableEntry;
  readonly key: TableKey | null;
  readonly place: TablePlace;
  readonly columns: readonly string[] | null;
  readonly reach: Reach | null;
  readonly isStruck: boolean;
}

function queueTable(table: Excel.Table, entry: TableEntry): () => MeasuredTable {
  const key = tableKeyOf(entry.name);
  const range = table.getRange().untrack();
  range.load('rowIndex,columnIndex,rowCount,columnCount');
  table.worksheet.load('name');
  const font = key !== null && struckKeys.has(key) ? range.format.font : null;
  font?.load('strikethrough');
  const columns = entry.showHeaders && key !== null ? null : table.columns;
  columns?.load('items/name');
  // Where things stand on certificates is no input of a tally.
  const reach = key === null || key === 'CertificateLayout' ? null : queueReach(range);
  return () => {
    const { rowIndex: row, columnIndex: column, rowCount: rows, columnCount } = range;
    return {
      entry,
      key,
      place: { sheet: table.worksheet.name, block: { row, column, rows, columns: columnCount } },
      columns: columns?.items.map(({ name }) => name) ?? null,
      reach: reach?.() ?? null,
      isStruck: font !== null && isStruck(font.strikethrough),
    };
  };
}

function inputLayout(table: MeasuredTable, all: readonly MeasuredTable[]): TableLayout {
  const { entry, key, place, columns, reach } = table;
  const isFigures = key !== null && (schema[key].several || key === 'SelfScores');
  const others = all.filter((each) => each !== table).map((each) => each.place);
  const block = { ...place.block, rows: rowsInUse(place.block, reach, entry) };
  const area = { sheet: place.sheet, block, cellBytes: isFigures ? figureBytes : textBytes };
  return {
    entry,
    area,
    formats: formatsIn(area),
    place,
    columns,
    isStruck: table.isStruck,
    around: reach === null ? null : surroundingAreas(place, reach, others, entry.showHeaders),
  };
}

/** More blank rows than these at a table's end are not read: some tables reach to the sheet's last row. */
const blankRowsRead = 1000;

/** How many rows of a table are read, its header among them. A row of totals is at its end, and so all is read. */
function rowsInUse({ row, rows }: Block, reach: Reach | null, { showTotals }: TableEntry): number {
  if (reach === null || showTotals) return rows;
  const used = Math.max(1, reach.bottom - row);
  return rows - used > blankRowsRead ? used : rows;
}

/** So many rows tell what a table is; a council's own list may have any number. */
const mostRowsOfOthers = 2000;

function otherLayout({ entry, place, columns }: MeasuredTable, mostRows: number): TableLayout {
  const rows = Math.min(place.block.rows, mostRows);
  const isRead = mayBeInput(entry.name, columns ?? []);
  return {
    entry,
    area: isRead ? { ...place, block: { ...place.block, rows }, cellBytes: mixedBytes } : null,
    formats: null,
    place,
    columns,
    isStruck: false,
    around: null,
  };
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

function formattedOf({ area, formats }: TableLayout): readonly FormattedArea[] {
  return area === null || formats === null ? [] : [{ area, formats }];
}

function tableSnapshot(
  { entry, area, place, columns, around }: TableLayout,
  values: ReadonlyMap<Area, Values>,
  looks: ReadonlyMap<Area, Looks>,
  struck: ReadonlyMap<Area, readonly number[]>,
): TableSnapshot {
  const all = area === null ? [] : (values.get(area) ?? []);
  const isCut = area !== null && area.block.rows < place.block.rows;
  const beside = around === null ? null : surroundingsOf(around, values, entry.showTotals);
  const headers = entry.showHeaders ? 1 : 0;
  const own = area === null ? null : looksBelow(looks.get(area), headers);
  const crossed = (area === null ? [] : (struck.get(area) ?? [])).flatMap((row) =>
    row < headers ? [] : [row - headers],
  );
  const data = all.slice(headers, entry.showTotals && !isCut ? -1 : undefined);
  return {
    name: entry.name,
    sheet: place.sheet,
    // A header that is not shown stands, in thought, above the first row.
    row: entry.showHeaders ? place.block.row : place.block.row - 1,
    column: place.block.column,
    header: columns ?? all[0] ?? [],
    rows: data,
    ...(own === null ? {} : { looks: own }),
    ...(crossed.length === 0 ? {} : { struck: crossed }),
    ...(beside === null ? {} : { around: beside }),
  };
}
