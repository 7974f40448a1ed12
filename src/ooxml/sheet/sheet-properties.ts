import type { SheetText } from './sheet-text.ts';
import { argb } from '../styles/style-change.ts';
import { appendEdit, attributeEdit, child, flagAttribute, type XmlElement } from '../xml/xml-tree.ts';

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
const propertyOrder = ['tabColor', 'outlinePr', 'pageSetUpPr'];

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
    (each) => propertyOrder.indexOf(each.local) > propertyOrder.indexOf(local),
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
