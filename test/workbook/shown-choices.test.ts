/** What is offered for a cell that shows another thing than it holds. */
import assert from 'node:assert/strict';
import { describe, it } from 'vitest';
import { readWorkbook } from '../../src/workbook/read.ts';
import { shownChoices } from '../../src/workbook/showing/shown-choices.ts';
import { snapshotOf, soundBook, withCell, withHeader, withLook, type Book } from './snapshots.ts';

const book = soundBook();

function offered(its: Book): readonly (readonly [string, string | number, string])[] {
  const issue = readWorkbook(snapshotOf(its)).issues.find(({ code }) => code === 'ShownOtherwise');
  assert.ok(issue !== undefined, 'the cell is named');
  return shownChoices(issue).map(({ way, value, numberFormat }) => [way, value, numberFormat] as const);
}

const points = (format: string, value: number): Book => withLook(book, 'Scores_TT', 0, 'K2', format, value);

describe('what is offered', () => {
  it('for points that became a date: both readings, as numbers', () => {
    assert.deepEqual(offered(points('d-mmm', 46150)), [
      ['dayMonth', 8.5, 'General'],
      ['monthDay', 5.8, 'General'],
    ]);
  });

  it('for points that became a month of some year: month and year', () => {
    assert.deepEqual(offered(points('mmm-yy', 27607)), [['monthYear', 8.75, 'General']]);
  });

  it('not what the criterion has no room for', () => {
    // K3 has 10 points at most; 25 May is 25.5 or 5.25.
    const its = withLook(book, 'Scores_TT', 0, 'K3', 'd-mmm', 46167);
    assert.deepEqual(offered(its), [['monthDay', 5.25, 'General']]);
  });

  it('for a number under the format of a date: the number', () => {
    assert.deepEqual(offered(points('dd/mm/yyyy', 28)), [['held', 28, 'General']]);
  });

  it('for 8:30 nothing: what was meant cannot be told', () => {
    assert.deepEqual(offered(points('h:mm', 0.354166666666667)), []);
  });

  it('for a percentage: of the maximum, what is seen, what is held; a person chooses', () => {
    // K2 has 30 points at most: 85 cannot be meant.
    assert.deepEqual(offered(points('0%', 0.85)), [
      ['ofMaximum', 25.5, 'General'],
      ['held', 0.85, 'General'],
    ]);
    assert.deepEqual(offered(withLook(book, 'Scores_TT', 0, 'K1', '0%', 0.57)), [
      ['ofMaximum', 34.2, 'General'],
      ['seen', 57, 'General'],
      ['held', 0.57, 'General'],
    ]);
  });

  it('for another number: both', () => {
    assert.deepEqual(offered(points('"9"', 0.5)), [
      ['seen', 9, 'General'],
      ['held', 0.5, 'General'],
    ]);
  });

  it('for what is hidden: to show it, or to leave the cell blank', () => {
    assert.deepEqual(offered(points(';;;', 9)), [
      ['held', 9, 'General'],
      ['empty', '', 'General'],
    ]);
  });

  it('for a share that became a date: what is a share', () => {
    const its = withLook(book, 'Awards', 0, 'Tỷ lệ phiếu tối thiểu', 'd-mmm', 46083);
    assert.deepEqual(offered(its), [['dayMonth', '2/3', '@']]);
  });

  it('for a code: both readings as text, the one that other cells call it by first', () => {
    const plain = withLook(book, 'Candidates', 4, 'Mã', 'd-mmm', 46083);
    assert.deepEqual(offered(plain), [
      ['dayMonth', '2-3', '@'],
      ['monthDay', '3-2', '@'],
    ]);
    const called = withHeader(
      withHeader(withCell(book, 'Criteria', 0, 'Mã', 'x'), 'Scores_TT', 'K1', '3.2'),
      'Scores_CN',
      'K1',
      '3.2',
    );
    const its = withLook(withHeader(called, 'SelfScores', 'K1', '3.2'), 'Criteria', 0, 'Mã', 'd-mmm', 46083);
    assert.deepEqual(offered(its), [
      ['monthDay', '3.2', '@'],
      ['dayMonth', '2.3', '@'],
    ]);
  });
});
