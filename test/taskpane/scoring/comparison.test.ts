/** Two candidates side by side, as one member has scored them. */
import assert from 'node:assert/strict';
import { describe, it } from 'vitest';
import { candidateCode, criterionCode, memberCode } from '../../../src/tally/campaign.ts';
import type { Mark } from '../../../src/tally/campaign.ts';
import {
  beginComparison,
  comparedOf,
  stepCriterion,
  stepOther,
} from '../../../src/taskpane/scoring/comparison.ts';
import type { Comparison } from '../../../src/taskpane/scoring/comparison.ts';
import { inputOf } from '../../../src/taskpane/scoring/entry.ts';
import { slotKey } from '../../../src/taskpane/scoring/score-book.ts';
import type { Entry } from '../../../src/taskpane/scoring/scoring-state.ts';
import { readWorkbook } from '../../../src/workbook/read.ts';
import { snapshotOf, soundBook, withCell, withRow } from '../../workbook/snapshots.ts';
import type { Book } from '../../workbook/snapshots.ts';

function councilOf(book: Book, candidate = 'TT-01') {
  const reading = readWorkbook(snapshotOf(book));
  const member = reading.campaign.council.find(({ code }) => code === 'HĐ-1');
  const its = reading.campaign.candidates.find(({ code }) => code === candidate);
  assert.ok(member !== undefined, 'there is no member');
  assert.ok(its !== undefined, 'there is no its');
  return { reading, member, candidate: its };
}

const threeCollectives = (): Book =>
  withRow(
    withRow(soundBook(), 'Candidates', 'TT-03', 'Tập thể', 'Vụ Tổ chức', '', '', '', ''),
    'Scores_TT',
    ...['HĐ-1', 'TT-03', '', '', 41, 'CĐ', 8, '', ''],
  );

const begun = (book: Book, candidate: string, criterion: string | null): Comparison | null => {
  const council = councilOf(book, candidate);
  const at = criterion === null ? null : criterionCode(criterion);
  return beginComparison(council.reading, council.member, council.candidate, at);
};

const input = (mark: Mark | undefined): string | number => inputOf(mark);

describe('comparing two candidates', () => {
  it('puts the next candidate of the same kind beside, or the one before where there is no next', () => {
    assert.deepEqual(begun(threeCollectives(), 'TT-01', 'K2'), {
      candidate: 'TT-01',
      other: 'TT-02',
      criterion: 'K2',
    });
    assert.equal(begun(threeCollectives(), 'TT-03', null)?.other, 'TT-02');
    assert.equal(begun(threeCollectives(), 'TT-03', null)?.criterion, 'K1');
  });

  it('has nobody to put beside when the member does not score the others of the kind', () => {
    const book = withCell(soundBook(), 'Scores_TT', 1, 'Không chấm', 'có');
    assert.equal(begun(book, 'TT-01', 'K1'), null);
  });

  it('steps through the other candidates and the criteria of the kind, and ends at either end', () => {
    const { reading, member } = councilOf(threeCollectives());
    const start = begun(threeCollectives(), 'TT-02', 'K2');
    assert.ok(start !== null, 'there is no start');
    assert.equal(start.other, 'TT-03');
    const before = stepOther(reading, member, start, -1);
    assert.equal(before?.other, 'TT-01');
    assert.ok(before !== null, 'there is no before');
    assert.equal(stepOther(reading, member, before, -1), null);
    assert.equal(stepOther(reading, member, start, 1), null);
    const order: string[] = [];
    for (
      let at: Comparison | null = { ...start, criterion: criterionCode('K1') };
      at !== null;
      at = stepCriterion(reading, at, 1)
    )
      order.push(at.criterion);
    assert.deepEqual(order, ['K1', 'K2', 'K3', 'T', 'P']);
    assert.equal(stepCriterion(reading, { ...start, criterion: criterionCode('K1') }, -1), null);
    const individuals = begun(soundBook(), 'CN-01', 'K2');
    assert.ok(individuals !== null, 'there is no individuals');
    assert.equal(stepCriterion(reading, individuals, 1)?.criterion, 'T');
  });

  it('shows the member’s own scores and no one else’s, with what is typed and not written yet', () => {
    const { reading, member } = councilOf(threeCollectives());
    const comparison = {
      candidate: candidateCode('TT-01'),
      other: candidateCode('TT-03'),
      criterion: criterionCode('K2'),
    };
    const slot = { ...comparison, member: member.code };
    const typed: Entry = { slot, text: '7,5', status: 'typing' };
    const compared = comparedOf({ reading, entries: new Map([[slotKey(slot), typed]]) }, member, comparison);
    assert.deepEqual(
      compared?.sides.map(({ candidate, mark, self }) => [candidate.code, input(mark), input(self)]),
      [
        ['TT-01', 7.5, 30],
        ['TT-03', 'CĐ', ''],
      ],
    );
    const other = reading.campaign.council.find(({ code }) => code === memberCode('HĐ-2'));
    assert.ok(other !== undefined, 'there is no other');
    const theirs = comparedOf({ reading, entries: new Map() }, other, comparison);
    assert.deepEqual(
      theirs?.sides.map(({ mark }) => input(mark)),
      [26, ''],
    );
  });

  it('is over when one of the three is no longer in the workbook', () => {
    const start = begun(threeCollectives(), 'TT-01', 'K3');
    assert.ok(start !== null, 'there is no start');
    const { reading, member } = councilOf(withCell(soundBook(), 'Candidates', 1, 'Tình trạng', 'Không xét'));
    assert.equal(comparedOf({ reading, entries: new Map() }, member, start), null);
  });
});
