import { xmlDeclaration } from '../package/namespaces.ts';
import type { StoredValue } from '../model.ts';
import { damaged } from '../package/problem.ts';
import type { SharedTexts } from '../sheet/cell-value.ts';
import { XmlScanner } from '../xml/xml-scan.ts';
import { decodeText, decodeXstring, textElement } from '../xml/xml-text.ts';
import { appendEdit, applyEdits, attributeEdit, parseXml } from '../xml/xml-tree.ts';

/** The strings that cells share. Those of the file stay as they are; new ones are put at the end. */
export class SharedStrings implements SharedTexts {
  /** Each as a value; those of the file are read from its text when they are first asked for. */
  private readonly values: (StoredValue | undefined)[];
  private readonly items: Items;
  /** Index by text of the items without formatting of their own: only these may be used for a new cell. */
  private plain: Map<string, number> | null = null;
  /** The highest index that a cell has spoken of. */
  private highest = -1;

  /** `text` is the part; null when the workbook has none. Throws a `FileTrouble`. */
  constructor(text: string | null) {
    this.items = text === null ? { source: '', said: 0, spans: [], rich: new Map() } : readItems(text);
    this.values = Array.from({ length: this.read });
  }

  /** How many there were in the file. */
  private get read(): number {
    return this.items.spans.length / 2;
  }

  uses(index: number): boolean {
    if (index > this.highest) this.highest = index;
    return index < this.values.length;
  }

  value(index: number): StoredValue {
    const known = this.values[index];
    if (known !== undefined) return known;
    const { rich, spans, source } = this.items;
    const text = rich.get(index)?.text ?? plainText(source.slice(spans[index * 2], spans[index * 2 + 1]));
    return (this.values[index] = { kind: 'text', text });
  }

  private textAt(index: number): string {
    const value = this.value(index);
    return value.kind === 'text' ? value.text : '';
  }

  /**
   * Once all cells were looked at. A list may have more strings than it says: a program has put some at its end, and its cells
   * speak of them. Where no cell does, they may as well have come in between, and all behind are others than they were. Throws a
   * `FileTrouble`: Damaged. `part` is for what is said of it.
   */
  expectUsed(part: string): void {
    const { said } = this.items;
    if (said === 0 || this.read <= said || this.highest >= said) return;
    throw damaged(part, `${this.read} texts of ${said}, and no cell speaks of those behind`);
  }

  /** The index of a text, which is added when it is new. */
  indexOf(text: string): number {
    this.plain ??= this.plainTexts();
    const known = this.plain.get(text);
    if (known !== undefined) return known;
    this.plain.set(text, this.values.length);
    return this.values.push({ kind: 'text', text }) - 1;
  }

  private plainTexts(): Map<string, number> {
    const plain = new Map<string, number>();
    for (let index = this.values.length - 1; index >= 0; index--) {
      if (this.items.rich.get(index)?.plain ?? true) plain.set(this.textAt(index), index);
    }
    return plain;
  }

  /** Whether there are strings that the part read did not have. */
  get grown(): boolean {
    return this.values.length > this.read;
  }

  /** The part with the new strings at its end; `original` is the part as it was read. */
  write(original: string | null, namespace: string): string {
    const before = original ?? `${xmlDeclaration}<sst xmlns="${namespace}"></sst>`;
    const root = parseXml(before);
    const { prefix } = root;
    const added = Array.from({ length: this.values.length - this.read }, (_, index) => {
      return `<${prefix}si>${textElement(`${prefix}t`, this.textAt(this.read + index))}</${prefix}si>`;
    });
    return applyEdits(before, [
      // How many cells have its texts only a look at every sheet could tell; nobody needs to be told.
      attributeEdit(root, 'count', null),
      attributeEdit(root, 'uniqueCount', String(this.values.length)),
      appendEdit(root, added.join('')),
    ]);
  }
}

interface RichText {
  readonly text: string;
  /** Without formatting of its own. */
  readonly plain: boolean;
}

/** The list of the file. */
interface Items {
  readonly source: string;
  /** How many it says it has. */
  readonly said: number;
  /** From where to where the text of each stands, two numbers an item. */
  readonly spans: readonly number[];
  /** Those that are more than a text that stands as it is, by their index. */
  readonly rich: ReadonlyMap<number, RichText>;
}

/** Throws a `FileTrouble`: Damaged, where there are fewer than the list says it has: then they may be others, too. */
function readItems(source: string): Items {
  const spans: number[] = [];
  const rich = new Map<number, RichText>();
  const scanner = new XmlScanner(source);
  let said = 0;
  for (;;) {
    if (scanner.depth === 1) scanner.goTo(takePlain(source, scanner.end, spans));
    if (!scanner.next()) break;
    if (scanner.kind !== 'open') continue;
    if (scanner.depth === 1) said = Number(scanner.attribute('uniqueCount') ?? 0) || 0;
    if (localName(scanner.name) !== 'si') continue;
    if (scanner.depth !== 2) throw damaged('sharedStrings', 'a text elsewhere than in the list');
    rich.set(spans.length / 2, readRichText(scanner));
    spans.push(0, 0);
  }
  const count = spans.length / 2;
  if (count < said) throw damaged('sharedStrings', `${count} texts of ${said}`);
  return { source, said, spans, rich };
}

/** As nearly every program writes a text. */
const opening = '<si><t>';
const keeping = '<si><t xml:space="preserve">';
const closing = '</t></si>';

/** Takes as many plain texts as stand one behind the other; what has a reference in it is not plain. Gives the offset behind them. */
function takePlain(source: string, start: number, spans: number[]): number {
  let at = start;
  for (;;) {
    const tag = source.startsWith(opening, at) ? opening : source.startsWith(keeping, at) ? keeping : null;
    if (tag === null) return at;
    const from = at + tag.length;
    const to = source.indexOf('<', from);
    if (to < 0 || !source.startsWith(closing, to) || source.slice(from, to).includes('&')) return at;
    spans.push(from, to);
    at = to + closing.length;
  }
}

function plainText(text: string): string {
  return decodeXstring(decodeText(text));
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
      text += scanner.content;
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
