/** Rows of inputs in cells without a table are said; a council's own lists, and what a table has as well, are not. */
import assert from 'node:assert/strict';
import { describe, it } from 'vitest';
import { readWorkbook } from '../../src/workbook/read.ts';
import type { CellValue, LooseCells, WorkbookSnapshot } from '../../src/workbook/snapshot.ts';
import { issueMessage } from '../../src/workbook/findings/issue-message.ts';
import { snapshotOf, soundBook, withTable, withoutTable, type Book } from './snapshots.ts';

const book = soundBook();

function withLoose(from: Book, cells: CellValue[][], place: Partial<LooseCells> = {}): WorkbookSnapshot {
  return { ...snapshotOf(from), loose: [{ sheet: 'Sheet1', row: 2, column: 1, ...place, cells }] };
}

function linesOf(snapshot: WorkbookSnapshot): readonly string[] {
  return readWorkbook(snapshot).issues.map(
    ({ code, table, sheet, cell }) => `${code} ${table} ${sheet}!${cell}`,
  );
}

function tableIn(from: Book, name: string) {
  const its = from.find((one) => one.name === name);
  assert.ok(its, name);
  return its;
}

describe('the last row of a table on another sheet', () => {
  for (const { name } of book) {
    const { header, rows } = tableIn(book, name);
    const last = [...(rows.at(-1) ?? [])];
    const cut = withTable(book, name, (its) => ({ ...its, rows: rows.slice(0, -1) }));
    // Of two tables of scores the first into which the row fits is named.
    const said = `RowOutsideTable ${name.replace('Scores_CN', 'Scores_TT')} Sheet1!`;
    // Codes and names alone, or a code and figures, are laid out as many of a council's own lists.
    const isPlain = name !== 'Contents' && name !== 'SelfScores';
    it(`${name}: ${isPlain ? 'is said without its header, at its first cell' : 'needs its header'}`, () => {
      const lines = linesOf(withLoose(cut, [last]));
      const first = last.findIndex((cell) => cell !== '');
      assert.equal(lines.includes(`${said}${'BCDEFGHIJ'[first] ?? ''}3`), isPlain, lines.join('; '));
    });
    it(`${name}: is said below its header`, () => {
      const lines = linesOf(withLoose(cut, [[...header], last]));
      assert.ok(
        lines.some((line) => line.startsWith(said)),
        lines.join('; '),
      );
    });
    it(`${name}: is nobody’s business where the table has it as well`, () => {
      assert.deepEqual(linesOf(withLoose(book, [[...header], last])), []);
      assert.deepEqual(linesOf(withLoose(book, [last])), []);
    });
    it(`${name}: may be left out on a sheet whose name says so`, () => {
      const lines = linesOf(withLoose(cut, [[...header], last], { sheet: 'BoQua_cũ' }));
      assert.ok(!lines.some((line) => line.startsWith('RowOutsideTable')), lines.join('; '));
    });
  }
});

it('a table that was made a range is said, once for its sheet, with the number of its rows', () => {
  const { header, rows, sheet, row, column } = tableIn(book, 'Ballots');
  const cells = [header, ...rows].map((line) => [...line]);
  const { issues } = readWorkbook(withLoose(withoutTable(book, 'Ballots'), cells, { sheet, row, column }));
  const said = issues.filter(({ code }) => code === 'RowOutsideTable');
  assert.deepEqual(
    said.map(({ table, sheet: on, cell, details }) => [table, on, cell, details['rows']]),
    [['Ballots', 'Phiếu', 'A8', 3]],
  );
  for (const issue of said) {
    assert.match(issueMessage(issue, 'vi'), /ô A8 .*bảng Ballots.*3 dòng.*BoQua_/u);
    assert.match(issueMessage(issue, 'en'), /cell A8 .*Ballots.*3 of them.*Ignored_/u);
  }
});

