/** What stands next to the input tables and is in none: found out with the tables' sizes, read with their values. */
import type { Block } from '../../cells/block.ts';
import type { CellValue, RowBelow, Surroundings } from '../../workbook/snapshot.ts';
import { sparseBytes, type Area, type Values } from './areas.ts';

/** A table's place: header, data and totals where they are shown. */
export interface TablePlace {
  readonly sheet: string;
  readonly block: Block;
}

/** How far cells with values go: the row below the last in the table's columns, the column right of the last in its rows. */
export interface Reach {
  readonly bottom: number;
  readonly right: number;
}

/** Queues what `Reach` tells of a table; the function it gives reads it after the sync. */
export function queueReach(range: Excel.Range): () => Reach {
  const down = range.getEntireColumn().untrack().getUsedRangeOrNullObject(true).untrack();
  const across = range.getEntireRow().untrack().getUsedRangeOrNullObject(true).untrack();
  // Cells that only have a format count for nothing: a sheet that is coloured to its last row is not read to there.
  down.load('rowIndex,rowCount');
  across.load('columnIndex,columnCount');
  return () => ({
    bottom: down.isNullObject ? 0 : down.rowIndex + down.rowCount,
    right: across.isNullObject ? 0 : across.columnIndex + across.columnCount,
  });
}

/** The cells around a table that are read; null where there are none. */
export interface SurroundingAreas {
  readonly below: { readonly values: Area; readonly formulas: Area } | null;
  readonly right: Area | null;
  readonly nextTable: number | null;
}

/** Columns beyond these are found once the first ones are in the table. */
const mostColumns = 12;

/** Which cells stand around the table. `others`: all other tables of the workbook. */
export function surroundingAreas(
  { sheet, block }: TablePlace,
  reach: Reach,
  others: readonly TablePlace[],
  showsHeaders: boolean,
): SurroundingAreas {
  const own = others.filter((other) => other.sheet === sheet).map((other) => other.block);
  const end = { row: block.row + block.rows, column: block.column + block.columns };
  const tablesBelow = own.filter((each) => each.row >= end.row && meet(each, block, 'column', 'columns'));
  const tablesRight = own.filter((each) => each.column >= end.column && meet(each, block, 'row', 'rows'));
  const nextTable = tablesBelow.length === 0 ? null : Math.min(...tablesBelow.map(({ row }) => row));
  const bottom = Math.min(reach.bottom, nextTable ?? Infinity);
  const right = Math.min(reach.right, end.column + mostColumns, ...tablesRight.map(({ column }) => column));
  const below = { sheet, block: { ...block, row: end.row, rows: bottom - end.row }, cellBytes: sparseBytes };
  const beside = {
    sheet,
    block: { ...block, column: end.column, columns: right - end.column },
    cellBytes: sparseBytes,
  };
  return {
    below: bottom > end.row ? { values: below, formulas: { ...below, of: 'formulas' } } : null,
    right: right > end.column && showsHeaders ? beside : null,
    nextTable,
  };
}

function meet(one: Block, other: Block, from: 'row' | 'column', size: 'rows' | 'columns'): boolean {
  return one[from] < other[from] + other[size] && other[from] < one[from] + one[size];
}

/** The areas to be read. */
export function areasOf({ below, right }: SurroundingAreas): readonly Area[] {
  return [...(below === null ? [] : [below.values, below.formulas]), ...(right === null ? [] : [right])];
}

/** What was read; null where nothing stands there. `totals`: the table's last row is its totals, beside which no data stands. */
export function surroundingsOf(
  { below, right, nextTable }: SurroundingAreas,
  values: ReadonlyMap<Area, Values>,
  totals: boolean,
): Surroundings | null {
  const rows =
    below === null ? [] : rowsBelow(below.values, values.get(below.values), values.get(below.formulas));
  const beside = right === null ? [] : (values.get(right) ?? []).slice(0, totals ? -1 : undefined);
  const width = Math.max(0, ...beside.map((cells) => cells.findLastIndex((cell) => cell !== '') + 1));
  if (rows.length === 0 && width === 0) return null;
  const columns = width === 0 ? [] : beside.map((cells) => cells.slice(0, width));
  return { below: rows, nextTable, right: columns };
}

function rowsBelow({ block }: Area, values: Values = [], formulas: Values = []): readonly RowBelow[] {
  return values.flatMap((cells, index): RowBelow[] => {
    if (cells.every((cell) => cell === '')) return [];
    const row = formulas[index] ?? [];
    return [{ row: block.row + index, cells, formulas: cells.map((cell, at) => formulaOf(cell, row[at])) }];
  });
}

/** Excel gives a cell without a formula its value in the place of one, also a text that begins with `=`. */
function formulaOf(value: CellValue, formula: CellValue = ''): string | null {
  return typeof formula === 'string' && formula.startsWith('=') && formula !== value ? formula : null;
}
