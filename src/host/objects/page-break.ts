import { parseAddress } from '../../cells/sheet-name.ts';
import type { Arguments } from '../arguments.ts';
import { HostError } from '../host-error.ts';
import type { HostObject } from '../member.ts';
import { defineType } from '../member.ts';
import type { SheetSelf } from './selves.ts';

interface BreakSelf extends SheetSelf {
  readonly row: number;
}

const breaks = defineType<SheetSelf>({
  name: 'PageBreakCollection',
  items: (self) => self.sheet.pageSetup().rowBreaks.map((row) => pageBreak({ ...self, row })),
  indexer: (self, given) => getBreak(self, given.whole(0, 0)),
  members: {
    Add: { kind: 'opening', set: '1.9', open: addBreak },
    GetItem: { kind: 'opening', set: '1.9', open: (self, given) => getBreak(self, given.whole(0, 0)) },
    GetCount: { kind: 'action', set: '1.9', run: ({ sheet }) => sheet.pageSetup().rowBreaks.length },
    RemovePageBreaks: {
      kind: 'action',
      set: '1.9',
      run: ({ state, sheet }) => {
        state.allowChange();
        sheet.setPageSetup({ rowBreaks: [] });
      },
    },
  },
});

/** The client's `worksheet.horizontalPageBreaks`. */
export function horizontalPageBreaks(self: SheetSelf): HostObject {
  return breaks(self);
}

const pageBreak = defineType<BreakSelf>({
  name: 'PageBreak',
  identity: ({ row }) => ({ name: '_Id', value: row }),
  members: {
    RowIndex: { kind: 'scalar', set: '1.9', read: ({ row }) => row },
    ColumnIndex: { kind: 'scalar', set: '1.9', read: () => 0 },
    Delete: {
      kind: 'action',
      set: '1.9',
      run: ({ state, sheet, row }) => {
        state.allowChange();
        sheet.setPageSetup({ rowBreaks: sheet.pageSetup().rowBreaks.filter((each) => each !== row) });
      },
    },
  },
});

/** The page breaks before the first cell of the range; the first row of a sheet has no break before it. */
function addBreak(self: SheetSelf, given: Arguments): HostObject {
  self.state.allowChange();
  const row = (given.range(0)?.block ?? parseAddress(given.text(0))?.block)?.row;
  if (row === undefined || row === 0) throw new HostError('InvalidArgument', 'A page cannot break there.');
  const others = self.sheet.pageSetup().rowBreaks.filter((each) => each !== row);
  self.sheet.setPageSetup({ rowBreaks: [...others, row].sort((a, b) => a - b) });
  return pageBreak({ ...self, row });
}

function getBreak(self: SheetSelf, row: number): HostObject {
  if (!self.sheet.pageSetup().rowBreaks.includes(row)) throw new HostError('ItemNotFound');
  return pageBreak({ ...self, row });
}
