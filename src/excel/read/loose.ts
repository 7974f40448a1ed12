/** The cells of a council's sheets that are in no table: found out with the tables' sizes, read with their values. */
import { isIgnored } from '../../workbook/findings/look-alike.ts';
import { intersect, type Block } from '../../cells/block.ts';
import type { CellValue, LooseCells, UnseenCells } from '../../workbook/snapshot.ts';
import { sparseBytes, type Area, type Values } from './areas.ts';
import { Pages } from '../line/pages.ts';
import { roundTrip } from '../line/round-trip.ts';
import { leftovers, resultSheets, type OwnSheets } from '../write/own-sheets.ts';
import type { TablePlace } from './surroundings.ts';

/** So many cells are looked at in all: about a megabyte, as a third of a large council's scores. */
const mostCells = 200_000;
/** No row of an input is longer than this; a stray cell at a sheet's end is no reason to read all that lies between. */
const mostColumns = 1200;

/** What is read of the sheets, and what is not. */
export interface LooseLayout {
  readonly read: readonly { readonly place: TablePlace; readonly areas: readonly Area[] }[];
  /** Blocks that are too much: whether anything stands there is asked, no more. */
  readonly rest: readonly TablePlace[];
}

/** Small sheets come first: a council's own long list leaves no other sheet unseen. `seen`: what is read around the tables. */
export function looseLayout(
  used: readonly TablePlace[],
  tables: readonly TablePlace[],
  seen: readonly TablePlace[],
): LooseLayout {
  const parts = used.map((place) => ({ place, blocks: outsideTables(place, tables) }));
  const size = (blocks: readonly Block[]): number =>
    blocks.reduce((sum, { rows, columns }) => sum + rows * columns, 0);
  let left = mostCells;
  const rest: TablePlace[] = [];
  const areas = new Map<TablePlace, Area[]>();
  for (const { place, blocks } of parts.toSorted((a, b) => size(a.blocks) - size(b.blocks))) {
    for (const block of blocks) {
      const columns = Math.min(block.columns, mostColumns);
      const rows = Math.min(block.rows, Math.floor(left / columns));
      left -= rows * columns;
      const own = { sheet: place.sheet, block: { ...block, rows, columns }, cellBytes: sparseBytes };
      if (rows > 0) areas.set(place, [...(areas.get(place) ?? []), own]);
      const unread = without(block, own.block).flatMap((part) =>
        outsideTables({ ...place, block: part }, seen),
      );
      rest.push(...unread.map((each) => ({ sheet: place.sheet, block: each })));
    }
  }
  return { read: used.flatMap((place) => ({ place, areas: areas.get(place) ?? [] })), rest };
}

/** From where on each sheet is not looked at, if something stands there. One round trip where there are such blocks, else none. */
export async function unseenCells(rest: readonly TablePlace[]): Promise<readonly UnseenCells[]> {
  if (rest.length === 0) return [];
  return roundTrip((context) => {
    const pages = new Pages(context);
    const found = rest.map(({ sheet, block }) => {
      const used = pages.cells(sheet, block).getUsedRangeOrNullObject(true).untrack();
      used.load('address');
      return { sheet, used, block };
    });
    return () => {
      const first = new Map<string, UnseenCells>();
      for (const { sheet, used, block } of found) {
        if (used.isNullObject || first.has(sheet)) continue;
        first.set(sheet, { sheet, row: block.row, column: block.column });
      }
      return [...first.values()];
    };
  });
}

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
    const { rowIndex: row, columnIndex: column, rowCount: rows, columnCount: columns } = used;
    return { sheet, block: { row, column, rows, columns } };
  };
}

/** All of a sheet that is used but its tables, in as few rectangles as cutting gives. */
function outsideTables({ sheet, block }: TablePlace, tables: readonly TablePlace[]): readonly Block[] {
  let parts: readonly Block[] = [block];
  for (const table of tables) {
    if (table.sheet === sheet) parts = parts.flatMap((part) => without(part, table.block));
  }
  return parts;
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

const noCells: readonly CellValue[] = [];

/** What was read of a sheet, in its place; null where no row of it has two cells, as any row of an input has. */
export function looseCells(
  { sheet, block }: TablePlace,
  areas: readonly Area[],
  values: ReadonlyMap<Area, Values>,
): LooseCells | null {
  const cells = new Map<number, CellValue[]>();
  for (const area of areas) {
    for (const [down, line] of (values.get(area) ?? []).entries()) {
      const at = area.block.row - block.row + down;
      for (const [along, value] of line.entries()) {
        if (value === '') continue;
        const row = cells.get(at) ?? Array<CellValue>(block.columns).fill('');
        cells.set(at, row);
        row[area.block.column - block.column + along] = value;
      }
    }
  }
  const isSomething = [...cells.values()].some((line) => line.filter((cell) => cell !== '').length > 1);
  if (!isSomething) return null;
  const last = Math.max(...cells.keys());
  const lines = Array.from({ length: last + 1 }, (_, at) => cells.get(at) ?? noCells);
  return { sheet, row: block.row, column: block.column, cells: lines };
}
