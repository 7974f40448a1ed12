/** A candidate whom nobody counted is one issue, at the header of the table that has the others. */
import assert from 'node:assert/strict';
import { describe, it } from 'vitest';
import { errorsBeforeCopies } from '../../src/copies/readiness.ts';
import { issueMessage } from '../../src/workbook/findings/issue-message.ts';
import type { Issue } from '../../src/workbook/findings/issue.ts';
import { readWorkbook } from '../../src/workbook/read.ts';
import { reckonWorkbook } from '../../src/workbook/reckon.ts';
import {
  cellOf,
  plusTable,
  snapshotOf,
  soundBook,
  withCell,
  withRow,
  withSetting,
  withTable,
  withoutColumn,
  withoutRow,
  withoutTable,
  type Book,
} from './snapshots.ts';

const book = soundBook();

function found(its: Book): readonly Issue[] {
  return reckonWorkbook(readWorkbook(snapshotOf(its))).issues;
}

const lines = (its: Book): readonly string[] =>
  found(its).map(
    ({ code, severity, sheet, cell, details }) =>
      `${severity} ${code} ${sheet}!${cell} ${details['code'] ?? ''}`,
  );

const atPapers = cellOf(book, 'Ballots', -1, 'Số phiếu');
const atCounts = cellOf(book, 'BallotCounts', -1, 'Đối tượng');
const noColumn = withoutColumn(book, 'Ballots', 'TT-01');
const noLine = withoutRow(book, 'BallotCounts', 0);
/** A decision that decides nothing where the votes differ. */
const unused = `warning UnusedDecision ${cellOf(book, 'Decisions', 0, 'Đối tượng')} `;

describe('a candidate without votes where others have them', () => {
  it('is an error for each, on papers and in counts', () => {
    assert.deepEqual(lines(book), [unused], 'with all columns and lines nobody is missing');
    assert.deepEqual(lines(noColumn), [`error MissingVotes ${atPapers} TT-01`]);
    assert.deepEqual(lines(noLine), [`error MissingVotes ${atCounts} CN-01`]);
    const both = withoutColumn(noLine, 'Ballots', 'TT-01');
    assert.deepEqual(lines(both), [
      `error MissingVotes ${atPapers} TT-01`,
      `error MissingVotes ${atCounts} CN-01`,
    ]);
  });

  it('is said in sentences without gaps, in both languages and as both severities', () => {
    for (const its of [noColumn, noLine, withSetting(noColumn, 'missingVotes', 'skip')]) {
      for (const issue of found(its).filter(({ code }) => code === 'MissingVotes')) {
        for (const language of ['vi', 'en'] as const) {
          assert.doesNotMatch(issueMessage(issue, language), /[{}]|undefined|“”|\(\)| {2}/u);
        }
      }
    }
  });

  it('is a warning where the paper has a short list, and the workbook is tallied', () => {
    const short = withSetting(noLine, 'missingVotes', 'skip');
    assert.deepEqual(lines(short), [`warning MissingVotes ${atCounts} CN-01`, unused]);
    assert.notEqual(reckonWorkbook(readWorkbook(snapshotOf(short))).tally, null, 'it has a tally');
    assert.equal(reckonWorkbook(readWorkbook(snapshotOf(noLine))).tally, null, 'an error has none');
  });

  it('is none where nobody has votes for the award, or the award is of the other kind', () => {
    const papersOnly = withoutTable(book, 'BallotCounts');
    assert.deepEqual(
      lines(papersOnly).filter((line) => line.includes('MissingVotes')),
      [],
      'papers of collectives say nothing of individuals',
    );
  });

  it('is none for who is ineligible, has no score, or is below the minimum score of the award', () => {
    const ineligible = withCell(noLine, 'Candidates', 2, 'Tình trạng', 'Không xét');
    assert.deepEqual(
      lines(ineligible).filter((line) => line.includes('MissingVotes')),
      [],
    );
    const scoreless = withSetting(
      withTable(noLine, 'Scores_CN', (its) => ({
        ...its,
        rows: its.rows.filter((row) => row[1] !== 'CN-01'),
      })),
      'missing',
      'skip',
    );
    assert.deepEqual(
      lines(scoreless).filter((line) => line.includes('MissingVotes')),
      [],
    );
    const below = withCell(noLine, 'Awards', 2, 'Điểm tối thiểu', 99);
    assert.deepEqual(
      lines(below).filter((line) => line.includes('MissingVotes')),
      [],
    );
    const reached = withCell(noLine, 'Awards', 2, 'Điểm tối thiểu', 70);
    assert.deepEqual(lines(reached), [`error MissingVotes ${atCounts} CN-01`]);
  });

  it('follows what is proposed: an earlier award with cascade, else that award alone', () => {
    const named = withTable(book, 'Ballots', (its) => ({
      ...its,
      rows: its.rows.map((row) => [...row.slice(0, 2), 'GK-TT', ...row.slice(3)]),
    }));
    const forSecond = withoutColumn(withoutTable(named, 'BallotBox'), 'Ballots', 'TT-02');
    assert.deepEqual(
      lines(forSecond).filter((line) => line.includes('MissingVotes')),
      [`error MissingVotes ${atPapers} TT-02`],
      'TT-02, proposed for BK-TT, goes on to GK-TT',
    );
    assert.deepEqual(
      lines(withSetting(forSecond, 'cascade', 'không')).filter((line) => line.includes('MissingVotes')),
      [],
      'without cascade it does not',
    );
  });

  it('is an award that needs no votes too: with votes for some it is ordered by them', () => {
    const needless = withCell(noLine, 'Awards', 2, 'Tỷ lệ phiếu tối thiểu', '');
    assert.deepEqual(lines(needless), [`error MissingVotes ${atCounts} CN-01`]);
  });

  it('is one issue a candidate, however many awards', () => {
    const two = withRow(noLine, 'Awards', 'GK-CN', 'Giấy khen', 'Cá nhân', '', 2, '', '', '');
    const forAll = withCell(two, 'BallotCounts', 0, 'Khen thưởng', '');
    assert.deepEqual(lines(forAll), [`error MissingVotes ${atCounts} CN-01`]);
  });

  it('has votes where every paper of theirs is invalid', () => {
    const invalid = withTable(withoutTable(book, 'BallotBox'), 'Ballots', (its) => ({
      ...its,
      rows: its.rows.map((row) => [row[0] ?? '', 'không', ...row.slice(2)]),
    }));
    assert.deepEqual(
      lines(invalid).filter((line) => line.includes('MissingVotes')),
      [],
    );
  });
});

