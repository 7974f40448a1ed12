/** Changes to a table as a whole: its name, its style, a column more. */
import type { Block } from '../../cells/block.ts';
import { blockName, parseBlock } from '../../cells/a1.ts';
import type { Package } from '../package/package.ts';
import { encodeTableText, type PlacedTable } from './tables.ts';
import { encodeXstring, escapeAttribute } from '../xml/xml-text.ts';
import { appendEdit, attribute, attributeEdit, child, childrenOf, numberAttribute } from '../xml/xml-tree.ts';

/** Gives the table another name. Formulas that spell the old one are the caller's to look after. */
export function renameTablePart(pkg: Package, { part }: PlacedTable, name: string): void {
  const encoded = encodeXstring(name);
  pkg.edit(part, (root) => [
    attributeEdit(root, 'name', encoded),
    attributeEdit(root, 'displayName', encoded),
  ]);
}

/** The name of the table's style; empty where it has none. */
export function tableStyleOf(pkg: Package, { part }: PlacedTable): string {
  const root = pkg.readableXml(part);
  const style = root && child(root, 'tableStyleInfo');
  return (style && attribute(style, 'name')) ?? '';
}

/** Gives the table another of Excel's styles. Throws a `RangeError` for a table that says nothing of its style. */
export function restyleTablePart(pkg: Package, { part, table }: PlacedTable, style: string): void {
  pkg.edit(part, (root) => {
    const info = child(root, 'tableStyleInfo');
    if (!info) throw new RangeError(`the table ${table.name} has no style`);
    return [attributeEdit(info, 'name', style)];
  });
}

/** Makes the table's part say that it has one column more, at its right end. The name must be unique in it. */
export function addColumnToPart(pkg: Package, { part, table }: PlacedTable, name: string): void {
  pkg.edit(part, (root) => {
    const columns = child(root, 'tableColumns');
    if (!columns) throw new RangeError(`the table ${table.name} has no columns`);
    const ids = childrenOf(columns, 'tableColumn').map((each) => numberAttribute(each, 'id', 0));
    const filter = child(root, 'autoFilter');
    const filtered = parseBlock((filter && attribute(filter, 'ref')) ?? '');
    return [
      attributeEdit(root, 'ref', blockName(wider(table.block))),
      ...(filter && filtered ? [attributeEdit(filter, 'ref', blockName(wider(filtered)))] : []),
      attributeEdit(columns, 'count', String(ids.length + 1)),
      appendEdit(
        columns,
        `<${root.prefix}tableColumn id="${Math.max(0, ...ids) + 1}" name="${escapeAttribute(encodeTableText(name))}"/>`,
      ),
    ];
  });
}

function wider(block: Block): Block {
  return { ...block, columns: block.columns + 1 };
}
