import assert from 'node:assert/strict';
import { describe, it } from 'vitest';
import { applyPlan } from '../../src/excel/write/apply.ts';
import { messageBytes } from '../../src/excel/line/round-trip.ts';
import { sheetSteps } from '../../src/excel/write/sheet-steps.ts';
import { snapshotWorkbook } from '../../src/excel/read/snapshot.ts';
import { tallyWorkbook } from '../../src/excel/use-cases.ts';
import { webLimit } from '../../src/host/host.ts';
import { newWorkbook } from '../../src/ooxml/workbook.ts';
import { resultsOf, strayNames } from './contents.ts';
import { expectTallied, inExcel, workOptions } from './in-excel.ts';
import { aPlan, aSheetPlan, figure, text } from './plans.ts';
import { aCouncilFile, putTable } from './small-council.ts';

function numbers(count: number): readonly number[] {
  return Array.from({ length: count }, (_, index) => index);
}

describe('the round trips of a tally', () => {
  for (const [size, shape] of [
    ['a small council', { members: 3, candidates: 4 }],
    ['ten times the candidates', { members: 3, candidates: 40 }],
    ['a large council', { members: 15, candidates: 40 }],
  ] as const) {
    it(`are three to read and three to write for ${size}`, async () => {
      await inExcel(aCouncilFile(shape), {}, async ({ host, trips }) => {
        expectTallied(await tallyWorkbook(workOptions()));
        assert.equal(host.statistics.syncs, 6);
        for (const { requestBytes, replyBytes } of trips)
          assert.ok(
            Math.max(requestBytes, replyBytes) < webLimit,
            `expected less than ${webLimit}, found ${Math.max(requestBytes, replyBytes)}`,
          );
        expectTallied(await tallyWorkbook(workOptions(5)));
        assert.equal(host.statistics.syncs, 12);
      });
    });
  }

  it('are no more when scores and ballots are in many tables', async () => {
    const file = aCouncilFile({ members: 2, candidates: 2 });
    for (const number of numbers(30)) putTable(file, `Khac_${number}`, `Khác ${number}`, ['A'], [['x']]);
    for (const number of numbers(30))
      putTable(file, `Ballots_${number}`, `Phiếu ${number}`, ['Số phiếu'], [[1000 + number]]);
    await inExcel(file, {}, async ({ host }) => {
      assert.equal((await snapshotWorkbook())?.workbook.tables.length, 38);
      assert.equal(host.statistics.syncs, 3);
    });
  });
});

describe('a table that reaches to the last row of its sheet', () => {
  it('is read as far as something stands in it', async () => {
    const file = aCouncilFile({ members: 3, candidates: 4 });
    const whole = file.sheets.flatMap((sheet) => sheet.tables.map((table) => ({ sheet, table })));
    const scores = whole.find(({ table }) => table.name.startsWith('Scores'));
    assert.ok(scores !== undefined, 'the council has a table of scores');
    const { block } = scores.table;
    scores.sheet.growTable(scores.table, 1_048_576 - block.row - block.rows);
    await inExcel(file, {}, async ({ host }) => {
      const snapshot = await snapshotWorkbook();
      const read = snapshot?.workbook.tables.find(({ name }) => name === scores.table.name);
      assert.equal(read?.rows.length, block.rows - 1);
      assert.equal(host.statistics.syncs, 3);
    });
  });
});

describe('a name as long as a cell can hold', () => {
  it('is tallied as any other: nothing unexpected is ever said of it', async () => {
    const file = aCouncilFile();
    const sheet = file.sheets.find(({ tables }) => tables.some(({ name }) => name === 'Candidates'));
    const table = sheet?.tables.find(({ name }) => name === 'Candidates');
    assert.ok(sheet !== undefined && table !== undefined, 'the council has a table of candidates');
    const column = table.block.column + table.columns.findIndex((header) => header.startsWith('Họ tên'));
    sheet.setValue(table.block.row + 1, column, {
      kind: 'text',
      text: 'Nguyễn '.repeat(5_000).slice(0, 32_767),
    });
    await inExcel(file, {}, async () => {
      expectTallied(await tallyWorkbook(workOptions()));
    });
  });
});

