/**
 * Writes an input plan: what was read is looked at once more, then all is written in few messages. Excel has no
 * transactions: what was written before a message failed is put back, as what was there before is known.
 */
import type { InputPlan, InputValue, PlannedCell, PlannedRow } from '../../workbook/repair/input-plan.ts';
import { rectangles } from '../write/rectangles.ts';
import { bytesOf, roundTrip } from '../line/round-trip.ts';
import { step, packed, sendSteps } from '../line/step.ts';
import type { Step } from '../line/step.ts';
import { Pages } from '../line/pages.ts';
import { look, type Looked } from './receive-look.ts';
import { isOfficeError, troubleOf } from '../line/trouble.ts';
import type { Trouble } from '../write/outcome.ts';

type AppliedInputs =
  | {
      readonly kind: 'written';
      /** What was there before, formulas as formulas, for each cell of the plan. */
      readonly before: ReadonlyMap<PlannedCell, InputValue>;
      /** Puts everything back. Rejects when Excel refuses. */
      readonly putBack: () => Promise<void>;
    }
  | { readonly kind: 'trouble'; readonly trouble: Trouble };

/** Writes all of the plan, or (where Excel still answers after a failure) nothing of it. */
export async function applyInputs(plan: InputPlan): Promise<AppliedInputs> {
  const looked = await look(plan);
  if (looked.moved !== null) {
    const detail = `${looked.moved} is not what it was when it was read.`;
    return { kind: 'trouble', trouble: { code: 'Interrupted', detail } };
  }
  const putBack = (): Promise<void> => restore(plan, looked);
  try {
    for (const trip of packed(writingSteps(plan, looked))) await sendSteps(trip);
    return { kind: 'written', before: looked.before, putBack };
  } catch (error) {
    try {
      await putBack();
    } catch (second) {
      if (!isOfficeError(second)) throw second;
    }
    if (!isOfficeError(error)) throw error;
    return { kind: 'trouble', trouble: troubleOf(error) };
  }
}

function writingSteps({ cells, rows }: InputPlan, looked: Looked): readonly Step[] {
  const values = cells.map((cell) => ({ ...cell, value: cell.after }));
  const [filled, added] = [rows.filter(({ at }) => at !== null), rows.filter(({ at }) => at === null)];
  return [
    ...cellSteps(values),
    ...filled.map(fillStep),
    ...[...groupedBy(added, ({ table }) => table).values()].flatMap((some) =>
      additionSteps(some, looked.formulaTables.has(some[0]?.table ?? '')),
    ),
  ];
}

/** A cell and what it shall hold. */
interface ValueCell {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
  readonly value: InputValue;
}

/** Cells that lie together are one range, in which nothing but they lies. */
function cellSteps(cells: readonly ValueCell[]): readonly Step[] {
  return [...groupedBy(cells, ({ sheet }) => sheet)].flatMap(([sheet, own]) => {
    const top = Math.min(...extremes(own, ({ row }) => row));
    const left = Math.min(...extremes(own, ({ column }) => column));
    const bottom = Math.max(...extremes(own, ({ row }) => row));
    const right = Math.max(...extremes(own, ({ column }) => column));
    const byPlace = new Map(own.map((cell) => [`${cell.row - top}:${cell.column - left}`, cell.value]));
    const valueAt = (row: number, column: number): InputValue | undefined => byPlace.get(`${row}:${column}`);
    const blocks = rectangles(bottom - top + 1, right - left + 1, (row, column) => {
      const value = valueAt(row, column);
      return value === undefined ? null : typeof value === 'object' ? 'formula' : 'value';
    });
    return blocks.flatMap((block) =>
      rowChunks(block.rows).map(({ first, count }) => {
        const values = Array.from({ length: count }, (_, down) =>
          Array.from({ length: block.columns }, (__, across) =>
            typed(valueAt(block.row + first + down, block.column + across) ?? ''),
          ),
        );
        const place = {
          row: top + block.row + first,
          column: left + block.column,
          rows: count,
          columns: block.columns,
        };
        return step(1, 1, bytesOf(values), (pages) => {
          const range = pages.cells(sheet, place);
          if (block.key === 'formula') range.formulas = values;
          else range.values = values;
        });
      }),
    );
  });
}

/** As few as there are; spreading thousands of numbers into one call is more than some engines take. */
function extremes<Item>(items: readonly Item[], of: (item: Item) => number): readonly [number, number] {
  return items.reduce<[number, number]>(
    ([least, most], item) => [Math.min(least, of(item)), Math.max(most, of(item))],
    [Infinity, -Infinity],
  );
}

