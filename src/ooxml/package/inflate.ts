import { Inflate, deflateSync, inflateSync } from 'fflate';
import { FileTrouble } from './problem.ts';

/** Deflate's shortest code for its longest copy, 258 bytes in two bits: no byte of data unpacks to more (RFC 1951, 3.2.5). */
const mostToOne = 1032;

/** Compressed bytes handed over at a time: a step gives at most about 8 MB. */
const stepBytes = 8192;

/** The most bytes that raw deflate data of this length can unpack to. */
export function mostInflated(packedLength: number): number {
  return packedLength * mostToOne;
}

/**
 * Unpacks raw deflate data, counting what comes out and stopping as soon as it passes `limit` bytes.
 * Throws a `FileTrouble`: TooLarge, or Truncated when the data is damaged or ends early.
 */
export function inflateCounted(packed: Uint8Array, limit: number, name: string): Uint8Array {
  // What cannot pass the limit need not be watched.
  if (mostInflated(packed.length) <= limit) return inflateWhole(packed, name);
  const pieces: Uint8Array[] = [];
  let total = 0;
  unpack(packed, name, (piece) => {
    total += piece.length;
    if (total > limit) throw tooLarge(name, limit);
    if (piece.length > 0) pieces.push(piece);
  });
  return joinBytes(pieces, total);
}

/** As `inflateCounted`, but only counts: how many bytes come out. Damaged data counts as far as it goes. */
export function countInflated(packed: Uint8Array, limit: number, name: string): number {
  let total = 0;
  try {
    unpack(packed, name, (piece) => {
      total += piece.length;
      if (total > limit) throw tooLarge(name, limit);
    });
  } catch (trouble) {
    if (!(trouble instanceof FileTrouble) || trouble.problem.code === 'TooLarge') throw trouble;
  }
  return total;
}

function inflateWhole(packed: Uint8Array, name: string): Uint8Array {
  try {
    return inflateSync(packed);
  } catch (cause) {
    throw damaged(name, cause);
  }
}

function damaged(name: string, cause: unknown): FileTrouble {
  return new FileTrouble('Truncated', `${name} does not unpack: ${String(cause)}`);
}

function tooLarge(name: string, limit: number): FileTrouble {
  return new FileTrouble('TooLarge', `${name} unpacks to more than ${limit} bytes`);
}

function unpack(packed: Uint8Array, name: string, take: (piece: Uint8Array) => void): void {
  const stream = new Inflate();
  stream.ondata = take;
  try {
    for (let at = 0; at < packed.length || at === 0; at += stepBytes) {
      stream.push(packed.subarray(at, at + stepBytes), at + stepBytes >= packed.length);
    }
  } catch (cause) {
    if (cause instanceof FileTrouble) throw cause;
    throw damaged(name, cause);
  }
}

/** Raw deflate data of these bytes. */
export function deflate(bytes: Uint8Array): Uint8Array {
  return deflateSync(bytes, { level: 4 });
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

/** The CRC-32 that zip files carry, as an unsigned number. */
export function crc32(bytes: Uint8Array): number {
  let crc = -1;
  for (let index = 0; index < bytes.length; index++) {
    crc = (crc >>> 8) ^ (crcTable[(crc ^ (bytes[index] ?? 0)) & 0xff] ?? 0);
  }
  return (crc ^ -1) >>> 0;
}