describe('a row that a table has with another figure', () => {
  const changes: (readonly [string, number, CellValue, CellValue])[] = [];
  const decides: Readonly<Record<string, readonly string[]>> = {
    Campaign: ['Giá trị'],
    Contents: ['Trọng số'],
    Criteria: ['Điểm tối đa'],
    Candidates: ['Đối tượng', 'Tình trạng'],
    Council: ['Vai trò', 'Biểu quyết', 'Có mặt'],
    Awards: ['Số lượng', 'Điểm tối thiểu', 'Tỷ lệ phiếu tối thiểu'],
    BallotCounts: ['Đồng ý'],
    BallotBox: ['Hợp lệ'],
    Decisions: ['Thứ tự'],
  };
  for (const { name, header, rows } of book) {
    const last = rows.at(-1) ?? [];
    for (const [at, cell] of last.entries()) {
      const head = String(header[at] ?? '');
      const isMark = name.startsWith('Scores') || name === 'Ballots' ? /^(?:K|TT|CN)/u.test(head) : false;
      if (isMark && cell !== '') changes.push([name, at, cell, name === 'Ballots' ? otherMark(cell) : 0.25]);
      else if (decides[name]?.includes(head) === true) changes.push([name, at, cell, otherThan(head)]);
    }
  }
  assert.ok(changes.length > 12, `many cells decide: ${changes.length}`);
  for (const [name, at, cell, other] of changes) {
    it(`${name}, column ${at + 1}: ${String(other)} for ${String(cell)}`, () => {
      const { header, rows } = tableIn(book, name);
      const last = (rows.at(-1) ?? []).map((old, index) => (index === at ? other : old));
      const { issues } = readWorkbook(withLoose(book, [[...header], last]));
      const said = issues.filter(({ code }) => code === 'RowOutsideTable');
      assert.deepEqual(
        said.map(({ details }) => details['elsewhere']),
        ['differ'],
        'it is said that the figures are others',
      );
      const [issue] = said;
      assert.ok(issue !== undefined, 'one issue');
      assert.match(issueMessage(issue, 'vi'), /đang tính theo bảng.*BoQua_/u);
      assert.match(issueMessage(issue, 'en'), /other figures.*Ignored_/u);
    });
  }
  it('is said without a header, too', () => {
    const last = [...(tableIn(book, 'Scores_TT').rows.at(-1) ?? [])];
    const at = last.findIndex((cell) => typeof cell === 'number');
    const { issues } = readWorkbook(withLoose(book, [last.with(at, 0.25)]));
    assert.deepEqual(
      issues.map(({ code, details }) => `${code} ${String(details['elsewhere'])}`),
      ['RowOutsideTable differ'],
    );
  });
  it('is none where the same is spelled otherwise', () => {
    const { header, rows } = tableIn(book, 'Scores_TT');
    const last = (rows.at(-1) ?? []).map((cell) => (typeof cell === 'number' ? `${cell},0 ` : cell));
    assert.deepEqual(linesOf(withLoose(book, [[...header], last])), []);
  });
  it('is none of those that candidates gave themselves: averages are laid out so', () => {
    const { header, rows } = tableIn(book, 'SelfScores');
    const last = (rows.at(-1) ?? []).map((cell) => (typeof cell === 'number' ? 0.5 : cell));
    assert.deepEqual(linesOf(withLoose(book, [[...header], last])), []);
  });
});

function otherMark(cell: CellValue): CellValue {
  return cell === 'x' ? 'K' : 'x';
}

function otherThan(head: string): CellValue {
  const words: Readonly<Record<string, CellValue>> = {
    'Đối tượng': 'Tập thể',
    'Tình trạng': 'Đủ điều kiện',
    'Vai trò': 'Chủ tịch',
    'Biểu quyết': 'có',
    'Có mặt': 'vắng',
    'Giá trị': 'khác',
  };
  return words[head] ?? 0.75;
}

it('scores of one member that other tables have for other criteria are no copies of them', () => {
  const loose = withLoose(book, [
    ['Thành viên', 'Đối tượng', 'K3'],
    ['HĐ-1', 'TT-01', 9],
  ]);
  assert.deepEqual(linesOf(loose), [], 'the table has that mark');
  const without = withTable(book, 'Scores_TT', (its) => ({
    ...its,
    rows: its.rows.map((cells, row) => cells.map((cell, at) => (row === 0 && at === 6 ? '' : cell))),
  }));
  const lines = linesOf({ ...loose, tables: snapshotOf(without).tables });
  assert.ok(lines.includes('RowOutsideTable Scores_TT Sheet1!B4'), lines.join('; '));
});

