/** Cells that are alike, gathered into few rectangles: one rectangle is one thing to say to Excel. */
import type { CellBlock } from '../workbook/sheet-plan.ts';

export interface Rectangle extends CellBlock {
  readonly key: string;
}

/**
 * The cells of a grid by key, as rectangles that do not overlap. `keyAt` gives null for a cell that is left out.
 * Two ways of cutting are tried, along rows and along columns, and the one with fewer rectangles is given.
 */
export function rectangles(
  rows: number,
  columns: number,
  keyAt: (row: number, column: number) => string | null,
): readonly Rectangle[] {
  const alongRows = cut(rows, columns, keyAt);
  const alongColumns = cut(columns, rows, (column, row) => keyAt(row, column)).map(
    ({ key, row, column, rows: height, columns: width }) => ({
      key,
      row: column,
      column: row,
      rows: width,
      columns: height,
    }),
  );
  return alongColumns.length < alongRows.length ? alongColumns : alongRows;
}

/** Runs of equal keys in each row, each joined to the same run of the row above. */
function cut(
  rows: number,
  columns: number,
  keyAt: (row: number, column: number) => string | null,
): readonly Rectangle[] {
  const closed: Rectangle[] = [];
  let open = new Map<string, Rectangle>();
  for (let row = 0; row < rows; row += 1) {
    const next = new Map<string, Rectangle>();
    for (const run of runs(columns, (column) => keyAt(row, column))) {
      const place = `${run.start}:${run.length}:${run.key}`;
      const above = open.get(place);
      open.delete(place);
      next.set(place, {
        key: run.key,
        row: above?.row ?? row,
        column: run.start,
        rows: (above?.rows ?? 0) + 1,
        columns: run.length,
      });
    }
    closed.push(...open.values());
    open = next;
  }
  return [...closed, ...open.values()];
}

export interface Run {
  readonly key: string;
  readonly start: number;
  readonly length: number;
}

/** Neighbours with the same key in a line of so many cells; cells whose key is null belong to no run. */
export function runs(length: number, keyAt: (index: number) => string | null): readonly Run[] {
  const found: Run[] = [];
  let start = 0;
  for (let index = 1; index <= length; index += 1) {
    const key = keyAt(start);
    if (index < length && keyAt(index) === key) continue;
    if (key !== null) found.push({ key, start, length: index - start });
    start = index;
  }
  return found;
}
