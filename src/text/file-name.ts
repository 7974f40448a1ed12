/** Names of files that every system takes, whatever a code or a title holds. */
import { composed } from './spelling.ts';

/** What Windows or macOS does not take in a name, what has no width, and half of a pair, which no name in UTF-8 can have. */
// eslint-disable-next-line no-control-regex -- control characters are what is looked for
const unsafe = /[<>:"/\\|?*\u0000-\u001f\u007f-\u009f\ufffe\uffff\p{Cf}\p{Cs}\p{Zl}\p{Zp}]+/gu;

/** Names of Windows' devices, also with something behind a point: https://learn.microsoft.com/windows/win32/fileio/naming-a-file */
const device = /^(?:con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³])(?=\.|$)/iu;

/** File systems allow 255 bytes, with what stands there for a moment, and Windows 260 letters with all folders. */
const longestFileName = 120;

/** The text as part of a file's name, with each run of what a name cannot have as one `-`. May be ''. */
export function fileNamePart(text: string): string {
  return composed(text).replace(unsafe, '-').trim();
}

/**
 * The name with as much of its beginning `base` as there is room for in `longestFileName` bytes of UTF-8, and `ending`, which
 * must fit and end in letters. It is never that of a device.
 */
export function fileName(base: string, ending: string): string {
  const letters = [...base];
  const name = (): string => `${letters.join('')}${ending}`;
  while (letters.length > 0 && bytesOf(name()) > longestFileName) letters.pop();
  return name().replace(device, '$&_');
}

/** As much of the beginning of a text as so many bytes of UTF-8 hold. */
export function firstBytes(text: string, most: number): string {
  const letters = [...text];
  while (bytesOf(letters.join('')) > most) letters.pop();
  return letters.join('');
}

function bytesOf(text: string): number {
  return new TextEncoder().encode(text).length;
}
