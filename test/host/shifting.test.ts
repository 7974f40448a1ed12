/** Cells that are inserted, deleted and copied, rows that go out of a table, tables laid over other cells. */
import assert from 'node:assert/strict';
import { describe, it } from 'vitest';
import type { SheetPart, StoredValue, WorkbookFile } from '../../src/ooxml/model.ts';
import { newWorkbook } from '../../src/ooxml/workbook.ts';
import { withTables } from '../excel/tables-without.ts';
import { firstSheet, refusedWith, reopened, withExcel, withTable, type Opened } from './open.ts';

const text = (words: string): StoredValue => ({ kind: 'text', text: words });

function textAt(sheet: SheetPart, row: number, column: number): string {
  const { value } = sheet.cell(row, column);
  return value.kind === 'text' ? value.text : value.kind;
}

/** The table in B2:D4, a row that belongs to it in B6, a signature in B8, something else in F6. */
function withMore(file: WorkbookFile): void {
  withTable(file);
  const sheet = firstSheet(file);
  sheet.setValue(5, 1, text('TT-03'));
  sheet.setFormula(5, 2, 'D6*2', { kind: 'number', value: 0 });
  sheet.setValue(7, 1, text('Người lập'));
  sheet.setValue(5, 5, text('riêng'));
  sheet.setFormat({ row: 5, column: 2, rows: 1, columns: 1 }, { numberFormat: '0%' });
}

function inSheet(
  work: (sheet: Excel.Worksheet, context: Excel.RequestContext) => void,
  { run }: Opened,
): Promise<void> {
  return run(async (context) => {
    work(context.workbook.worksheets.getItem('Sheet1'), context);
    await context.sync();
  });
}

describe('cells', () => {
  it('are inserted as those above them look, and all below goes down in these columns', () =>
    withExcel(
      async (excel) => {
        await excel.run(async (context) => {
          const made = context.workbook.worksheets.getItem('Sheet1').getRange('C7:C8').insert('Down');
          made.load('address,values');
          await context.sync();
          assert.deepEqual([made.address, made.values], ['Sheet1!C7:C8', [[''], ['']]]);
        });
        const sheet = firstSheet(reopened(excel.file));
        assert.equal(excel.file.format(sheet.cell(6, 2).format).numberFormat, '0%');
        assert.equal(textAt(sheet, 7, 1), 'Người lập');
      },
      { prepare: withMore },
    ));

  it('are deleted, and all below comes up in these columns', () =>
    withExcel(
      async (excel) => {
        await inSheet((sheet) => sheet.getRange('B6:D6').delete('Up'), excel);
        const sheet = firstSheet(reopened(excel.file));
        assert.deepEqual([textAt(sheet, 6, 1), textAt(sheet, 5, 5)], ['Người lập', 'riêng']);
      },
      { prepare: withMore },
    ));

  it('are copied with their formulas, which go along, and leave what is there where they are blank', () =>
    withExcel(
      async (excel) => {
        await inSheet((sheet) => sheet.getRange('B4:D4').copyFrom('B6:D6', 'Formulas', true), excel);
        const sheet = firstSheet(reopened(excel.file));
        assert.deepEqual(
          [textAt(sheet, 3, 1), sheet.cell(3, 2).formula, textAt(sheet, 3, 3)],
          ['TT-03', 'D4*2', 'x'],
        );
        assert.notEqual(excel.file.format(sheet.cell(3, 2).format).numberFormat, '0%', 'formats stay');
      },
      { prepare: withMore },
    ));

  const refusals: readonly (readonly [string, string, (sheet: Excel.Worksheet) => void])[] = [
    [
      'inserted where a table would be torn',
      'InsertDeleteConflict',
      (sheet) => sheet.getRange('C1').insert('Down'),
    ],
    ['deleted out of a table', 'NotImplemented', (sheet) => sheet.getRange('B3:D3').delete('Up')],
    ['deleted to nowhere', 'InvalidArgument', (sheet) => sheet.getRange('B6').delete('Right' as 'Up')],
    ['copied with formats', 'NotImplemented', (sheet) => sheet.getRange('B4').copyFrom('B6')],
  ];
  for (const [what, code, work] of refusals)
    it(`are not ${what}`, () =>
      withExcel((excel) => refusedWith(code, inSheet(work, excel)), { prepare: withMore }));
});

