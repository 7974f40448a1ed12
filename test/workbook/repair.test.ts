import assert from 'node:assert/strict';
import { describe, it } from 'vitest';
import type { Issue, IssueCode, IssueDetails } from '../../src/workbook/findings/issue.ts';
import { issueMessage } from '../../src/workbook/findings/issue-message.ts';
import { readWorkbook } from '../../src/workbook/read.ts';
import { repairableKinds, repairOf } from '../../src/workbook/repair/repair.ts';
import type { Repair } from '../../src/workbook/repair/repair.ts';
import type { CellValue } from '../../src/workbook/snapshot.ts';
import { aCampaign, aCandidate, aContent, aMember, anAward } from '../tally/builders.ts';
import { snapshotOf, soundBook } from './snapshots.ts';
import type { Book } from './snapshots.ts';

const { places } = readWorkbook({ sheets: [], tables: [], record: [] });
const campaign = aCampaign({
  candidates: ['TT-01', 'TT-1.1', 'TT-11', 'Đ2', 'TT-20'].map((code) =>
    aCandidate(code, { name: code === 'TT-20' ? 'Vụ Hai' : 'Vụ Một' }),
  ),
  council: [aMember('HĐ-01', { name: 'Lê Văn An' })],
  contents: [aContent('I')],
  awards: [anAward('BK-TT')],
});

function anIssue(code: IssueCode, details: IssueDetails): Issue {
  return { code, severity: 'error', table: 'T', sheet: 'S', cell: 'B7', details };
}

const mended = (code: IssueCode, found: string | number, expected = 'mark'): string | number | undefined =>
  repairOf(anIssue(code, { found, expected }), { campaign, places })?.value;

describe('mistakes with one way to mend them', () => {
  it('are codes with another dash, space or stop, where only one code is meant', () => {
    assert.equal(mended('UnknownCandidate', 'TT–01'), 'TT-01');
    assert.equal(mended('UnknownCandidate', 'tt 01'), 'TT-01');
    assert.equal(mended('UnknownMember', 'HD01'), 'HĐ-01');
    assert.equal(mended('UnknownContent', 'I.'), 'I');
    assert.equal(mended('UnknownAward', 'BK TT'), 'BK-TT');
    assert.equal(mended('UnknownCandidate', 'TT 11'), undefined, 'TT-1.1 or TT-11');
    for (const found of ['TT-1', 'TT-010', 'TT-99', '–', '']) {
      assert.equal(mended('UnknownCandidate', found), undefined, found);
    }
  });

  it('are codes with the letter O for a nought, or wide digits', () => {
    assert.equal(mended('UnknownMember', 'HĐ-O1'), 'HĐ-01');
    assert.equal(mended('UnknownCandidate', 'TT-2o'), 'TT-20');
    assert.equal(mended('UnknownCandidate', 'TT-２０'), 'TT-20');
  });

  it('are names in place of codes, where only one has the name', () => {
    assert.equal(mended('UnknownMember', 'lê văn  an'), 'HĐ-01');
    assert.equal(mended('UnknownCandidate', 'Vụ Hai'), 'TT-20');
    assert.equal(mended('UnknownCandidate', 'Vụ Một'), undefined);
  });

  it('are no awards of the other kind, whose code is spelled right', () => {
    const issue = anIssue('UnknownAward', { found: 'BK TT', otherKind: 'collective' });
    assert.equal(repairOf(issue, { campaign, places }), null);
  });

  it('are figures with spaces, units, quotes, wide digits or the letter O', () => {
    const figures = {
      '8 ,5': 8.5,
      '17. 25': 17.25,
      '8,5đ': 8.5,
      '8.5 điểm': 8.5,
      '9 points': 9,
      '“8,5”': 8.5,
      '8,5.': 8.5,
      '８，５': 8.5,
      '1O': 10,
    };
    for (const [found, value] of Object.entries(figures)) {
      assert.equal(mended('NotANumber', found), value, found);
    }
    assert.equal(mended('NotANumber', '11 phiếu', 'count'), 11);
    assert.equal(mended('InvalidQuota', '5 suất', 'count'), 5);
    assert.equal(mended('InvalidPrecedence', '1.', 'precedence'), 1);
    assert.equal(mended('InvalidWeight', '4O', 'weight'), 40);
  });

  it('are no other texts, and no figures that would be wrong again', () => {
    for (const found of [
      'năm',
      '8 5',
      '1.000,5',
      '8,,5',
      ',',
      '',
      'O',
      '8,5/10',
      '8-9',
      'đ',
      '-8 ,5',
      '5 phiếu',
    ]) {
      assert.equal(mended('NotANumber', found), undefined, found);
    }
    assert.equal(mended('InvalidQuota', '2,5 suất', 'count'), undefined);
    assert.equal(mended('InvalidQuota', 2.5, 'count'), undefined);
    assert.equal(mended('InvalidPrecedence', 'O0', 'precedence'), undefined);
    assert.equal(mended('InvalidWeight', 'O0', 'positive'), undefined);
  });

  it('are kinds with a letter too many, too few or wrong', () => {
    assert.equal(mended('InvalidKind', 'Tập-thể', 'kind'), 'Tập thể');
    assert.equal(mended('InvalidKind', 'Cá nhâm', 'kind'), 'Cá nhân');
    assert.equal(mended('InvalidKind', 'Tập thểe', 'kindOrBoth'), 'Tập thể');
    assert.equal(mended('InvalidKind', 'Thể tập', 'kind'), undefined);
    assert.equal(mended('InvalidKind', '', 'kind'), undefined);
  });

  it('are noughts where nothing may stand', () => {
    assert.equal(mended('ScoreNotApplicable', 0), '');
    assert.equal(mended('ScoreNotApplicable', 5), undefined);
    assert.equal(mended('ScoreNotApplicable', 'CĐ'), undefined);
  });

  it('are no others, and none without a cell', () => {
    assert.equal(mended('ScoreOutOfRange', '8 ,5'), undefined);
    const issue = anIssue('UnknownMember', { found: 'HD01' });
    assert.equal(repairOf({ ...issue, cell: null }, { campaign, places }), null);
  });
});

