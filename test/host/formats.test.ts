import assert from 'node:assert/strict';
import { describe, it } from 'vitest';
import { firstSheet, refusedWith, reopened, withExcel } from './open.ts';

describe('formats', () => {
  it('of fonts, fills, alignment and number are set, read back and kept in the file', () =>
    withExcel(async ({ run, file }) => {
      await run(async (context) => {
        const range = context.workbook.worksheets.getItem('Sheet1').getRange('B2:C3');
        range.format.set({
          font: {
            name: 'Times New Roman',
            size: 13,
            bold: true,
            italic: true,
            underline: 'Single',
            color: '#c00000',
          },
          fill: { color: '#FFF2CC' },
          wrapText: true,
          horizontalAlignment: 'Center',
          verticalAlignment: 'Top',
        });
        Object.assign(range, { numberFormat: '0.00' });
        range.load(
          'numberFormat,format/wrapText,format/horizontalAlignment,format/verticalAlignment,format/font,format/fill/color',
        );
        await context.sync();
        const { font } = range.format;
        assert.deepEqual(
          [font.name, font.size, font.bold, font.italic, font.underline, font.color],
          ['Times New Roman', 13, true, true, 'Single', '#C00000'],
        );
        assert.deepEqual(
          [
            range.format.fill.color,
            range.format.wrapText,
            range.format.horizontalAlignment,
            range.format.verticalAlignment,
          ],
          ['#FFF2CC', true, 'Center', 'Top'],
        );
        assert.deepEqual(range.numberFormat, [
          ['0.00', '0.00'],
          ['0.00', '0.00'],
        ]);
      });
      const again = reopened(file);
      const look = again.format(firstSheet(again).cell(2, 2).format);
      assert.deepEqual(
        [look.font.name, look.font.size, look.fill, look.wrap, look.horizontal],
        ['Times New Roman', 13, '#FFF2CC', true, 'center'],
      );
    }));

  it('that differ among the cells are null', () =>
    withExcel(({ run }) =>
      run(async (context) => {
        const range = context.workbook.worksheets.getItem('Sheet1').getRange('A1:B1');
        range.getCell(0, 0).format.font.bold = true;
        range.load('format/font/bold,format/font/italic');
        await context.sync();
        assert.deepEqual([range.format.font.bold, range.format.font.italic], [null, false]);
      }),
    ));

  it('of borders are drawn on the sides that are named', () =>
    withExcel(async ({ run, file }) => {
      await run(async (context) => {
        const { borders } = context.workbook.worksheets.getItem('Sheet1').getRange('A1:B2').format;
        for (const side of ['EdgeTop', 'EdgeBottom', 'EdgeLeft', 'EdgeRight', 'InsideHorizontal'] as const) {
          borders.getItem(side).style = 'Continuous';
        }
        borders.getItem('EdgeBottom').weight = 'Medium';
        borders.getItem('EdgeBottom').color = '#1F4E79';
        borders.getItem('EdgeTop').style = 'None';
        const bottom = borders.getItem('EdgeBottom');
        bottom.load('style,weight,color,sideIndex');
        await context.sync();
        assert.deepEqual(
          [bottom.sideIndex, bottom.style, bottom.weight, bottom.color],
          ['EdgeBottom', 'Continuous', 'Medium', '#1F4E79'],
        );
      });
      const again = reopened(file);
      const sides = (row: number, column: number): readonly string[] => {
        const { borders } = again.format(firstSheet(again).cell(row, column).format);
        return (['top', 'right', 'bottom', 'left'] as const).map((side) => borders[side]?.style ?? 'none');
      };
      assert.deepEqual(
        [sides(0, 0), sides(1, 1)],
        [
          ['none', 'none', 'thin', 'thin'],
          ['thin', 'thin', 'medium', 'none'],
        ],
      );
    }));

  it('of columns and rows are in points', () =>
    withExcel(async ({ run, file }) => {
      await run(async (context) => {
        const sheet = context.workbook.worksheets.getItem('Sheet1');
        const fresh = sheet.getRange('A1').format;
        fresh.load('columnWidth,rowHeight');
        await context.sync();
        assert.deepEqual([fresh.columnWidth, fresh.rowHeight], [48, 15]);
        sheet.getRange('A:B').format.columnWidth = 120;
        sheet.getRange('1:1').format.rowHeight = 30;
        const wide = sheet.getRange('A1:C1').format;
        const same = sheet.getRange('A1:B1').format;
        wide.load('columnWidth');
        same.load('columnWidth,rowHeight');
        await context.sync();
        assert.deepEqual([wide.columnWidth, same.columnWidth, same.rowHeight], [null, 120, 30]);
      });
      assert.ok(
        Math.abs(reopened(file).sheets[0]?.columnWidth(1) ?? 0 - 160 / 7) < 23,
        `expected less than 23, found ${Math.abs(reopened(file).sheets[0]?.columnWidth(1) ?? 0 - 160 / 7)}`,
      );
    }));

  it('of a column that fits its text is wide enough', () =>
    withExcel(({ run }) =>
      run(async (context) => {
        const range = context.workbook.worksheets.getItem('Sheet1').getRange('A1:A2');
        range.values = [['Vụ Chính sách cán bộ và Bảo vệ chính trị nội bộ'], ['a']];
        range.format.autofitColumns();
        range.format.autofitRows();
        range.load('format/columnWidth');
        await context.sync();
        assert.ok(
          range.format.columnWidth > 200,
          `expected more than 200, found ${range.format.columnWidth}`,
        );
      }),
    ));

  for (const [what, set] of [
    ['a colour without a name Excel knows', (format: Excel.RangeFormat) => void (format.font.color = 'xanh')],
    ['a font of no size', (format: Excel.RangeFormat) => void (format.font.size = 0)],
    [
      'an alignment there is none of',
      (format: Excel.RangeFormat) => void Object.assign(format, { horizontalAlignment: 'Middle' }),
    ],
    [
      'a text where true or false is meant',
      (format: Excel.RangeFormat) => void Object.assign(format, { wrapText: 'yes' }),
    ],
    ['a column wider than 255 characters', (format: Excel.RangeFormat) => void (format.columnWidth = 2000)],
    [
      'a border there is none of',
      (format: Excel.RangeFormat) => void Object.assign(format.borders.getItem('EdgeTop'), { style: 'Wave' }),
    ],
  ] as const) {
    it(`refuse ${what}`, () =>
      withExcel(({ run }) =>
        refusedWith(
          'InvalidArgument',
          run(async (context) => {
            set(context.workbook.worksheets.getItem('Sheet1').getRange('A1').format);
            await context.sync();
          }),
        ),
      ));
  }
});

