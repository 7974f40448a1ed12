/** The two ways of packing give and refuse the same. */
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { describe, it } from 'vitest';
import { nodePacking } from '../../src/cli/node-packing.ts';
import { openWorkbook } from '../../src/ooxml/workbook.ts';
import { anyPacking, type Packing } from '../../src/ooxml/package/inflate.ts';
import { runs } from '../size.ts';
import { richWorkbook } from './rich-workbook.ts';

const ways: readonly Packing[] = [anyPacking, nodePacking];
const repeated = fc
  .tuple(fc.uint8Array({ minLength: 1, maxLength: 300 }), fc.integer({ min: 1, max: 400 }))
  .map(([bytes, times]) => new Uint8Array(Buffer.concat(Array.from({ length: times }, () => bytes))));

describe('packing on the command line and in the pane', () => {
  it('unpacks what the other packed, up to the limit and not beyond', () => {
    fc.assert(
      fc.property(repeated, (bytes) => {
        for (const one of ways) {
          for (const other of ways) {
            const packed = one.deflate(bytes);
            assert.deepEqual(Buffer.from(other.inflate(packed, bytes.length) ?? []), Buffer.from(bytes));
            assert.equal(other.inflate(packed, bytes.length - 1), null, 'one byte more than the limit');
            assert.throws(() => other.inflate(packed.subarray(0, packed.length - 1), 1e9), 'cut off');
          }
        }
        assert.equal(anyPacking.crc32(bytes), nodePacking.crc32(bytes), 'the CRC');
      }),
      { numRuns: runs(30) },
    );
  });

  it('calls a file damaged, or a bomb, whichever way it is unpacked', () => {
    const bytes = richWorkbook();
    for (const packing of ways) {
      for (const limits of [{ partBytes: 100 }, { totalBytes: 2000 }]) {
        const read = openWorkbook(bytes, limits, packing);
        assert.equal(
          read.kind === 'problem' ? read.problem.code : read.kind,
          'TooLarge',
          JSON.stringify(limits),
        );
      }
      const spoilt = bytes.slice();
      for (let at = 200; at < 400; at += 1) spoilt[at] = 0xff;
      const read = openWorkbook(spoilt, {}, packing);
      assert.equal(read.kind === 'problem' ? read.problem.code : read.kind, 'Truncated', 'spoilt');
    }
  });
});
