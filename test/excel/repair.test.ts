import assert from 'node:assert/strict';
import { describe, it } from 'vitest';
import { repairIssues, undoRepairs, type DoneRepair } from '../../src/excel/inputs/repair.ts';
import { checkWorkbook } from '../../src/excel/use-cases.ts';
import type { StoredValue, WorkbookFile } from '../../src/ooxml/model.ts';
import type { Issue } from '../../src/workbook/findings/issue.ts';
import { inExcel, workOptions } from './in-excel.ts';
import { aCouncilFile } from './small-council.ts';

async function issuesOf(file: WorkbookFile): Promise<readonly Issue[]> {
  const outcome = await inExcel(file, {}, () => checkWorkbook(workOptions()));
  assert.equal(outcome.kind, 'checked');
  return outcome.issues;
}

/** The first row of scores is row 4 of its sheet, the candidates are in column 2, the scores from column 3 on. */
function put(file: WorkbookFile, row: number, column: number, value: StoredValue): void {
  file.sheets.find(({ name }) => name === 'Chấm điểm')?.setValue(row, column, value);
}

function held(file: WorkbookFile, row: number, column: number): StoredValue | undefined {
  const sheet = file.sheets.find(({ name }) => name === 'Chấm điểm');
  return sheet?.cells({ row, column, rows: 1, columns: 1 })[0]?.[0]?.value;
}

const text = (given: string): StoredValue => ({ kind: 'text', text: given });

/** A council in whose first score row the candidate has a dash of another kind. */
function aSlip(): WorkbookFile {
  const file = aCouncilFile();
  put(file, 4, 2, text('TT 1'));
  return file;
}

/** Two scores with their unit behind them, and one that nobody can read. */
function aFewSlips(): WorkbookFile {
  const file = aCouncilFile();
  put(file, 4, 3, text(' 8,5 điểm'));
  put(file, 5, 3, text('9đ'));
  put(file, 6, 3, text('chín'));
  return file;
}

async function repaired(file: WorkbookFile, issues: readonly Issue[]): Promise<readonly DoneRepair[]> {
  const outcome = await inExcel(file, {}, () => repairIssues(issues));
  assert.equal(outcome.kind, 'repaired');
  return outcome.repairs;
}

describe('mending mistakes', () => {
  it('writes the one cell, and the mistake is gone', async () => {
    const file = aSlip();
    const issues = (await issuesOf(file)).filter(({ code }) => code === 'UnknownCandidate');
    const repair = { sheet: 'Chấm điểm', cell: 'C5', found: 'TT 1', value: 'TT-1', before: 'TT 1' };
    assert.deepEqual(await inExcel(file, {}, () => repairIssues(issues)), {
      kind: 'repaired',
      repairs: [repair],
      left: 0,
    });
    assert.deepEqual(await issuesOf(file), []);
  });

  it('writes nothing over what was typed in the meantime', async () => {
    const file = aSlip();
    const issues = (await issuesOf(file)).filter(({ code }) => code === 'UnknownCandidate');
    put(file, 4, 2, text('TT-2'));
    const before = Buffer.from(file.save());
    assert.deepEqual(await inExcel(file, {}, () => repairIssues(issues)), { kind: 'changed' });
    assert.ok(before.equals(file.save()), 'the bytes are others');
  });

  it('mends what it can of several, and overwrites no formula', async () => {
    const file = aFewSlips();
    const issues = (await issuesOf(file)).filter(({ code }) => code === 'NotANumber');
    assert.equal(issues.length, 3);
    const sheet = file.sheets.find(({ name }) => name === 'Chấm điểm');
    sheet?.setFormula(5, 3, '"9đ"', text('9đ'));
    const outcome = await inExcel(file, {}, () => repairIssues(issues));
    assert.equal(outcome.kind, 'repaired');
    assert.deepEqual(
      outcome.repairs.map(({ cell, value }) => [cell, value]),
      [['D5', 8.5]],
    );
    assert.equal(outcome.left, 2);
    assert.deepEqual(held(file, 4, 3), { kind: 'number', value: 8.5 });
    assert.deepEqual(held(file, 5, 3), text('9đ'));
  });

  it('mends the header of a column, which is there again', async () => {
    const file = aCouncilFile();
    await inExcel(file, {}, ({ host }) => {
      const sheet = host.file.sheets.find(({ name }) => name === 'Chấm điểm');
      assert.ok(sheet !== undefined, 'there is no sheet');
      return host.editCells(sheet, 3, 1, [['Thành viêm']]);
    });
    const issues = (await issuesOf(file)).filter(({ code }) => code === 'MissingColumn');
    assert.deepEqual(
      (await repaired(file, issues)).map(({ cell, value }) => [cell, value]),
      [['B4', 'Thành viên']],
    );
    assert.deepEqual(await issuesOf(file), []);
  });
});

describe('taking repairs back', () => {
  it('gives the cells what they held to the letter', async () => {
    const file = aFewSlips();
    const issues = (await issuesOf(file)).filter(({ code }) => code === 'NotANumber');
    const repairs = await repaired(file, issues);
    assert.deepEqual(await inExcel(file, {}, () => undoRepairs(repairs)), {
      kind: 'undone',
      cells: 2,
      left: 0,
    });
    assert.deepEqual([held(file, 4, 3), held(file, 5, 3)], [text(' 8,5 điểm'), text('9đ')]);
  });

  it('leaves alone what was typed since', async () => {
    const file = aFewSlips();
    const issues = (await issuesOf(file)).filter(({ code }) => code === 'NotANumber');
    const repairs = await repaired(file, issues);
    put(file, 5, 3, { kind: 'number', value: 7 });
    assert.deepEqual(await inExcel(file, {}, () => undoRepairs(repairs)), {
      kind: 'undone',
      cells: 1,
      left: 1,
    });
    assert.deepEqual([held(file, 4, 3), held(file, 5, 3)], [text(' 8,5 điểm'), { kind: 'number', value: 7 }]);
  });
});
