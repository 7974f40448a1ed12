import { dropSignatures } from './digital-signature.ts';
import { decodePart, encodePart } from './encoding.ts';
import { anyPacking, countInflated, mostInflated, type Packing } from './inflate.ts';
import type { FileLimits } from '../model.ts';
import { normalName, partKey, relationshipsPart, relativeTarget, resolveTarget } from './part-names.ts';
import { FileTrouble, damaged } from './problem.ts';
import { contentTypesNamespace, packageRelationshipsNamespace, xmlDeclaration } from './namespaces.ts';
import { relationshipKind } from './namespaces.ts';
import { XmlScanner } from '../xml/xml-scan.ts';
import { escapeAttribute } from '../xml/xml-text.ts';
import {
  type XmlElement,
  appendEdit,
  applyEdits,
  attribute,
  childrenOf,
  parseXml,
  removeEdit,
} from '../xml/xml-tree.ts';
import { type ZipEntry, packEntry, readZip, unpackEntry, writeZip } from './zip.ts';

/** A relationship from one part (or the package itself) to another. */
export interface Relationship {
  readonly id: string;
  readonly type: string;
  /** The part's name without leading slash; null for something outside the package. */
  readonly part: string | null;
  readonly target: string;
}

const typesPart = '[Content_Types].xml';

interface Part {
  /** As the file spells it (or will spell it). */
  readonly name: string;
  readonly entry: ZipEntry | null;
  /** The new content of a part that was changed or added. */
  text: string | null;
  packed: ZipEntry | null;
  /** What it unpacks to is part of the sum already. */
  counted: boolean;
  /** The text of a small part that was read, kept for the next look at it. */
  read: string | null;
  /** The parsed text of a small part, for as long as the text is this one. */
  parsed: { readonly text: string; readonly root: XmlElement } | null;
}

/** Characters up to which a part keeps its text once it was read, and up to which all larger ones together may. */
const keptText = 1 << 20;
/** Characters up to which a part is kept parsed, too. A list of names makes the workbook's own part that long. */
const keptTree = 1 << 22;
const keptAltogether = 1 << 26;

/** The parts of an OPC package (ECMA-376 part 2). Part names are compared as the standard says, ignoring case. */
export class Package {
  private readonly parts = new Map<string, Part>();
  private readonly original: Uint8Array | null;
  readonly limits: FileLimits;
  private readonly packing: Packing;
  private changed = false;
  /** Bytes unpacked so far, each part counted once. */
  private unpacked = 0;
  /** Characters of unpacked text that are kept. */
  private kept = 0;

  private constructor(original: Uint8Array | null, limits: FileLimits, packing: Packing) {
    this.original = original;
    this.packing = packing;
    this.limits = limits;
  }

  /** Reads the directory. Throws a `FileTrouble`. */
  static open(bytes: Uint8Array, limits: FileLimits, packing: Packing = anyPacking): Package {
    const opened = new Package(bytes, limits, packing);
    for (const entry of readZip(bytes, limits.parts)) {
      if (/[/\\]$/.test(entry.name)) continue;
      const key = partKey(entry.name);
      // One reader takes the first of two, another the last.
      if (opened.parts.has(key)) throw damaged(entry.name, 'stands in the file twice');
      opened.parts.set(key, newPart(entry.name, entry));
    }
    return opened;
  }

  /** An empty package with the content types part only. */
  static create(limits: FileLimits): Package {
    const created = new Package(null, limits, anyPacking);
    created.setText(
      typesPart,
      `${xmlDeclaration}<Types xmlns="${contentTypesNamespace}">` +
        '<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>' +
        '<Default Extension="xml" ContentType="application/xml"/></Types>',
    );
    return created;
  }

  /** Names of all parts, as the file spells them. */
  get names(): readonly string[] {
    return [...this.parts.values()].map((part) => normalName(part.name));
  }

  /** The newest MS-DOS date (high half) and time of the parts that were read; 0 for none. */
  get newestTime(): number {
    let newest = 0;
    for (const { entry } of this.parts.values()) newest = Math.max(newest, (entry?.time ?? 0) >>> 0);
    return newest;
  }

  has(name: string): boolean {
    return this.parts.has(partKey(name));
  }

  /** The text of an XML part; null when there is no such part. Throws a `FileTrouble`. */
  text(name: string): string | null {
    const part = this.parts.get(partKey(name));
    if (part === undefined) return null;
    if (part.text !== null || part.read !== null) return part.text ?? part.read;
    if (part.entry === null) return null;
    const bytes = unpackEntry(part.entry, this.room(part), this.packing);
    this.count(part, bytes.length);
    const text = decodePart(bytes, part.name);
    if (text.length <= keptText || this.kept + text.length <= keptAltogether) {
      part.read = text;
      this.kept += text.length;
    }
    return text;
  }

  private room(part: Part): number {
    const left = part.counted ? this.limits.partBytes : this.limits.totalBytes - this.unpacked;
    return Math.min(this.limits.partBytes, left);
  }

