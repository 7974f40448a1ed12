/** The reckoning itself, held against figures worked out on paper. */
import assert from 'node:assert/strict';
import { test } from 'vitest';
import { Ratio } from './ratio.ts';
import { reckon } from './reckon.ts';
import { isUnassessable, shareIn, yesOrNo, type Cell, type Tables } from './records.ts';

/** Two contents, three members, four collectives; the last argument puts tables in the place of others. */
function aHall(tables: Record<string, Cell[][]> = {}): Tables {
  return {
    Campaign: [
      ['Mã', 'Giá trị'],
      ['name', 'Thử'],
      ['decimals', 2],
    ],
    Contents: [
      ['Mã', 'Nội dung', 'Trọng số'],
      ['I', 'Một', ''],
      ['II', 'Hai', ''],
    ],
    Criteria: [
      ['Mã', 'Mã nội dung', 'Tiêu chí', 'Điểm tối đa', 'Trọng số', 'Loại'],
      ['a', 'I', 'A', 60, '', ''],
      ['b', 'II', 'B', 40, '', ''],
      ['c', '', 'C', 5, '', 'Thưởng'],
    ],
    Candidates: [
      ['Mã', 'Đối tượng', 'Họ tên / Tên tập thể'],
      ...['A', 'B', 'C', 'D'].map((code) => [code, 'Tập thể', `Vụ ${code}`]),
    ],
    Council: [
      ['Mã', 'Họ tên', 'Vai trò'],
      ['1', 'Một', 'Chủ tịch'],
      ['2', 'Hai', 'Ủy viên'],
      ['3', 'Ba', 'Ủy viên'],
    ],
    Awards: [
      ['Mã', 'Hình thức khen thưởng', 'Đối tượng', 'Số lượng', 'Thứ tự'],
      ['BK', 'Bằng khen', 'Tập thể', 1, 1],
      ['GK', 'Giấy khen', 'Tập thể', 1, 2],
    ],
    Scores: [
      ['Thành viên', 'Đối tượng', 'a', 'b', 'c'],
      ...[1, 2, 3].flatMap((member): Cell[][] => [
        [member, 'A', 60, 30, ''],
        [member, 'B', '50,5', 'CĐ', 2],
        [member, 'C', 50, 40, ''],
        [member, 'D', 30, 10, 5],
      ]),
    ],
    ...tables,
  };
}

test('a ratio is exact, rounds half away from zero and reads decimals', () => {
  assert.equal(Ratio.parse('8.1').plus(Ratio.parse('0,2')).against(Ratio.parse('8.3')), 0);
  assert.equal(Ratio.parse('2.345').rounded(2).asNumber(), 2.35);
  assert.equal(Ratio.parse('-0.5').rounded(0).asNumber(), -1);
  assert.equal(
    Ratio.parse('1e-7')
      .times(Ratio.of(10n ** 7n))
      .asNumber(),
    1,
  );
  assert.throws(() => Ratio.parse('1.2.3'), SyntaxError);
});

test('marks, shares and CĐ are read as councils write them', () => {
  assert.deepEqual(['x', ' K ', '', 'Đồng Ý', 0].map(yesOrNo), [true, false, null, true, false]);
  assert.equal(isUnassessable(' Chưa  đánh giá'), true);
  assert.deepEqual(shareIn('trên 90%'), { share: Ratio.of(9, 10), more: true });
  assert.deepEqual(shareIn(80), { share: Ratio.of(4, 5), more: false });
  assert.deepEqual(shareIn('2/3'), { share: Ratio.of(2, 3), more: false });
});

test('totals, CĐ, bonus and ties across the last place', () => {
  const { scores, awards, unawarded } = reckon(aHall());
  // B: 50.5 of 60 is 84.1666…, and 2 points of bonus; A and C tie at 90, and A is better at content I.
  assert.deepEqual(
    scores.map(({ score, rank }) => [score, rank]),
    [
      [90, 1],
      [86.17, 3],
      [90, 1],
      [45, 4],
    ],
  );
  assert.deepEqual(
    scores.map(({ provisional }) => provisional),
    [false, true, false, false],
  );
  assert.deepEqual(scores[1]?.contents, { I: 84.17 });
  assert.deepEqual(
    awards.map(({ recipients }) => recipients),
    [['A'], ['C']],
  );
  assert.deepEqual(unawarded, [
    { candidate: 'B', reason: 'quota' },
    { candidate: 'D', reason: 'quota' },
  ]);
});

test('an equal line is pending until the Chair decides, and later awards wait', () => {
  const scores: Cell[][] = [
    ['Thành viên', 'Đối tượng', 'a', 'b', 'c'],
    ...['A', 'B', 'C', 'D'].flatMap((who) =>
      [1, 2, 3].map((member): Cell[] => [member, who, 50, who === 'D' ? 20 : 30, '']),
    ),
  ];
  const open = reckon(aHall({ Scores: scores }));
  assert.deepEqual(
    open.awards.map(({ status, pending, places }) => [status, pending, places]),
    [
      ['pending', ['A', 'B', 'C'], 1],
      ['waiting', [], 0],
    ],
  );
  assert.deepEqual(
    open.unawarded.map(({ reason }) => reason),
    ['pending', 'pending', 'pending', 'waiting'],
  );
  const Decisions: Cell[][] = [
    ['Khen thưởng', 'Đối tượng', 'Thứ tự'],
    ['BK', 'C', 1],
    ['GK', 'B', 1],
  ];
  const closed = reckon(aHall({ Scores: scores, Decisions }));
  assert.deepEqual(
    closed.awards.map(({ status, recipients }) => [status, recipients]),
    [
      ['decided', ['C']],
      ['decided', ['B']],
    ],
  );
});

test('two thirds of fifteen is ten votes, and more than half of ten is six', () => {
  const members = Array.from({ length: 15 }, (_, at): Cell[] => [at + 1, `Ông ${at}`, 'Ủy viên']);
  const Council: Cell[][] = [['Mã', 'Họ tên', 'Vai trò'], ...members];
  const awards = (threshold: Cell, base: string): Cell[][] => [
    ['Mã', 'Hình thức khen thưởng', 'Đối tượng', 'Số lượng', 'Thứ tự', 'Tỷ lệ phiếu tối thiểu', 'Tính trên'],
    ['BK', 'Bằng khen', 'Tập thể', 4, 1, threshold, base],
  ];
  const counts = (agree: number): Cell[][] => [
    ['Đối tượng', 'Đồng ý', 'Không đồng ý', 'Không có ý kiến'],
    ['A', agree, 10 - agree, 0],
  ];
  const passes = (agree: number, threshold: Cell, base: string): unknown =>
    reckon(
      aHall({
        Council,
        Awards: awards(threshold, base),
        BallotCounts: counts(agree),
        Scores: [['Thành viên', 'Đối tượng', 'a', 'b', 'c']],
      }),
    ).ballots.map((vote) => vote.passes);
  assert.deepEqual(passes(10, '2/3', 'Tổng số thành viên'), [true]);
  assert.deepEqual(passes(9, '2/3', ''), [false]);
  assert.deepEqual(passes(5, 'quá bán', 'Phiếu hợp lệ'), [false]);
  assert.deepEqual(passes(6, 'majority', 'valid'), [true]);
});
