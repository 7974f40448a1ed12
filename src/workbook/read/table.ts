/** One input table, ready to be read row by row. */
import { cellText, isBlank } from '../columns/cells.ts';
import { schema, type ColumnKey, type TableKey, type TableShape } from '../columns/schema.ts';
import { lookKey, lookPlace, type CellValue, type TableSnapshot } from '../snapshot.ts';
import { addressOf, type Findings, type Spot } from './findings.ts';
import { matchHeader, type Columns } from './header.ts';
import { nearHeader } from './near-header.ts';
import type { Registry } from './registry.ts';
import { quote } from './quote.ts';
import { totalCell } from './total-line.ts';
import { reportMistakenColumns } from './unknown-columns.ts';

/** A row that has something in one of the columns that are read. */
export interface Row<Key extends string> {
  /** '' where the table lacks the column. */
  value(key: Key): CellValue;
  /** Whether the table has the column. */
  has(key: Key): boolean;
  spot(key: Key): Spot;
  /** By the zero-based index into the header. */
  valueAt(column: number): CellValue;
  spotAt(column: number): Spot;
}

export interface Table<Key extends string, Code extends string = never> {
  readonly name: string;
  readonly rows: readonly Row<Key>[];
  /** Columns headed by a code, as zero-based indices into the header. */
  readonly codes: ReadonlyMap<Code, number>;
  has(key: Key): boolean;
  readonly order: number;
  /** The column's header; the table's first one where it lacks the column. */
  headerSpot(key: Key): Spot;
  headerSpotAt(column: number): Spot;
  /** The column's header as the workbook spells it; null where the table lacks the column. */
  header(key: Key): string | null;
  headerAt(column: number): string;
}

/** A table of the workbook and its place in the order in which issues are listed. */
export interface PlacedTable {
  readonly snapshot: TableSnapshot;
  readonly order: number;
}

/** Columns for people, which alone do not make a row. */
const forPeople: Readonly<Partial<Record<TableKey, readonly string[]>>> = {
  Campaign: ['item'],
  Scores: ['name', 'unit'],
};

/** The columns of a table that are not read. */
export function columnsForPeople(key: TableKey): readonly string[] {
  return forPeople[key] ?? [];
}

/** Matches the headers of a table, reports what is wrong with them, and gives its rows. */
export function openTable<Key extends TableKey, Code extends string = never>(
  key: Key,
  { snapshot, order }: PlacedTable,
  findings: Findings,
  codes: Registry<Code> | null = null,
): Table<ColumnKey<Key>, Code> {
  const shape: TableShape = schema[key];
  const { name: table, sheet } = snapshot;
  const cellSpot = (row: number, column: number): Spot => ({
    table,
    sheet,
    order,
    at: { row: snapshot.row + row, column: snapshot.column + column },
    look: snapshot.looks?.get(lookKey(row - 1, column)),
  });
  const columns = matchHeader(snapshot, { shape, codes }, (column) => cellSpot(0, column), findings);
  reportMissing(shape, snapshot, columns, (column) => cellSpot(0, column), findings);
  const ignored = columnsForPeople(key);
  const opened = { key, shape, snapshot, columns, forPeople: ignored };
  const spoken = reportMistakenColumns({ ...opened, headerSpot: (at) => cellSpot(0, at) }, findings);
  if (codes?.readable === true && reportsUnknownColumns.has(key)) {
    for (const column of columns.unknown) {
      const found = String(snapshot.header[column] ?? '');
      if (spoken.has(column) || codes.isExcused(cellText(found))) continue;
      // What has no header is a column only where something stands in it.
      const isThere = !isBlank(found) || snapshot.rows.some((cells) => !isBlank(cells[column] ?? ''));
      if (isThere) findings.add('UnknownColumn', cellSpot(0, column), { found });
    }
  }
  const read = [...columns.byKey].flatMap(([name, column]) => (ignored.includes(name) ? [] : [column]));
  const counts = [...read, ...columns.byCode.values()];
  reportFormulas(snapshot, new Set(counts), cellSpot, findings);
  const rows = snapshot.rows.flatMap((cells, index): Row<ColumnKey<Key>>[] => {
    if (counts.every((column) => isBlank(cells[column] ?? ''))) return [];
    const total = totalCell(key, cells, columns.byKey);
    if (total !== null) {
      findings.add('MissingCode', cellSpot(index + 1, total), {
        found: quote(cells[total] ?? ''),
        line: 'total',
      });
      return [];
    }
    const columnOf = (name: string): number => columns.byKey.get(name) ?? -1;
    return [
      {
        value: (name) => cells[columnOf(name)] ?? '',
        has: (name) => columns.byKey.has(name),
        spot: (name) => cellSpot(index + 1, Math.max(0, columnOf(name))),
        valueAt: (column) => cells[column] ?? '',
        spotAt: (column) => cellSpot(index + 1, column),
      },
    ];
  });
  return {
    name: snapshot.name,
    rows,
    codes: columns.byCode,
    has: (name) => columns.byKey.has(name),
    order,
    headerSpot: (name) => cellSpot(0, columns.byKey.get(name) ?? 0),
    headerSpotAt: (column) => cellSpot(0, column),
    header: (name) => {
      const column = columns.byKey.get(name);
      return column === undefined ? null : String(snapshot.header[column] ?? '');
    },
    headerAt: (column) => String(snapshot.header[column] ?? ''),
  };
}

/** What is wrong with formulas in the columns that are read. */
function reportFormulas(
  { formulas, rows }: TableSnapshot,
  columns: ReadonlySet<number>,
  spotOf: (row: number, column: number) => Spot,
  findings: Findings,
): void {
  for (const [key, note] of formulas ?? []) {
    const { row, column } = lookPlace(key);
    if (!columns.has(column)) continue;
    const spot = spotOf(row + 1, column);
    const formula = quote(`=${note.formula}`);
    if (note.kind === 'notCalculated') findings.add('NotCalculated', spot, { formula });
    else {
      const calculated = quote(rows[row]?.[column] ?? '');
      findings.add('StaleValue', spot, { formula, found: quote(note.stored), calculated });
    }
  }
}

/** Where every column is a code, any other may be a slip of the pen. */
const reportsUnknownColumns: ReadonlySet<TableKey> = new Set<TableKey>(['Scores', 'SelfScores', 'Ballots']);

function reportMissing(
  shape: TableShape,
  snapshot: TableSnapshot,
  columns: Columns<string>,
  spotOf: (column: number) => Spot,
  findings: Findings,
): void {
  for (const [key, { headers, required }] of Object.entries(shape.columns)) {
    if (!required || columns.byKey.has(key)) continue;
    const near = nearHeader(key, shape, snapshot, columns);
    const mistaken =
      near === null ? {} : { found: near.found, meant: near.meant, at: addressOf(spotOf(near.column)) ?? '' };
    findings.add('MissingColumn', spotOf(0), { column: headers[0], english: headers[1], ...mistaken });
  }
}
