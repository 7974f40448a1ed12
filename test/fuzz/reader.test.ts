/**
 * Files told otherwise, contradicting themselves, or damaged: read the same, refused by a word, or read as they say. What fails
 * is run again, alone, by the seed that it names: `BINHXET_SEED=41 npm test -- fuzz/reader`.
 */
import assert from 'node:assert/strict';
import { describe, it } from 'vitest';
import { from, seed, sized } from '../size.ts';
import { batchOf } from './batch.ts';
import { contradictions } from './contradictions.ts';
import { retellings } from './retellings.ts';
import { trialOf } from './trial.ts';

const many = sized({ short: 20, all: 200, long: 200 });

describe('the reader', () => {
  it(`reads ${many} files drawn from seed ${seed} on as they are, or refuses them`, async () => {
    const { came, wrong } = await batchOf(seed, many);
    assert.deepEqual(wrong, [], `read otherwise than they are; all came to ${JSON.stringify(came)}`);
  });

  it('is tried with every way of telling and contradicting, once each at least', from('all'), async () => {
    const left = new Set([...Object.keys(retellings), ...Object.keys(contradictions)]);
    const most = 40 * left.size;
    for (let at = 1; at <= most && left.size > 0; at += 1) {
      const { how } = await trialOf(at, 'make');
      for (const name of how.split(', ')) left.delete(name);
    }
    assert.deepEqual([...left], [], `not met in ${most} files: a way that applies to no file tries nothing`);
  });
});
