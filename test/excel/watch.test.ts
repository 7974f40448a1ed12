import assert from 'node:assert/strict';
import { describe, it } from 'vitest';
import { writeCells } from '../../src/excel/inputs/inputs.ts';
import { watchSheets, type SheetChange } from '../../src/excel/line/watch.ts';
import type { SheetPart, WorkbookFile } from '../../src/ooxml/model.ts';
import { aCouncilFile } from './small-council.ts';
import { inExcel } from './in-excel.ts';

const scores = 'Chấm điểm';

/** What is heard, and a wait for so many changes of it. */
function aListener(): {
  readonly hear: (change: SheetChange) => void;
  readonly heard: SheetChange[];
  readonly until: (count: number) => Promise<void>;
} {
  const heard: SheetChange[] = [];
  let arrived = (): void => {};
  return {
    heard,
    hear: (change) => {
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

/** Watches while the work is done, and no longer: the client is the same for all tests. */
async function whileWatching(hear: (change: SheetChange) => void, work: () => Promise<void>): Promise<void> {
  const stop = await watchSheets(hear);
  try {
    await work();
  } finally {
    await stop();
  }
}

function sheetOf(file: WorkbookFile, name: string): SheetPart {
  const sheet = file.sheets.find((each) => each.name === name);
  if (sheet === undefined) throw new Error(`no sheet ${name}`);
  return sheet;
}

describe('watching the sheets', () => {
  it('tells what a person types, with sheet and cells', () =>
    inExcel(aCouncilFile(), {}, async ({ host }) => {
      const { hear, heard, until } = aListener();
      await whileWatching(hear, async () => {
        await host.editCells(sheetOf(host.file, scores), 4, 3, [[9, 8]]);
        await host.editCells(sheetOf(host.file, 'Hội đồng'), 1, 1, [['An']]);
        await until(2);
        assert.deepEqual(heard, [
          { sheet: scores, address: 'D5:E5' },
          { sheet: 'Hội đồng', address: 'B2' },
        ]);
      });
    }));

  it('tells what we write ourselves, and nothing before that', () =>
    inExcel(aCouncilFile(), {}, async () => {
      await writeCells([{ sheet: scores, cell: 'D4', value: 1 }]);
      const { hear, heard, until } = aListener();
      await whileWatching(hear, async () => {
        await writeCells([{ sheet: scores, cell: 'D5', value: 9 }]);
        await until(1);
        assert.deepEqual(heard, [{ sheet: scores, address: 'D5' }]);
      });
    }));

  it('calls a sheet by the name it has now', () =>
    inExcel(aCouncilFile(), {}, async ({ host }) => {
      const { hear, heard, until } = aListener();
      await whileWatching(hear, async () => {
        const sheet = sheetOf(host.file, scores);
        await host.editCells(sheet, 4, 3, [[9]]);
        await until(1);
        host.file.renameSheet(sheet, 'Chấm điểm lần 2');
        await host.editCells(sheet, 5, 3, [[8]]);
        await until(2);
        assert.deepEqual(heard.at(-1), { sheet: 'Chấm điểm lần 2', address: 'D6' });
      });
    }));

  it('asks for names once for all that changed at a time', () =>
    inExcel(aCouncilFile(), {}, async ({ trips }) => {
      const { hear, until } = aListener();
      await whileWatching(hear, async () => {
        const before = trips.length;
        await writeCells(['D4', 'D5', 'D6', 'D7'].map((cell) => ({ sheet: scores, cell, value: 1 })));
        await until(4);
        assert.equal(trips.length - before, 2);
      });
    }));

  it('stops when it is told to', () =>
    inExcel(aCouncilFile(), {}, async ({ host }) => {
      const [first, second] = [aListener(), aListener()];
      const stop = await watchSheets(first.hear);
      await whileWatching(second.hear, async () => {
        await stop();
        await host.editCells(sheetOf(host.file, scores), 4, 3, [[9]]);
        await second.until(1);
      });
      assert.deepEqual(first.heard, []);
    }));

  it('tells nothing any more once it was told to stop, even what had happened before', () =>
    inExcel(aCouncilFile(), { delay: 5 }, async ({ host }) => {
      const [first, second] = [aListener(), aListener()];
      const stop = await watchSheets(first.hear);
      await whileWatching(second.hear, async () => {
        await host.editCells(sheetOf(host.file, scores), 4, 3, [[9]]);
        const stopped = stop();
        await second.until(1);
        await stopped;
        assert.deepEqual(first.heard, []);
      });
    }));

  it('keeps still while a cell is being edited, and tells the name it knew', () =>
    inExcel(aCouncilFile(), {}, async ({ host }) => {
      const { hear, heard, until } = aListener();
      await whileWatching(hear, async () => {
        const sheet = sheetOf(host.file, scores);
        await host.editCells(sheet, 4, 3, [[9]]);
        await until(1);
        host.editingCell = true;
        await host.editCells(sheet, 5, 3, [[8]]);
        await until(2);
        assert.deepEqual(heard.at(-1), { sheet: scores, address: 'D6' });
        host.editingCell = false;
      });
    }));
});
