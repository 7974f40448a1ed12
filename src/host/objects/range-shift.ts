/** Cells that are inserted, deleted or copied, as Excel does it. */
import { type Block, enclose, intersect, isUnbounded } from '../../cells/block.ts';
import type { SheetPart } from '../../ooxml/model.ts';
import { shiftFormula } from '../formula-text.ts';
import { HostError } from '../host-error.ts';
import { type RangeReference } from '../range-reference.ts';
import type { HostState } from '../state.ts';
import type { RangeSelf } from './selves.ts';

/**
 * Does what moves the cells behind the block's first, down or to the right, and notes that they have other contents now. What
 * the file cannot do is Excel's `InsertDeleteConflict`:
 * https://learn.microsoft.com/office/dev/add-ins/testing/application-specific-api-error-handling
 */
export function shifting(
  state: HostState,
  { sheet, block }: RangeReference,
  axis: 'row' | 'column',
  work: () => void,
): void {
  const before = behind(sheet, block, axis);
  try {
    work();
  } catch (error) {
    if (error instanceof RangeError) throw new HostError('InsertDeleteConflict', error.message);
    throw error;
  }
  if (before === null) return;
  state.changed(sheet, enclose(before, behind(sheet, block, axis) ?? before));
}

/** From the block on to the last cell that is used, in its columns (or rows); null where nothing stands there. */
function behind(sheet: SheetPart, block: Block, axis: 'row' | 'column'): Block | null {
  const used = sheet.usedBlock();
  if (used === null) return null;
  const rows = axis === 'row' ? used.row + used.rows - block.row : block.rows;
  const columns = axis === 'column' ? used.column + used.columns - block.column : block.columns;
  if (rows <= 0 || columns <= 0) return null;
  const region = { ...block, rows, columns };
  const isBlank = sheet
    .cells(region)
    .every((row) => row.every(({ value, formula }) => value.kind === 'empty' && formula === null));
  return isBlank ? null : region;
}

/** `insert`: the cells make room for blank ones, which look as those above them, or left of them. */
export function insertCells(self: RangeSelf, towards: string): void {
  const { state, sheet, block } = self;
  if (towards !== 'Down' && towards !== 'Right')
    throw new HostError('InvalidArgument', `${towards} is nowhere to shift cells to.`);
  allow(self);
  const isDown = towards === 'Down';
  shifting(state, self, isDown ? 'row' : 'column', () =>
    state.file.insertCells(sheet, block, isDown ? 'down' : 'right'),
  );
  const [from, index] = isDown ? [block.row, 'row' as const] : [block.column, 'column' as const];
  if (from === 0) return;
  for (let down = 0; down < block.rows; down += 1) {
    for (let right = 0; right < block.columns; right += 1) {
      const place = { row: block.row + down, column: block.column + right };
      const like = { ...place, [index]: from - 1 };
      sheet.copyFormat(like.row, like.column, place.row, place.column);
    }
  }
}

/** `delete`: the cells go, and those behind them close up. */
export function deleteCells(self: RangeSelf, from: string): void {
  const { state, sheet, block } = self;
  if (from !== 'Up' && from !== 'Left')
    throw new HostError('InvalidArgument', `${from} is nowhere to shift cells to.`);
  allow(self);
  shifting(state, self, from === 'Up' ? 'row' : 'column', () =>
    state.file.removeCells(sheet, block, from === 'Up' ? 'up' : 'left'),
  );
}

function allow({ state, sheet, block }: RangeSelf): void {
  if (isUnbounded(block))
    throw new HostError('NotImplemented', 'Inserting or deleting entire rows or columns.');
  if (sheet.tables.some((table) => intersect(table.block, block) !== null))
    throw new HostError('NotImplemented', 'Inserting or deleting cells of a table.');
  state.allowSheetChange(sheet);
}

/**
 * `copyFrom` of formulas and values: references go along from cell to cell, formats stay. `skipBlanks`: blank cells of the
 * source leave what is there. Source and range have the same shape.
 */
export function copyCells(self: RangeSelf, source: RangeReference, how: string, skipBlanks: boolean): void {
  const { state, sheet, block } = self;
  if (how !== 'Formulas') throw new HostError('NotImplemented', `Copying ${how}.`);
  const isSame = source.block.rows === block.rows && source.block.columns === block.columns;
  if (!isSame || isUnbounded(block))
    throw new HostError('NotImplemented', 'Copying to cells of another shape.');
  state.allowContentChange(self);
  const cells = source.sheet.cells(source.block);
  const [rows, columns] = [block.row - source.block.row, block.column - source.block.column];
  cells.forEach((row, down) =>
    row.forEach(({ value, formula }, right) => {
      const place = [block.row + down, block.column + right] as const;
      if (formula !== null)
        sheet.setFormula(...place, shiftFormula(formula, rows, columns), { kind: 'empty' });
      else if (value.kind !== 'empty' || !skipBlanks) sheet.setValue(...place, value);
    }),
  );
  state.changed(sheet, block);
}

/** Lays a table over other cells. Throws where Excel would: https://learn.microsoft.com/javascript/api/excel/excel.table#excel-excel-table-resize-member(1) */
export function resizeTable(
  state: HostState,
  sheet: SheetPart,
  table: SheetPart['tables'][number],
  { sheet: other, block }: RangeReference,
): void {
  state.allowSheetChange(sheet);
  const { block: old } = table;
  const isSound =
    other === sheet && !isUnbounded(block) && block.row === old.row && intersect(block, old) !== null;
  if (!isSound || block.rows < 2)
    throw new HostError('InvalidArgument', 'The range must overlap the table and begin in its header row.');
  if (table.totalsRow || !table.headerRow || block.column !== old.column)
    throw new HostError('NotImplemented', 'Resizing this table, or to the left.');
  const taken = [
    ...sheet.tables.filter(({ id }) => id !== table.id).map((each) => each.block),
    ...sheet.merges(),
  ];
  if (taken.some((each) => intersect(each, block) !== null)) throw new HostError('MergedRangeConflict');
  sheet.resizeTable(table, block);
  state.changed(sheet, enclose(old, block));
}
