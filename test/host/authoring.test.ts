import assert from 'node:assert/strict';
import { unzipSync } from 'fflate';
import { describe, it } from 'vitest';
import { firstSheet, refusedWith, reopened, withExcel, withTable } from './open.ts';

type Batch = (context: Excel.RequestContext) => void;
type Run = <Result>(work: (context: Excel.RequestContext) => Promise<Result>) => Promise<Result>;

function tried(run: Run, batch: Batch): Promise<void> {
  return run(async (context) => {
    batch(context);
    await context.sync();
  });
}

const sheetOf = (context: Excel.RequestContext): Excel.Worksheet =>
  context.workbook.worksheets.getItem('Sheet1');

describe('tables that an add-in makes', () => {
  it('have the headers of their first row, and the name and style they are given', () =>
    withExcel(({ run, file }) =>
      run(async (context) => {
        const sheet = sheetOf(context);
        sheet.getRange('A1:C1').values = [['Mã', 'mã', '']];
        const table = sheet.tables.add(sheet.getRange('A1:C4'), true);
        table.name = 'Contents';
        table.style = 'TableStyleLight1';
        table.load('name,style');
        const again = context.workbook.tables.getItem('contents').getRange();
        again.load('address,values');
        await context.sync();
        assert.deepEqual([table.name, table.style], ['Contents', 'TableStyleLight1']);
        assert.deepEqual([again.address, again.values[0]], ['Sheet1!A1:C4', ['Mã', 'mã2', 'Column3']]);
        const [part] = firstSheet(reopened(file)).tables;
        assert.deepEqual([part?.name, part?.columns], ['Contents', ['Mã', 'mã2', 'Column3']]);
      }),
    ));

  it('get a column at their end that looks as the one beside it', () =>
    withExcel(
      ({ run, file }) =>
        run(async (context) => {
          const { columns } = context.workbook.tables.getItem('Điểm');
          columns.add(undefined, undefined, 'I.1');
          columns.add(undefined, [['I.2'], [7], ['']], 'I.2');
          columns.load('items/name');
          await context.sync();
          const names = ['Mã', 'Tổng', 'Ghi chú', 'I.1', 'I.2'];
          assert.deepEqual(
            Array.from(columns.items, ({ name }) => name),
            names,
          );
          const sheet = firstSheet(reopened(file));
          assert.deepEqual(sheet.tables[0]?.columns, names);
          assert.deepEqual(sheet.cell(2, 5).value, { kind: 'number', value: 7 });
          assert.equal(file.format(sheet.cell(3, 4).format).fill, '#FFEEDD');
        }),
      {
        prepare: (file) => {
          withTable(file);
          firstSheet(file).setFormat({ row: 3, column: 3, rows: 1, columns: 1 }, { fill: '#FFEEDD' });
        },
      },
    ));

  const refusals: readonly (readonly [string, string, Batch])[] = [
    ['over another table', 'MergedRangeConflict', (c) => void sheetOf(c).tables.add('D4:E6', true)],
    ['without headers', 'NotImplemented', (c) => void sheetOf(c).tables.add('G1:H3', false)],
    ['at no address', 'InvalidArgument', (c) => void c.workbook.tables.add('Nơi khác!A1:B2', true)],
    ['named as a cell', 'InvalidArgument', (c) => (c.workbook.tables.getItem('Điểm').name = 'TT1')],
    ['named with a space', 'InvalidArgument', (c) => (c.workbook.tables.getItem('Điểm').name = 'a b')],
    ['named as something else', 'InvalidArgument', (c) => (c.workbook.tables.getItem('Điểm').name = 'Taken')],
    ['in no style of Excel', 'InvalidArgument', (c) => (c.workbook.tables.getItem('Điểm').style = 'Đẹp')],
    [
      'with a column where merged cells beside would be torn',
      'InsertDeleteConflict',
      (c) => {
        sheetOf(c).getRange('F1:F3').merge();
        c.workbook.tables.getItem('Điểm').columns.add();
      },
    ],
  ];
  for (const [what, code, batch] of refusals) {
    it(`are refused ${what}`, () =>
      withExcel(({ run }) => refusedWith(code, tried(run, batch)), {
        prepare: (file) => {
          withTable(file);
          file.addName('Taken', 'Sheet1!$A$1', { sheet: null, hidden: false });
        },
      }));
  }

  it('are not made on a protected sheet', () =>
    withExcel(
      ({ run }) =>
        refusedWith(
          'AccessDenied',
          tried(run, (c) => void sheetOf(c).tables.add('G1:H3', true)),
        ),
      { prepare: (file) => firstSheet(file).protect() },
    ));
});

