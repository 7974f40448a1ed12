import assert from 'node:assert/strict';
import { describe, it } from 'vitest';
import { refusedWith, reopened, withExcel } from './open.ts';

describe('worksheets', () => {
  it('are added, named, moved, coloured, hidden, shown, activated and deleted', () =>
    withExcel(async ({ run, file }) => {
      await run(async (context) => {
        const sheets = context.workbook.worksheets;
        const points = sheets.add('Tổng hợp điểm');
        const votes = sheets.add('Bỏ phiếu');
        const spare = sheets.add();
        await context.sync();
        points.name = 'Điểm';
        points.tabColor = '#C00000';
        points.showGridlines = false;
        votes.position = 0;
        votes.visibility = 'Hidden';
        spare.delete();
        points.activate();
        await context.sync();
        sheets.load('items/name,items/position,items/visibility,items/tabColor,items/showGridlines');
        const active = sheets.getActiveWorksheet();
        const visible = sheets.getCount(true);
        active.load('name');
        await context.sync();
        assert.deepEqual(
          Array.from(sheets.items, (sheet) => [sheet.name, sheet.position, sheet.visibility]),
          [
            ['Bỏ phiếu', 0, 'Hidden'],
            ['Sheet1', 1, 'Visible'],
            ['Điểm', 2, 'Visible'],
          ],
        );
        assert.deepEqual([sheets.items[2]?.tabColor, sheets.items[2]?.showGridlines], ['#C00000', false]);
        assert.deepEqual([active.name, visible.value], ['Điểm', 2]);
      });
      const again = reopened(file);
      assert.deepEqual(
        again.sheets.map(({ name, visibility }) => [name, visibility]),
        [
          ['Bỏ phiếu', 'hidden'],
          ['Sheet1', 'visible'],
          ['Điểm', 'visible'],
        ],
      );
      assert.deepEqual(
        [again.sheets[2]?.tabColor, again.sheets[2]?.gridlines, again.activeSheet.name],
        ['#C00000', false, 'Điểm'],
      );
    }));

  it('are found in any case, by their id after a new name, and at the ends', () =>
    withExcel(({ run }) =>
      run(async (context) => {
        const sheets = context.workbook.worksheets;
        const sheet = sheets.getItem('SHEET1');
        sheet.load('id');
        sheets.add('Ẩn').visibility = 'Hidden';
        await context.sync();
        sheet.name = 'Khác';
        const byId = sheets.getItem(sheet.id);
        const [first, last, lastVisible] = [sheets.getFirst(), sheets.getLast(), sheets.getLast(true)];
        for (const each of [byId, first, last, lastVisible]) each.load('name');
        await context.sync();
        assert.deepEqual(
          [byId.name, first.name, last.name, lastVisible.name],
          ['Khác', 'Khác', 'Ẩn', 'Khác'],
        );
      }),
    ));

  it('that are not there are a null object, or ItemNotFound', () =>
    withExcel(async ({ run }) => {
      await run(async (context) => {
        const none = context.workbook.worksheets.getItemOrNullObject('Không có');
        const cell = none.getRange('A1');
        cell.load('values');
        none.load('name');
        await context.sync();
        assert.deepEqual([none.isNullObject, cell.isNullObject], [true, true]);
      });
      await refusedWith(
        'ItemNotFound',
        run(async (context) => {
          context.workbook.worksheets.getItem('Không có').load('name');
          await context.sync();
        }),
      );
      await refusedWith(
        'ItemNotFound',
        run(async (context) => {
          context.workbook.worksheets.getItemOrNullObject('Không có').delete();
          await context.sync();
        }),
      );
    }));

  for (const name of ['sheet1', 'SHEET1']) {
    it(`do not take the name ${name} twice`, () =>
      withExcel(({ run }) =>
        refusedWith(
          'ItemAlreadyExists',
          run(async (context) => {
            context.workbook.worksheets.add(name);
            await context.sync();
          }),
        ),
      ));
  }

  for (const name of [
    '',
    ' ',
    'a/b',
    'a\\b',
    'a:b',
    'a?b',
    'a*b',
    '[a]',
    "'a",
    "a'",
    'x'.repeat(32),
    'History',
  ]) {
    it(`are never called “${name}”`, () =>
      withExcel(async ({ run, file }) => {
        for (const act of ['add', 'rename'] as const) {
          await refusedWith(
            'InvalidArgument',
            run(async (context) => {
              if (act === 'add') context.workbook.worksheets.add(name);
              else context.workbook.worksheets.getItem('Sheet1').name = name;
              await context.sync();
            }),
          );
        }
        assert.deepEqual(
          file.sheets.map((sheet) => sheet.name),
          ['Sheet1'],
        );
      }));
  }

  it('keep their own name in another case', () =>
    withExcel(({ run, file }) =>
      run(async (context) => {
        context.workbook.worksheets.getItem('Sheet1').name = 'SHEET1';
        await context.sync();
        assert.equal(file.sheets[0]?.name, 'SHEET1');
      }),
    ));

  it('keep one of them visible', () =>
    withExcel(async ({ run, file }) => {
      const attempts: readonly ((sheet: Excel.Worksheet) => void)[] = [
        (sheet) => sheet.delete(),
        (sheet) => void (sheet.visibility = 'Hidden'),
        (sheet) => void (sheet.visibility = 'VeryHidden'),
      ];
      for (const attempt of attempts) {
        await refusedWith(
          'InvalidOperation',
          run(async (context) => {
            attempt(context.workbook.worksheets.getItem('Sheet1'));
            await context.sync();
          }),
        );
      }
      assert.equal(file.sheets[0]?.visibility, 'visible');
    }));

  it('that are very hidden are not deleted, and hidden ones not activated', () =>
    withExcel(async ({ run }) => {
      for (const attempt of ['delete', 'activate', 'select'] as const) {
        await refusedWith(
          'InvalidOperation',
          run(async (context) => {
            const sheet = context.workbook.worksheets.add(attempt);
            sheet.visibility = 'VeryHidden';
            if (attempt === 'select') sheet.getRange('A1').select();
            else sheet[attempt]();
            await context.sync();
          }),
        );
      }
    }));

  it('that are shown and go make way for the next visible one', () =>
    withExcel(({ run, host }) =>
      run(async (context) => {
        const sheet = context.workbook.worksheets.add('Kết quả');
        sheet.getRange('D7').select();
        await context.sync();
        assert.deepEqual(
          [host.selection.sheet.name, host.selection.block.row, host.file.activeSheet.name],
          ['Kết quả', 6, 'Kết quả'],
        );
        sheet.delete();
        const selected = context.workbook.getSelectedRange();
        selected.load('address');
        await context.sync();
        assert.equal(selected.address, 'Sheet1!A1');
      }),
    ));

  it('that were deleted are no more, nor are their ranges', () =>
    withExcel(async ({ run }) => {
      for (const [code, use] of [
        ['ItemNotFound', (sheet: Excel.Worksheet) => sheet.load('name')],
        ['InvalidReference', (_: Excel.Worksheet, range: Excel.Range) => range.load('values')],
      ] as const) {
        await refusedWith(
          code,
          run(async (context) => {
            const sheet = context.workbook.worksheets.add('Tạm');
            const range = sheet.getRange('A1');
            range.load('address');
            await context.sync();
            sheet.delete();
            await context.sync();
            use(sheet, range);
            await context.sync();
          }),
        );
      }
    }));
});
