import type { PageSetup } from '../model.ts';
import { fitsToPage, putFitToPage } from './sheet-properties.ts';
import type { SheetText } from './sheet-text.ts';
import { decodeXstring, encodeXstring, escapeText } from '../xml/xml-text.ts';
import {
  type Edit,
  type XmlElement,
  attribute,
  attributeEdit,
  child,
  childrenOf,
  flagAttribute,
  numberAttribute,
} from '../xml/xml-tree.ts';

/** Excel's margins in inches for a sheet that says nothing. */
const usualMargins = { left: 0.7, right: 0.7, top: 0.75, bottom: 0.75, header: 0.3, footer: 0.3 };
const marginNames = ['left', 'right', 'top', 'bottom', 'header', 'footer'] as const;

/** The page as the file has it, or Excel's defaults. */
export function pageSetupOf(text: SheetText): PageSetup {
  const [margins, setup] = [text.first('pageMargins'), text.first('pageSetup')];
  const [print, breaks] = [text.first('printOptions'), text.first('rowBreaks')];
  const margin = (name: keyof typeof usualMargins): number =>
    margins ? numberAttribute(margins, name, usualMargins[name]) : usualMargins[name];
  const flag = (name: string): boolean => print !== null && flagAttribute(print, name, false);
  const pages = (name: string): number | null => {
    if (!fitsToPage(text)) return null;
    const count = setup ? numberAttribute(setup, name, 1) : 1;
    return count > 0 ? count : null;
  };
  return {
    orientation: setup && attribute(setup, 'orientation') === 'landscape' ? 'landscape' : 'portrait',
    paperSize: setup ? numberAttribute(setup, 'paperSize', 1) : 1,
    margins: {
      left: margin('left'),
      right: margin('right'),
      top: margin('top'),
      bottom: margin('bottom'),
      header: margin('header'),
      footer: margin('footer'),
    },
    fitToWidth: pages('fitToWidth'),
    fitToHeight: pages('fitToHeight'),
    centerHorizontally: flag('horizontalCentered'),
    centerVertically: flag('verticalCentered'),
    footer: headerFooter(text, 'oddFooter'),
    header: headerFooter(text, 'oddHeader'),
    differentFirst: differentFirst(text),
    rowBreaks: breaks ? childrenOf(breaks, 'brk').map((each) => numberAttribute(each, 'id', 0)) : [],
  };
}

function headerFooter(text: SheetText, local: string): string {
  const section = text.first('headerFooter');
  return decodeXstring((section && child(section, local)?.text) ?? '');
}

function differentFirst(text: SheetText): boolean {
  const section = text.first('headerFooter');
  return section !== null && flagAttribute(section, 'differentFirst', false);
}

/** Changes what is given and leaves the rest. */
export function putPageSetup(text: SheetText, change: Partial<PageSetup>): void {
  if (change.margins !== undefined) putMargins(text, change.margins);
  putPaper(text, change);
  if (change.centerHorizontally !== undefined)
    putPrintOption(text, 'horizontalCentered', change.centerHorizontally);
  if (change.centerVertically !== undefined)
    putPrintOption(text, 'verticalCentered', change.centerVertically);
  putHeaderFooter(text, change);
  if (change.differentFirst !== undefined && change.differentFirst !== differentFirst(text))
    editSection(text, 'headerFooter', (section) => [
      attributeEdit(section, 'differentFirst', change.differentFirst === true ? '1' : null),
    ]);
  if (change.rowBreaks !== undefined) putRowBreaks(text, change.rowBreaks);
}

function putMargins(text: SheetText, margins: PageSetup['margins']): void {
  const attributes = marginNames.map((name) => ` ${name}="${margins[name]}"`).join('');
  text.put('pageMargins', `<${text.prefix}pageMargins${attributes}/>`);
}

function putPaper(text: SheetText, change: Partial<PageSetup>): void {
  const now = pageSetupOf(text);
  const width = change.fitToWidth === undefined ? now.fitToWidth : change.fitToWidth;
  const height = change.fitToHeight === undefined ? now.fitToHeight : change.fitToHeight;
  const fits = change.fitToWidth !== undefined || change.fitToHeight !== undefined;
  if (!fits && change.orientation === undefined && change.paperSize === undefined) return;
  editSection(text, 'pageSetup', (setup) => [
    ...(change.paperSize === undefined ? [] : [attributeEdit(setup, 'paperSize', String(change.paperSize))]),
    ...(change.orientation === undefined ? [] : [attributeEdit(setup, 'orientation', change.orientation)]),
    ...(fits
      ? [
          attributeEdit(
            setup,
            'fitToWidth',
            width === 1 || (width ?? height) === null ? null : String(width ?? 0),
          ),
          attributeEdit(
            setup,
            'fitToHeight',
            height === 1 || (width ?? height) === null ? null : String(height ?? 0),
          ),
        ]
      : []),
  ]);
  if (fits) putFitToPage(text, width !== null || height !== null);
}

function putPrintOption(text: SheetText, name: string, on: boolean): void {
  if (!on && text.first('printOptions') === null) return;
  editSection(text, 'printOptions', (options) => [attributeEdit(options, name, on ? '1' : null)]);
}

/** Edits the attributes of a section, which is made when there is none. */
function editSection(text: SheetText, local: string, edits: (element: XmlElement) => readonly Edit[]): void {
  if (text.first(local) === null) text.put(local, `<${text.prefix}${local}/>`);
  const [element, section] = [text.first(local), text.all(local)[0]];
  if (element && section) text.edit(section, edits(element));
}

function putHeaderFooter(text: SheetText, change: Partial<PageSetup>): void {
  if (change.header === undefined && change.footer === undefined) return;
  const { prefix } = text;
  const present = text.first('headerFooter');
  const now = pageSetupOf(text);
  const part = (local: string, words: string): string =>
    words === '' ? '' : `<${prefix}${local}>${escapeText(encodeXstring(words))}</${prefix}${local}>`;
  const odd = part('oddHeader', change.header ?? now.header) + part('oddFooter', change.footer ?? now.footer);
  const section = text.all('headerFooter')[0];
  if (!present || !section) {
    text.put('headerFooter', `<${prefix}headerFooter>${odd}</${prefix}headerFooter>`);
    return;
  }
  const xml = text.xml(section);
  const others = present.children.filter((each) => each.local !== 'oddHeader' && each.local !== 'oddFooter');
  const open = xml.slice(0, present.openEnd - (present.selfClosing ? 2 : 1));
  const rest = others.map((each) => xml.slice(each.start, each.end)).join('');
  text.replace(section, `${open}>${odd}${rest}</${present.name}>`);
}

function putRowBreaks(text: SheetText, rows: readonly number[]): void {
  const { prefix } = text;
  const sorted = [...new Set(rows)].filter((row) => row > 0).sort((one, other) => one - other);
  const breaks = sorted.map((row) => `<${prefix}brk id="${row}" max="16383" man="1"/>`).join('');
  const count = sorted.length;
  text.put(
    'rowBreaks',
    count === 0
      ? ''
      : `<${prefix}rowBreaks count="${count}" manualBreakCount="${count}">${breaks}</${prefix}rowBreaks>`,
  );
}
