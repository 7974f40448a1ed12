import assert from 'node:assert/strict';
import { describe, it } from 'vitest';
import { addTableRow, writeCells, type Written } from '../../src/excel/inputs/inputs.ts';
import type { StoredValue, WorkbookFile } from '../../src/ooxml/model.ts';
import { openWorkbook } from '../../src/ooxml/workbook.ts';
import { aCouncilFile } from './small-council.ts';
import { inExcel } from './in-excel.ts';

const scores = 'Chấm điểm';

function sheetOf(file: WorkbookFile, name = scores) {
  const sheet = file.sheets.find((each) => each.name === name);
  if (sheet === undefined) throw new Error(`no sheet ${name}`);
  return sheet;
}

function texts(file: WorkbookFile, row: number, columns: number): readonly StoredValue[] {
  const [cells = []] = sheetOf(file).cells({ row, column: 1, rows: 1, columns });
  return cells.map(({ value }) => value);
}

function tableOf(file: WorkbookFile, name = 'Scores_1') {
  const table = sheetOf(file).tables.find((each) => each.name === name);
  if (table === undefined) throw new Error(`no table ${name}`);
  return table;
}

function codeOf(written: Written): string | null {
  return written.kind === 'trouble' ? written.trouble.code : null;
}

/** The council with its scores protected, but for what a member fills in. */
function guarded(): WorkbookFile {
  const file = aCouncilFile();
  const sheet = sheetOf(file);
  sheet.setFormat({ row: 4, column: 3, rows: 40, columns: 3 }, { locked: false });
  sheet.protect();
  return file;
}

describe('writing cells', () => {
  it('writes numbers as numbers and texts as texts, whatever they begin with, in one round trip', () =>
    inExcel(aCouncilFile(), {}, async ({ host, trips }) => {
      const values = [7.25, '7,5', '=1+1', "'x", '01', 'CĐ', '@An'];
      const changes = values.map((value, index) => ({ sheet: scores, cell: `D${index + 5}`, value }));
      assert.deepEqual(await writeCells(changes), { kind: 'written' });
      assert.equal(trips.length, 1);
      const written = values.map((_, index) => sheetOf(host.file).cell(index + 4, 3));
      assert.deepEqual(written[0]?.value, { kind: 'number', value: 7.25 });
      assert.deepEqual(
        written.slice(1).map(({ value, formula }) => [value, formula]),
        values.slice(1).map((text) => [{ kind: 'text', text }, null]),
      );
    }));

  it('empties a cell', () =>
    inExcel(aCouncilFile(), {}, async ({ host }) => {
      await writeCells([{ sheet: scores, cell: 'D5', value: '' }]);
      assert.deepEqual(sheetOf(host.file).cell(4, 3).value, { kind: 'empty' });
    }));

  it('writes nothing where the row is no longer that of the codes it was read with', () =>
    inExcel(aCouncilFile(), {}, async ({ host }) => {
      const codeAt = (column: number): string => {
        const { value } = sheetOf(host.file).cell(4, column);
        return value.kind === 'text' ? value.text : '';
      };
      const guards = [
        { cell: 'B5', text: ` ${codeAt(1).toLowerCase()}\u200B` },
        { cell: 'C5', text: codeAt(2) },
      ];
      const before = sheetOf(host.file).cell(4, 3).value;
      const wrong = guards.map(({ cell }) => ({ cell, text: 'someone else' }));
      assert.equal(
        codeOf(await writeCells([{ sheet: scores, cell: 'D5', value: 3, guards: wrong }])),
        'Interrupted',
      );
      assert.deepEqual(sheetOf(host.file).cell(4, 3).value, before);
      assert.deepEqual(await writeCells([{ sheet: scores, cell: 'D5', value: 3, guards }]), {
        kind: 'written',
      });
      assert.deepEqual(sheetOf(host.file).cell(4, 3).value, { kind: 'number', value: 3 });
    }));

  it('has nothing to ask when nothing is to be written', () =>
    inExcel(aCouncilFile(), {}, async ({ trips }) => {
      assert.deepEqual(await writeCells([]), { kind: 'written' });
      assert.equal(trips.length, 0);
    }));

  it('writes unlocked cells of a protected sheet, and tells when a cell is locked', () =>
    inExcel(guarded(), {}, async ({ host }) => {
      assert.equal(codeOf(await writeCells([{ sheet: scores, cell: 'D5', value: 3 }])), null);
      const locked = await writeCells([{ sheet: scores, cell: 'B5', value: 'x' }]);
      assert.equal(codeOf(locked), 'SheetProtected');
      assert.equal(locked.kind === 'trouble' && locked.trouble.sheet, scores, 'the sheet is named');
      assert.deepEqual(sheetOf(host.file).cell(4, 3).value, { kind: 'number', value: 3 });
    }));

  it('tells a file for reading from a protected sheet', () =>
    inExcel(guarded(), { readOnly: true }, async () => {
      assert.equal(codeOf(await writeCells([{ sheet: scores, cell: 'D5', value: 3 }])), 'ReadOnly');
    }));

  it('tells that a cell is being edited, and that a sheet is gone', () =>
    inExcel(aCouncilFile(), {}, async ({ host }) => {
      assert.equal(codeOf(await writeCells([{ sheet: 'Không có', cell: 'D5', value: 3 }])), 'Interrupted');
      host.editingCell = true;
      assert.equal(codeOf(await writeCells([{ sheet: scores, cell: 'D5', value: 3 }])), 'CellInEditMode');
    }));
});

