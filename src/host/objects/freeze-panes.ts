import { parseAddress } from '../../cells/sheet-name.ts';
import { lastColumn, lastRow } from '../../cells/block.ts';
import type { Arguments } from '../arguments.ts';
import { HostError } from '../host-error.ts';
import type { HostObject } from '../member.ts';
import { defineType } from '../member.ts';
import { rangeObject } from './range.ts';
import type { SheetSelf } from './selves.ts';

const panes = defineType<SheetSelf>({
  name: 'WorksheetFreezePanes',
  members: {
    FreezeRows: { kind: 'action', set: '1.7', run: (self, given) => freeze(self, given.whole(0, 1), 0) },
    FreezeColumns: { kind: 'action', set: '1.7', run: (self, given) => freeze(self, 0, given.whole(0, 1)) },
    FreezeAt: { kind: 'action', set: '1.7', run: freezeAt },
    Unfreeze: { kind: 'action', set: '1.7', run: (self) => freeze(self, 0, 0) },
    GetLocationOrNullObject: { kind: 'opening', set: '1.7', open: location },
  },
});

/** The client's `worksheet.freezePanes`. */
export function freezePanes(self: SheetSelf): HostObject {
  return panes(self);
}

/** Panes belong to the window: a protected sheet has them too. */
function freeze({ state, sheet }: SheetSelf, rows: number, columns: number): void {
  state.allowChange();
  if (rows > lastRow || columns > lastColumn)
    throw new HostError('InvalidArgument', 'The sheet is not so large.');
  sheet.setFrozen(rows, columns);
}

/** All down to and including the range stays; entire rows freeze no column, entire columns no row. */
function freezeAt(self: SheetSelf, given: Arguments): void {
  const block = given.range(0)?.block ?? parseAddress(given.text(0))?.block;
  if (block === undefined) throw new HostError('InvalidArgument', 'Not an address.');
  const rows = block.rows > lastRow ? 0 : block.row + block.rows;
  const columns = block.columns > lastColumn ? 0 : block.column + block.columns;
  freeze(self, rows, columns);
}

function location(self: SheetSelf): HostObject | null {
  const { rows, columns } = self.sheet.frozen();
  if (rows === 0 && columns === 0) return null;
  const block = {
    row: 0,
    column: 0,
    rows: rows === 0 ? lastRow + 1 : rows,
    columns: columns === 0 ? lastColumn + 1 : columns,
  };
  return rangeObject({ ...self, block });
}
