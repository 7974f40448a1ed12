import assert from 'node:assert/strict';
import { describe, it } from 'vitest';
import { ballotBook } from '../../src/workbook/ballots/ballot-book.ts';
import {
  plusTable,
  snapshotOf,
  soundBook,
  withColumn,
  withoutColumn,
  withoutRow,
  withoutTable,
  withRow,
  withTable,
} from './snapshots.ts';

const bookOf = (book: ReturnType<typeof soundBook>) => ballotBook(snapshotOf(book));

describe('what tellers write into', () => {
  it('has the candidates in the order of the paper, wherever they stand in the list', () => {
    const book = withTable(soundBook(), 'Ballots', (table) => ({
      ...table,
      header: ['TT-02', 'Số phiếu', 'TT-01'],
      rows: [],
    }));
    assert.deepEqual(
      bookOf(book).paperTables[0]?.candidates.map(({ candidate, column }) => [candidate.code, column]),
      [
        ['TT-02', 0],
        ['TT-01', 2],
      ],
    );
  });

  it('leaves out a table without any candidate, and tells of missing tables and columns', () => {
    const strange = {
      name: 'Ballots_2',
      sheet: 'Khác',
      row: 0,
      column: 0,
      header: ['Số phiếu', '?'],
      rows: [],
    };
    assert.equal(bookOf(plusTable(soundBook(), strange)).paperTables.length, 1);
    const bare = bookOf(withoutTable(soundBook(), 'Ballots', 'BallotCounts', 'BallotBox'));
    assert.deepEqual([bare.paperTables, bare.counts, bare.boxes], [[], null, null]);
    assert.equal(bookOf(withoutColumn(soundBook(), 'BallotBox', 'Thu về')).boxes, null);
    assert.equal(bookOf(withoutColumn(soundBook(), 'BallotCounts', 'Đồng ý')).counts, null);
    assert.equal(bookOf(withoutColumn(soundBook(), 'Ballots', 'Hợp lệ')).paperTables[0]?.validity, null);
  });

  it('has a line for each count, and one for whoever has none and no papers either', () => {
    const { counts } = bookOf(withoutRow(soundBook(), 'BallotCounts', 0));
    assert.deepEqual(
      counts?.lines.map(({ candidate, award, cells }) => [
        candidate.code,
        award,
        cells.agree?.cell,
        cells.agree?.count,
      ]),
      [
        ['CN-02', 'BK-CN', 'C3', 2],
        ['CN-01', null, null, null],
      ],
    );
    assert.deepEqual(counts?.lines[1]?.codes, { 'Đối tượng': 'CN-01' });
    assert.deepEqual(
      counts?.lines[0]?.guards.map(({ cell, text }) => `${cell}=${text}`),
      ['A3=CN-02', 'B3=BK-CN'],
    );
  });

  it('lists people by given name', () => {
    const more = withRow(soundBook(), 'Candidates', 'CN-04', 'Cá nhân', 'Vũ Thị Ánh');
    const { counts } = bookOf(withTable(more, 'BallotCounts', (table) => ({ ...table, rows: [] })));
    assert.deepEqual(
      counts?.lines.map(({ candidate }) => candidate.name),
      ['Nguyễn Văn An', 'Vũ Thị Ánh', 'Trần Thị Bình'],
    );
  });

  it('has a box for each kind on papers of its own, and one for papers of both', () => {
    const none = withTable(soundBook(), 'BallotBox', (table) => ({ ...table, rows: [] }));
    assert.deepEqual(
      bookOf(none).boxes?.lines.map(({ kind, codes }) => [kind, Object.values(codes)]),
      [
        ['collective', ['Tập thể']],
        ['individual', ['Cá nhân']],
      ],
    );
    const together = bookOf(withColumn(none, 'Ballots', 'CN-01'));
    assert.deepEqual(
      together.boxes?.lines.map(({ kind }) => kind),
      [null],
    );
    const half = bookOf(withoutRow(soundBook(), 'BallotBox', 1));
    assert.deepEqual(
      half.boxes?.lines.map(({ kind, cells }) => [kind, cells.issued?.cell]),
      [
        ['collective', 'B12'],
        ['individual', null],
      ],
    );
  });
});
