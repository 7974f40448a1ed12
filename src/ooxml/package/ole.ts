import { FileTrouble } from './problem.ts';

/** Directory entries of a compound file ([MS-CFB] 2.6.1) are 128 bytes: the name in UTF-16, its length at byte 64. */
const entry = 128;

/**
 * What an OLE compound file is, by the streams its directory names: a workbook behind a password, an .xls, or neither.
 * The directory is looked for everywhere, so that a truncated file is still told apart.
 */
export function whatOleHolds(bytes: Uint8Array): FileTrouble {
  const names = new Set<string>();
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  for (let at = 512; at + entry <= bytes.length; at += entry) {
    const length = view.getUint16(at + 64, true);
    if (length < 4 || length > 64 || length % 2 !== 0) continue;
    names.add(new TextDecoder('utf-16le').decode(bytes.subarray(at, at + length - 2)));
  }
  if (names.has('EncryptedPackage'))
    return new FileTrouble('Encrypted', 'an OLE file with an EncryptedPackage stream');
  if (names.has('Workbook') || names.has('Book'))
    return new FileTrouble('LegacyXls', 'an OLE file with a Workbook stream');
  return new FileTrouble('NotAWorkbook', 'an OLE file without a workbook in it');
}
