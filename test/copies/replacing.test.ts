/** What a copy may change in the workbook: what an older copy of the same member's brought, and nothing else unasked. */
import assert from 'node:assert/strict';
import { beforeAll, describe, it } from 'vitest';
import type { EarlierMerge } from '../../src/copies/merge/merge-brought.ts';
import { mergeReturned, type Merged } from '../../src/copies/merge/merge.ts';
import { isWhole, reportJson, reportLines } from '../../src/copies/merge/report.ts';
import type { Returned } from '../../src/copies/returned/returned-copy.ts';
import { madeOf } from './nonces.ts';
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
import { stampedWith } from './tampered.ts';

const [early, middle, late] = ['2026-11-01T08:00:00Z', '2026-11-02T08:00:00Z', '2026-11-03T08:00:00Z'];

let council: SentCouncil;
beforeAll(async () => {
  council = await SentCouncil.make();
});

interface Scene {
  readonly earlier?: readonly EarlierMerge[];
  /** What the master holds by now. */
  readonly there?: readonly MasterCell[];
  readonly copies: readonly (Partial<Returning> & { readonly cells: readonly Cell[] })[];
  readonly latest?: boolean;
  /** The names of the files that somebody accepts. */
  readonly accepted?: readonly string[];
}

async function mergedIn({
  earlier = [],
  there = [],
  copies,
  latest = false,
  accepted = [],
}: Scene): Promise<Merged> {
  const master = await council.master({ earlier }, ...there);
  const read = copies.map((copy) => council.returning(master, { name: 'a', savedAt: late, ...copy }));
  const taken = read.filter((copy): copy is Returned => accepted.includes(copy.file));
  return mergeReturned(master, read, { latest, accepted: new Set(taken) });
}

/** Why each cell is asked about, and what the workbook holds there. */
const asked = ({ files }: Merged): readonly unknown[] =>
  files.flatMap(({ details }) =>
    details.contradictions.map(({ kind, criterion, there, merged }) => [kind, criterion, there, merged]),
  );

const eight: readonly Cell[] = [['TT-2', 'I.1', 8]];
const nine: readonly Cell[] = [['TT-2', 'I.1', 9]];
const holdsEight: readonly MasterCell[] = [['TV1', 'TT-2', 'I.1', 8]];

describe('a newer copy of the same member', () => {
  it('takes the place of what their older one brought, the old and the new told', async () => {
    const merged = await mergedIn({
      earlier: [mergedBefore(early, eight)],
      there: holdsEight,
      copies: [{ cells: nine }],
    });
    assert.deepEqual(outcomes(merged), ['a merged 0 1 0']);
    assert.deepEqual(written(merged), [['TT-2', 'I.1', 9]]);
    assert.match(reportLines(merged, 'vi', false).join('\n'), /TT-2, I\.1: “8” thành “9”/u);
    const report: { files: { changes: unknown }[] } = JSON.parse(reportJson(merged));
    assert.deepEqual(report.files[0]?.changes, [
      { candidate: 'TT-2', field: 'score', criterion: 'I.1', old: 8, new: 9 },
    ]);
  });

  it('is newer than all that were merged, or it is asked about: older, of the same second, or of no time', async () => {
    for (const [before, savedAt] of [
      [late, early],
      [middle, middle],
      [null, late],
      [early, null],
      [null, null],
    ] as const) {
      const scene: Scene = {
        earlier: [mergedBefore(before, eight)],
        there: holdsEight,
        copies: [{ cells: nine, savedAt }],
      };
      const merged = await mergedIn(scene);
      assert.deepEqual(outcomes(merged), ['a conflict 0 0 0'], `${before} and ${savedAt}`);
      assert.deepEqual(asked(merged), [['overtaken', 'I.1', 8, 'trước']]);
      assert.deepEqual(merged.plan, { cells: [], rows: [] });
      // Nobody can say that the copy is the later word: what was merged stays.
      assert.deepEqual(written(await mergedIn({ ...scene, latest: true })), [], `${before} and ${savedAt}`);
    }
  });

  it('counts by all copies of theirs that were merged, not only by the one that brought the cell', async () => {
    const earlier = [mergedBefore(late, [['TT-2', 'I.2', 7]], { sha256: 'b' }), mergedBefore(early, eight)];
    const merged = await mergedIn({ earlier, there: holdsEight, copies: [{ cells: nine, savedAt: middle }] });
    assert.deepEqual(outcomes(merged), ['a conflict 0 0 0']);
  });

  it('adds what is blank, also where it is the older one', async () => {
    const earlier = [mergedBefore(late, [['CN-1', 'I.1', 7]])];
    const merged = await mergedIn({ earlier, copies: [{ cells: eight, savedAt: early }] });
    assert.deepEqual(outcomes(merged), ['a merged 1 0 0']);
  });

  it('does not count by other members’ copies', async () => {
    const earlier = [mergedBefore(late, eight, { member: 'TV2', sha256: 'b' }), mergedBefore(early, eight)];
    const merged = await mergedIn({ earlier, there: holdsEight, copies: [{ cells: nine, savedAt: middle }] });
    assert.deepEqual(outcomes(merged), ['a merged 0 1 0']);
  });

  it('finds what was brought when codes are spelled otherwise since', async () => {
    const earlier = [mergedBefore(early, [[' tt-2 ', ' i.1', 8]], { member: 'tv1' })];
    const merged = await mergedIn({ earlier, there: holdsEight, copies: [{ cells: nine }] });
    assert.deepEqual(outcomes(merged), ['a merged 0 1 0']);
  });

  it('goes by what was brought last: the newest merge is on top', async () => {
    const earlier = [mergedBefore(middle, eight, { sha256: 'b' }), mergedBefore(early, [['TT-2', 'I.1', 3]])];
    assert.deepEqual(outcomes(await mergedIn({ earlier, there: holdsEight, copies: [{ cells: nine }] })), [
      'a merged 0 1 0',
    ]);
    assert.deepEqual(
      outcomes(await mergedIn({ earlier, there: [['TV1', 'TT-2', 'I.1', 3]], copies: [{ cells: nine }] })),
      ['a conflict 0 0 0'],
      'the value of the older one was typed by hand',
    );
  });
});

