/** Cells of several sheets, read in one reply, or in as many as the limit of a reply asks for. */
import type { Block } from '../../cells/block.ts';
import type { CellValue } from '../../workbook/snapshot.ts';
import { Pages } from '../line/pages.ts';
import { bytesOf, messageBytes, roundTrip } from '../line/round-trip.ts';
import { isTooLarge } from '../line/trouble.ts';

/** Cells that are read, however many replies it takes. */
export interface Area {
  readonly sheet: string;
  readonly block: Block;
  /** What a cell of this area weighs, as far as is known. */
  readonly cellBytes: number;
  /** What is read of each cell; where it is absent, the value. A cell without a formula gives its value for that too. */
  readonly of?: 'formulas' | 'numberFormat' | 'text';
}

/** What a cell weighs in a reply: mostly blank, figures and marks, names beside figures, or mostly names and sentences. */
export const sparseBytes = 6;
export const figureBytes = 10;
export const mixedBytes = 25;
export const textBytes = 80;
/** A cell's number format, mostly `General`. */
export const formatBytes = 12;

export type Values = readonly (readonly CellValue[])[];

export interface AreaOptions {
  /** Called after each reply. */
  readonly onReply?: (() => void) | undefined;
  readonly signal?: AbortSignal | undefined;
}

/** The values of areas, in one round trip or in as many as the limit of a reply asks for; null when it was called off. */
export async function readAreas(
  areas: readonly Area[],
  { onReply, signal }: AreaOptions,
): Promise<ReadonlyMap<Area, Values> | null> {
  const values = new Map<Area, CellValue[][]>(areas.map((area) => [area, []]));
  let budget = messageBytes;
  const weights = new Map(areas.map((area) => [area, area.cellBytes]));
  for (;;) {
    if (signal?.aborted) return null;
    const blocks = nextBlocks(values, weights, budget);
    if (blocks.length === 0) return values;
    try {
      const replies = await readBlocks(blocks);
      for (const { area, rows } of replies) {
        const read = values.get(area);
        for (const row of rows) read?.push(row);
        weights.set(area, Math.max(1, bytesOf(rows) / Math.max(1, rows.length * area.block.columns)));
      }
    } catch (error) {
      if (!isTooLarge(error) || (blocks.length === 1 && blocks[0]?.rows === 1)) throw error;
      budget = smallerBudget(blocks, weights);
      continue;
    }
    onReply?.();
  }
}

interface Stretch {
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
): readonly Stretch[] {
  const blocks: Stretch[] = [];
  let left = budget;
  for (const [area, read] of values) {
    const missing = area.block.rows - read.length;
    if (missing === 0) continue;
    const rowBytes = area.block.columns * (weights.get(area) ?? textBytes);
    const fitting = Math.floor(left / rowBytes);
    if (fitting <= 0 && blocks.length > 0) break;
    const rows = Math.min(missing, Math.max(1, fitting));
    blocks.push({ area, row: read.length, rows });
    left -= rows * rowBytes;
    if (rows < missing) break;
  }
  return blocks;
}

/** Half of what was asked for by the reply that Excel refused, or a little less. */
function smallerBudget(blocks: readonly Stretch[], weights: ReadonlyMap<Area, number>): number {
  const asked = blocks.reduce(
    (sum, { area, rows }) => sum + rows * area.block.columns * (weights.get(area) ?? 1),
    0,
  );
  return Math.max(1, Math.floor(asked / 2));
}

async function readBlocks(
  blocks: readonly Stretch[],
): Promise<readonly { readonly area: Area; readonly rows: readonly CellValue[][] }[]> {
  return roundTrip((context) => {
    const pages = new Pages(context);
    const queued = blocks.map(({ area, row, rows }) => {
      const range = pages.cells(area.sheet, { ...area.block, row: area.block.row + row, rows });
      const property = area.of ?? 'values';
      range.load(property);
      return { area, read: () => range[property] };
    });
    return () =>
      queued.map(({ area, read }) => ({ area, rows: read().map((cells) => cells.map(cellValue)) }));
  });
}

/** A value as Office.js gives it; what is neither text, number nor truth value is an empty cell. */
export function cellValue(value: unknown): CellValue {
  return typeof value === 'string' || typeof value === 'number' || typeof value === 'boolean' ? value : '';
}
