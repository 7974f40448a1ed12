/** Rows below a table that did not grow, and columns beside one: they would be read if they stood within it. */
import { cellText, isBlank } from '../columns/cells.ts';
import { schema, type TableKey, type TableShape } from '../columns/schema.ts';
import type { CellValue, RowBelow, TableSnapshot } from '../snapshot.ts';
import { Findings, type Spot } from './findings.ts';
import { matchHeader, type Columns } from './header.ts';
import { isOverTable } from './over-table.ts';
import type { Registry } from './registry.ts';
import { isRowOf, type CellsBelow, type Known } from './row-below.ts';
import { columnsForPeople, type PlacedTable } from './table.ts';
import { quote } from './quote.ts';
import { isTotal } from './total-line.ts';

/** What stands outside a table and belongs into it. Rows and columns as in `TableSnapshot`, zero-based on the sheet. */
export interface Outside {
  readonly table: TableSnapshot;
  readonly key: TableKey;
  /** The rows below it that are rows of it. */
  readonly rows: readonly OutsideRow[];
  /** The columns directly to its right that are columns of it, from left to right. */
  readonly columns: readonly OutsideColumn[];
  /** The first line below that is none of its rows, and no heading of the next table. */
  readonly text: FoundText | null;
  /** The first words directly to its right, in a column without a heading. */
  readonly beside: FoundText | null;
}

/** Zero-based on the sheet. */
interface FoundText {
  readonly row: number;
  readonly column: number;
  readonly found: CellValue;
}

export interface OutsideRow extends CellsBelow {
  readonly row: number;
}

export interface OutsideColumn {
  /** Zero-based on the sheet. */
  readonly column: number;
  readonly header: string;
  /** The code that heads it; null for a column that is known by its header. */
  readonly code: string | null;
}

/** What stands around the table; null where nobody looked. */
export function outsideOf(key: TableKey, table: TableSnapshot, known: Known): Outside | null {
  const { around } = table;
  if (around === undefined) return null;
  const codes = known.headers(key);
  const columns = columnsIn(key, table, codes);
  const below = around.below.map((row) => ({ row, cells: cellsBelow(row, table, columns) }));
  const isRow = below.map(({ row, cells }) => !isTotalLine(row) && isRowOf(key, cells, known));
  const heading = headingOf(around.below, around.nextTable, isRow);
  const right = columnsBeside(key, table, columns, codes);
  const rest = below.find(({ row }, index) => isRow[index] === false && row.row < heading);
  return {
    table,
    key,
    rows: below.flatMap(({ row, cells }, index) =>
      isRow[index] === true ? [{ row: row.row, ...cells }] : [],
    ),
    columns: right,
    text: rest === undefined ? null : firstOf(rest.row, table),
    beside: right.length === 0 && noted.has(key) ? wordsBeside(table) : null,
  };
}

function columnsIn(key: TableKey, table: TableSnapshot, codes: Registry<string> | null): Columns<string> {
  const nowhere: Spot = { table: '', sheet: null, order: 0, at: null };
  const shape: TableShape = schema[key];
  return matchHeader(table, { shape, codes }, () => nowhere, new Findings());
}

/** A cell whose formula reckons with the table says nothing of its own. */
function cellsBelow(row: RowBelow, table: TableSnapshot, columns: Columns<string>): CellsBelow {
  const typed = row.cells.map((cell, index) => {
    const formula = row.formulas[index] ?? null;
    return formula !== null && isOverTable(formula, table) ? '' : cell;
  });
  return {
    value: (name) => typed[columns.byKey.get(name) ?? -1] ?? '',
    has: (name) => columns.byKey.has(name),
    marks: [...columns.byCode.values()].map((column) => typed[column] ?? ''),
  };
}

function isTotalLine({ cells }: RowBelow): boolean {
  const first = cells.find((cell) => !isBlank(cell));
  return first !== undefined && isTotal(first);
}

/** From which row on the lines below are the heading of the next table: those directly above it that are no rows. */
function headingOf(below: readonly RowBelow[], nextTable: number | null, isRow: readonly boolean[]): number {
  let from = nextTable ?? Infinity;
  for (let at = below.length - 1; at >= 0; at -= 1) {
    if (below[at]?.row !== from - 1 || isRow[at] === true) break;
    from -= 1;
  }
  return from;
}

function firstOf(row: RowBelow, { column }: TableSnapshot): Outside['text'] {
  const at = Math.max(
    0,
    row.cells.findIndex((cell) => !isBlank(cell)),
  );
  return { row: row.row, column: column + at, found: row.cells[at] ?? '' };
}

/** Where a word beside a row may take it back: `xin rút`, `không xét`. Beside scores stand names that formulas look up. */
const noted: ReadonlySet<TableKey> = new Set(['Candidates', 'Council', 'Awards', 'Ballots', 'BallotCounts']);

function wordsBeside({ around, row, column, header }: TableSnapshot): FoundText | null {
  const right = around?.right ?? [];
  // What has a heading is a column of somebody's own.
  if (!isBlank(right[0]?.[0] ?? '')) return null;
  const down = right.findIndex(
    ([cell = ''], index) => index > 0 && typeof cell === 'string' && /\p{L}/u.test(cell),
  );
  if (down < 0) return null;
  return { row: row + down, column: column + header.length, found: right[down]?.[0] ?? '' };
}

/** The columns that follow one another directly, as long as each of them would be read. */
function columnsBeside(
  key: TableKey,
  table: TableSnapshot,
  columns: Columns<string>,
  codes: Registry<string> | null,
): readonly OutsideColumn[] {
  const right = table.around?.right ?? [];
  const header = (right[0] ?? []).map(cellText);
  const beside = columnsIn(key, { ...table, header }, codes);
  const found: OutsideColumn[] = [];
  for (const [index, text] of header.entries()) {
    const code = [...beside.byCode].find(([, column]) => column === index)?.[0] ?? null;
    const name = [...beside.byKey].find(([, column]) => column === index)?.[0];
    const hasCells = right.slice(1).some((cells) => !isBlank(cells[index] ?? ''));
    const isOwn =
      name !== undefined && hasCells && !columns.byKey.has(name) && !columnsForPeople(key).includes(name);
    if (code === null && !isOwn) break;
    found.push({ column: table.column + table.header.length + index, header: text, code });
  }
  return found;
}

/** Reports what stands outside: the first row, the first column, and the first line and the first words that are none, each once a table. */
export function reportOutside(
  { table, rows, columns, text, beside: words }: Outside,
  { order }: PlacedTable,
  findings: Findings,
): void {
  const spot = (row: number, column: number): Spot => ({
    table: table.name,
    sheet: table.sheet,
    order,
    at: { row, column },
  });
  const [row] = rows;
  const [beside] = columns;
  if (row !== undefined) {
    findings.add('RowOutsideTable', spot(row.row, table.column), { rows: rows.length });
  }
  if (beside !== undefined) {
    const details = { found: beside.header, columns: columns.length };
    findings.add('RowOutsideTable', spot(table.row, beside.column), details);
  }
  if (text !== null) {
    findings.add('TextBeside', spot(text.row, text.column), { found: quote(text.found) });
  }
  if (words !== null) {
    findings.add('TextBeside', spot(words.row, words.column), { found: quote(words.found), right: 1 });
  }
}
