/** A number counts as what its cell shows; where that is another thing, the cell is named, and nothing that follows from it. */
import assert from 'node:assert/strict';
import { describe, it } from 'vitest';
import { cellName } from '../../src/cells/a1.ts';
import { canonicalText } from '../../src/workbook/record/fingerprint.ts';
import { issueMessage } from '../../src/workbook/findings/issue-message.ts';
import { readWorkbook } from '../../src/workbook/read.ts';
import { showsItself } from '../../src/workbook/showing/showing.ts';
import { tableKeyOf } from '../../src/workbook/columns/schema.ts';
import { finds } from './issue-lines.ts';
import {
  cellOf,
  snapshotOf,
  soundBook,
  withCell,
  withColumn,
  withHeader,
  withLook,
  withSetting,
  withTable,
  type Book,
} from './snapshots.ts';

const book = soundBook();
const otherwise = (its: Book, name: string, row: number, title: string): string =>
  `ShownOtherwise ${cellOf(its, name, row, title)}`;

/** Dates as Excel counts them. */
const secondOfMarch = 46083;
const august1975 = 27607;

function messageOf(its: Book, language: 'vi' | 'en' = 'vi'): string {
  const [issue] = readWorkbook(snapshotOf(its)).issues;
  return issue === undefined ? '' : issueMessage(issue, language);
}

describe('points', () => {
  const shown = (format: string, value: number): Book => withLook(book, 'Scores_TT', 0, 'K2', format, value);
  const at = otherwise(book, 'Scores_TT', 0, 'K2');
  finds('shown as a percentage', shown('0%', 0.85), at);
  finds('shown as a time', shown('h:mm', 0.354166666666667), at);
  finds('shown as a date', shown('d-mmm', secondOfMarch), at);
  finds('that a month and a year were made of', shown('mmm-yy', august1975), at);
  finds('shown as another number', shown('"9"', 0.5), at);
  finds('shown in thousands', shown('0,', 9), at);
  finds('shown without a minus', shown('0;0', -4), at);
  finds('hidden', shown(';;;', 9), at);
  finds('shown as a word', shown('"CĐ"', 9), at);
  finds('with a unit behind them', shown('0.0" điểm"', 8.5));
  finds('in money', shown('#,##0.0 [$₫-42A]', 8.5));
  finds('in colour', shown('[Red]0', 9));
  finds('as an accountant shows them', shown('_(* #,##0.00_);_(* \\(#,##0.00\\);_(* "-"??_);_(@_)', 8.5));
  finds('with a nought before them', shown('00', 9));
  finds('shown as the same number by other words', shown('"9"', 9));
  finds('rounded', shown('0', 8.5), `RoundedDisplay ${cellOf(book, 'Scores_TT', 0, 'K2')}`);
  finds(
    'rounded in several cells of a column',
    withLook(shown('0', 8.5), 'Scores_TT', 2, 'K2', '0', 7.25),
    `RoundedDisplay ${cellOf(book, 'Scores_TT', 0, 'K2')}`,
  );
  finds('of 0 that are hidden, in a main criterion', shown('0;-0;;@', 0), at);
  finds('of 0 that are hidden, in a bonus', withLook(book, 'Scores_TT', 0, 'T', '0;-0;;@', 0));
  finds('of 0 as an accountant shows them', shown('_(* #,##0_);_(* \\(#,##0\\);_(* "-"_);_(@_)', 0));

  it('are said as people see them', () => {
    assert.match(messageOf(shown('0%', 0.85)), /tỷ lệ phần trăm “85%”.*0,85/u);
    assert.match(messageOf(shown('d-mmm', secondOfMarch)), /“2,3” hoặc “3,2” thành ngày 02\/03\/2026/u);
    assert.match(messageOf(shown('mmm-yy', august1975)), /“8,75” thành ngày 08\/1975/u);
    assert.match(messageOf(shown(';;;', 9)), /để trống.*“9”/u);
    assert.match(messageOf(shown('h:mm', 0.354166666666667), 'en'), /the time “8:30”/u);
  });

  it('that are rounded in a column are one warning with their number', () => {
    const its = withLook(shown('0', 8.5), 'Scores_TT', 2, 'K2', '0', 7.25);
    const { issues } = readWorkbook(snapshotOf(its));
    assert.deepEqual(
      issues.map(({ severity, details }) => [severity, details['cells']]),
      [['warning', 2]],
    );
  });
});

