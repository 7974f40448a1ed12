/** Writing an input plan: rows into their places, formulas of the council's left alone, and all of it put back when Excel fails. */
import assert from 'node:assert/strict';
import { describe, it } from 'vitest';
import { applyInputs } from '../../src/excel/merging/apply-inputs.ts';
import type { SheetPart, StoredValue, WorkbookFile } from '../../src/ooxml/model.ts';
import { newWorkbook } from '../../src/ooxml/workbook.ts';
import { candidateCode, memberCode } from '../../src/tally/campaign.ts';
import type { PlannedCell, PlannedRow } from '../../src/workbook/repair/input-plan.ts';
import { actionsOf, inExcel } from './in-excel.ts';

const table = 'Scores';
const header = ['Thành viên', 'Đối tượng', 'I.1', 'Gấp đôi'];
const text = (given: string): StoredValue => ({ kind: 'text', text: given });

/** A table in A1:D3 with one row of scores and one blank one; each row's last cell may be a formula of the council's. */
function aBook(withFormula: boolean): { readonly file: WorkbookFile; readonly sheet: SheetPart } {
  const file = newWorkbook();
  const [sheet] = file.sheets;
  assert.ok(sheet !== undefined, 'a new workbook has no sheet');
  header.forEach((title, column) => sheet.setValue(0, column, text(title)));
  ['TV1', 'TT-1'].forEach((code, column) => sheet.setValue(1, column, text(code)));
  sheet.setValue(1, 2, { kind: 'number', value: 5 });
  sheet.addTable(table, { row: 0, column: 0, rows: 3, columns: 4 }, header, 'TableStyleMedium2');
  if (withFormula)
    for (const row of [1, 2]) sheet.setFormula(row, 3, `C${row + 1}*2`, { kind: 'number', value: 10 });
  return { file, sheet };
}

function aRow(candidate: string, points: number, at: number | null): PlannedRow {
  const codes = { member: memberCode('TV1'), candidate: candidateCode(candidate) };
  return {
    ...{ table, sheet: 'Sheet1', ...codes, at, column: 0, end: 2, fields: [] },
    values: ['TV1', candidate, points, null],
  };
}

const changed = (after: number): PlannedCell => ({
  ...{ table, sheet: 'Sheet1', row: 1, column: 2, subject: null, guards: [], before: 5, after },
});

/** What stands in the sheet: of a formula its text. */
function shown(sheet: SheetPart, rows: number): readonly (readonly unknown[])[] {
  return sheet
    .cells({ row: 1, column: 0, rows, columns: 4 })
    .map((cells) =>
      cells.map(({ value, formula }) =>
        formula !== null
          ? `=${formula}`
          : value.kind === 'text'
            ? value.text
            : value.kind === 'number'
              ? value.value
              : '',
      ),
    );
}

const first = ['TV1', 'TT-1', 5, '=C2*2'];

describe('rows that a plan adds', () => {
  it('are each in a row of their own where a column has formulas, which go on', async () => {
    const { file, sheet } = aBook(true);
    const plan = { cells: [], rows: [aRow('TT-2', 6, null), aRow('TT-3', 7, null)] };
    assert.equal((await inExcel(file, {}, () => applyInputs(plan))).kind, 'written');
    const [, , one, other] = shown(sheet, 4);
    assert.deepEqual(
      [one?.slice(0, 3), other?.slice(0, 3)],
      [
        ['TV1', 'TT-2', 6],
        ['TV1', 'TT-3', 7],
      ],
    );
  });

  it('leave a formula alone in the blank row that they fill', async () => {
    const { file, sheet } = aBook(true);
    // The formula of the blank row gives nothing yet.
    sheet.setFormula(2, 3, 'IF(C3="","",C3*2)', text(''));
    const plan = { cells: [], rows: [aRow('TT-2', 6, 2)] };
    assert.equal((await inExcel(file, {}, () => applyInputs(plan))).kind, 'written');
    assert.deepEqual(shown(sheet, 2), [first, ['TV1', 'TT-2', 6, '=IF(C3="","",C3*2)']]);
  });
});

describe('a text that a plan writes', () => {
  it('stays the text it is, whatever Excel would take it for', async () => {
    for (const note of ['12/5', '=1+1', '007', 'TRUE', '1e3', "'trích", '8,5%']) {
      const { file, sheet } = aBook(false);
      const cell = { ...changed(0), column: 3, before: '', after: note };
      assert.equal((await inExcel(file, {}, () => applyInputs({ cells: [cell], rows: [] }))).kind, 'written');
      assert.deepEqual(sheet.cell(1, 3).value, text(note), note);
      assert.equal(sheet.cell(1, 3).formula, null);
    }
  });
});

describe('a plan that breaks off', () => {
  const plan = { cells: [changed(9)], rows: [aRow('TT-2', 6, 2), aRow('TT-3', 7, null)] };

  it('leaves nothing of it, wherever in its message that is', async () => {
    const whole = aBook(false);
    const sent = await inExcel(whole.file, {}, async ({ requests }) => {
      assert.equal((await applyInputs(plan)).kind, 'written');
      return [...requests];
    });
    assert.deepEqual(shown(whole.sheet, 3), [
      ['TV1', 'TT-1', 9, ''],
      ['TV1', 'TT-2', 6, ''],
      ['TV1', 'TT-3', 7, ''],
    ]);
    assert.equal(sent.length, 2, 'a look, and one message that writes');
    const actions = actionsOf(sent[1] ?? '');
    for (let afterActions = 0; afterActions <= actions; afterActions += 1) {
      const { file, sheet } = aBook(false);
      const fault = { roundTrip: 2, when: { afterActions }, code: 'GeneralException' } as const;
      const outcome = await inExcel(file, { faults: [fault] }, () => applyInputs(plan));
      assert.equal(outcome.kind, 'trouble');
      assert.deepEqual(
        shown(sheet, 3),
        [
          ['TV1', 'TT-1', 5, ''],
          ['', '', '', ''],
          ['', '', '', ''],
        ],
        `after ${afterActions} of ${actions} actions`,
      );
    }
  });

  it('leaves alone what stands below the table, where its rows were not added yet', async () => {
    const { file, sheet } = aBook(false);
    sheet.setValue(3, 0, text('Người lập biểu'));
    const added = { cells: [changed(9)], rows: [aRow('TT-3', 7, null)] };
    const fault = { roundTrip: 2, when: { afterActions: 1 }, code: 'GeneralException' } as const;
    const outcome = await inExcel(file, { faults: [fault] }, () => applyInputs(added));
    assert.equal(outcome.kind, 'trouble');
    assert.deepEqual(shown(sheet, 3)[2], ['Người lập biểu', '', '', '']);
  });
});
