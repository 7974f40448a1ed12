/** How a table's width is shared among columns of text so that its rows take the fewest lines. */
import { linesIn, points, type Setting } from './typeset.ts';

/** Millimetres between two widths that are tried, and the least that a column of text is given. */
const step = 3;
const least = 24;
/** A long list is judged by so many of its rows, spread over all of it. */
const judged = 300;
/** Points that a column of so many millimetres leaves for text, on paper and on the narrower columns of a sheet. */
const roomIn = (width: number): number => points(width * 0.955) - 7;

/**
 * Widths in millimetres that sum up to `total`, a column each: those with which the rows take the fewest lines, of those
 * the ones with the fewest wrapped cells, of those the most even. `rows` have a text for each column, the head among them.
 */
export function fittedWidths(
  rows: readonly (readonly string[])[],
  total: number,
  size: number,
): readonly number[] {
  const every = Math.max(1, Math.ceil(rows.length / judged));
  const some = rows.filter((_, index) => index % every === 0);
  const columns = rows[0]?.length ?? 0;
  const linesOf = measured(some, size);
  let best: Share | null = null;
  for (const widths of shares(columns, total)) {
    const cells = some.map((_, row) => widths.map((width, at) => linesOf(row, at, width)));
    const cost = [
      cells.reduce((sum, lines) => sum + Math.max(...lines), 0),
      cells.reduce((sum, lines) => sum + lines.reduce((all, each) => all + each, 0), 0),
      widths.reduce((sum, width) => sum + (width - total / columns) ** 2, 0),
    ];
    if (best === null || isLess(cost, best.cost)) best = { widths, cost };
  }
  return best?.widths ?? Array.from({ length: columns }, () => total / columns);
}

interface Share {
  readonly widths: readonly number[];
  /** What it takes, the most important first: lines of rows, lines of cells, unevenness. */
  readonly cost: readonly number[];
}

function isLess(a: readonly number[], b: readonly number[]): boolean {
  const at = a.findIndex((each, index) => each !== b[index]);
  return at >= 0 && (a[at] ?? 0) < (b[at] ?? 0);
}

/** The lines of a cell at a width, each reckoned once. */
function measured(
  rows: readonly (readonly string[])[],
  size: number,
): (row: number, column: number, width: number) => number {
  const setting: Setting = { size, bold: false };
  const known = new Map<string, number>();
  return (row, column, width) => {
    const key = `${row} ${column} ${width}`;
    const found = known.get(key);
    if (found !== undefined) return found;
    const lines = linesIn(rows[row]?.[column] ?? '', roomIn(width), setting);
    known.set(key, lines);
    return lines;
  };
}

/** All ways to share so many millimetres among so many columns, in steps; the last column has what is left. */
function shares(columns: number, total: number): readonly (readonly number[])[] {
  if (columns <= 1) return columns === 1 ? [[total]] : [];
  const all: (readonly number[])[] = [];
  for (let first = least; total - first >= least * (columns - 1); first += step) {
    for (const rest of shares(columns - 1, total - first)) all.push([first, ...rest]);
  }
  return all;
}
