/** Formulas that no Excel has reckoned: what a program left in the file, read by the command line. */
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { describe, it } from 'vitest';
import { engineFile, readBeside } from '../../src/cli/beside.ts';
import { calculateInputs } from '../../src/cli/formulas.ts';
import { checkWorkbook } from '../../src/excel/use-cases.ts';
import { settleFormulas } from '../../src/host/settle-formulas.ts';
import type { StoredValue, WorkbookFile } from '../../src/ooxml/model.ts';
import { newWorkbook, openWorkbook } from '../../src/ooxml/workbook.ts';
import { fingerprint } from '../../src/workbook/record/fingerprint.ts';
import { issueMessage } from '../../src/workbook/findings/issue-message.ts';
import { cellName } from '../../src/cells/a1.ts';
import { inExcel, workOptions } from '../excel/in-excel.ts';
import { aCouncilFile } from '../excel/small-council.ts';
import { sheetOf } from '../ooxml/opened.ts';
import { runs, seed } from '../size.ts';

const none: StoredValue = { kind: 'empty' };
const number = (value: number): StoredValue => ({ kind: 'number', value });

/** The first score of the council. */
const score = { sheet: 'Chấm điểm', row: 4, column: 3 };

function withFormula(formula: string, stored: StoredValue, at = score): WorkbookFile {
  const file = aCouncilFile();
  sheetOf(file, at.sheet).setFormula(at.row, at.column, formula, stored);
  return reopened(file);
}

function withValue(value: number, at = score): WorkbookFile {
  const file = aCouncilFile();
  sheetOf(file, at.sheet).setValue(at.row, at.column, number(value));
  return reopened(file);
}

function reopened(file: WorkbookFile): WorkbookFile {
  const opened = openWorkbook(file.save());
  assert.equal(opened.kind, 'opened');
  return opened.file;
}

/** What is found, as `code cell`, and what the tally would be of. */
async function read(file: WorkbookFile) {
  const formulas = await calculateInputs(file);
  const outcome = await inExcel(file, {}, () => checkWorkbook({ ...workOptions(), formulas }));
  assert.equal(outcome.kind, 'checked');
  const { issues, reading } = outcome;
  return {
    issues,
    found: issues.map(({ code, cell }) => `${code} ${cell}`),
    print: fingerprint(reading.campaign),
  };
}

describe('a formula without a value', () => {
  it('counts as what it gives', async () => {
    const { found, print } = await read(withFormula('4+5.5', none));
    assert.deepEqual(found, []);
    assert.equal(print, (await read(withValue(9.5))).print);
  });

  it('that needs others without a value counts too', async () => {
    const file = aCouncilFile();
    const aside = sheetOf(file, 'Hướng dẫn');
    aside.setFormula(30, 0, '2*3', none);
    aside.setFormula(30, 1, 'A31+1.5', none);
    sheetOf(file, score.sheet).setFormula(score.row, score.column, "'Hướng dẫn'!B31", none);
    const { found, print } = await read(reopened(file));
    assert.deepEqual(found, []);
    assert.equal(print, (await read(withValue(7.5))).print);
  });

  it('that cannot be calculated is one finding at its cell, whatever would follow from it', async () => {
    for (const formula of [
      'DIEMCUATOI(1)',
      'INDIRECT("A1")',
      "'[1]Bảng'!A1",
      'RAND()',
      '"8,5"*2',
      'TEXT(8.7,"0")',
      'VALUE("8")',
      'INT(0.29*100)',
      'IFERROR(INT(0.29*100),1)',
    ]) {
      const { found } = await read(withFormula(formula, none));
      assert.deepEqual(found, ['NotCalculated D5'], formula);
    }
  });

  it('is said with the formula, and what to do', async () => {
    const { issues } = await read(withFormula('DIEMCUATOI(1)', none));
    const [issue] = issues;
    assert.ok(issue !== undefined, 'there is no issue');
    assert.match(issueMessage(issue, 'vi'), /=DIEMCUATOI\(1\).*mở tệp bằng Excel/u);
    assert.match(issueMessage(issue, 'en'), /=DIEMCUATOI\(1\).*Open the file in Excel/u);
  });

  it('is not made up of another one that cannot be calculated', async () => {
    const file = aCouncilFile();
    const scores = sheetOf(file, score.sheet);
    scores.setFormula(score.row, score.column, 'DIEMCUATOI(1)', none);
    scores.setFormula(score.row, score.column + 1, 'IFERROR(D5,9)', none);
    const { found } = await read(reopened(file));
    assert.deepEqual(found, ['NotCalculated D5', 'NotCalculated E5']);
  });

  it('in a column that is not read is nobody’s concern', async () => {
    const file = aCouncilFile();
    const candidates = sheetOf(file, 'Đối tượng');
    const [table] = candidates.tables;
    const column = table?.columns.indexOf('Đơn vị') ?? -1;
    assert.ok(table !== undefined, 'there is no table');
    assert.ok(column >= 0, `expected at least 0, found ${column}`);
    const { block } = table;
    candidates.setValue(block.row, block.column + column, { kind: 'text', text: 'Ghi riêng' });
    candidates.setFormula(block.row + 1, block.column + column, 'DIEMCUATOI(1)', none);
    // That the column is not read is said, since the table lacks one; its formula is not.
    assert.deepEqual((await read(reopened(file))).found, ['UnknownColumn E4']);
  });
});

