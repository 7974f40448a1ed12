import type { TablesSelf } from './selves.ts';
import { sameName } from '../../text/names.ts';
import type { Block } from '../../cells/block.ts';
import { parseAddress } from '../../cells/sheet-name.ts';
import type { SheetPart, TablePart } from '../../ooxml/model.ts';
import { asText } from '../arguments.ts';
import { HostError } from '../host-error.ts';
import type { Json } from '../json.ts';
import type { HostObject } from '../member.ts';
import { defineType } from '../member.ts';
import type { HostState } from '../state.ts';
import { rangeObject } from './range.ts';
import { resizeTable } from './range-shift.ts';
import { addTable, addTableColumn, deleteTableColumn, renameTable, restyleTable } from './table-authoring.ts';
import { tableRowCollection } from './table-rows.ts';
import { worksheetObject } from './worksheet.ts';

/** Tables of the whole workbook, or of one sheet. */
interface TableSelf {
  readonly state: HostState;
  readonly sheet: SheetPart;
  readonly table: TablePart;
}

interface ColumnSelf extends TableSelf {
  readonly index: number;
}

const tables = defineType<TablesSelf>({
  name: 'TableCollection',
  items: (self) => allTables(self).map((each) => tableObject(each)),
  indexer: (self, given) => getTable(self, given.text(0)),
  members: {
    Count: { kind: 'scalar', set: '1.1', read: (self) => allTables(self).length },
    GetCount: { kind: 'action', set: '1.4', run: (self) => allTables(self).length },
    Add: {
      kind: 'opening',
      set: '1.1',
      open: (self, given) => {
        const { sheet, table } = addTable(self, given);
        return tableObject(tableSelf(self.state, sheet, table));
      },
    },
    GetItem: { kind: 'opening', set: '1.1', open: (self, given) => getTable(self, given.text(0)) },
    GetItemAt: {
      kind: 'opening',
      set: '1.1',
      open: (self, given) => tableObject(nth(allTables(self), given.whole(0, 0))),
    },
    GetItemOrNullObject: {
      kind: 'opening',
      set: '1.4',
      open: (self, given) => {
        const found = findTable(self, given.text(0));
        return found === null ? null : tableObject(found);
      },
    },
  },
});

/** The client's `workbook.tables` or `worksheet.tables`. */
export function tableCollection(self: TablesSelf): HostObject {
  return tables(self);
}

const tableObject = defineType<TableSelf>({
  name: 'Table',
  identity: ({ table }) => ({ name: 'Id', value: String(table.id) }),
  members: {
    Id: { kind: 'scalar', set: '1.1', read: ({ table }) => String(table.id) },
    Name: {
      kind: 'scalar',
      set: '1.1',
      read: ({ table }) => table.name,
      write: (self, value) => renameTable(self, asText(value)),
    },
    Style: {
      kind: 'scalar',
      set: '1.1',
      read: ({ sheet, table }) => sheet.tableStyle(table),
      write: (self, value) => restyleTable(self, asText(value)),
    },
    ShowHeaders: { kind: 'scalar', set: '1.1', read: ({ table }) => table.headerRow },
    ShowTotals: { kind: 'scalar', set: '1.1', read: ({ table }) => table.totalsRow },
    Worksheet: {
      kind: 'navigation',
      set: '1.2',
      open: ({ state, sheet }) => worksheetObject({ state, sheet }),
    },
    Columns: { kind: 'navigation', set: '1.1', open: (self) => columns(self) },
    Rows: { kind: 'navigation', set: '1.1', open: (self) => tableRowCollection(self) },
    Resize: {
      kind: 'action',
      set: '1.13',
      run: ({ state, sheet, table }, given) => {
        const range = given.range(0);
        const address = range === null ? parseAddress(given.text(0)) : null;
        if (range === null && address === null)
          throw new HostError('InvalidArgument', `${given.text(0).slice(0, 60)} is not an address.`);
        resizeTable(state, sheet, table, range ?? { sheet, block: address?.block ?? table.block });
      },
    },
    GetRange: {
      kind: 'opening',
      set: '1.1',
      open: (self) => rangeObject({ ...self, block: self.table.block }),
    },
    GetHeaderRowRange: {
      kind: 'opening',
      set: '1.1',
      open: (self) => rangeObject({ ...self, block: headerBlock(self.table) }),
    },
    GetDataBodyRange: {
      kind: 'opening',
      set: '1.1',
      open: (self) => rangeObject({ ...self, block: bodyBlock(self.table) }),
    },
    GetTotalRowRange: {
      kind: 'opening',
      set: '1.1',
      open: (self) => rangeObject({ ...self, block: totalBlock(self.table) }),
    },
  },
});

function columnsOf(self: TableSelf): readonly ColumnSelf[] {
  return self.table.columns.map((_, index) => ({ ...self, index }));
}

