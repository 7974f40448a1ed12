import { type Block, overlaps } from '../../cells/block.ts';
import { blockName, cellName, parseBlock, parseCell } from '../../cells/a1.ts';
import type { SheetText } from './sheet-text.ts';
import { escapeAttribute } from '../xml/xml-text.ts';
import { appendEdit, attribute, childrenOf, flagAttribute } from '../xml/xml-tree.ts';

/** What each sheet's merged blocks were when they were last read or set, with the XML that says so. */
const lastMerges = new WeakMap<SheetText, { readonly xml: string; readonly blocks: readonly Block[] }>();

/** Merged blocks. A document's sheet has thousands, set one after the other: they are not parsed anew for each. */
export function mergesOf(text: SheetText): readonly Block[] {
  const section = text.all('mergeCells')[0];
  if (section === undefined) return [];
  const [xml, last] = [text.xml(section), lastMerges.get(text)];
  if (last?.xml === xml) return last.blocks;
  const cells = childrenOf(text.element(section), 'mergeCell');
  const blocks = cells.flatMap((each) => parseBlock(attribute(each, 'ref') ?? '') ?? []);
  lastMerges.set(text, { xml, blocks });
  return blocks;
}

/** Sets the merged blocks; no two may overlap. */
export function putMerges(text: SheetText, blocks: readonly Block[]): void {
  const { prefix } = text;
  const cells = blocks.map((block) => `<${prefix}mergeCell ref="${blockName(block)}"/>`).join('');
  const xml =
    cells === '' ? '' : `<${prefix}mergeCells count="${blocks.length}">${cells}</${prefix}mergeCells>`;
  text.put('mergeCells', xml);
  lastMerges.set(text, { xml, blocks });
}

/** Merges a block; merges it overlaps make way, as in Excel. A single cell is not merged. */
export function mergeBlock(text: SheetText, block: Block): void {
  const others = mergesOf(text).filter((each) => !overlaps(each, block));
  putMerges(text, block.rows * block.columns > 1 ? [...others, block] : others);
}

/** Undoes the merges that overlap a block. */
export function unmergeBlock(text: SheetText, block: Block): void {
  const kept = mergesOf(text).filter((each) => !overlaps(each, block));
  if (kept.length < mergesOf(text).length) putMerges(text, kept);
}

/** Where an internal link of a cell leads; null for none, or one that leads out of the workbook. */
export function linkOf(text: SheetText, row: number, column: number): string | null {
  const links = text.first('hyperlinks');
  const found = links?.children.find((each) => {
    const block = parseBlock(attribute(each, 'ref') ?? '');
    return block !== null && overlaps(block, { row, column, rows: 1, columns: 1 });
  });
  return (found && attribute(found, 'location')) ?? null;
}

/** Gives a cell an internal link in place of the one it had. */
export function putLink(text: SheetText, row: number, column: number, target: string): void {
  const { prefix } = text;
  const xml = `<${prefix}hyperlink ref="${cellName(row, column)}" location="${escapeAttribute(target)}" display="${escapeAttribute(target)}"/>`;
  const [links, section] = [text.first('hyperlinks'), text.all('hyperlinks')[0]];
  if (!links || !section) {
    text.put('hyperlinks', `<${prefix}hyperlinks>${xml}</${prefix}hyperlinks>`);
    return;
  }
  const own = links.children.filter((each) => {
    const place = parseCell(attribute(each, 'ref') ?? '');
    return place?.row === row && place.column === column;
  });
  text.edit(section, [
    ...own.map((each) => ({ from: each.start, to: each.end, text: '' })),
    appendEdit(links, xml),
  ]);
}

/** Whether the sheet is protected, with a password or without. */
export function isProtected(text: SheetText): boolean {
  const protection = text.first('sheetProtection');
  return protection !== null && flagAttribute(protection, 'sheet', false);
}

/** Protects the sheet without a password; cells that are not locked stay open. */
export function putProtection(text: SheetText): void {
  if (!isProtected(text)) {
    text.put('sheetProtection', `<${text.prefix}sheetProtection sheet="1" objects="1" scenarios="1"/>`);
  }
}
