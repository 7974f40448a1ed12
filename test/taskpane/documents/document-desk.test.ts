/** The work on the documents: what is shown while it goes on, and that it can be stopped. */
import assert from 'node:assert/strict';
import { describe, it, vi } from 'vitest';
import type { ApplyOptions } from '../../../src/excel/write/apply.ts';
import { tallyCampaign } from '../../../src/tally/tally.ts';
import { DocumentDesk } from '../../../src/taskpane/documents/document-desk.ts';
import type { DocumentTools, DocumentsState } from '../../../src/taskpane/documents/document-desk.ts';
import { documentsFor } from '../../../src/taskpane/documents/offered.ts';
import type { Result } from '../../../src/taskpane/pane-state.ts';
import { aBallot } from '../steps/councils.ts';
import { inspected } from '../../inspected.ts';

const campaign = aBallot();
const made = documentsFor(campaign);
const result: Result = { campaign, tally: tallyCampaign(campaign), sheets: [] };

function aDesk(given: Partial<DocumentTools> = {}): DocumentDesk {
  return new DocumentDesk({
    withResult: (work) => work(result),
    secondCount: async () => null,
    write: async () => ({ kind: 'applied' }),
    docxOf: async () => new Uint8Array([1]),
    breathe: async () => {},
    saveFile: () => {},
    savesFiles: true,
    now: () => new Date(0),
    ...given,
  });
}

/** All states that the work goes through, the one before it left out. */
async function statesOf(desk: DocumentDesk, work: () => Promise<void>): Promise<readonly DocumentsState[]> {
  const states: DocumentsState[] = [];
  const leave = desk.subscribe(() => states.push(desk.state()));
  await work();
  leave();
  return states;
}

describe('documents that are being made', () => {
  it('as sheets: are counted as they are written, and the bar never goes back', async () => {
    const write = async (_plan: unknown, { onMessage, mostBytes = Infinity }: ApplyOptions) => {
      assert.ok(mostBytes <= 1_000_000, `expected at most 1_000_000, found ${mostBytes}`);
      for (const [done, sheets] of [0, 1, 1, 4, 6].entries()) onMessage?.(done + 1, 6, sheets);
      return { kind: 'applied' } as const;
    };
    const desk = aDesk({ write });
    const states = await statesOf(desk, () => desk.makeSheets('all'));
    const works = states.flatMap(({ work }) => work ?? []);
    assert.deepEqual(
      works.map(({ making }) => making?.number ?? null),
      [null, 1, 1, 2, 2, 5, 6],
    );
    assert.ok(
      works.every(({ making }) => making === null || making.of === made.length),
      `not all of these are: ${inspected(works)}`,
    );
    const names = works.flatMap(({ making }) => making?.name ?? []);
    assert.deepEqual([names.at(0), names.at(-1)], [made[0], made.at(-1)]);
    const shares = works.map(({ share }) => share);
    assert.deepEqual(
      shares,
      shares.toSorted((a, b) => a - b),
    );
    assert.ok(
      shares.every((share) => share >= 0 && share <= 1),
      `not all of these are: ${inspected(shares)}`,
    );
    assert.deepEqual(desk.state().done, { kind: 'sheets', count: 6 });
    assert.equal(desk.state().work, null);
  });

  it('as files: are counted one by one', async () => {
    const desk = aDesk();
    const states = await statesOf(desk, () => desk.saveWord('all'));
    assert.deepEqual(
      states.flatMap(({ work }) => work?.making?.number ?? []),
      [1, 2, 3, 4, 5, 6],
    );
    assert.deepEqual(desk.state().done, { kind: 'file', name: 'van-ban.zip' });
  });

  it('make no others while they are', async () => {
    const write = vi.fn(async () => ({ kind: 'applied' }) as const);
    const desk = aDesk({ write });
    await Promise.all([desk.makeSheets('count'), desk.makeSheets('minutes'), desk.saveWord('count')]);
    assert.equal(write.mock.calls.length, 1);
  });
});

describe('stopping the work on documents', () => {
  it('while the workbook is read makes nothing', async () => {
    const write = vi.fn(async () => ({ kind: 'applied' }) as const);
    const desk: DocumentDesk = aDesk({
      write,
      withResult: (work) => {
        desk.cancel();
        assert.equal(desk.state().work?.cancelling, true);
        return work(result);
      },
    });
    await desk.makeSheets('all');
    assert.equal(write.mock.calls.length, 0);
    assert.deepEqual(desk.state().done, { kind: 'cancelled' });
    assert.equal(desk.state().work, null);
  });

  it('while sheets are written stops the writing, and says what came of it', async () => {
    for (const kind of ['cancelled', 'applied'] as const) {
      const desk: DocumentDesk = aDesk({
        write: async (_plan, { signal, onMessage }) => {
          desk.cancel();
          assert.equal(signal?.aborted, true);
          onMessage?.(2, 3, 1);
          assert.equal(desk.state().work?.cancelling, true);
          return { kind };
        },
      });
      await desk.makeSheets('count');
      // The last message may have been on its way already: then the sheet is there.
      const expected = kind === 'applied' ? { kind: 'sheets', count: 1 } : { kind };
      assert.deepEqual(desk.state().done, expected);
    }
  });

  it('while files are made hands over none, and the next work is not stopped', async () => {
    for (const stopAt of [0, 3, 5]) {
      const saved: string[] = [];
      let made = 0;
      const desk: DocumentDesk = aDesk({
        docxOf: async () => {
          if (made === stopAt) desk.cancel();
          made += 1;
          return new Uint8Array([1]);
        },
        saveFile: (name) => saved.push(name),
      });
      await desk.saveWord('all');
      assert.equal(made, stopAt + 1);
      assert.deepEqual([saved, desk.state().done], [[], { kind: 'cancelled' }]);
      made = 100;
      await desk.saveWord('count');
      assert.deepEqual(saved, ['bien-ban-kiem-phieu.docx']);
    }
  });

  it('does nothing when none goes on', () => {
    const desk = aDesk();
    const before = desk.state();
    desk.cancel();
    assert.equal(desk.state(), before);
  });
});
