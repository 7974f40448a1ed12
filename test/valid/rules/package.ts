/** Rules of any package (ECMA-376 part 2): entries, types, relationships, characters. */
import {
  contentTypesPart,
  impossible,
  isTypeList,
  isXml,
  relationshipsPart,
  type PackageOf,
} from '../package-of.ts';
import { below, childrenOf, valueOf } from '../xml.ts';
import { twice, type FileRule } from './rule.ts';

/** No two entries of the zip have one name, whatever its case (part 2, 6.2.2.3): which of them counts would be a guess. */
export const entriesOnce: FileRule = ({ entries }) =>
  twice(entries.map(({ name }) => name.toLowerCase())).map((name) => `${name} is in the zip twice`);

/** Every part is UTF-8 and has only characters that XML has room for (XML 1.0, 2.2). */
export const characters: FileRule = function* ({ entries, text }) {
  for (const { name } of entries.filter((entry) => isXml(entry.name))) {
    const found = text(name);
    if (found === null) yield `${name} is not UTF-8`;
    for (const [character] of found?.matchAll(impossible) ?? []) {
      yield `${name}: ${character.length > 1 ? character : `U+${character.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}`}`;
    }
  }
};

/** Every part is XML with its prefixes bound and each attribute once. */
export const wellFormed: FileRule = function* ({ entries, parse, text }) {
  for (const { name } of entries.filter((entry) => isXml(entry.name))) {
    const tree = text(name) === null ? null : parse(name);
    if (tree?.kind === 'malformed') yield `${name}: ${tree.why}`;
  }
};

/** Prefixes that may be ignored are bound (part 3, 9.2): where they are not, Office calls the file corrupt. */
export const ignorable: FileRule = function* ({ parts, xml }) {
  for (const part of parts.filter(isXml)) {
    const root = xml(part);
    if (root === null) continue;
    for (const element of [root, ...below(root)]) {
      const list =
        element.attributes.find(({ local, uri }) => local === 'Ignorable' && uri !== '')?.value ?? '';
      for (const prefix of list.split(/\s+/).filter((each) => each !== '' && !element.binds(each)))
        yield `${part}: mc:Ignorable names the prefix ${prefix}, which nothing binds`;
    }
  }
};

/** What Office looks for behind a relationship of a kind; macro-enabled books have another type than others. */
const expectedTypes: Readonly<Record<string, RegExp>> = {
  worksheet: /spreadsheetml\.worksheet\+xml$/,
  table: /spreadsheetml\.table\+xml$/,
  sharedStrings: /spreadsheetml\.sharedStrings\+xml$/,
  styles: /(?:spreadsheetml|wordprocessingml)\.styles\+xml$/,
  header: /wordprocessingml\.header\+xml$/,
  footer: /wordprocessingml\.footer\+xml$/,
  numbering: /wordprocessingml\.numbering\+xml$/,
  theme: /officedocument\.theme\+xml$/,
  'core-properties': /package\.core-properties\+xml$/,
  'extended-properties': /officedocument\.extended-properties\+xml$/,
  'custom-properties': /officedocument\.custom-properties\+xml$/,
  webextensiontaskpanes: /ms-office\.webextensiontaskpanes\+xml$/,
  webextension: /ms-office\.webextension\+xml$/,
};

/** Every part has a content type, the one of its kind, and is named once (part 2, 7.2.3). */
export const contentTypes: FileRule = function* (pkg) {
  const types = pkg.xml(contentTypesPart);
  if (types === null || !isTypeList(types)) {
    yield `${contentTypesPart} is missing`;
    return;
  }
  for (const part of pkg.parts) {
    if (pkg.typeOf(part) === undefined && !part.endsWith('/')) yield `${part} has no content type`;
  }
  const overrides = childrenOf(types, 'Override').map((each) => valueOf(each, 'PartName') ?? '');
  for (const name of overrides)
    if (!pkg.has(name.slice(1))) yield `${name} has a content type and is not there`;
  const defaults = childrenOf(types, 'Default').map((each) => valueOf(each, 'Extension') ?? '');
  for (const name of twice([...overrides, ...defaults].map((each) => each.toLowerCase())))
    yield `${name} has two content types`;
  for (const { kind, part, from } of relationshipsIn(pkg)) {
    const type = pkg.typeOf(part);
    if (type !== undefined && pkg.has(part) && expectedTypes[kind]?.test(type) === false)
      yield `${from} leads to ${part} as a ${kind}, which has the type ${type}`;
  }
};

function* relationshipsIn(pkg: PackageOf) {
  for (const from of ['', ...pkg.parts])
    for (const each of pkg.relationships(from)) yield { ...each, from: from === '' ? 'the package' : from };
}

/** Relationships lead to parts that are there, have ids of their own, and are those that their part names. */
export const relationships: FileRule = function* (pkg) {
  if (pkg.related('', 'officeDocument') === null) yield 'the package leads to no document';
  for (const { from, id, part, external, target } of relationshipsIn(pkg)) {
    if (!external && !pkg.has(part)) yield `${from}: ${id} leads to ${target}, which is not there`;
  }
  for (const part of ['', ...pkg.parts]) {
    const ids = pkg.relationships(part).map(({ id }) => id);
    for (const id of twice(ids)) yield `${part}: the relationship ${id} is there twice`;
    if (part === '') continue;
    if (ids.length === 0 && pkg.has(relationshipsPart(part)) && pkg.xml(relationshipsPart(part)) === null)
      continue;
    for (const id of namedIn(pkg, part))
      if (!ids.includes(id)) yield `${part} names the relationship ${id}, which it lacks`;
  }
  for (const name of pkg.parts.filter((each) => /(?:^|\/)_rels\/[^/]+\.rels$/.test(each))) {
    const owner = name.replace(/_rels\/([^/]+)\.rels$/, '$1');
    if (!pkg.has(owner)) yield `${name} is of ${owner}, which is not there`;
  }
};

/** The relationships that the attributes of a part name: r:id, r:embed and others. */
function namedIn(pkg: PackageOf, part: string): readonly string[] {
  const root = isXml(part) ? pkg.xml(part) : null;
  if (root === null) return [];
  return [root, ...below(root)].flatMap(({ attributes }) =>
    attributes.flatMap(({ uri, value }) =>
      uri.endsWith('/officeDocument/2006/relationships') ? [value] : [],
    ),
  );
}

/** Every part is led to from the package: what nothing leads to, Office drops, and it may hold what was taken out. */
export const reached: FileRule = (pkg) => {
  const seen = new Set<string>(['']);
  const visit = (from: string): void => {
    for (const { part, external } of pkg.relationships(from)) {
      if (external || seen.has(part.toLowerCase())) continue;
      seen.add(part.toLowerCase());
      visit(part);
    }
  };
  visit('');
  return pkg.parts
    .filter((part) => !part.endsWith('.rels') && !part.endsWith('/') && !seen.has(part.toLowerCase()))
    .map((part) => `nothing leads to ${part}`);
};
