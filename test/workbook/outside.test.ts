/** Rows below a table that did not grow and columns beside one are said; signatures, notes and sums are nobody's data. */
import assert from 'node:assert/strict';
import { describe, it } from 'vitest';
import { isOverTable } from '../../src/workbook/read/over-table.ts';
import { isTotal } from '../../src/workbook/read/total-line.ts';
import { readWorkbook } from '../../src/workbook/read.ts';
import { finds } from './issue-lines.ts';
import {
  cellOf,
  plusTable,
  snapshotOf,
  soundBook,
  withBelow,
  withBeside,
  withCell,
  withRow,
  withTable,
  withoutColumn,
  withoutRow,
  type Book,
  type Line,
} from './snapshots.ts';

const book = soundBook();

function tableIn(from: Book, name: string) {
  const its = from.find((one) => one.name === name);
  assert.ok(its, name);
  return its;
}

/** The first cell of the line that stands so many blank rows below the table's end. */
function below(from: Book, name: string, blankRows = 0): string {
  const { header, rows } = tableIn(from, name);
  return cellOf(from, name, rows.length + blankRows, String(header[0]));
}

describe('the last row of a table stands below it', () => {
  for (const { name, rows } of book) {
    const moved = withBelow(withoutRow(book, name, rows.length - 1), name, 0, rows.at(-1) ?? []);
    // Of the settings only the last one's key tells it.
    finds(
      `${name}: it is said, and nothing that follows from it`,
      moved,
      `RowOutsideTable ${below(moved, name)}`,
    );
    const further = withBelow(withoutRow(book, name, rows.length - 1), name, 3, rows.at(-1) ?? []);
    finds(`${name}: also after blank rows`, further, `RowOutsideTable ${below(further, name, 3)}`);
  }
});

describe('several rows below a table', () => {
  const rows = tableIn(book, 'Scores_TT').rows;
  const cut = withTable(book, 'Scores_TT', (its) => ({ ...its, rows: rows.slice(0, 2) }));
  const four = withBelow(cut, 'Scores_TT', 1, ...rows.slice(2));
  finds('are said once, at the first', four, `RowOutsideTable ${below(four, 'Scores_TT', 1)}`);
  it('are counted', () => {
    assert.deepEqual(readWorkbook(snapshotOf(four)).issues[0]?.details, { rows: 4 });
  });
  const some = withBelow(cut, 'Scores_TT', 1, ...rows.slice(2, 5));
  finds(
    'do not hide that one more is missing',
    some,
    `RowOutsideTable ${below(some, 'Scores_TT', 1)}`,
    `MissingScore ${cellOf(some, 'Scores_TT', -1, 'Đối tượng')}`,
  );
});

describe('a member, a candidate, a criterion or an award of whom nobody speaks yet', () => {
  const lines: Readonly<Record<string, Line>> = {
    Council: ['TK', 'Trần Thư', 'Thư ký'],
    Candidates: ['', 'Cá nhân', 'Đỗ Mới'],
    Criteria: ['', 'I', 'Tiêu chí mới', 5],
    Awards: ['', 'Thư khen', 'Cá nhân', '', 9],
    Contents: ['III', 'Nội dung mới'],
    Campaign: ['ties', '', 'expand'],
  };
  for (const [name, line] of Object.entries(lines)) {
    const more = withBelow(book, name, 1, line);
    finds(`stands below ${name}`, more, `RowOutsideTable ${below(more, name, 1)}`);
  }
});

