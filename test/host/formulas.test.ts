import assert from 'node:assert/strict';
import { describe, it } from 'vitest';
import { shiftFormula } from '../../src/host/formula-text.ts';
import { readFormula } from '../../src/host/precedents.ts';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import type { WorkbookFile } from '../../src/ooxml/model.ts';
import { newWorkbook, openWorkbook } from '../../src/ooxml/workbook.ts';
import { firstSheet, refusedWith, reopened, withExcel, withTable } from './open.ts';

describe('formulas', () => {
  it('have their results in the batch that writes them, to the last digit', () =>
    withExcel(async ({ run, file }) => {
      await run(async (context) => {
        const sheet = context.workbook.worksheets.getItem('Sheet1');
        sheet.getRange('A1:A4').values = [[0.1], [0.2], ["'Nguyễn"], [true]];
        const range = sheet.getRange('B1:B8');
        range.formulas = [
          ['=A1+A2'],
          ['=1/3'],
          ['=A3&" Văn"'],
          ['=AND(A4,A1>0)'],
          ['=1/0'],
          ['=IF(A1>1,1,"")'],
          ['=RANK.EQ(A2,A1:A2)'],
          ['=SUMPRODUCT(A1:A2,A1:A2)'],
        ];
        range.load('values,formulas');
        await context.sync();
        assert.deepEqual(
          range.values.map(([value]) => value),
          [0.30000000000000004, 1 / 3, 'Nguyễn Văn', true, '#DIV/0!', '', 1, 0.1 * 0.1 + 0.2 * 0.2],
        );
        assert.equal(range.formulas[6]?.[0], '=RANK.EQ(A2,A1:A2)');
      });
      const again = firstSheet(reopened(file)).cell(6, 1);
      assert.deepEqual([again.formula, again.value], ['RANK.EQ(A2,A1:A2)', { kind: 'number', value: 1 }]);
    }));

  it('that a program left without a value have one before the first batch, and what hangs on them follows', () =>
    withExcel(
      async ({ host, file, run }) => {
        const opening = host.calculateMissing();
        await run(async (context) => {
          const range = context.workbook.worksheets.getItem('Sheet1').getRange('A1:A5');
          range.load('values');
          await context.sync();
          assert.deepEqual(range.values, [[9.5], [19], [20], ['người lạ'], [7]]);
        });
        await opening;
        // What Excel knows and the engine does not is Excel's to reckon.
        assert.deepEqual(firstSheet(file).cell(5, 0).value, { kind: 'empty' });
        assert.match(
          strFromU8(unzipSync(file.save())['xl/workbook.xml'] ?? new Uint8Array()),
          /fullCalcOnLoad="1"/,
        );
      },
      {
        prepare: (file) => {
          const sheet = firstSheet(file);
          const without = { kind: 'empty' } as const;
          sheet.setFormula(0, 0, '4+5.5', without);
          sheet.setFormula(1, 0, 'A1*2', without);
          sheet.setFormula(2, 0, 'A2+1', { kind: 'number', value: 3 });
          sheet.setFormula(3, 0, '"người"&" lạ"', without);
          // It has a value, and nothing that it refers to has changed.
          sheet.setFormula(4, 0, '3+3', { kind: 'number', value: 7 });
          sheet.setFormula(5, 0, 'DIEMCUATOI(1)', without);
        },
      },
    ));

  it('are left to themselves where all have values: the engine is not asked for', () =>
    withExcel(
      async ({ host }) => {
        host.calculator = { recalculate: () => assert.fail('the engine was asked for') };
        await host.calculateMissing();
      },
      {
        prepare: (file) => {
          firstSheet(file).setFormula(0, 0, '1+1', { kind: 'number', value: 2 });
        },
      },
    ));

  it('follow the cells they refer to, through others and across sheets', () =>
    withExcel(({ run }) =>
      run(async (context) => {
        const sheet = context.workbook.worksheets.getItem('Sheet1');
        const other = context.workbook.worksheets.add('Tổng hợp');
        sheet.getRange('A1').values = [[1]];
        sheet.getRange('B1').formulas = [['=A1*2']];
        const far = other.getRange('A1');
        far.formulas = [['=SUM(Sheet1!B:B)+1']];
        await context.sync();
        sheet.getRange('A1').values = [[10]];
        far.load('values');
        await context.sync();
        assert.deepEqual(far.values, [[21]]);
      }),
    ));

  it('find their sheets also where these are called as the engine calls its own', () =>
    withExcel(({ run }) =>
      run(async (context) => {
        const sheet = context.workbook.worksheets.getItem('Sheet1');
        for (const name of ['@0', '@1', '@@3', 'Sheet2', 'Sheet5']) {
          context.workbook.worksheets.add(name).getRange('A1').values = [[`in ${name}`]];
        }
        const range = sheet.getRange('B1:B2');
        range.formulas = [["='@0'!A1&'@1'!A1&'@@3'!A1"], ['=Sheet2!A1&Sheet5!A1']];
        range.load('values');
        await context.sync();
        assert.deepEqual(range.values, [['in @0in @1in @@3'], ['in Sheet2in Sheet5']]);
      }),
    ));

  it('take references by table and column, and names', () =>
    withExcel(
      ({ run }) =>
        run(async (context) => {
          const sheet = context.workbook.worksheets.getItem('Sheet1');
          context.workbook.names.add('Ngưỡng', '=90');
          const range = sheet.getRange('F1:F3');
          range.formulas = [['=SUM(Điểm[Tổng])'], ['=COUNTIF(Điểm[Tổng],">"&Ngưỡng)'], ['=ROWS(Điểm[#All])']];
          range.load('values');
          await context.sync();
          assert.deepEqual(range.values, [[101.35], [1], [3]]);
        }),
      { prepare: withTable },
    ));

  it('of one text for several cells move along', () =>
    withExcel(({ run }) =>
      run(async (context) => {
        const sheet = context.workbook.worksheets.getItem('Sheet1');
        sheet.getRange('A1:A3').values = [[1], [2], [3]];
        const range = sheet.getRange('B1:B3');
        Object.assign(range, { formulas: '=A1+A$1' });
        range.load('formulas,values');
        await context.sync();
        assert.deepEqual(range.formulas, [['=A1+A$1'], ['=A2+A$1'], ['=A3+A$1']]);
        assert.deepEqual(range.values, [[2], [3], [4]]);
      }),
    ));

  it('that the engine does not know keep the result they have', () =>
    withExcel(
      async ({ run, file }) => {
        await run(async (context) => {
          context.workbook.worksheets.getItem('Sheet1').getRange('A1').values = [[5]];
          await context.sync();
        });
        const kept = [1, 2, 3].map((row) => firstSheet(file).cell(row, 0).value);
        assert.deepEqual(kept, [
          { kind: 'number', value: 42 },
          { kind: 'text', text: 'cũ' },
          { kind: 'number', value: 7 },
        ]);
        assert.equal(firstSheet(file).cell(1, 0).formula, 'NOSUCHFUNCTION(A1)');
      },
      {
        prepare: (file) => {
          const sheet = firstSheet(file);
          sheet.setFormula(1, 0, 'NOSUCHFUNCTION(A1)', { kind: 'number', value: 42 });
          sheet.setFormula(2, 0, "'[1]Other.xlsx'!A1&A1", { kind: 'text', text: 'cũ' });
          sheet.setFormula(3, 0, 'IFERROR(NOSUCHFUNCTION(A1),0)', { kind: 'number', value: 7 });
        },
      },
    ));

  it('that nothing changed for keep their results, until all is asked for', () =>
    withExcel(
      async ({ run, file }) => {
        const result = (): unknown => firstSheet(file).cell(0, 1).value;
        await run(async (context) => {
          context.workbook.worksheets.add('Khác');
          context.workbook.names.add('x', '=1');
          context.workbook.worksheets.getItem('Sheet1').getRange('A9').values = [[1]];
          await context.sync();
        });
        assert.deepEqual(result(), { kind: 'number', value: 99 });
        await run(async (context) => {
          context.workbook.application.calculate('Full');
          await context.sync();
        });
        assert.deepEqual(result(), { kind: 'number', value: 2 });
      },
      { prepare: (file) => firstSheet(file).setFormula(0, 1, '1+1', { kind: 'number', value: 99 }) },
    ));

  it('wait while calculation is manual or put off', () =>
    withExcel(({ run }) =>
      run(async (context) => {
        const cell = context.workbook.worksheets.getItem('Sheet1').getRange('A1');
        context.workbook.application.suspendApiCalculationUntilNextSync();
        cell.formulas = [['=1+1']];
        cell.load('values');
        await context.sync();
        assert.deepEqual(cell.values, [['']]);
        cell.load('values');
        await context.sync();
        assert.deepEqual(cell.values, [[2]]);
        context.workbook.application.calculationMode = 'Manual';
        cell.formulas = [['=2+2']];
        await context.sync();
        cell.load('values');
        await context.sync();
        assert.deepEqual(cell.values, [['']]);
        context.workbook.application.calculate('Recalculate');
        await context.sync();
        cell.load('values');
        await context.sync();
        assert.deepEqual(cell.values, [[4]]);
      }),
    ));

  it('are refused in a spelling that the file would not have', () =>
    withExcel(
      ({ run }) =>
        refusedWith(
          'NotImplemented',
          run(async (context) => {
            context.workbook.worksheets.getItem('Sheet1').getRange('F3').formulas = [['=[@Tổng]*2']];
            await context.sync();
          }),
        ),
      { prepare: withTable },
    ));

  it('that cannot be reckoned for want of the engine are an error that says so', () =>
    withExcel(
      ({ run }) =>
        refusedWith(
          'GeneralException',
          run(async (context) => {
            context.workbook.worksheets.getItem('Sheet1').getRange('A1').formulas = [['=1+1']];
            await context.sync();
          }),
        ),
      { calculator: { recalculate: () => Promise.reject(new Error('no engine')) } },
    ));

  it('in a circle are 0', () =>
    withExcel(({ run }) =>
      run(async (context) => {
        const range = context.workbook.worksheets.getItem('Sheet1').getRange('A1:B1');
        range.formulas = [['=B1', '=A1']];
        range.load('values');
        await context.sync();
        assert.deepEqual(range.values, [[0, 0]]);
      }),
    ));
});

