import assert from 'node:assert/strict';
import { describe, it } from 'vitest';
import { prepareScores } from '../../src/excel/set-up/set-up-scores.ts';
import { goToTable } from '../../src/excel/line/go-to.ts';
import { setUpWorkbook } from '../../src/excel/set-up/set-up.ts';
import { writeCells, type CellChange } from '../../src/excel/inputs/inputs.ts';
import { tallyWorkbook } from '../../src/excel/use-cases.ts';
import type { WorkbookFile } from '../../src/ooxml/model.ts';
import { newWorkbook } from '../../src/ooxml/workbook.ts';
import { cellName } from '../../src/cells/a1.ts';
import { expectTallied, inExcel, workOptions } from './in-excel.ts';
import { aCouncilFile } from './small-council.ts';

const options = { language: 'vi' } as const;

function tableOf(file: WorkbookFile, name: string) {
  for (const sheet of file.sheets) {
    const table = sheet.tables.find((each) => each.name === name);
    if (table) return { sheet, table };
  }
  throw new Error(`no table ${name}`);
}

/** What a table holds, header first, without its blank rows. */
function rowsOf(file: WorkbookFile, name: string): readonly (readonly string[])[] {
  const { sheet, table } = tableOf(file, name);
  const rows = sheet
    .cells(table.block)
    .map((row) =>
      row.map(({ value }) =>
        value.kind === 'text' ? value.text : value.kind === 'number' ? String(value.value) : '',
      ),
    );
  return rows.filter((row) => row.some((text) => text !== ''));
}

/** Fills the rows of a table from its first one on, as a person would. */
function fill(file: WorkbookFile, name: string, rows: readonly (readonly (string | number)[])[]) {
  const { sheet, table } = tableOf(file, name);
  const changes = rows.flatMap((row, down) =>
    row.map((value, right): CellChange => ({
      sheet: sheet.name,
      cell: cellName(table.block.row + 1 + down, table.block.column + right),
      value,
    })),
  );
  return writeCells(changes.filter(({ value }) => value !== ''));
}

async function fillCouncil(file: WorkbookFile): Promise<void> {
  await fill(file, 'Contents', [['I', 'Nhiệm vụ chính trị']]);
  await fill(file, 'Criteria', [
    ['I.1', 'I', 'Hoàn thành nhiệm vụ', 60, '', 'Cả hai', 'Chính'],
    ['I.2', 'I', 'Chi bộ trong sạch', 40, '', 'Tập thể', 'Chính'],
    ['I.3', 'I', 'Gương mẫu', 40, '', 'Cá nhân', 'Chính'],
  ]);
  await fill(file, 'Council', [
    ['HĐ-1', 'Phạm Chủ', '', 'Chủ tịch', 'có', 'Vụ I'],
    ['HĐ-2', 'Lý Ký', '', 'Thư ký', 'không', ''],
    ['HĐ-3', 'Vũ Viên', '', 'Ủy viên', '', ''],
  ]);
  await fill(file, 'Candidates', [
    ['TT-1', 'Tập thể', 'Vụ I'],
    ['TT-2', 'Tập thể', 'Vụ II'],
    ['CN-1', 'Cá nhân', 'Nguyễn Văn An', 'Vụ II'],
    ['CN-2', 'Cá nhân', 'Lê Văn Cường', 'Vụ II', '', '', '', '', '', 'Không xét', 'Kỷ luật'],
  ]);
}

