/** Takes cells out of data validations, as is done before they get another one. */
import { type Block, overlaps } from '../../cells/block.ts';
import { blockName, parseBlocks } from '../../cells/a1.ts';
import type { SheetText } from './sheet-text.ts';
import { attribute, attributeEdit, childrenOf, type Edit, type XmlElement } from '../xml/xml-tree.ts';

/** No data validation speaks of these cells any more; those of an extension are left as they are. */
export function clearValidations(text: SheetText, block: Block): void {
  for (const section of text.all('dataValidations')) {
    const list = text.element(section);
    const rules = childrenOf(list, 'dataValidation');
    const left = rules.map((rule) => blocksWithout(rule, block));
    const kept = left.filter((blocks) => blocks === null || blocks.length > 0).length;
    if (left.every((blocks) => blocks === null)) continue;
    if (kept === 0) {
      text.replace(section, '');
      continue;
    }
    text.edit(section, [
      attributeEdit(list, 'count', String(kept)),
      ...rules.flatMap((rule, index) => editsFor(rule, left[index] ?? null)),
    ]);
  }
}

/** What is left of a rule's cells; null where it does not speak of any of these. */
function blocksWithout(rule: XmlElement, block: Block): readonly Block[] | null {
  const blocks = parseBlocks(attribute(rule, 'sqref') ?? '');
  if (!blocks.some((each) => overlaps(each, block))) return null;
  return blocks.flatMap((each) => without(each, block));
}

function editsFor(rule: XmlElement, left: readonly Block[] | null): readonly Edit[] {
  if (left === null) return [];
  if (left.length === 0) return [{ from: rule.start, to: rule.end, text: '' }];
  return [attributeEdit(rule, 'sqref', left.map(blockName).join(' '))];
}

/** The block less the cells it shares with the other: above, below, left and right of them. */
function without(block: Block, other: Block): readonly Block[] {
  if (!overlaps(block, other)) return [block];
  const top = Math.max(block.row, other.row);
  const bottom = Math.min(block.row + block.rows, other.row + other.rows);
  const left = Math.max(block.column, other.column);
  const right = Math.min(block.column + block.columns, other.column + other.columns);
  const end = { row: block.row + block.rows, column: block.column + block.columns };
  const pieces: readonly Block[] = [
    { ...block, rows: top - block.row },
    { ...block, row: bottom, rows: end.row - bottom },
    { row: top, rows: bottom - top, column: block.column, columns: left - block.column },
    { row: top, rows: bottom - top, column: right, columns: end.column - right },
  ];
  return pieces.filter(({ rows, columns }) => rows > 0 && columns > 0);
}
