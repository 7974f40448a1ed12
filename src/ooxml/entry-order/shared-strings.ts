import { xmlDeclaration } from '../package/namespaces.ts';
import { damaged } from '../package/problem.ts';
import { XmlScanner } from '../xml/xml-scan.ts';
import { decodeText, decodeXstring, textElement } from '../xml/xml-text.ts';
import { appendEdit, applyEdits, attributeEdit, parseXml } from '../xml/xml-tree.ts';

/** The strings that cells share. Those of the file stay as they are; new ones are put at the end. */
export class SharedStrings {
  readonly texts: string[] = [];
  /** Index by text of the items without formatting of their own: only these may be used for a new cell. */
  private readonly plain = new Map<string, number>();
  private readonly read: number;
  /** How many the list says it has. */
  private readonly said: number;
  /** The highest index that a cell has spoken of. */
  private highest = -1;

  /** `text` is the part; null when the workbook has none. Throws a `FileTrouble`. */
  constructor(text: string | null) {
    this.said = 0;
    if (text !== null) {
      const { items, said } = readItems(text);
      this.said = said;
      for (const item of items) {
        if (item.plain && !this.plain.has(item.text)) this.plain.set(item.text, this.texts.length);
        this.texts.push(item.text);
      }
    }
    this.read = this.texts.length;
  }

  /** The string of a cell that speaks of it by this index; undefined where there is none. */
  used(index: number): string | undefined {
    if (index > this.highest) this.highest = index;
    return this.texts[index];
  }

  /**
   * Once all cells were looked at. A list may have more strings than it says: a program has put some at its end, and its cells
   * speak of them. Where no cell does, they may as well have come in between, and all behind are others than they were. Throws a
   * `FileTrouble`: Damaged. `part` is for what is said of it.
   */
  expectUsed(part: string): void {
    if (this.said === 0 || this.read <= this.said || this.highest >= this.said) return;
    throw damaged(part, `${this.read} texts of ${this.said}, and no cell speaks of those behind`);
  }

  /** The index of a text, which is added when it is new. */
  indexOf(text: string): number {
    const known = this.plain.get(text);
    if (known !== undefined) return known;
    this.plain.set(text, this.texts.length);
    return this.texts.push(text) - 1;
  }

  /** Whether there are strings that the part read did not have. */
  get grown(): boolean {
    return this.texts.length > this.read;
  }

  /** The part with the new strings at its end; `original` is the part as it was read. */
  write(original: string | null, namespace: string): string {
    const before = original ?? `${xmlDeclaration}<sst xmlns="${namespace}"></sst>`;
    const root = parseXml(before);
    const { prefix } = root;
    const added = this.texts
      .slice(this.read)
      .map((text) => `<${prefix}si>${textElement(`${prefix}t`, text)}</${prefix}si>`);
    return applyEdits(before, [
      // How many cells have its texts only a look at every sheet could tell; nobody needs to be told.
      attributeEdit(root, 'count', null),
      attributeEdit(root, 'uniqueCount', String(this.texts.length)),
      appendEdit(root, added.join('')),
    ]);
  }
}

interface RichText {
  readonly text: string;
  /** Without formatting of its own. */
  readonly plain: boolean;
}

/** Throws a `FileTrouble`: Damaged, where there are fewer than the list says it has: then they may be others, too. */
function readItems(text: string): { readonly items: readonly RichText[]; readonly said: number } {
  const items: RichText[] = [];
  const scanner = new XmlScanner(text);
  let said = 0;
  while (scanner.next()) {
    if (scanner.kind !== 'open') continue;
    if (scanner.depth === 1) said = Number(scanner.attribute('uniqueCount') ?? 0) || 0;
    if (localName(scanner.name) !== 'si') continue;
    if (scanner.depth !== 2) throw damaged('sharedStrings', 'a text elsewhere than in the list');
    items.push(readRichText(scanner));
  }
  if (items.length < said) throw damaged('sharedStrings', `${items.length} texts of ${said}`);
  return { items, said };
}

/**
 * The text of an `<si>` or `<is>` that the scanner has just opened, up to its end: all its runs, without phonetic ones
 * (ECMA-376 part 1, 18.4.6).
 */
export function readRichText(scanner: XmlScanner): RichText {
  if (scanner.selfClosing) return { text: '', plain: true };
  const depth = scanner.depth;
  let text = '';
  let plain = true;
  let parent = '';
  let inText = false;
  while (scanner.next() && scanner.depth >= depth) {
    if (scanner.kind === 'text') {
      if (!inText) continue;
      const raw = scanner.text.slice(scanner.start, scanner.end);
      text += scanner.cdata ? raw.slice(9, -3) : decodeText(raw);
      continue;
    }
    const local = localName(scanner.name);
    if (local === 'si' || local === 'is') {
      if (scanner.kind === 'open') throw damaged('sharedStrings', 'a text within a text');
      continue;
    }
    const opens = scanner.kind === 'open' && !scanner.selfClosing;
    if (opens && scanner.depth === depth + 1) parent = local;
    if (local === 't')
      inText = opens && (scanner.depth === depth + 1 || (scanner.depth === depth + 2 && parent === 'r'));
    else plain = false;
  }
  return { text: decodeXstring(text), plain };
}

function localName(name: string): string {
  return name.slice(name.indexOf(':') + 1);
}
