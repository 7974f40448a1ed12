import { SheetCells } from './sheet-cells.ts';
import type { CellContext } from './cell-context.ts';
import { expectForeign, readRows } from './sheet-data.ts';
import { isRelationships } from '../package/namespaces.ts';
import { damaged } from '../package/problem.ts';
import { XmlScanner } from '../xml/xml-scan.ts';
import { type Edit, type Scope, type XmlElement, applyEdits, parseXml } from '../xml/xml-tree.ts';

/** Child order of CT_Worksheet (ECMA-376 part 1, 18.3.1.99). */
const elementOrder = [
  ...[
    'sheetPr',
    'dimension',
    'sheetViews',
    'sheetFormatPr',
    'cols',
    'sheetData',
    'sheetCalcPr',
    'sheetProtection',
  ],
  ...[
    'protectedRanges',
    'scenarios',
    'autoFilter',
    'sortState',
    'dataConsolidate',
    'customSheetViews',
    'mergeCells',
  ],
  ...['phoneticPr', 'conditionalFormatting', 'dataValidations', 'hyperlinks', 'printOptions', 'pageMargins'],
  ...[
    'pageSetup',
    'headerFooter',
    'rowBreaks',
    'colBreaks',
    'customProperties',
    'cellWatches',
    'ignoredErrors',
  ],
  ...[
    'smartTags',
    'drawing',
    'legacyDrawing',
    'legacyDrawingHF',
    'drawingHF',
    'picture',
    'oleObjects',
    'controls',
  ],
  ...['webPublishItems', 'tableParts', 'extLst'],
];

/** A child of `<worksheet>`. */
export interface Section {
  readonly local: string;
  /** Its place among the others; of what is inside for an mc:AlternateContent. */
  readonly order: number;
  /** Where it stands in the part as read; -1 for a new one. */
  readonly start: number;
  readonly end: number;
  /** Its XML when it differs from what was read. */
  text: string | null;
}

/**
 * The XML of a worksheet as a row of sections, of which only those asked for are parsed and only those changed are
 * written anew. `<sheetData>` is read apart, as cells.
 */
export class SheetText {
  readonly source: string;
  /** The local name of its root. */
  readonly root: string;
  readonly prefix: string;
  readonly scope: Scope;
  readonly cells: SheetCells;
  private readonly sections: Section[];
  private readonly headEnd: number;
  private changed = false;
  private readonly parsed = new Map<Section, { text: string; element: XmlElement }>();

  /** Reads all cells. Throws a `FileTrouble` when the text is not XML. */
  constructor(text: string, context: CellContext) {
    this.source = opened(text);
    const scanner = new XmlScanner(this.source);
    this.sections = [];
    while (scanner.next() && scanner.kind !== 'open');
    const root = parseXml(openTagAlone(scanner));
    this.root = root.local;
    this.prefix = root.prefix;
    this.scope = root.scope;
    this.headEnd = scanner.end;
    this.cells = this.readSections(scanner, context);
  }

  private readSections(scanner: XmlScanner, context: CellContext): SheetCells {
    let cells: SheetCells | null = null;
    while (scanner.next()) {
      if (scanner.kind !== 'open' || scanner.depth !== 2) continue;
      const { name, start } = scanner;
      const local = localName(name);
      const isData = name === `${this.prefix}sheetData`;
      if (!isData) expectForeign(name, context.part);
      else {
        if (cells !== null) throw damaged(context.part, 'two lists of rows');
        cells = readRows(scanner, this.prefix, context);
      }
      const inside = isData || scanner.selfClosing ? [] : skip(scanner);
      const order =
        [local, ...inside].map((each) => elementOrder.indexOf(each)).find((each) => each >= 0) ?? -1;
      this.sections.push({ local, order, start, end: scanner.end, text: null });
    }
    return cells ?? new SheetCells(this.source, context);
  }

  /** Sections of that name, in order; not those that were taken away. */
  all(local: string): readonly Section[] {
    return this.sections.filter((each) => each.local === local && each.text !== '');
  }

