import { FileTrouble } from '../package/problem.ts';

const namedEntities: Readonly<Record<string, string>> = { lt: '<', gt: '>', amp: '&', quot: '"', apos: "'" };

/** The five named entities and character references resolved. Throws a `FileTrouble` for any other entity. */
export function decodeEntities(text: string): string {
  if (!text.includes('&')) return text;
  return text.replace(/&([^;&\s]*);?/g, (found, body: string) => {
    const value = found.endsWith(';') ? entity(body) : null;
    if (value === null)
      throw new FileTrouble('NotAWorkbook', `malformed XML: unknown entity ${found.slice(0, 20)}`);
    return value;
  });
}

function entity(body: string): string | null {
  const reference = /^#(?:x([0-9a-fA-F]{1,6})|([0-9]{1,7}))$/.exec(body);
  if (reference === null) return Object.hasOwn(namedEntities, body) ? (namedEntities[body] ?? null) : null;
  const code = reference[1] === undefined ? Number(reference[2]) : Number.parseInt(reference[1], 16);
  return isCharacter(code) ? String.fromCodePoint(code) : null;
}

/** What XML 1.0 (2.2) has room for, also as a reference. */
function isCharacter(code: number): boolean {
  if (code < 0x20) return code === 0x09 || code === 0x0a || code === 0x0d;
  return code <= 0xd7ff || (code >= 0xe000 && code <= 0xfffd) || (code >= 0x10000 && code <= 0x10ffff);
}

/** Element text: entities resolved, line ends as XML 1.0 (2.11) wants them. */
export function decodeText(text: string): string {
  return decodeEntities(text.includes('\r') ? text.replace(/\r\n?/g, '\n') : text);
}

/** An attribute's value: entities resolved, white space normalised as XML 1.0 (3.3.3) wants it. */
export function decodeAttribute(text: string): string {
  return decodeEntities(/[\t\r\n]/.test(text) ? text.replace(/\r\n|[\t\r\n]/g, ' ') : text);
}

/** Text for between tags. Characters that XML cannot hold become U+FFFD; `\r` a reference, or it would be read as `\n`. */
export function escapeText(text: string): string {
  return replaceImpossible(text).replace(/[&<>\r]/g, (found) => characterReferences[found] ?? found);
}

/** Text for between double quotes. */
export function escapeAttribute(text: string): string {
  return replaceImpossible(text).replace(/[&<>"\t\r\n]/g, (found) => characterReferences[found] ?? found);
}

const characterReferences: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  '\t': '&#9;',
  '\n': '&#10;',
  '\r': '&#13;',
};

// eslint-disable-next-line no-control-regex -- these are the characters that XML 1.0 (2.2) leaves out
const impossible = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g;

function replaceImpossible(text: string): string {
  return text.replace(impossible, '\ufffd');
}

/** ST_Xstring (ECMA-376 part 1, 22.9.2.19): `_x0001_` stands for the character with that code. */
export function decodeXstring(text: string): string {
  if (!text.includes('_x')) return text;
  return text.replace(/_x([0-9a-fA-F]{4})_/g, (_, code: string) =>
    String.fromCharCode(Number.parseInt(code, 16)),
  );
}

// eslint-disable-next-line no-control-regex -- the characters that need the escape are control characters
const needsXstring = /_(?=x[0-9a-fA-F]{4}_)|[\u0000-\u0008\u000b\u000c\r\u000e-\u001f\ufffe\uffff]/g;

/** The other way: characters that XML cannot hold, and text that would be taken for such an escape. */
export function encodeXstring(text: string): string {
  return text.replace(
    needsXstring,
    (found) => `_x${found.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')}_`,
  );
}

/** `<t>` with this text, its outer white space kept. */
export function textElement(tag: string, text: string): string {
  const keep = /^\s|\s$|\n/.test(text) ? ' xml:space="preserve"' : '';
  return `<${tag}${keep}>${escapeText(encodeXstring(text))}</${tag}>`;
}
