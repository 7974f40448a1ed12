/** The cells of a council's sheets that are in no table: found out with the tables' sizes, read with their values. */
import { isIgnored } from '../../workbook/findings/look-alike.ts';
import { intersect, type Block } from '../../cells/block.ts';
import type { CellValue, LooseCells } from '../../workbook/snapshot.ts';
import { sparseBytes, type Area, type Values } from './areas.ts';
import { leftovers, resultSheets, type OwnSheets } from '../write/own-sheets.ts';
import type { TablePlace } from './surroundings.ts';

/** So much of a sheet tells whether rows of an input stand on it. */
const mostRows = 2000;
const mostColumns = 60;

/** The sheets that are neither ours nor left out by their names. */
export function sheetsOfTheirs(standing: OwnSheets): readonly string[] {
  const ours = new Set([...resultSheets(standing).values(), ...leftovers(standing)]);
  return standing.sheets.flatMap(({ name, veryHidden }) =>
    veryHidden || ours.has(name) || isIgnored(name) ? [] : [name],
  );
}

/** Queues how far a sheet is used; the function it gives reads that after the sync, null where nothing stands on it. */
export function queueUsed(workbook: Excel.Workbook, sheet: string): () => TablePlace | null {
  const used = workbook.worksheets.getItem(sheet).getUsedRangeOrNullObject(true).untrack();
  used.load('rowIndex,columnIndex,rowCount,columnCount');
  return () => {
    if (used.isNullObject) return null;
    const { rowIndex: row, columnIndex: column, rowCount, columnCount } = used;
    const [rows, columns] = [Math.min(rowCount, mostRows), Math.min(columnCount, mostColumns)];
    return { sheet, block: { row, column, rows, columns } };
  };
}

/** What is to be read of a sheet: all that is used but its tables, in as few rectangles as cutting gives. */
export function looseAreas({ sheet, block }: TablePlace, tables: readonly TablePlace[]): readonly Area[] {
  let parts: readonly Block[] = [block];
  for (const table of tables) {
    if (table.sheet === sheet) parts = parts.flatMap((part) => without(part, table.block));
  }
  return parts.map((part) => ({ sheet, block: part, cellBytes: sparseBytes }));
}

/** The part above, below, left and right of the hole, as far as there are any. */
function without(part: Block, hole: Block): readonly Block[] {
  const shared = intersect(part, hole);
  if (shared === null) return [part];
  const [top, left] = [shared.row, shared.column];
  const [bottom, right] = [top + shared.rows, left + shared.columns];
  const end = { row: part.row + part.rows, column: part.column + part.columns };
  return [
    { ...part, rows: top - part.row },
    { ...part, row: bottom, rows: end.row - bottom },
    { row: top, rows: bottom - top, column: part.column, columns: left - part.column },
    { row: top, rows: bottom - top, column: right, columns: end.column - right },
  ].filter(({ rows, columns }) => rows > 0 && columns > 0);
}

/** What was read of a sheet, in its place; null where no row of it has two cells, as any row of an input has. */
export function looseCells(
  { sheet, block }: TablePlace,
  areas: readonly Area[],
  values: ReadonlyMap<Area, Values>,
): LooseCells | null {
  const cells = Array.from({ length: block.rows }, () => Array<CellValue>(block.columns).fill(''));
  for (const area of areas) {
    for (const [down, line] of (values.get(area) ?? []).entries()) {
      const row = cells[area.block.row - block.row + down];
      for (const [along, value] of line.entries()) {
        if (row !== undefined) row[area.block.column - block.column + along] = value;
      }
    }
  }
  const isSomething = cells.some((line) => line.filter((cell) => cell !== '').length > 1);
  return isSomething ? { sheet, row: block.row, column: block.column, cells } : null;
}
