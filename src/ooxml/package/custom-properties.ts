import { sameName } from '../../text/names.ts';
import { strictDialect, xmlDeclaration } from './namespaces.ts';
import { type Dialect } from './namespaces.ts';
import type { Package } from './package.ts';
import { escapeAttribute, escapeText } from '../xml/xml-text.ts';
import {
  appendEdit,
  attribute,
  childrenOf,
  numberAttribute,
  removeEdit,
  type XmlElement,
} from '../xml/xml-tree.ts';

/** The set that custom properties belong to, the same in every file. */
const formatId = '{D5CDD505-2E9C-101B-9397-08002B2CF9AE}';
const contentType = 'application/vnd.openxmlformats-officedocument.custom-properties+xml';
const propertiesPart = 'docProps/custom.xml';
/** 0 and 1 are reserved. */
const firstId = 2;

/** The text properties of docProps/custom.xml; other types are not told. */
export function customProperties(pkg: Package): ReadonlyMap<string, string> {
  const part = pkg.related('', 'custom-properties');
  const root = part === null ? null : pkg.readableXml(part);
  const texts = new Map<string, string>();
  for (const property of root ? childrenOf(root, 'property') : []) {
    const value = property.children.find((each) => ['lpwstr', 'lpstr', 'bstr'].includes(each.local));
    const name = attribute(property, 'name');
    if (value && name !== null) texts.set(name, value.text);
  }
  return texts;
}

/** Sets a text property, in place of one of that name whatever its type, or (null) takes it away. */
export function setCustomProperty(pkg: Package, name: string, value: string | null, dialect: Dialect): void {
  const present = pkg.related('', 'custom-properties');
  if (present === null && value === null) return;
  const part = present ?? create(pkg, dialect);
  const same = (each: XmlElement): boolean => sameName(attribute(each, 'name') ?? '', name);
  pkg.edit(part, (root) => {
    const properties = childrenOf(root, 'property');
    const found = properties.find(same);
    if (value === null) return found ? [removeEdit(found)] : [];
    const types = typesNamespace(dialect);
    const text = `<vt:lpwstr xmlns:vt="${types}">${escapeText(value)}</vt:lpwstr>`;
    if (found && !found.selfClosing) return [{ from: found.openEnd, to: found.closeStart, text }];
    const id = Math.max(firstId - 1, ...properties.map((each) => numberAttribute(each, 'pid', 0))) + 1;
    const tag = `${root.prefix}property`;
    const xml = `<${tag} fmtid="${formatId}" pid="${id}" name="${escapeAttribute(name)}">${text}</${tag}>`;
    return [...(found ? [removeEdit(found)] : []), appendEdit(root, xml)];
  });
}

function typesNamespace(dialect: Dialect): string {
  return dialect === strictDialect
    ? 'http://purl.oclc.org/ooxml/officeDocument/docPropsVTypes'
    : 'http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes';
}

function create(pkg: Package, dialect: Dialect): string {
  const namespace =
    dialect === strictDialect
      ? 'http://purl.oclc.org/ooxml/officeDocument/customProperties'
      : 'http://schemas.openxmlformats.org/officeDocument/2006/custom-properties';
  const part = pkg.has(propertiesPart) ? pkg.freeName('docProps/custom', '.xml') : propertiesPart;
  pkg.add(part, contentType, `${xmlDeclaration}<Properties xmlns="${namespace}"></Properties>`);
  const type = dialect === strictDialect ? 'customProperties' : 'custom-properties';
  pkg.relate('', `${dialect.relationships}/${type}`, part);
  return part;
}