describe('a stored value that is not what the formula gives', () => {
  it('is warned of, and what the formula gives counts', async () => {
    const { found, issues, print } = await read(withFormula('4+5.5', number(20)));
    assert.deepEqual(found, ['StaleValue D5']);
    assert.equal(issues[0]?.severity, 'warning');
    assert.equal(print, (await read(withValue(9.5))).print);
  });

  it('is no matter beyond 15 digits', async () => {
    for (const [formula, stored] of [
      ['9.1+8.7-8.3', 9.5],
      ['0.1+0.2-0.3', 0],
      ['10/3', 3.33333333333333],
    ] as const) {
      const { found, print } = await read(withFormula(formula, number(stored)));
      assert.deepEqual(found, [], formula);
      assert.equal(print, (await read(withValue(stored))).print, formula);
    }
  });

  it('stands where the formula changes by itself, is of another file, or is not known to be the same here', async () => {
    for (const formula of [
      ...['RAND()', 'TODAY()', 'INDIRECT("A1")', "'[1]Bảng'!A1", '[1]Bang!A1', 'DIEMCUATOI(1)'],
      ...['"8,5"*1', 'INT(0.29*100)', 'ROUNDUP(1.1*3,1)', 'D5', 'SUM(D5,1)'],
      ...['MOD(0.3,0.1)', 'TRUNC(4.1*100)', 'INT(4.35*100)', 'ROUNDDOWN(1/3,D6)', 'CEILING(8.3,0.5)'],
      // Of a block Excel takes the cell of the formula's row.
      'L4:L9*2',
    ]) {
      const { found, print } = await read(withFormula(formula, number(8.5)));
      assert.deepEqual(found, [], formula);
      assert.equal(print, (await read(withValue(8.5))).print, formula);
    }
  });

  it('rounds as Excel does, where the binary number is a little less', async () => {
    for (const [formula, value] of [
      ['ROUND(1.005,2)', 1.01],
      ['ROUND(8.575,2)', 8.58],
      ['ROUND(10.075,2)', 10.08],
      ['ROUND(ROUND(2.675,2)+0.005,2)', 2.69],
      ['ROUND(8.444,2)', 8.44],
      ['ROUND(8.5,0)', 9],
    ] as const) {
      const { found, print } = await read(withFormula(formula, number(value)));
      assert.deepEqual(found, [], formula);
      assert.equal(print, (await read(withFormula(formula, none))).print, formula);
    }
  });
});

