/** What a sheet says of its cells apart from the cells themselves, when they make room or close up. */
import type { CellGrid } from './cell-grid.ts';
import { shiftedBlock, shiftedBlocks, shiftedCell, type Shift } from './cell-shift.ts';
import type { Block } from '../../cells/block.ts';
import { blockName, parseBlock, parseBlocks, parseCell } from '../../cells/a1.ts';
import type { TablePart } from '../model.ts';
import { relationshipKind } from '../package/namespaces.ts';
import type { Package } from '../package/package.ts';
import { mergesOf, putMerges } from './sheet-layout.ts';
import type { Section, SheetText } from './sheet-text.ts';
import type { PlacedTable } from '../tables/tables.ts';
import {
  attribute,
  attributeEdit,
  child,
  childrenOf,
  descendants,
  type Edit,
  type XmlElement,
} from '../xml/xml-tree.ts';

/** A sheet as far as a shift is concerned. */
export interface ShiftedSheet {
  readonly pkg: Package;
  readonly part: string;
  readonly text: SheetText;
  readonly grid: CellGrid;
  readonly tables: readonly PlacedTable[];
}

/** Whether a shift moves or takes out anything that is to be seen. */
export function movesAnything({ text, grid, tables }: ShiftedSheet, shift: Shift): boolean {
  const blocks = [...tables.map(({ table }) => table.block), ...mergesOf(text)];
  return blocks.some((block) => shiftedBlock(block, shift) !== block) || grid.movesContent(shift);
}

/**
 * Moves the cells and all that is said of them on this sheet; formulas stay as they are spelled. Throws a `RangeError`,
 * and nothing has changed, where Excel refuses (a table or merged cells would be torn) and where more is said of the cells
 * than is understood here (comments, a filter of the sheet).
 */
export function shiftSheet(sheet: ShiftedSheet, shift: Shift): void {
  const { pkg, text, grid, tables } = sheet;
  for (const block of mergesOf(text)) wholeShifted(block, shift, 'the merged cells');
  for (const { table } of tables) {
    if (wholeShifted(table.block, shift, `the table ${table.name}`) === null)
      throw new RangeError(`the table ${table.name} would be taken out`);
  }
  const torn = tables.find(({ table: { block } }) => {
    const isWithin = shift.axis === 'column' && shift.by > 0 && shift.at > block.column;
    return isWithin && shiftedBlock(block, shift) !== block;
  });
  if (torn !== undefined)
    throw new RangeError(`the table ${torn.table.name} would get columns without headers`);
  const filtered = parseBlock(attributeOf(text.first('autoFilter'), 'ref'));
  if (filtered !== null && shiftedBlock(filtered, shift) !== filtered)
    throw new RangeError('cells under a filter of the sheet would have to move');
  const comments = commentCells(sheet);
  const isMoved = ({ row, column }: { row: number; column: number }): boolean => {
    const to = shiftedCell(row, column, shift);
    return to?.row !== row || to.column !== column;
  };
  if (comments.some(isMoved)) throw new RangeError('cells with comments would have to move');
  grid.shift(shift);
  shiftTables(pkg, tables, shift);
  shiftSections(text, shift);
}

function attributeOf(element: XmlElement | null, name: string): string {
  return (element && attribute(element, name)) ?? '';
}

/** Cells with a comment or a note of Excel. */
function commentCells({
  pkg,
  part,
}: ShiftedSheet): readonly { readonly row: number; readonly column: number }[] {
  return pkg.relationships(part).flatMap(({ type, part: comments }) => {
    const isComments = ['comments', 'threadedComment'].includes(relationshipKind(type));
    const root = isComments && comments !== null ? pkg.readableXml(comments) : null;
    if (root === null) return [];
    return [...descendants(root)].flatMap((each) => parseCell(attributeOf(each, 'ref')) ?? []);
  });
}

