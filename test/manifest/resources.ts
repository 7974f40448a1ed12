/** Strings, addresses and icons of a manifest: that they are there, in both languages, of the right size and length. */
import { children, descendants } from './manifest-xml.ts';
import type { Element } from './manifest-xml.ts';

const locales = { default: 'vi-VN', others: ['en-US'] } as const;

type Collection = 'Images' | 'Urls' | 'ShortStrings' | 'LongStrings';
const longest: Readonly<Record<Collection, number>> = {
  Images: 2048,
  Urls: 2048,
  ShortStrings: 125,
  LongStrings: 250,
};
const collections = ['Images', 'Urls', 'ShortStrings', 'LongStrings'] as const;

/** Which collection an element's `resid` points into, by the element's name; Description is the only long text. */
const targets: Readonly<Record<string, Collection>> = {
  Image: 'Images',
  Runtime: 'Urls',
  FunctionFile: 'Urls',
  SourceLocation: 'Urls',
  LearnMoreUrl: 'Urls',
  Label: 'ShortStrings',
  Title: 'ShortStrings',
  Description: 'LongStrings',
};

/** Gives what is wrong, one sentence each. */
export function checkResources(document: Element, read: (path: string) => Uint8Array | null): string[] {
  const byCollection = new Map(collections.map((name) => [name, resourcesOf(document, name)]));
  return [
    ...checkLocales(document),
    ...[...byCollection].flatMap(([name, resources]) => resources.flatMap((one) => checkResource(name, one))),
    ...checkIds([...byCollection.values()].flat()),
    ...checkReferences(document, byCollection),
    ...checkIcons(document, byCollection.get('Images') ?? [], read),
  ];
}

function resourcesOf(document: Element, name: Collection): readonly Element[] {
  return descendants(document)
    .filter((element) => element.name === name)
    .flatMap((element) => children(element));
}

/** The value of a localised setting in each locale that it has. */
function values(setting: Element): readonly (readonly [locale: string, value: string])[] {
  const overrides = children(setting, 'Override').map(
    (one) => [one.attributes['Locale'] ?? '', one.attributes['Value'] ?? ''] as const,
  );
  return [[locales.default, setting.attributes['DefaultValue'] ?? ''], ...overrides];
}

/** Every localised setting has the default language and each of the others exactly once. */
function checkLocales(document: Element): string[] {
  const findings: string[] = [];
  const defaultLocale = children(document, 'DefaultLocale')[0]?.text;
  if (defaultLocale !== locales.default) findings.push(`<DefaultLocale> must be ${locales.default}.`);
  for (const setting of descendants(document).filter((one) => one.attributes['DefaultValue'] !== undefined)) {
    const name = setting.attributes['id'] ?? setting.name;
    const found = values(setting).map(([locale]) => locale);
    for (const locale of locales.others) {
      if (!found.includes(locale)) findings.push(`"${name}" lacks its ${locale} override.`);
    }
    if (new Set(found).size !== found.length) findings.push(`"${name}" has two values for one locale.`);
    for (const [, value] of values(setting)) {
      if (value !== value.normalize('NFC')) findings.push(`"${name}" is not in Unicode NFC.`);
    }
  }
  for (const [name, limit] of [['DisplayName', 125] as const, ['Description', 250] as const]) {
    for (const setting of children(document, name)) findings.push(...checkLengths(name, setting, limit));
  }
  for (const name of ['IconUrl', 'HighResolutionIconUrl', 'SupportUrl']) {
    for (const setting of children(document, name)) findings.push(...checkAddress(name, setting));
  }
  return findings;
}

function checkLengths(name: string, setting: Element, limit: number): string[] {
  return values(setting).flatMap(([locale, value]) => {
    const length = [...value].length;
    return length >= 1 && length <= limit
      ? []
      : [`"${name}" (${locale}) has ${String(length)} characters; 1 to ${String(limit)} are allowed.`];
  });
}

function checkAddress(name: string, setting: Element): string[] {
  return values(setting).flatMap(([locale, value]) =>
    URL.canParse(value) && value.startsWith('https://')
      ? []
      : [`"${name}" (${locale}) must be an https address.`],
  );
}