it('rows of scores that have no criterion are said below their header: where none applies, a row alone counts', () => {
  const header = ['Thành viên', 'Đối tượng', 'Không chấm', 'Ghi chú'];
  const without = withTable(book, 'Scores_CN', (its) => ({ ...its, rows: its.rows.slice(0, -1) }));
  const [member = '', candidate = ''] = tableIn(book, 'Scores_CN').rows.at(-1) ?? [];
  const lines = linesOf(withLoose(without, [header, [member, candidate, '', '']]));
  assert.ok(
    lines.some((line) => line.startsWith('RowOutsideTable Scores_')),
    lines.join('; '),
  );
});

describe('a row of scores without any mark, and without a header', () => {
  const without = withTable(book, 'Scores_CN', (its) => ({ ...its, rows: its.rows.slice(0, -1) }));
  const row = (tableIn(book, 'Scores_CN').rows.at(-1) ?? []).map((cell, at) => (at < 2 ? cell : ''));
  const onlyCollectives = (from: Book): Book =>
    withTable(from, 'Criteria', (its) => ({
      ...its,
      rows: its.rows.map((cells) =>
        cells.map((cell, at) => (its.header[at] === 'Áp dụng' ? 'Tập thể' : cell)),
      ),
    }));
  it('is a list of who scores whom where criteria apply', () => {
    const lines = linesOf(withLoose(without, [row]));
    assert.ok(!lines.some((line) => line.startsWith('RowOutsideTable')), lines.join('; '));
  });
  it('counts where none applies to the candidate', () => {
    const lines = linesOf(withLoose(onlyCollectives(without), [row]));
    assert.ok(
      lines.some((line) => line.startsWith('RowOutsideTable Scores_')),
      lines.join('; '),
    );
  });
});

describe('a council’s own sheet raises nothing', () => {
  const own: Readonly<Record<string, CellValue[][]>> = {
    'a list of candidates with points': [
      ['STT', 'Mã', 'Tên', 'Điểm'],
      [1, 'TT-01', 'Vụ Đảng viên', 93.5],
      [2, 'TT-02', 'Văn phòng Ban', 91],
    ],
    'who has come': [
      ['STT', 'Họ tên', 'Có mặt'],
      [1, 'Phạm Chủ', 'x'],
      [2, 'Đỗ Phó', ''],
    ],
    'a plan': [
      ['I', 'Công tác chuẩn bị'],
      ['1', 'Họp Hội đồng', '15/4'],
      ['2', 'Kiểm phiếu', 'x'],
      ['II', 'Tổ chức'],
    ],
    'people with their units': [
      ['Mã', 'Họ tên', 'Đơn vị', 'Điện thoại'],
      ['A12', 'Nguyễn Văn An', 'Vụ Đảng viên', '0912'],
    ],
    'sums of a member’s scores': [
      ['Thành viên', 'Tổng'],
      ['HĐ-1', 93],
      ['HĐ-2', 95],
    ],
    'figures alone': [
      [1, 2, 3, 4],
      [5, 5, 5, 5],
      [9, 0, 9, 0],
    ],
    signatures: [
      ['NGƯỜI LẬP', '', 'CHỦ TỊCH'],
      ['Lý Ký', '', 'Phạm Chủ'],
    ],
    'a contents list': [
      ['Mã', 'Nội dung'],
      ['V1', 'Mua quà'],
    ],
  };
  for (const [what, cells] of Object.entries(own))
    it(what, () => assert.deepEqual(linesOf(withLoose(book, cells)), []));
  it('nor does any where no input is there yet', () => {
    const none = { ...withLoose([], own['a plan'] ?? []) };
    const lines = linesOf(none);
    assert.ok(!lines.some((line) => line.startsWith('RowOutsideTable')), lines.join('; '));
  });
});
