/** Everything that a file says anywhere: to look for what must not be in it. */
import { unzipSync } from 'fflate';

/** Texts of the file as it stands and of each of its parts: as UTF-8, as UTF-16, and with XML's characters decoded. */
export function textsOf(bytes: Uint8Array): readonly string[] {
  const parts = Object.entries(unzipSync(bytes));
  return [...readings(bytes), ...parts.flatMap(([name, part]) => [name, ...readings(part)])];
}

function readings(bytes: Uint8Array): readonly string[] {
  const utf8 = new TextDecoder().decode(bytes);
  const utf16 = new TextDecoder('utf-16le').decode(bytes);
  // A text may be in several runs.
  const joined = utf8.replace(/<\/?(?:r|t)(?:\s[^>]*)?>/g, '').replace(/<[^>]*>/g, '|');
  return [utf8, decoded(utf8), joined, utf16];
}

const named: Readonly<Record<string, string>> = { lt: '<', gt: '>', quot: '"', apos: "'", amp: '&' };

function decoded(xml: string): string {
  return xml
    .replace(/&#x([0-9a-f]+);/gi, (_, hex: string) => String.fromCodePoint(Number.parseInt(hex, 16)))
    .replace(/&#(\d+);/g, (_, number: string) => String.fromCodePoint(Number(number)))
    .replace(/&(lt|gt|quot|apos|amp);/g, (whole, name: string) => named[name] ?? whole);
}

/** The words that are found somewhere in these texts. */
export function found(texts: readonly string[], words: readonly string[]): readonly string[] {
  const composed = texts.map((text) => text.normalize('NFC'));
  return words.filter((word) => composed.some((text) => text.includes(word.normalize('NFC'))));
}
