/** Cells in no table: how many of them are read, in how many round trips, and what is said of those that are not. */
import assert from 'node:assert/strict';
import { it } from 'vitest';
import { snapshotWorkbook } from '../../src/excel/read/snapshot.ts';
import { checkWorkbook } from '../../src/excel/use-cases.ts';
import type { StoredValue, WorkbookFile } from '../../src/ooxml/model.ts';
import { issueMessage } from '../../src/workbook/findings/issue-message.ts';
import { inExcel, workOptions } from './in-excel.ts';
import { from } from '../size.ts';
import { cellName } from '../../src/cells/a1.ts';
import { opened } from '../ooxml/opened.ts';
import { aCouncilFile } from './small-council.ts';

const number = (value: number): StoredValue => ({ kind: 'number', value });
const text = (words: string): StoredValue => ({ kind: 'text', text: words });

async function linesOf(file: WorkbookFile): Promise<readonly string[]> {
  const outcome = await inExcel(file, {}, () => checkWorkbook(workOptions()));
  assert.ok(outcome.kind === 'checked', outcome.kind);
  return outcome.issues.map(({ code, table, sheet, cell }) => `${code} ${table} ${sheet}!${cell}`);
}

it('a council’s own tables cost nothing, however large', async () => {
  await inExcel(aCouncilFile({ members: 9, candidates: 60 }), {}, async ({ host }) => {
    const snapshot = await snapshotWorkbook();
    assert.equal(snapshot?.workbook.loose, undefined, 'no cell outside tables has two in a row');
    assert.equal(host.statistics.syncs, 3);
  });
});

it('a row far down on a long sheet is found', async () => {
  const file = aCouncilFile({ members: 3, candidates: 4 });
  const sheet = file.addSheet('Ghi chép');
  for (let row = 0; row < 2600; row += 1) sheet.setValue(row, 0, number(row));
  ['TV1', 'TT-1', 8].forEach((cell, at) =>
    sheet.setValue(2500, 70 + at, typeof cell === 'number' ? number(cell) : text(cell)),
  );
  const lines = await linesOf(file);
  assert.ok(
    lines.some((line) => /^RowOutsideTable Scores\S* Ghi chép!BS2501$/u.test(line)),
    lines.join('; '),
  );
});

it(
  'what is too much to look at is said, where it begins, with one round trip more',
  from('all'),
  async () => {
    const file = aCouncilFile({ members: 3, candidates: 4 });
    const long = file.addSheet('Dài');
    for (const row of [0, 1_000_000]) long.setValue(row, 0, number(row));
    const wide = file.addSheet('Rộng');
    for (const column of [0, 16_000]) wide.setValue(5, column, number(column));
    const ignored = file.addSheet('BoQua_Dài');
    for (const row of [0, 1_000_000]) ignored.setValue(row, 0, number(row));
    await inExcel(file, {}, async ({ host }) => {
      const outcome = await checkWorkbook(workOptions());
      assert.ok(outcome.kind === 'checked', outcome.kind);
      const unseen = outcome.issues.filter(({ code }) => code === 'UnseenCells');
      assert.deepEqual(
        unseen.map(({ severity, sheet, cell }) => [severity, sheet, cell?.replace(/\d{4}$/u, '…')]),
        [
          ['warning', 'Rộng', 'ATE6'],
          ['warning', 'Dài', 'A19…'],
        ],
      );
      const [first] = unseen;
      assert.ok(first !== undefined, 'there is one');
      assert.match(issueMessage(first, 'vi'), /^Trang tính “Rộng”, ô ATE6: từ ô này/u);
      assert.match(issueMessage(first, 'en'), /^Sheet “Rộng”, cell ATE6: from this cell/u);
      assert.equal(host.statistics.syncs, 4);
    });
  },
);

it('a candidate or a member who is struck through is said, with one round trip more', async () => {
  const file = aCouncilFile({ members: 3, candidates: 4 });
  const strike = (name: string, row: number): string => {
    const sheet = file.sheets.find((each) => each.tables.some((table) => table.name === name));
    const block = sheet?.tables.find((table) => table.name === name)?.block;
    assert.ok(sheet !== undefined && block !== undefined, `there is no ${name}`);
    sheet.setFormat(
      { row: block.row + row, column: block.column + 1, rows: 1, columns: 2 },
      { strike: true },
    );
    return `StruckThrough ${name} ${sheet.name}!${cellName(block.row + row, block.column)}`;
  };
  const expected = [strike('Council', 2), strike('Candidates', 3)];
  strike('Candidates', 5);
  await inExcel(opened(file.save()), {}, async ({ host }) => {
    const outcome = await checkWorkbook(workOptions());
    assert.ok(outcome.kind === 'checked', outcome.kind);
    const said = outcome.issues.filter(({ code }) => code === 'StruckThrough');
    assert.deepEqual(
      said.map(({ code, table, sheet, cell }) => `${code} ${table} ${sheet}!${cell}`).toSorted(),
      expected.toSorted(),
    );
    assert.deepEqual(
      said.map(({ severity, details }) => [severity, details['rows']]),
      [
        ['warning', 2],
        ['warning', 1],
      ],
    );
    assert.equal(host.statistics.syncs, 4);
  });
});
