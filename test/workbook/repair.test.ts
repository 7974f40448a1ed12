import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Issue, IssueCode } from '../../src/workbook/issue.ts';
import { repairOf } from '../../src/workbook/repair.ts';
import { aCampaign, aCandidate, aContent, aMember } from '../tally/builders.ts';

const campaign = aCampaign({
  candidates: ['TT-01', 'TT-1.1', 'TT-11', 'Đ2'].map((code) => aCandidate(code)),
  council: [aMember('HĐ-01')],
  contents: [aContent('I')],
});

function anIssue(code: IssueCode, found: string | number): Issue {
  return { code, severity: 'error', table: 'T', sheet: 'S', cell: 'B7', details: { found } };
}

const mended = (code: IssueCode, found: string | number): string | number | undefined =>
  repairOf(anIssue(code, found), campaign)?.value;

describe('mistakes with one way to mend them', () => {
  it('are codes with another dash, space or stop, where only one code is meant', () => {
    assert.equal(mended('UnknownCandidate', 'TT–01'), 'TT-01');
    assert.equal(mended('UnknownCandidate', 'tt 01'), 'TT-01');
    assert.equal(mended('UnknownMember', 'HD01'), 'HĐ-01');
    assert.equal(mended('UnknownContent', 'I.'), 'I');
    assert.equal(mended('UnknownCandidate', 'TT 11'), undefined, 'TT-1.1 or TT-11');
    for (const found of ['TT-1', 'TT-010', 'TT-99', '–', '']) {
      assert.equal(mended('UnknownCandidate', found), undefined, found);
    }
  });

  it('are spaces beside a decimal separator, and no other text that is not a number', () => {
    assert.equal(mended('NotANumber', '8 ,5'), 8.5);
    assert.equal(mended('NotANumber', '17. 25'), 17.25);
    for (const found of ['8,5đ', 'năm', '8 5', '1.000,5', '8,,5', ',', '']) {
      assert.equal(mended('NotANumber', found), undefined, found);
    }
  });

  it('are noughts where nothing may stand', () => {
    assert.equal(mended('ScoreNotApplicable', 0), '');
    assert.equal(mended('ScoreNotApplicable', 5), undefined);
    assert.equal(mended('ScoreNotApplicable', 'CĐ'), undefined);
  });

  it('are no others, and none without a cell', () => {
    assert.equal(mended('ScoreOutOfRange', '8 ,5'), undefined);
    assert.equal(repairOf({ ...anIssue('UnknownMember', 'HD01'), cell: null }, campaign), null);
  });
});