describe('a column directly beside a table', () => {
  const marks = ['x', 'x', 'x'];
  const lacking = withoutColumn(book, 'Ballots', 'TT-02');
  const beside = withBeside(lacking, 'Ballots', ['TT-02', ...marks]);
  finds('that is headed by a candidate', beside, 'RowOutsideTable Phiếu!F7');
  const scores = withBeside(withoutColumn(book, 'Scores_TT', 'K3'), 'Scores_TT', ['K3', 9, 8, 9, 8, 10, 7]);
  finds(
    'that is headed by a criterion: it is not said to be missing',
    scores,
    'RowOutsideTable Điểm tập thể!I6',
  );
  finds(
    'that is headed by a word of the table which it lacks',
    withBeside(withoutColumn(book, 'Awards', 'Tính trên'), 'Awards', ['Tính trên', '', '', 'Có mặt']),
    'RowOutsideTable Khen thưởng!J5',
  );
  finds(
    'of which nothing is filled in is no matter',
    withBeside(withoutColumn(book, 'Awards', 'Tính trên'), 'Awards', ['Tính trên']),
  );
  finds(
    'without a heading that says something of a row',
    withBeside(book, 'Candidates', ['', '', 'xin rút']),
    'TextBeside Danh sách!I6',
  );
  finds('without a heading that has figures alone', withBeside(book, 'Candidates', ['', 7, 8]));
  finds('beside scores: names that formulas look up', withBeside(book, 'Scores_TT', ['', 'Vụ Đảng viên']));
  finds('of anybody’s own is theirs', withBeside(book, 'Ballots', ['Ghi chú riêng', 'a'], ['TT-02', 'x']));
  finds(
    'and the one beside that are said once',
    withBeside(
      withoutColumn(lacking, 'Ballots', 'TT-01'),
      'Ballots',
      ['TT-01', ...marks],
      ['TT-02', ...marks],
    ),
    'RowOutsideTable Phiếu!E7',
  );
});

describe('what is no row', () => {
  const signatures: readonly Line[] = [
    ['Người lập biểu', '', 'CHỦ TỊCH HỘI ĐỒNG'],
    ['Nguyễn Văn An', 'Trần Thị Bình', 'Lê Văn Cường'],
    ['Điện Biên, ngày 28 tháng 4 năm 2014'],
    ['NGƯỜI LẬP', 'THƯ KÝ', 'CHỦ TỊCH'],
    ['TM. HỘI ĐỒNG', 'CHỦ TỊCH'],
    ['Ghi chú: điểm tính đến 20/4'],
    ['', '', '', 'x'],
    ['(1)', 'Theo Kế hoạch số 12'],
    [45000],
    [{ formula: '=COUNTA(A2:A9)', value: 7 }],
  ];
  for (const { name } of book) {
    for (const [index, line] of signatures.entries()) {
      const signed = withBelow(book, name, 1, line);
      const at = line.findIndex((cell) => cell !== '');
      const { header, column, row, rows } = tableIn(book, name);
      assert.ok(header.length > 0, `expected more than 0, found ${header.length}`);
      assert.ok(column >= 0, `expected at least 0, found ${column}`);
      assert.ok(row >= 0, `expected at least 0, found ${row}`);
      assert.ok(rows.length > 0, `expected more than 0, found ${rows.length}`);
      if (at >= header.length) continue;
      finds(
        `below ${name}: line ${index + 1}`,
        signed,
        `TextBeside ${cellOf(book, name, rows.length + 1, String(header[at]))}`,
      );
    }
  }

  const sums: readonly (readonly (string | number)[])[] = [
    ['Tổng cộng', 'TT-01', '', '', 10],
    ['Cộng:', 'TT-01'],
    ['TRUNG BÌNH', 'TT-01'],
    ['Total', 'TT-01'],
    ['Average', 'TT-01'],
  ];
  for (const line of sums) {
    const summed = withBelow(book, 'Scores_TT', 0, line);
    finds(`the line ${String(line[0])}`, summed, `TextBeside ${below(summed, 'Scores_TT')}`);
  }

  const signed = withBelow(book, 'Scores_TT', 0, ['HĐ-1', '(ký tên)']);
  finds('a member alone is a signature', signed, `TextBeside ${below(signed, 'Scores_TT')}`);
  const third = withBelow(book, 'BallotBox', 0, ['Tập thể', 2, 2, 2, '']);
  finds('but a box without its last figure is one', third, `RowOutsideTable ${below(third, 'BallotBox')}`);

  const overPapers: Line = [
    { formula: '=COUNTA(Ballots[Số phiếu])', value: 3 },
    '',
    '',
    '',
    { formula: '=COUNTIF(E8:E10,"x")', value: 1 },
  ];
  const counted = withBelow(book, 'Ballots', 0, overPapers);
  finds('formulas over the table', counted, `TextBeside ${below(counted, 'Ballots')}`);
  const typed = withBelow(book, 'Ballots', 0, [4, '', '', '', { formula: '=IF(1=1,"x","")', value: 'x' }]);
  finds('but a formula in a paper is a mark', typed, `RowOutsideTable ${below(typed, 'Ballots')}`);

  const both = withBelow(book, 'Ballots', 1, ['Người kiểm phiếu'], ['', ''], [4, '', '', '', 'x', 'K']);
  finds(
    'and a row below it: both are said',
    both,
    `TextBeside ${below(both, 'Ballots', 1)}`,
    `RowOutsideTable ${below(both, 'Ballots', 3)}`,
  );

  const headed = withTable(withBelow(book, 'BallotCounts', 5, ['Hòm phiếu']), 'BallotCounts', (its) => ({
    ...its,
    around: { below: [], right: [], ...its.around, nextTable: its.row + 1 + its.rows.length + 6 },
  }));
  finds('the heading of the next table is that table’s', headed);
});

