import type { Package } from './package/package.ts';
import { XmlScanner } from './xml/xml-scan.ts';
import { escapeAttribute, escapeText } from './xml/xml-text.ts';
import {
  type Edit,
  type XmlElement,
  appendEdit,
  attributeEdit,
  child,
  childrenOf,
  flagAttribute,
  isTrue,
  numberAttribute,
  removeEdit,
} from './xml/xml-tree.ts';

/** Child order of CT_Workbook (ECMA-376 part 1, 18.2.27). */
const elementOrder = [
  ...[
    'fileVersion',
    'fileSharing',
    'workbookPr',
    'AlternateContent',
    'revisionPtr',
    'absPath',
    'workbookProtection',
  ],
  ...['bookViews', 'sheets', 'functionGroups', 'externalReferences', 'definedNames', 'calcPr', 'oleSize'],
  ...['customWorkbookViews', 'pivotCaches', 'smartTagPr', 'smartTagTypes', 'webPublishing', 'fileRecoveryPr'],
  ...['webPublishObjects', 'extLst'],
];

/** A defined name as the workbook part has it. */
export interface NameEntry {
  readonly name: string;
  /** The place of its sheet among the tabs; null for the whole workbook. */
  readonly sheet: number | null;
  readonly formula: string;
  readonly hidden: boolean;
}

/** The workbook part: sheets, names, views, protection, calculation. */
export class WorkbookXml {
  private readonly pkg: Package;
  readonly part: string;
  /** The names of that root: workbooks that went through many hands have thousands, and each is asked for. */
  private named: { readonly root: XmlElement; readonly names: readonly NameEntry[] } | null = null;

  constructor(pkg: Package, part: string) {
    this.pkg = pkg;
    this.part = part;
  }

  get root(): XmlElement {
    const root = this.pkg.xml(this.part);
    if (root === null) throw new Error('the workbook part is gone');
    return root;
  }

  private edit(edits: (root: XmlElement) => readonly Edit[]): void {
    this.pkg.edit(this.part, edits);
  }

  /** The `<sheet>` elements, in the order of the tabs. */
  get sheets(): readonly XmlElement[] {
    const list = child(this.root, 'sheets');
    return list ? childrenOf(list, 'sheet') : [];
  }

  get date1904(): boolean {
    const properties = child(this.root, 'workbookPr');
    return properties !== undefined && flagAttribute(properties, 'date1904', false);
  }

  get structureProtected(): boolean {
    const protection = child(this.root, 'workbookProtection');
    return protection !== undefined && flagAttribute(protection, 'lockStructure', false);
  }

  protectStructure(): void {
    if (!this.structureProtected) this.putChild('workbookProtection', { lockStructure: '1' });
  }

  /** Sets attributes of a child of the root, which is made where it belongs when there is none. */
  putChild(local: string, attributes: Readonly<Record<string, string>>): void {
    this.edit((root) => {
      const present = child(root, local);
      if (present)
        return Object.entries(attributes).map(([name, value]) => attributeEdit(present, name, value));
      const words = Object.entries(attributes).map(([name, value]) => ` ${name}="${escapeAttribute(value)}"`);
      return [this.insertion(root, local, `<${root.prefix}${local}${words.join('')}/>`)];
    });
  }

  private insertion(root: XmlElement, local: string, xml: string): Edit {
    const order = elementOrder.indexOf(local);
    const later = root.children.find((each) => elementOrder.indexOf(each.local) > order);
    return later ? { from: later.start, to: later.start, text: xml } : appendEdit(root, xml);
  }

  /** Place of the shown tab. */
  get activeTab(): number {
    const views = child(this.root, 'bookViews');
    const view = views && child(views, 'workbookView');
    return view ? numberAttribute(view, 'activeTab', 0) : 0;
  }

  set activeTab(place: number) {
    if (this.activeTab !== place) this.setView('activeTab', place);
  }

  private setView(name: string, value: number): void {
    this.edit((root) => {
      const views = child(root, 'bookViews');
      const view = views && child(views, 'workbookView');
      if (view) return [attributeEdit(view, name, String(value))];
      const { prefix } = root;
      const xml = `<${prefix}bookViews><${prefix}workbookView ${name}="${value}"/></${prefix}bookViews>`;
      return [...(views ? [removeEdit(views)] : []), this.insertion(root, 'bookViews', xml)];
    });
  }

  /** Sets attributes of a sheet's entry; null takes one away. */
  setSheet(place: number, attributes: Readonly<Record<string, string | null>>): void {
    this.edit(() => {
      const sheet = this.sheets[place];
      return sheet
        ? Object.entries(attributes).map(([name, value]) => attributeEdit(sheet, name, value))
        : [];
    });
  }

