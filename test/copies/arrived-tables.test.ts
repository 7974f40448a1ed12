/** Where the scores are in a file that came back, whatever became of its tables. */
import assert from 'node:assert/strict';
import { beforeAll, describe, it } from 'vitest';
import type { Master } from '../../src/copies/merge/merge-master.ts';
import { mergeReturned } from '../../src/copies/merge/merge.ts';
import type { WorkbookFile } from '../../src/ooxml/model.ts';
import { newWorkbook } from '../../src/ooxml/workbook.ts';
import { putTable } from '../excel/small-council.ts';
import { arrivalsOf } from '../../src/copies/returned/arrival.ts';
import { returnedFrom } from '../../src/copies/returned/returned.ts';
import { outcomes, SentCouncil, scoresOf, usual, type Cell } from './sent-council.ts';

const cells: readonly Cell[] = [
  ['TT-2', 'I.1', 9],
  ['CN-1', 'I.1', 8],
];

let council: SentCouncil;
let master: Master;
beforeAll(async () => {
  council = await SentCouncil.make();
  master = await council.master({});
});

const outcome = (change: (file: WorkbookFile) => void): readonly string[] =>
  outcomes(mergeReturned(master, [council.returning(master, { name: 'a', cells, change })], usual));

/** The sheet of a score table as it is, without the table: “Convert to Range”, or a program that knows no tables. */
function asRange(file: WorkbookFile, candidate: string): void {
  const { sheet } = scoresOf(file, candidate);
  const name = sheet.name;
  const bare = file.addSheet('tạm');
  sheet.contents(({ row, column, value }) => bare.setValue(row, column, value));
  file.deleteSheet(sheet);
  file.renameSheet(bare, name);
}

describe('the scores of a copy', () => {
  it('are found where one of its two tables is no table any more, and where both are none', () => {
    assert.deepEqual(
      outcome((file) => asRange(file, 'CN-1')),
      ['a merged 2 0 0'],
    );
    assert.deepEqual(
      outcome((file) => {
        for (const candidate of ['TT-1', 'CN-1']) asRange(file, candidate);
      }),
      ['a merged 2 0 0'],
    );
  });

  it('are found in a table with a name of its own, not in one that is never to be read', () => {
    const more = (name: string) => (file: WorkbookFile) => {
      putTable(file, name, 'Thêm', ['Thành viên', 'Đối tượng', 'I.1'], [['TV1', 'CN-2', 7]]);
    };
    assert.deepEqual(outcome(more('Bảng4')), ['a merged 3 0 0']);
    assert.deepEqual(outcome(more('BoQua_Scores')), ['a merged 2 0 0']);
    assert.deepEqual(outcome(more('Ignored_1')), ['a merged 2 0 0']);
  });

  it('are not read twice, and not from below a table that is another’s', () => {
    const below = (file: WorkbookFile): void => {
      const { sheet, table } = scoresOf(file, 'CN-1');
      const row = table.block.row + table.block.rows + 2;
      ['Thành viên', 'Đối tượng', 'I.1'].forEach((text, at) =>
        sheet.setValue(row, table.block.column + at, { kind: 'text', text }),
      );
    };
    assert.deepEqual(outcome(below), ['a merged 2 0 0']);
  });

  it('are found in a list that somebody typed into an empty workbook', () => {
    const file = newWorkbook();
    putTable(file, 'Table1', 'Trang tính', ['Thành viên', 'Đối tượng', 'I.1'], [['TV2', 'CN-2', 7]]);
    const [arrival] = arrivalsOf({ name: 'a', bytes: file.save() });
    assert.ok(arrival !== undefined, 'there is no arrival');
    const merged = mergeReturned(master, [returnedFrom(arrival, master)], usual);
    assert.deepEqual(outcomes(merged), ['a unverified 0 0 0']);
    assert.equal(merged.files[0]?.details.changes.length, 1);
  });
});

describe('a copy of which a sheet was duplicated', () => {
  it('says the same twice, which is no matter, or two things, which is refused', () => {
    const twice = (points: number) => (file: WorkbookFile) => {
      const { table } = scoresOf(file, 'CN-1');
      const header = table.columns;
      const row = header.map(
        (name) => ({ 'Đối tượng': 'CN-1', 'I.1': points, 'Thành viên': 'TV1' })[name] ?? '',
      );
      putTable(file, 'Scores_CN3', 'Chấm cá nhân (2)', header, [row]);
    };
    assert.deepEqual(outcome(twice(8)), ['a merged 2 0 0']);
    assert.deepEqual(outcome(twice(7)), ['a merged 1 0 2']);
  });
});
