/** A file as a package of parts (ECMA-376 part 2): what is in the zip, what each part is, and what leads where. */
import { entriesOf, type UnpackedPart } from '../ooxml/zip-builder.ts';
import { parsed, valueOf, childrenOf, type Element, type Parsed } from './xml.ts';

const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
export const contentTypesPart = '[Content_Types].xml';

/** What XML 1.0 (2.2) has no room for, as it is or as a reference; and what a lone half of a surrogate pair becomes. */
export const impossible =
  // eslint-disable-next-line no-control-regex -- these are what is looked for
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]|&#(?:0*(?:[0-8]|1[124-9]|2\d|3[01]|65534|65535)|x0*(?:[0-8bcef]|1[0-9a-f]|fff[ef]));/giu;

export interface Relationship {
  readonly id: string;
  /** The last word of its type: `worksheet`. */
  readonly kind: string;
  readonly target: string;
  readonly external: boolean;
  /** The part it leads to, whether that is there or not; '' for an external one. */
  readonly part: string;
}

export interface PackageOf {
  readonly entries: readonly UnpackedPart[];
  /** The names of the parts, without the list of their types. */
  readonly parts: readonly string[];
  has(part: string): boolean;
  /** The part as text; null where it is not there or not UTF-8. */
  text(part: string): string | null;
  /** The part as a tree, without what XML has no room for: that has a rule of its own. */
  parse(part: string): Parsed;
  /** The root of a part; null where it is not there or malformed. */
  xml(part: string): Element | null;
  /** What a part leads to; the package itself is ''. */
  relationships(part: string): readonly Relationship[];
  /** The first part of this kind that a part leads to. */
  related(part: string, kind: string): string | null;
  typeOf(part: string): string | undefined;
}

/** The name of the part with what a part leads to. */
export function relationshipsPart(part: string): string {
  return part.replace(/([^/]*)$/, '_rels/$1.rels');
}

/** Whether a part should be XML by its name. */
export function isXml(part: string): boolean {
  return /\.(?:xml|rels|vml)$/i.test(part);
}

const key = (part: string): string => part.toLowerCase();

/** Opens a file. Throws where it is no zip or a part of it cannot be unpacked. */
export function packageOf(bytes: Uint8Array): PackageOf {
  const entries = entriesOf(bytes);
  const data = new Map(entries.map((entry) => [key(entry.name), entry.data]));
  const texts = new Map<string, string | null>();
  const trees = new Map<string, Parsed>();
  const text = (part: string): string | null => {
    const known = texts.get(part);
    if (known !== undefined) return known;
    const found = data.get(key(part));
    const read = found === undefined ? null : decoded(found);
    texts.set(part, read);
    return read;
  };
  const parse = (part: string): Parsed => {
    const known = trees.get(part);
    if (known !== undefined) return known;
    const read = text(part);
    const tree: Parsed =
      read === null ? { kind: 'malformed', why: 'not UTF-8' } : parsed(read.replace(impossible, ''));
    trees.set(part, tree);
    return tree;
  };
  const xml = (part: string): Element | null => {
    if (!data.has(key(part))) return null;
    const tree = parse(part);
    return tree.kind === 'tree' ? tree.root : null;
  };
  const relationships = (part: string): readonly Relationship[] =>
    childrenOf(xml(relationshipsPart(part)) ?? undefined, 'Relationship').map((each) =>
      relationshipOf(each, part),
    );
  const types = xml(contentTypesPart) ?? undefined;
  const named = (list: string, name: string): ReadonlyMap<string, string> =>
    new Map(
      childrenOf(types, list).map((each) => [
        key(valueOf(each, name) ?? ''),
        valueOf(each, 'ContentType') ?? '',
      ]),
    );
  const [defaults, overrides] = [named('Default', 'Extension'), named('Override', 'PartName')];
  return {
    entries,
    parts: entries.map(({ name }) => name).filter((name) => name !== contentTypesPart),
    has: (part) => data.has(key(part)),
    ...{ text, parse, xml, relationships },
    related: (part, kind) => relationships(part).find((each) => each.kind === kind)?.part ?? null,
    typeOf: (part) =>
      overrides.get(`/${key(part)}`) ?? defaults.get(key(part.slice(part.lastIndexOf('.') + 1))),
  };
}

function decoded(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

function relationshipOf(element: Element, from: string): Relationship {
  const type = valueOf(element, 'Type') ?? '';
  const target = valueOf(element, 'Target') ?? '';
  const external = valueOf(element, 'TargetMode') === 'External';
  return {
    id: valueOf(element, 'Id') ?? '',
    kind: type.slice(type.lastIndexOf('/') + 1),
    target,
    external,
    part: external ? '' : resolved(target, from),
  };
}

/** The part that a target means, seen from another part. */
function resolved(target: string, from: string): string {
  const path = new URL(target, `https://package/${from}`).pathname.slice(1);
  return decodeURIComponent(path);
}

/** Whether the list of types is one. */
export function isTypeList(element: Element): boolean {
  return element.local === 'Types' && element.uri === `${PACKAGE}/content-types`;
}
