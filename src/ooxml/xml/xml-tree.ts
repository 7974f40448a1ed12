import { xmlNamespace } from '../package/namespaces.ts';
import { isRelationships } from '../package/namespaces.ts';
import { XmlScanner } from './xml-scan.ts';
import { decodeAttribute, escapeAttribute } from './xml-text.ts';

/** An attribute, and where its value stands in the text. */
export interface XmlAttribute {
  readonly name: string;
  readonly namespace: string;
  readonly local: string;
  readonly value: string;
  /** Where its name begins, and from where to where its value stands. */
  readonly start: number;
  readonly from: number;
  readonly to: number;
}

/** Prefix → namespace; '' is the default one. */
export type Scope = Readonly<Record<string, string>>;

/** An element of a small part, and where it stands in the text. */
export interface XmlElement {
  readonly name: string;
  /** With its colon; '' for none. */
  readonly prefix: string;
  readonly local: string;
  readonly namespace: string;
  readonly attributes: readonly XmlAttribute[];
  readonly children: readonly XmlElement[];
  /** All text directly inside, joined. */
  readonly text: string;
  readonly start: number;
  /** After the `>` of the open tag. */
  readonly openEnd: number;
  readonly selfClosing: boolean;
  /** Before the `</` of the close tag; `openEnd` of an element without one. */
  readonly closeStart: number;
  readonly end: number;
  readonly scope: Scope;
}

type Growing = { -readonly [Key in Exclude<keyof XmlElement, 'children'>]: XmlElement[Key] };

interface GrowingElement extends Growing {
  children: GrowingElement[];
}

/** What is read as elements only when somebody asks for them: the names of a workbook may be many thousands. */
const longLists: ReadonlySet<string> = new Set(['definedNames']);

/** The root element of XML text. `scope` holds what is declared around a piece of a larger text. */
export function parseXml(text: string, scope: Scope = {}): XmlElement {
  return rootOf(new XmlScanner(text), scope);
}

function rootOf(scanner: XmlScanner, scope: Scope): GrowingElement {
  const open: GrowingElement[] = [];
  let root: GrowingElement | null = null;
  while (scanner.next()) {
    const parent = open.at(-1);
    if (scanner.kind === 'open') {
      const element = elementAt(scanner, parent?.scope ?? scope);
      if (parent) parent.children.push(element);
      else root = element;
      if (!scanner.selfClosing && parent && longLists.has(element.local))
        leaveForLater(element, scanner, parent);
      else if (!scanner.selfClosing) open.push(element);
    } else if (scanner.kind === 'close' && parent) {
      parent.closeStart = scanner.start;
      parent.end = scanner.end;
      open.pop();
    } else if (scanner.kind === 'text' && parent) {
      parent.text += scanner.content;
    }
  }
  if (root === null) throw new Error('the scanner lets no text without a root element pass');
  return root;
}

/** Goes to the end of a long list; its children are read when they are first asked for. */
function leaveForLater(element: GrowingElement, scanner: XmlScanner, { scope }: GrowingElement): void {
  const { depth } = scanner;
  while (scanner.next() && scanner.depth >= depth);
  element.closeStart = scanner.start;
  element.end = scanner.end;
  let children: GrowingElement[] | null = null;
  Object.defineProperty(element, 'children', {
    enumerable: true,
    get: () =>
      (children ??= rootOf(new XmlScanner(scanner.text, element.start, element.end), scope).children),
  });
}

function elementAt(scanner: XmlScanner, outer: Scope): GrowingElement {
  const { name, start, end, selfClosing } = scanner;
  const attributes = attributesOf(scanner);
  const scope = scopeOf(attributes, outer);
  for (const each of attributes) {
    if (each.local !== each.name) {
      const prefix = each.name.slice(0, -each.local.length - 1);
      each.namespace = prefix === 'xml' ? xmlNamespace : (scope[prefix] ?? '');
    }
  }
  const [prefix, local] = splitName(name);
  const namespace = scope[prefix.slice(0, -1)] ?? '';
  return {
    name,
    prefix,
    local,
    namespace,
    attributes,
    children: [],
    text: '',
    start,
    openEnd: end,
    selfClosing,
    closeStart: end,
    end,
    scope,
  };
}

/** The attributes of the open tag; of those with a prefix the namespace is not known yet. */
function attributesOf(scanner: XmlScanner): { -readonly [Key in keyof XmlAttribute]: XmlAttribute[Key] }[] {
  const attributes = [];
  for (let index = 0; index < scanner.attributeCount; index++) {
    const { name, start, from, to } = scanner.attributeAt(index);
    const local = name.slice(name.indexOf(':') + 1);
    const value = decodeAttribute(scanner.text.slice(from, to));
    attributes.push({ name, namespace: '', local, value, start, from, to });
  }
  return attributes;
}