describe('merged cells', () => {
  it('keep the first value only, and come apart again', () =>
    withExcel(async ({ run, file }) => {
      await run(async (context) => {
        const range = context.workbook.worksheets.getItem('Sheet1').getRange('A1:B2');
        range.values = [
          [1, 2],
          [3, 4],
        ];
        range.merge();
        range.load('values');
        await context.sync();
        assert.deepEqual(range.values, [
          [1, ''],
          ['', ''],
        ]);
      });
      assert.deepEqual(firstSheet(reopened(file)).merges(), [{ row: 0, column: 0, rows: 2, columns: 2 }]);
      await run(async (context) => {
        const range = context.workbook.worksheets.getItem('Sheet1').getRange('A1:B2');
        range.unmerge();
        range.merge(true);
        await context.sync();
      });
      assert.deepEqual(firstSheet(file).merges(), [
        { row: 0, column: 0, rows: 1, columns: 2 },
        { row: 1, column: 0, rows: 1, columns: 2 },
      ]);
    }));
});

describe('hyperlinks', () => {
  it('lead to a cell of the workbook, show a text and look like links', () =>
    withExcel(async ({ run, file }) => {
      await run(async (context) => {
        const cell = context.workbook.worksheets.getItem('Sheet1').getRange('B2');
        cell.hyperlink = { documentReference: "'Sheet1'!D7", textToDisplay: "'=D7", screenTip: 'Đến ô' };
        cell.load('hyperlink,values,format/font/underline');
        await context.sync();
        assert.equal(cell.hyperlink.documentReference, "'Sheet1'!D7");
        assert.deepEqual([cell.values, cell.format.font.underline], [[['=D7']], 'Single']);
      });
      assert.equal(firstSheet(reopened(file)).link(1, 1), "'Sheet1'!D7");
    }));

  it('to the world outside are not among what the host knows', () =>
    withExcel(({ run }) =>
      refusedWith(
        'NotImplemented',
        run(async (context) => {
          context.workbook.worksheets.getItem('Sheet1').getRange('A1').hyperlink = {
            address: 'https://example.org',
          };
          await context.sync();
        }),
      ),
    ));
});