  private count(part: Part, bytes: number): void {
    if (!part.counted) this.unpacked += bytes;
    part.counted = true;
  }

  /** Counts what the parts that nobody has read unpack to, without keeping it. Throws a `FileTrouble`: TooLarge. */
  countUnread(): void {
    const unread = [...this.parts.values()].filter((part) => part.entry !== null && !part.counted);
    if (this.haveRoom(unread)) return;
    for (const part of unread) {
      const { entry } = part;
      if (entry === null) continue;
      const stored = entry.method !== 8;
      const bytes = stored ? entry.packed.length : countInflated(entry.packed, this.room(part), entry.name);
      if (bytes > this.room(part)) throw new FileTrouble('TooLarge', `${entry.name} passes the limits`);
      this.count(part, bytes);
    }
  }

  /** Whether these parts cannot pass the limits, whatever is in them. */
  private haveRoom(parts: readonly Part[]): boolean {
    const most = parts.map(({ entry }) =>
      entry === null ? 0 : entry.method === 8 ? mostInflated(entry.packed.length) : entry.packed.length,
    );
    return (
      most.every((bytes) => bytes <= this.limits.partBytes) &&
      most.reduce((sum, bytes) => sum + bytes, this.unpacked) <= this.limits.totalBytes
    );
  }

  /** The root element of an XML part; null when there is no such part. Throws a `FileTrouble`. */
  xml(name: string): XmlElement | null {
    const text = this.text(name);
    if (text === null) return null;
    const part = this.parts.get(partKey(name));
    if (part?.parsed?.text === text) return part.parsed.root;
    const root = parseXml(text);
    if (part !== undefined && text.length <= keptTree) part.parsed = { text, root };
    return root;
  }

  /** Gives a part new content, or adds it. Content equal to the present one changes nothing. */
  setText(name: string, text: string): void {
    const key = partKey(name);
    const part = this.parts.get(key) ?? newPart(name, null);
    if ((part.text ?? part.read) === text) return;
    // What is set back to what was read keeps the bytes it had.
    part.text = part.entry !== null && part.read === text ? null : text;
    part.packed = null;
    this.parts.set(key, part);
    this.changed = true;
  }

  /** Takes a part, its relationships and its content type out of the package. */
  remove(name: string): void {
    this.changed = this.parts.delete(partKey(name)) || this.changed;
    this.parts.delete(partKey(relationshipsPart(name)));
    const types = this.xml(typesPart);
    if (types === null) return;
    const overrides = childrenOf(types, 'Override').filter(
      (each) => partKey(attribute(each, 'PartName') ?? '') === partKey(name),
    );
    if (overrides.length > 0) this.edit(typesPart, () => overrides.map(removeEdit));
  }

  /** Makes the edits that `edits` gives for the root of a part that is there. */
  edit(name: string, edits: (root: XmlElement) => Parameters<typeof applyEdits>[1]): void {
    const [text, root] = [this.text(name), this.xml(name)];
    if (text === null || root === null) return;
    const changes = edits(root);
    if (changes.length > 0) this.setText(name, applyEdits(text, changes));
  }

  /** What [Content_Types].xml says of a part; '' when it says nothing. */
  contentType(name: string): string {
    const types = this.xml(typesPart);
    if (types === null) return '';
    const key = partKey(name);
    const override = childrenOf(types, 'Override').find(
      (each) => partKey(attribute(each, 'PartName') ?? '') === key,
    );
    const extension = key.slice(key.lastIndexOf('.') + 1);
    const byDefault = childrenOf(types, 'Default').find(
      (each) => attribute(each, 'Extension')?.toLowerCase() === extension,
    );
    return (
      (override && attribute(override, 'ContentType')) ??
      (byDefault && attribute(byDefault, 'ContentType')) ??
      ''
    );
  }

  /** Adds a part with its content type. The name must be free. */
  add(name: string, contentType: string, text: string): void {
    this.setText(name, text);
    this.edit(typesPart, (types) => {
      const [part, type] = [escapeAttribute(encodeURI(`/${name}`)), escapeAttribute(contentType)];
      return [appendEdit(types, `<${types.prefix}Override PartName="${part}" ContentType="${type}"/>`)];
    });
  }

  /** A part name that is free: `xl/worksheets/sheet` and `.xml` give `xl/worksheets/sheet4.xml`. */
  freeName(before: string, after: string): string {
    for (let number = 1; ; number++) {
      const name = `${before}${number}${after}`;
      if (!this.has(name) && !this.has(relationshipsPart(name))) return name;
    }
  }

  /** As `xml`, but null also for a part that cannot be read: for parts the workbook can do without. */
  readableXml(name: string): XmlElement | null {
    return ifReadable(() => this.xml(name));
  }

  /** As `text`, but null also for a part that cannot be read. */
  readableText(name: string): string | null {
    return ifReadable(() => this.text(name));
  }