function scopeOf(attributes: readonly XmlAttribute[], outer: Scope): Scope {
  let scope = outer;
  for (const { name, value } of attributes) {
    if (name === 'xmlns' || name.startsWith('xmlns:')) scope = { ...scope, [name.slice(6)]: value };
  }
  return scope;
}

function splitName(name: string): [string, string] {
  const colon = name.indexOf(':');
  return colon < 0 ? ['', name] : [name.slice(0, colon + 1), name.slice(colon + 1)];
}

/** The value of an attribute without namespace; null when there is none. */
export function attribute(element: XmlElement, local: string): string | null {
  return element.attributes.find((each) => each.local === local && each.namespace === '')?.value ?? null;
}

/** An attribute as a finite number, or `fallback`. */
export function numberAttribute(element: XmlElement, local: string, fallback: number): number {
  const text = attribute(element, local);
  const value = text === null || text.trim() === '' ? Number.NaN : Number(text);
  return Number.isFinite(value) ? value : fallback;
}

/** An xsd:boolean attribute, or `fallback`. */
export function flagAttribute(element: XmlElement, local: string, fallback: boolean): boolean {
  const text = attribute(element, local);
  return text === null ? fallback : isTrue(text);
}

/** Whether the text of an attribute is an xsd:boolean that is true. */
export function isTrue(text: string | null): boolean {
  return ['1', 'true', 'on'].includes(text?.trim() ?? '');
}

/** `r:id` of either dialect, whatever its prefix. */
export function relationshipId(element: XmlElement): string | null {
  return (
    element.attributes.find((each) => each.local === 'id' && isRelationships(each.namespace))?.value ?? null
  );
}

/** The first child of that local name. */
export function child(element: XmlElement, local: string): XmlElement | undefined {
  return element.children.find((each) => each.local === local);
}

/** All children of that local name. */
export function childrenOf(element: XmlElement, local: string): readonly XmlElement[] {
  return element.children.filter((each) => each.local === local);
}

/** The element and everything below it, in the order of the text. */
export function* descendants(element: XmlElement): Generator<XmlElement> {
  const waiting = [element];
  for (let next = waiting.pop(); next !== undefined; next = waiting.pop()) {
    yield next;
    for (let index = next.children.length - 1; index >= 0; index--) {
      const below = next.children[index];
      if (below) waiting.push(below);
    }
  }
}

/** A change to text: what stands from `from` to `to` makes way for `text`. */
export interface Edit {
  readonly from: number;
  readonly to: number;
  readonly text: string;
}

/** The text with all edits made. They may come in any order but not overlap. */
export function applyEdits(text: string, edits: readonly Edit[]): string {
  if (edits.length === 0) return text;
  const ordered = edits.map((edit, index) => ({ edit, index }));
  // What only inserts goes before what replaces from the same place on.
  ordered.sort(
    (one, other) =>
      one.edit.from - other.edit.from || span(one.edit) - span(other.edit) || one.index - other.index,
  );
  let result = '';
  let at = 0;
  for (const { edit } of ordered) {
    result += text.slice(at, edit.from) + edit.text;
    at = edit.to;
  }
  return result + text.slice(at);
}

function span(edit: Edit): number {
  return Math.min(1, edit.to - edit.from);
}

/** Gives an attribute another value, in double quotes whatever it stood in: an apostrophe would end a value in single ones. */
export function valueEdit(existing: XmlAttribute, value: string): Edit {
  return { from: existing.from - 1, to: existing.to + 1, text: `"${escapeAttribute(value)}"` };
}

/** Sets an attribute without namespace, adds it, or (null) takes it away. */
export function attributeEdit(element: XmlElement, name: string, value: string | null): Edit {
  const existing = element.attributes.find((each) => each.name === name);
  if (existing) {
    if (value !== null) return valueEdit(existing, value);
    return { from: existing.start - 1, to: existing.to + 1, text: '' };
  }
  const at = element.openEnd - (element.selfClosing ? 2 : 1);
  return { from: at, to: at, text: value === null ? '' : ` ${name}="${escapeAttribute(value)}"` };
}

/** Adds XML as the last thing inside an element. */
export function appendEdit(element: XmlElement, xml: string): Edit {
  if (!element.selfClosing) return { from: element.closeStart, to: element.closeStart, text: xml };
  return { from: element.openEnd - 2, to: element.openEnd, text: `>${xml}</${element.name}>` };
}

/** Takes an element away. */
export function removeEdit(element: XmlElement): Edit {
  return { from: element.start, to: element.end, text: '' };
}

/** Puts XML in an element's place. */
export function replaceEdit(element: XmlElement, xml: string): Edit {
  return { from: element.start, to: element.end, text: xml };
}
