import { inflateCounted, joinBytes, type Packing } from './inflate.ts';
import { FileTrouble } from './problem.ts';

/**
 * The zip container (PKWARE APPNOTE 6.3). Entries that nobody changed are written again with the very bytes they had,
 * compressed as they were; sizes come from the central directory, so data descriptors and zip64 need no care later.
 */
export interface ZipEntry {
  readonly name: string;
  /** The name as the file spells it, and what its central header says of it. */
  readonly nameBytes: Uint8Array;
  readonly flags: number;
  readonly method: number;
  readonly time: number;
  readonly crc: number;
  readonly size: number;
  /** Still compressed. */
  readonly packed: Uint8Array;
}

const endSignature = 0x06054b50;
const zip64Locator = 0x07064b50;
const zip64End = 0x06064b50;
const centralSignature = 0x02014b50;
const localSignature = 0x04034b50;
/** 1 January 1980, midnight: the time Excel itself gives to parts. */
const noTime = 0x00210000;
const utf8Name = 0x0800;
const encryptedFlag = 0x0001;

/** The entries in the order of the central directory. Throws a `FileTrouble`. */
export function readZip(bytes: Uint8Array, maximumEntries: number): ZipEntry[] {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const directory = findDirectory(view);
  if (directory.count > maximumEntries) {
    throw new FileTrouble('TooLarge', `${directory.count} parts, at most ${maximumEntries} are read`);
  }
  const entries: ZipEntry[] = [];
  let at = directory.start;
  for (let index = 0; index < directory.count; index++) {
    const read = readEntry(view, bytes, at, directory.shift);
    entries.push(read.entry);
    at = read.next;
  }
  return entries;
}

interface Directory {
  readonly start: number;
  readonly count: number;
  /** How far the file's own offsets are off, when something was put before the zip. */
  readonly shift: number;
}

function findDirectory(view: DataView): Directory {
  const end = findEnd(view);
  let count = view.getUint16(end + 10, true);
  let size = view.getUint32(end + 12, true);
  let offset = view.getUint32(end + 16, true);
  let last = end;
  const locator = end - 20;
  if (locator >= 0 && view.getUint32(locator, true) === zip64Locator) {
    last = large(view, locator + 8);
    if (last + 56 > view.byteLength || view.getUint32(last, true) !== zip64End) {
      throw new FileTrouble('Truncated', 'the zip64 end record is not where its locator says');
    }
    count = large(view, last + 32);
    size = large(view, last + 40);
    offset = large(view, last + 48);
  }
  const start = last - size;
  if (start < 0 || offset > start) throw new FileTrouble('Truncated', 'the central directory is cut off');
  return { start, count, shift: start - offset };
}

function findEnd(view: DataView): number {
  const lowest = Math.max(0, view.byteLength - 22 - 0xffff);
  for (let at = view.byteLength - 22; at >= lowest; at--) {
    if (view.getUint32(at, true) === endSignature) return at;
  }
  throw new FileTrouble('Truncated', 'a zip file without its central directory');
}

function large(view: DataView, at: number): number {
  if (at + 8 > view.byteLength) throw new FileTrouble('Truncated', 'a zip64 field is cut off');
  return Number(view.getBigUint64(at, true));
}

function readEntry(
  view: DataView,
  bytes: Uint8Array,
  at: number,
  shift: number,
): { entry: ZipEntry; next: number } {
  if (at + 46 > view.byteLength || view.getUint32(at, true) !== centralSignature) {
    throw new FileTrouble('Truncated', `no central directory entry at byte ${at}`);
  }
  const flags = view.getUint16(at + 8, true);
  const nameEnd = at + 46 + view.getUint16(at + 28, true);
  const extraEnd = nameEnd + view.getUint16(at + 30, true);
  if (extraEnd > view.byteLength) throw new FileTrouble('Truncated', 'a central directory entry is cut off');
  const nameBytes = bytes.slice(at + 46, nameEnd);
  const name = new TextDecoder().decode(nameBytes);
  if (flags & encryptedFlag) throw new FileTrouble('Encrypted', `${name} is encrypted inside the zip`);
  const sizes = readSizes(view, at, nameEnd, extraEnd);
  const packed = packedBytes(view, bytes, sizes.offset + shift, sizes.packed, name);
  const method = view.getUint16(at + 10, true);
  const [time, crc] = [view.getUint32(at + 12, true), view.getUint32(at + 16, true)];
  const entry: ZipEntry = { name, nameBytes, flags, method, time, crc, size: sizes.size, packed };
  return { entry, next: extraEnd + view.getUint16(at + 32, true) };
}