/** The block afterwards. Throws a `RangeError` where it would be torn: Excel refuses to shift a part of it. */
function wholeShifted(block: Block, shift: Shift, what: string): Block | null {
  const moved = shiftedBlock(block, shift);
  if (moved === 'torn') throw new RangeError(`${what} at ${blockName(block)} would be torn`);
  return moved;
}

/** Merged cells, links, validations and conditional formats go with their cells. */
function shiftSections(text: SheetText, shift: Shift): void {
  const merges = mergesOf(text);
  const moved = merges.flatMap((block) => wholeShifted(block, shift, 'the merged cells') ?? []);
  if (merges.some((block, index) => moved[index] !== block)) putMerges(text, moved);
  for (const section of text.all('hyperlinks')) {
    shiftList(text, section, text.element(section).children, 'ref', shift);
  }
  for (const section of text.all('conditionalFormatting')) {
    shiftList(text, section, [text.element(section)], 'sqref', shift);
  }
  for (const section of text.all('dataValidations')) {
    shiftList(text, section, childrenOf(text.element(section), 'dataValidation'), 'sqref', shift);
  }
}

/** A section without any element of its kind left is no section. */
function shiftList(
  text: SheetText,
  section: Section,
  elements: readonly XmlElement[],
  name: string,
  shift: Shift,
): void {
  const edits = elements.map((element) => listEdits(element, name, shift));
  const gone = edits.filter((each) => each.some((edit) => edit.text === '')).length;
  if (gone > 0 && gone === elements.length) {
    text.replace(section, '');
    return;
  }
  const list = text.element(section);
  const counted = gone === 0 || attribute(list, 'count') === null;
  const count = counted ? [] : [attributeEdit(list, 'count', String(elements.length - gone))];
  text.edit(section, [...count, ...edits.flat()]);
}

/** The element with its blocks moved; without it where none is left. */
function listEdits(element: XmlElement, name: string, shift: Shift): readonly Edit[] {
  const blocks = parseBlocks(attribute(element, name) ?? '');
  const moved = shiftedBlocks(blocks, shift);
  if (blocks.length === moved.length && blocks.every((block, index) => block === moved[index])) return [];
  if (moved.length === 0) return [{ from: element.start, to: element.end, text: '' }];
  return [attributeEdit(element, name, moved.map(blockName).join(' '))];
}

/** Tables go with their cells; where cells are inserted into one, or taken out of it, it grows or shrinks. */
function shiftTables(pkg: Package, tables: readonly PlacedTable[], shift: Shift): void {
  for (const { part, table } of tables) {
    if (shiftedBlock(table.block, shift) === table.block) continue;
    pkg.edit(part, (root) => [
      ...[...descendants(root)].flatMap((element) => refEdits(element, shift)),
      ...columnEdits(root, table, shift),
    ]);
  }
}

/** The part names the table's columns one by one: it says no more of those that are taken out. */
function columnEdits(root: XmlElement, { block, columns }: TablePart, shift: Shift): readonly Edit[] {
  const list = child(root, 'tableColumns');
  if (shift.axis === 'row' || !list) return [];
  const left = new Set(
    columns.flatMap((_, index) =>
      shiftedCell(block.row, block.column + index, shift) === null ? [] : [index],
    ),
  );
  const gone = childrenOf(list, 'tableColumn').filter((_, index) => !left.has(index));
  if (gone.length === 0) return [];
  return [
    attributeEdit(list, 'count', String(left.size)),
    ...gone.map(({ start, end }) => ({ from: start, to: end, text: '' })),
  ];
}

/** The table's own cells, those of its filter, and what it was sorted by. */
function refEdits(element: XmlElement, shift: Shift): readonly Edit[] {
  const block = parseBlock(attribute(element, 'ref') ?? '');
  const moved = block === null ? null : shiftedBlock(block, shift);
  return moved === null || moved === 'torn' || moved === block
    ? []
    : [attributeEdit(element, 'ref', blockName(moved))];
}