describe('formulas of a file', () => {
  const cells =
    '<row r="1"><c r="A1"><v>1</v></c><c r="B1"><f t="shared" ref="B1:B3" si="0">A1*2</f><v>2</v></c>' +
    '<c r="C1" cm="1"><f t="array" ref="C1">SUM(A1:A3*2)</f><v>12</v></c></row>' +
    '<row r="2"><c r="A2"><v>2</v></c><c r="B2"><f t="shared" si="0"/><v>4</v></c></row>' +
    '<row r="3"><c r="A3"><v>3</v></c><c r="B3"><f t="shared" si="0"/><v>6</v></c></row>';

  it('that are shared go on, and arrays are left to Excel', () =>
    withExcel(
      async ({ run, file }) => {
        await run(async (context) => {
          context.workbook.worksheets.getItem('Sheet1').getRange('A1').values = [[10]];
          await context.sync();
        });
        const sheet = firstSheet(reopened(file));
        const found = sheet
          .cells({ row: 0, column: 1, rows: 3, columns: 1 })
          .map(([cell]) => [cell?.formula, cell?.value]);
        assert.deepEqual(found, [
          ['A1*2', { kind: 'number', value: 20 }],
          ['A2*2', { kind: 'number', value: 4 }],
          ['A3*2', { kind: 'number', value: 6 }],
        ]);
        assert.match(
          sheetXml(file.save()),
          /<c r="C1" cm="1"><f t="array" ref="C1">SUM\(A1:A3\*2\)<\/f><v>12<\/v><\/c>/,
        );
      },
      { file: () => fileWith(cells) },
    ));
});

