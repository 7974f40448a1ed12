import assert from 'node:assert/strict';
import { describe, it } from 'vitest';
import { firstSheet, refusedWith, reopened, withExcel } from './open.ts';

describe('cells', () => {
  it('take a matrix and give it back with addresses and places', () =>
    withExcel(({ run }) =>
      run(async (context) => {
        const range = context.workbook.worksheets.getItem('Sheet1').getRange('B2:C3');
        range.values = [
          ['Nguyễn', 8.1],
          [true, ''],
        ];
        range.load('values,valueTypes,address,rowIndex,columnIndex,rowCount,columnCount,cellCount');
        await context.sync();
        assert.deepEqual(range.values, [
          ['Nguyễn', 8.1],
          [true, ''],
        ]);
        assert.deepEqual(range.valueTypes, [
          ['String', 'Double'],
          ['Boolean', 'Empty'],
        ]);
        assert.equal(range.address, 'Sheet1!B2:C3');
        assert.deepEqual(
          [range.rowIndex, range.columnIndex, range.rowCount, range.columnCount, range.cellCount],
          [1, 1, 2, 2, 4],
        );
      }),
    ));

  it('stay as they are where the matrix has null, and are emptied by an empty text', () =>
    withExcel(async ({ run, file }) => {
      firstSheet(file).setValue(0, 0, { kind: 'number', value: 1 });
      firstSheet(file).setValue(0, 1, { kind: 'number', value: 2 });
      await run(async (context) => {
        context.workbook.worksheets.getItem('Sheet1').getRange('A1:C1').values = [[null, '', 3]];
        await context.sync();
      });
      const values = reopened(file)
        .sheets[0]?.cells({ row: 0, column: 0, rows: 1, columns: 3 })[0]
        ?.map(({ value }) => value);
      assert.deepEqual(values, [
        { kind: 'number', value: 1 },
        { kind: 'empty' },
        { kind: 'number', value: 3 },
      ]);
    }));

  it('are all filled by one value', () =>
    withExcel(({ run }) =>
      run(async (context) => {
        const range = context.workbook.worksheets.getItem('Sheet1').getRange('A1:B2');
        Object.assign(range, { values: 7 });
        range.load('values');
        await context.sync();
        assert.deepEqual(range.values, [
          [7, 7],
          [7, 7],
        ]);
      }),
    ));

  it('take a large matrix that the client sends in pieces', () =>
    withExcel(({ run }) =>
      run(async (context) => {
        const rows = Array.from({ length: 400 }, (_, row) =>
          Array.from({ length: 12 }, (_, column) => row * 12 + column),
        );
        const range = context.workbook.worksheets.getItem('Sheet1').getRangeByIndexes(0, 0, 400, 12);
        range.values = rows;
        range.load('values');
        await context.sync();
        assert.deepEqual(range.values, rows);
      }),
    ));

  for (const [what, values] of [
    ['too few rows', [[1, 2]]],
    [
      'too many columns',
      [
        [1, 2, 3],
        [4, 5, 6],
      ],
    ],
    ['rows of different length', [[1, 2], [3]]],
    ['a list that is not a matrix', [1, 2]],
    [
      'an object in a cell',
      [
        [1, { type: 'Double' }],
        [3, 4],
      ],
    ],
  ] as const) {
    it(`refuse ${what}`, () =>
      withExcel(({ run }) =>
        refusedWith(
          'InvalidArgument',
          run(async (context) => {
            Object.assign(context.workbook.worksheets.getItem('Sheet1').getRange('A1:B2'), { values });
            await context.sync();
          }),
        ),
      ));
  }

  it('of entire columns have no values, and take none', () =>
    withExcel(async ({ run }) => {
      await run(async (context) => {
        const columns = context.workbook.worksheets.getItem('Sheet1').getRange('A:B');
        columns.load('values,address,rowCount');
        await context.sync();
        assert.deepEqual(
          [columns.values, columns.address, columns.rowCount],
          [null, 'Sheet1!A:B', 1_048_576],
        );
      });
      await refusedWith(
        'InvalidArgument',
        run(async (context) => {
          Object.assign(context.workbook.worksheets.getItem('Sheet1').getRange('A:B'), { values: 1 });
          await context.sync();
        }),
      );
    }));

  it('in use are found, or none', () =>
    withExcel(({ run }) =>
      run(async (context) => {
        const sheet = context.workbook.worksheets.getItem('Sheet1');
        const none = sheet.getUsedRangeOrNullObject(true);
        const first = sheet.getUsedRange();
        first.load('address');
        await context.sync();
        assert.equal(none.isNullObject, true);
        assert.equal(first.address, 'Sheet1!A1');
        sheet.getRange('C3').values = [[1]];
        sheet.getRange('E9').values = [[1]];
        const used = sheet.getUsedRange();
        used.load('address');
        await context.sync();
        assert.equal(used.address, 'Sheet1!C3:E9');
      }),
    ));

  it('are reached by rows, columns, offsets and resizing', () =>
    withExcel(({ run }) =>
      run(async (context) => {
        const range = context.workbook.worksheets.getItem('Sheet1').getRange('B2:D4');
        const parts = [
          range.getCell(0, 2),
          range.getRow(1),
          range.getColumn(0),
          range.getLastRow(),
          range.getOffsetRange(1, -1),
          range.getResizedRange(1, -2),
          range.getEntireRow(),
          range.getEntireColumn(),
          range.getBoundingRect('F9'),
          range.getIntersectionOrNullObject('D4:Z9'),
        ];
        for (const part of parts) part.load('address');
        await context.sync();
        assert.deepEqual(
          parts.map(({ address }) => address.replace('Sheet1!', '')),
          ['D2', 'B3:D3', 'B2:B4', 'B4:D4', 'A3:C5', 'B2:B5', '2:4', 'B:D', 'B2:F9', 'D4'],
        );
      }),
    ));

  for (const address of ['', 'A0', 'B2:', 'ABCD1', 'A1:B2:C3', 'A1048577', 'không có']) {
    it(`refuse the address “${address}”`, () =>
      withExcel(({ run }) =>
        refusedWith(
          'InvalidArgument',
          run(async (context) => {
            context.workbook.worksheets.getItem('Sheet1').getRange(address).load('address');
            await context.sync();
          }),
        ),
      ));
  }

  it('are never counted off the sheet', () =>
    withExcel(({ run }) =>
      refusedWith(
        'InvalidArgument',
        run(async (context) => {
          context.workbook.worksheets.getItem('Sheet1').getRange('A1').getOffsetRange(-1, 0).load('address');
          await context.sync();
        }),
      ),
    ));

  it('show their values as their formats say', () =>
    withExcel(({ run }) =>
      run(async (context) => {
        const range = context.workbook.worksheets.getItem('Sheet1').getRange('A1:J1');
        range.values = [[1.005, 1234.5, 0.125, 41765, 8, -2.5, 1 / 3, true, 1e12, 'x']];
        range.numberFormat = [
          ['0.00', '#,##0', '0%', 'dd/mm/yyyy', '000', '0.0;(0.0)', 'General', 'General', 'General', '0.00'],
        ];
        range.load('text');
        await context.sync();
        assert.deepEqual(range.text, [
          ['1.01', '1,235', '13%', '06/05/2014', '008', '(2.5)', '0.333333333', 'TRUE', '1E+12', 'x'],
        ]);
      }),
    ));

  it('show what their formats make of numbers and texts', () =>
    withExcel(({ run }) =>
      run(async (context) => {
        const shown = [
          [0.5, '"9"', '9'],
          [4, ';;;', ''],
          [0.354166667, 'h:mm', '8:30'],
          [1.5, '[h]:mm', '36:00'],
          [27607, 'mmm-yy', 'Aug-75'],
          [46083, 'yyyy-mm-dd h:mm:ss', '2026-03-02 0:00:00'],
          [2 / 3, '# ?/?', ' 2/3'],
          [12, '_-* #,##0\\ "₫"_-', ' 12 ₫ '],
          [0, '_(* #,##0_);_(* \\(#,##0\\);_(* "-"_);_(@_)', ' - '],
          [1, '[=1]"Có";"Không"', 'Có'],
          [8.5, 'General" điểm"', '8.5 điểm'],
          ['An', '"TS. "@', 'TS. An'],
          [-1, 'dd/mm/yyyy', '########'],
        ] as const;
        const range = context.workbook.worksheets.getItem('Sheet1').getRangeByIndexes(0, 0, 1, shown.length);
        range.values = [shown.map(([value]) => value)];
        range.numberFormat = [shown.map(([, format]) => format)];
        range.load('text');
        await context.sync();
        assert.deepEqual(range.text, [shown.map(([, , text]) => text)]);
      }),
    ));

  it('are cleared of contents, formats or both', () =>
    withExcel(async ({ run, file }) => {
      await run(async (context) => {
        const range = context.workbook.worksheets.getItem('Sheet1').getRange('A1:C1');
        range.values = [[1, 2, 3]];
        range.format.font.bold = true;
        range.getCell(0, 0).clear('Contents');
        range.getCell(0, 1).clear('Formats');
        range.getCell(0, 2).clear();
        await context.sync();
      });
      const cells = firstSheet(file).cells({ row: 0, column: 0, rows: 1, columns: 3 })[0] ?? [];
      assert.deepEqual(
        cells.map(({ value, format }) => [value.kind, file.format(format).font.bold]),
        [
          ['empty', true],
          ['number', false],
          ['empty', false],
        ],
      );
    }));
});
