import { type Block, intersect, isUnbounded } from '../../cells/block.ts';
import { HostError } from '../host-error.ts';
import type { RangeSelf } from './selves.ts';

/** Only the first cell's value stays; with `across` each row is merged for itself. */
export function mergeCells(self: RangeSelf, across: boolean): void {
  const { state, sheet, block } = self;
  state.allowSheetChange(sheet);
  if (isUnbounded(block)) throw new HostError('InvalidArgument', 'Entire rows or columns are not merged.');
  if (sheet.tables.some((table) => intersect(table.block, block) !== null))
    throw new HostError('MergedRangeConflict');
  const each = across
    ? Array.from({ length: block.rows }, (_, index) => ({ ...block, row: block.row + index, rows: 1 }))
    : [block];
  for (const one of each) {
    if (one.rows * one.columns < 2) continue;
    for (const merged of sheet.merges()) if (intersect(merged, one) !== null) sheet.unmerge(merged);
    emptyAllButFirst(self, one);
    sheet.merge(one);
  }
}

function emptyAllButFirst({ state, sheet }: RangeSelf, block: Block): void {
  let emptied = false;
  sheet.cells(block).forEach((row, down) =>
    row.forEach((cell, right) => {
      if ((down === 0 && right === 0) || (cell.value.kind === 'empty' && cell.formula === null)) return;
      sheet.setValue(block.row + down, block.column + right, { kind: 'empty' });
      emptied = true;
    }),
  );
  if (emptied) state.changed(sheet, block);
}
