/** The XML of a part as a tree, read by a strict parser that is not ours: the layer under test must not judge itself. */
import { SaxesParser } from 'saxes';

export interface Attribute {
  /** Without its prefix. */
  readonly local: string;
  /** The namespace of its prefix; '' where it has none. */
  readonly uri: string;
  readonly value: string;
}

export interface Element {
  /** Without its prefix. */
  readonly local: string;
  readonly uri: string;
  readonly attributes: readonly Attribute[];
  readonly children: readonly Element[];
  /** The text directly inside. */
  readonly text: string;
  /** Whether a prefix is bound to a namespace here. */
  readonly binds: (prefix: string) => boolean;
}

interface OpenElement extends Element {
  readonly children: Element[];
  text: string;
}

export type Parsed =
  | { readonly kind: 'tree'; readonly root: Element }
  /** Where it is no XML, and why. */
  | { readonly kind: 'malformed'; readonly why: string };

/** Parses a part. Prefixes must be bound, attributes be there once. */
export function parsed(text: string): Parsed {
  const parser = new SaxesParser({ xmlns: true });
  const open: OpenElement[] = [];
  const roots: Element[] = [];
  const troubles: string[] = [];
  parser.on('error', ({ message }) => {
    troubles.push(message);
  });
  parser.on('opentag', (tag) => {
    const inherited = open.at(-1)?.binds ?? ((prefix: string) => prefix === 'xml' || prefix === 'xmlns');
    const { ns } = tag;
    open.push({
      local: tag.local,
      uri: tag.uri,
      attributes: Object.values(tag.attributes).map(({ local, uri, prefix, value }) => ({
        local,
        uri: prefix === '' ? '' : uri,
        value,
      })),
      children: [],
      text: '',
      binds: (prefix) => Object.hasOwn(ns, prefix) || inherited(prefix),
    });
  });
  const addText = (part: string): void => {
    const element = open.at(-1);
    if (element !== undefined) element.text += part;
  };
  parser.on('text', addText);
  parser.on('cdata', addText);
  parser.on('closetag', () => {
    const element = open.pop();
    if (element !== undefined) (open.at(-1)?.children ?? roots).push(element);
  });
  parser.write(text).close();
  const [root] = roots;
  if (troubles[0] !== undefined) return { kind: 'malformed', why: troubles[0] };
  return root === undefined ? { kind: 'malformed', why: 'no element' } : { kind: 'tree', root };
}

/** The value of an attribute without a prefix, or of one in a namespace. */
export function valueOf(element: Element | undefined, local: string, uri = ''): string | undefined {
  return element?.attributes.find((each) => each.local === local && each.uri === uri)?.value;
}

/** An attribute's value as a whole number of 0 or more; undefined where it is not there, NaN where it is none. */
export function countOf(element: Element | undefined, local: string, uri = ''): number | undefined {
  const value = valueOf(element, local, uri);
  return value === undefined ? undefined : /^\d{1,10}$/.test(value) ? Number(value) : Number.NaN;
}

/** Whether an attribute says yes; `byDefault` where it says nothing. */
export function says(element: Element | undefined, local: string, byDefault = false): boolean {
  const value = valueOf(element, local);
  return value === undefined ? byDefault : ['1', 'true', 'on'].includes(value);
}

export function childrenOf(element: Element | undefined, local: string): readonly Element[] {
  return element?.children.filter((each) => each.local === local) ?? [];
}

export function childOf(element: Element | undefined, local: string): Element | undefined {
  return element?.children.find((each) => each.local === local);
}

/** Every element below, in the order of the document. */
export function* below(element: Element | undefined): Generator<Element> {
  for (const child of element?.children ?? []) {
    yield child;
    yield* below(child);
  }
}
