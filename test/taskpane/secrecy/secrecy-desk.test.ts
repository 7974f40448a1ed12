/** Shuffling at a person's wish, without a screen: what is asked, what comes of it, and in which order. */
import assert from 'node:assert/strict';
import { describe, it, vi } from 'vitest';
import type { DocumentFile } from '../../../src/excel/write/document-file.ts';
import type { ShuffleOutcome } from '../../../src/excel/inputs/shuffle-papers.ts';
import { newWorkbook } from '../../../src/ooxml/workbook.ts';
import { SecrecyDesk, type SecrecyState } from '../../../src/taskpane/secrecy/secrecy-desk.ts';
import { inspected } from '../../inspected.ts';

interface Played {
  readonly desk: SecrecyDesk;
  /** What was done, in order. */
  readonly log: string[];
}

function played(
  outcome: ShuffleOutcome | Error = { kind: 'shuffled', papers: 3 },
  file: DocumentFile = { kind: 'read', bytes: newWorkbook().save() },
): Played {
  const log: string[] = [];
  const desk = new SecrecyDesk({
    savesCopies: true,
    random: () => 0,
    settled: async () => void log.push('settled'),
    shuffle: async () => {
      log.push('shuffle');
      if (outcome instanceof Error) throw outcome;
      return outcome;
    },
    moved: async () => void log.push('moved'),
    readFile: async () => {
      log.push('read');
      return file;
    },
    copyName: async () => 'Thi đua - bản gửi',
    saveFile: (name) => void log.push(`save ${name}`),
  });
  return { desk, log };
}

async function done(wish: 'copy' | 'shuffle', { desk }: Played): Promise<SecrecyState> {
  desk.ask(wish);
  await desk.confirm();
  return desk.state();
}

const ole = Uint8Array.from([
  0xd0,
  0xcf,
  0x11,
  0xe0,
  0xa1,
  0xb1,
  0x1a,
  0xe1,
  ...new Array<number>(600).fill(0),
]);

describe('the desk that keeps papers secret', () => {
  it('does nothing that nobody was asked about', async () => {
    const it = played();
    await it.desk.confirm();
    it.desk.ask('copy');
    it.desk.later();
    await it.desk.confirm();
    assert.deepEqual(it.log, []);
    assert.equal(it.desk.state().asked, null);
  });

  it('shuffles when all that was typed is written, tells the others, and only then reads the file', async () => {
    const copied = played();
    const state = await done('copy', copied);
    assert.deepEqual(copied.log, ['settled', 'shuffle', 'moved', 'read', 'save Thi đua - bản gửi.xlsx']);
    assert.deepEqual(state.done, { kind: 'saved', papers: 3, name: 'Thi đua - bản gửi.xlsx', left: [] });
    const shuffled = played();
    assert.deepEqual((await done('shuffle', shuffled)).done, { kind: 'shuffled', papers: 3 });
    assert.deepEqual(shuffled.log, ['settled', 'shuffle', 'moved']);
  });

  it('saves nothing where nothing was shuffled, and says why', async () => {
    for (const outcome of [
      { kind: 'changed' },
      { kind: 'formula', sheet: 'Phiếu', cell: 'C7' },
    ] as const satisfies readonly ShuffleOutcome[]) {
      const it = played(outcome);
      assert.deepEqual((await done('copy', it)).done, outcome);
      assert.deepEqual(it.log, ['settled', 'shuffle']);
    }
    assert.deepEqual((await done('copy', played({ kind: 'shuffled', papers: 0 }))).done, { kind: 'none' });
    const refused = await done(
      'copy',
      played({ kind: 'trouble', trouble: { code: 'ReadOnly', detail: 'x' } }),
    );
    assert.deepEqual([refused.trouble?.code, refused.done, refused.work], ['ReadOnly', null, null]);
  });

  it('says that the papers are shuffled where the copy could not be saved', async () => {
    vi.spyOn(console, 'error').mockImplementation(() => undefined);
    for (const [file, why] of [
      [{ kind: 'refused', detail: '1009' }, 'refused'],
      [{ kind: 'read', bytes: new TextEncoder().encode('PK nothing') }, 'refused'],
      [{ kind: 'read', bytes: new TextEncoder().encode('%PDF-1.7') }, 'unsupported'],
    ] as const satisfies readonly (readonly [DocumentFile, string])[]) {
      const it = played(undefined, file);
      const state = await done('copy', it);
      assert.deepEqual(state.done, { kind: 'notSaved', papers: 3, why });
      assert.ok(it.log.includes('moved'), `${inspected('moved')} is not in ${inspected(it.log)}`);
      assert.ok(!it.log.some((line) => line.startsWith('save')), `one of these is: ${inspected(it.log)}`);
    }
    const sealed = await done('copy', played(undefined, { kind: 'read', bytes: ole }));
    assert.equal(sealed.done?.kind, 'notSaved');
  });

  it('does one job at a time, and comes back from a defect', async () => {
    vi.spyOn(console, 'error').mockImplementation(() => undefined);
    const it = played(new TypeError('a mistake'));
    it.desk.ask('shuffle');
    const first = it.desk.confirm();
    it.desk.ask('copy');
    await it.desk.confirm();
    await first;
    assert.deepEqual(it.log, ['settled', 'shuffle']);
    const { trouble, work } = it.desk.state();
    assert.deepEqual([trouble?.code, work], ['Unexpected', null]);
    it.desk.closeTrouble();
    assert.equal(it.desk.state().trouble, null);
  });
});