describe('data validations', () => {
  it('are lists, bounds and formulas with their words, and take the place of what was there', () =>
    withExcel(({ run, file }) =>
      run(async (context) => {
        const sheet = sheetOf(context);
        sheet.getRange('A1:C3').dataValidation.rule = {
          decimal: { operator: 'Between', formula1: 0, formula2: 10 },
        };
        const middle = sheet.getRange('B2').dataValidation;
        middle.rule = { list: { inCellDropDown: true, source: '=Sheet1!$E$1:$E$9' } };
        middle.prompt = { showPrompt: true, title: 'Mã', message: 'Mã của một nội dung.' };
        middle.errorAlert = { showAlert: true, style: 'Stop', title: 'Chưa đúng', message: 'Chọn mã.' };
        sheet.getRange('D1').dataValidation.rule = { custom: { formula: '=OR(D1>=0,D1="CĐ")' } };
        await context.sync();
        sheet.getRange('A1').dataValidation.clear();
        await context.sync();
        const xml = new TextDecoder().decode(sheetXml(reopened(file).save()));
        assert.match(xml, /type="decimal"[^>]*sqref="B1:C1 A3:C3 A2 C2"/);
        assert.match(xml, /type="list"[^>]*sqref="B2"[^>]*><formula1>Sheet1!\$E\$1:\$E\$9</);
        assert.match(xml, /<formula1>OR\(D1&gt;=0,D1="CĐ"\)</);
        assert.match(xml, /<dataValidations count="3">/);
      }),
    ));

  const refusals: readonly (readonly [string, string, Batch])[] = [
    [
      'a list on a sheet that is not there',
      'InvalidArgument',
      (c) => {
        sheetOf(c).getRange('A1').dataValidation.rule = {
          list: { inCellDropDown: true, source: '=Khác!$A$1:$A$2' },
        };
      },
    ],
    [
      'a list of more than 255 characters',
      'InvalidArgument',
      (c) => {
        sheetOf(c).getRange('A1').dataValidation.rule = {
          list: { inCellDropDown: true, source: 'a,'.repeat(128) },
        };
      },
    ],
    [
      'a title of more than 32 characters',
      'InvalidArgument',
      (c) => {
        const { dataValidation } = sheetOf(c).getRange('A1');
        dataValidation.rule = { list: { inCellDropDown: true, source: 'a,b' } };
        dataValidation.prompt = { showPrompt: true, title: 'x'.repeat(33), message: '' };
      },
    ],
    [
      'bounds the wrong way round',
      'InvalidArgument',
      (c) => {
        sheetOf(c).getRange('A1').dataValidation.rule = {
          decimal: { operator: 'Between', formula1: 2, formula2: 1 },
        };
      },
    ],
  ];
  for (const [what, code, batch] of refusals) {
    it(`are refused: ${what}`, () => withExcel(({ run }) => refusedWith(code, tried(run, batch))));
  }

  it('are not there before ExcelApi 1.8', () =>
    withExcel(
      ({ run }) =>
        refusedWith(
          'ApiNotFound',
          tried(run, (c) => sheetOf(c).getRange('A1').dataValidation.clear()),
        ),
      { apiVersion: '1.7' },
    ));
});

/** The XML of the first sheet of a file. */
function sheetXml(bytes: Uint8Array): Uint8Array {
  const found = unzipSync(bytes)['xl/worksheets/sheet1.xml'];
  assert.ok(found, 'there is no found');
  return found;
}
