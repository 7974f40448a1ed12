import assert from 'node:assert/strict';
import fc from 'fast-check';
import { beforeAll, describe, it } from 'vitest';
import type { Master } from '../../src/copies/merge/merge-master.ts';
import { mergeReturned } from '../../src/copies/merge/merge.ts';
import type { Rejected, Returned } from '../../src/copies/returned/returned-copy.ts';
import type { WorkbookFile } from '../../src/ooxml/model.ts';
import { runs } from '../size.ts';
import { criteria, stored } from './merge-council.ts';
import {
  mergedBefore,
  outcomes,
  SentCouncil,
  usual,
  written,
  type Cell,
  type MasterCell,
  type Returning,
} from './sent-council.ts';
import { inspected } from '../inspected.ts';

const candidates = ['TT-1', 'TT-2', 'CN-1', 'CN-2'] as const;
const [early, late] = ['2026-11-01T08:00:00Z', '2026-11-02T08:00:00Z'];

let council: SentCouncil;
beforeAll(async () => {
  council = await SentCouncil.make();
});

const masterWith = (...cells: readonly MasterCell[]): Promise<Master> => council.master({}, ...cells);
const returning = (master: Master, copy: Returning): Returned | Rejected => council.returning(master, copy);

describe('a copy against the master', () => {
  it('adds, and leaves what the member did not touch', async () => {
    const master = await masterWith(['TV1', 'TT-1', 'I.1', 7]);
    const merged = mergeReturned(
      master,
      [
        returning(master, {
          name: 'a',
          cells: [
            ['TT-2', 'I.1', '8,5'],
            ['TT-1', 'Ghi chú', 'hai lần'],
          ],
        }),
      ],
      usual,
    );
    // 5 was sent, the council made it 7 since, and the member left it alone.
    assert.deepEqual(outcomes(merged), ['a merged 2 0 0']);
    assert.deepEqual(written(merged), [
      ['TT-2', 'I.1', 8.5],
      ['TT-1', null, 'hai lần'],
    ]);
    assert.deepEqual(merged.missing, ['TV2', 'TV3']);
  });

  it('does not take an emptied cell, and shows it', async () => {
    const master = await masterWith();
    const copy = returning(master, { name: 'a', cells: [['TT-1', 'I.2', '']] });
    const merged = mergeReturned(master, [copy], usual);
    assert.deepEqual(outcomes(merged), ['a unchanged 0 0 0']);
    assert.deepEqual(
      merged.files[0]?.details.remarks.map(({ kind, sent }) => [kind, sent]),
      [['emptied', '5']],
    );
  });

  it('refuses what is no score, and a criterion that was changed on either side', async () => {
    const master = await masterWith();
    const change = (file: WorkbookFile): void => {
      for (const sheet of file.sheets) {
        for (const { name, block, columns } of sheet.tables) {
          if (name === 'Criteria')
            sheet.setValue(block.row + 3, block.column + columns.indexOf('Điểm tối đa'), stored(30));
        }
      }
    };
    const cells: readonly Cell[] = [
      ['TT-2', 'I.1', 21],
      ['TT-2', 'I.2', 'tám'],
      ['TT-2', 'II.1', 9],
      ['CN-1', 'I.1', '-1'],
      ['CN-1', 'I.2', '=8'],
      ['CN-2', 'I.1', 'CĐ'],
    ];
    const merged = mergeReturned(master, [returning(master, { name: 'a', cells, change })], usual);
    assert.deepEqual(outcomes(merged), ['a merged 1 0 5']);
    assert.deepEqual(
      merged.files[0]?.details.refusals.map(({ reason }) => reason),
      ['outOfRange', 'notANumber', 'criterionChanged', 'outOfRange', 'notANumber'],
    );
    assert.deepEqual(written(merged), [['CN-2', 'I.1', 'CĐ']]);
  });
});

