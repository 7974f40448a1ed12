import type { Block } from '../../cells/block.ts';
import { blockName, parseBlock } from '../../cells/a1.ts';
import type { TablePart } from '../model.ts';
import type { Package } from '../package/package.ts';
import { encodeTableText } from './tables.ts';
import type { SheetText } from '../sheet/sheet-text.ts';
import type { PlacedTable } from './tables.ts';
import { escapeAttribute } from '../xml/xml-text.ts';
import {
  type Edit,
  type XmlElement,
  appendEdit,
  attribute,
  attributeEdit,
  child,
  childrenOf,
  numberAttribute,
} from '../xml/xml-tree.ts';

/** Makes the table's part say that it has so many rows more; its filter goes along. */
export function growTablePart(pkg: Package, { part, table }: PlacedTable, rows: number): void {
  pkg.edit(part, (root) => {
    const block = taller(table.block, rows);
    const filter = child(root, 'autoFilter');
    const filtered = parseBlock((filter && attribute(filter, 'ref')) ?? '');
    return [
      attributeEdit(root, 'ref', blockName(block)),
      ...(attribute(root, 'insertRow') === null ? [] : [attributeEdit(root, 'insertRow', null)]),
      ...(filter && filtered ? [attributeEdit(filter, 'ref', blockName(taller(filtered, rows)))] : []),
    ];
  });
}

/** The filter of a table with totals ends above them: it does not grow with the table. */
export function growFilter(pkg: Package, { part }: PlacedTable, rows: number): void {
  pkg.edit(part, (root) => {
    const filter = child(root, 'autoFilter');
    const filtered = parseBlock((filter && attribute(filter, 'ref')) ?? '');
    return filter && filtered ? [attributeEdit(filter, 'ref', blockName(taller(filtered, rows)))] : [];
  });
}

/** Lays the table over other cells that begin where it begins. `names`: of its columns then. */
export function resizeTablePart(
  pkg: Package,
  { part, table }: PlacedTable,
  block: Block,
  names: readonly string[],
): void {
  pkg.edit(part, (root) => {
    const list = child(root, 'tableColumns');
    if (!list) throw new RangeError(`the table ${table.name} has no columns`);
    const columns = childrenOf(list, 'tableColumn');
    const highest = Math.max(0, ...columns.map((each) => numberAttribute(each, 'id', 0)));
    const added = names.slice(columns.length).map((name, index) => {
      const encoded = escapeAttribute(encodeTableText(name));
      return `<${root.prefix}tableColumn id="${highest + 1 + index}" name="${encoded}"/>`;
    });
    const filter = child(root, 'autoFilter');
    return [
      attributeEdit(root, 'ref', blockName(block)),
      ...(attribute(root, 'insertRow') === null ? [] : [attributeEdit(root, 'insertRow', null)]),
      ...(filter ? [attributeEdit(filter, 'ref', blockName(block))] : []),
      attributeEdit(list, 'count', String(names.length)),
      ...columns.slice(names.length).map(({ start, end }) => ({ from: start, to: end, text: '' })),
      ...(added.length > 0 ? [appendEdit(list, added.join(''))] : []),
    ];
  });
}

/** What is said of the last row of the table, to the end of a rule's block, is said of the new rows too. */
export function growRules(text: SheetText, { block }: TablePart, rows: number): void {
  for (const section of text.all('conditionalFormatting')) {
    text.edit(section, ruleEdits(text.element(section), block, rows));
  }
  for (const section of text.all('dataValidations')) {
    const rules = childrenOf(text.element(section), 'dataValidation');
    text.edit(
      section,
      rules.flatMap((rule) => ruleEdits(rule, block, rows)),
    );
  }
}

function ruleEdits(rule: XmlElement, table: Block, rows: number): readonly Edit[] {
  const written = attribute(rule, 'sqref') ?? '';
  const grown = written
    .split(/\s+/)
    .map((part) => {
      const block = parseBlock(part);
      return block !== null && endsWith(block, table) ? blockName(taller(block, rows)) : part;
    })
    .join(' ');
  return grown === written ? [] : [attributeEdit(rule, 'sqref', grown)];
}

/** Whether the block lies within the table's columns and ends in its last row. */
function endsWith(block: Block, table: Block): boolean {
  return (
    block.row + block.rows === table.row + table.rows &&
    block.column >= table.column &&
    block.column + block.columns <= table.column + table.columns
  );
}

function taller(block: Block, rows: number): Block {
  return { ...block, rows: block.rows + rows };
}