describe('what no older copy of the member’s has brought', () => {
  it('is asked about, both values told, and taken from the copy with --latest', async () => {
    const scenes: readonly (readonly [what: string, scene: Scene])[] = [
      ['it was there when the copy went out', { copies: [{ cells: [['TT-1', 'I.2', 6]] }] }],
      ['somebody typed it meanwhile', { there: holdsEight, copies: [{ cells: nine }] }],
      [
        'somebody put right what a copy brought',
        {
          earlier: [mergedBefore(early, [['TT-2', 'I.1', 7]])],
          there: holdsEight,
          copies: [{ cells: nine }],
        },
      ],
      [
        'a copy of another member brought it',
        {
          earlier: [mergedBefore(early, eight, { member: 'TV2' })],
          there: holdsEight,
          copies: [{ cells: nine }],
        },
      ],
      [
        'an earlier version merged it and kept no account',
        { earlier: [mergedBefore(early)], there: holdsEight, copies: [{ cells: nine }] },
      ],
    ];
    for (const [what, scene] of scenes) {
      const merged = await mergedIn(scene);
      assert.deepEqual(outcomes(merged), ['a conflict 0 0 0'], what);
      assert.deepEqual(
        asked(merged).map((each) => (Array.isArray(each) ? each[0] : null)),
        ['standing'],
        what,
      );
      assert.equal(isWhole(merged), false, 'the command line gives 1');
      const taken = await mergedIn({ ...scene, latest: true });
      assert.deepEqual(outcomes(taken), ['a merged 0 1 0'], what);
    }
    const merged = await mergedIn({ there: holdsEight, copies: [{ cells: nine }] });
    const lines = reportLines(merged, 'vi', true).join('\n');
    assert.match(lines, /Mâu thuẫn ở TT-2, I\.1: bảng tính đang ghi “8”; “9” trong a\./u);
    assert.match(lines, /chạy lại với --latest/u);
    const report: { files: { conflicts: unknown }[] } = JSON.parse(reportJson(merged));
    assert.deepEqual(report.files[0]?.conflicts, [
      {
        candidate: 'TT-2',
        field: 'score',
        criterion: 'I.1',
        old: 8,
        says: [{ file: 'a', value: 9 }],
        merged: null,
      },
    ]);
  });

  it('holds for notes, for a CĐ, for what cannot be read and for a typed no', async () => {
    const cases: readonly (readonly [header: string, there: string | number, said: string | number])[] = [
      ['Ghi chú', 'của thư ký', 'của thành viên'],
      ['I.1', 'CĐ', 9],
      ['I.1', 'tám', 9],
      ['Không chấm', 'không', 'có'],
    ];
    for (const [header, there, said] of cases) {
      const merged = await mergedIn({
        there: [['TV1', 'TT-2', header, there]],
        copies: [{ cells: [['TT-2', header, said]] }],
      });
      assert.deepEqual(outcomes(merged), ['a conflict 0 0 0'], `${header} ${there}`);
    }
  });

  it('holds for scores that a new “Không chấm” would make void', async () => {
    const recusal: readonly Cell[] = [['TT-2', 'Không chấm', 'có']];
    const byHand = await mergedIn({ there: holdsEight, copies: [{ cells: recusal }] });
    assert.deepEqual(outcomes(byHand), ['a conflict 0 0 0']);
    assert.deepEqual(asked(byHand), [['standing', null, 8, null]]);
    const earlier = [mergedBefore(early, eight)];
    const own = await mergedIn({ earlier, there: holdsEight, copies: [{ cells: recusal }] });
    assert.deepEqual(outcomes(own), ['a merged 1 0 0'], 'their own older scores');
    const both: readonly MasterCell[] = [...holdsEight, ['TV1', 'TT-2', 'I.2', 4]];
    const mixed = await mergedIn({ earlier, there: both, copies: [{ cells: recusal }] });
    assert.deepEqual(outcomes(mixed), ['a conflict 0 0 0'], 'one of them was typed by hand');
    assert.deepEqual(outcomes(await mergedIn({ copies: [{ cells: recusal }] })), ['a merged 1 0 0']);
  });

  it('leaves the member’s other cells alone, too, until it is settled; other members are not held up', async () => {
    const merged = await mergedIn({
      there: holdsEight,
      copies: [{ cells: [...nine, ['TT-2', 'I.2', 7]] }, { name: 'b', member: 'TV2', cells: nine }],
    });
    assert.deepEqual(outcomes(merged), ['a conflict 0 0 0', 'b merged 1 0 0']);
  });
});

