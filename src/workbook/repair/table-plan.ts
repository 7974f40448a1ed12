/** What is to be done about a table that is not read, or about what stands outside one, once a person has chosen. */
import { cellName } from '../../cells/a1.ts';
import { cellText, isBlank } from '../columns/cells.ts';
import type { Issue } from '../findings/issue.ts';
import type { WholeReading } from '../read.ts';
import type { PlacedLoose } from '../read/displaced.ts';
import { Findings, addressOf, type Spot } from '../read/findings.ts';
import { matchHeader } from '../read/header.ts';
import type { Outside } from '../read/outside.ts';
import { Registry } from '../read/registry.ts';
import { leading } from '../read/total-line.ts';
import type { UnreadTable } from '../read/unread-tables.ts';
import { schema, tableKeyOf, type TableKey, type TableShape } from '../columns/schema.ts';
import type { CellValue, TableSnapshot, WorkbookSnapshot } from '../snapshot.ts';
import { countedName, ignoredName } from '../columns/table-names.ts';
import { folded } from '../../text/spelling.ts';

/**
 * To have an unread table counted, or left out for good; to have a table reach what stands outside it; to have rows that stand
 * far from it in it too.
 */
export type TableChoice = 'count' | 'ignore' | 'extend' | 'bringIn';

/** The table gets another name. */
export interface RenamePlan {
  readonly kind: 'rename';
  readonly from: string;
  readonly to: string;
}

/** Rows go into the table that is read; where they are a table's, that one is left out afterwards. */
export interface AddRowsPlan {
  readonly kind: 'addRows';
  /** The rows as a table has them, or as if one had them: of cells without a table, without a name. */
  readonly from: TableSnapshot;
  readonly into: TableSnapshot;
  /** What the table is called afterwards; null where the rows are in none, and stay as they are. */
  readonly to: string | null;
  readonly columns: readonly MovedColumn[];
  /** Headers under which something stands and which the other table lacks. */
  readonly unplaced: readonly string[];
  /** The indices of the rows that are added. */
  readonly rows: readonly number[];
  /** Rows that are there already, to the letter: they are not added again. */
  readonly same: number;
  /** Rows that are added and whose code is there already. */
  readonly doubles: number;
}

/** Zero-based, in their tables. */
interface MovedColumn {
  readonly from: number;
  readonly to: number;
}

/** The table reaches the rows below it. */
export interface ExtendRowsPlan {
  readonly kind: 'extendRows';
  readonly table: TableSnapshot;
  /** Zero-based on the sheet, in ascending order. */
  readonly rows: readonly number[];
  /** Nothing else stands between the table and the last of them. */
  readonly isClear: boolean;
}

/** The table reaches the columns directly to its right. */
export interface ExtendColumnsPlan {
  readonly kind: 'extendColumns';
  readonly table: TableSnapshot;
  readonly headers: readonly string[];
}

export type TablePlan = RenamePlan | AddRowsPlan | ExtendRowsPlan | ExtendColumnsPlan;

/**
 * The plan for an issue of this workbook, as it is now; null where the issue is no longer there, or nothing of the kind can be
 * done. `taken`: names of cells, which no table can have.
 */
export function tablePlan(
  { code, table, sheet, cell }: Pick<Issue, 'code' | 'table' | 'sheet' | 'cell'>,
  choice: TableChoice,
  snapshot: WorkbookSnapshot,
  { unread, outside, loose }: Pick<WholeReading, 'unread' | 'outside' | 'loose'>,
  taken: readonly string[],
): TablePlan | null {
  if (code === 'UnreadTable') {
    const found = unread.find((each) => each.table.name === table && each.table.sheet === sheet);
    return found === undefined ? null : unreadPlan(found, choice, snapshot, taken);
  }
  if (code === 'RowOutsideTable' && choice === 'bringIn') {
    const found = loose.find((each) => each.sheet === sheet && cellName(each.row, each.column) === cell);
    return found === undefined ? null : bringInPlan(found);
  }
  if (code !== 'RowOutsideTable' || choice !== 'extend') return null;
  const found = outside.find((each) => each.table.name === table && each.table.sheet === sheet);
  return found === undefined ? null : extendPlan(found, cell);
}

function unreadPlan(
  { table, key }: UnreadTable,
  choice: TableChoice,
  { tables, others = [] }: WorkbookSnapshot,
  taken: readonly string[],
): TablePlan | null {
  const names = [...tables, ...others].map(({ name }) => name);
  const ignored = ignoredName(table.name, [...names, ...taken]);
  if (choice === 'ignore') return { kind: 'rename', from: table.name, to: ignored };
  if (choice !== 'count') return null;
  const counted = countedName(key, names, taken);
  if (counted !== null) return { kind: 'rename', from: table.name, to: counted };
  const into = tables.find(({ name }) => tableKeyOf(name) === key);
  return into === undefined || into === table ? null : addRowsPlan(table, into, key, ignored);
}

