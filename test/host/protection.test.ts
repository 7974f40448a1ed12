import assert from 'node:assert/strict';
import { describe, it } from 'vitest';
import { firstSheet, refusedWith, withExcel } from './open.ts';

type Attempt = readonly [string, (workbook: Excel.Workbook) => void];

const structural: readonly Attempt[] = [
  ['adding', (workbook) => void workbook.worksheets.add('Mới')],
  ['deleting', (workbook) => workbook.worksheets.getItem('Sheet2').delete()],
  ['renaming', (workbook) => void (workbook.worksheets.getItem('Sheet2').name = 'Khác')],
  ['moving', (workbook) => void (workbook.worksheets.getItem('Sheet2').position = 0)],
  ['hiding', (workbook) => void (workbook.worksheets.getItem('Sheet2').visibility = 'Hidden')],
  ['colouring', (workbook) => void (workbook.worksheets.getItem('Sheet2').tabColor = '#FF0000')],
];

const onSheet: readonly Attempt[] = [
  ['writing to a locked cell', (workbook) => void (cells(workbook, 'A1').values = [[1]])],
  [
    'writing to a block with one locked cell',
    (workbook) => void (cells(workbook, 'B1:B3').values = [[1], [2], [3]]),
  ],
  ['formulas', (workbook) => void (cells(workbook, 'A1').formulas = [['=1']])],
  ['clearing', (workbook) => cells(workbook, 'B2').clear()],
  ['formats', (workbook) => void (cells(workbook, 'B2').format.font.bold = true)],
  ['number formats', (workbook) => void (cells(workbook, 'B2').numberFormat = [['0']])],
  [
    'borders',
    (workbook) => void (cells(workbook, 'B2').format.borders.getItem('EdgeTop').style = 'Continuous'),
  ],
  ['widths', (workbook) => void (cells(workbook, 'B2').format.columnWidth = 50)],
  ['merging', (workbook) => cells(workbook, 'C1:D1').merge()],
  ['links', (workbook) => void (cells(workbook, 'B2').hyperlink = { documentReference: 'Sheet1!A1' })],
  ['data bars', (workbook) => void cells(workbook, 'B2').conditionalFormats.add('DataBar')],
];

function cells(workbook: Excel.Workbook, address: string): Excel.Range {
  return workbook.worksheets.getItem('Sheet1').getRange(address);
}

describe('a workbook whose structure is protected', () => {
  for (const [what, act] of structural) {
    it(`refuses ${what}`, () =>
      withExcel(
        async ({ run, file }) => {
          await refusedWith(
            'AccessDenied',
            run(async (context) => {
              act(context.workbook);
              await context.sync();
            }),
          );
          assert.deepEqual(
            file.sheets.map(({ name, visibility }) => [name, visibility]),
            [
              ['Sheet1', 'visible'],
              ['Sheet2', 'visible'],
            ],
          );
        },
        {
          prepare: (file) => {
            file.addSheet('Sheet2');
            file.protectStructure();
          },
        },
      ));
  }

  it('says so, and its cells are written', () =>
    withExcel(({ run }) =>
      run(async (context) => {
        const { protection } = context.workbook;
        protection.protect();
        protection.load('protected');
        cells(context.workbook, 'A1').values = [[1]];
        await context.sync();
        assert.equal(protection.protected, true);
      }),
    ));
});

describe('a protected sheet', () => {
  const prepare = {
    prepare: (file: Parameters<typeof firstSheet>[0]): void => {
      const sheet = firstSheet(file);
      sheet.setFormat({ row: 1, column: 1, rows: 1, columns: 1 }, { locked: false });
      sheet.protect();
    },
  };

  for (const [what, act] of onSheet) {
    it(`refuses ${what}`, () =>
      withExcel(async ({ run, file }) => {
        await refusedWith(
          'AccessDenied',
          run(async (context) => {
            act(context.workbook);
            await context.sync();
          }),
        );
        assert.equal(firstSheet(file).usedBlock(), null);
      }, prepare));
  }

  it('lets unlocked cells be written, says that it is protected, and lets itself be deleted', () =>
    withExcel(
      ({ run, file }) =>
        run(async (context) => {
          cells(context.workbook, 'B2').values = [['được']];
          const sheet = context.workbook.worksheets.getItem('Sheet1');
          sheet.protection.load('protected');
          cells(context.workbook, 'B2').format.protection.load('locked');
          context.workbook.worksheets.add('Khác');
          await context.sync();
          assert.equal(sheet.protection.protected, true);
          assert.deepEqual(firstSheet(file).cell(1, 1).value, { kind: 'text', text: 'được' });
          sheet.delete();
          await context.sync();
          assert.deepEqual(
            file.sheets.map(({ name }) => name),
            ['Khác'],
          );
        }),
      prepare,
    ));
});

describe('a workbook that is open for viewing', () => {
  for (const [what, act] of [
    ...structural,
    ...onSheet,
    ['names', (workbook) => void workbook.names.add('x', '=1')],
    ['settings', (workbook) => void workbook.settings.add('x', 1)],
    ['properties', (workbook) => void workbook.properties.custom.add('x', 'y')],
    ['page set-up', (workbook) => void (workbook.worksheets.getItem('Sheet1').pageLayout.topMargin = 1)],
    ['panes', (workbook) => workbook.worksheets.getItem('Sheet1').freezePanes.freezeRows(1)],
  ] satisfies readonly Attempt[]) {
    it(`refuses ${what}`, () =>
      withExcel(
        ({ run }) =>
          refusedWith(
            'AccessDenied',
            run(async (context) => {
              act(context.workbook);
              await context.sync();
            }),
          ),
        { readOnly: true, prepare: (file) => void file.addSheet('Sheet2') },
      ));
  }

  it('says so and is read', () =>
    withExcel(
      ({ run }) =>
        run(async (context) => {
          context.workbook.load('readOnly,name');
          const range = cells(context.workbook, 'A1');
          range.load('values');
          await context.sync();
          assert.deepEqual(
            [context.workbook.readOnly, context.workbook.name, range.values],
            [true, 'a.xlsx', [['']]],
          );
        }),
      { readOnly: true, fileName: 'a.xlsx' },
    ));
});

describe('while somebody is typing in a cell', () => {
  it('nothing is done, not even reading, until they are done', () =>
    withExcel(async ({ run, host }) => {
      host.editingCell = true;
      const read = (): Promise<unknown> =>
        run(async (context) => {
          context.workbook.worksheets.load('items/name');
          await context.sync();
          return context.workbook.worksheets.items.length;
        });
      await refusedWith('InvalidOperationInCellEditMode', read());
      host.editingCell = false;
      assert.equal(await read(), 1);
    }));
});