describe('one of several tables of papers', () => {
  const sheet = 'Phiếu (2)';
  /** The last paper stands in a table of its own, with these candidates. */
  const secondTable = (...candidates: readonly string[]): Book => {
    const first = withTable(book, 'Ballots', (its) => ({ ...its, rows: its.rows.slice(0, 2) }));
    const [ballots] = book.filter(({ name }) => name === 'Ballots');
    assert.ok(ballots !== undefined, 'the book has papers');
    const marks = candidates.map(() => 'x');
    return plusTable(first, {
      ...ballots,
      name: 'Ballots_2',
      sheet,
      header: ['Số phiếu', 'Hợp lệ', 'Khen thưởng', 'Ghi chú', ...candidates],
      rows: [[3, 'có', '', '', ...marks]],
    });
  };
  const missing = (its: Book): readonly string[] =>
    lines(its).filter((line) => line.includes('MissingVotes'));

  it('says at its header whose column it lacks, when it counts for another beside whom they stand', () => {
    assert.deepEqual(missing(secondTable('TT-01', 'TT-02')), []);
    const [said, ...more] = missing(secondTable('TT-02'));
    assert.match(said ?? '', /^error MissingVotes Phiếu \(2\)!A\d+ TT-01$/);
    assert.deepEqual(more, []);
    const skipped = missing(withSetting(secondTable('TT-02'), 'missingVotes', 'skip'));
    assert.deepEqual(skipped, [said?.replace('error', 'warning')]);
  });

  it('may have a column that nobody has called by a name', () => {
    assert.deepEqual(missing(secondTable('', 'TT-02')).length, 1);
  });

  it('says so in sentences without gaps', () => {
    for (const issue of found(secondTable('TT-02')).filter(({ code }) => code === 'MissingVotes')) {
      for (const language of ['vi', 'en'] as const) {
        assert.doesNotMatch(issueMessage(issue, language), /[{}]|undefined|“”|\(\)| {2}/u);
      }
    }
  });

  it('may be for a list of its own, where nobody stands in both', () => {
    assert.deepEqual(missing(withoutColumn(secondTable('TT-02'), 'Ballots', 'TT-02')), []);
  });
});

describe('beside other mistakes a candidate without votes', () => {
  it('is found in the same pass, where they leave scores and votes as they are', () => {
    for (const [what, its] of [
      ['a mark', withCell(noColumn, 'Ballots', 0, 'TT-02', '?')],
      ['a number twice', withCell(noColumn, 'Ballots', 1, 'Số phiếu', 1)],
      ['a figure of the box', withCell(noColumn, 'BallotBox', 0, 'Thu về', 'ba')],
      ['a figure of a count', withCell(noColumn, 'BallotCounts', 0, 'Đồng ý', 'ba')],
      ['a decision on nobody', withCell(noColumn, 'Decisions', 0, 'Đối tượng', 'CN-99')],
      ['a quota', withCell(noColumn, 'Awards', 0, 'Số lượng', 'hai')],
      ['the quorum', withCell(noColumn, 'Council', 1, 'Có mặt', 'không')],
    ] as const) {
      const codes = found(its).map(({ code }) => code);
      assert.ok(codes.includes('MissingVotes') && codes.length >= 2, `${what}: ${codes.join(', ')}`);
    }
  });

  it('is not, while scores have errors or the missing votes may be in a line that is wrong', () => {
    for (const [what, its] of [
      ['a score that is missing', withCell(noColumn, 'Scores_TT', 0, 'K1', '')],
      ['a score out of range', withCell(noColumn, 'Scores_TT', 0, 'K1', 61)],
      ['a weight', withCell(noColumn, 'Contents', 0, 'Trọng số', 'nặng')],
      ['a minimum score', withCell(noColumn, 'Awards', 0, 'Điểm tối thiểu', 'cao')],
      ['a line for nobody', withCell(book, 'BallotCounts', 0, 'Đối tượng', 'CN-99')],
      ['a line for no award', withCell(book, 'BallotCounts', 1, 'Khen thưởng', 'XX')],
    ] as const) {
      const codes = found(its).map(({ code }) => code);
      assert.ok(!codes.includes('MissingVotes'), `${what}: ${codes.join(', ')}`);
      assert.ok(codes.length > 0, `${what} is an issue itself`);
    }
  });

  it('keeps nobody from making copies', () => {
    assert.deepEqual(errorsBeforeCopies(found(noColumn)), []);
  });
});
