import type { RangeSelf } from './selves.ts';
import {
  type Block,
  enclose,
  holdsCell,
  intersect,
  isUnbounded,
  lastColumn,
  lastRow,
} from '../../cells/block.ts';
import { blockAddress } from '../../cells/a1.ts';
import { parseAddress, quotedSheetName } from '../../cells/sheet-name.ts';
import type { SheetPart, StoredCell } from '../../ooxml/model.ts';
import { displayText } from '../display-text.ts';
import { HostError } from '../host-error.ts';
import type { Json } from '../json.ts';
import type { HostObject } from '../member.ts';
import { defineType } from '../member.ts';
import type { RangeReference } from '../range-reference.ts';
import { plainValue } from '../../ooxml/sheet/cell-value.ts';
import { valueType } from './cell-value.ts';
import { conditionalFormatCollection } from './conditional-format.ts';
import { dataValidation } from './data-validation.ts';
import { rangeFormat } from './range-format.ts';
import { readHyperlink, writeHyperlink } from './range-hyperlink.ts';
import { mergeCells } from './range-merge.ts';
import { copyCells, deleteCells, insertCells } from './range-shift.ts';
import { clearCells, writeFormulas, writeNumberFormats, writeValues } from './range-writing.ts';
import { worksheetObject } from './worksheet.ts';

/** Excel gives the values of at most so many cells: https://learn.microsoft.com/office/dev/add-ins/concepts/resource-limits-and-performance-optimization */
const mostCells = 5_000_000;

