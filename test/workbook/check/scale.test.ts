import assert from 'node:assert/strict';
import { test } from 'vitest';
import { issueMessage } from '../../../src/workbook/findings/issue-message.ts';
import { readWorkbook } from '../../../src/workbook/read.ts';
import { finds } from '../issue-lines.ts';
import {
  cellOf,
  snapshotOf,
  soundBook,
  withCell,
  withColumn,
  withoutRow,
  withSetting,
  type Book,
} from '../snapshots.ts';

/** The main criteria of individuals come to 90, of collectives to 100. */
const book = withSetting(soundBook(), 'scale', '');
const at = `ScaleMismatch ${cellOf(book, 'Campaign', 5, 'Giá trị')}`;
const plain = ['Điểm tối thiểu'].reduce<Book>(
  (all, title) => [0, 1, 2].reduce((its, row) => withCell(its, 'Awards', row, title, ''), all),
  withoutRow(withoutRow(withoutColumns(book, 'T', 'P'), 'Criteria', 4), 'Criteria', 3),
);

function withoutColumns(all: Book, ...titles: string[]): Book {
  return all.map((one) => {
    const kept = one.header.flatMap((title, at) => (titles.includes(String(title)) ? [] : [at]));
    const pick = <Cell>(cells: readonly Cell[]): Cell[] => cells.filter((_, at) => kept.includes(at));
    return { ...one, header: pick(one.header), rows: one.rows.map(pick) };
  });
}

finds('ScaleMismatch: a bonus and maxima of 90, at the setting', book, at);
finds('a scale that is set', withSetting(book, 'scale', 'points'));
finds('without bonus, deduction, cap or minimum score the scale is no matter', plain);
finds('ScaleMismatch: a cap', withSetting(plain, 'cap', 100), at);
finds('ScaleMismatch: a minimum score', withCell(plain, 'Awards', 2, 'Điểm tối thiểu', 60), at);
finds('ScaleMismatch: a deduction alone', withRowAndColumn('Trừ'), at);
finds(
  'ScaleMismatch: without the row of the setting, at the first header',
  withoutRow(book, 'Campaign', 5),
  `ScaleMismatch ${cellOf(book, 'Campaign', -1, 'Mã')}`,
);
finds('weights say what a maximum is worth', withWeights(book));
finds(
  'a scale that cannot be read is one mistake',
  withSetting(book, 'scale', 'nghìn'),
  `InvalidSetting ${cellOf(book, 'Campaign', 5, 'Giá trị')}`,
);

function withRowAndColumn(role: string): Book {
  const added = withColumn(withColumn(plain, 'Scores_TT', 'X'), 'Scores_CN', 'X');
  return added.map((one) =>
    one.name === 'Criteria' ? { ...one, rows: [...one.rows, ['X', '', 'Vi phạm', 5, '', '', role]] } : one,
  );
}

function withWeights(its: Book): Book {
  return withCell(withCell(its, 'Contents', 0, 'Trọng số', 3), 'Contents', 1, 'Trọng số', 2);
}

/** Individuals are scored on bonus and deduction alone. */
const noMain = [0, 1].reduce<Book>(
  (all, row) => withCell(all, 'Criteria', row, 'Áp dụng', 'Tập thể'),
  withSetting(withoutColumnsOf('Scores_CN', 'K1', 'K2'), 'scale', ''),
);

function withoutColumnsOf(name: string, ...titles: string[]): Book {
  const own = soundBook();
  return own
    .filter((one) => one.name !== 'SelfScores')
    .map((one) => (one.name === name ? (withoutColumns([one], ...titles)[0] ?? one) : one));
}

finds('ScaleMismatch: no main criterion for individuals, and no scale', noMain, at);
finds(
  'ScaleMismatch: no main criterion for individuals, and points of none',
  withSetting(noMain, 'scale', 'điểm gốc'),
  at,
);
finds('no main criterion, and a scale that is a number', withSetting(noMain, 'scale', 100));

const low = withSetting(withSetting(soundBook(), 'floor', '80,5'), 'cap', 80);
finds(
  'InvalidSetting: the highest total below the least, at the highest',
  low,
  `InvalidSetting ${cellOf(low, 'Campaign', 7, 'Giá trị')}`,
);
finds('the highest total may be the least', withSetting(low, 'cap', '80.5'));
finds('a highest total below 0 is still none', withSetting(soundBook(), 'floor', 'không'));
for (const value of [0, -100, 'một trăm', 'không']) {
  const its = withSetting(soundBook(), 'scale', value);
  finds(
    `InvalidSetting: a scale of ${value}`,
    its,
    `InvalidSetting ${cellOf(its, 'Campaign', 5, 'Giá trị')}`,
  );
}

test('the sentence says the sum, what stands beside it, and what to write', () => {
  const [issue] = readWorkbook(snapshotOf(book)).issues;
  assert.ok(issue !== undefined, 'there is an issue');
  const vi = issueMessage(issue, 'vi');
  for (const part of ['90', 'cá nhân', 'điểm thưởng (T (Sáng kiến))', '“points”', '100']) {
    assert.ok(vi.includes(part), `“${part}” is in: ${vi}`);
  }
});