describe('codes', () => {
  /** Candidates by codes that Excel takes for dates, and everything that refers to them as it was typed. */
  const renamed = (code: (number: number) => string): Book => {
    let its = book;
    const codes = ['TT-01', 'TT-02', 'CN-01', 'CN-02', 'CN-03'];
    codes.forEach((old, index) => {
      its = its.map((table) => ({
        ...table,
        header: table.header.map((cell) => (cell === old ? code(index + 1) : cell)),
        rows: table.rows.map((cells) => cells.map((cell) => (cell === old ? code(index + 1) : cell))),
      }));
    });
    return its;
  };
  const typed = renamed((number) => `1-${number}`);
  const dates = [1, 2, 3, 4, 5].reduce<Book>(
    (its, number, row) => withLook(its, 'Candidates', row, 'Mã', 'd-mmm', 46022 + number),
    typed,
  );
  finds('that are as they were typed', typed);
  finds(
    'that became dates, and are called as they were typed elsewhere',
    dates,
    ...[0, 1, 2, 3, 4].map((row) => otherwise(dates, 'Candidates', row, 'Mã')),
  );
  it('are said as the other tables spell them', () => {
    const messages = readWorkbook(snapshotOf(dates)).issues.map((issue) => issueMessage(issue, 'vi'));
    assert.match(messages[1] ?? '', /“2-1” hoặc “1-2” thành ngày 02\/01\/2026/u);
    const [, second] = readWorkbook(snapshotOf(dates)).issues;
    assert.equal(second?.details['called'], 'monthDay');
  });

  const member = withLook(withCell(book, 'Council', 0, 'Mã', '1'), 'Council', 0, 'Mã', '00', 1);
  const called = (by: string | number): Book =>
    withTable(member, 'Scores_TT', (its) => ({
      ...its,
      rows: its.rows.map((cells) => cells.map((cell) => (cell === 'HĐ-1' ? by : cell))),
    }));
  const everywhere = (by: string | number): Book =>
    withTable(called(by), 'Scores_CN', (its) => ({
      ...its,
      rows: its.rows.map((cells) => cells.map((cell) => (cell === 'HĐ-1' ? by : cell))),
    }));
  finds('that show a nought, called as they are seen', everywhere('01'));
  finds('that show a nought, called as they are held', everywhere(1));
  it('that are seen as one are one code twice', () => {
    const its = withLook(withCell(book, 'Council', 1, 'Mã', '01'), 'Council', 2, 'Mã', '00', 1);
    const doubles = readWorkbook(snapshotOf(its)).issues.filter(({ code }) => code === 'DuplicateCode');
    assert.deepEqual(
      doubles.map(({ sheet, cell }) => `${sheet}!${cell}`),
      [cellOf(its, 'Council', 2, 'Mã')],
    );
  });
  const numbered = withLook(everywhere('01'), 'Scores_TT', 0, 'Thành viên', '00', 1);
  finds('that are referred to by a number shown with a nought', numbered);

  const dated = withLook(typed, 'Scores_TT', 0, 'Đối tượng', 'd-mmm', 46023);
  finds('that became dates where they are referred to', dated, otherwise(dated, 'Scores_TT', 0, 'Đối tượng'));

  const criteria = withHeader(
    withHeader(withCell(book, 'Criteria', 0, 'Mã', '1.10'), 'Scores_TT', 'K1', '1.10'),
    'Scores_CN',
    'K1',
    '1.10',
  );
  const padded = withLook(withHeader(criteria, 'SelfScores', 'K1', '1.10'), 'Criteria', 0, 'Mã', '0.00', 1.1);
  finds('of criteria that show a nought behind them', padded);
  const criterionDate = withLook(
    withHeader(criteria, 'SelfScores', 'K1', '1.10'),
    'Criteria',
    0,
    'Mã',
    'd-mmm',
    46296,
  );
  finds('of criteria that became dates', criterionDate, otherwise(criterionDate, 'Criteria', 0, 'Mã'));
});

