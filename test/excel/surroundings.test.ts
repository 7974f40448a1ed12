/** What stands around the tables of a workbook is read with them, in the same three round trips. */
import assert from 'node:assert/strict';
import { describe, it } from 'vitest';
import { snapshotWorkbook } from '../../src/excel/read/snapshot.ts';
import { checkWorkbook } from '../../src/excel/use-cases.ts';
import type { SheetPart, WorkbookFile } from '../../src/ooxml/model.ts';
import type { TableSnapshot } from '../../src/workbook/snapshot.ts';
import { inExcel, workOptions } from './in-excel.ts';
import { aCouncilFile, putTable } from './small-council.ts';

function sheetOf(file: WorkbookFile, name: string): SheetPart {
  const sheet = file.sheets.find((each) => each.name === name);
  assert.ok(sheet, `a sheet ${name}`);
  return sheet;
}

function put(file: WorkbookFile, name: string, row: number, column: number, cell: string | number): void {
  const value =
    typeof cell === 'number'
      ? ({ kind: 'number', value: cell } as const)
      : ({ kind: 'text', text: cell } as const);
  sheetOf(file, name).setValue(row, column, value);
}

/** The table as it is read, and how many round trips that took. */
async function readTable(file: WorkbookFile, name: string): Promise<{ table: TableSnapshot; trips: number }> {
  return inExcel(file, {}, async ({ host }) => {
    const snapshot = await snapshotWorkbook();
    const table = snapshot?.workbook.tables.find((each) => each.name === name);
    assert.ok(table, `the table ${name} is read`);
    return { table: structuredClone(table), trips: host.statistics.syncs };
  });
}

/** Three members: the papers are in B4:H7 of their sheet, as the header stands in B4. */
const papers = 'Phiếu bầu';

describe('below a table', () => {
  it('are the rows that have something in them, with their formulas, and not what stands in other columns', async () => {
    const file = aCouncilFile();
    put(file, papers, 9, 1, 'Người kiểm phiếu');
    put(file, papers, 12, 2, 'x');
    sheetOf(file, papers).setFormula(12, 1, 'COUNTA(B5:B7)', { kind: 'number', value: 3 });
    put(file, papers, 14, 0, 'ở cột khác');
    put(file, papers, 14, 20, 'ở cột khác');
    const { table, trips } = await readTable(file, 'Ballots');
    assert.deepEqual(table.around, {
      nextTable: null,
      right: [],
      below: [
        {
          row: 9,
          cells: ['Người kiểm phiếu', '', '', '', '', '', ''],
          formulas: [null, null, null, null, null, null, null],
        },
        {
          row: 12,
          cells: [3, 'x', '', '', '', '', ''],
          formulas: ['=COUNTA(B5:B7)', null, null, null, null, null, null],
        },
      ],
    });
    assert.equal(trips, 3);
  });

  it('ends where the next table in these columns begins', async () => {
    const file = aCouncilFile();
    const sheet = sheetOf(file, papers);
    for (const [row, text] of [
      [10, 'Lần hai'],
      [11, 'Đợt'],
      [12, 'x'],
      [14, 'dưới bảng kia'],
    ] as const)
      put(file, papers, row, 2, text);
    sheet.addTable('Khac', { row: 11, column: 2, rows: 2, columns: 1 }, ['Đợt'], 'TableStyleMedium2');
    const { table } = await readTable(file, 'Ballots');
    assert.equal(table.around?.nextTable, 11);
    assert.deepEqual(
      table.around.below.map(({ row }) => row),
      [10],
    );
  });

  it('is not read to the last row of a sheet that only has a format there', async () => {
    const file = aCouncilFile();
    sheetOf(file, papers).setFormat({ row: 1_048_570, column: 1, rows: 3, columns: 3 }, { fill: '#FFFF00' });
    await inExcel(file, {}, async ({ host, trips }) => {
      const outcome = await checkWorkbook(workOptions());
      assert.ok(outcome.kind === 'checked', outcome.kind);
      assert.deepEqual(outcome.issues, []);
      assert.equal(host.statistics.syncs, 3);
      const most = Math.max(...trips.map(({ replyBytes }) => replyBytes));
      assert.ok(most < 60_000, `the largest reply has ${most} bytes`);
    });
  });

  it('is read in pieces where something stands at the end of the sheet, and told', async () => {
    const file = aCouncilFile();
    put(file, papers, 400_000, 1, 'Hết');
    await inExcel(file, {}, async ({ trips }) => {
      const outcome = await checkWorkbook(workOptions());
      assert.ok(outcome.kind === 'checked', outcome.kind);
      assert.deepEqual(
        outcome.issues.map(({ code, cell }) => [code, cell]),
        [['TextBeside', 'B400001']],
      );
      for (const { replyBytes, error } of trips)
        assert.ok(
          error !== null || replyBytes < 5 * 2 ** 20,
          `a reply of ${replyBytes} bytes passes the limit of 5 MB`,
        );
    });
  });
});