function checkResource(collection: Collection, resource: Element): string[] {
  const id = resource.attributes['id'] ?? '';
  const findings = checkLengths(id, resource, longest[collection]);
  if (id.length === 0 || id.length > 32)
    findings.push(`The resource id "${id}" must have 1 to 32 characters.`);
  if (collection === 'Images' || collection === 'Urls') findings.push(...checkAddress(id, resource));
  return findings;
}

function checkIds(resources: readonly Element[]): string[] {
  const ids = resources.map((resource) => resource.attributes['id'] ?? '');
  const twice = ids.filter((id, index) => ids.indexOf(id) !== index);
  return twice.map((id) => `The resource id "${id}" is given twice.`);
}

/** Each `resid` points to a resource of the right sort, and no resource is without a use. */
function checkReferences(
  document: Element,
  byCollection: ReadonlyMap<Collection, readonly Element[]>,
): string[] {
  const findings: string[] = [];
  const used = new Set<string>();
  for (const element of descendants(document)) {
    const { resid } = element.attributes;
    const collection = targets[element.name];
    if (resid === undefined || collection === undefined) continue;
    used.add(resid);
    const known = (byCollection.get(collection) ?? []).some(
      (resource) => resource.attributes['id'] === resid,
    );
    if (!known)
      findings.push(`<${element.name}> refers to "${resid}", which is not among the ${collection}.`);
  }
  for (const resource of [...byCollection.values()].flat()) {
    const id = resource.attributes['id'] ?? '';
    if (!used.has(id)) findings.push(`The resource "${id}" is never used.`);
  }
  return findings;
}

const sizes = [16, 20, 24, 32, 40, 48, 64, 80];

/** Every icon names every size once, and every picture is a PNG of that size in the site's files, at most 100 KB. */
function checkIcons(
  document: Element,
  images: readonly Element[],
  read: (path: string) => Uint8Array | null,
): string[] {
  const findings: string[] = [];
  const page = descendants(document).find((element) => element.name === 'SourceLocation');
  const below = siteReader(page?.attributes['DefaultValue'] ?? '', read);
  for (const icon of descendants(document).filter((element) => element.name === 'Icon')) {
    const found = children(icon).map((image) => Number(image.attributes['size']));
    if (found.join() !== sizes.join())
      findings.push(`An icon has the sizes ${found.join(', ')}; expected ${sizes.join(', ')}.`);
    for (const reference of children(icon)) {
      const image = images.find((one) => one.attributes['id'] === reference.attributes['resid']);
      if (image !== undefined)
        findings.push(...checkPicture(image, Number(reference.attributes['size']), below));
    }
  }
  for (const [name, size] of [['IconUrl', 32] as const, ['HighResolutionIconUrl', 64] as const]) {
    const [setting] = children(document, name);
    if (setting === undefined) findings.push(`<${name}> is missing.`);
    else findings.push(...checkPicture(setting, size, below));
  }
  return findings;
}

/** Reads a file of the site by its whole address; the site begins at the folder of its page. */
function siteReader(page: string, read: (path: string) => Uint8Array | null): SiteReader {
  const site = URL.canParse(page) ? new URL('.', page).href : '';
  return (address) => (site !== '' && address.startsWith(site) ? read(address.slice(site.length)) : null);
}

type SiteReader = (address: string) => Uint8Array | null;

function checkPicture(setting: Element, size: number, read: SiteReader): string[] {
  return values(setting).flatMap(([, address]) => {
    const bytes = read(address);
    if (bytes === null) return [`${address}: there is no such file among the site's.`];
    if (bytes.length > 100 * 1024) return [`${address} is larger than 100 KB.`];
    const found = pngSize(bytes);
    if (found === null) return [`${address} is not a PNG file.`];
    const right = found.width === size && found.height === size;
    if (right) return [];
    return [
      `${address} is ${String(found.width)} × ${String(found.height)}; expected ${String(size)} × ${String(size)}.`,
    ];
  });
}

/** Width and height from a PNG file's header (RFC 2083, section 4.1.1), or null where it is none. */
function pngSize(bytes: Uint8Array): { readonly width: number; readonly height: number } | null {
  const signature = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];
  if (bytes.length < 24 || signature.some((byte, index) => bytes[index] !== byte)) return null;
  const view = new DataView(bytes.buffer, bytes.byteOffset);
  return { width: view.getUint32(16), height: view.getUint32(20) };
}
