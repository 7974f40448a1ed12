import { cellName } from '../../cells/a1.ts';
import type { SheetText } from './sheet-text.ts';
import {
  appendEdit,
  attribute,
  attributeEdit,
  child,
  flagAttribute,
  numberAttribute,
  type Edit,
  type XmlElement,
} from '../xml/xml-tree.ts';

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
