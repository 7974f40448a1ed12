import assert from 'node:assert/strict';
import { describe, it } from 'vitest';
import { Writings, type Typing } from '../../src/taskpane/writings.ts';

/** Something that goes on until the test ends it. */
function held() {
  let end = (): void => undefined;
  const done = new Promise<void>((resolve) => (end = resolve));
  return { done, end: () => end() };
}

const never = new Promise<never>(() => undefined);

function aRoom(given: Partial<Typing> = {}): Typing {
  return { commitTyped: () => undefined, idle: async () => undefined, holdsBack: false, ...given };
}

/** What came of it by now: `null` and trouble are results, `waiting` is none. */
async function soFar(settled: Promise<unknown>): Promise<unknown> {
  await new Promise((resolve) => setImmediate(resolve));
  return Promise.race([settled, Promise.resolve('waiting')]);
}

describe('whoever tallies', () => {
  it('waits for what a room is writing', async () => {
    const writing = held();
    const settled = new Writings().settled([aRoom({ idle: () => writing.done }), aRoom()], never, null);
    assert.equal(await soFar(settled), 'waiting');
    writing.end();
    assert.equal(await settled, null);
  });

  it('waits for what was typed and not yet left: it is written first', async () => {
    const writing = held();
    let begun = false;
    const room = aRoom({
      commitTyped: () => (begun = true),
      idle: () => (begun ? writing.done : Promise.resolve()),
    });
    const settled = new Writings().settled([room], never, null);
    assert.equal(await soFar(settled), 'waiting');
    writing.end();
    assert.equal(await settled, null);
  });

  it('waits for other work that writes, also for what it begins while waiting', async () => {
    const writings = new Writings();
    const [first, second] = [held(), held()];
    const write = writings.during((work: Promise<void>) => work);
    void write(first.done).then(() => write(second.done));
    const settled = writings.settled([], never, null);
    first.end();
    assert.equal(await soFar(settled), 'waiting');
    second.end();
    assert.equal(await settled, null);
  });

  it('does not wait for work that failed', async () => {
    const writings = new Writings();
    await assert.rejects(writings.during(() => Promise.reject(new Error('refused')))());
    assert.equal(await writings.settled([], never, null), null);
  });

  it('is told where something is never written, or was refused', async () => {
    const late = held();
    const hanging = new Writings().settled([aRoom({ idle: () => never })], late.done, null);
    assert.equal(await soFar(hanging), 'waiting');
    late.end();
    assert.equal((await hanging)?.code, 'NotWritten');
    const refused = await new Writings().settled([aRoom({ holdsBack: true })], never, null);
    assert.equal(refused?.code, 'NotWritten');
  });

  it('may stop waiting', async () => {
    const stop = new AbortController();
    const settled = new Writings().settled([aRoom({ idle: () => never })], never, stop.signal);
    stop.abort();
    assert.equal(await settled, null);
  });

  it('does not begin to wait when it was stopped before', async () => {
    const settled = new Writings().settled([aRoom({ idle: () => never })], never, AbortSignal.abort());
    assert.equal(await soFar(settled), null, 'a stop that came before the call ends the wait at once');
  });
});
