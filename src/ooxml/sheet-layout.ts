import type { Block } from './model.ts';
import { argb } from './style-change.ts';
import { blockName, cellName, overlaps, parseBlock, parseCell } from './reference.ts';
import type { SheetText } from './sheet-text.ts';
import { escapeAttribute } from './xml-text.ts';
import {
  appendEdit,
  attribute,
  attributeEdit,
  child,
  childrenOf,
  flagAttribute,
  numberAttribute,
  type Edit,
  type XmlElement,
} from './xml-tree.ts';

/** Merged blocks. */
export function mergesOf(text: SheetText): readonly Block[] {
  const merges = text.first('mergeCells');
  return merges
    ? childrenOf(merges, 'mergeCell').flatMap((each) => parseBlock(attribute(each, 'ref') ?? '') ?? [])
    : [];
}

/** Sets the merged blocks; no two may overlap. */
export function putMerges(text: SheetText, blocks: readonly Block[]): void {
  const { prefix } = text;
  const cells = blocks.map((block) => `<${prefix}mergeCell ref="${blockName(block)}"/>`).join('');
  text.put(
    'mergeCells',
    cells === '' ? '' : `<${prefix}mergeCells count="${blocks.length}">${cells}</${prefix}mergeCells>`,
  );
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

function sheetView(text: SheetText): XmlElement | null {
  const views = text.first('sheetViews');
  return (views && child(views, 'sheetView')) ?? null;
}

/** Edits the sheet's first view, which is made when there is none. */
function editView(text: SheetText, edits: (view: XmlElement) => readonly Edit[]): void {
  const { prefix } = text;
  if (sheetView(text) === null) {
    text.put(
      'sheetViews',
      `<${prefix}sheetViews><${prefix}sheetView workbookViewId="0"/></${prefix}sheetViews>`,
    );
  }
  const [view, section] = [sheetView(text), text.all('sheetViews')[0]];
  if (view && section) text.edit(section, edits(view));
}

/** Whether the lines between cells are shown. */
export function gridlinesShown(text: SheetText): boolean {
  const view = sheetView(text);
  return view === null || flagAttribute(view, 'showGridLines', true);
}

export function showGridlines(text: SheetText, shown: boolean): void {
  if (gridlinesShown(text) !== shown) {
    editView(text, (view) => [attributeEdit(view, 'showGridLines', shown ? null : '0')]);
  }
}

/** Rows and columns that stay in place. */
export function frozenPanes(text: SheetText): { rows: number; columns: number } {
  const view = sheetView(text);
  const pane = view && child(view, 'pane');
  if (!pane || !/^frozen/.test(attribute(pane, 'state') ?? '')) return { rows: 0, columns: 0 };
  return { rows: numberAttribute(pane, 'ySplit', 0), columns: numberAttribute(pane, 'xSplit', 0) };
}

/** Freezes panes, or (0, 0) lets them go. Selections of the former panes go with them. */
export function freezePanes(text: SheetText, rows: number, columns: number): void {
  const { prefix } = text;
  editView(text, (view) => {
    const old = view.children.filter((each) => each.local === 'pane' || each.local === 'selection');
    const removed = old.map((each) => ({ from: each.start, to: each.end, text: '' }));
    if (rows <= 0 && columns <= 0) return removed;
    const pane = rows > 0 && columns > 0 ? 'bottomRight' : rows > 0 ? 'bottomLeft' : 'topRight';
    const splits = (columns > 0 ? ` xSplit="${columns}"` : '') + (rows > 0 ? ` ySplit="${rows}"` : '');
    const corner = cellName(rows, columns);
    const xml =
      `<${prefix}pane${splits} topLeftCell="${corner}" activePane="${pane}" state="frozen"/>` +
      `<${prefix}selection pane="${pane}" activeCell="${corner}" sqref="${corner}"/>`;
    if (view.selfClosing) return [appendEdit(view, xml)];
    return [...removed, { from: view.openEnd, to: view.openEnd, text: xml }];
  });
}

/** Marks the sheet as one of the selected tabs, or takes the mark away. */
export function selectTab(text: SheetText, selected: boolean): void {
  const view = sheetView(text);
  const present = view !== null && flagAttribute(view, 'tabSelected', false);
  if (present !== selected)
    editView(text, (found) => [attributeEdit(found, 'tabSelected', selected ? '1' : null)]);
}

/** The `<sheetPr>` section, made when there is none. */
function sheetProperties(text: SheetText): XmlElement {
  if (text.first('sheetPr') === null) text.put('sheetPr', `<${text.prefix}sheetPr></${text.prefix}sheetPr>`);
  const found = text.first('sheetPr');
  if (found === null) throw new Error('sheetPr was just put in');
  return found;
}

/** #RRGGBB or the tab's colour as the theme gives it; null for none. */
export function tabColorOf(text: SheetText, color: (element: XmlElement) => string | null): string | null {
  const properties = text.first('sheetPr');
  const element = properties && child(properties, 'tabColor');
  return element ? color(element) : null;
}

export function putTabColor(text: SheetText, color: string | null): void {
  if (color === null && text.first('sheetPr') === null) return;
  const xml = color === null ? '' : `<${text.prefix}tabColor rgb="${argb(color)}"/>`;
  putProperty(text, 'tabColor', xml);
}

/** Whether the page is scaled to a number of pages. */
export function fitsToPage(text: SheetText): boolean {
  const properties = text.first('sheetPr');
  const page = properties && child(properties, 'pageSetUpPr');
  return page ? flagAttribute(page, 'fitToPage', false) : false;
}

export function putFitToPage(text: SheetText, fits: boolean): void {
  if (fitsToPage(text) === fits) return;
  const properties = sheetProperties(text);
  const page = child(properties, 'pageSetUpPr');
  const section = text.all('sheetPr')[0];
  if (page && section) text.edit(section, [attributeEdit(page, 'fitToPage', fits ? '1' : null)]);
  else putProperty(text, 'pageSetUpPr', `<${text.prefix}pageSetUpPr fitToPage="1"/>`);
}

/** Child order of CT_SheetPr (18.3.1.82). */
const PROPERTY_ORDER = ['tabColor', 'outlinePr', 'pageSetUpPr'];

function putProperty(text: SheetText, local: string, xml: string): void {
  const properties = sheetProperties(text);
  const section = text.all('sheetPr')[0];
  if (section === undefined) return;
  const present = child(properties, local);
  if (present) {
    text.edit(section, [{ from: present.start, to: present.end, text: xml }]);
    return;
  }
  const later = properties.children.find(
    (each) => PROPERTY_ORDER.indexOf(each.local) > PROPERTY_ORDER.indexOf(local),
  );
  if (later) text.edit(section, [{ from: later.start, to: later.start, text: xml }]);
  else text.edit(section, [appendEdit(properties, xml)]);
}

/** The height in points of all rows that have none of their own. */
export function putDefaultRowHeight(text: SheetText, points: number): void {
  if (text.first('sheetFormatPr') === null) {
    text.put('sheetFormatPr', `<${text.prefix}sheetFormatPr defaultRowHeight="15"/>`);
  }
  const [format, section] = [text.first('sheetFormatPr'), text.all('sheetFormatPr')[0]];
  if (!format || !section) return;
  text.edit(section, [
    attributeEdit(format, 'defaultRowHeight', String(points)),
    attributeEdit(format, 'customHeight', '1'),
  ]);
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