describe('what cuts a number off', () => {
  it('gives what its page says, to the last decimal, wherever no program can take the number for another', async () => {
    const decimal = fc.record({
      units: fc.integer({ min: -9_999, max: 9_999 }),
      decimals: fc.integer({ min: 0, max: 3 }),
    });
    const cut = fc.constantFrom('ROUNDDOWN', 'ROUNDUP', 'TRUNC', 'INT');
    const drawn = fc.sample(fc.tuple(cut, decimal, fc.integer({ min: -1, max: 2 })), {
      numRuns: runs(200),
      seed: seed,
    });
    const file = newWorkbook();
    const [sheet] = file.sheets;
    assert.ok(sheet !== undefined, 'a new workbook has no sheet');
    const expected = drawn.map(([name, { units, decimals }, places], row) => {
      const at = name === 'INT' ? 0 : places;
      const number = `${units < 0 ? '-' : ''}${decimalText(Math.abs(units), decimals)}`;
      const formula = name === 'INT' ? `INT(${number})` : `${name}(${number},${places})`;
      sheet.setFormula(row, 0, formula, none);
      // In whole steps of the place: exact.
      const [step, scaled] = [10 ** Math.max(0, decimals - at), units * 10 ** Math.max(0, at - decimals)];
      const away = name === 'ROUNDUP' || (name === 'INT' && units < 0);
      const steps = away ? Math.ceil(Math.abs(scaled) / step) : Math.floor(Math.abs(scaled) / step);
      return { formula, value: Number(`${units < 0 ? '-' : ''}${steps}e${-at}`) };
    });
    const block = { row: 0, column: 0, rows: drawn.length, columns: 1 };
    await settleFormulas(file, [{ sheet, block }], () => readBeside(engineFile));
    for (const [row, { formula, value }] of expected.entries()) {
      const got = sheet.cell(row, 0).value;
      assert.ok(got.kind === 'number', `${formula} has a value`);
      assert.ok(
        Math.abs(got.value - value) <= 1e-12 * Math.max(1, Math.abs(value)),
        `${formula}: ${got.value}, not ${value}`,
      );
    }
  });

  it('is reckoned where a score needs it, also one within another', async () => {
    for (const [formula, value] of [
      ['INT(8.7)', 8],
      ['INT(-8.2)+17', 8],
      ['ROUNDDOWN(8.29,2)', 8.29],
      ['ROUNDUP(8.21,1)', 8.3],
      ['TRUNC(8.99)', 8],
      ['MOD(18,10)', 8],
      ['MOD(17.5,9)', 8.5],
      ['ROUND(INT(17.9)/2,1)', 8.5],
      ['INT(ROUND(8.96,1))', 9],
    ] as const) {
      const { found, print } = await read(withFormula(formula, none));
      assert.deepEqual(found, [], formula);
      assert.equal(print, (await read(withValue(value))).print, formula);
    }
  });
});

/** Whole units of the last decimal, as a decimal number. */
function decimalText(units: number, decimals: number): string {
  const digits = String(units).padStart(decimals + 1, '0');
  return decimals === 0 ? digits : `${digits.slice(0, -decimals)}.${digits.slice(-decimals)}`;
}

it('the engine is not asked for where no input has a formula', async () => {
  const file = aCouncilFile();
  sheetOf(file, 'Hướng dẫn').setFormula(30, 0, '1+1', none);
  const blocks = file.sheets.flatMap((sheet) => sheet.tables.map(({ block }) => ({ sheet, block })));
  const found = await settleFormulas(file, blocks, () => assert.fail('the engine was asked for'));
  assert.deepEqual(found, []);
});

describe('formulas planted anywhere among the scores', () => {
  const half = (twice: number): number => twice / 2;
  const giving = (value: number): readonly string[] => [
    `${value - 1}+1`,
    `SUM(${value},0)`,
    `IF(2>1,${value},0)`,
    `ROUND(${value}+0.001,2)`,
    `AVERAGE(${value},${value})`,
    `MAX(0,${value})`,
  ];
  const unknown = ['DIEMCUATOI(1)', 'RAND()', "'[1]Bảng'!A1", 'OFFSET(A1,0,0)'];

  it('count as in Excel, or are named, and nothing else is', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.record({
          row: fc.integer({ min: 4, max: 21 }),
          column: fc.integer({ min: 3, max: 5 }),
          value: fc.integer({ min: 0, max: 40 }).map(half),
          other: fc.integer({ min: 0, max: 40 }).map(half),
          how: fc.nat({ max: 5 }),
          state: fc.constantFrom('uncached', 'right', 'stale', 'unknown', 'unknownStored'),
        }),
        async ({ row, column, value, other, how, state }) => {
          const at = { ...score, row, column };
          const cell = cellName(row, column);
          const isUnknown = state === 'unknown' || state === 'unknownStored';
          const formula = (isUnknown ? unknown[how % unknown.length] : giving(value)[how]) ?? '';
          const stored =
            state === 'uncached' || state === 'unknown' ? none : number(state === 'stale' ? other : value);
          const { found, print } = await read(withFormula(formula, stored, at));
          if (state === 'unknown') {
            assert.deepEqual(found, [`NotCalculated ${cell}`], formula);
            return;
          }
          const isStale = state === 'stale' && other !== value;
          assert.deepEqual(found, isStale ? [`StaleValue ${cell}`] : [], `${formula} at ${cell}`);
          assert.equal(print, (await read(withValue(value, at))).print, `${formula} at ${cell}`);
        },
      ),
      { numRuns: 60 },
    );
  });
});