const range = defineType<RangeSelf>({
  name: 'Range',
  range: (self) => self,
  members: {
    Address: {
      kind: 'scalar',
      set: '1.1',
      read: ({ sheet, block }) => `${quotedSheetName(sheet.name)}!${blockAddress(block)}`,
    },
    CellCount: { kind: 'scalar', set: '1.1', read: ({ block }) => cellCount(block) },
    RowIndex: { kind: 'scalar', set: '1.1', read: ({ block }) => block.row },
    ColumnIndex: { kind: 'scalar', set: '1.1', read: ({ block }) => block.column },
    RowCount: { kind: 'scalar', set: '1.1', read: ({ block }) => block.rows },
    ColumnCount: { kind: 'scalar', set: '1.1', read: ({ block }) => block.columns },
    Values: {
      kind: 'scalar',
      set: '1.1',
      read: (self) => matrix(self, ({ sheet, block }) => sheet.values(block)),
      write: (self, given) => writeValues(self, given),
    },
    Formulas: {
      kind: 'scalar',
      set: '1.1',
      read: (self) =>
        ofCells(self, (cell) => (cell.formula === null ? plainValue(cell.value) : `=${cell.formula}`)),
      write: (self, given) => writeFormulas(self, given),
    },
    NumberFormat: {
      kind: 'scalar',
      set: '1.1',
      read: (self) =>
        matrix(self, ({ state, sheet, block }) =>
          sheet.formats(block).map((row) => row.map((format) => state.file.format(format).numberFormat)),
        ),
      write: (self, given) => writeNumberFormats(self, given),
    },
    Text: {
      kind: 'scalar',
      set: '1.1',
      read: (self) =>
        ofCells(self, (cell) =>
          displayText(cell.value, self.state.file.format(cell.format).numberFormat, self.state.file.date1904),
        ),
    },
    ValueTypes: {
      kind: 'scalar',
      set: '1.1',
      read: (self) => ofCells(self, (cell) => valueType(cell.value)),
    },
    Hyperlink: {
      kind: 'scalar',
      set: '1.7',
      read: (self) => readHyperlink(self),
      write: (self, given) => writeHyperlink(self, given),
    },
    Format: { kind: 'navigation', set: '1.1', open: (self) => rangeFormat(self) },
    Worksheet: {
      kind: 'navigation',
      set: '1.1',
      open: ({ state, sheet }) => worksheetObject({ state, sheet }),
    },
    DataValidation: { kind: 'navigation', set: '1.8', open: (self) => dataValidation(self) },
    ConditionalFormats: { kind: 'navigation', set: '1.6', open: (self) => conditionalFormatCollection(self) },
    GetCell: {
      kind: 'opening',
      set: '1.1',
      open: (self, given) => part(self, given.whole(0, 0), given.whole(1, 0), 1, 1),
    },
    GetRow: {
      kind: 'opening',
      set: '1.1',
      open: (self, given) => part(self, given.whole(0, 0), 0, 1, self.block.columns),
    },
    GetColumn: {
      kind: 'opening',
      set: '1.1',
      open: (self, given) => part(self, 0, given.whole(0, 0), self.block.rows, 1),
    },
    GetLastRow: {
      kind: 'opening',
      set: '1.1',
      open: (self) => part(self, self.block.rows - 1, 0, 1, self.block.columns),
    },
    GetResizedRange: {
      kind: 'opening',
      set: '1.2',
      open: (self, given) =>
        part(self, 0, 0, self.block.rows + given.number(0), self.block.columns + given.number(1)),
    },
    GetOffsetRange: {
      kind: 'opening',
      set: '1.1',
      open: (self, given) =>
        part(self, given.number(0), given.number(1), self.block.rows, self.block.columns),
    },
    GetIntersectionOrNullObject: {
      kind: 'opening',
      set: '1.4',
      open: (self, given) => {
        const other = given.range(0) ?? addressed(self, given.text(0));
        const common = other.sheet === self.sheet ? intersect(self.block, other.block) : null;
        return common === null ? null : rangeObject({ ...self, block: common });
      },
    },
    GetBoundingRect: {
      kind: 'opening',
      set: '1.1',
      open: (self, given) => {
        const other = given.range(0) ?? addressed(self, given.text(0));
        if (other.sheet !== self.sheet)
          throw new HostError('InvalidArgument', 'The range is on another sheet.');
        return rangeObject({ ...self, block: enclose(self.block, other.block) });
      },
    },
    GetUsedRangeOrNullObject: { kind: 'opening', set: '1.4', open: (self) => usedPart(self) },
    GetEntireRow: {
      kind: 'opening',
      set: '1.1',
      open: (self) => rangeObject({ ...self, block: { ...self.block, column: 0, columns: lastColumn + 1 } }),
    },
    GetEntireColumn: {
      kind: 'opening',
      set: '1.1',
      open: (self) => rangeObject({ ...self, block: { ...self.block, row: 0, rows: lastRow + 1 } }),
    },
    Insert: {
      kind: 'opening',
      set: '1.1',
      open: (self, given) => {
        insertCells(self, given.text(0));
        return rangeObject(self);
      },
    },
    Delete: { kind: 'action', set: '1.1', run: (self, given) => deleteCells(self, given.text(0)) },
    CopyFrom: {
      kind: 'action',
      set: '1.9',
      run: (self, given) => {
        const source = given.range(0) ?? addressed(self, given.text(0));
        if (given.flag(3, false))
          throw new HostError('NotImplemented', 'Copying with rows and columns turned.');
        copyCells(self, source, given.optionalText(1) ?? 'All', given.flag(2, false));
      },
    },
    Select: { kind: 'action', set: '1.1', run: (self) => selectCells(self) },
    Clear: {
      kind: 'action',
      set: '1.1',
      run: (self, given) => clearCells(self, given.optionalText(0) ?? 'All'),
    },
    Merge: { kind: 'action', set: '1.2', run: (self, given) => mergeCells(self, given.flag(0, false)) },
    Unmerge: {
      kind: 'action',
      set: '1.2',
      run: (self) => {
        self.state.allowSheetChange(self.sheet);
        self.sheet.unmerge(self.block);
      },
    },
    /** The client asks this before it sends a matrix in pieces. */
    _ValidateArraySize: {
      kind: 'action',
      set: '1.3',
      run: ({ block }, given) => {
        const fits = given.number(0) === block.rows && given.number(1) === block.columns;
        if (!fits) throw new HostError('InvalidArgument', 'The matrix has another shape than the range.');
      },
    },
    _KeepReference: { kind: 'action', set: '1.1', run: () => null },
  },
});

