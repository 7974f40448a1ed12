import { transitionalDialect } from './package/namespaces.ts';
import { workbookType } from './package/new-parts.ts';
import { isMain } from './package/namespaces.ts';
import { emptyWorkbook } from './package/new-parts.ts';
import type { FileLimits, Opened, WorkbookFile } from './model.ts';
import { whatOleHolds } from './package/ole.ts';
import { isText, otherFormatOf } from './package/other-formats.ts';
import { anyPacking, type Packing } from './package/inflate.ts';
import { Package } from './package/package.ts';
import { relationshipsPart } from './package/part-names.ts';
import { FileTrouble } from './package/problem.ts';
import { OpenedWorkbook } from './workbook-file.ts';

/** What a council's largest workbook is far below, and an old laptop can still hold. */
export const usualLimits: FileLimits = {
  partBytes: 200 * 1024 * 1024,
  totalBytes: 400 * 1024 * 1024,
  parts: 10_000,
  cells: 5_000_000,
};

/**
 * Opens a workbook of any program that writes .xlsx or .xlsm. Whatever the bytes are, this gives a value: the file, or
 * the problem it has. `limits` in bytes, parts and cells; those not given are the defaults. `packing`: how its parts are
 * unpacked, and packed when it is saved.
 */
export function openWorkbook(
  bytes: Uint8Array,
  limits: Partial<FileLimits> = {},
  packing: Packing = anyPacking,
): Opened {
  try {
    return { kind: 'opened', file: open(bytes, { ...usualLimits, ...limits }, packing) };
  } catch (trouble) {
    if (trouble instanceof FileTrouble) return { kind: 'problem', problem: trouble.problem };
    throw trouble;
  }
}

/**
 * The same bytes, once they are known to open again: only then may they take the place of a file. Throws an `Error` where they do
 * not: then they were written wrongly.
 */
export function readBack(bytes: Uint8Array, packing: Packing = anyPacking): Uint8Array {
  const { cells, partBytes, totalBytes } = usualLimits;
  // A result is larger than what it was made from.
  const limits = { cells: 4 * cells, partBytes: 4 * partBytes, totalBytes: 4 * totalBytes };
  const again = openWorkbook(bytes, limits, packing);
  if (again.kind === 'problem') throw new Error(`What was written does not open: ${again.problem.detail}`);
  return bytes;
}

function open(bytes: Uint8Array, limits: FileLimits, packing: Packing): WorkbookFile {
  checkSignature(bytes);
  const pkg = Package.open(bytes, limits, packing);
  try {
    const file = readable(pkg, limits);
    pkg.countUnread();
    return file;
  } catch (trouble) {
    // A bomb is called one, whatever else is wrong with it.
    pkg.countUnread();
    throw trouble;
  }
}

function readable(pkg: Package, limits: FileLimits): WorkbookFile {
  const other = otherFormatOf(pkg);
  if (other !== null) throw new FileTrouble('NotAWorkbook', `a zip file of another kind: ${other}`, other);
  pkg.xml('[Content_Types].xml');
  pkg.xml(relationshipsPart(''));
  const part = pkg.related('', 'officeDocument');
  const root = part === null ? null : pkg.xml(part);
  if (part === null || root === null) {
    throw new FileTrouble('NotAWorkbook', 'a zip file without an office document in it');
  }
  if (root.local !== 'workbook' || !isMain(root.namespace)) {
    throw new FileTrouble('NotAWorkbook', `an office document whose root is ${root.name}, not a workbook`);
  }
  pkg.xml(relationshipsPart(part));
  const file = new OpenedWorkbook(pkg, part);
  let cells = 0;
  file.checkSheets((sheet) => {
    const shape = sheet.shape();
    cells += shape.cells;
    if (cells > limits.cells)
      throw new FileTrouble('TooLarge', `more than ${limits.cells} cells (in ${sheet.part})`);
    return shape;
  });
  return file;
}

/** The first bytes tell what the file is, whatever its name says. */
function checkSignature(bytes: Uint8Array): void {
  const [first, second] = [bytes[0], bytes[1]];
  if (first === 0xd0 && second === 0xcf && bytes[2] === 0x11 && bytes[3] === 0xe0) throw whatOleHolds(bytes);
  if (first !== 0x50 || second !== 0x4b) {
    const looksLike = bytes.length === 0 ? 'empty' : isText(bytes) ? 'text' : null;
    const detail = `${bytes.length} bytes that do not begin as a zip file does`;
    throw new FileTrouble('NotAWorkbook', detail, looksLike);
  }
}

/** A new workbook with one empty sheet, `Sheet1`. */
export function newWorkbook(): WorkbookFile {
  const pkg = Package.create(usualLimits);
  pkg.add('xl/workbook.xml', workbookType, emptyWorkbook(transitionalDialect));
  pkg.relate('', `${transitionalDialect.relationships}/officeDocument`, 'xl/workbook.xml');
  const file = new OpenedWorkbook(pkg, 'xl/workbook.xml');
  file.addSheet('Sheet1');
  return file;
}
