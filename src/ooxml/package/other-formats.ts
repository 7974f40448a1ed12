/** Files that people take for a workbook, told apart by what is in them, whatever their names say. */
import type { OtherFormat } from '../model.ts';
import type { Package } from './package.ts';

/** What a zip file that may not be an .xlsx is; null where nothing says so. */
export function otherFormatOf(pkg: Package): OtherFormat | null {
  // OpenDocument 1.3, part 2, 3.3: what it is stands in a file of that name. META-INF is there in encrypted ones too.
  if (pkg.has('mimetype') || pkg.has('META-INF/manifest.xml')) return 'ods';
  if (pkg.has('Index/Document.iwa') || pkg.has('Index.zip')) return 'numbers';
  // [MS-XLSB] 2.1.7.63: the workbook part of a binary workbook.
  if (pkg.has('xl/workbook.bin')) return 'xlsb';
  return null;
}

/** Whether the first bytes can be text of some kind (.csv, .txt, a web page): no zero bytes, but for UTF-16. */
export function isText(bytes: Uint8Array): boolean {
  const beginning = bytes.subarray(0, 4096);
  const utf16 = (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff);
  if (utf16) return true;
  const isPdf = bytes[0] === 0x25 && bytes[1] === 0x50 && bytes[2] === 0x44 && bytes[3] === 0x46;
  return !isPdf && beginning.every((byte) => byte >= 0x20 || byte === 0x09 || byte === 0x0a || byte === 0x0d);
}
