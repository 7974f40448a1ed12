import assert from 'node:assert/strict';
import { describe, it } from 'vitest';
import { refusedWith, reopened, withExcel } from './open.ts';
import { inspected } from '../inspected.ts';

describe('names', () => {
  it('are added over ranges and formulas, hidden, found and kept in the file', () =>
    withExcel(async ({ run, file }) => {
      await run(async (context) => {
        const sheet = context.workbook.worksheets.add('Tổng hợp điểm');
        context.workbook.names.add('BinhXet.summary', sheet.getRange('A1')).visible = false;
        context.workbook.names.add('Ngưỡng', '=0.8');
        context.workbook.names.add('Lời', '="Đạt"');
        sheet.names.add('Riêng', '=Sheet1!$B$2:$C$3');
        await context.sync();
        const { names } = context.workbook;
        names.load('items/name,items/formula,items/value,items/visible,items/scope,items/type');
        const range = names.getItem('BINHXET.SUMMARY').getRange();
        const none = names.getItemOrNullObject('Riêng');
        const own = sheet.names.getItemOrNullObject('riêng');
        range.load('address');
        own.load('scope,value');
        await context.sync();
        assert.deepEqual(
          Array.from(names.items, ({ name, formula, value, visible, scope, type }) => [
            name,
            formula,
            value,
            visible,
            scope,
            type,
          ]),
          [
            ['BinhXet.summary', "='Tổng hợp điểm'!$A$1", "'Tổng hợp điểm'!A1", false, 'Workbook', 'Range'],
            ['Ngưỡng', '=0.8', 0.8, true, 'Workbook', 'Double'],
            ['Lời', '="Đạt"', 'Đạt', true, 'Workbook', 'String'],
          ],
        );
        assert.deepEqual(
          [range.address, none.isNullObject, own.scope, own.value],
          ["'Tổng hợp điểm'!A1", true, 'Worksheet', 'Sheet1!B2:C3'],
        );
      });
      const hidden = reopened(file).names.map(({ name, hidden: away }) => [name, away]);
      assert.deepEqual(hidden, [
        ['BinhXet.summary', true],
        ['Ngưỡng', false],
        ['Lời', false],
        ['Riêng', false],
      ]);
    }));

  it('follow a sheet to its new name, and are lost with it', () =>
    withExcel(({ run }) =>
      run(async (context) => {
        const sheet = context.workbook.worksheets.add('Cũ');
        const name = context.workbook.names.add('Ô', sheet.getRange('B2'));
        await context.sync();
        sheet.name = 'Mới tinh';
        const item = context.workbook.names.getItem('Ô');
        item.load('formula');
        await context.sync();
        assert.equal(item.formula, "='Mới tinh'!$B$2");
        sheet.delete();
        item.load('formula,type');
        const range = item.getRangeOrNullObject();
        await context.sync();
        assert.ok(
          item.formula.includes('#REF!'),
          `${inspected('#REF!')} is not in ${inspected(item.formula)}`,
        );
        assert.ok(range.isNullObject, 'there is no is null object');
        assert.equal(item.type, 'Error');
        name.delete();
        const count = context.workbook.names.getCount();
        await context.sync();
        assert.equal(count.value, 0);
      }),
    ));

  it('give ranges to whom asks a sheet for them', () =>
    withExcel(({ run }) =>
      run(async (context) => {
        const sheet = context.workbook.worksheets.getItem('Sheet1');
        context.workbook.names.add('Vùng', sheet.getRange('B2:C3'));
        const range = sheet.getRange('vùng');
        range.load('address');
        await context.sync();
        assert.equal(range.address, 'Sheet1!B2:C3');
      }),
    ));

  it('are taken once', () =>
    withExcel(({ run }) =>
      refusedWith(
        'ItemAlreadyExists',
        run(async (context) => {
          context.workbook.names.add('Tên', '=1');
          context.workbook.names.add('TÊN', '=2');
          await context.sync();
        }),
      ),
    ));

  for (const [name, formula] of [
    ['có dấu cách', '=1'],
    ['A1', '=1'],
    ['R1C1', '=1'],
    ['r', '=1'],
    ['1a', '=1'],
    ['a-b', '=1'],
    ['', '=1'],
    ['Được', '1'],
  ] as const) {
    it(`are never “${name}” for ${formula}`, () =>
      withExcel(({ run }) =>
        refusedWith(
          'InvalidArgument',
          run(async (context) => {
            context.workbook.names.add(name, formula);
            await context.sync();
          }),
        ),
      ));
  }
});

describe('what an add-in stores', () => {
  it('as custom properties is kept in the file', () =>
    withExcel(async ({ run, file }) => {
      await run(async (context) => {
        const { custom } = context.workbook.properties;
        custom.add('Khóa', 'một');
        custom.add('khóa', 'hai');
        custom.add('Khác', 'ba');
        await context.sync();
        const item = custom.getItem('KHÓA');
        const none = custom.getItemOrNullObject('Không');
        item.load('key,value,type');
        const count = custom.getCount();
        await context.sync();
        assert.deepEqual(
          [item.key, item.value, item.type, none.isNullObject, count.value],
          ['Khóa', 'hai', 'String', true, 2],
        );
        item.value = 'bốn';
        custom.getItem('Khác').delete();
        await context.sync();
      });
      assert.deepEqual([...reopened(file).customProperties()], [['Khóa', 'bốn']]);
    }));

  it('as settings is kept in the file, whatever JSON it is', () =>
    withExcel(async ({ run, file }) => {
      const value = { ngày: '24/11/2026', số: [1, 2.5, null, true], sâu: { a: 'b' } };
      await run(async (context) => {
        const { settings } = context.workbook;
        settings.add('cài đặt', value);
        settings.add('tạm', 1);
        settings.getItem('tạm').delete();
        await context.sync();
        const item = settings.getItem('cài đặt');
        const none = settings.getItemOrNullObject('tạm');
        item.load('key,value');
        await context.sync();
        assert.equal(JSON.stringify(item.value), JSON.stringify(value));
        assert.equal(none.isNullObject, true);
      });
      assert.deepEqual([...reopened(file).settings()], [['cài đặt', JSON.stringify(value)]]);
    }));

  it('and is not there is ItemNotFound', () =>
    withExcel(async ({ run }) => {
      for (const use of [
        (workbook: Excel.Workbook) => void workbook.settings.getItem('x').load('value'),
        (workbook: Excel.Workbook) => void workbook.properties.custom.getItem('x').load('value'),
        (workbook: Excel.Workbook) => void workbook.names.getItem('x').load('value'),
      ]) {
        await refusedWith(
          'ItemNotFound',
          run(async (context) => {
            use(context.workbook);
            await context.sync();
          }),
        );
      }
    }));
});
