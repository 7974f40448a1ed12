/** A workbook as cells on sheets with tables over some of them: so that things can be put where no table is. */
import { mayBeInput } from '../../src/workbook/findings/look-alike.ts';
import { tableKeyOf } from '../../src/workbook/columns/schema.ts';
import { showsItself } from '../../src/workbook/showing/showing.ts';
import {
  lookKey,
  type CellLook,
  type CellValue,
  type FormulaNote,
  type LooseCells,
  type Surroundings,
  type TableSnapshot,
  type WorkbookSnapshot,
} from '../../src/workbook/snapshot.ts';
import type { Cell } from '../reckoning/records.ts';
import type { PlacedTable } from '../reckoning/snapshot-of.ts';

/** A block of cells in no table. */
export interface Plain {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
  readonly cells: readonly (readonly Cell[])[];
}

/** How one cell of a table is shown, or what is known of its formula. `row` counts the data rows from 0. */
export interface Shown {
  readonly table: string;
  readonly row: number;
  readonly column: number;
  readonly look?: CellLook;
  readonly note?: FormulaNote;
}

export interface Sheets {
  readonly tables: readonly PlacedTable[];
  readonly plain: readonly Plain[];
  readonly shown: readonly Shown[];
}

/** The filled cells of a sheet that are in no table, by `row column`. */
function plainCells({ plain }: Sheets, sheet: string): ReadonlyMap<string, Cell> {
  const own = plain.filter((block) => block.sheet === sheet);
  return new Map(
    own.flatMap(({ row, column, cells }) =>
      cells.flatMap((line, down) =>
        line.flatMap((cell, along): [string, Cell][] =>
          cell === '' ? [] : [[`${row + down} ${column + along}`, cell]],
        ),
      ),
    ),
  );
}

/** The least block that holds all cells. */
function blockOf(sheet: string, cells: ReadonlyMap<string, Cell>): LooseCells | null {
  const places = [...cells.keys()].map((place) => place.split(' ').map(Number));
  if (places.length === 0) return null;
  const [rows, columns] = [places.map(([row = 0]) => row), places.map(([, column = 0]) => column)];
  const [row, column] = [Math.min(...rows), Math.min(...columns)];
  const lines = Array.from({ length: Math.max(...rows) - row + 1 }, (_, down) =>
    Array.from(
      { length: Math.max(...columns) - column + 1 },
      (_, along): CellValue => cells.get(`${row + down} ${column + along}`) ?? '',
    ),
  );
  return { sheet, row, column, cells: lines };
}

/** What stands directly around a table, as the add-in reads it; no table of a drawn council stands below another. */
function around(sheets: Sheets, table: PlacedTable): Surroundings | undefined {
  const cells = plainCells(sheets, table.sheet);
  const width = table.cells[0]?.length ?? 0;
  const [end, right] = [table.row + table.cells.length, table.column + width];
  const at = (row: number, column: number): CellValue => cells.get(`${row} ${column}`) ?? '';
  const rows = [...new Set([...cells.keys()].map((place) => Number(place.split(' ')[0])))];
  const below = rows
    .filter((row) => row >= end)
    .sort((a, b) => a - b)
    .map((row) => ({
      row,
      cells: Array.from({ length: width }, (_, along) => at(row, table.column + along)),
      formulas: Array.from({ length: width }, () => null),
    }))
    .filter((line) => line.cells.some((cell) => cell !== ''));
  const beside = Array.from({ length: table.cells.length }, (_, down) =>
    Array.from({ length: 12 }, (_, along) => at(table.row + down, right + along)),
  );
  const isBeside = beside.some((line) => line.some((cell) => cell !== ''));
  if (below.length === 0 && !isBeside) return undefined;
  return { below, nextTable: null, right: isBeside ? beside : [] };
}

function tableSnapshot(sheets: Sheets, table: PlacedTable): TableSnapshot {
  const { cells, ...place } = table;
  const [header = [], ...rows] = cells;
  const shown = sheets.shown.filter((each) => each.table === table.name);
  const looks = new Map(
    shown.flatMap(({ row, column, look }): [number, CellLook][] => {
      if (look === undefined || showsItself(rows[row]?.[column] ?? '', look.format)) return [];
      return [[lookKey(row, column), look]];
    }),
  );
  const formulas = new Map(
    shown.flatMap(({ row, column, note }): [number, FormulaNote][] =>
      note === undefined ? [] : [[lookKey(row, column), note]],
    ),
  );
  const beside = tableKeyOf(table.name) === null ? undefined : around(sheets, table);
  return {
    ...place,
    header,
    rows,
    ...(looks.size === 0 ? {} : { looks }),
    ...(formulas.size === 0 ? {} : { formulas }),
    ...(beside === undefined ? {} : { around: beside }),
  };
}

/** The snapshot that the add-in would take. */
export function snapshotOfSheets(sheets: Sheets): WorkbookSnapshot {
  const names = [...new Set([...sheets.tables, ...sheets.plain].map(({ sheet }) => sheet))];
  const all = sheets.tables.map((table) => tableSnapshot(sheets, table));
  const others = all
    .filter(({ name }) => tableKeyOf(name) === null)
    .map((table) => (mayBeInput(table.name, table.header) ? table : { ...table, rows: [] }));
  const loose = names.flatMap((name) => blockOf(name, plainCells(sheets, name)) ?? []);
  return {
    sheets: names.map((name) => ({ name, mark: null })),
    tables: all.filter(({ name }) => tableKeyOf(name) !== null),
    ...(others.length === 0 ? {} : { others }),
    ...(loose.length === 0 ? {} : { loose }),
    record: [],
  };
}
