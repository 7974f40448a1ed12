import { xmlDeclaration } from './namespaces.ts';
import { relationshipKind } from './namespaces.ts';
import type { Package } from './package.ts';
import { escapeAttribute } from '../xml/xml-text.ts';
import { type XmlElement, appendEdit, attribute, child, childrenOf, replaceEdit } from '../xml/xml-tree.ts';

/**
 * Settings of add-ins ([MS-OWEXML] 2.1 and 2.2): the package leads to a part that lists task panes, which leads to one
 * web extension part for each add-in; its properties are the settings.
 */
const panesType = 'application/vnd.ms-office.webextensiontaskpanes+xml';
const extensionType = 'application/vnd.ms-office.webextension+xml';
const panesNamespace = 'http://schemas.microsoft.com/office/webextensions/taskpanes/2010/11';
const extensionNamespace = 'http://schemas.microsoft.com/office/webextensions/webextension/2010/11';
const taskpaneRelationships = 'http://schemas.microsoft.com/office/2011/relationships';
const officeRelationships = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
/** For a part that is made before anybody said whose it is. */
const noAddIn = '00000000-0000-0000-0000-000000000000';

/** The settings of an add-in, or of the first one in the file. */
export function settingsOf(pkg: Package, addIn?: string): ReadonlyMap<string, string> {
  const part = extensionPart(pkg, addIn);
  const root = part === null ? null : pkg.readableXml(part);
  const properties = root && child(root, 'properties');
  const entries = (properties ? childrenOf(properties, 'property') : []).map((each): [string, string] => [
    attribute(each, 'name') ?? '',
    attribute(each, 'value') ?? '',
  ]);
  return new Map(entries);
}

function extensionPart(pkg: Package, addIn: string | undefined): string | null {
  const panes = pkg.related('', 'webextensiontaskpanes');
  if (panes === null) return null;
  const parts = pkg
    .relationships(panes)
    .flatMap((each) =>
      relationshipKind(each.type) === 'webextension' && each.part !== null ? [each.part] : [],
    );
  const found = parts.find((part) => {
    const root = pkg.readableXml(part);
    return root !== null && (addIn === undefined || belongsTo(root, addIn));
  });
  return found ?? null;
}

function belongsTo(extension: XmlElement, addIn: string): boolean {
  const plain = (id: string): string => id.replace(/[{}]/g, '').toLowerCase();
  const reference = child(extension, 'reference');
  return reference !== undefined && plain(attribute(reference, 'id') ?? '') === plain(addIn);
}

/** Makes the settings of an add-in exactly these; its part is made when there is none. */
export function putSettings(pkg: Package, entries: ReadonlyMap<string, string>, addIn?: string): void {
  const present = extensionPart(pkg, addIn);
  if (present === null && entries.size === 0) return;
  const part = present ?? create(pkg, addIn ?? noAddIn);
  pkg.edit(part, (root) => {
    const tag = `${root.prefix}property`;
    const inside = [...entries].map(
      ([name, value]) => `<${tag} name="${escapeAttribute(name)}" value="${escapeAttribute(value)}"/>`,
    );
    const list = `${root.prefix}properties`;
    const xml = inside.length === 0 ? `<${list}/>` : `<${list}>${inside.join('')}</${list}>`;
    const properties = child(root, 'properties');
    return [properties ? replaceEdit(properties, xml) : appendEdit(root, xml)];
  });
}

function create(pkg: Package, addIn: string): string {
  const part = pkg.freeName('xl/webextensions/webextension', '.xml');
  const id = escapeAttribute(addIn);
  pkg.add(
    part,
    extensionType,
    `${xmlDeclaration}<we:webextension xmlns:we="${extensionNamespace}" id="{${id}}">` +
      `<we:reference id="${id}" version="1.0.2.0" store="developer" storeType="Registry"/>` +
      // Where it is not installed for one person alone, the administrator has deployed it ([MS-OWEXML] 2.2.5 and 2.2.7).
      `<we:alternateReferences><we:reference id="${id}" version="1.0.2.0" store="EXCatalog" storeType="EXCatalog"/></we:alternateReferences>` +
      `<we:properties/><we:bindings/><we:snapshot xmlns:r="${officeRelationships}"/></we:webextension>`,
  );
  const panes = pkg.related('', 'webextensiontaskpanes') ?? createPanes(pkg);
  const relationship = pkg.relate(panes, `${taskpaneRelationships}/webextension`, part);
  pkg.edit(panes, (root) => {
    const tag = `${root.prefix}taskpane`;
    const reference = `<${root.prefix}webextensionref xmlns:r="${officeRelationships}" r:id="${relationship}"/>`;
    // Hidden: the file alone must not open the pane.
    return [
      appendEdit(root, `<${tag} dockstate="right" visibility="0" width="350" row="1">${reference}</${tag}>`),
    ];
  });
  return part;
}

function createPanes(pkg: Package): string {
  const part = pkg.has('xl/webextensions/taskpanes.xml')
    ? pkg.freeName('xl/webextensions/taskpanes', '.xml')
    : 'xl/webextensions/taskpanes.xml';
  pkg.add(
    part,
    panesType,
    `${xmlDeclaration}<wetp:taskpanes xmlns:wetp="${panesNamespace}"></wetp:taskpanes>`,
  );
  pkg.relate('', `${taskpaneRelationships}/webextensiontaskpanes`, part);
  return part;
}