describe('rows of a table', () => {
  it('are added, and what stands below goes down', () =>
    withExcel(
      async (excel) => {
        await inSheet(
          (_, { workbook }) =>
            workbook.tables.getItem('Điểm').rows.add(undefined, [
              ['A', 1, ''],
              ['B', 2, ''],
            ]),
          excel,
        );
        const sheet = firstSheet(reopened(excel.file));
        assert.deepEqual(
          [
            sheet.tables[0]?.block.rows,
            textAt(sheet, 5, 1),
            textAt(sheet, 7, 1),
            textAt(sheet, 9, 1),
            textAt(sheet, 5, 5),
          ],
          [5, 'B', 'TT-03', 'Người lập', 'riêng'],
        );
        assert.equal(sheet.cell(7, 2).formula, 'D8*2');
      },
      { prepare: withMore },
    ));

  it('are added above the totals, which go down', () =>
    withExcel(
      async (excel) => {
        await inSheet((_, { workbook }) => {
          workbook.tables.getItem('Điểm').rows.add(undefined, [['A', 1, '']]);
        }, excel);
        const sheet = firstSheet(reopened(excel.file));
        assert.deepEqual(
          [sheet.tables[0]?.block.rows, textAt(sheet, 3, 1), textAt(sheet, 4, 1), textAt(sheet, 8, 1)],
          [4, 'A', 'TT-02', 'Người lập'],
        );
        assert.equal(sheet.tables[0]?.totalsRow, true);
      },
      {
        file: () => {
          const file = newWorkbook();
          withMore(file);
          return withTables(file, 'totals');
        },
      },
    ));

  it('are deleted, and what stands below comes up; the last one stays and is blank', () =>
    withExcel(
      async (excel) => {
        const drop = (index: number) =>
          inSheet((_, { workbook }) => workbook.tables.getItem('Điểm').rows.getItemAt(index).delete(), excel);
        await drop(0);
        const sheet = firstSheet(excel.file);
        assert.deepEqual(
          [sheet.tables[0]?.block.rows, textAt(sheet, 2, 1), textAt(sheet, 4, 1)],
          [2, 'TT-02', 'TT-03'],
        );
        await drop(0);
        assert.deepEqual(
          [sheet.tables[0]?.block.rows, textAt(sheet, 2, 1), textAt(sheet, 4, 1)],
          [2, 'empty', 'TT-03'],
        );
      },
      { prepare: withMore },
    ));
});

describe('a column of a table', () => {
  it('is added, and what stands beside it goes right', () =>
    withExcel(
      async (excel) => {
        firstSheet(excel.file).setValue(2, 4, text('cạnh'));
        await inSheet(
          (_, { workbook }) => workbook.tables.getItem('Điểm').columns.add(undefined, undefined, 'Mới'),
          excel,
        );
        const sheet = firstSheet(reopened(excel.file));
        assert.deepEqual(
          [textAt(sheet, 1, 4), textAt(sheet, 2, 5), textAt(sheet, 5, 5)],
          ['Mới', 'cạnh', 'riêng'],
        );
      },
      { prepare: withMore },
    ));
});

describe('a table', () => {
  it('is laid over more rows and columns, and no cell moves', () =>
    withExcel(
      async (excel) => {
        await inSheet((_, { workbook }) => workbook.tables.getItem('Điểm').resize('B2:E6'), excel);
        const sheet = firstSheet(reopened(excel.file));
        assert.deepEqual(
          [sheet.tables[0]?.block, sheet.tables[0]?.columns, textAt(sheet, 5, 1), textAt(sheet, 7, 1)],
          [
            { row: 1, column: 1, rows: 5, columns: 4 },
            ['Mã', 'Tổng', 'Ghi chú', 'Column4'],
            'TT-03',
            'Người lập',
          ],
        );
      },
      { prepare: withMore },
    ));

  const refusals: readonly (readonly [string, string, string])[] = [
    ['that begins in another row', 'InvalidArgument', 'B3:D6'],
    ['that has none of its cells', 'InvalidArgument', 'G2:H6'],
    ['of one row', 'InvalidArgument', 'B2:D2'],
    ['with merged cells', 'MergedRangeConflict', 'B2:D9'],
    ['at no address', 'InvalidArgument', 'đâu đó'],
  ];
  for (const [what, code, address] of refusals)
    it(`is not laid over cells ${what}`, () =>
      withExcel(
        (excel) =>
          refusedWith(
            code,
            inSheet((_, { workbook }) => workbook.tables.getItem('Điểm').resize(address), excel),
          ),
        {
          prepare: (file) => {
            withMore(file);
            firstSheet(file).merge({ row: 8, column: 1, rows: 1, columns: 2 });
          },
        },
      ));

  it('is not laid over other cells before ExcelApi 1.13', () =>
    withExcel(
      (excel) =>
        refusedWith(
          'ApiNotFound',
          inSheet((_, { workbook }) => workbook.tables.getItem('Điểm').resize('B2:D6'), excel),
        ),
      { prepare: withMore, apiVersion: '1.12' },
    ));
});
