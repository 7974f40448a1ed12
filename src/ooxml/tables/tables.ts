import type { Block } from '../../cells/block.ts';
import { blockName, parseBlock } from '../../cells/a1.ts';
import type { TablePart } from '../model.ts';
import { xmlDeclaration } from '../package/namespaces.ts';
import { type Dialect, relationshipKind } from '../package/namespaces.ts';
import type { Package } from '../package/package.ts';
import { damaged } from '../package/problem.ts';
import type { SheetText } from '../sheet/sheet-text.ts';
import { decodeXstring, encodeXstring, escapeAttribute } from '../xml/xml-text.ts';
import {
  type XmlElement,
  appendEdit,
  attribute,
  attributeEdit,
  child,
  childrenOf,
  numberAttribute,
} from '../xml/xml-tree.ts';

const tableType = 'application/vnd.openxmlformats-officedocument.spreadsheetml.table+xml';

/** A table and the part it is in. */
export interface PlacedTable {
  readonly table: TablePart;
  readonly part: string;
}

/**
 * The tables that a sheet leads to. The sheet itself need not be parsed. Throws a `FileTrouble`: Damaged, for one that is not
 * there, or whose place and columns cannot be told: what is typed in it would be left out in silence.
 */
export function tablesOf(pkg: Package, sheetPart: string): readonly PlacedTable[] {
  return pkg.relationships(sheetPart).flatMap(({ type, part, target }) => {
    if (relationshipKind(type) !== 'table') return [];
    const root = part === null ? null : pkg.xml(part);
    if (part === null || root === null) throw damaged(sheetPart, `the table ${target} is missing`);
    return [{ table: tableOf(root, part), part }];
  });
}

function tableOf(root: XmlElement, part: string): TablePart {
  const columns = child(root, 'tableColumns');
  const table = {
    id: numberAttribute(root, 'id', 0),
    name: decodeXstring(attribute(root, 'displayName') ?? attribute(root, 'name') ?? ''),
    block: tableBlock(attribute(root, 'ref') ?? '', part),
    headerRow: numberAttribute(root, 'headerRowCount', 1) > 0,
    totalsRow: numberAttribute(root, 'totalsRowCount', 0) > 0,
    columns: columns
      ? childrenOf(columns, 'tableColumn').map((each) => decodeXstring(attribute(each, 'name') ?? ''))
      : [],
  };
  if (table.columns.length !== table.block.columns) {
    throw damaged(part, `${table.columns.length} columns in a table of ${table.block.columns}`);
  }
  return table;
}

/** From a cell to a cell (18.5.1.2): whole rows or columns, `A:A`, are no place of a table, and Excel takes none. */
function tableBlock(reference: string, part: string): Block {
  const block = /^[A-Za-z]{1,3}[1-9]/.test(reference) ? parseBlock(reference) : null;
  if (block === null || /:[A-Za-z]*$|:[0-9]*$/.test(reference)) {
    throw damaged(part, `a table at ${reference.slice(0, 40)}`);
  }
  return block;
}

/** Adds a table part to a sheet. Names must be right already: the header cells' texts, each once. */
export function addTablePart(
  pkg: Package,
  sheetPart: string,
  text: SheetText,
  dialect: Dialect,
  table: TablePart,
  style: string,
): void {
  const part = pkg.freeName('xl/tables/table', '.xml');
  pkg.add(part, tableType, tableXml(table, style, dialect));
  const id = pkg.relate(sheetPart, `${dialect.relationships}/table`, part);
  const { prefix, declaration } = text.relationshipPrefix(dialect.relationships);
  const entry = `<${text.prefix}tablePart${declaration} ${prefix}id="${id}"/>`;
  const [list, section] = [text.first('tableParts'), text.all('tableParts')[0]];
  if (!list || !section) {
    text.put('tableParts', `<${text.prefix}tableParts count="1">${entry}</${text.prefix}tableParts>`);
    return;
  }
  const count = childrenOf(list, 'tablePart').length + 1;
  text.edit(section, [attributeEdit(list, 'count', String(count)), appendEdit(list, entry)]);
}

function tableXml(table: TablePart, style: string, dialect: Dialect): string {
  const name = escapeAttribute(encodeXstring(table.name));
  const reference = blockName(table.block);
  const columns = table.columns.map(
    (column, index) => `<tableColumn id="${index + 1}" name="${escapeAttribute(encodeTableText(column))}"/>`,
  );
  return (
    `${xmlDeclaration}<table xmlns="${dialect.main}" id="${table.id}" name="${name}" displayName="${name}" ` +
    `ref="${reference}" totalsRowShown="0"><autoFilter ref="${reference}"/>` +
    `<tableColumns count="${table.columns.length}">${columns.join('')}</tableColumns>` +
    `<tableStyleInfo name="${escapeAttribute(style)}" showFirstColumn="0" showLastColumn="0" showRowStripes="1" showColumnStripes="0"/></table>`
  );
}

/** In names of table columns Excel writes a line break as `_x000a_`. */
export function encodeTableText(text: string): string {
  return encodeXstring(text).replace(/[\n\t]/g, (found) => (found === '\n' ? '_x000a_' : '_x0009_'));
}

/** Gives a column of a table another name, as Excel does when its header cell is changed. */
export function renameTableColumn(pkg: Package, placed: PlacedTable, index: number, name: string): void {
  pkg.edit(placed.part, (root) => {
    const columns = child(root, 'tableColumns');
    const column = columns && childrenOf(columns, 'tableColumn')[index];
    return column ? [attributeEdit(column, 'name', encodeTableText(name))] : [];
  });
}

/** The names of the columns when one is given a text: unique ignoring case, never empty. */
export function freeColumnName(columns: readonly string[], index: number, wanted: string): string {
  const taken = new Set(columns.filter((_, other) => other !== index).map((each) => each.toLowerCase()));
  const base = wanted === '' ? `Column${index + 1}` : wanted;
  let name = base;
  for (let number = 2; taken.has(name.toLowerCase()); number++) name = `${base}${number}`;
  return name;
}

/** The cells with the column names; null for a table without a header row. */
export function headerBlock(table: TablePart): Block | null {
  return table.headerRow ? { ...table.block, rows: 1 } : null;
}
