import { FileTrouble, damaged } from './problem.ts';

/**
 * The text of an XML part: by its byte order mark, else by the encoding its declaration names, else UTF-8 (XML 1.0,
 * appendix F). Throws a `FileTrouble` where the bytes are not of that encoding; Damaged, where they are UTF-8 under another
 * name: Vietnamese would be other letters, and no text of one byte a letter looks like UTF-8 by chance.
 */
export function decodePart(bytes: Uint8Array, name: string): string {
  const encoding = encodingOf(bytes);
  if (!/^utf-?(?:8|16)/i.test(encoding) && isUtf8(bytes))
    throw damaged(name, `UTF-8 that says it is ${encoding}`);
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch (cause) {
    throw new FileTrouble('NotAWorkbook', `${name} is not ${encoding} text: ${String(cause)}`);
  }
}

/** Whether there are letters of several bytes, and all bytes are UTF-8. */
function isUtf8(bytes: Uint8Array): boolean {
  if (bytes.every((byte) => byte < 0x80)) return false;
  try {
    new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return true;
  } catch {
    return false;
  }
}

function encodingOf(bytes: Uint8Array): string {
  const [first, second] = [bytes[0], bytes[1]];
  if (first === 0xff && second === 0xfe) return 'utf-16le';
  if (first === 0xfe && second === 0xff) return 'utf-16be';
  if (first === 0x3c && second === 0) return 'utf-16le';
  if (first === 0 && second === 0x3c) return 'utf-16be';
  const opening = new TextDecoder('latin1').decode(bytes.subarray(0, 200));
  return /^\s*<\?xml[^>]*\sencoding\s*=\s*["']([^"']+)["']/.exec(opening)?.[1] ?? 'utf-8';
}

/** UTF-8 bytes of a part's text; a declaration that names another encoding is put right. */
export function encodePart(text: string): Uint8Array {
  const declared = text.replace(
    /^(\s*<\?xml[^>]*\sencoding\s*=\s*)(["'])(?!utf-8["'])[^"']*\2/i,
    (_, before: string, quote: string) => `${before}${quote}UTF-8${quote}`,
  );
  return new TextEncoder().encode(declared);
}