  /** The parsed element of a section; its offsets count in `xml(section)`. */
  element(section: Section): XmlElement {
    const text = this.xml(section);
    const known = this.parsed.get(section);
    if (known?.text === text) return known.element;
    const element = parseXml(text, this.scope);
    this.parsed.set(section, { text, element });
    return element;
  }

  /** The first section of that name, parsed; null when there is none. */
  first(local: string): XmlElement | null {
    const section = this.all(local)[0];
    return section === undefined ? null : this.element(section);
  }

  xml(section: Section): string {
    return section.text ?? this.source.slice(section.start, section.end);
  }

  /** Changes a section by edits of its text. */
  edit(section: Section, edits: readonly Edit[]): void {
    if (edits.length > 0) this.replace(section, applyEdits(this.xml(section), edits));
  }

  /** Gives a section other XML; '' takes it away. */
  replace(section: Section, xml: string): void {
    if (this.xml(section) === xml) return;
    this.changed = true;
    if (xml === '' && section.start < 0) this.sections.splice(this.sections.indexOf(section), 1);
    else section.text = xml;
  }

  /** Puts XML in the place of the section of that name, or where such a section belongs. '' takes it away. */
  put(local: string, xml: string): void {
    const section = this.all(local)[0] ?? this.sections.find((each) => each.local === local);
    if (section !== undefined) this.replace(section, xml);
    else if (xml !== '') this.add(local, xml);
  }

  /** Adds a section behind those of the same name, or where it belongs. */
  add(local: string, xml: string): void {
    const order = elementOrder.indexOf(local);
    const later = this.sections.findIndex((each) => each.order > order);
    const section: Section = { local, order, start: -1, end: -1, text: xml };
    this.sections.splice(later < 0 ? this.sections.length : later, 0, section);
    this.changed = true;
  }

  /** The prefix that stands for relationship ids here, and what must be said in a tag to use it. */
  relationshipPrefix(namespace: string): { prefix: string; declaration: string } {
    const known = Object.entries(this.scope).find(([prefix, uri]) => prefix !== '' && isRelationships(uri));
    return known
      ? { prefix: `${known[0]}:`, declaration: '' }
      : { prefix: 'r:', declaration: ` xmlns:r="${namespace}"` };
  }

  /** Whether a section other than the cells was changed. */
  get edited(): boolean {
    return this.changed;
  }

  /** The whole part; `data` is the XML of `<sheetData>` when cells changed. */
  write(data: string | null): string {
    if (data !== null) this.put('sheetData', data);
    let at = this.headEnd;
    const pieces = [this.source.slice(0, at)];
    for (const section of this.sections) {
      if (section.start >= 0) {
        pieces.push(this.source.slice(at, section.start));
        at = section.end;
      }
      pieces.push(this.xml(section));
    }
    return pieces.join('') + this.source.slice(at);
  }
}

/** A root without close tag is given one, so that something can be put inside. */
function opened(text: string): string {
  if (!text.trimEnd().endsWith('/>')) return text;
  return text.replace(
    /(<((?:[\w.-]+:)?worksheet)(?:\s(?:"[^"]*"|'[^']*'|[^"'>])*?)?)\/>(\s*)$/,
    '$1></$2>$3',
  );
}

/** The open tag of an element, and its end right behind it. */
function openTagAlone(scanner: XmlScanner): string {
  const tag = scanner.text.slice(scanner.start, scanner.end);
  return scanner.selfClosing ? tag : `${tag}</${scanner.name}>`;
}

/** Goes to the end of the element just opened and gives the local names of what is inside. */
function skip(scanner: XmlScanner): string[] {
  const depth = scanner.depth;
  const inside: string[] = [];
  while (scanner.next() && scanner.depth >= depth) {
    if (scanner.kind === 'open' && inside.length < 20) inside.push(localName(scanner.name));
  }
  return inside;
}

function localName(name: string): string {
  return name.slice(name.indexOf(':') + 1);
}
