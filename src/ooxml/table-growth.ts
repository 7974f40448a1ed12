import type { Block, TablePart } from './model.ts';
import type { Package } from './package.ts';
import { blockName, parseBlock } from './reference.ts';
import type { SheetText } from './sheet-text.ts';
import type { PlacedTable } from './tables.ts';
import { type Edit, type XmlElement, attribute, attributeEdit, child, childrenOf } from './xml-tree.ts';

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