/** A `Range` of the client over the cells. Throws `InvalidReference` when the sheet is gone. */
export function rangeObject(self: RangeSelf): HostObject {
  self.state.living(self.sheet);
  if (self.sheet.kind !== 'worksheet') throw new HostError('UnsupportedSheet');
  return range(self);
}

/** The cells of an address, on the range's own sheet when it names none. */
function addressed({ state, sheet }: RangeSelf, text: string): RangeReference {
  const address = parseAddress(text);
  const named = address === null ? null : address.sheet === null ? sheet : state.findSheet(address.sheet);
  if (address === null || named === null)
    throw new HostError('InvalidArgument', `${text.slice(0, 60)} is not an address.`);
  return { sheet: named, block: address.block };
}

function cellCount(block: Block): number {
  const count = block.rows * block.columns;
  return count > 2 ** 31 - 1 ? -1 : count;
}

/** Rows of what there is to say of each cell; null for entire rows or columns, as Excel answers. */
function matrix(self: RangeSelf, rows: (self: RangeSelf) => Json): Json {
  if (isUnbounded(self.block)) return null;
  if (self.block.rows * self.block.columns > mostCells) throw new HostError('RangeExceedsLimit');
  return rows(self);
}

function ofCells(self: RangeSelf, give: (cell: StoredCell) => Json): Json {
  return matrix(self, ({ sheet, block }) => sheet.cells(block).map((row) => row.map(give)));
}

/** Cells counted from the range's first; they may lie outside it, but not off the sheet. */
function part(self: RangeSelf, down: number, right: number, rows: number, columns: number): HostObject {
  const block = { row: self.block.row + down, column: self.block.column + right, rows, columns };
  return rangeObject({ ...self, block: onSheet(block) });
}

/** Throws `InvalidArgument` for a block that is empty, not whole or off the sheet. */
export function onSheet(block: Block): Block {
  const { row, column, rows, columns } = block;
  const whole = [row, column, rows, columns].every(Number.isInteger);
  const fits =
    row >= 0 &&
    column >= 0 &&
    rows > 0 &&
    columns > 0 &&
    row + rows <= lastRow + 1 &&
    column + columns <= lastColumn + 1;
  if (!whole || !fits) throw new HostError('InvalidArgument', 'The cells are not on the sheet.');
  return block;
}

function usedPart(self: RangeSelf): HostObject | null {
  const used = self.sheet.usedBlock();
  const common = used === null ? null : intersect(used, self.block);
  if (used === null || common === null) return null;
  const isAll = common.rows === used.rows && common.columns === used.columns;
  const block = isAll ? common : usedWithin(self.sheet, common);
  return block === null ? null : rangeObject({ ...self, block });
}

/** The smallest block with all cells of this one that have something in them; null where none has. */
function usedWithin(sheet: SheetPart, block: Block): Block | null {
  let [top, left, bottom, right] = [Infinity, Infinity, -1, -1];
  sheet.contents(({ row, column }) => {
    if (!holdsCell(block, row, column)) return;
    [top, left] = [Math.min(top, row), Math.min(left, column)];
    [bottom, right] = [Math.max(bottom, row), Math.max(right, column)];
  });
  return bottom < 0 ? null : { row: top, column: left, rows: bottom - top + 1, columns: right - left + 1 };
}

/** A hidden sheet has no selection: https://learn.microsoft.com/javascript/api/excel/excel.worksheet#excel-excel-worksheet-activate-member(1) */
export function selectCells({ state, sheet, block }: RangeSelf): void {
  if (sheet.visibility !== 'visible') throw new HostError('InvalidOperation', 'The sheet is hidden.');
  state.file.activate(sheet);
  state.selection = { sheet, block };
}