/** The sound book with other headers in one table. */
function withHeaders(name: string, headers: Readonly<Record<string, CellValue>>): Book {
  return soundBook().map((table) =>
    table.name === name
      ? { ...table, header: table.header.map((header) => headers[String(header)] ?? header) }
      : table,
  );
}

function repairsOf(book: Book): readonly (Repair | null)[] {
  const reading = readWorkbook(snapshotOf(book));
  return reading.issues
    .filter(({ code }) => code === 'MissingColumn' || code === 'UnknownColumn')
    .map((issue) => repairOf(issue, reading));
}

describe('headers with one way to mend them', () => {
  it('are slips of a column that is missing, in the language they are in', () => {
    assert.deepEqual(repairsOf(withHeaders('Criteria', { 'Điểm tối đa': 'Điểm tối đâ' })), []);
    assert.deepEqual(repairsOf(withHeaders('Criteria', { 'Điểm tối đa': 'Điển tối đa' })), [
      { sheet: 'Nội dung', cell: 'G11', found: 'Điển tối đa', value: 'Điểm tối đa' },
    ]);
    assert.deepEqual(repairsOf(withHeaders('Criteria', { 'Điểm tối đa': 'Max-point' })), [
      { sheet: 'Nội dung', cell: 'G11', found: 'Max-point', value: 'Max points' },
    ]);
  });

  it('say so in the sentence of the issue', () => {
    const { issues } = readWorkbook(snapshotOf(withHeaders('Criteria', { 'Điểm tối đa': 'Điển tối đa' })));
    const issue = issues.find(({ code }) => code === 'MissingColumn');
    assert.ok(issue !== undefined, 'there is no issue');
    assert.match(issueMessage(issue, 'vi'), /Ô G11 ghi “Điển tối đa”.*sửa tiêu đề thành “Điểm tối đa”/);
    assert.match(issueMessage(issue, 'en'), /Cell G11 says “Điển tối đa”/);
  });

  it('are not those of quite other words, nor those that two could have', () => {
    assert.deepEqual(repairsOf(withHeaders('Criteria', { 'Điểm tối đa': 'Khung điểm' })), [null]);
    const two = withHeaders('Criteria', { 'Điểm tối đa': 'Điển tối đa', 'Trọng số': 'Điểm tốt đa' });
    assert.deepEqual(repairsOf(two), [null]);
  });

  it('are codes of criteria and candidates that have no column yet', () => {
    const scores = withHeaders('Scores_TT', { K1: 'K.1' });
    assert.deepEqual(
      repairsOf(scores).flatMap((repair) => (repair === null ? [] : [repair.value])),
      ['K1'],
    );
    const twice = soundBook().map((table) =>
      table.name === 'Scores_TT'
        ? {
            ...table,
            header: [...table.header, 'K.1'],
            rows: table.rows.map((row) => [...row, '']),
          }
        : table,
    );
    assert.deepEqual(repairsOf(twice), [null]);
  });
});

describe('the same mistake more than once', () => {
  it('is mended by one press, and one that was made once or has no repair is not', () => {
    const issues = [
      anIssue('NotANumber', { found: '8 ,5', expected: 'mark' }),
      anIssue('UnknownMember', { found: 'HD01' }),
      anIssue('NotANumber', { found: 'năm', expected: 'mark' }),
      anIssue('NotANumber', { found: '9đ', expected: 'mark' }),
    ];
    assert.deepEqual(repairableKinds(issues, { campaign, places }), [
      { code: 'NotANumber', issues: [issues[0], issues[3]] },
    ]);
    assert.deepEqual(repairableKinds([], { campaign, places }), []);
  });
});
