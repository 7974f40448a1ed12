import assert from 'node:assert/strict';
import * as fc from 'fast-check';
import { describe, it } from 'vitest';
import { shuffled, shuffledPapers } from '../../src/workbook/ballots/shuffle-papers.ts';
import type { CellValue, TableSnapshot } from '../../src/workbook/snapshot.ts';

const header = ['Số phiếu', 'Hợp lệ', 'Khen thưởng', 'TT-01', 'TT-02', 'Ghi chú'];

function aTable(rows: readonly (readonly CellValue[])[], given: Partial<TableSnapshot> = {}): TableSnapshot {
  return { name: 'Ballots', sheet: 'Phiếu', row: 3, column: 1, header, rows, ...given };
}

/** Words as they come; the source fails when it is asked for more. */
function source(...words: readonly number[]): () => number {
  const left = [...words];
  return () => left.shift() ?? assert.fail('no more words');
}

const word = fc.integer({ min: 0, max: 2 ** 32 - 1 });
const papers = fc.array(
  fc.tuple(
    fc.constantFrom('', 'x', 'không'),
    fc.constantFrom('', 'x', 0),
    fc.constantFrom('', 'nhàu', 'ký tên'),
  ),
  { maxLength: 40 },
);

describe('papers shuffled', () => {
  it('are the same papers, each row whole, numbered from 1 in the new order', () => {
    fc.assert(
      fc.property(papers, fc.infiniteStream(word), (drawn, words) => {
        const rows = drawn.map(([one, two, note], index) => [`P${index + 7}`, '', '', one, two, note]);
        const [done] = shuffledPapers([aTable(rows)], new Map(), () => words.next().value ?? 0);
        const marks = (some: readonly (readonly (CellValue | null)[])[]): readonly string[] =>
          some.map((row) => JSON.stringify(row.slice(1))).toSorted();
        assert.deepEqual(marks(done?.rows ?? []), marks(rows));
        assert.deepEqual(
          done?.rows.map(([number]) => number),
          rows.map((_, index) => index + 1),
        );
      }),
    );
  });

  it('come in every order, and in each as often as in any other', () => {
    const counts = new Map<string, number>();
    for (let first = 0; first < 12; first += 1) {
      for (let second = 0; second < 12; second += 1) {
        for (let third = 0; third < 12; third += 1) {
          const order = shuffled(['a', 'b', 'c', 'd'], source(first, second, third)).join('');
          counts.set(order, (counts.get(order) ?? 0) + 1);
        }
      }
    }
    assert.equal(counts.size, 24);
    assert.deepEqual(new Set(counts.values()), new Set([12 ** 3 / 24]));
  });

  it('throw away the words that would make some orders likelier', () => {
    // 2³² is one more than a multiple of 3: its last word is the first of a round that is not whole.
    assert.deepEqual(shuffled(['a', 'b', 'c'], source(2 ** 32 - 1, 2, 1)), ['a', 'b', 'c']);
    assert.throws(() => shuffled(['a', 'b'], source(0.5)), RangeError);
    assert.throws(() => shuffled(['a', 'b'], source(2 ** 32)), RangeError);
    assert.deepEqual(shuffled([], source()), []);
  });

  it('leave blank rows at the end and columns of formulas where they are', () => {
    const rows = [
      ['', '', '', '', '', 5],
      [1, '', '', 'x', '', 5],
      [' ', '', '', '', '', 5],
      [2, '', '', '', 'x', 5],
    ];
    const [done] = shuffledPapers([aTable(rows)], new Map([['Ballots', new Set([5])]]), source(0));
    assert.deepEqual(done?.rows, [
      [1, '', '', '', 'x', null],
      [2, '', '', 'x', '', null],
      ['', '', '', '', '', null],
      [' ', '', '', '', '', null],
    ]);
    assert.equal(done?.papers, 2);
  });

  it('are numbered on where two tables share a candidate, and anew where they do not', () => {
    const of = (name: string, code: string): TableSnapshot =>
      aTable(
        [
          ['9', 'x'],
          ['8', 'x'],
        ],
        { name, header: ['Ballot', code] },
      );
    const tables = [of('Ballots_TT', 'TT-01'), of('Ballots_CN', 'CN-01'), of('Ballots_2', 'tt-01')];
    const done = shuffledPapers([...tables, of('Scores', 'TT-01')], new Map(), () => 0);
    assert.deepEqual(
      done.map(({ table, rows }) => [table.name, ...rows.map(([number]) => number)]),
      [
        ['Ballots_TT', 1, 2],
        ['Ballots_CN', 1, 2],
        ['Ballots_2', 3, 4],
      ],
    );
  });
});
