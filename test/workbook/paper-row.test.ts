import assert from 'node:assert/strict';
import { describe, it } from 'vitest';
import { awardCode, candidateCode } from '../../src/tally/campaign.ts';
import type { Opinion } from '../../src/tally/campaign.ts';
import { ballotBook } from '../../src/workbook/ballots/ballot-book.ts';
import type { PaperTable } from '../../src/workbook/ballots/ballot-book.ts';
import {
  emptied,
  filedAs,
  nextPaperNumber,
  overQuota,
  paperCells,
} from '../../src/workbook/ballots/paper-row.ts';
import type { EnteredPaper } from '../../src/workbook/ballots/paper-row.ts';
import { snapshotOf, soundBook, withCell, withHeader, withoutColumn, withRow } from './snapshots.ts';
import type { Book } from './snapshots.ts';

function tableOf(book: Book): PaperTable {
  const [table] = ballotBook(snapshotOf(book)).paperTables;
  if (table === undefined) throw new Error('The book has no table of papers.');
  return table;
}

const numbered = (...numbers: readonly (string | number)[]): PaperTable =>
  tableOf(
    numbers.reduce((book, number, at) => withCell(book, 'Ballots', at, 'Số phiếu', number), soundBook()),
  );

function paper(one: Opinion, other: Opinion, more: Partial<EnteredPaper> = {}): EnteredPaper {
  const opinions = new Map([
    [candidateCode('TT-01'), one],
    [candidateCode('TT-02'), other],
  ]);
  return { award: null, opinions, invalid: null, ...more };
}

const written = (table: PaperTable, entered: EnteredPaper) =>
  Object.fromEntries(paperCells(table, 4, entered).map(({ at, value }) => [at.header, value]));

describe('the number of the next paper', () => {
  it('is the one after the greatest, with what stands before it', () => {
    assert.equal(nextPaperNumber([numbered(1, 2, 3)], null), 4);
    assert.equal(nextPaperNumber([numbered(3, 9, 1)], null), 10);
    assert.equal(nextPaperNumber([numbered('P-08', 'P-09', 'P-07')], null), 'P-10');
    assert.equal(nextPaperNumber([numbered('007', '008', '009')], null), '010');
    assert.equal(nextPaperNumber([numbered('a', 'b', 'c')], null), 1);
  });

  it('begins with 1 for each award', () => {
    const table = tableOf(withCell(soundBook(), 'Ballots', 0, 'Khen thưởng', 'BK-TT'));
    assert.equal(nextPaperNumber([table], awardCode('BK-TT')), 2);
    assert.equal(nextPaperNumber([table], awardCode('GK-TT')), 1);
    assert.equal(nextPaperNumber([table], null), 4);
  });
});

describe('a paper as a row', () => {
  it('has its number and its marks; what is blank is not written', () => {
    const table = tableOf(soundBook());
    assert.deepEqual(written(table, paper('agree', 'disagree')), {
      'Số phiếu': 4,
      'TT-01': 'x',
      'TT-02': 'K',
    });
    assert.deepEqual(written(table, paper('blank', 'blank')), { 'Số phiếu': 4 });
  });

  it('says that it is invalid and why, and for which award it is', () => {
    const entered = paper('agree', 'blank', { invalid: 'Có chữ ký', award: awardCode('BK-TT') });
    assert.deepEqual(written(tableOf(soundBook()), entered), {
      'Số phiếu': 4,
      'Hợp lệ': 'không',
      'Khen thưởng': 'BK-TT',
      'Ghi chú': 'Có chữ ký',
      'TT-01': 'x',
    });
    const bare = tableOf(withoutColumn(soundBook(), 'Ballots', 'Ghi chú'));
    assert.equal('Ghi chú' in written(bare, entered), false);
  });

  it('is English in a table with English headers', () => {
    const table = tableOf(withHeader(soundBook(), 'Ballots', 'Số phiếu', 'Ballot'));
    assert.equal(written(table, paper('disagree', 'agree'))['TT-01'], 'no');
  });

  it('is read back as it was entered, whatever its marks', () => {
    for (const one of ['agree', 'disagree', 'blank'] as const) {
      for (const invalid of [null, 'Tẩy xoá']) {
        const table = tableOf(soundBook());
        const entered = paper(one, 'agree', { invalid });
        const values = written(table, entered);
        const headers = ['Số phiếu', 'Hợp lệ', 'Khen thưởng', 'Ghi chú', 'TT-01', 'TT-02'];
        const after = tableOf(withRow(soundBook(), 'Ballots', ...headers.map((name) => values[name] ?? '')));
        assert.equal(filedAs(after, 4, entered)?.row, 10);
        assert.equal(filedAs(after, 4, paper(one, 'disagree', { invalid })), undefined);
        assert.equal(filedAs(table, 4, entered), undefined);
      }
    }
  });

  it('is emptied only where every cell of it, blank ones too, is as it was written', () => {
    const changes = emptied(tableOf(soundBook()), 10, 4, paper('agree', 'blank'));
    assert.deepEqual(
      changes.map(({ cell, value }) => [cell, value]),
      [
        ['A11', ''],
        ['E11', ''],
      ],
    );
    assert.deepEqual(
      changes.flatMap(({ guards }) => guards.map(({ cell, text }) => `${cell}=${text}`)),
      ['A11=4', 'B11=', 'C11=', 'D11=', 'E11=x', 'F11='],
    );
  });
});

describe('more names than the quota', () => {
  const { awards } = ballotBook(snapshotOf(soundBook())).reading.campaign;
  const table = tableOf(soundBook());

  it('is judged by the award the paper is for', () => {
    const award = awardCode('BK-TT');
    assert.deepEqual(overQuota(table, awards, paper('agree', 'agree', { award })), { agreed: 2, most: 1 });
    assert.equal(overQuota(table, awards, paper('agree', 'disagree', { award })), null);
  });

  it('is the sum of the awards that are voted on, and has no limit where one of them has none', () => {
    const both = paper('agree', 'agree');
    assert.deepEqual(overQuota(table, awards, both), { agreed: 2, most: 1 });
    const voted = awards.map((award) => ({ ...award, minVotes: awards[0]?.minVotes ?? null }));
    assert.equal(overQuota(table, voted, both), null);
    const limited = voted.map((award) => ({ ...award, quota: 1 }));
    assert.equal(overQuota(table, limited, both), null);
    const none = limited.map((award) => ({ ...award, quota: award.code === 'BK-TT' ? 1 : 0 }));
    assert.deepEqual(overQuota(table, none, both), { agreed: 2, most: 1 });
  });
});
