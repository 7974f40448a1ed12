/** The work on the documents: what is shown while it goes on, and that it can be stopped. */
import assert from 'node:assert/strict';
import { describe, it, vi } from 'vitest';
import type { ApplyOptions } from '../../../src/excel/write/apply.ts';
import { DocumentStep, documentsFor, titleOf } from '../../../src/taskpane/documents/document-step.ts';
import type { DocumentTools } from '../../../src/taskpane/documents/document-step.ts';
import type { Session, SessionTools } from '../../../src/taskpane/session/session.ts';
import type { Work } from '../../../src/taskpane/session/state.ts';
import { aSession, aStandingResult, checked } from '../builders.ts';
import { aBallot } from '../steps/councils.ts';

const campaign = aBallot();
const made = documentsFor(campaign);

interface Pane {
  readonly session: Session;
  readonly step: DocumentStep;
}

/** The pane with a result that stands. */
function aPane({ check, ...given }: Partial<DocumentTools & Pick<SessionTools, 'check'>> = {}): Pane {
  const session = aSession({
    check: check ?? (async () => checked([], campaign, aStandingResult(campaign))),
  });
  const step = new DocumentStep(session, {
    secondCount: () => null,
    write: async () => ({ kind: 'applied' }),
    docxOf: async () => new Uint8Array([1]),
    breathe: async () => {},
    saveFile: () => {},
    savesFiles: true,
    now: () => new Date(0),
    ...given,
  });
  return { session, step };
}

/** All that the session shows of the work, each once. */
async function worksOf({ session }: Pane, work: () => Promise<void>): Promise<readonly Work[]> {
  const works: Work[] = [];
  const leave = session.store.subscribe(({ work: now }, before) => {
    if (now !== null && now.said !== (before.work?.said ?? null)) works.push(now);
  });
  await work();
  leave();
  return works;
}

/** Which document the sentence says is being made, and of how many. */
function numbersIn({ said }: Work): readonly number[] {
  return (said?.sentence.match(/\d+/g) ?? []).slice(0, 2).map(Number);
}

describe('documents that are being made', () => {
  it('as sheets: are counted as they are written, and the bar never goes back', async () => {
    const write = async (_plan: unknown, { onMessage, mostBytes = Infinity }: ApplyOptions) => {
      assert.ok(mostBytes <= 1_000_000, `expected at most 1_000_000, found ${mostBytes}`);
      for (const [done, sheets] of [0, 1, 1, 4, 6].entries()) onMessage?.(done + 1, 6, sheets);
      return { kind: 'applied' } as const;
    };
    const pane = aPane({ write });
    const works = await worksOf(pane, () => pane.step.makeSheets('all'));
    assert.deepEqual(
      works.map((work) => numbersIn(work)[0]),
      [1, 1, 2, 2, 5, 6],
    );
    assert.deepEqual([...new Set(works.map((work) => numbersIn(work)[1]))], [made.length]);
    const title = (name: (typeof made)[number] | undefined): string =>
      titleOf(campaign, name ?? assert.fail(), 'vi');
    for (const [at, name] of [
      [0, made[0]],
      [-1, made.at(-1)],
    ] as const) {
      const sentence = works.at(at)?.said?.sentence ?? '';
      assert.ok(sentence.includes(title(name)), sentence);
    }
    const shares = works.map(({ said }) => said?.share ?? -1);
    assert.deepEqual(
      shares,
      shares.toSorted((a, b) => a - b),
    );
    assert.deepEqual(
      shares.filter((share) => share < 0 || share > 1),
      [],
    );
    assert.deepEqual(pane.step.store.getState().done, { kind: 'sheets', count: 6 });
    assert.equal(pane.session.state().work, null);
  });

  it('as files: are counted one by one', async () => {
    const pane = aPane();
    const works = await worksOf(pane, () => pane.step.saveWord('all'));
    assert.deepEqual(
      works.map((work) => numbersIn(work)[0]),
      [1, 2, 3, 4, 5, 6],
    );
    assert.deepEqual(pane.step.store.getState().done, { kind: 'file', name: 'van-ban.zip' });
  });

  it('make no others while they are', async () => {
    const write = vi.fn(async () => ({ kind: 'applied' }) as const);
    const { step } = aPane({ write });
    await Promise.all([step.makeSheets('count'), step.makeSheets('minutes'), step.saveWord('count')]);
    assert.equal(write.mock.calls.length, 1);
  });
});

describe('stopping the work on documents', () => {
  it('while the workbook is read makes nothing', async () => {
    const write = vi.fn(async () => ({ kind: 'applied' }) as const);
    const { session, step }: Pane = aPane({
      write,
      check: async () => {
        session.cancel();
        assert.equal(session.state().work?.cancelling, true);
        return checked([], campaign, aStandingResult(campaign));
      },
    });
    await step.makeSheets('all');
    assert.equal(write.mock.calls.length, 0);
    assert.deepEqual(step.store.getState().done, { kind: 'cancelled' });
    assert.equal(session.state().work, null);
  });

  it('while sheets are written stops the writing, and says what came of it', async () => {
    for (const kind of ['cancelled', 'applied'] as const) {
      const { session, step }: Pane = aPane({
        write: async (_plan, { signal, onMessage }) => {
          session.cancel();
          assert.equal(signal?.aborted, true);
          onMessage?.(2, 3, 1);
          assert.equal(session.state().work?.cancelling, true);
          return { kind };
        },
      });
      await step.makeSheets('count');
      // The last message may have been on its way already: then the sheet is there.
      const expected = kind === 'applied' ? { kind: 'sheets', count: 1 } : { kind };
      assert.deepEqual(step.store.getState().done, expected);
    }
  });

  it('while files are made hands over none, and the next work is not stopped', async () => {
    for (const stopAt of [0, 3, 5]) {
      const saved: string[] = [];
      let made = 0;
      const { session, step }: Pane = aPane({
        docxOf: async () => {
          if (made === stopAt) session.cancel();
          made += 1;
          return new Uint8Array([1]);
        },
        saveFile: (name) => saved.push(name),
      });
      await step.saveWord('all');
      assert.equal(made, stopAt + 1);
      assert.deepEqual([saved, step.store.getState().done], [[], { kind: 'cancelled' }]);
      made = 100;
      await step.saveWord('count');
      assert.deepEqual(saved, ['bien-ban-kiem-phieu.docx']);
    }
  });

  it('does nothing when none goes on', () => {
    const { session } = aPane();
    const before = session.state();
    session.cancel();
    assert.equal(session.state(), before);
  });
});