describe('right of a table', () => {
  it('are a dozen columns at most, from its header to its last row', async () => {
    const file = aCouncilFile();
    for (let column = 8; column < 30; column += 1) put(file, papers, 3, column, `C${column}`);
    put(file, papers, 4, 8, 'x');
    put(file, papers, 9, 8, 'dưới');
    const { table, trips } = await readTable(file, 'Ballots');
    assert.equal(table.around?.right.length, 4);
    assert.deepEqual(
      table.around.right[0],
      Array.from({ length: 12 }, (_, index) => `C${index + 8}`),
    );
    assert.equal(table.around.right[1]?.[0], 'x');
    assert.equal(trips, 3);
  });

  it('end at the next table', async () => {
    const file = aCouncilFile();
    const sheet = sheetOf(file, papers);
    for (const [column, text] of [
      [8, 'gần'],
      [9, 'Cột'],
      [10, 'xa'],
    ] as const)
      put(file, papers, 5, column, text);
    sheet.addTable('Khac', { row: 5, column: 9, rows: 2, columns: 1 }, ['Cột'], 'TableStyleMedium2');
    const { table } = await readTable(file, 'Ballots');
    assert.deepEqual(table.around?.right, [[''], [''], ['gần'], ['']]);
  });
});

describe('other tables', () => {
  it('are named with their headers, and read where they may be meant for an input', async () => {
    const file = aCouncilFile();
    putTable(file, 'Ballots2', 'Phiếu (2)', ['Số phiếu', 'TT-1'], [[7, 'x']]);
    putTable(file, 'ChiPhi', 'Chi phí', ['Việc', 'Tiền'], [['Hoa', 5]]);
    putTable(file, 'BoQua_Ballots3', 'Phiếu (3)', ['Số phiếu', 'TT-1'], [[8, 'x']]);
    await inExcel(file, {}, async ({ host }) => {
      const snapshot = await snapshotWorkbook();
      assert.deepEqual(
        structuredClone(snapshot?.workbook.others)?.map(({ name, header, rows }) => [name, header, rows]),
        [
          ['Ballots2', ['Số phiếu', 'TT-1'], [[7, 'x']]],
          ['ChiPhi', ['Việc', 'Tiền'], []],
          ['BoQua_Ballots3', ['Số phiếu', 'TT-1'], []],
        ],
      );
      assert.equal(host.statistics.syncs, 3);
    });
  });

  it('of one name but for its capitals are both read, and the second is told', async () => {
    const file = aCouncilFile();
    putTable(file, 'COUNCIL', 'Hội đồng cũ', ['Mã', 'Họ tên'], [['TV9', 'Người cũ']]);
    await inExcel(file, {}, async () => {
      const outcome = await checkWorkbook(workOptions());
      assert.ok(outcome.kind === 'checked', outcome.kind);
      assert.deepEqual(
        outcome.issues.map(({ code, sheet, table }) => [code, sheet, table]),
        [['UnreadTable', 'Hội đồng cũ', 'COUNCIL']],
      );
    });
  });
});
