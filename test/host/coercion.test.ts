import assert from 'node:assert/strict';
import fc from 'fast-check';
import { describe, it } from 'vitest';
import { interpret } from '../../src/host/coercion.ts';
import type { Json } from '../../src/host/json.ts';
import { firstSheet, refusedWith, reopened, withExcel } from './open.ts';

const general = { numberFormat: 'General', date1904: false, thisYear: 2026 };

/** What is written, what the cell then holds, and the format it gets. */
const asTyped: readonly (readonly [Json, string | number | boolean, string?])[] = [
  [8.1, 8.1],
  [true, true],
  ['', ''],
  ['abc', 'abc'],
  [' abc ', ' abc '],
  ['TT-01', 'TT-01'],
  ['12', 12],
  [' 12 ', 12],
  ['007', 7],
  ['-3.5', -3.5],
  ['+3.5', 3.5],
  ['.5', 0.5],
  ['5.', 5],
  ['1e3', 1000, '0.00E+00'],
  ['(5)', -5],
  ['1,234', 1234, '#,##0'],
  ['1,234.5', 1234.5, '#,##0.00'],
  ['8,5', '8,5'],
  ['1.234.567', '1.234.567'],
  ['50%', 0.5, '0%'],
  ['12.5%', 0.125, '0.00%'],
  ['$5', 5, '$#,##0'],
  ['2 1/2', 2.5, '# ?/?'],
  ['2/3', 46_056, 'd-mmm'],
  ['12/30', 46_386, 'd-mmm'],
  ['13/14', '13/14'],
  ['5/6/2014', 41_765, 'm/d/yyyy'],
  ['2014-05-06', 41_765, 'm/d/yyyy'],
  ['31/12/2014', '31/12/2014'],
  ['2/30/2014', '2/30/2014'],
  ['6-May-2014', 41_765, 'd-mmm-yy'],
  ['May 2014', 41_760, 'mmm-yy'],
  ['Mar1', 46_082, 'd-mmm'],
  ['10:30', 0.4375, 'h:mm'],
  ['10:30 PM', 0.9375, 'h:mm AM/PM'],
  ['true', true],
  ['FALSE', false],
  ['#N/A', '#N/A'],
  ['#n/a', '#N/A'],
  ['=', '='],
  ['-', '-'],
  ['@', '@'],
  ['Đ', 'Đ'],
  ['x', 'x'],
  ['CĐ', 'CĐ'],
  ["'=1+1", '=1+1'],
  ["'12", '12'],
  ["''", "'"],
  ["'", ''],
];

describe('what Excel makes of what is written', () => {
  it('is as if it were typed', () =>
    withExcel(({ run, file }) =>
      run(async (context) => {
        const range = context.workbook.worksheets
          .getItem('Sheet1')
          .getRangeByIndexes(0, 0, asTyped.length, 1);
        Object.assign(range, { values: asTyped.map(([given]) => [given]) });
        range.load('values,numberFormat');
        await context.sync();
        const got = asTyped.map(([given], row) => [
          given,
          range.values[row]?.[0],
          range.numberFormat[row]?.[0],
        ]);
        assert.deepEqual(
          got,
          asTyped.map(([given, value, format]) => [given, value, format ?? 'General']),
        );
        assert.equal(
          firstSheet(file).cell(32, 0).value.kind,
          typeof asTyped[32]?.[1] === 'string' ? 'error' : firstSheet(file).cell(32, 0).value.kind,
        );
      }),
    ));

  for (const [given, formula] of [
    ['=1+1', '1+1'],
    ['+A1', '+A1'],
    ['-A1*2', '-A1*2'],
    ['@A1', '@A1'],
    ['- gạch đầu dòng', '- gạch đầu dòng'],
  ] as const) {
    it(`is a formula for ${given}`, () => {
      assert.deepEqual(interpret(given, general), { kind: 'formula', formula });
    });
  }

  for (const given of ['=SUM(A1', '=A1)', '="a', '=1+', "='Sheet1!A1"]) {
    it(`is refused for ${given}`, () =>
      withExcel(({ run }) =>
        refusedWith(
          'InvalidArgument',
          run(async (context) => {
            context.workbook.worksheets.getItem('Sheet1').getRange('A1').values = [[given]];
            await context.sync();
          }),
        ),
      ));
  }

  it('is refused for a text of more than 32,767 characters', () =>
    withExcel(({ run }) =>
      refusedWith(
        'InvalidArgument',
        run(async (context) => {
          context.workbook.worksheets.getItem('Sheet1').getRange('A1').values = [['x'.repeat(32_768)]];
          await context.sync();
        }),
      ),
    ));

  it('is always the text itself after an apostrophe', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', minLength: 1, maxLength: 40 }), (text) => {
        assert.deepEqual(interpret(`'${text}`, general), {
          kind: 'value',
          value: { kind: 'text', text },
          quotePrefix: true,
          numberFormat: null,
        });
      }),
    );
  });

  it('is text in cells of the text format, through the wire and the file', () =>
    withExcel(async ({ run, file }) => {
      const texts = ['=1+1', '12', '50%', '2014-05-06', 'TRUE', '#N/A', '+84', '@ai', '-'];
      await run(async (context) => {
        const range = context.workbook.worksheets.getItem('Sheet1').getRangeByIndexes(0, 0, 1, texts.length);
        range.numberFormat = [texts.map(() => '@')];
        range.values = [texts];
        await context.sync();
      });
      const cells =
        reopened(file).sheets[0]?.cells({ row: 0, column: 0, rows: 1, columns: texts.length })[0] ?? [];
      assert.deepEqual(
        cells.map(({ value, formula }) => [value, formula]),
        texts.map((text) => [{ kind: 'text', text }, null]),
      );
    }));

  it('keeps the apostrophe as a mark of the cell, not in its value', () =>
    withExcel(async ({ run, file }) => {
      await run(async (context) => {
        context.workbook.worksheets.getItem('Sheet1').getRange('A1:A2').values = [["'=HYPERLINK()"], ['abc']];
        await context.sync();
      });
      const again = reopened(file);
      const marks = [0, 1].map((row) => again.format(again.sheets[0]?.cell(row, 0).format ?? 0).quotePrefix);
      assert.deepEqual(marks, [true, false]);
      assert.deepEqual(again.sheets[0]?.cell(0, 0).value, { kind: 'text', text: '=HYPERLINK()' });
    }));
});
