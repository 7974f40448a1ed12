/** Tables that look like inputs and are not read: each is said, and nothing else is said because of it. */
import assert from 'node:assert/strict';
import { describe, it, test } from 'vitest';
import { readWorkbook } from '../../src/workbook/read.ts';
import { countedName, ignoredName } from '../../src/workbook/columns/table-names.ts';
import type { CellValue, TableSnapshot } from '../../src/workbook/snapshot.ts';
import { finds } from './issue-lines.ts';
import { cellOf, plusTable, snapshotOf, soundBook, withTable, withoutTable, type Book } from './snapshots.ts';

const book = soundBook();

function renamed(from: Book, old: string, name: string): Book {
  return withTable(from, old, (its) => ({ ...its, name }));
}

function another(name: string, header: CellValue[], ...rows: CellValue[][]): TableSnapshot {
  return { name, sheet: 'Trang lạ', row: 4, column: 2, header, rows };
}

function says(what: string, table: TableSnapshot, isUnread: boolean): void {
  finds(what, plusTable(book, table), ...(isUnread ? ['UnreadTable Trang lạ!C5'] : []));
}

describe('by its name', () => {
  const papers = ['Số phiếu', 'TT-01', 'TT-02'];
  says(
    'a copied sheet has a table with digits behind its name',
    another('Ballots13', papers, [9, 'x', 'K']),
    true,
  );
  says('even where it is blank', another('Scores2', ['Cột1']), true);
  says('an input that is one table, with a number', another('Candidates_2', ['Mã'], ['TT-09']), true);
  says('with a word and a number', another('Council_old_3', ['Gì đó']), true);
  says('with Copy', another('BallotCountsCopy', ['Gì đó']), true);
  says('in small letters', another('ballots2', ['Gì đó']), true);
  says(
    'with any other rest, and one of its headers',
    another('ScoresLan2b', ['Đối tượng', 'Tổng'], ['TT-01', 1]),
    true,
  );
  says(
    'with any other rest, and none of its headers',
    another('ScoresLan2b', ['Tên', 'Tổng'], ['TT-01', 1]),
    false,
  );
  says(
    'a usual Vietnamese name, and one of its headers',
    another('KiemPhieu', ['Đối tượng', 'Kết quả']),
    true,
  );
  says('a usual name with a number', another('Khen_Thưởng2', ['Hình thức khen thưởng']), true);
  says('a usual name, and none of its headers', another('TieuChi', ['Ngày', 'Việc']), false);
  says('a name of nothing', another('Table1', ['Ngày', 'Việc']), false);
  says(
    'another table of certificates’ places is no matter of a tally',
    another('CertificateLayout2', ['Mục in']),
    false,
  );
  for (const name of ['BoQua_Ballots', 'boqua_x', 'Ignored_Ballots', 'IGNORED_1'])
    says(`${name} is left out, and not spoken of`, another(name, papers, [9, 'x', 'K']), false);
});

describe('by its headers', () => {
  says(
    'scores without a criterion: where none applies, a row alone counts',
    another('MyScores', ['Thành viên', 'Đối tượng', 'Không chấm'], ['HĐ-1', 'TT-01', '']),
    true,
  );
  says('papers', another('Table7', ['Số phiếu', 'TT-01'], [9, 'x']), true);
  says('numbers without a candidate', another('Table7', ['Số phiếu', 'Ngày'], [9, 'x']), false);
  says('scores', another('Table7', ['Thành viên', 'Đối tượng', 'K1'], ['HĐ-1', 'TT-01', 5]), true);
  says('scores without a criterion', another('Table7', ['Thành viên', 'Đối tượng', 'Tổng']), false);
  says('hand counts', another('Table7', ['Đối tượng', 'Đồng ý'], ['TT-01', 3]), true);
  says('candidates', another('Table7', ['Họ tên', 'Mã', 'Đối tượng']), true);
  says('council members with a role', another('Table7', ['Mã', 'Họ tên', 'Vai trò']), true);
  says('council members with a vote', another('Table7', ['Mã', 'Họ tên', 'Biểu quyết']), true);
  says('people', another('Table7', ['Mã', 'Họ tên', 'Điện thoại']), false);
  says('in English', another('Table7', ['Code', 'Name', 'Voting']), true);
});