describe('preparing the scores', () => {
  it('gives a new workbook all rows and columns, which is filled in and tallied', () =>
    inExcel(newWorkbook(), {}, async ({ host }) => {
      const { file } = host;
      assert.equal((await setUpWorkbook(options)).kind, 'done');
      await fillCouncil(file);
      assert.deepEqual(await prepareScores(options), { kind: 'prepared', rows: 5, columns: 4 });
      assert.deepEqual(
        rowsOf(file, 'Scores_TT').map((row) => row.join('|')),
        [
          'Thành viên|Đối tượng|Không chấm|Ghi chú|I.1|I.2',
          'HĐ-3|TT-1||||',
          'HĐ-1|TT-2||||',
          'HĐ-3|TT-2||||',
        ],
      );
      assert.deepEqual(
        rowsOf(file, 'Scores_CN').map((row) => row.join('|')),
        ['Thành viên|Đối tượng|Không chấm|Ghi chú|I.1|I.3', 'HĐ-1|CN-1||||', 'HĐ-3|CN-1||||'],
      );
      assert.deepEqual(await prepareScores(options), { kind: 'prepared', rows: 0, columns: 0 });
      for (const name of ['Scores_TT', 'Scores_CN']) {
        const { sheet, table } = tableOf(file, name);
        const changes = rowsOf(file, name)
          .slice(1)
          .flatMap((_, down): CellChange[] =>
            [4, 5].map((right) => ({
              sheet: sheet.name,
              cell: cellName(table.block.row + 1 + down, right),
              value: 30 + down,
            })),
          );
        await writeCells(changes);
      }
      await fill(file, 'BallotCounts', [
        ['TT-1', '', 2, 0, 0],
        ['TT-2', '', 2, 0, 0],
        ['CN-1', '', 2, 0, 0],
      ]);
      const { tally } = expectTallied(await tallyWorkbook(workOptions()));
      assert.deepEqual(
        tally.awards.filter(({ recipients }) => recipients.length > 0).map(({ award }) => String(award)),
        ['BK-TT', 'BK-CN'],
      );
    }));

  it('adds rows at the end of the table that has rows of the kind, and leaves the others as they are', () => {
    const file = aCouncilFile();
    const { sheet } = tableOf(file, 'Candidates');
    const { table } = tableOf(file, 'Candidates');
    sheet.growTable(table, 1);
    ['TT-9', 'Tập thể', 'Vụ IX'].forEach((text, right) =>
      sheet.setValue(table.block.row + table.block.rows, table.block.column + right, { kind: 'text', text }),
    );
    const before = rowsOf(file, 'Scores_1');
    return inExcel(file, {}, async ({ host }) => {
      assert.deepEqual(await prepareScores(options), { kind: 'prepared', rows: 3, columns: 0 });
      const after = rowsOf(host.file, 'Scores_1');
      assert.deepEqual(after.slice(0, before.length), before);
      assert.deepEqual(
        after.slice(before.length).map((row) => row.join('|')),
        ['TV1|TT-9|||', 'TV2|TT-9|||', 'TV3|TT-9|||'],
      );
    });
  });

  it('waits while a row of the scores has a code that stands for nobody', () => {
    const file = aCouncilFile();
    const { sheet, table } = tableOf(file, 'Scores_1');
    sheet.setValue(table.block.row + 1, table.block.column, { kind: 'text', text: 'TV9' });
    return inExcel(file, {}, async () => {
      assert.deepEqual(await prepareScores(options), { kind: 'prepared', rows: 0, columns: 0 });
    });
  });

  it('says that the sheet is protected, and changes nothing', () => {
    const file = aCouncilFile();
    const { sheet, table } = tableOf(file, 'Scores_1');
    for (let right = 0; right < table.block.columns; right += 1) {
      sheet.setValue(table.block.row + 1, table.block.column + right, { kind: 'empty' });
    }
    sheet.protect();
    const before = rowsOf(file, 'Scores_1');
    return inExcel(file, {}, async () => {
      const outcome = await prepareScores(options);
      assert.equal(outcome.kind === 'trouble' && outcome.trouble.code, 'SheetProtected');
      assert.deepEqual(rowsOf(file, 'Scores_1'), before);
    });
  });
});

describe('going to a table', () => {
  it('selects the first blank row', () =>
    inExcel(newWorkbook(), {}, async ({ host }) => {
      await setUpWorkbook(options);
      assert.deepEqual(await goToTable('Awards'), { kind: 'written' });
      assert.deepEqual([host.selection.sheet.name, host.selection.block.row], ['Hình thức khen', 8]);
      assert.equal((await goToTable('Không có')).kind, 'trouble');
    }));
});
