/** Shuffling at a person's wish, without a screen: what is asked, what comes of it, and in which order. */
import assert from 'node:assert/strict';
import { inspected } from '../../inspected.ts';
import { describe, it, vi } from 'vitest';
import type { DocumentFile } from '../../../src/excel/write/document-file.ts';
import type { ShuffleOutcome } from '../../../src/excel/inputs/shuffle-papers.ts';
import { newWorkbook } from '../../../src/ooxml/workbook.ts';
import { SecrecyStep, type SecrecyState } from '../../../src/taskpane/secrecy/secrecy-step.ts';
import type { Session } from '../../../src/taskpane/session/session.ts';
import { aSession, checked } from '../builders.ts';

interface Played {
  readonly session: Session;
  readonly step: SecrecyStep;
  /** What was done, in order. */
  readonly log: string[];
}

function played(
  outcome: ShuffleOutcome | Error = { kind: 'shuffled', papers: 3 },
  file: DocumentFile = { kind: 'read', bytes: newWorkbook().save() },
): Played {
  const log: string[] = [];
  const session = aSession({
    check: async () => {
      log.push('workbook read');
      return checked();
    },
  });
  session.writesFor({ commitTyped: () => void log.push('typed'), holdsBack: false });
  const step = new SecrecyStep(session, {
    savesCopies: true,
    random: () => 0,
    shuffle: async () => {
      log.push('shuffle');
      if (outcome instanceof Error) throw outcome;
      return outcome;
    },
    moved: () => void log.push('moved'),
    readFile: async () => {
      log.push('read');
      return file;
    },
    copyName: async () => 'Thi đua - bản gửi',
    saveFile: (name) => void log.push(`save ${name}`),
  });
  return { session, step, log };
}

async function done(wish: 'copy' | 'shuffle', { step }: Played): Promise<SecrecyState> {
  step.ask(wish);
  await step.confirm();
  return step.store.getState();
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

describe('keeping papers secret', () => {
  it('does nothing that nobody was asked about', async () => {
    const it = played();
    await it.step.confirm();
    it.step.ask('copy');
    it.step.later();
    await it.step.confirm();
    assert.deepEqual(it.log, []);
    assert.equal(it.step.store.getState().asked, null);
  });

  it('shuffles when all that was typed is written, tells the others, and only then reads the file', async () => {
    const copied = played();
    const state = await done('copy', copied);
    assert.deepEqual(copied.log, [
      'typed',
      'shuffle',
      'moved',
      'workbook read',
      'read',
      'save Thi đua - bản gửi.xlsx',
    ]);
    assert.deepEqual(state.done, { kind: 'saved', papers: 3, name: 'Thi đua - bản gửi.xlsx', left: [] });
    const shuffled = played();
    assert.deepEqual((await done('shuffle', shuffled)).done, { kind: 'shuffled', papers: 3 });
    assert.deepEqual(shuffled.log, ['typed', 'shuffle', 'moved', 'workbook read']);
  });

  it('saves nothing where nothing was shuffled, and says why', async () => {
    for (const outcome of [
      { kind: 'changed' },
      { kind: 'formula', sheet: 'Phiếu', cell: 'C7' },
    ] as const satisfies readonly ShuffleOutcome[]) {
      const it = played(outcome);
      assert.deepEqual((await done('copy', it)).done, outcome);
      assert.deepEqual(it.log, ['typed', 'shuffle']);
    }
    assert.deepEqual((await done('copy', played({ kind: 'shuffled', papers: 0 }))).done, { kind: 'none' });
    const closed = played({ kind: 'trouble', trouble: { code: 'ReadOnly', detail: 'x' } });
    const refused = await done('copy', closed);
    const { trouble, work } = closed.session.state();
    assert.deepEqual([trouble?.code, refused.done, work], ['ReadOnly', null, null]);
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
    it.step.ask('shuffle');
    const first = it.step.confirm();
    it.step.ask('copy');
    await it.step.confirm();
    await first;
    assert.deepEqual(it.log, ['typed', 'shuffle']);
    const { trouble, work } = it.session.state();
    assert.deepEqual([trouble?.code, work], ['Unexpected', null]);
    it.session.closeTrouble();
    assert.equal(it.session.state().trouble, null);
  });
});
