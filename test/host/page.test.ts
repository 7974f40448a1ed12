import assert from 'node:assert/strict';
import { describe, it } from 'vitest';
import { firstSheet, refusedWith, reopened, withExcel } from './open.ts';

describe('the page', () => {
  it('is set up in points, read back and kept in the file', () =>
    withExcel(async ({ run, file }) => {
      await run(async (context) => {
        const { pageLayout } = context.workbook.worksheets.getItem('Sheet1');
        pageLayout.orientation = 'Landscape';
        pageLayout.paperSize = 'A4';
        pageLayout.leftMargin = 85.05;
        pageLayout.setPrintMargins('Centimeters', { top: 2, bottom: 2 });
        pageLayout.centerHorizontally = true;
        pageLayout.zoom = { horizontalFitToPages: 1 };
        const every = pageLayout.headersFooters.defaultForAllPages;
        every.centerFooter = 'Trang &P/&N';
        every.rightFooter = 'A && B';
        pageLayout.setPrintTitleRows('$2:$3');
        pageLayout.setPrintArea('A1:F20');
        await context.sync();
        pageLayout.load('orientation,paperSize,leftMargin,topMargin,centerHorizontally,zoom');
        every.load('leftFooter,centerFooter,rightFooter');
        const titles = pageLayout.getPrintTitleRowsOrNullObject();
        titles.load('address');
        await context.sync();
        assert.deepEqual(
          [pageLayout.orientation, pageLayout.paperSize, pageLayout.centerHorizontally],
          ['Landscape', 'A4', true],
        );
        assert.ok(
          Math.abs(pageLayout.leftMargin - 85.05) < 1e-9,
          `expected less than 1e-9, found ${Math.abs(pageLayout.leftMargin - 85.05)}`,
        );
        assert.ok(
          Math.abs(pageLayout.topMargin - 56.6929) < 1e-3,
          `expected less than 1e-3, found ${Math.abs(pageLayout.topMargin - 56.6929)}`,
        );
        assert.equal(pageLayout.zoom.horizontalFitToPages, 1);
        assert.deepEqual(
          [every.leftFooter, every.centerFooter, every.rightFooter],
          ['', 'Trang &P/&N', 'A && B'],
        );
        assert.equal(titles.address, 'Sheet1!2:3');
      });
      const again = reopened(file);
      const page = firstSheet(again).pageSetup();
      assert.deepEqual(
        [page.orientation, page.paperSize, page.fitToWidth, page.footer],
        ['landscape', 9, 1, '&CTrang &P/&N&RA && B'],
      );
      assert.deepEqual(
        again.names.map(({ name, formula, sheet }) => [name, formula, sheet?.name]),
        [
          ['_xlnm.Print_Titles', 'Sheet1!$2:$3', 'Sheet1'],
          ['_xlnm.Print_Area', 'Sheet1!$A$1:$F$20', 'Sheet1'],
        ],
      );
    }));

  it('takes other titles in place of those it had', () =>
    withExcel(({ run, file }) =>
      run(async (context) => {
        const { pageLayout } = context.workbook.worksheets.getItem('Sheet1');
        pageLayout.setPrintTitleRows('$1:$1');
        pageLayout.setPrintTitleRows(context.workbook.worksheets.getItem('Sheet1').getRange('4:5'));
        await context.sync();
        assert.deepEqual(
          file.names.map(({ formula }) => formula),
          ['Sheet1!$4:$5'],
        );
      }),
    ));

  it('breaks before the rows that are named', () =>
    withExcel(async ({ run, file }) => {
      await run(async (context) => {
        const breaks = context.workbook.worksheets.getItem('Sheet1').horizontalPageBreaks;
        breaks.add('A30');
        breaks.add('A12');
        breaks.add('A30');
        const count = breaks.getCount();
        await context.sync();
        assert.equal(count.value, 2);
      });
      assert.deepEqual(firstSheet(reopened(file)).pageSetup().rowBreaks, [11, 29]);
      await run(async (context) => {
        context.workbook.worksheets.getItem('Sheet1').horizontalPageBreaks.removePageBreaks();
        await context.sync();
      });
      assert.deepEqual(firstSheet(file).pageSetup().rowBreaks, []);
    }));

  for (const [what, act] of [
    ['a negative margin', (page: Excel.PageLayout) => void (page.topMargin = -1)],
    ['titles that are not entire rows', (page: Excel.PageLayout) => page.setPrintTitleRows('A1:B2')],
    [
      'a footer of more than 255 characters',
      (page: Excel.PageLayout) => void (page.headersFooters.defaultForAllPages.leftFooter = 'x'.repeat(256)),
    ],
    ['half a page across', (page: Excel.PageLayout) => void (page.zoom = { horizontalFitToPages: 0.5 })],
  ] as const) {
    it(`refuses ${what}`, () =>
      withExcel(({ run }) =>
        refusedWith(
          'InvalidArgument',
          run(async (context) => {
            act(context.workbook.worksheets.getItem('Sheet1').pageLayout);
            await context.sync();
          }),
        ),
      ));
  }
});

describe('panes', () => {
  for (const [how, freeze, rows, columns] of [
    ['rows', (panes: Excel.WorksheetFreezePanes) => panes.freezeRows(3), 3, 0],
    ['columns', (panes: Excel.WorksheetFreezePanes) => panes.freezeColumns(2), 0, 2],
    ['a corner', (panes: Excel.WorksheetFreezePanes) => panes.freezeAt('A1:B3'), 3, 2],
    ['entire rows', (panes: Excel.WorksheetFreezePanes) => panes.freezeAt('1:4'), 4, 0],
  ] as const) {
    it(`hold ${how} in place`, () =>
      withExcel(async ({ run, file }) => {
        await run(async (context) => {
          freeze(context.workbook.worksheets.getItem('Sheet1').freezePanes);
          await context.sync();
        });
        assert.deepEqual(firstSheet(reopened(file)).frozen(), { rows, columns });
      }));
  }

  it('are let go again', () =>
    withExcel(({ run, file }) =>
      run(async (context) => {
        const panes = context.workbook.worksheets.getItem('Sheet1').freezePanes;
        panes.freezeRows(3);
        panes.unfreeze();
        const none = panes.getLocationOrNullObject();
        await context.sync();
        assert.equal(none.isNullObject, true);
        assert.deepEqual(firstSheet(file).frozen(), { rows: 0, columns: 0 });
      }),
    ));
});

describe('data bars', () => {
  it('run from a number to a number, in a colour', () =>
    withExcel(async ({ run, file }) => {
      await run(async (context) => {
        const range = context.workbook.worksheets.getItem('Sheet1').getRange('C2:C9');
        const { dataBar } = range.conditionalFormats.add('DataBar');
        dataBar.lowerBoundRule = { type: 'Number', formula: '=0' };
        dataBar.upperBoundRule = { type: 'Number', formula: '100' };
        dataBar.positiveFormat.fillColor = '#5B9BD5';
        const count = range.conditionalFormats.getCount();
        await context.sync();
        assert.equal(count.value, 1);
      });
      assert.deepEqual(firstSheet(reopened(file)).dataBars(), [
        { block: { row: 1, column: 2, rows: 8, columns: 1 }, color: '#5B9BD5', low: 0, high: 100 },
      ]);
    }));

  it('are the only conditional formats there are', () =>
    withExcel(({ run }) =>
      refusedWith(
        'NotImplemented',
        run(async (context) => {
          context.workbook.worksheets.getItem('Sheet1').getRange('A1').conditionalFormats.add('ColorScale');
          await context.sync();
        }),
      ),
    ));
});
