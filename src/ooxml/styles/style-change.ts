import type { FormatChange } from '../model.ts';
import { escapeAttribute } from '../xml/xml-text.ts';
import { type XmlElement, attribute, child } from '../xml/xml-tree.ts';

/** Child order as Excel writes it; it does not open fonts and borders in another. */
const fontOrder = [
  ...['b', 'i', 'strike', 'condense', 'extend', 'outline', 'shadow', 'u', 'vertAlign'],
  ...['sz', 'color', 'name', 'family', 'charset', 'scheme'],
];
const borderOrder = ['start', 'end', 'left', 'right', 'top', 'bottom', 'diagonal', 'vertical', 'horizontal'];

/** An element whose children can be replaced by name; the rest is text as the file has it. */
interface Pieces {
  readonly open: string;
  readonly close: string;
  readonly children: Map<string, string>;
}

function piecesOf(element: XmlElement | undefined, source: string, name: string): Pieces {
  if (!element) return { open: `<${name}>`, close: `</${name}>`, children: new Map() };
  const open = source.slice(element.start, element.openEnd - (element.selfClosing ? 2 : 1));
  const children = new Map(element.children.map((each) => [each.local, source.slice(each.start, each.end)]));
  return { open: `${open}>`, close: `</${element.name}>`, children };
}

function assemble(pieces: Pieces, order: readonly string[]): string {
  const known = order.flatMap((local) => pieces.children.get(local) ?? []);
  const others = [...pieces.children].filter(([local]) => !order.includes(local)).map(([, xml]) => xml);
  return pieces.open + [...known, ...others].join('') + pieces.close;
}

function set(pieces: Pieces, local: string, xml: string | null): void {
  if (xml === null) pieces.children.delete(local);
  else pieces.children.set(local, xml);
}

/** ARGB for a #RRGGBB. */
export function argb(color: string): string {
  return `FF${color.replace('#', '').toUpperCase()}`;
}

/** XML of a font that is `base` but for the change; null when the change is not about the font. */
export function changedFont(
  base: XmlElement | undefined,
  source: string,
  prefix: string,
  change: FormatChange,
): string | null {
  const pieces = piecesOf(base, source, `${prefix}font`);
  const touched: string[] = [];
  const put = (local: string, xml: string | null): void => {
    set(pieces, local, xml);
    touched.push(local);
  };
  if (change.bold !== undefined) put('b', change.bold ? `<${prefix}b/>` : null);
  if (change.italic !== undefined) put('i', change.italic ? `<${prefix}i/>` : null);
  if (change.strike !== undefined) put('strike', change.strike ? `<${prefix}strike/>` : null);
  if (change.underline !== undefined) put('u', change.underline ? `<${prefix}u/>` : null);
  if (change.fontSize !== undefined) put('sz', `<${prefix}sz val="${change.fontSize}"/>`);
  if (change.fontColor !== undefined) put('color', `<${prefix}color rgb="${argb(change.fontColor)}"/>`);
  if (change.fontName !== undefined) {
    put('name', `<${prefix}name val="${escapeAttribute(change.fontName)}"/>`);
    // These three describe the old font; with `scheme` the theme's font would be shown instead of the new one.
    for (const local of ['family', 'charset', 'scheme']) put(local, null);
  }
  return touched.length > 0 ? assemble(pieces, fontOrder) : null;
}

/** XML of a fill; null when the change is not about it. */
export function changedFill(prefix: string, change: FormatChange): string | null {
  if (change.fill === undefined) return null;
  if (change.fill === null)
    return `<${prefix}fill><${prefix}patternFill patternType="none"/></${prefix}fill>`;
  const color = `<${prefix}fgColor rgb="${argb(change.fill)}"/><${prefix}bgColor indexed="64"/>`;
  return `<${prefix}fill><${prefix}patternFill patternType="solid">${color}</${prefix}patternFill></${prefix}fill>`;
}

