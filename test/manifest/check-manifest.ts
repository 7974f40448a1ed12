/**
 * What the XML schemas that Microsoft publishes with the manifest reference say of a task pane add-in, as far as this add-in uses
 * it, so that a mistake is found without a network:
 *
 * - order and number of elements: OfficeAppManifestV1_1.xsd and TaskPaneAppVersionOverridesV1_0.xsd, published beside the page
 *   https://learn.microsoft.com/office/dev/add-ins/develop/manifest-element-ordering; Runtimes: [MS-OWEMXML], Host and Runtimes;
 * - lengths and patterns: OfficeAppBasicTypesV1_0.xsd (ShortString 125, LongString 250, URL 2048, ReferenceId 32, CultureName,
 *   Version, UUID);
 * - icons: https://learn.microsoft.com/javascript/api/manifest/image (16, 32 and 80 must be there; 20, 24, 40, 48, 64 may) and
 *   the pages on IconUrl (32 × 32) and HighResolutionIconUrl (64 × 64);
 * - resources: https://learn.microsoft.com/javascript/api/manifest/resources (unique ids, https);
 * - one shared runtime: https://learn.microsoft.com/office/dev/add-ins/develop/configure-your-add-in-to-use-a-shared-runtime.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { commandNames } from '../../src/commands/commands.ts';
import { children, descendants, parseManifest } from './manifest-xml.ts';
import type { Element } from './manifest-xml.ts';
import { checkResources } from './resources.ts';
import { contentModels, rootModel } from './schema.ts';
import type { ContentModel } from './schema.ts';

/** Gives what is wrong with a manifest file, one sentence each; `root` is the folder its `assets/` are in. */
export function checkManifestFile(file: string, root: string): readonly string[] {
  const read = (path: string): Uint8Array | null => {
    try {
      return readFileSync(join(root, path));
    } catch {
      return null;
    }
  };
  return checkManifest(readFileSync(file, 'utf8'), read);
}

/** The same for the text of a manifest; `read` gives a file of the site by its path below the site's address, or null. */
export function checkManifest(text: string, read: (path: string) => Uint8Array | null): readonly string[] {
  let document: Element;
  try {
    document = parseManifest(text);
  } catch (error) {
    return [`is not well-formed XML: ${error instanceof Error ? error.message : String(error)}`];
  }
  if (document.name !== 'OfficeApp') return [`begins with <${document.name}> where <OfficeApp> is expected.`];
  return [
    ...checkElement(document, rootModel, 'OfficeApp'),
    ...checkValues(document),
    ...checkUniqueIds(document),
    ...checkResources(document, read),
    ...checkRuntime(document),
  ];
}

/** The element's children against its content model: each known, in order, as often as allowed; and so on below. */
function checkElement(element: Element, model: ContentModel, path: string): string[] {
  const findings: string[] = [];
  let position = 0;
  for (const child of children(element)) {
    const index = model.sequence.findIndex((part) => part.name === child.name);
    if (index === -1) findings.push(`<${child.name}> is not allowed in <${path}>.`);
    else if (index < position)
      findings.push(`<${child.name}> in <${path}> comes too late; the order is ${orderOf(model)}.`);
    else position = index;
  }
  for (const part of model.sequence) {
    const count = children(element, part.name).length;
    if (count < part.min) findings.push(`<${path}> needs <${part.name}>.`);
    if (count > part.max)
      findings.push(`<${path}> has ${String(count)} × <${part.name}>; at most ${String(part.max)} allowed.`);
  }
  for (const attribute of model.attributes ?? []) {
    if (element.attributes[attribute] === undefined)
      findings.push(`<${path}> needs the attribute ${attribute}.`);
  }
  for (const child of children(element)) {
    const part = model.sequence.find((one) => one.name === child.name);
    const below = part === undefined ? undefined : contentModels[modelName(part.model, child)];
    if (part !== undefined && below === undefined)
      findings.push(`<${path}/${child.name}> has an unknown xsi:type.`);
    if (below !== undefined) findings.push(...checkElement(child, below, `${path}/${child.name}`));
  }
  return findings;
}

