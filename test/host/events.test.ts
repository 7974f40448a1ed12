import assert from 'node:assert/strict';
import { describe, it } from 'vitest';
import { PaneConnection } from '../../src/host/boot.ts';
import { WorkbookHost } from '../../src/host/host.ts';
import { newWorkbook } from '../../src/ooxml/workbook.ts';
import { firstSheet, refusedWith, withExcel, withTable } from './open.ts';

type Change = Pick<
  Excel.WorksheetChangedEventArgs,
  'address' | 'worksheetId' | 'source' | 'type' | 'changeType' | 'triggerSource'
>;

/** A handler that keeps what it gets, and a wait for so many of them. */
function aHandler(): {
  heard: Change[];
  handle: (change: Change) => Promise<void>;
  until(count: number): Promise<void>;
} {
  const heard: Change[] = [];
  let arrived = (): void => {};
  return {
    heard,
    handle: async (change) => {
      heard.push(change);
      arrived();
    },
    until: (count) =>
      new Promise((resolve) => {
        arrived = () => {
          if (heard.length >= count) resolve();
        };
        arrived();
      }),
  };
}

describe('worksheets.onChanged', () => {
  it('tells of writes of the add-in, after their batch, with sheet, cells and who', () =>
    withExcel(({ run }) =>
      run(async (context) => {
        const { heard, handle, until } = aHandler();
        const { worksheets } = context.workbook;
        worksheets.onChanged.add(handle);
        const sheet = worksheets.getItem('Sheet1');
        sheet.load('id');
        sheet.getRange('B2:C3').values = [
          [1, 2],
          [3, 4],
        ];
        await context.sync();
        assert.equal(heard.length, 0);
        sheet.getRange('A1').clear();
        await context.sync();
        await until(2);
        assert.deepEqual(
          heard.map(({ address, worksheetId }) => [address, worksheetId]),
          [
            ['B2:C3', sheet.id],
            ['A1', sheet.id],
          ],
        );
        const [first] = heard;
        assert.deepEqual(
          [first?.type, first?.source, first?.changeType, first?.triggerSource],
          ['WorksheetChanged', 'Local', 'RangeEdited', 'ThisLocalAddin'],
        );
      }),
    ));

  it('tells of what a person types, not of what formulas come to or of looks', () =>
    withExcel(({ run, host, file }) =>
      run(async (context) => {
        const { heard, handle, until } = aHandler();
        const sheet = context.workbook.worksheets.getItem('Sheet1');
        sheet.getRange('B1').formulas = [['=A1*2']];
        context.workbook.worksheets.onChanged.add(handle);
        await context.sync();
        await until(1);
        sheet.getRange('C1').format.fill.color = '#FF0000';
        await context.sync();
        await host.editCells(firstSheet(file), 0, 0, [[4]]);
        await until(2);
        assert.deepEqual(
          heard.map(({ address, triggerSource }) => [address, triggerSource]),
          [
            ['B1', 'ThisLocalAddin'],
            ['A1', 'Unknown'],
          ],
        );
        assert.deepEqual(firstSheet(file).cell(0, 1).value, { kind: 'number', value: 8 });
      }),
    ));

  it('tells of an added table row', () =>
    withExcel(
      ({ run }) =>
        run(async (context) => {
          const { heard, handle, until } = aHandler();
          context.workbook.worksheets.onChanged.add(handle);
          context.workbook.tables.getItem('Điểm').rows.add(undefined, [['TT-03', 1, '']]);
          await context.sync();
          await until(1);
          assert.equal(heard[0]?.address, 'B5:D5');
        }),
      { prepare: withTable },
    ));

  it('says nothing of what was refused, of a sheet deleted since, or when nobody asked', () =>
    withExcel(({ run, host, file }) =>
      run(async (context) => {
        const messages: string[] = [];
        host.onMessage((message) => messages.push(message));
        const { heard, handle, until } = aHandler();
        await host.editCells(firstSheet(file), 0, 0, [[4]]);
        context.workbook.worksheets.onChanged.add(handle);
        await context.sync();
        const { worksheets } = context.workbook;
        const added = worksheets.add('Tạm');
        added.getRange('A1').values = [[1]];
        added.delete();
        await context.sync();
        const locked = worksheets.getItem('Sheet1');
        locked.protection.protect();
        await context.sync();
        await refusedWith('AccessDenied', host.editCells(firstSheet(file), 0, 0, [[5]]));
        const unlocked = worksheets.add('Mở');
        unlocked.getRange('B7').values = [[1]];
        await context.sync();
        await until(1);
        assert.deepEqual(
          Array.from(heard, ({ address }) => address),
          ['B7'],
        );
        assert.equal(messages.length, 1);
      }),
    ));

  it('ends with the handler that is removed', () =>
    withExcel(({ run, host, file }) =>
      run(async (context) => {
        const messages: string[] = [];
        host.onMessage((message) => messages.push(message));
        const [one, other] = [aHandler(), aHandler()];
        const first = context.workbook.worksheets.onChanged.add(one.handle);
        await context.sync();
        const second = context.workbook.worksheets.onChanged.add(other.handle);
        await context.sync();
        first.remove();
        await context.sync();
        await host.editCells(firstSheet(file), 0, 0, [[1]]);
        await other.until(1);
        second.remove();
        await context.sync();
        await host.editCells(firstSheet(file), 0, 0, [[2]]);
        // Would a message be under way, it had come by now.
        await new Promise((resolve) => setTimeout(resolve, 0));
        assert.deepEqual([one.heard.length, other.heard.length, messages.length], [0, 1, 1]);
      }),
    ));

  it('reaches a pane, until that is closed', async () => {
    const host = new WorkbookHost(newWorkbook());
    const [shown, closed]: [string[], string[]] = [[], []];
    const arrived = new Promise<void>((resolve) => {
      const other = new PaneConnection(host, () => closed.push('x'));
      other.close();
      new PaneConnection(host, (message) => {
        shown.push(JSON.stringify(message));
        resolve();
      });
    });
    const register = {
      Actions: [{ Id: 3, ActionType: 3, Name: '_RegisterDataChangedEvent', ObjectPathId: 2 }],
      ObjectPaths: {
        1: { Id: 1, ObjectPathType: 1, Name: '' },
        2: { Id: 2, ObjectPathType: 4, Name: 'Worksheets', ParentObjectPathId: 1 },
      },
    };
    await host.handle(JSON.stringify({ id: 1, type: 1, message: { url: 'ProcessQuery', body: register } }));
    const [sheet] = host.file.sheets;
    assert.ok(sheet, 'there is no sheet');
    await host.editCells(sheet, 1, 1, [[1]]);
    await arrived;
    assert.equal(shown.length, 1);
    assert.match(shown[0] ?? '', /B2/);
    assert.deepEqual(closed, []);
  });
});