describe('shares', () => {
  const threshold = (format: string, value: number): Book =>
    withLook(book, 'Awards', 0, 'Tỷ lệ phiếu tối thiểu', format, value);
  const at = otherwise(book, 'Awards', 0, 'Tỷ lệ phiếu tối thiểu');
  finds('shown as a percentage', threshold('0%', 0.8));
  finds('that became a date', threshold('d-mmm', secondOfMarch), at);
  finds('whose percent sign is only a letter', threshold('0.0"%"', 0.8), at);
  finds('of a hundred with a percent sign', threshold('0"%"', 80));
  finds(
    'rounded',
    threshold('0%', 0.666),
    `RoundedDisplay ${cellOf(book, 'Awards', 0, 'Tỷ lệ phiếu tối thiểu')}`,
  );
  const weight = (format: string, value: number): Book =>
    withLook(book, 'Contents', 0, 'Trọng số', format, value);
  finds('of a weight shown as a percentage', withCell(weight('0%', 0.4), 'Contents', 1, 'Trọng số', 0.6));
  finds('of a weight shown as a fraction', withCell(weight('# ?/?', 0.5), 'Contents', 1, 'Trọng số', 0.5));
  it('shown as a fraction are that fraction, and not the decimals that come near it', () => {
    const { campaign, issues } = readWorkbook(snapshotOf(threshold('# ?/?', 5 / 6)));
    assert.deepEqual(issues, []);
    const share = campaign.awards[0]?.minVotes?.share;
    assert.deepEqual([share?.num, share?.den], [5n, 6n]);
  });
  it('that became a date are said as they were typed', () => {
    assert.match(
      messageOf(threshold('yyyy-mm-dd h:mm:ss', secondOfMarch)),
      /“2\/3” hoặc “3\/2” thành ngày 02\/03\/2026/u,
    );
  });
});

describe('marks, words and texts', () => {
  const paper = (format: string, value: number | string): Book =>
    withLook(book, 'Ballots', 0, 'TT-01', format, value);
  finds('a mark shown as a percentage', paper('0%', 1), otherwise(book, 'Ballots', 0, 'TT-01'));
  finds('a mark shown as a word that means the same', paper('[=1]"Có";"Không"', 1));
  finds(
    'a mark shown as a word that means the contrary',
    paper('[=1]"Không";"Có"', 1),
    otherwise(book, 'Ballots', 0, 'TT-01'),
  );
  finds('a mark that is hidden', paper(';;;', 'x'), otherwise(book, 'Ballots', 0, 'TT-01'));
  finds('a disagreement that is hidden', paper('0;;', 0));

  it('a column read as text takes what is shown', () => {
    const unit = withLook(book, 'Candidates', 2, 'Đơn vị', '"Phòng "0', 5);
    assert.equal(readWorkbook(snapshotOf(unit)).campaign.candidates[2]?.unit, 'Phòng 5');
    const pledge = withLook(
      withColumn(book, 'Candidates', 'Ký giao ước'),
      'Candidates',
      0,
      'Ký giao ước',
      'm/d/yyyy',
      secondOfMarch,
    );
    assert.equal(readWorkbook(snapshotOf(pledge)).campaign.candidates[0]?.pledge, '02/03/2026');
  });

  it('the day of the documents is what is shown', () => {
    const day = (format: string): string => {
      const its = withSetting(book, 'date', secondOfMarch);
      const row = its.find(({ name }) => name === 'Campaign')?.rows.length ?? 0;
      return readWorkbook(snapshotOf(withLook(its, 'Campaign', row - 1, 'Giá trị', format))).campaign
        .documents.date;
    };
    assert.equal(day('m/d/yyyy'), '02/03/2026');
    assert.equal(day('yyyy-mm-dd'), '02/03/2026');
    assert.equal(day('"tháng "m"/"yyyy'), 'tháng 3/2026');
    assert.equal(day('General'), '02/03/2026');
  });
});

describe('any format on any cell that is read', () => {
  const formats = [
    '0%',
    'h:mm',
    'd-mmm',
    'dd/mm/yyyy',
    'mmm-yy',
    '"9"',
    '00',
    '0.0',
    '0',
    ';;;',
    '0,',
    '0;0;"x"',
    '@',
    '# ?/?',
    '0.0" điểm"',
    '0"5"',
    '-0',
    '[=1]"Không";"Có"',
  ];
  const before = readWorkbook(snapshotOf(book));
  const inputs = canonicalText(before.campaign);

  for (const format of formats) {
    it(`${format} gives the same campaign, or an issue there and nowhere else`, () => {
      for (const { name, header, rows, sheet, row: top, column: left } of book) {
        if (tableKeyOf(name) === null) continue;
        rows.forEach((cells, row) =>
          cells.forEach((value, column) => {
            if (showsItself(value, format)) return;
            const its = withLook(book, name, row, String(header[column]), format);
            const { campaign, issues } = readWorkbook(snapshotOf(its));
            const place = `${sheet}!${cellName(top + 1 + row, left + column)}`;
            const found = issues.map((issue) => `${issue.sheet}!${issue.cell}`);
            const what = `${name} ${place} ${JSON.stringify(value)} under ${format}`;
            if (issues.length === 0) assert.equal(canonicalText(campaign), inputs, `${what} is silent`);
            else assert.deepEqual(found, [place], what);
          }),
        );
      }
    });
  }
});
