import assert from 'node:assert/strict';
import { describe, it } from 'vitest';
import { ballotBook } from '../../src/workbook/ballots/ballot-book.ts';
import type { BallotBook, PaperTable } from '../../src/workbook/ballots/ballot-book.ts';
import { paperCells } from '../../src/workbook/ballots/paper-row.ts';
import type { EnteredPaper } from '../../src/workbook/ballots/paper-row.ts';
import { withFigure, withPaper, withoutPaper } from '../../src/workbook/ballots/written-ballots.ts';
import { snapshotOf, soundBook, withRow, withTable } from './snapshots.ts';
import type { Book } from './snapshots.ts';

const read = (book: Book): BallotBook => ballotBook(snapshotOf(book));

function tableOf({ paperTables: [table] }: BallotBook): PaperTable {
  assert.ok(table, 'there is no table');
  return table;
}

/** What is wrong in the workbook is only found by reading it. */
function withoutIssues(book: BallotBook): BallotBook {
  return { ...book, reading: { ...book.reading, issues: [] } };
}

/** A paper that agrees with the first and says nothing of the others. */
function aPaper(table: PaperTable, invalid: string | null = null): EnteredPaper {
  const codes = table.candidates.map(({ candidate }) => candidate.code);
  return { award: null, opinions: new Map(codes.slice(0, 1).map((code) => [code, 'agree'])), invalid };
}

/** The workbook with the paper in a new row, and which row of the sheet that is. */
function filed(
  book: Book,
  number: number,
  paper: EnteredPaper,
): { readonly book: Book; readonly row: number } {
  const its = book.find(({ name }) => name === 'Ballots');
  assert.ok(its, 'there is no its');
  const cells = new Map(
    paperCells(tableOf(read(book)), number, paper).map(({ at, value }) => [at.header, value]),
  );
  const values = its.header.map((header) => cells.get(String(header)) ?? '');
  return { book: withRow(book, 'Ballots', ...values), row: its.row + 1 + its.rows.length };
}

describe('what was read, with own writings', () => {
  for (const invalid of [null, 'Tẩy xoá']) {
    it(`is what reading again gives, after a paper ${invalid === null ? '' : 'that is invalid '}and without it`, () => {
      const before = read(soundBook());
      const paper = aPaper(tableOf(before), invalid);
      const { book, row } = filed(soundBook(), 9, paper);
      const after = withPaper(before, 'Ballots', row, 9, paper);
      assert.ok(after, 'there is no after');
      assert.deepEqual(after, withoutIssues(read(book)));
      assert.deepEqual(withoutPaper(after, 'Ballots', row), before);
    });
  }

  it('is what reading again gives after a figure, but for the campaign', () => {
    const before = read(soundBook());
    const [line] = before.counts?.lines ?? [];
    const cell = line?.cells.agree?.cell;
    assert.ok(before.counts, 'there is no counts');
    assert.ok(cell, 'there is no cell');
    const after = withFigure(before, before.counts.sheet, cell, 1);
    assert.equal(after.counts?.lines[0]?.cells.agree?.count, 1);
    assert.deepEqual(after.counts.lines.slice(1), before.counts.lines.slice(1));
    assert.deepEqual(withFigure(before, 'Trang khác', cell, 1).counts, before.counts);
  });

  it('is to be read where the first paper, or the last one taken back, changes who is counted by totals', () => {
    const none = read(withTable(soundBook(), 'Ballots', (table) => ({ ...table, rows: [] })));
    assert.equal(withPaper(none, 'Ballots', 9, 1, aPaper(tableOf(none))), null);
    const one = read(
      withTable(soundBook(), 'Ballots', (table) => ({ ...table, rows: table.rows.slice(0, 1) })),
    );
    assert.equal(withoutPaper(one, 'Ballots', tableOf(one).papers[0]?.row ?? -1), null);
    assert.equal(withPaper(one, 'Không có', 9, 1, aPaper(tableOf(one))), null);
  });
});