const rowsInStep = 2000;

function rowChunks(rows: number): readonly { readonly first: number; readonly count: number }[] {
  return Array.from({ length: Math.ceil(rows / rowsInStep) }, (_, index) => ({
    first: index * rowsInStep,
    count: Math.min(rowsInStep, rows - index * rowsInStep),
  }));
}

/** Into a blank row that the table has; null leaves a cell alone. */
function fillStep({ sheet, at, column, values }: PlannedRow): Step {
  const row = values.map((value) => (value === null ? null : typed(value)));
  const place = { row: at ?? 0, column, rows: 1, columns: values.length };
  return step(1, 1, bytesOf(row), (pages) => {
    pages.cells(sheet, place).values = [row];
  });
}

/**
 * Rows at a table's end. As a block: a value is given for every column, which would take the place of a column's formula;
 * where there is one, each row is added blank and filled.
 */
function additionSteps(rows: readonly PlannedRow[], hasFormulas: boolean): readonly Step[] {
  const [first] = rows;
  if (first === undefined) return [];
  if (!hasFormulas) {
    return rowChunks(rows.length).map(({ first: from, count }) => {
      const values = rows
        .slice(from, from + count)
        .map((row) => row.values.map((value) => (value === null ? '' : typed(value))));
      return step(2, 1, bytesOf(values), ({ context }) => {
        context.workbook.tables.getItem(first.table).rows.add(undefined, values);
      });
    });
  }
  return rows.map((row, index) => {
    const values = row.values.map((value) => (value === null ? null : typed(value)));
    const place = { row: row.end + 1 + index, column: row.column, rows: 1, columns: values.length };
    return step(3, 2, bytesOf(values), (pages) => {
      pages.context.workbook.tables.getItem(row.table).rows.add();
      pages.cells(row.sheet, place).values = [values];
    });
  });
}

/** As a person would type it: an apostrophe before a text keeps Excel from taking it for anything else. */
function typed(value: InputValue): string | number | boolean {
  if (typeof value === 'object') return value.formula;
  return typeof value === 'string' && value !== '' ? `'${value}` : value;
}

/** Every cell as it was. Rows that were added stay, blank: a blank row is none to any reading. */
async function restore({ cells, rows }: InputPlan, looked: Looked): Promise<void> {
  const values = cells.map((cell) => ({ ...cell, value: looked.before.get(cell) ?? cell.before }));
  const filled = rows.flatMap((row) => (row.at === null ? [] : blankCells(row, row.at)));
  const added = await addedRows(rows.filter(({ at }) => at === null));
  for (const trip of packed(cellSteps([...values, ...filled, ...added]))) await sendSteps(trip);
}

function blankCells({ sheet, column, values }: PlannedRow, row: number): readonly ValueCell[] {
  return values.flatMap((value, index) =>
    value === null ? [] : [{ sheet, row, column: column + index, value: '' }],
  );
}

/** The cells of the rows that are there now below the table's old end, as far as they hold what was to be written. */
async function addedRows(rows: readonly PlannedRow[]): Promise<readonly ValueCell[]> {
  const tables = [...groupedBy(rows, ({ table }) => table).values()];
  const found: ValueCell[] = [];
  for (const own of tables) {
    const [first] = own;
    if (first === undefined) continue;
    for (const { first: from, count } of rowChunks(own.length)) {
      const place = {
        row: first.end + 1 + from,
        column: first.column,
        rows: count,
        columns: first.values.length,
      };
      const values = await roundTrip((context) => {
        const range = new Pages(context).cells(first.sheet, place);
        range.load('values');
        return () => range.values;
      });
      own.slice(from, from + count).forEach((row, index) => {
        const isWritten = row.values.every(
          (value, column) => value === null || String(values[index]?.[column]) === String(value),
        );
        if (isWritten) found.push(...blankCells(row, place.row + index));
      });
    }
  }
  return found;
}

function groupedBy<Item>(items: readonly Item[], keyOf: (item: Item) => string): ReadonlyMap<string, Item[]> {
  const groups = new Map<string, Item[]>();
  for (const item of items) {
    const group = groups.get(keyOf(item));
    if (group === undefined) groups.set(keyOf(item), [item]);
    else group.push(item);
  }
  return groups;
}