describe('two copies of a member', () => {
  it('complete each other where they do not contradict', async () => {
    const master = await masterWith();
    const copies2 = [
      returning(master, { name: 'a', cells: [['TT-2', 'I.1', 8]], savedAt: early }),
      returning(master, {
        name: 'b',
        cells: [
          ['TT-2', 'I.1', '8,0'],
          ['TT-2', 'I.2', 9],
        ],
        savedAt: late,
      }),
    ];
    const merged = mergeReturned(master, copies2, usual);
    assert.deepEqual(outcomes(merged), ['a merged 1 0 0', 'b merged 1 0 0']);
  });

  it('are a conflict where they contradict, and the later one only proposed', async () => {
    const master = await masterWith();
    const two = [
      returning(master, { name: 'b', cells: [['TT-2', 'I.1', 9]], savedAt: late }),
      returning(master, {
        name: 'a',
        cells: [
          ['TT-2', 'I.1', 8],
          ['TT-2', 'I.2', 7],
        ],
        savedAt: early,
      }),
    ];
    const merged = mergeReturned(master, two, usual);
    assert.deepEqual(outcomes(merged), ['b conflict 0 0 0', 'a conflict 0 0 0']);
    assert.deepEqual(written(merged), []);
    assert.deepEqual(
      merged.files.map(({ details }) => details.proposed),
      ['b', 'b'],
    );
    const latest = mergeReturned(master, two, { ...usual, latest: true });
    assert.deepEqual(outcomes(latest), ['b merged 1 0 0', 'a merged 1 0 0']);
    assert.deepEqual(written(latest), [
      ['TT-2', 'I.1', 9],
      ['TT-2', 'I.2', 7],
    ]);
  });

  it('stay a conflict where nobody can tell which is the later', async () => {
    const master = await masterWith();
    const two = [8, 9].map((points, index) =>
      returning(master, { name: `${index}`, cells: [['TT-2', 'I.1', points]], savedAt: early }),
    );
    const merged = mergeReturned(master, two, { ...usual, latest: true });
    assert.deepEqual(outcomes(merged), ['0 conflict 0 0 0', '1 conflict 0 0 0']);
  });

  it('merged before and put right by hand since: stays as it was put right', async () => {
    const cells: readonly Cell[] = [['TT-2', 'I.1', 8]];
    const { sha256 } = returning(await masterWith(), { name: 'a', cells });
    const earlier = [mergedBefore(early, cells, { sha256 })];
    const master = await council.master({ earlier }, ['TV1', 'TT-2', 'I.1', 9]);
    const merged = mergeReturned(master, [returning(master, { name: 'a', cells, savedAt: early })], usual);
    assert.deepEqual(outcomes(merged), ['a unchanged 0 0 0']);
  });
});

const cell = fc.tuple(
  fc.constantFrom(...candidates),
  fc.constantFrom(...criteria),
  fc.constantFrom<string | number>('', 0, 4, 8.5, '8,5', 'CĐ', 99, 'x'),
);
const returned = fc.record({
  member: fc.constantFrom('TV1', 'TV2'),
  cells: fc.array(cell, { minLength: 1, maxLength: 6 }),
  savedAt: fc.constantFrom(null, early, late),
});

describe('any copies', () => {
  it('come to the same in any order, and only their members’ scores change', async () => {
    const master = await masterWith(['TV2', 'TT-2', 'I.1', 3]);
    fc.assert(
      fc.property(
        fc.array(returned, { minLength: 1, maxLength: 4 }).chain((some) =>
          fc.record({
            some: fc.constant(some.map((each, index) => ({ ...each, name: `${index}` }))),
            order: fc.shuffledSubarray([...some.keys()], { minLength: some.length }),
            latest: fc.boolean(),
          }),
        ),
        ({ some, order, latest }) => {
          const read = some.map((each) => returning(master, each));
          const merged = mergeReturned(master, read, { ...usual, latest });
          const other = mergeReturned(
            master,
            order.flatMap((index) => read[index] ?? []),
            { ...usual, latest },
          );
          assert.deepEqual(other.plan, merged.plan);
          assert.deepEqual(new Set(outcomes(other)), new Set(outcomes(merged)));
          const members = new Set<string>(some.map(({ member }) => member));
          for (const { subject } of merged.plan.cells)
            assert.ok(
              members.has(subject?.member ?? ''),
              `${inspected(subject?.member ?? '')} is not among ${inspected([...members.keys()])}`,
            );
          const counted = merged.files.reduce((sum, { added, changed }) => sum + added + changed, 0);
          assert.equal(merged.plan.cells.length, counted);
        },
      ),
      { numRuns: runs(10) },
    );
  });
});
