/** The hour of it: batches in processes of their own, each with little memory. What hangs is ended and named. */
import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { describe, it } from 'vitest';
import { seed } from '../size.ts';
import type { Batch } from './batch.ts';

const start = promisify(execFile);
const root = fileURLToPath(new URL('../..', import.meta.url));

const batches = 100;
const inOne = 400;
/** Of a batch: some fifty times what it takes. */
const longest = 30 * 60_000;
const megabytes = 400;

describe('the reader, in processes of their own', () => {
  for (let batch = 0; batch < batches; batch += 1) {
    const from = seed + batch * inOne;
    it(`reads the ${inOne} files from seed ${from} on`, { timeout: 2 * longest }, async () => {
      const argv = [`--max-old-space-size=${megabytes}`, '--import', 'tsx', 'test/fuzz/batch.ts'];
      const { stdout } = await start(process.execPath, [...argv, String(from), String(inOne)], {
        cwd: root,
        timeout: longest,
        maxBuffer: 1 << 26,
      });
      const { came, wrong, slowest }: Batch = JSON.parse(stdout);
      console.log(
        `seeds ${from}–${from + inOne - 1}: ${JSON.stringify(came)}, slowest ${JSON.stringify(slowest)}`,
      );
      assert.deepEqual(wrong, [], 'read otherwise than they are');
    });
  }
});