describe('a total inside a table', () => {
  for (const { name, header } of book) {
    const last = tableIn(book, name).rows.length;
    const summed = withRow(book, name, 'Tổng cộng: 4', '', '', 100, 12, 3);
    finds(
      `${name}: it is one finding`,
      summed,
      `MissingCode ${cellOf(summed, name, last, String(header[0]))}`,
    );
  }
  finds(
    'that stands in another column of a row without a code',
    withRow(book, 'Candidates', '', '', 'Cộng 3 tập thể'),
    `MissingCode ${cellOf(book, 'Candidates', 5, 'Họ tên / Tên tập thể')}`,
  );
  finds(
    'is not what an organisation is called',
    withCell(book, 'Candidates', 0, 'Họ tên / Tên tập thể', 'Tổng cục Thuế'),
  );
  finds('nor a note', withCell(book, 'Scores_TT', 0, 'Ghi chú', 'Cộng thêm điểm sáng kiến'));
});

describe('what a total begins with', () => {
  const begins = {
    yes: [
      'Tổng',
      'tổng số: 5',
      'TỔNG CỘNG',
      'Cộng',
      'Cộng (5)',
      'Trung bình',
      'Tong cong',
      'cong: 5',
      'Total',
      'Grand total',
      'Sub-total'.replace('-', ' '),
    ],
    no: [
      '',
      'Tổng công ty X',
      'Tổng cục Thuế',
      'Tổng số thành viên',
      'Tong so thanh vien',
      'Cộng đồng dân cư thôn 3',
      'Công ty X',
      'Cong ty X',
      'Tongue',
      'Totals-X1',
      'TT-01',
      5,
    ],
  };
  for (const text of begins.yes) it(`“${text}” does`, () => assert.equal(isTotal(text), true, text));
  for (const text of begins.no)
    it(`“${text}” does not`, () => assert.equal(isTotal(text), false, String(text)));
});

describe('a formula over a table', () => {
  const table = { ...tableIn(book, 'Ballots'), sheet: 'Phiếu' };
  const [over, not] = [
    [
      '=SUM(E8:E10)',
      '=sum($e$8:$e$10)',
      '=COUNTA(Phiếu!A8:A10)',
      "=COUNTA('Phiếu'!A8:A10)",
      '=ROWS(ballots[Số phiếu])',
      '=E8+E9',
      '=COUNTA(A:A)',
      '=SUM(8:9)',
    ],
    ['=4+5.5', '=E8', "=SUM('Khác'!E8:E10)", '="SUM(E8:E10)"', '=SUM(E20:E30)', '=LOG10(5)', '=XE8(3)+E99'],
  ];
  for (const formula of over ?? [])
    it(`is ${formula}`, () => assert.equal(isOverTable(formula, table), true));
  for (const formula of not ?? [])
    it(`is not ${formula}`, () => assert.equal(isOverTable(formula, table), false));
});

describe('rows in a table that is not read', () => {
  it('are not said to be missing as well', () => {
    const rows = tableIn(book, 'Scores_TT').rows;
    const cut = withTable(book, 'Scores_TT', (its) => ({ ...its, rows: rows.slice(0, 4) }));
    const added = plusTable(cut, {
      ...tableIn(book, 'Scores_TT'),
      name: 'Scores2',
      sheet: 'Điểm (2)',
      rows: rows.slice(4),
    });
    assert.deepEqual(
      readWorkbook(snapshotOf(added)).issues.map(({ code, table }) => [code, table]),
      [['UnreadTable', 'Scores2']],
    );
  });
});