describe('adding a row to a table', () => {
  it('appends it below the last row, by header, and the file keeps it', () =>
    inExcel(aCouncilFile(), {}, async ({ host }) => {
      const before = tableOf(host.file).block;
      const [first = '', , third = ''] = tableOf(host.file).columns;
      const row = { [third]: '007', [first]: 'HĐ-09' };
      const sheetRow = before.row + before.rows;
      assert.deepEqual(await addTableRow('Scores_1', row), { kind: 'written', row: sheetRow });
      const opened = openWorkbook(host.file.save());
      assert.equal(opened.kind, 'opened');
      assert.deepEqual(tableOf(opened.file).block, { ...before, rows: before.rows + 1 });
      assert.deepEqual(texts(opened.file, before.row + before.rows, 4), [
        { kind: 'text', text: 'HĐ-09' },
        { kind: 'empty' },
        { kind: 'text', text: '007' },
        { kind: 'empty' },
      ]);
    }));

  it('fills the first of the blank rows that the table ends with', () => {
    const file = aCouncilFile();
    const { block, columns } = tableOf(file);
    sheetOf(file).growTable(tableOf(file), 2);
    return inExcel(file, {}, async ({ host }) => {
      for (const code of ['a', 'b', 'c']) await addTableRow('Scores_1', { [columns[0] ?? '']: code });
      assert.deepEqual(
        [0, 1, 2].map((down) => texts(host.file, block.row + block.rows + down, 1)[0]),
        ['a', 'b', 'c'].map((text) => ({ kind: 'text', text })),
      );
      assert.equal(tableOf(host.file).block.rows, block.rows + 3);
    });
  });

  it('changes nothing when the sheet is protected, and says so', () =>
    inExcel(guarded(), {}, async ({ host }) => {
      const before = tableOf(host.file);
      const added = await addTableRow('Scores_1', { [before.columns[0] ?? '']: 'HĐ-09' });
      assert.equal(codeOf(added), 'SheetProtected');
      assert.equal(added.kind === 'trouble' && added.trouble.sheet, scores, 'the sheet is named');
      assert.deepEqual(tableOf(host.file), before);
    }));

  it('changes nothing when a column, or the table, is not there any more', () =>
    inExcel(aCouncilFile(), {}, async ({ host }) => {
      const before = tableOf(host.file);
      assert.equal(codeOf(await addTableRow('Scores_1', { 'Cột đã đổi tên': 1 })), 'Interrupted');
      assert.equal(codeOf(await addTableRow('Không có', {})), 'Interrupted');
      assert.deepEqual(tableOf(host.file), before);
    }));
});
