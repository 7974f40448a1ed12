import { xmlDeclaration, transitionalDialect } from '../package/namespaces.ts';
import { builtInFormats, firstCustomFormat } from './number-formats.ts';
import type { CellFormat, FormatChange } from '../model.ts';
import { lookChangeOf } from './conditional-looks.ts';
import { type Referred, changedBorder, changedFill, changedFont, changedXf } from './style-change.ts';
import { withoutAttribute } from '../sheet/row-attributes.ts';
import type { LookChange } from '../sheet/sheet-rules.ts';
import { lookOf } from './style-look.ts';
import { escapeAttribute } from '../xml/xml-text.ts';
import {
  type Edit,
  type XmlElement,
  appendEdit,
  applyEdits,
  attribute,
  attributeEdit,
  child,
  childrenOf,
  numberAttribute,
  parseXml,
} from '../xml/xml-tree.ts';

/** An element and the text its offsets count in. */
interface Placed {
  readonly element: XmlElement;
  readonly source: string;
}

const listNames = ['fonts', 'fills', 'borders', 'cellXfs'] as const;
type ListName = (typeof listNames)[number];

const defaultEntry: Readonly<Record<ListName, string>> = {
  fonts: '<font><sz val="11"/><name val="Calibri"/><family val="2"/></font>',
  fills: '<fill><patternFill patternType="none"/></fill>',
  borders: '<border><left/><right/><top/><bottom/><diagonal/></border>',
  cellXfs: '<xf numFmtId="0" fontId="0" fillId="0" borderId="0" xfId="0"/>',
};

/** As the fills of index 0 and 1 Excel shows none and its grey pattern, whatever the file says. */
const firstOwnFill = 2;

const greyFill = '<fill><patternFill patternType="gray125"/></fill>';

/** Child order of CT_Stylesheet (18.8.39). */
const elementOrder = [
  ...['numFmts', 'fonts', 'fills', 'borders', 'cellStyleXfs', 'cellXfs'],
  ...['cellStyles', 'dxfs', 'tableStyles', 'colors', 'extLst'],
];

/** The styles part of a workbook that has none, as Excel would begin it. */
export const defaultStyles = `${xmlDeclaration}<styleSheet xmlns="${transitionalDialect.main}"><fonts count="1">${defaultEntry.fonts}</fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1">${defaultEntry.borders}</borders><cellStyleXfs count="1"><xf numFmtId="0" fontId="0" fillId="0" borderId="0"/></cellStyleXfs><cellXfs count="1">${defaultEntry.cellXfs}</cellXfs><cellStyles count="1"><cellStyle name="Normal" xfId="0" builtinId="0"/></cellStyles><dxfs count="0"/><tableStyles count="0" defaultTableStyle="TableStyleMedium2" defaultPivotStyle="PivotStyleLight16"/></styleSheet>`;

/** One of the lists of the part: what it had, and what is put at its end. */
class StyleList {
  readonly entries: Placed[];
  readonly added: string[] = [];
  private readonly byXml = new Map<string, number>();

  constructor(source: string, elements: readonly XmlElement[]) {
    this.entries = elements.map((element) => ({ element, source }));
    this.entries.forEach((entry, index) => {
      const xml = source.slice(entry.element.start, entry.element.end);
      if (!this.byXml.has(xml)) this.byXml.set(xml, index);
    });
  }

  /** The index of this entry, `least` at the lowest; it is put at the end when there is none like it. */
  indexOf(xml: string, scope: XmlElement['scope'], least = 0): number {
    const known = this.byXml.get(xml);
    if (known !== undefined && known >= least) return known;
    this.byXml.set(xml, this.entries.length);
    this.added.push(xml);
    return this.entries.push({ element: parseXml(xml, scope), source: xml }) - 1;
  }
}

/** The cell formats of the workbook. Those of the file stay as they are and where they are; new ones come after. */
export class Styles {
  private readonly root: XmlElement;
  private readonly lists: Readonly<Record<ListName, StyleList>>;
  private readonly formats = new Map<number, string>(builtInFormats);
  private readonly addedFormats: string[] = [];
  private readonly looks: CellFormat[] = [];
  private readonly derived = new Map<string, number>();
  private readonly theme: readonly string[];
  private readonly text: string;
  /** Whether there is the list that the `xfId` of a cell format counts in. */
  private readonly hasNamedStyles: boolean;

  /** `text` is the part; `theme` the colours by number. Throws a `FileTrouble` when it is not XML. */
  constructor(text: string | null, theme: readonly string[]) {
    const read = text ?? defaultStyles;
    this.theme = theme;
    const alone = parseXml(read);
    // A root without a close tag is given one, so that lists can be put inside.
    this.text = alone.selfClosing ? applyEdits(read, [appendEdit(alone, '')]) : read;
    const root = alone.selfClosing ? parseXml(this.text) : alone;
    this.root = root;
    this.hasNamedStyles = child(root, 'cellStyleXfs') !== undefined;
    const list = (name: ListName): StyleList => {
      const parent = child(root, name);
      const made = new StyleList(this.text, parent?.children.filter((each) => each.local !== 'extLst') ?? []);
      if (made.entries.length === 0)
        made.indexOf(this.withoutStyle(withPrefix(defaultEntry[name], root.prefix)), root.scope);
      return made;
    };
    this.lists = {
      fonts: list('fonts'),
      fills: list('fills'),
      borders: list('borders'),
      cellXfs: list('cellXfs'),
    };
    const numFmts = child(root, 'numFmts');
    for (const each of numFmts ? childrenOf(numFmts, 'numFmt') : []) {
      this.formats.set(numberAttribute(each, 'numFmtId', -1), attribute(each, 'formatCode') ?? 'General');
    }
  }