describe('a copy that is taken on somebody’s word', () => {
  const without: Returning['change'] = (file) => stampedWith(file, 'nonce', '');

  it('changes nothing that is there, not even what an older copy of the member’s brought, unless that is asked for too', async () => {
    const scene: Scene = {
      earlier: [mergedBefore(early, eight)],
      there: holdsEight,
      copies: [{ cells: nine, change: without }],
      accepted: ['a'],
    };
    const merged = await mergedIn(scene);
    assert.deepEqual(outcomes(merged), ['a conflict 0 0 0']);
    assert.deepEqual(asked(merged), [['standing', 'I.1', 8, null]]);
    assert.deepEqual(outcomes(await mergedIn({ ...scene, latest: true })), ['a merged 0 1 0']);
  });

  it('gives way to a newer copy with the member’s nonce', async () => {
    const merged = await mergedIn({
      // What was accepted by hand was brought by an older copy of the member's all the same.
      earlier: [mergedBefore(early, eight)],
      there: holdsEight,
      copies: [
        { cells: nine, change: without },
        { name: 'b', cells: nine },
      ],
      accepted: ['a'],
    });
    assert.deepEqual(outcomes(merged), ['a unchanged 0 0 0', 'b merged 0 1 0']);
  });
});

describe('two copies with one nonce', () => {
  it('contradict each other where their scores differ, the later proposed', async () => {
    const scene: Scene = {
      copies: [
        { name: 'a', cells: nine, savedAt: middle },
        { name: 'b', cells: eight, savedAt: early },
      ],
    };
    const merged = await mergedIn(scene);
    assert.deepEqual(outcomes(merged), ['a conflict 0 0 0', 'b conflict 0 0 0']);
    assert.deepEqual(
      merged.files.map(({ details }) => details.proposed),
      ['a', 'a'],
    );
    assert.deepEqual(written(await mergedIn({ ...scene, latest: true })), [['TT-2', 'I.1', 9]]);
  });

  it('do so, too, where one of them is of a second copy that was made', async () => {
    const { campaign } = await council.master({});
    const master = await council.master({ made: madeOf(campaign, 1, 2) });
    const read = [1, 2].map((round) =>
      council.returning(master, {
        name: `${round}`,
        round,
        cells: round === 1 ? eight : nine,
        savedAt: late,
      }),
    );
    const merged = mergeReturned(master, read, usual);
    assert.deepEqual(outcomes(merged), ['1 conflict 0 0 0', '2 conflict 0 0 0']);
  });
});

describe('a cell that is blank in the newer copy', () => {
  it('stays in the workbook, and is told, where the older copy had brought it', async () => {
    const earlier = [mergedBefore(early, [...eight, ['TT-2', 'I.2', 7]])];
    const there: readonly MasterCell[] = [...holdsEight, ['TV1', 'TT-2', 'I.2', 4]];
    const merged = await mergedIn({ earlier, there, copies: [{ cells: [['CN-1', 'I.1', 3]] }] });
    assert.deepEqual(outcomes(merged), ['a merged 1 0 0']);
    const remarks = merged.files[0]?.details.remarks.map(({ kind, criterion, sent }) => [
      kind,
      criterion,
      sent,
    ]);
    assert.deepEqual(
      remarks,
      [['withdrawn', 'I.1', '8']],
      'what was put right by hand is not the copy’s any more',
    );
    assert.match(reportLines(merged, 'vi', false).join('\n'), /bản trước của người này đã ghi “8”/u);
    const older = await mergedIn({
      earlier: [mergedBefore(late, eight)],
      there,
      copies: [{ cells: [['CN-1', 'I.1', 3]], savedAt: early }],
    });
    assert.deepEqual(older.files[0]?.details.remarks, [], 'an older copy takes nothing back');
  });
});
