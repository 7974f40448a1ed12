/** Packing and unpacking by Node's own zlib. */
import { crc32, deflateRawSync, inflateRawSync } from 'node:zlib';
import type { Packing } from '../ooxml/package/inflate.ts';

export const nodePacking: Packing = {
  inflate(packed, limit) {
    try {
      const chunkSize = Math.max(1 << 14, Math.min(packed.length * 8, 1 << 23));
      const bytes = inflateRawSync(packed, { maxOutputLength: Math.max(1, limit), chunkSize });
      return bytes.length > limit ? null : bytes;
    } catch (cause) {
      if (cause instanceof Error && 'code' in cause && cause.code === 'ERR_BUFFER_TOO_LARGE') return null;
      throw cause;
    }
  },
  deflate: (bytes) => deflateRawSync(bytes, { level: 4 }),
  crc32: (bytes) => crc32(bytes),
};