/** Abstract types (Host, ExtensionPoint, Control, Action) are made definite by xsi:type. */
function modelName(name: string, element: Element): string {
  return name.endsWith(':') ? `${name}${element.attributes['xsi:type'] ?? ''}` : name;
}

function orderOf(model: ContentModel): string {
  return model.sequence.map((part) => part.name).join(', ');
}

const patterns: Readonly<Record<string, RegExp>> = {
  Id: /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/i,
  Version: /^\d{1,5}(?:\.\d{1,5}){0,3}$/,
  ProviderName: /^.{1,125}$/u,
  DefaultLocale: /^[a-z]{2,3}-[A-Z]{2}$/,
  Permissions: /^(?:Restricted|ReadDocument|ReadAllDocument|WriteDocument|ReadWriteDocument)$/,
  FunctionName: /^.{1,250}$/u,
  TaskpaneId: /^.{1,125}$/u,
};

/** Texts of elements and the attributes of requirement sets, hosts and runtimes. */
function checkValues(document: Element): string[] {
  const findings: string[] = [];
  if (document.attributes['xsi:type'] !== 'TaskPaneApp')
    findings.push('<OfficeApp> must have xsi:type="TaskPaneApp".');
  for (const element of descendants(document)) {
    const pattern = patterns[element.name];
    if (pattern !== undefined && !pattern.test(element.text)) {
      findings.push(`<${element.name}> is "${element.text}", which the schema does not allow.`);
    }
    const { MinVersion, DefaultMinVersion } = element.attributes;
    for (const version of [MinVersion, DefaultMinVersion]) {
      if (version !== undefined && !/^\d{1,5}\.\d{1,5}$/.test(version)) {
        findings.push(
          `The version "${version}" of a requirement set must be two numbers with a point between.`,
        );
      }
    }
    if (element.name === 'FunctionName' && !commandNames.some((name) => name === element.text)) {
      findings.push(
        `The action "${element.text}" is not one that src/commands knows (${commandNames.join(', ')}).`,
      );
    }
  }
  const used = descendants(document).filter((element) => element.name === 'FunctionName');
  for (const name of commandNames) {
    if (!used.some((element) => element.text === name))
      findings.push(`No button calls the action "${name}".`);
  }
  return findings;
}

/** Ids of tabs, groups and controls: at most 125 characters, each once. */
function checkUniqueIds(document: Element): string[] {
  const findings: string[] = [];
  const seen = new Set<string>();
  for (const element of descendants(document)) {
    const { id } = element.attributes;
    if (id === undefined || !['CustomTab', 'Group', 'Control'].includes(element.name)) continue;
    if (id.length === 0 || id.length > 125) findings.push(`The id "${id}" must have 1 to 125 characters.`);
    if (seen.has(id)) findings.push(`The id "${id}" is given twice.`);
    seen.add(id);
  }
  return findings;
}

/** A shared runtime: it, the function file and the pane are one page; it lives long; its requirement set is asked for. */
function checkRuntime(document: Element): string[] {
  const findings: string[] = [];
  const all = descendants(document);
  const runtimes = all.filter((element) => element.name === 'Runtime');
  const pages = all.filter(
    (element) =>
      element.name === 'FunctionFile' ||
      (element.name === 'SourceLocation' && element.attributes['resid'] !== undefined),
  );
  for (const runtime of runtimes) {
    if (runtime.attributes['lifetime'] !== 'long')
      findings.push('<Runtime> must have lifetime="long" to be shared.');
    for (const page of pages) {
      if (page.attributes['resid'] !== runtime.attributes['resid']) {
        findings.push(`<${page.name}> must be the page of the shared runtime.`);
      }
    }
  }
  const sets = all.filter((element) => element.name === 'Set').map((element) => element.attributes['Name']);
  if (runtimes.length > 0 && !sets.includes('SharedRuntime'))
    findings.push('A shared runtime needs the set SharedRuntime.');
  return findings;
}