/** XML of a border that is `base` but for the change; null when the change is not about it. */
export function changedBorder(
  base: XmlElement | undefined,
  source: string,
  prefix: string,
  change: FormatChange,
): string | null {
  if (change.borders === undefined) return null;
  const pieces = piecesOf(base, source, `${prefix}border`);
  for (const side of ['left', 'right', 'top', 'bottom'] as const) {
    const line = change.borders[side];
    if (line !== undefined) {
      if (side === 'left') set(pieces, 'start', null);
      if (side === 'right') set(pieces, 'end', null);
      set(pieces, side, line === null ? `<${prefix}${side}/>` : sideXml(prefix, side, line));
    } else if (!pieces.children.has(side) && base === undefined) set(pieces, side, `<${prefix}${side}/>`);
  }
  return assemble(pieces, borderOrder);
}

function sideXml(prefix: string, side: string, line: { style: string; color: string }): string {
  const color = `<${prefix}color rgb="${argb(line.color)}"/>`;
  return `<${prefix}${side} style="${escapeAttribute(line.style)}">${color}</${prefix}${side}>`;
}

/** Indices that an entry of cellXfs refers to; undefined leaves the base's. */
export interface Referred {
  readonly numFmtId?: number | undefined;
  readonly fontId?: number | undefined;
  readonly fillId?: number | undefined;
  readonly borderId?: number | undefined;
}

const applies = {
  numFmtId: 'applyNumberFormat',
  fontId: 'applyFont',
  fillId: 'applyFill',
  borderId: 'applyBorder',
} as const;

/** XML of an entry of cellXfs that is `base` but for the change. */
export function changedXf(
  base: XmlElement,
  source: string,
  prefix: string,
  referred: Referred,
  change: FormatChange,
): string {
  const attributes = new Map(base.attributes.map((each) => [each.name, each.value]));
  for (const key of ['numFmtId', 'fontId', 'fillId', 'borderId'] as const) {
    const index = referred[key];
    if (index === undefined) continue;
    attributes.set(key, String(index));
    attributes.set(applies[key], '1');
  }
  if (change.quotePrefix === true) attributes.set('quotePrefix', '1');
  if (change.quotePrefix === false) attributes.delete('quotePrefix');
  const alignment = changedAlignment(child(base, 'alignment'), prefix, change);
  if (alignment !== null) attributes.set('applyAlignment', '1');
  if (change.locked !== undefined) attributes.set('applyProtection', '1');
  const pieces = piecesOf(base, source, `${prefix}xf`);
  if (alignment !== null) set(pieces, 'alignment', alignment);
  if (change.locked !== undefined)
    set(pieces, 'protection', lockXml(child(base, 'protection'), prefix, change.locked));
  const inside = ['alignment', 'protection', 'extLst']
    .flatMap((local) => pieces.children.get(local) ?? [])
    .join('');
  return `<${prefix}xf${attributesXml(attributes)}${inside === '' ? '/>' : `>${inside}</${prefix}xf>`}`;
}

function changedAlignment(base: XmlElement | undefined, prefix: string, change: FormatChange): string | null {
  if (change.horizontal === undefined && change.vertical === undefined && change.wrap === undefined)
    return null;
  const attributes = new Map(base?.attributes.map((each) => [each.name, each.value]));
  if (change.horizontal !== undefined) attributes.set('horizontal', change.horizontal);
  if (change.vertical !== undefined) attributes.set('vertical', change.vertical);
  if (change.wrap !== undefined) attributes.set('wrapText', change.wrap ? '1' : '0');
  return `<${prefix}alignment${attributesXml(attributes)}/>`;
}

function lockXml(base: XmlElement | undefined, prefix: string, locked: boolean): string {
  const hidden = base && attribute(base, 'hidden');
  return `<${prefix}protection locked="${locked ? 1 : 0}"${hidden ? ` hidden="${escapeAttribute(hidden)}"` : ''}/>`;
}

function attributesXml(attributes: ReadonlyMap<string, string>): string {
  return [...attributes].map(([name, value]) => ` ${name}="${escapeAttribute(value)}"`).join('');
}
