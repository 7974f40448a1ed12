/** The last look before inputs are written: whether the cells are still what the plan was made from. */
import { cellText } from '../../workbook/columns/cells.ts';
import type { InputPlan, InputValue, PlannedCell } from '../../workbook/repair/input-plan.ts';
import { cellName } from '../../cells/a1.ts';
import type { CellValue } from '../../workbook/snapshot.ts';
import { folded } from '../../text/spelling.ts';
import { Pages } from '../line/pages.ts';
import { messageBytes, roundTrip } from '../line/round-trip.ts';
import { cellValue } from '../read/areas.ts';

export interface Looked {
  /** The first cell that is not what it was, as `sheet!cell`; null where all are. */
  readonly moved: string | null;
  /** What each cell holds, a formula as such. */
  readonly before: ReadonlyMap<PlannedCell, InputValue>;
  /** The tables to which rows are added and whose last row has a formula. */
  readonly formulaTables: ReadonlySet<string>;
}

/** What must be read: a row of a sheet, from one column to another. */
interface Stretch {
  readonly sheet: string;
  readonly row: number;
  first: number;
  last: number;
}

/** Reads the rows that the plan speaks of and compares them. */
export async function look({ cells, rows }: InputPlan): Promise<Looked> {
  const wanted = new Stretches();
  for (const { sheet, row, column, guards } of cells) {
    wanted.add(sheet, row, column);
    for (const guard of guards) wanted.add(sheet, guard.row, guard.column);
  }
  for (const { sheet, at, end, column, values } of rows) {
    wanted.add(sheet, at ?? end, column);
    wanted.add(sheet, at ?? end, column + values.length - 1);
  }
  const seen = await readStretches(wanted.blocks());
  const before = new Map<PlannedCell, InputValue>();
  let moved: string | null = null;
  for (const cell of cells) {
    const { sheet, row, column } = cell;
    const now = seen(sheet, row, column);
    const guard = cell.guards.find((each) => !isCode(seen(sheet, each.row, each.column).value, each.code));
    if (guard !== undefined) moved ??= `${sheet}!${cellName(guard.row, guard.column)}`;
    else if (now.value !== cell.before) moved ??= `${sheet}!${cellName(row, column)}`;
    before.set(cell, now.formula === null ? now.value : { formula: now.formula });
  }
  const formulaTables = new Set<string>();
  for (const { table, sheet, at, end, column, values } of rows) {
    values.forEach((value, index) => {
      const now = seen(sheet, at ?? end, column + index);
      if (at !== null && (now.value !== '' || (value !== null && now.formula !== null)))
        moved ??= `${sheet}!${cellName(at, column + index)}`;
      if (at === null && now.formula !== null) formulaTables.add(table);
    });
  }
  return { moved, before, formulaTables };
}

/** As the reading compares codes: whatever their case, spaces and the way their accents are stored. */
function isCode(value: CellValue, code: string): boolean {
  return folded(cellText(value)) === folded(code);
}

class Stretches {
  readonly #rows = new Map<string, Stretch>();

  add(sheet: string, row: number, column: number): void {
    const key = JSON.stringify([sheet, row]);
    const known = this.#rows.get(key);
    if (known === undefined) {
      this.#rows.set(key, { sheet, row, first: column, last: column });
      return;
    }
    known.first = Math.min(known.first, column);
    known.last = Math.max(known.last, column);
  }

  /** Rows under one another are read as one block. */
  blocks(): readonly Block[] {
    const sorted = [...this.#rows.values()].sort(
      (a, b) => (a.sheet === b.sheet ? 0 : a.sheet < b.sheet ? -1 : 1) || a.row - b.row,
    );
    const blocks: Block[] = [];
    for (const { sheet, row, first, last } of sorted) {
      const above = blocks.at(-1);
      const follows = above?.sheet === sheet && above.row + above.rows === row && above.rows < rowsInBlock;
      if (above !== undefined && follows) {
        above.rows += 1;
        above.first = Math.min(above.first, first);
        above.last = Math.max(above.last, last);
      } else {
        blocks.push({ sheet, row, rows: 1, first, last });
      }
    }
    return blocks;
  }
}

interface Block {
  readonly sheet: string;
  readonly row: number;
  rows: number;
  first: number;
  last: number;
}

const rowsInBlock = 500;
/** A score or a code in a reply, once as a value and once as a formula. */
const cellBytes = 30;

interface Seen {
  readonly value: CellValue;
  readonly formula: string | null;
}

async function readStretches(
  blocks: readonly Block[],
): Promise<(sheet: string, row: number, column: number) => Seen> {
  const seen = new Map<string, Seen>();
  for (const trip of tripsOf(blocks)) {
    const replies = await roundTrip((context) => {
      const pages = new Pages(context);
      const ranges = trip.map((block) => {
        const { sheet, row, rows, first, last } = block;
        const range = pages.cells(sheet, { row, column: first, rows, columns: last - first + 1 });
        range.load('values,formulas');
        return { block, range };
      });
      return () =>
        ranges.map(({ block, range }) => ({ block, values: range.values, formulas: range.formulas }));
    });
    for (const { block, values, formulas } of replies) {
      values.forEach((cells, down) => {
        cells.forEach((value, across) => {
          const formula: unknown = formulas[down]?.[across];
          const isFormula = typeof formula === 'string' && formula.startsWith('=') && formula !== value;
          seen.set(key(block.sheet, block.row + down, block.first + across), {
            value: cellValue(value),
            formula: isFormula ? formula : null,
          });
        });
      });
    }
  }
  return (sheet, row, column) => seen.get(key(sheet, row, column)) ?? { value: '', formula: null };
}

function key(sheet: string, row: number, column: number): string {
  return `${row}:${column}:${sheet}`;
}

function tripsOf(blocks: readonly Block[]): readonly (readonly Block[])[] {
  const trips: Block[][] = [];
  let weight = messageBytes;
  for (const block of blocks) {
    const bytes = 600 + block.rows * (block.last - block.first + 1) * cellBytes;
    if (weight + bytes > messageBytes) {
      trips.push([]);
      weight = 0;
    }
    trips.at(-1)?.push(block);
    weight += bytes;
  }
  return trips;
}
