/** Tables that an add-in makes: added, named, given a style and columns. */
import { sameName } from '../../text/names.ts';
import { type Block, intersect, isUnbounded } from '../../cells/block.ts';
import { parseAddress } from '../../cells/sheet-name.ts';
import type { SheetPart, TablePart } from '../../ooxml/model.ts';
import type { Arguments } from '../arguments.ts';
import { HostError } from '../host-error.ts';
import { isList } from '../json.ts';
import { type RangeReference } from '../range-reference.ts';
import type { HostState } from '../state.ts';
import { plainValue } from '../../ooxml/sheet/cell-value.ts';
import { shifting } from './range-shift.ts';
import { writeValues } from './range-writing.ts';

/** What Excel gives a table that is added without saying more. */
const firstStyle = 'TableStyleMedium2';

/** The range or address that `tables.add` was given; without a sheet in it, the active one is meant. */
function placeOf({ state, sheet }: { state: HostState; sheet: SheetPart | null }, given: Arguments) {
  const range = given.range(0);
  if (range !== null) return range;
  const address = parseAddress(given.text(0));
  const found =
    address === null
      ? null
      : address.sheet === null
        ? (sheet ?? state.file.activeSheet)
        : state.findSheet(address.sheet);
  if (address === null || found === null)
    throw new HostError('InvalidArgument', `${given.text(0).slice(0, 60)} is not an address.`);
  return { sheet: found, block: address.block };
}

/**
 * Adds a table over cells whose first row has its headers. Throws `MergedRangeConflict` over another table or merged
 * cells; a table without headers, or of one row, is `NotImplemented`.
 */
export function addTable(
  self: { readonly state: HostState; readonly sheet: SheetPart | null },
  given: Arguments,
): { readonly sheet: SheetPart; readonly table: TablePart } {
  const { state } = self;
  const place = placeOf(self, given);
  if (!given.flag(1, false)) throw new HostError('NotImplemented', 'A table without headers.');
  if (isUnbounded(place.block) || place.block.rows < 2)
    throw new HostError('NotImplemented', 'A table of entire rows or columns, or without a row for data.');
  if (self.sheet !== null && place.sheet !== self.sheet)
    throw new HostError('InvalidArgument', 'The range is on another sheet.');
  const { sheet, block } = place;
  state.allowSheetChange(sheet);
  const taken = [...sheet.tables.map((each) => each.block), ...sheet.merges()];
  if (taken.some((each) => intersect(each, block) !== null)) throw new HostError('MergedRangeConflict');
  const table = sheet.addTable(freeName(state), block, headersOf(place), firstStyle);
  state.changed(sheet, { ...block, rows: 1 });
  return { sheet, table };
}

function headersOf({ sheet, block }: RangeReference): readonly string[] {
  const cells = sheet.cells({ ...block, rows: 1 })[0] ?? [];
  return cells.map(({ value, formula }) => {
    if (formula !== null) throw new HostError('NotImplemented', 'A formula as a header.');
    return String(plainValue(value));
  });
}

function allNames({ file }: HostState): readonly string[] {
  const tables = file.sheets.flatMap((sheet) => sheet.tables.map(({ name }) => name));
  return [...tables, ...file.names.filter(({ sheet }) => sheet === null).map(({ name }) => name)];
}

function freeName(state: HostState): string {
  const taken = new Set(allNames(state).map((name) => name.toLowerCase()));
  for (let number = 1; ; number += 1) if (!taken.has(`table${number}`)) return `Table${number}`;
}

interface Named {
  readonly state: HostState;
  readonly sheet: SheetPart;
  readonly table: TablePart;
}

/**
 * Table names are made as other names are, and none is there twice:
 * https://support.microsoft.com/office/rename-an-excel-table-fbf49a4f-82a3-43eb-8ba2-44d21233b114
 */
const allowed = /^[\p{L}_\\][\p{L}\p{M}\p{N}_.\\]{0,254}$/u;
/** A cell, in either style. */
const cell = /^(?:[a-z]{1,3}\d{1,7}|r\d*c?\d*|c\d*)$/i;

/** Throws `InvalidArgument` for a name that no table can have, or that is taken. Formulas follow. */
export function renameTable({ state, sheet, table }: Named, name: string): void {
  state.allowSheetChange(sheet);
  if (!allowed.test(name) || cell.test(name))
    throw new HostError('InvalidArgument', `A table cannot be called “${name}”.`);
  const others = allNames(state).filter((each) => each !== table.name);
  if (others.some((each) => sameName(each, name)))
    throw new HostError('InvalidArgument', `The name “${name}” is taken.`);
  state.file.renameTable(sheet, table, name);
}

/** Excel's own styles: `TableStyleLight1` to 21, `Medium1` to 28, `Dark1` to 11. */
export function restyleTable({ state, sheet, table }: Named, style: string): void {
  state.allowSheetChange(sheet);
  const [, group = '', number = '0'] = /^TableStyle(Light|Medium|Dark)([1-9]\d?)$/.exec(style) ?? [];
  const most = { Light: 21, Medium: 28, Dark: 11 }[group] ?? 0;
  if (Number(number) < 1 || Number(number) > most)
    throw new HostError('InvalidArgument', `${style} is not a style of tables.`);
  sheet.setTableStyle(table, style);
}

/**
 * Adds a column at the table's right end and gives its index. The cells beside it go right, in the table's rows; where
 * another table or merged cells would be torn by that, Excel refuses.
 */
export function addTableColumn(self: Named, given: Arguments): number {
  const { state, sheet } = self;
  const { block, columns } = self.table;
  state.allowSheetChange(sheet);
  const place = given.value(0);
  if (place !== null && place !== -1 && place !== columns.length)
    throw new HostError('NotImplemented', 'A column elsewhere than at the end of a table.');
  const values = given.value(1);
  if (values !== null && (!isList(values) || values.length !== block.rows))
    throw new HostError('InvalidArgument', `The table has ${block.rows} rows.`);
  const added: Block = { ...block, column: block.column + block.columns, columns: 1 };
  const name = given.optionalText(2) ?? '';
  shifting(state, { sheet, block: added }, 'column', () =>
    state.file.insertTableColumn(sheet, self.table, name),
  );
  state.changed(sheet, added);
  if (values !== null) writeValues({ state, sheet, block: added }, values);
  return columns.length;
}

/** The column goes, and what stands beside the table comes left. A table keeps its last column. */
export function deleteTableColumn({ state, sheet, table, index }: Named & { readonly index: number }): void {
  state.allowSheetChange(sheet);
  if (table.columns.length < 2) throw new HostError('InvalidOperation', 'The only column of a table.');
  const block = { ...table.block, column: table.block.column + index, columns: 1 };
  shifting(state, { sheet, block }, 'column', () => state.file.removeTableColumn(sheet, table, index));
}
