/** Cells that make room for others, or close up: where each block, and each reference in a formula, is afterwards. */
import { sameName } from '../../text/names.ts';
import { tokens } from '../formulas/formula.ts';
import { type Block, mostColumns, mostRows } from '../../cells/block.ts';
import { columnLetters, parseCell } from '../../cells/a1.ts';

/**
 * All cells from `at` on, within a band of columns (or rows), go down (or right) by `by`; below 0, so many cells from `at`
 * on are taken out, and those behind them close up.
 */
export interface Shift {
  readonly axis: 'row' | 'column';
  /** The columns that go down, or the rows that go right. */
  readonly band: { readonly first: number; readonly size: number };
  readonly at: number;
  readonly by: number;
}

/** The block's cells make room: what stands there goes down, or right. */
export function insertion(block: Block, towards: 'down' | 'right'): Shift {
  return towards === 'down'
    ? { axis: 'row', band: columnsOf(block), at: block.row, by: block.rows }
    : { axis: 'column', band: rowsOf(block), at: block.column, by: block.columns };
}

/** The block's cells are taken out: what stands behind comes up, or left. */
export function removal(block: Block, from: 'up' | 'left'): Shift {
  return from === 'up'
    ? { axis: 'row', band: columnsOf(block), at: block.row, by: -block.rows }
    : { axis: 'column', band: rowsOf(block), at: block.column, by: -block.columns };
}

const columnsOf = ({ column, columns }: Block) => ({ first: column, size: columns });
const rowsOf = ({ row, rows }: Block) => ({ first: row, size: rows });

/** Where a block is after the shift; null: it is gone; `torn`: only some of its columns (or rows) move. */
export function shiftedBlock(block: Block, shift: Shift): Block | null | 'torn' {
  const along = shift.axis === 'row' ? rowsOf(block) : columnsOf(block);
  const across = shift.axis === 'row' ? columnsOf(block) : rowsOf(block);
  if (along.first + along.size <= shift.at || !meets(across, shift.band)) return block;
  if (!within(across, shift.band)) return 'torn';
  const moved = shiftedStretch(along, shift);
  if (moved === null) return null;
  return shift.axis === 'row'
    ? { ...block, row: moved.first, rows: moved.size }
    : { ...block, column: moved.first, columns: moved.size };
}

interface Stretch {
  readonly first: number;
  readonly size: number;
}

function meets(one: Stretch, other: Stretch): boolean {
  return one.first < other.first + other.size && other.first < one.first + one.size;
}

function within(inner: Stretch, outer: Stretch): boolean {
  return inner.first >= outer.first && inner.first + inner.size <= outer.first + outer.size;
}

function shiftedStretch({ first, size }: Stretch, { at, by }: Shift): Stretch | null {
  const last = first + size - 1;
  const gone = Math.max(0, -by);
  if (first >= at && last < at + gone) return null;
  const start = first < at ? first : Math.max(at, first + by);
  const end = last < at + gone ? Math.min(last, at - 1) : last + by;
  return { first: start, size: end - start + 1 };
}

/** A list of blocks (`sqref`) after the shift: of one that is torn each part is where it comes to be. */
export function shiftedBlocks(blocks: readonly Block[], shift: Shift): readonly Block[] {
  return blocks.flatMap((block) => {
    const moved = shiftedBlock(block, shift);
    if (moved === 'torn') return tornParts(block, shift).flatMap((part) => shiftedBlocks([part], shift));
    return moved ?? [];
  });
}

/** What of the block is before, in and behind the band. */
function tornParts(block: Block, { axis, band }: Shift): readonly Block[] {
  const [first, size] = axis === 'row' ? (['column', 'columns'] as const) : (['row', 'rows'] as const);
  const end = block[first] + block[size];
  const cuts = [block[first], band.first, band.first + band.size, end].map((cut) =>
    Math.min(end, Math.max(block[first], cut)),
  );
  return cuts.slice(0, -1).flatMap((from, index) => {
    const to = cuts[index + 1] ?? from;
    return to > from ? [{ ...block, [first]: from, [size]: to - from }] : [];
  });
}

/** Where one cell is after the shift; null: it was taken out. */
export function shiftedCell(
  row: number,
  column: number,
  shift: Shift,
): { readonly row: number; readonly column: number } | null {
  const moved = shiftedBlock({ row, column, rows: 1, columns: 1 }, shift);
  // One cell is within a band or not at all.
  return moved === null || moved === 'torn' ? null : { row: moved.row, column: moved.column };
}

const cellPattern = /^(\$?)([A-Za-z]{1,3})(\$?)([1-9][0-9]{0,6})$/;

/**
 * The formula after the shift on the sheet of that name. `isOwn`: the formula stands on that sheet, and means it where it
 * names none. References to whole columns or rows, and to several sheets at once, stay as they are; so does one of whose
 * cells only some move.
 */
export function shiftInFormula(formula: string, shift: Shift, sheet: string, isOwn: boolean): string {
  const list = tokens(formula);
  let result = '';
  for (let index = 0; index < list.length; index += 1) {
    const token = list[index];
    if (token === undefined) break;
    const next = list[index + 1]?.text;
    const isCell =
      token.kind === 'word' && cellPattern.test(token.text) && next !== '(' && next?.startsWith('[') !== true;
    if (!isCell || !isOfSheet(list[index - 1], sheet, isOwn)) {
      result += token.text;
      continue;
    }
    const pair = next === ':' ? list[index + 2] : undefined;
    const last = pair?.kind === 'word' && cellPattern.test(pair.text) ? pair.text : null;
    result += shiftedReference(token.text, last, shift);
    if (last !== null) index += 2;
  }
  return result;
}

type Before = ReturnType<typeof tokens>[number] | undefined;

function isOfSheet(before: Before, sheet: string, isOwn: boolean): boolean {
  if (before?.kind !== 'sheet') return isOwn;
  return before.last === null && sameName(before.first, sheet);
}

function shiftedReference(first: string, last: string | null, shift: Shift): string {
  const [from, to] = [parseCell(first), parseCell(last ?? first)];
  const plain = last === null ? first : `${first}:${last}`;
  if (from === null || to === null) return plain;
  const [row, column] = [Math.min(from.row, to.row), Math.min(from.column, to.column)];
  const block = {
    row,
    column,
    rows: Math.abs(to.row - from.row) + 1,
    columns: Math.abs(to.column - from.column) + 1,
  };
  const moved = shiftedBlock(block, shift);
  if (moved === 'torn' || moved === block) return plain;
  if (moved === null) return '#REF!';
  const end = { row: moved.row + moved.rows - 1, column: moved.column + moved.columns - 1 };
  if (end.row >= mostRows || end.column >= mostColumns) return '#REF!';
  const isTurned = [from.row > to.row, from.column > to.column];
  const corner = (isLast: boolean) => ({
    row: isLast === isTurned[0] ? moved.row : end.row,
    column: isLast === isTurned[1] ? moved.column : end.column,
  });
  if (last === null) return spelled(first, moved);
  return `${spelled(first, corner(false))}:${spelled(last, corner(true))}`;
}

/** The cell with the `$` that the reference had. */
function spelled(text: string, { row, column }: { readonly row: number; readonly column: number }): string {
  const [, columnMark = '', , rowMark = ''] = cellPattern.exec(text) ?? [];
  return `${columnMark}${columnLetters(column)}${rowMark}${row + 1}`;
}
