import { Inflate, deflateSync, inflateSync } from 'fflate';
import { FileTrouble } from './problem.ts';

/** Packing and unpacking, as whoever runs this has it: the command line has Node's own, which is many times faster. */
export interface Packing {
  /** Raw deflate data unpacked; null: more than `limit` bytes come out. Throws what it likes for data that is none. */
  inflate(packed: Uint8Array, limit: number): Uint8Array | null;
  /** Raw deflate data of these bytes. */
  deflate(bytes: Uint8Array): Uint8Array;
  /** The CRC-32 that zip files carry, as an unsigned number. */
  crc32(bytes: Uint8Array): number;
}

/** Deflate's shortest code for its longest copy, 258 bytes in two bits: no byte of data unpacks to more (RFC 1951, 3.2.5). */
const mostToOne = 1032;

/** Compressed bytes handed over at a time: a step gives at most about 8 MB. */
const stepBytes = 8192;

/** The most bytes that raw deflate data of this length can unpack to. */
export function mostInflated(packedLength: number): number {
  return packedLength * mostToOne;
}

/** What runs anywhere. */
export const anyPacking: Packing = {
  inflate(packed, limit) {
    // What cannot pass the limit need not be watched.
    if (mostInflated(packed.length) <= limit) return inflateSync(packed);
    const pieces: Uint8Array[] = [];
    let total = 0;
    const isWhole = unpack(packed, (piece) => {
      total += piece.length;
      if (piece.length > 0) pieces.push(piece);
      return total <= limit;
    });
    return isWhole ? joinBytes(pieces, total) : null;
  },
  deflate: (bytes) => deflateSync(bytes, { level: 4 }),
  crc32,
};

/**
 * Unpacks raw deflate data, counting what comes out and stopping as soon as it passes `limit` bytes.
 * Throws a `FileTrouble`: TooLarge, or Truncated when the data is damaged or ends early.
 */
export function inflateCounted(
  packed: Uint8Array,
  limit: number,
  name: string,
  packing: Packing,
): Uint8Array {
  let bytes: Uint8Array | null;
  try {
    bytes = packing.inflate(packed, limit);
  } catch (cause) {
    throw new FileTrouble('Truncated', `${name} does not unpack: ${String(cause)}`);
  }
  if (bytes === null) throw tooLarge(name, limit);
  return bytes;
}

/** As `inflateCounted`, but only counts: how many bytes come out. Damaged data counts as far as it goes. */
export function countInflated(packed: Uint8Array, limit: number, name: string): number {
  let total = 0;
  try {
    unpack(packed, (piece) => (total += piece.length) <= limit);
  } catch {
    // What came out before is counted.
  }
  if (total > limit) throw tooLarge(name, limit);
  return total;
}

function tooLarge(name: string, limit: number): FileTrouble {
  return new FileTrouble('TooLarge', `${name} unpacks to more than ${limit} bytes`);
}

/** Hands over what comes out, piece by piece, as long as `take` wants more; tells whether it wanted all. */
function unpack(packed: Uint8Array, take: (piece: Uint8Array) => boolean): boolean {
  const stream = new Inflate();
  let wanted = true;
  stream.ondata = (piece) => {
    wanted &&= take(piece);
  };
  for (let at = 0; wanted && (at < packed.length || at === 0); at += stepBytes) {
    stream.push(packed.subarray(at, at + stepBytes), at + stepBytes >= packed.length);
  }
  return wanted;
}

/** One array of all the pieces, `total` bytes long. */
export function joinBytes(pieces: readonly Uint8Array[], total: number): Uint8Array {
  const whole = new Uint8Array(total);
  let at = 0;
  for (const piece of pieces) {
    whole.set(piece, at);
    at += piece.length;
  }
  return whole;
}

const crcTable = Int32Array.from({ length: 256 }, (_, byte) => {
  let crc = byte;
  for (let bit = 0; bit < 8; bit++) crc = crc & 1 ? (crc >>> 1) ^ 0xedb88320 : crc >>> 1;
  return crc;
});

function crc32(bytes: Uint8Array): number {
  let crc = -1;
  for (let index = 0; index < bytes.length; index++) {
    crc = (crc >>> 8) ^ (crcTable[(crc ^ (bytes[index] ?? 0)) & 0xff] ?? 0);
  }
  return (crc ^ -1) >>> 0;
}