  /** Relationships of a part, or of the package for ''. None where they cannot be read. */
  relationships(source: string): readonly Relationship[] {
    const root = this.readableXml(relationshipsPart(source));
    if (root === null) return [];
    return childrenOf(root, 'Relationship').map((each) => {
      const target = attribute(each, 'Target') ?? '';
      const outside = attribute(each, 'TargetMode')?.toLowerCase() === 'external';
      return {
        id: attribute(each, 'Id') ?? '',
        type: attribute(each, 'Type') ?? '',
        target,
        part: outside ? null : resolveTarget(source, target),
      };
    });
  }

  /**
   * As `related`, for what a workbook cannot be read rightly without: null only where no relationship of this kind is
   * there at all. Throws a `FileTrouble`: Damaged, where it leads nowhere.
   */
  needed(source: string, kind: string): string | null {
    const found = this.relationships(source).filter((each) => relationshipKind(each.type) === kind);
    if (found.length > 1) throw damaged(source, `${found.length} relationships to ${kind}`);
    const [only] = found;
    if (only === undefined) return null;
    if (only.part === null || !this.has(only.part))
      throw damaged(source, `${kind} (${only.target}) is missing`);
    return only.part;
  }

  /** The first part that a relationship of this kind (`styles`, `sharedStrings`) leads to and that is there. */
  related(source: string, kind: string): string | null {
    const found = this.relationships(source).find(
      (each) => relationshipKind(each.type) === kind && each.part !== null && this.has(each.part),
    );
    return found?.part ?? null;
  }

  /** Adds a relationship to a part of the package and gives its id. */
  relate(source: string, type: string, part: string): string {
    const name = relationshipsPart(source);
    if (!this.has(name)) {
      this.setText(
        name,
        `${xmlDeclaration}<Relationships xmlns="${packageRelationshipsNamespace}"></Relationships>`,
      );
    }
    const taken = new Set(this.relationships(source).map((each) => each.id));
    let number = taken.size + 1;
    while (taken.has(`rId${number}`)) number++;
    const id = `rId${number}`;
    const target = escapeAttribute(relativeTarget(source, part));
    this.edit(name, (root) => [
      appendEdit(
        root,
        `<${root.prefix}Relationship Id="${id}" Type="${escapeAttribute(type)}" Target="${target}"/>`,
      ),
    ]);
    return id;
  }

  /** Takes relationships of a part away. */
  unrelate(source: string, which: (relationship: Relationship) => boolean): void {
    const ids = new Set(
      this.relationships(source)
        .filter(which)
        .map((each) => each.id),
    );
    this.edit(relationshipsPart(source), (root) =>
      childrenOf(root, 'Relationship')
        .filter((each) => ids.has(attribute(each, 'Id') ?? ''))
        .map(removeEdit),
    );
  }

  /** The parts that can be reached from a part (or the package, ''), itself among them. */
  reachable(source: string): ReadonlySet<string> {
    const seen = new Set<string>();
    const waiting = [source];
    for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
      if (seen.has(partKey(next))) continue;
      seen.add(partKey(next));
      for (const { part } of this.relationships(next))
        if (part !== null && this.has(part)) waiting.push(part);
    }
    return seen;
  }

  /**
   * The zip file. Parts without new content keep their compressed bytes; with no change at all it is what was read, and signed
   * only then. Throws an `Error` where a part was changed into what is no XML.
   */
  save(): Uint8Array {
    if (!this.changed && this.original !== null) return this.original.slice();
    dropSignatures(this);
    for (const part of this.parts.values()) expectXml(part);
    return writeZip([...this.parts.values()].map((part) => packedPart(part, this.packing)));
  }
}

function ifReadable<Read>(read: () => Read): Read | null {
  try {
    return read();
  } catch (trouble) {
    if (trouble instanceof FileTrouble) return null;
    throw trouble;
  }
}

function newPart(name: string, entry: ZipEntry | null): Part {
  return { name, entry, text: null, packed: null, read: null, parsed: null, counted: false };
}

/** What was changed by edits of its text must still be XML. Long parts, sheets and texts, are read again as a whole. */
function expectXml({ name, text }: Part): void {
  if (text === null || text.length > keptText || !/\.(?:xml|rels)$/i.test(name)) return;
  try {
    const scanner = new XmlScanner(text);
    while (scanner.next());
  } catch (cause) {
    throw new Error(`${name} was changed into what is no XML`, { cause });
  }
}

function packedPart(part: Part, packing: Packing): ZipEntry {
  if (part.text === null) {
    if (part.entry === null) throw new Error(`part ${part.name} has no content`);
    return part.entry;
  }
  part.packed ??= repack(part, encodePart(part.text), packing);
  return part.packed;
}

/** New content under the name that the file already spells its own way. */
function repack(part: Part, bytes: Uint8Array, packing: Packing): ZipEntry {
  const packed = packEntry(part.name, bytes, packing);
  if (part.entry === null) return packed;
  return { ...packed, nameBytes: part.entry.nameBytes, flags: part.entry.flags & 0x0800 };
}