  /** How many cell formats there are. */
  get count(): number {
    return this.lists.cellXfs.entries.length;
  }

  /** The look of a cell format; of format 0 for an index that is not there. */
  look(index: number): CellFormat {
    const known = this.looks[index];
    if (known !== undefined) return known;
    const look = lookOf(this.partsOf(index), this.theme);
    if (Number.isInteger(index) && index >= 0 && index < this.lists.cellXfs.entries.length)
      this.looks[index] = look;
    return look;
  }

  /** What an entry of the formats of conditional formats (dxfs) changes; null for one that is not there. */
  lookChange(index: number): LookChange | null {
    const entry = child(this.root, 'dxfs')?.children[index];
    return entry === undefined ? null : lookChangeOf(entry, this.theme);
  }

  private xf(index: number): Placed {
    const entry = this.lists.cellXfs.entries[index] ?? this.lists.cellXfs.entries[0];
    if (entry === undefined) throw new Error('a style list is never empty');
    return entry;
  }

  private partsOf(index: number): Parameters<typeof lookOf>[0] {
    const xf = this.xf(index).element;
    return {
      xf,
      numberFormat: this.formats.get(numberAttribute(xf, 'numFmtId', 0)) ?? 'General',
      font: this.lists.fonts.entries[numberAttribute(xf, 'fontId', 0)]?.element,
      fill: this.lists.fills.entries[numberAttribute(xf, 'fillId', 0)]?.element,
      border: this.lists.borders.entries[numberAttribute(xf, 'borderId', 0)]?.element,
    };
  }

  /** The index of a cell format that is `index` but for the change. */
  change(index: number, change: FormatChange): number {
    const key = `${index} ${JSON.stringify(change)}`;
    const known = this.derived.get(key);
    if (known !== undefined) return known;
    const { prefix, scope } = this.root;
    const { element, source } = this.xf(index);
    const xml = changedXf(element, source, prefix, this.referred(element, change), change);
    const made = this.lists.cellXfs.indexOf(this.withoutStyle(xml), scope);
    this.derived.set(key, made);
    return made;
  }

  private referred(xf: XmlElement, change: FormatChange): Referred {
    const { prefix, scope } = this.root;
    const base = (name: 'fonts' | 'borders', id: string): Placed | undefined =>
      this.lists[name].entries[numberAttribute(xf, id, 0)];
    const font = base('fonts', 'fontId');
    const border = base('borders', 'borderId');
    const fontXml = changedFont(font?.element, font?.source ?? '', prefix, change);
    const borderXml = changedBorder(border?.element, border?.source ?? '', prefix, change);
    const fillXml = changedFill(prefix, change);
    if (fillXml !== null && this.lists.fills.entries.length < firstOwnFill)
      this.lists.fills.indexOf(withPrefix(greyFill, prefix), scope);
    const leastFill = typeof change.fill === 'string' ? firstOwnFill : 0;
    return {
      numFmtId: change.numberFormat === undefined ? undefined : this.formatId(change.numberFormat),
      fontId: fontXml === null ? undefined : this.lists.fonts.indexOf(fontXml, scope),
      fillId: fillXml === null ? undefined : this.lists.fills.indexOf(fillXml, scope, leastFill),
      borderId: borderXml === null ? undefined : this.lists.borders.indexOf(borderXml, scope),
    };
  }

  /** A cell format that counts in no list that is not there. */
  private withoutStyle(xml: string): string {
    return this.hasNamedStyles ? xml : withoutAttribute(xml, 'xfId');
  }

  private formatId(code: string): number {
    for (const [id, known] of this.formats) if (known === code) return id;
    const id = Math.max(firstCustomFormat - 1, ...this.formats.keys()) + 1;
    this.formats.set(id, code);
    const { prefix } = this.root;
    this.addedFormats.push(`<${prefix}numFmt numFmtId="${id}" formatCode="${escapeAttribute(code)}"/>`);
    return id;
  }

  /** Whether there are formats that the part read did not have. */
  get grown(): boolean {
    return this.addedFormats.length > 0 || listNames.some((name) => this.lists[name].added.length > 0);
  }

  /** The part as it was read, with the new entries at the ends of its lists. */
  write(): string {
    const edits = [
      ...this.growth('numFmts', this.addedFormats),
      ...listNames.flatMap((name) => this.growth(name, this.lists[name].added)),
    ];
    return applyEdits(this.text, edits);
  }

  private growth(name: string, added: readonly string[]): Edit[] {
    if (added.length === 0) return [];
    const { root } = this;
    const list = child(root, name);
    if (list) {
      const last = list.children.findLast((each) => each.local !== 'extLst');
      const count = list.children.filter((each) => each.local !== 'extLst').length + added.length;
      const put = last
        ? { from: last.end, to: last.end, text: added.join('') }
        : appendEdit(list, added.join(''));
      return [attributeEdit(list, 'count', String(count)), put];
    }
    const tag = root.prefix + name;
    const xml = `<${tag} count="${added.length}">${added.join('')}</${tag}>`;
    const after = root.children.find((each) => elementOrder.indexOf(each.local) > elementOrder.indexOf(name));
    const at = after?.start ?? root.closeStart;
    return [{ from: at, to: at, text: xml }];
  }
}

function withPrefix(xml: string, prefix: string): string {
  return prefix === '' ? xml : xml.replace(/<(\/?)(?=\w)/g, `<$1${prefix}`);
}
