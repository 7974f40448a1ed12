import assert from 'node:assert/strict';
import { describe, it } from 'vitest';
import { Line } from '../../../src/taskpane/session/line.ts';
import { aWhile, held } from '../builders.ts';

describe('the line to Excel', () => {
  it('has one at a time, in the order in which they came', async () => {
    const line = new Line();
    const first = held();
    const log: string[] = [];
    const one = line.take(async () => {
      log.push('one begins');
      await first.promise;
      log.push('one ends');
    });
    const other = line.take(async () => void log.push('other'));
    await aWhile();
    assert.deepEqual(log, ['one begins'], 'nobody begins before the one who came first has ended');
    first.resolve();
    await Promise.all([one, other]);
    assert.deepEqual(log, ['one begins', 'one ends', 'other']);
  });

  it('goes on after work that failed, which is told to whoever asked', async () => {
    const line = new Line();
    await assert.rejects(
      line.take(() => Promise.reject(new Error('refused'))),
      /refused/,
    );
    assert.equal(await line.take(async () => 'next'), 'next');
  });

  it('is idle when all is done, also what came while somebody waited', async () => {
    const line = new Line();
    const log: string[] = [];
    void line.take(async () => {
      await aWhile();
      void line.take(async () => void log.push('later'));
    });
    await line.idle();
    assert.deepEqual(log, ['later']);
  });

  it('may be left before the turn has come, and not after', async () => {
    const line = new Line();
    const [before, leaving] = [held(), held<'left'>()];
    void line.take(() => before.promise);
    let isDone = false;
    const left = line.takeUnless(leaving.promise, async () => {
      isDone = true;
      return 'done';
    });
    leaving.resolve('left');
    assert.equal(await left, 'left');
    before.resolve();
    await line.idle();
    assert.equal(isDone, false, 'what was given up is not done when its turn comes');
    const [begun, late] = [held(), held<'left'>()];
    const staying = line.takeUnless(late.promise, async () => {
      await begun.promise;
      return 'done';
    });
    late.resolve('left');
    await aWhile();
    begun.resolve();
    assert.equal(await staying, 'done');
  });
});