test('tables on sheets of ours are not spoken of', () => {
  const snapshot = snapshotOf(plusTable(book, another('Ballots2', ['Số phiếu'])));
  const sheets = snapshot.sheets.map((sheet) => ({
    ...sheet,
    mark: sheet.name === 'Trang lạ' ? 'ballots' : null,
  }));
  assert.deepEqual(readWorkbook({ ...snapshot, sheets }).issues, []);
});

describe('an input that the workbook lacks', () => {
  for (const { name, sheet } of book.filter(({ name }) => !/_|^Self/u.test(name))) {
    finds(
      `${name} under a name of no meaning is said where it is, and not as missing`,
      renamed(book, name, 'Table9'),
      `UnreadTable ${cellOf(book, name, -1, String(book.find((one) => one.name === name)?.header[0]))}`,
    );
    assert.ok(sheet, 'there is no sheet');
  }
  finds(
    'points that candidates gave themselves',
    renamed(book, 'SelfScores', 'Table9'),
    'UnreadTable Tự chấm!A1',
  );
  finds(
    'one of two score tables: what stands in it is not said to be missing',
    renamed(book, 'Scores_CN', 'ChamDiem'),
    'UnreadTable Điểm cá nhân!AB1',
  );
  it('is said of each table where all of them are renamed, and nothing else is', () => {
    const lost = book.map((one, index) => ({ ...one, name: `Table${index + 1}` }));
    const { issues } = readWorkbook(snapshotOf(lost));
    assert.deepEqual(
      issues.map(({ code, table, details }) => [code, table, details['counted']]),
      [
        ['UnreadTable', 'Table1', 'Campaign'],
        ['UnreadTable', 'Table2', 'Contents'],
        ['UnreadTable', 'Table3', 'Criteria'],
        ['UnreadTable', 'Table4', 'Candidates'],
        ['UnreadTable', 'Table5', 'Council'],
        ['UnreadTable', 'Table6', 'Awards'],
        ['UnreadTable', 'Table7', 'Scores'],
        ['UnreadTable', 'Table8', 'Scores'],
        ['UnreadTable', 'Table9', 'SelfScores'],
        ['UnreadTable', 'Table10', 'Ballots'],
        ['UnreadTable', 'Table11', 'BallotCounts'],
        ['UnreadTable', 'Table12', 'BallotBox'],
        ['UnreadTable', 'Table13', 'Decisions'],
      ],
    );
  });
  finds(
    'a table of codes and values is no Campaign without a setting in it',
    plusTable(withoutTable(book, 'Campaign'), another('Table9', ['Mã', 'Giá trị'], ['A4', 297])),
    'MissingCampaignName null!null',
    'ScaleMismatch null!null',
  );
  finds(
    'a list of orders is no Decisions without a candidate in it',
    plusTable(
      withoutTable(book, 'Decisions'),
      another('Table9', ['Khen thưởng', 'Đối tượng', 'Thứ tự'], ['BK', 'Lan', 1]),
    ),
  );
});

describe('the name by which a table is read', () => {
  it('is the input’s own where there is none', () => {
    assert.equal(countedName('Council', ['Scores', 'Table1']), 'Council');
    assert.equal(countedName('Scores', ['Council']), 'Scores');
  });
  it('is the next that is free, of scores and ballots', () => {
    assert.equal(countedName('Ballots', ['Ballots', 'Ballots2']), 'Ballots_2');
    assert.equal(countedName('Ballots', ['ballots', 'BALLOTS_2']), 'Ballots_3');
    assert.equal(countedName('Scores', ['Scores_TT', 'Scores_CN']), 'Scores_1');
  });
  it('is none of an input that is one table, and is there', () => {
    assert.equal(countedName('Council', ['COUNCIL', 'Council2']), null);
  });
  it('of a table that is left out is none that is taken', () => {
    assert.equal(ignoredName('Ballots2', ['Ballots2']), 'BoQua_Ballots2');
    assert.equal(ignoredName('Ballots2', ['boqua_ballots2']), 'BoQua_Ballots2_2');
    assert.ok(
      ignoredName('B'.repeat(255), []).length <= 255,
      `expected at most 255, found ${ignoredName('B'.repeat(255), []).length}`,
    );
  });
});
