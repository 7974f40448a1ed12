import { crc32, deflateRawSync, inflateRawSync } from 'node:zlib';

/** A part to be packed, by an implementation of its own: the one under test must not judge itself. */
export interface PackedPart {
  readonly name: string;
  readonly data: Uint8Array | string;
  readonly stored?: boolean;
  /** Sizes and CRC behind the data, as programs that write to a pipe do. */
  readonly descriptor?: boolean;
  /** Sizes and offset in a zip64 extra field. */
  readonly zip64?: boolean;
  readonly encrypted?: boolean;
  /** A lie about the unpacked size. */
  readonly claimedSize?: number;
}

const utf8 = (text: string): Buffer => Buffer.from(text, 'utf8');

/** The bytes of a zip file with these parts. */
export function zipOf(parts: readonly PackedPart[], before: Uint8Array = new Uint8Array()): Uint8Array {
  const body: Buffer[] = [Buffer.from(before)];
  const central: Buffer[] = [];
  let at = before.length;
  for (const part of parts) {
    const packed = packedPart(part, at - before.length);
    body.push(packed.local);
    central.push(packed.central);
    at += packed.local.length;
  }
  const directory = Buffer.concat(central);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(parts.length, 8);
  end.writeUInt16LE(parts.length, 10);
  end.writeUInt32LE(directory.length, 12);
  end.writeUInt32LE(at - before.length, 16);
  return new Uint8Array(Buffer.concat([...body, directory, end]));
}

function packedPart(part: PackedPart, offset: number): { local: Buffer; central: Buffer } {
  const data = typeof part.data === 'string' ? utf8(part.data) : Buffer.from(part.data);
  const packed = part.stored ? data : deflateRawSync(data);
  const name = utf8(part.name);
  const flags = 0x0800 | (part.descriptor ? 8 : 0) | (part.encrypted ? 1 : 0);
  const shared = Buffer.alloc(26);
  shared.writeUInt16LE(45, 0);
  shared.writeUInt16LE(flags, 2);
  shared.writeUInt16LE(part.stored ? 0 : 8, 4);
  shared.writeUInt32LE(0x5a21_6c3b, 6);
  shared.writeUInt32LE(crc32(data), 10);
  shared.writeUInt32LE(part.zip64 ? 0xffffffff : packed.length, 14);
  shared.writeUInt32LE(part.zip64 ? 0xffffffff : (part.claimedSize ?? data.length), 18);
  shared.writeUInt16LE(name.length, 22);
  const localShared = Buffer.from(shared);
  if (part.descriptor) localShared.fill(0, 10, 22);
  const descriptor = part.descriptor
    ? descriptorOf(crc32(data), packed.length, data.length)
    : Buffer.alloc(0);
  const local = Buffer.concat([signature(0x04034b50), localShared, name, packed, descriptor]);
  const extra = part.zip64 ? zip64Extra(data.length, packed.length, offset) : Buffer.alloc(0);
  shared.writeUInt16LE(extra.length, 24);
  const tail = Buffer.alloc(14);
  tail.writeUInt32LE(part.zip64 ? 0xffffffff : offset, 10);
  return {
    local,
    central: Buffer.concat([signature(0x02014b50), Buffer.from([45, 0]), shared, tail, name, extra]),
  };
}

function signature(value: number): Buffer {
  const bytes = Buffer.alloc(4);
  bytes.writeUInt32LE(value);
  return bytes;
}

function descriptorOf(crc: number, packed: number, size: number): Buffer {
  const bytes = Buffer.alloc(16);
  [0x08074b50, crc, packed, size].forEach((value, index) => bytes.writeUInt32LE(value, index * 4));
  return bytes;
}

function zip64Extra(size: number, packed: number, offset: number): Buffer {
  const bytes = Buffer.alloc(28);
  bytes.writeUInt16LE(1, 0);
  bytes.writeUInt16LE(24, 2);
  [size, packed, offset].forEach((value, index) => bytes.writeBigUInt64LE(BigInt(value), 4 + index * 8));
  return bytes;
}

export interface UnpackedPart {
  readonly name: string;
  /** As it stands in the zip. */
  readonly packed: Buffer;
  readonly data: Buffer;
}

/**
 * The entries of a zip file in the order of its directory, read by an implementation of its own; throws where one cannot be
 * unpacked. Two may have the same name.
 */
export function entriesOf(bytes: Uint8Array): readonly UnpackedPart[] {
  const file = Buffer.from(bytes);
  const end = file.lastIndexOf(signature(0x06054b50));
  const entries: UnpackedPart[] = [];
  let at = file.readUInt32LE(end + 16);
  for (let index = 0; index < file.readUInt16LE(end + 10); index++) {
    if (file.readUInt32LE(at) !== 0x02014b50) throw new Error(`no entry ${index}`);
    const nameLength = file.readUInt16LE(at + 28);
    const name = file.toString('utf8', at + 46, at + 46 + nameLength);
    const local = file.readUInt32LE(at + 42);
    if (file.readUInt32LE(local) !== 0x04034b50) throw new Error(`${name} has no local header`);
    const start = local + 30 + file.readUInt16LE(local + 26) + file.readUInt16LE(local + 28);
    const packed = file.subarray(start, start + file.readUInt32LE(at + 20));
    const data = file.readUInt16LE(at + 10) === 0 ? packed : inflateRawSync(packed);
    if (crc32(data) !== file.readUInt32LE(at + 16)) throw new Error(`${name} has another CRC`);
    if (data.length !== file.readUInt32LE(at + 24)) throw new Error(`${name} has another size`);
    entries.push({ name, packed, data });
    at += 46 + nameLength + file.readUInt16LE(at + 30) + file.readUInt16LE(at + 32);
  }
  return entries;
}

/** The parts of a zip file by name; throws on anything that is not right. */
export function unzip(bytes: Uint8Array): ReadonlyMap<string, UnpackedPart> {
  const parts = new Map<string, UnpackedPart>();
  for (const entry of entriesOf(bytes)) {
    if (parts.has(entry.name)) throw new Error(`${entry.name} is there twice`);
    parts.set(entry.name, entry);
  }
  return parts;
}

/** The text of a part, or null. */
export function partText(bytes: Uint8Array, name: string): string | null {
  return unzip(bytes).get(name)?.data.toString('utf8') ?? null;
}
