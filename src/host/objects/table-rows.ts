/** Rows of a table: read, and added at its end. */
import type { RowsSelf } from './selves.ts';
import type { Block } from '../../cells/block.ts';
import type { TablePart } from '../../ooxml/model.ts';
import type { Arguments } from '../arguments.ts';
import { shiftFormula } from '../formula-text.ts';
import { HostError } from '../host-error.ts';
import { isList } from '../json.ts';
import type { HostObject } from '../member.ts';
import { defineType } from '../member.ts';
import { rangeObject } from './range.ts';
import { shifting } from './range-shift.ts';
import { writeValues } from './range-writing.ts';

interface RowSelf extends RowsSelf {
  readonly index: number;
}

const rows = defineType<RowsSelf>({
  name: 'TableRowCollection',
  items: (self) => Array.from({ length: count(self) }, (_, index) => tableRow({ ...self, index })),
  indexer: (self, given) => rowAt(self, given.whole(0, 0)),
  members: {
    Count: { kind: 'scalar', set: '1.1', read: (self) => count(self) },
    GetCount: { kind: 'action', set: '1.4', run: (self) => count(self) },
    GetItemAt: { kind: 'opening', set: '1.1', open: (self, given) => rowAt(self, given.whole(0, 0)) },
    Add: { kind: 'opening', set: '1.1', open: (self, given) => addRows(self, given) },
  },
});

/** The client's `table.rows`. */
export function tableRowCollection(self: RowsSelf): HostObject {
  return rows(self);
}

const tableRow = defineType<RowSelf>({
  name: 'TableRow',
  members: {
    Index: { kind: 'scalar', set: '1.1', read: ({ index }) => index },
    Values: {
      kind: 'scalar',
      set: '1.1',
      read: (self) => self.sheet.values(rowBlock(self)),
      write: (self, value) => writeValues({ ...self, block: rowBlock(self) }, value),
    },
    GetRange: {
      kind: 'opening',
      set: '1.1',
      open: (self) => rangeObject({ ...self, block: rowBlock(self) }),
    },
    Delete: { kind: 'action', set: '1.1', run: (self) => deleteRow(self) },
  },
});

/** What stands below comes up; the last row there is stays, blank: a table has one always. */
function deleteRow(self: RowSelf): void {
  const { state, sheet } = self;
  const block = rowBlock(self);
  state.allowSheetChange(sheet);
  if (count(self) > 1) {
    shifting(state, { sheet, block }, 'row', () => state.file.removeCells(sheet, block, 'up'));
    return;
  }
  for (let right = 0; right < block.columns; right += 1)
    sheet.setValue(block.row, block.column + right, { kind: 'empty' });
  state.changed(sheet, block);
}

/** The table as it is now: its block is another one after each row added. */
function current({ sheet, table }: RowsSelf): TablePart {
  const found = sheet.tables.find((each) => each.id === table.id);
  if (found === undefined) throw new HostError('ItemNotFound', `There is no table ${table.name} any more.`);
  return found;
}

function count(self: RowsSelf): number {
  const { block, headerRow, totalsRow } = current(self);
  return block.rows - (headerRow ? 1 : 0) - (totalsRow ? 1 : 0);
}

function rowAt(self: RowsSelf, index: number): HostObject {
  if (index >= count(self)) throw new HostError('InvalidArgument', `The table has ${count(self)} rows.`);
  return tableRow({ ...self, index });
}

function rowBlock(self: RowSelf): Block {
  const { block, headerRow } = current(self);
  return { ...block, row: block.row + (headerRow ? 1 : 0) + self.index, rows: 1 };
}

/**
 * At the table's end only. The cells below it go down, in the table's columns; where another table or merged cells would be
 * torn by that, Excel refuses: https://learn.microsoft.com/office/vba/api/excel.listrows.add
 */
function addRows(self: RowsSelf, given: Arguments): HostObject {
  const { state, sheet } = self;
  state.allowSheetChange(sheet);
  const place = given.value(0);
  if (place !== null && place !== -1 && place !== count(self))
    throw new HostError('NotImplemented', 'A row elsewhere than at the end of a table.');
  const values = given.value(1);
  const added = values !== null && isList(values) ? values.length : 1;
  if (added === 0) throw new HostError('InvalidArgument', 'No rows are given.');
  const before = count(self);
  const wrong = values !== null && isList(values) && values.some((row) => !hasLength(row, self.table));
  if (wrong) throw new HostError('InvalidArgument', `The table has ${self.table.columns.length} columns.`);
  grow(self, added);
  const { block, totalsRow } = current(self);
  const fresh = { ...block, row: block.row + block.rows - added - (totalsRow ? 1 : 0), rows: added };
  fillFormulas(self, fresh);
  if (values === null) state.changed(sheet, fresh);
  else writeValues({ ...self, block: fresh }, values);
  return tableRow({ ...self, index: before });
}

function hasLength(row: unknown, { columns }: TablePart): boolean {
  return Array.isArray(row) && row.length === columns.length;
}

function grow({ state, sheet, ...self }: RowsSelf, added: number): void {
  const table = current({ state, sheet, ...self });
  const { block } = table;
  const below = { ...block, row: block.row + block.rows, rows: added };
  shifting(state, { sheet, block: below }, 'row', () => state.file.insertTableRows(sheet, table, added));
}

/** A column of formulas goes on: each new cell gets the one above it, moved along. */
function fillFormulas({ sheet }: RowsSelf, fresh: Block): void {
  const above = sheet.cells({ ...fresh, row: fresh.row - 1, rows: 1 })[0] ?? [];
  above.forEach(({ formula }, right) => {
    if (formula === null) return;
    for (let down = 0; down < fresh.rows; down += 1) {
      const moved = shiftFormula(formula, down + 1, 0);
      sheet.setFormula(fresh.row + down, fresh.column + right, moved, { kind: 'empty' });
    }
  });
}
