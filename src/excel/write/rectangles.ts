/** Cells that are alike, gathered into few rectangles: one rectangle is one thing to say to Excel. */
import type { Block } from '../../cells/block.ts';

interface Rectangle extends Block {
  readonly key: string;
}

type KeyAt = (row: number, column: number) => string | null;

/**
 * The cells of a grid by key, as rectangles that do not overlap. `keyAt` gives null for a cell that is left out. Cut
 * along rows or along columns, whichever takes fewer.
 */
export function rectangles(rows: number, columns: number, keyAt: KeyAt): readonly Rectangle[] {
  return fewer(cut(rows, columns, keyAt), () =>
    cut(columns, rows, (row, column) => keyAt(column, row)).map(turn),
  );
}

/**
 * The same with rectangles that lie on one another: painted in their order they give the grid, and none touches a cell
 * that is left out. Only for what a later painting replaces wholly.
 */
export function paintings(rows: number, columns: number, keyAt: KeyAt): readonly Rectangle[] {
  return fewer(rectangles(rows, columns, keyAt), () =>
    layered(columns, rows, (row, column) => keyAt(column, row)).map(turn),
  );
}

/** The other way where it takes fewer; where one rectangle is enough, or none, it is not tried. */
function fewer(one: readonly Rectangle[], other: () => readonly Rectangle[]): readonly Rectangle[] {
  if (one.length < 2) return one;
  const way = other();
  return way.length < one.length ? way : one;
}

function turn({ key, row, column, rows, columns }: Rectangle): Rectangle {
  return { key, row: column, column: row, rows: columns, columns: rows };
}

/** Each stretch of a line is painted with its commonest key as a whole, then the exceptions on it. */
function layered(rows: number, columns: number, keyAt: KeyAt): readonly Rectangle[] {
  const ground = Array.from({ length: rows }, (_, row) => groundOf(columns, (column) => keyAt(row, column)));
  const groundAt = (row: number, column: number): string | null => ground[row]?.[column] ?? null;
  const exceptionAt = (row: number, column: number): string | null => {
    const key = keyAt(row, column);
    return key === groundAt(row, column) ? null : key;
  };
  return [...cut(rows, columns, groundAt), ...cut(rows, columns, exceptionAt)];
}

/** The commonest key of the stretch each cell of a line is in; stretches are parted by cells without a key. */
function groundOf(length: number, keyAt: (index: number) => string | null): readonly (string | null)[] {
  const line: (string | null)[] = [];
  for (const { key, start, length: size } of runs(length, (index) =>
    keyAt(index) === null ? 'none' : 'some',
  )) {
    const counts = new Map<string, number>();
    for (let index = start; index < start + size; index += 1) {
      const own = keyAt(index) ?? '';
      counts.set(own, (counts.get(own) ?? 0) + 1);
    }
    const [commonest] = [...counts].reduce((most, each) => (each[1] > most[1] ? each : most), ['', 0]);
    for (let index = 0; index < size; index += 1) line.push(key === 'none' ? null : commonest);
  }
  return line;
}

/** Runs of equal keys in each row, each joined to the same run of the row above. */
function cut(rows: number, columns: number, keyAt: KeyAt): readonly Rectangle[] {
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

interface Run {
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