/** A workbook whose first sheet has these rows. */
function fileWith(rows: string): WorkbookFile {
  const parts = unzipSync(newWorkbook().save());
  const xml = strFromU8(parts[sheetPart] ?? new Uint8Array());
  parts[sheetPart] = strToU8(
    xml.replace(/<sheetData\s*\/>|<sheetData><\/sheetData>/, `<sheetData>${rows}</sheetData>`),
  );
  const opened = openWorkbook(zipSync(parts));
  assert.equal(opened.kind, 'opened');
  return opened.file;
}

const sheetPart = 'xl/worksheets/sheet1.xml';

function sheetXml(bytes: Uint8Array): string {
  return strFromU8(unzipSync(bytes)[sheetPart] ?? new Uint8Array());
}

describe('formulas as text', () => {
  it('move their references when they are filled', () => {
    for (const [formula, down, right, moved] of [
      ['A1+$B2+C$3+$D$4', 2, 1, 'B3+$B4+D$3+$D$4'],
      ['SUM(A1:B2)&"A1"', 1, 0, 'SUM(A2:B3)&"A1"'],
      ["'A1'!A1+Sheet1!B2", 1, 1, "'A1'!B2+Sheet1!C3"],
      ['LOG10(A1)', 1, 0, 'LOG10(A2)'],
      ['A1', -1, 0, '#REF!'],
      ['Điểm[A1]', 1, 1, 'Điểm[A1]'],
    ] as const) {
      assert.equal(shiftFormula(formula, down, right), moved);
    }
  });

  it('are read for what they refer to', () => {
    const file = newWorkbook();
    withTable(file);
    const sheet = firstSheet(file);
    const read = (formula: string, row = 2): readonly string[] => {
      const { text, opaque } = readFormula(formula, { file, sheet, row, column: 5 });
      return [text, opaque ? 'opaque' : 'clear'];
    };
    assert.deepEqual(read('SUM(Điểm[Tổng])'), ['SUM(Sheet1!$C$3:$C$4)', 'clear']);
    assert.deepEqual(read('Điểm[[#Headers],[Mã]:[Tổng]]'), ['Sheet1!$B$2:$C$2', 'clear']);
    assert.deepEqual(read('Điểm[[#This Row],[Tổng]]'), ['Sheet1!$C$3', 'clear']);
    assert.deepEqual(read('ROWS(Điểm)'), ['ROWS(Sheet1!$B$3:$D$4)', 'clear']);
    assert.deepEqual(read('Điểm[Không có]'), ['Điểm[Không có]', 'opaque']);
    assert.deepEqual(read('Điểm[[#This Row],[Tổng]]', 9), ['Điểm[[#This Row],[Tổng]]', 'opaque']);
    assert.deepEqual(read('INDIRECT("A1")'), ['INDIRECT("A1")', 'opaque']);
    assert.deepEqual(read('[1]Khác!A1')[1], 'opaque');
    assert.deepEqual(read('TênLạ+1')[1], 'opaque');
    const { precedents } = readFormula("Sheet1!A1:B2+C:C+$3:$4+'Sheet1'!D5", {
      file,
      sheet,
      row: 0,
      column: 0,
    });
    assert.deepEqual(
      precedents.map(({ block }) => [block.row, block.column, block.rows, block.columns]),
      [
        [0, 0, 2, 2],
        [0, 2, 1_048_576, 1],
        [2, 0, 2, 16_384],
        [4, 3, 1, 1],
      ],
    );
  });
});
