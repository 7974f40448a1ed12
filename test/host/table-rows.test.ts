import assert from 'node:assert/strict';
import { describe, it } from 'vitest';
import { createIroncalc } from '../../src/host/ironcalc.ts';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { WorkbookFile } from '../../src/ooxml/model.ts';
import { firstSheet, refusedWith, reopened, withExcel, withTable } from './open.ts';

const calculator = createIroncalc(() =>
  readFileSync(createRequire(import.meta.url).resolve('@ironcalc/wasm/wasm_bg.wasm')),
);

function blockOf(file: WorkbookFile) {
  return firstSheet(file).tables[0]?.block;
}

const before = { row: 1, column: 1, rows: 3, columns: 3 };

describe('rows of a table', () => {
  it('are counted, read and written one by one', () =>
    withExcel(
      ({ run, file }) =>
        run(async (context) => {
          const { rows } = context.workbook.tables.getItem('Điểm');
          rows.load('count,items/index,items/values');
          const last = rows.getItemAt(1).getRange();
          last.load('address');
          await context.sync();
          assert.deepEqual(
            [rows.count, Array.from(rows.items, ({ values }) => String(values[0]?.[0])), last.address],
            [2, ['TT-01', 'TT-02'], 'Sheet1!B4:D4'],
          );
          rows.getItemAt(0).values = [['TT-03', 5, null]];
          await context.sync();
          assert.deepEqual(firstSheet(file).cell(2, 1).value, { kind: 'text', text: 'TT-03' });
          await refusedWith(
            'InvalidArgument',
            run(async (again) => {
              again.workbook.tables.getItem('Điểm').rows.getItemAt(2).load('index');
              await again.sync();
            }),
          );
        }),
      { prepare: withTable },
    ));

  it('are added at the end, and the file has them', () =>
    withExcel(
      ({ run, file }) =>
        run(async (context) => {
          const table = context.workbook.tables.getItem('Điểm');
          const row = table.rows.add(undefined, [['TT-03', 7.5, 'mới']]);
          row.load('index,values');
          const range = table.getRange();
          range.load('address');
          await context.sync();
          assert.deepEqual(
            [row.index, row.values, range.address],
            [2, [['TT-03', 7.5, 'mới']], 'Sheet1!B2:D5'],
          );
          table.rows.add(undefined, [
            ['TT-04', 1, ''],
            ['TT-05', 2, ''],
          ]);
          table.rows.add();
          await context.sync();
          const again = reopened(file);
          assert.deepEqual(blockOf(again), { ...before, rows: 7 });
          assert.deepEqual(firstSheet(again).cell(6, 1).value, { kind: 'text', text: 'TT-05' });
          assert.deepEqual(firstSheet(again).cell(7, 1).value, { kind: 'empty' });
        }),
      { prepare: withTable },
    ));

  it('look as the one above, and go on with its formulas', () =>
    withExcel(
      ({ run, file }) =>
        run(async (context) => {
          context.workbook.tables.getItem('Điểm').rows.add().getRange().values = [['TT-03', 5, null]];
          await context.sync();
          const sheet = firstSheet(file);
          assert.equal(sheet.cell(4, 3).formula, 'C5*2');
          assert.deepEqual(sheet.cell(4, 3).value, { kind: 'number', value: 10 });
          const look = file.format(sheet.cell(4, 2).format);
          assert.deepEqual([look.numberFormat, look.fill, look.locked], ['0.00', '#FFEEDD', false]);
          assert.equal(file.format(sheet.cell(4, 1).format).fill, null);
        }),
      {
        calculator,
        prepare: (file) => {
          withTable(file);
          const sheet = firstSheet(file);
          sheet.setFormula(3, 3, 'C4*2', { kind: 'empty' });
          sheet.setFormat(
            { row: 3, column: 2, rows: 1, columns: 1 },
            { numberFormat: '0.00', fill: '#FFEEDD', locked: false },
          );
        },
      },
    ));

  const refusals: readonly (readonly [string, string, (file: WorkbookFile) => void])[] = [
    ['on a protected sheet', 'AccessDenied', (file) => firstSheet(file).protect()],
    [
      'where merged cells below would be torn',
      'InsertDeleteConflict',
      (file) => firstSheet(file).merge({ row: 4, column: 3, rows: 1, columns: 4 }),
    ],
    [
      'where a table below would be torn',
      'InsertDeleteConflict',
      (file) => {
        const sheet = firstSheet(file);
        sheet.addTable('Khác', { row: 4, column: 3, rows: 2, columns: 2 }, ['A', 'B'], 'TableStyleLight1');
      },
    ],
  ];
  for (const [name, code, prepare] of refusals) {
    it(`are not added ${name}`, () =>
      withExcel(
        async ({ run, file }) => {
          await refusedWith(
            code,
            run(async (context) => {
              context.workbook.tables.getItem('Điểm').rows.add(undefined, [['TT-03', 1, '']]);
              await context.sync();
            }),
          );
          assert.deepEqual(blockOf(file), before);
        },
        {
          prepare: (file) => {
            withTable(file);
            prepare(file);
          },
        },
      ));
  }

  it('are not added elsewhere, or with another number of columns', () =>
    withExcel(
      async ({ run, file }) => {
        const add = (index: number | undefined, values: (string | number)[][]): Promise<void> =>
          run(async (context) => {
            context.workbook.tables.getItem('Điểm').rows.add(index, values);
            await context.sync();
          });
        await refusedWith('NotImplemented', add(0, [['a', 1, '']]));
        await refusedWith('InvalidArgument', add(undefined, [['a', 1]]));
        await refusedWith('InvalidArgument', add(undefined, []));
        assert.deepEqual(blockOf(file), before);
      },
      { prepare: withTable },
    ));
});