describe('reading more than a reply holds', () => {
  const rows = numbers(4000).map((row) => [`TV${row}`, `CN${row}`, 'x'.repeat(row % 50), row / 8]);
  const file = newWorkbook();
  putTable(file, 'Scores_1', 'Điểm', ['Thành viên', 'Đối tượng', 'Ghi chú', 'I.1'], rows);
  putTable(file, 'Council', 'Hội đồng', ['Mã', 'Họ tên'], [['TV1', 'An']]);

  it('goes on in as few replies as their size asks for, and loses no row', async () => {
    for (const replyLimit of [40_000, 90_000, 300_000]) {
      await inExcel(file, { replyLimit }, async ({ trips }) => {
        const snapshot = await snapshotWorkbook();
        const table = snapshot?.workbook.tables.find(({ name }) => name === 'Scores_1');
        assert.deepEqual(table?.rows, rows);
        const replies = trips.filter(({ error }) => error === null).slice(2);
        const bytes = replies.reduce((sum, { replyBytes }) => sum + replyBytes, 0);
        // Halving leaves a reply between half full and full.
        assert.ok(
          replies.length <= Math.ceil(bytes / (replyLimit / 2)) + 2,
          `${replies.length} replies for ${bytes} bytes`,
        );
      });
    }
  });

  it('is told when even a single row is too large', async () => {
    const wide = newWorkbook();
    putTable(wide, 'Scores_1', 'Điểm', ['Thành viên', 'Ghi chú'], [['TV1', 'x'.repeat(30_000)]]);
    await inExcel(wide, { replyLimit: 20_000 }, async ({ trips }) => {
      const outcome = await tallyWorkbook(workOptions());
      assert.ok(outcome.kind === 'trouble', outcome.kind);
      assert.ok(trips.length < 12, `expected less than 12, found ${trips.length}`);
    });
  });
});

describe('writing more than a request holds', () => {
  const long = (row: number): string => `${row} ${'Đ'.repeat(200)}`;
  const plan = (count: number) =>
    aPlan([
      aSheetPlan('summary', 'Tổng hợp', {
        rows: numbers(count).map((row) => [text(long(row)), figure(row)]),
      }),
    ]);

  it('is planned in several requests below the limit', async () => {
    const file = newWorkbook();
    await inExcel(file, {}, async ({ trips }) => {
      assert.deepEqual(await applyPlan(plan(20_000), { token: 'a1' }), { kind: 'applied' });
      assert.ok(trips.length > 4, `expected more than 4, found ${trips.length}`);
      for (const { error, requestBytes } of trips) {
        assert.equal(error, null);
        assert.ok(
          requestBytes < messageBytes * 1.05,
          `a request of ${requestBytes} bytes, expected less than ${messageBytes * 1.05}`,
        );
      }
      const full = trips.slice(0, -3).every(({ requestBytes }) => requestBytes > messageBytes / 2);
      assert.ok(full, 'requests that are half empty');
    });
    const sheet = file.sheets.find(({ name }) => name === 'Tổng hợp');
    assert.deepEqual(sheet?.cell(19_999, 0).value, { kind: 'text', text: long(19_999) });
    assert.deepEqual(strayNames(file), []);
  });

  it('is sent in halves where the limit is lower than known', async () => {
    const file = newWorkbook();
    await inExcel(file, { requestLimit: 500_000 }, async () => {
      assert.deepEqual(await applyPlan(plan(3000), { token: 'a1' }), { kind: 'applied' });
    });
    assert.deepEqual([...resultsOf(file).keys()], ['summary']);
  });
});

describe('the estimate of a request', () => {
  it('is above what is sent, and not by far', async () => {
    await inExcel(aCouncilFile({ members: 5, candidates: 12 }), {}, async ({ trips }) => {
      const { plan } = expectTallied(await tallyWorkbook(workOptions()));
      const estimate = plan.sheets
        .flatMap((sheet) => sheetSteps(sheet, sheet.name))
        .reduce((sum, { bytes }) => sum + bytes, 0);
      const sent = trips[3]?.requestBytes ?? 0;
      assert.ok(sent < estimate, `${sent} bytes sent, ${estimate} estimated`);
      assert.ok(sent > estimate / 3, `${sent} bytes sent, ${estimate} estimated`);
    });
  });
});
