/** A person at the grid of whoever plays Excel: typing and going about, through the same state as the add-in. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { describe, it } from 'vitest';
import { createIroncalc } from '../../src/host/ironcalc.ts';
import { firstSheet, withExcel } from './open.ts';

const calculator = createIroncalc(() =>
  readFileSync(createRequire(import.meta.url).resolve('@ironcalc/wasm/wasm_bg.wasm')),
);

describe('a person', () => {
  it('types texts, numbers and formulas, which are reckoned', async () => {
    await withExcel(
      async ({ host, file }) => {
        const sheet = firstSheet(file);
        await host.editCells(sheet, 0, 0, [[8.5, 'An', '=A1*2']]);
        assert.deepEqual(sheet.cell(0, 2).value, { kind: 'number', value: 17 });
        await host.editCells(sheet, 0, 0, [[4, null, null]]);
        assert.deepEqual(sheet.cell(0, 2).value, { kind: 'number', value: 8 });
        assert.deepEqual(sheet.cell(0, 1).value, { kind: 'text', text: 'An' });
        await host.editCells(sheet, 0, 0, [['']]);
        assert.deepEqual(sheet.cell(0, 0).value, { kind: 'empty' });
      },
      { calculator },
    );
  });

  it('cannot type into a locked cell of a protected sheet', async () => {
    await withExcel(
      async ({ host, file }) => {
        const sheet = firstSheet(file);
        await assert.rejects(host.editCells(sheet, 0, 0, [[1]]), { code: 'AccessDenied' });
        await host.editCells(sheet, 1, 0, [[2]]);
        assert.deepEqual(sheet.cell(0, 0).value, { kind: 'empty' });
        assert.deepEqual(sheet.cell(1, 0).value, { kind: 'number', value: 2 });
      },
      {
        prepare: (file) => {
          firstSheet(file).setFormat({ row: 1, column: 0, rows: 1, columns: 1 }, { locked: false });
          firstSheet(file).protect();
        },
      },
    );
  });

  it('selects what the add-in then finds selected', async () => {
    await withExcel(async ({ host, file, run }) => {
      host.select(firstSheet(file), { row: 2, column: 1, rows: 2, columns: 3 });
      const address = await run(async (context) => {
        const range = context.workbook.getSelectedRange();
        range.load('address');
        await context.sync();
        return range.address;
      });
      assert.equal(address, 'Sheet1!B3:D4');
    });
  });
});
