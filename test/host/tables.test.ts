import assert from 'node:assert/strict';
import { describe, it } from 'vitest';
import { firstSheet, refusedWith, reopened, withExcel, withTable } from './open.ts';

describe('tables', () => {
  it('are loaded with their sheets, columns, headers and rows in one round trip', () =>
    withExcel(
      ({ run, host }) =>
        run(async (context) => {
          const tables = context.workbook.tables;
          tables.load(
            'count,items/name,items/showHeaders,items/showTotals,items/worksheet/name,items/columns/items/name',
          );
          const table = tables.getItem('điểm');
          const [header, body, whole] = [
            table.getHeaderRowRange(),
            table.getDataBodyRange(),
            table.getRange(),
          ];
          for (const range of [header, body, whole]) range.load('values,address,rowIndex,columnIndex');
          await context.sync();
          assert.equal(host.statistics.syncs, 1);
          const [found] = tables.items;
          assert.deepEqual(
            [tables.count, found?.name, found?.worksheet.name, found?.showHeaders, found?.showTotals],
            [1, 'Điểm', 'Sheet1', true, false],
          );
          assert.deepEqual(
            Array.from(found?.columns.items ?? [], ({ name }) => name),
            ['Mã', 'Tổng', 'Ghi chú'],
          );
          assert.deepEqual(header.values, [['Mã', 'Tổng', 'Ghi chú']]);
          assert.deepEqual(body.values, [
            ['TT-01', 93.25, ''],
            ['TT-02', 8.1, 'x'],
          ]);
          assert.deepEqual([whole.address, body.rowIndex, body.columnIndex], ['Sheet1!B2:D4', 2, 1]);
        }),
      { prepare: withTable },
    ));

  it('give one column, by name, by id or by place', () =>
    withExcel(
      ({ run }) =>
        run(async (context) => {
          const { columns } = context.workbook.tables.getItem('Điểm');
          const found = [columns.getItem('TỔNG'), columns.getItem(2), columns.getItemAt(1)];
          for (const column of found) column.load('name,index,values');
          const none = columns.getItemOrNullObject('Không có');
          const body = columns.getItem('Tổng').getDataBodyRange();
          body.load('address');
          await context.sync();
          assert.deepEqual(
            found.map(({ name, index }) => [name, index]),
            [
              ['Tổng', 1],
              ['Tổng', 1],
              ['Tổng', 1],
            ],
          );
          assert.deepEqual(found[0]?.values, [['Tổng'], [93.25], [8.1]]);
          assert.deepEqual([none.isNullObject, body.address], [true, 'Sheet1!C3:C4']);
        }),
      { prepare: withTable },
    ));

  it('that are not there are a null object, or ItemNotFound', () =>
    withExcel(
      async ({ run }) => {
        await run(async (context) => {
          const none = context.workbook.tables.getItemOrNullObject('Không có');
          await context.sync();
          assert.equal(none.isNullObject, true);
        });
        const attempts: readonly ((context: Excel.RequestContext) => void)[] = [
          (context) => void context.workbook.tables.getItem('Không có').load('name'),
          (context) => void context.workbook.tables.getItem('Điểm').columns.getItem('Không có').load('name'),
          (context) => void context.workbook.tables.getItem('Điểm').getTotalRowRange().load('address'),
        ];
        for (const attempt of attempts) {
          await refusedWith(
            'ItemNotFound',
            run(async (context) => {
              attempt(context);
              await context.sync();
            }),
          );
        }
      },
      { prepare: withTable },
    ));

  it('call a column what its header is made to say', () =>
    withExcel(
      ({ run, file }) =>
        run(async (context) => {
          context.workbook.worksheets.getItem('Sheet1').getRange('C2').values = [['Điểm thưởng']];
          const { columns } = context.workbook.tables.getItem('Điểm');
          columns.load('items/name');
          await context.sync();
          const names = ['Mã', 'Điểm thưởng', 'Ghi chú'];
          assert.deepEqual(
            Array.from(columns.items, ({ name }) => name),
            names,
          );
          assert.deepEqual(firstSheet(reopened(file)).tables[0]?.columns, names);
        }),
      { prepare: withTable },
    ));

  it('have no formulas as headers', () =>
    withExcel(
      ({ run }) =>
        refusedWith(
          'NotImplemented',
          run(async (context) => {
            context.workbook.worksheets.getItem('Sheet1').getRange('A1:C2').formulas = [
              [1, 2, 3],
              [4, 'Mã', '=A1'],
            ];
            await context.sync();
          }),
        ),
      { prepare: withTable },
    ));

  it('are never merged into', () =>
    withExcel(
      ({ run }) =>
        refusedWith(
          'MergedRangeConflict',
          run(async (context) => {
            context.workbook.worksheets.getItem('Sheet1').getRange('A1:B3').merge();
            await context.sync();
          }),
        ),
      { prepare: withTable },
    ));
});