  /** Adds a sheet behind the others. */
  addSheet(name: string, id: number, relationship: string, namespace: string): void {
    this.edit((root) => {
      const known = Object.entries(root.scope).find(
        ([prefix, uri]) => prefix !== '' && uri === namespace,
      )?.[0];
      const declared = known === undefined ? ` xmlns:r="${namespace}"` : '';
      const tag = `${root.prefix}sheet`;
      const xml = `<${tag} name="${escapeAttribute(name)}" sheetId="${id}"${declared} ${known ?? 'r'}:id="${relationship}"/>`;
      const list = child(root, 'sheets');
      return [list ? appendEdit(list, xml) : this.insertion(root, 'sheets', `<${tag}s>${xml}</${tag}s>`)];
    });
  }

  removeSheet(place: number): void {
    const lists = this.names;
    this.edit(() => this.sheets.slice(place, place + 1).map(removeEdit));
    this.reorderNames(
      lists.map(({ sheet }) =>
        sheet === null ? null : sheet === place ? 'gone' : sheet - Number(sheet > place),
      ),
    );
    const view = this.firstSheet;
    if (view > place) this.setView('firstSheet', view - 1);
  }

  private get firstSheet(): number {
    const views = child(this.root, 'bookViews');
    const view = views && child(views, 'workbookView');
    return view ? numberAttribute(view, 'firstSheet', 0) : 0;
  }

  moveSheet(from: number, to: number): void {
    const text = this.pkg.text(this.part) ?? '';
    const { sheets, names } = this;
    const xml = sheets.map((each) => text.slice(each.start, each.end));
    const order = sheets.map((_, place) => place);
    order.splice(to, 0, ...order.splice(from, 1));
    this.edit(() =>
      sheets.map((each, place) => ({
        from: each.start,
        to: each.end,
        text: xml[order[place] ?? place] ?? '',
      })),
    );
    this.reorderNames(names.map(({ sheet }) => (sheet === null ? null : order.indexOf(sheet))));
  }

  /** Gives each name, in order, its sheet's new place, or takes it away. */
  private reorderNames(places: readonly (number | null | 'gone')[]): void {
    this.edit((root) => {
      const list = child(root, 'definedNames');
      if (!list) return [];
      const entries = childrenOf(list, 'definedName');
      if (places.length > 0 && places.every((place) => place === 'gone')) return [removeEdit(list)];
      return entries.flatMap((entry, index) => {
        const place = places[index] ?? null;
        if (place === null) return [];
        return [place === 'gone' ? removeEdit(entry) : attributeEdit(entry, 'localSheetId', String(place))];
      });
    });
  }

  get names(): readonly NameEntry[] {
    const { root } = this;
    if (this.named?.root !== root) this.named = { root, names: this.readNames(root) };
    return this.named.names;
  }

  /** Reads the list from the text: as elements thousands of names would take many times as long. */
  private readNames(root: XmlElement): readonly NameEntry[] {
    const list = child(root, 'definedNames');
    const text = this.pkg.text(this.part);
    if (list === undefined || text === null) return [];
    const names: { -readonly [Key in keyof NameEntry]: NameEntry[Key] }[] = [];
    const scanner = new XmlScanner(text, list.start, list.end);
    let isName = false;
    while (scanner.next()) {
      const last = names.at(-1);
      if (scanner.depth !== 2 || scanner.kind === 'close') continue;
      if (scanner.kind === 'text') {
        if (isName && last !== undefined) last.formula += scanner.content;
        continue;
      }
      isName = scanner.name === `${root.prefix}definedName`;
      if (!isName) continue;
      const sheet = scanner.attribute('localSheetId');
      const place = sheet === null ? null : Number(sheet);
      const hidden = isTrue(scanner.attribute('hidden'));
      names.push({ name: scanner.attribute('name') ?? '', sheet: place, formula: '', hidden });
    }
    return names;
  }

  addName(entry: NameEntry): void {
    this.edit((root) => {
      const tag = `${root.prefix}definedName`;
      const words =
        `name="${escapeAttribute(entry.name)}"` +
        (entry.sheet === null ? '' : ` localSheetId="${entry.sheet}"`) +
        (entry.hidden ? ' hidden="1"' : '');
      const xml = `<${tag} ${words}>${escapeText(entry.formula)}</${tag}>`;
      const list = child(root, 'definedNames');
      return [
        list ? appendEdit(list, xml) : this.insertion(root, 'definedNames', `<${tag}s>${xml}</${tag}s>`),
      ];
    });
  }

  /** Takes names away. */
  removeNames(which: (entry: NameEntry) => boolean): void {
    const gone = this.names.map(which);
    if (gone.includes(true)) {
      this.reorderNames(this.names.map((entry, index) => (gone[index] ? 'gone' : entry.sheet)));
    }
  }

  /** Changes the formulas of names; tells whether any did change. */
  mendNames(change: (formula: string) => string): boolean {
    if (this.names.every(({ formula }) => change(formula) === formula)) return false;
    let mended = false;
    this.edit((root) => {
      const list = child(root, 'definedNames');
      return (list ? childrenOf(list, 'definedName') : []).flatMap((entry) => {
        const formula = change(entry.text);
        if (formula === entry.text || entry.selfClosing) return [];
        mended = true;
        return [{ from: entry.openEnd, to: entry.closeStart, text: escapeText(formula) }];
      });
    });
    return mended;
  }
}