function readSizes(
  view: DataView,
  at: number,
  extraStart: number,
  extraEnd: number,
): { packed: number; size: number; offset: number } {
  let packed = view.getUint32(at + 20, true);
  let size = view.getUint32(at + 24, true);
  let offset = view.getUint32(at + 42, true);
  for (let field = extraStart; field + 4 <= extraEnd; field += 4 + view.getUint16(field + 2, true)) {
    if (view.getUint16(field, true) !== 0x0001) continue;
    let next = field + 4;
    const take = (): number => large(view, (next += 8) - 8);
    if (size === 0xffffffff) size = take();
    if (packed === 0xffffffff) packed = take();
    if (offset === 0xffffffff) offset = take();
  }
  return { packed, size, offset };
}

function packedBytes(
  view: DataView,
  bytes: Uint8Array,
  local: number,
  size: number,
  name: string,
): Uint8Array {
  if (local + 30 > view.byteLength || view.getUint32(local, true) !== localSignature) {
    throw new FileTrouble('Truncated', `${name} is not where the central directory says`);
  }
  const start = local + 30 + view.getUint16(local + 26, true) + view.getUint16(local + 28, true);
  if (start + size > view.byteLength) throw new FileTrouble('Truncated', `${name} is cut off`);
  return bytes.subarray(start, start + size);
}

/** The unpacked bytes of an entry, at most `limit` of them, checked against its CRC. Throws a `FileTrouble`. */
export function unpackEntry(entry: ZipEntry, limit: number, packing: Packing): Uint8Array {
  const bytes = contents(entry, limit, packing);
  if (packing.crc32(bytes) !== entry.crc)
    throw new FileTrouble('Truncated', `${entry.name} is damaged (its CRC differs)`);
  return bytes;
}

function contents(entry: ZipEntry, limit: number, packing: Packing): Uint8Array {
  switch (entry.method) {
    case 0:
      if (entry.packed.length > limit)
        throw new FileTrouble('TooLarge', `${entry.name} passes ${limit} bytes`);
      return entry.packed;
    case 8:
      return inflateCounted(entry.packed, limit, entry.name, packing);
    default:
      throw new FileTrouble('NotAWorkbook', `${entry.name} is packed by method ${entry.method}`);
  }
}

/** A new entry holding these bytes. */
export function packEntry(name: string, bytes: Uint8Array, packing: Packing): ZipEntry {
  const nameBytes = new TextEncoder().encode(name);
  const flags = nameBytes.length === name.length ? 0 : utf8Name;
  const base = { name, nameBytes, flags, time: noTime, crc: packing.crc32(bytes), size: bytes.length };
  const packed = packing.deflate(bytes);
  return packed.length < bytes.length
    ? { ...base, method: 8, packed }
    : { ...base, method: 0, packed: bytes };
}

/** A zip file of these entries, in this order. */
export function writeZip(entries: readonly ZipEntry[]): Uint8Array {
  const pieces: Uint8Array[] = [];
  const central: Uint8Array[] = [];
  let at = 0;
  let centralSize = 0;
  for (const entry of entries) {
    const header = localHeader(entry);
    const record = centralHeader(entry, at);
    pieces.push(header, entry.packed);
    central.push(record);
    at += header.length + entry.packed.length;
    centralSize += record.length;
  }
  const end = endRecord(entries.length, centralSize, at);
  return joinBytes([...pieces, ...central, end], at + centralSize + end.length);
}

/** The fields that the local and the central header share, from "version needed" on. */
function sharedFields(view: DataView, at: number, entry: ZipEntry): void {
  view.setUint16(at, 20, true);
  // Sizes stand in the header now, so no data descriptor follows (bit 3).
  view.setUint16(at + 2, entry.flags & ~0x0008, true);
  view.setUint16(at + 4, entry.method, true);
  view.setUint32(at + 6, entry.time, true);
  view.setUint32(at + 10, entry.crc, true);
  view.setUint32(at + 14, entry.packed.length, true);
  view.setUint32(at + 18, entry.size, true);
  view.setUint16(at + 22, entry.nameBytes.length, true);
}

function localHeader(entry: ZipEntry): Uint8Array {
  const header = new Uint8Array(30 + entry.nameBytes.length);
  const view = new DataView(header.buffer);
  view.setUint32(0, localSignature, true);
  sharedFields(view, 4, entry);
  header.set(entry.nameBytes, 30);
  return header;
}

function centralHeader(entry: ZipEntry, offset: number): Uint8Array {
  const header = new Uint8Array(46 + entry.nameBytes.length);
  const view = new DataView(header.buffer);
  view.setUint32(0, centralSignature, true);
  view.setUint16(4, 20, true);
  sharedFields(view, 6, entry);
  view.setUint32(42, offset, true);
  header.set(entry.nameBytes, 46);
  return header;
}

function endRecord(count: number, size: number, offset: number): Uint8Array {
  const record = new Uint8Array(22);
  const view = new DataView(record.buffer);
  view.setUint32(0, endSignature, true);
  view.setUint16(8, count, true);
  view.setUint16(10, count, true);
  view.setUint32(12, size, true);
  view.setUint32(16, offset, true);
  return record;
}
