/** Rules of tables (ECMA-376 part 1, 18.5), most of which Excel repairs in a way that loses the table. */
import { plain, shownText, type Book, type Sheet, type Table } from '../book-of.ts';
import { blockOf, cellName, overlap, pairs } from '../places.ts';
import { childOf, childrenOf, countOf, valueOf } from '../xml.ts';
import { isLegalName } from './names.ts';
import { nameKey, twice, type BookRule } from './rule.ts';

function tablesIn({ sheets }: Book): readonly { readonly sheet: Sheet; readonly table: Table }[] {
  return sheets.flatMap((sheet) => sheet.tables.map((table) => ({ sheet, table })));
}

/** Every table of the workbook has an id of its own. */
export const tableIds: BookRule = function* (book) {
  const ids = tablesIn(book).map(({ table }) => countOf(table.root, 'id') ?? 0);
  for (const id of ids) if (!(id >= 1)) yield `a table has the id ${id}`;
  for (const id of twice(ids)) yield `two tables have the id ${id}`;
};

/** Every table has a legal name that no other table and no defined name has. */
export const tableNames: BookRule = function* (book) {
  const tables = tablesIn(book);
  for (const { table } of tables)
    if (!isLegalName(plain(table.name))) yield `no table can be called ${JSON.stringify(table.name)}`;
  const displayed = tables.map(({ table }) => nameKey(plain(table.name)));
  const internal = tables.map(({ table }) => nameKey(valueOf(table.root, 'name') ?? table.name));
  for (const name of new Set([...twice(displayed), ...twice(internal)]))
    yield `two tables are called ${name}`;
  for (const name of book.names.map((each) => nameKey(valueOf(each, 'name') ?? '')))
    if (displayed.includes(name)) yield `a table and a name are called ${name}`;
};

/** The names of columns are the texts of the header cells, which are texts; no two are alike, none is empty. */
export const tableHeaders: BookRule = function* (book) {
  for (const { sheet, table } of tablesIn(book)) {
    const { block, columns, name } = table;
    for (const column of twice(columns.map((each) => nameKey(plain(each)))))
      yield `${name} has two columns ${column}`;
    if (columns.includes('')) yield `${name} has a column without a name`;
    if (block === undefined || !table.headerRow) continue;
    const cells = new Map(
      sheet.cells.filter(({ row }) => row === block.top).map((cell) => [cell.place, cell.element]),
    );
    for (const [index, column] of columns.entries()) {
      const place = cellName(block.top, block.left + index);
      const cell = cells.get(place);
      const shown = cell === undefined ? undefined : shownText(book, cell);
      if (shown !== plain(column))
        yield `${sheet.name}!${place} shows ${JSON.stringify(shown)}, the column of ${name} is ${JSON.stringify(plain(column))}`;
    }
  }
};

/** Tables are within their sheet, as wide as their columns, with a row of data, with filters over themselves, apart. */
export const tableBlocks: BookRule = function* (book) {
  for (const { table } of tablesIn(book)) yield* blockTroubles(table);
  for (const { name, tables } of book.sheets) {
    const apart = (one: Table, other: Table): boolean =>
      one.block !== undefined && other.block !== undefined && overlap(one.block, other.block);
    for (const [one, other] of pairs(tables, apart))
      yield `on ${name} the tables ${one.name} and ${other.name} overlap`;
  }
};

function* blockTroubles({ name, root, block, columns, headerRow, totalsRow }: Table): Generator<string> {
  if (block === undefined) {
    yield `${name} is no block: ${valueOf(root, 'ref') ?? 'nothing'}`;
    return;
  }
  const width = block.right - block.left + 1;
  if (width !== columns.length) yield `${name} is ${width} wide and has ${columns.length} columns`;
  const rows = block.bottom - block.top + 1 - Number(headerRow) - Number(totalsRow);
  if (rows < 1) yield `${name} has no row of data`;
  const ids = childrenOf(childOf(root, 'tableColumns'), 'tableColumn').map(
    (each) => countOf(each, 'id') ?? 0,
  );
  if (ids.some((id) => !(id >= 1)) || twice(ids).length > 0)
    yield `the ids of the columns of ${name} are ${ids.join()}`;
  const filter = childOf(root, 'autoFilter');
  const filtered = blockOf(valueOf(filter, 'ref'));
  const fits =
    filtered !== undefined &&
    filtered.top === block.top &&
    filtered.left === block.left &&
    filtered.right === block.right &&
    filtered.bottom === block.bottom - Number(totalsRow);
  if (filter !== undefined && !fits) yield `${name} filters ${valueOf(filter, 'ref') ?? 'nothing'}`;
}
