/**
 * What makes two typed texts the same. Vietnamese is stored composed (NFC) by Windows and decomposed (NFD) by macOS,
 * spaces come from the web as no-break ones, headers are broken over lines, and many type without diacritics.
 */

/** No-width characters that come along with text copied from web pages and PDF files. */
const invisible = /[\u00AD\u200B-\u200D\u2060]/gu;

/** Most texts are tidy as they are: visible ASCII characters with single spaces between them. */
const tidyAscii = /^[!-~]+(?: [!-~]+)*$/u;

/** The text composed (NFC), trimmed, each run of white space (also line breaks and no-break spaces) one space. */
export function tidy(text: string): string {
  if (tidyAscii.test(text)) return text;
  return text.normalize('NFC').replace(invisible, '').replace(/\s+/gu, ' ').trim();
}

/** The tidy text without regard to case. Eth (Ð) looks like Đ and old keyboards type it. */
export function folded(text: string): string {
  return tidy(text).toLowerCase().normalize('NFC').replaceAll('ð', 'đ');
}

/** The folded text with its diacritics removed: `Đề nghị` is `de nghi`. */
export function bare(text: string): string {
  return folded(text)
    .normalize('NFD')
    .replace(/\p{M}+/gu, '')
    .replaceAll('đ', 'd')
    .normalize('NFC');
}

/** A header is written with or without spaces around its slash. */
export function foldedHeader(text: string): string {
  return folded(text).replace(/ ?\/ ?/gu, '/');
}