const columns = defineType<TableSelf>({
  name: 'TableColumnCollection',
  items: (self) => columnsOf(self).map((each) => column(each)),
  indexer: (self, given) => getColumn(self, given.value(0)),
  members: {
    Count: { kind: 'scalar', set: '1.1', read: ({ table }) => table.columns.length },
    GetCount: { kind: 'action', set: '1.4', run: ({ table }) => table.columns.length },
    Add: {
      kind: 'opening',
      set: '1.1',
      open: (self, given) => {
        const index = addTableColumn(self, given);
        return column({ ...self, index });
      },
    },
    GetItem: { kind: 'opening', set: '1.1', open: (self, given) => getColumn(self, given.value(0)) },
    GetItemAt: {
      kind: 'opening',
      set: '1.1',
      open: (self, given) => column(nth(columnsOf(self), given.whole(0, 0))),
    },
    GetItemOrNullObject: {
      kind: 'opening',
      set: '1.4',
      open: (self, given) => {
        const found = findColumn(self, given.value(0));
        return found === null ? null : column(found);
      },
    },
  },
});

const column = defineType<ColumnSelf>({
  name: 'TableColumn',
  identity: ({ index }) => ({ name: 'Id', value: index + 1 }),
  members: {
    Id: { kind: 'scalar', set: '1.1', read: ({ index }) => index + 1 },
    Index: { kind: 'scalar', set: '1.1', read: ({ index }) => index },
    Name: { kind: 'scalar', set: '1.1', read: ({ table, index }) => table.columns[index] ?? '' },
    Values: { kind: 'scalar', set: '1.1', read: (self) => columnValues(self) },
    GetRange: {
      kind: 'opening',
      set: '1.1',
      open: (self) => rangeObject({ ...self, block: oneColumn(self.table.block, self.index) }),
    },
    GetDataBodyRange: {
      kind: 'opening',
      set: '1.1',
      open: (self) => rangeObject({ ...self, block: oneColumn(bodyBlock(self.table), self.index) }),
    },
    GetHeaderRowRange: {
      kind: 'opening',
      set: '1.1',
      open: (self) => rangeObject({ ...self, block: oneColumn(headerBlock(self.table), self.index) }),
    },
    Delete: { kind: 'action', set: '1.1', run: (self) => deleteTableColumn(self) },
  },
});

function columnValues({ sheet, table, index }: ColumnSelf): Json {
  return sheet.values(oneColumn(table.block, index));
}

function allTables({ state, sheet }: TablesSelf): readonly TableSelf[] {
  const sheets = sheet === null ? state.file.sheets : [sheet];
  return sheets.flatMap((each) => each.tables.map((table) => tableSelf(state, each, table)));
}

/** Asked for anew each time: rows added in the same batch are in its table. */
function tableSelf(state: HostState, sheet: SheetPart, known: TablePart): TableSelf {
  return {
    state,
    sheet,
    get table() {
      return sheet.tables.find(({ id }) => id === known.id) ?? known;
    },
  };
}

function findTable(self: TablesSelf, key: string): TableSelf | null {
  const all = allTables(self);
  return (
    all.find(({ table }) => sameName(table.name, key)) ??
    all.find(({ table }) => String(table.id) === key) ??
    null
  );
}

function getTable(self: TablesSelf, key: string): HostObject {
  const found = findTable(self, key);
  if (found === null) throw new HostError('ItemNotFound', `There is no table ${key}.`);
  return tableObject(found);
}

function findColumn(self: TableSelf, key: Json): ColumnSelf | null {
  const all = columnsOf(self);
  if (typeof key === 'number') return all.find(({ index }) => index + 1 === key) ?? null;
  if (typeof key !== 'string') throw new HostError('InvalidArgument', 'A column is found by its name or id.');
  return all.find(({ table, index }) => table.columns[index]?.toLowerCase() === key.toLowerCase()) ?? null;
}

function getColumn(self: TableSelf, key: Json): HostObject {
  const found = findColumn(self, key);
  if (found === null)
    throw new HostError('ItemNotFound', `The table ${self.table.name} has no column ${String(key)}.`);
  return column(found);
}

function nth<Item>(items: readonly Item[], index: number): Item {
  const item = items[index];
  if (item === undefined)
    throw new HostError('InvalidArgument', `There are ${items.length}, not ${index + 1}.`);
  return item;
}

function headerBlock(table: TablePart): Block {
  if (!table.headerRow) throw new HostError('ItemNotFound', `The table ${table.name} shows no headers.`);
  return { ...table.block, rows: 1 };
}

function totalBlock(table: TablePart): Block {
  if (!table.totalsRow) throw new HostError('ItemNotFound', `The table ${table.name} shows no totals.`);
  return { ...table.block, row: table.block.row + table.block.rows - 1, rows: 1 };
}

/** A table without data rows still has one, empty: its insert row. */
function bodyBlock(table: TablePart): Block {
  const top = table.headerRow ? 1 : 0;
  const rows = table.block.rows - top - (table.totalsRow ? 1 : 0);
  return { ...table.block, row: table.block.row + top, rows: Math.max(1, rows) };
}

function oneColumn(block: Block, index: number): Block {
  return { ...block, column: block.column + index, columns: 1 };
}