/** The rows as a table of their own would have them, under the headers that they are read by. */
function bringInPlan({ key, into, sheet, from, rows, columns, width }: PlacedLoose): AddRowsPlan {
  const first = rows[0]?.row ?? 0;
  const last = rows.at(-1)?.row ?? first;
  const shape: TableShape = schema[key];
  const header = Array.from({ length: width }, (_, at): string => {
    const name = [...columns.byKey].find(([, column]) => column === at)?.[0];
    const code = [...columns.byCode].find(([, column]) => column === at)?.[0];
    return (name === undefined ? code : shape.columns[name]?.headers[0]) ?? '';
  });
  const cells = new Map(rows.map((row) => [row.row, row.cells]));
  const lines = Array.from({ length: last - first + 1 }, (_, down) => cells.get(first + down) ?? []);
  const its = { name: '', sheet, row: first - 1, column: from, header, rows: lines };
  return addRowsPlan(its, into, key, null);
}

function addRowsPlan(
  from: TableSnapshot,
  into: TableSnapshot,
  key: TableKey,
  to: string | null,
): AddRowsPlan {
  const columns = movedColumns(from, into, key);
  const placed = new Set(columns.map((column) => column.from));
  const unplaced = from.header.flatMap((header, at) => {
    const isFilled = from.rows.some((cells) => !isBlank(cells[at] ?? ''));
    return placed.has(at) || !isFilled ? [] : [cellText(header)];
  });
  const lead = meaningsOf(into, key).get(leading[key]);
  const spelled = (cells: readonly CellValue[], side: 'from' | 'to'): string =>
    JSON.stringify(columns.map((column) => folded(cellText(cells[column[side]] ?? ''))));
  const there = new Set(into.rows.map((cells) => spelled(cells, 'to')));
  const codes = new Set(
    lead === undefined ? [] : into.rows.map((cells) => folded(cellText(cells[lead] ?? ''))),
  );
  const leadColumn = columns.find((column) => column.to === lead);
  const filled = [...from.rows.keys()].filter((index) =>
    columns.some((column) => !isBlank(from.rows[index]?.[column.from] ?? '')),
  );
  const rows = filled.filter((index) => !there.has(spelled(from.rows[index] ?? [], 'from')));
  const doubles = rows.filter((index) => {
    const code = folded(cellText(from.rows[index]?.[leadColumn?.from ?? -1] ?? ''));
    return code !== '' && codes.has(code);
  });
  return {
    kind: 'addRows',
    from,
    into,
    to,
    columns,
    unplaced,
    rows,
    same: filled.length - rows.length,
    doubles: doubles.length,
  };
}

/** A column goes into the one of the same meaning, or, where it has none, of the same header. */
function movedColumns(from: TableSnapshot, into: TableSnapshot, key: TableKey): readonly MovedColumn[] {
  const [own, other] = [columnNames(from, key), columnNames(into, key)];
  return own.flatMap((name, at) => {
    const to = name === '' ? -1 : other.indexOf(name);
    return to < 0 ? [] : [{ from: at, to }];
  });
}

/** What each column means, or how it is headed. */
function columnNames(table: TableSnapshot, key: TableKey): readonly string[] {
  const meanings = meaningsOf(table, key);
  return table.header.map((header, at) => {
    const meaning = [...meanings].find(([, column]) => column === at)?.[0];
    return meaning === undefined ? folded(cellText(header)) : `=${meaning}`;
  });
}

function meaningsOf(table: TableSnapshot, key: TableKey): ReadonlyMap<string, number> {
  const nowhere: Spot = { table: '', sheet: null, order: 0, at: null };
  const shape: TableShape = schema[key];
  const codes = new Registry<string>(false);
  return matchHeader(table, { shape, codes }, () => nowhere, new Findings()).byKey;
}

function extendPlan({ table, rows, columns }: Outside, cell: string | null): TablePlan | null {
  const [column] = columns;
  const at =
    column && addressOf({ table: '', sheet: null, order: 0, at: { row: table.row, column: column.column } });
  if (at !== undefined && at === cell) return columnsPlan(table, columns);
  const numbers = rows.map(({ row }) => row);
  const last = numbers.at(-1);
  if (last === undefined) return null;
  const own = new Set(numbers);
  const isClear = (table.around?.below ?? []).every(({ row }) => row > last || own.has(row));
  return { kind: 'extendRows', table, rows: numbers, isClear };
}

/** Excel gives a second column of one header another header: there is no use in it. */
function columnsPlan(table: TableSnapshot, columns: Outside['columns']): ExtendColumnsPlan | null {
  const headers = columns.map(({ header }) => header);
  const all = [...table.header.map(cellText), ...headers].map(folded);
  return new Set(all).size < all.length ? null : { kind: 'extendColumns', table, headers };
}
