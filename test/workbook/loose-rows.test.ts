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
  // Whether a content is there, or what candidates gave themselves, changes no result by itself.
  const names = book.map(({ name }) => name).filter((name) => name !== 'Contents' && name !== 'SelfScores');
  for (const name of names) {
    const { header, rows } = tableIn(book, name);
    const last = [...(rows.at(-1) ?? [])];
    const cut = withTable(book, name, (its) => ({ ...its, rows: rows.slice(0, -1) }));
    // Of two tables of scores the first into which the row fits is named.
    const said = `RowOutsideTable ${name.replace('Scores_CN', 'Scores_TT')} Sheet1!`;
    it(`${name}: is said without its header, at its first cell`, () => {
      const lines = linesOf(withLoose(cut, [last]));
      const first = last.findIndex((cell) => cell !== '');
      assert.ok(lines.includes(`${said}${'BCDEFGHIJ'[first] ?? ''}3`), lines.join('; '));
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
