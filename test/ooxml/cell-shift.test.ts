/** Cells that make room or close up: where everything is afterwards, and what formulas then say. */
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { describe, it } from 'vitest';
import {
  insertion,
  removal,
  shiftInFormula,
  shiftedBlock,
  shiftedBlocks,
  shiftedCell,
} from '../../src/ooxml/sheet/cell-shift.ts';
import type { Block } from '../../src/cells/block.ts';
import { newWorkbook } from '../../src/ooxml/workbook.ts';
import { number, opened, sheetOf, text } from './opened.ts';

const size = 9;
const anyBlock = fc
  .record({
    row: fc.nat(size - 1),
    column: fc.nat(size - 1),
    rows: fc.integer({ min: 1, max: 4 }),
    columns: fc.integer({ min: 1, max: 4 }),
  })
  .map((block): Block => block);
const anyShift = fc.oneof(
  anyBlock.chain((block) => fc.constantFrom('down', 'right').map((way) => insertion(block, way))),
  anyBlock.chain((block) => fc.constantFrom('up', 'left').map((way) => removal(block, way))),
);

function cellsIn({ row, column, rows, columns }: Block): string[] {
  return Array.from({ length: rows }, (_, down) =>
    Array.from({ length: columns }, (__, right) => `${row + down}:${column + right}`),
  ).flat();
}

describe('a shift', () => {
  it('brings no two cells to one place, and leaves what stands before it or beside', () => {
    fc.assert(
      fc.property(anyShift, (shift) => {
        const seen = new Set<string>();
        for (const cell of cellsIn({ row: 0, column: 0, rows: 20, columns: 20 })) {
          const [row = 0, column = 0] = cell.split(':').map(Number);
          const to = shiftedCell(row, column, shift);
          const [along, across] = shift.axis === 'row' ? [row, column] : [column, row];
          const isIn = across >= shift.band.first && across < shift.band.first + shift.band.size;
          if (!isIn || along < shift.at) assert.deepEqual(to, { row, column }, `${cell} stays`);
          if (to === null) continue;
          const key = `${to.row}:${to.column}`;
          assert.ok(!seen.has(key), `two cells come to ${key}`);
          seen.add(key);
        }
      }),
    );
  });

  it('brings a block to where its cells come, or says that it is torn', () => {
    fc.assert(
      fc.property(anyShift, anyBlock, (shift, block) => {
        const moved = shiftedBlock(block, shift);
        const targets = cellsIn(block).flatMap((cell) => {
          const [row = 0, column = 0] = cell.split(':').map(Number);
          const to = shiftedCell(row, column, shift);
          return to === null ? [] : [`${to.row}:${to.column}`];
        });
        if (moved === 'torn') return;
        if (moved === null) assert.deepEqual(targets, [], 'nothing of the block is left');
        else {
          const covered = new Set(cellsIn(moved));
          assert.ok(
            targets.every((cell) => covered.has(cell)),
            'every cell is in the block',
          );
          // Cells that were inserted into it belong to it too.
          const inserted = Math.max(0, covered.size - targets.length);
          assert.ok(inserted === 0 || shift.by > 0, 'nothing else is, but what was inserted');
        }
      }),
    );
  });

  it('of a list of blocks loses no cell and names none twice', () => {
    fc.assert(
      fc.property(anyShift, anyBlock, (shift, block) => {
        const cells = shiftedBlocks([block], shift).flatMap(cellsIn);
        assert.equal(new Set(cells).size, cells.length, 'no cell twice');
        for (const cell of cellsIn(block)) {
          const [row = 0, column = 0] = cell.split(':').map(Number);
          const to = shiftedCell(row, column, shift);
          assert.ok(to === null || cells.includes(`${to.row}:${to.column}`), `${cell} is still in the list`);
        }
      }),
    );
  });
});

describe('a formula', () => {
  /** Two rows inserted at row 5 of the columns B to D. */
  const down = insertion({ row: 4, column: 1, rows: 2, columns: 3 }, 'down');
  const up = removal({ row: 4, column: 1, rows: 2, columns: 3 }, 'up');
  const right = insertion({ row: 4, column: 1, rows: 2, columns: 3 }, 'right');
  const cases: readonly (readonly [string, typeof down, string, string])[] = [
    ['a cell behind goes along', down, 'B5+$C$9', 'B7+$C$11'],
    ['a cell before stays', down, 'B4', 'B4'],
    ['a cell of another column stays', down, 'A5+E5', 'A5+E5'],
    ['a stretch grows around what is inserted', down, 'SUM(B2:C8)', 'SUM(B2:C10)'],
    ['a stretch with columns that stay stays', down, 'SUM(A2:C8)', 'SUM(A2:C8)'],
    ['a stretch written backwards', down, 'SUM(C8:B2)', 'SUM(C10:B2)'],
    ['whole columns stay', down, 'SUM(B:B)', 'SUM(B:B)'],
    ['another sheet’s cells stay', down, "Khác!B5+'Khác'!B5", "Khác!B5+'Khác'!B5"],
    ['this sheet’s cells by its name', down, "Điểm!B5+'Điểm'!B5:B6", "Điểm!B7+'Điểm'!B7:B8"],
    ['texts, functions and tables are none', down, 'LOG10(B5)&"B5"&Scores[B5]', 'LOG10(B7)&"B5"&Scores[B5]'],
    ['what is taken out is #REF!', up, 'B5+B6+B7+SUM(B5:C6)', '#REF!+#REF!+B5+SUM(#REF!)'],
    ['a stretch shrinks', up, 'SUM(B2:C8)+SUM(B5:B9)', 'SUM(B2:C6)+SUM(B5:B7)'],
    ['to the right', right, 'B5+$B$6+B7+SUM(A5:F6)', 'E5+$E$6+B7+SUM(A5:I6)'],
  ];
  for (const [what, shift, before, after] of cases)
    it(what, () => assert.equal(shiftInFormula(before, shift, 'Điểm', true), after));
  it('on another sheet means that sheet where it names none', () => {
    assert.equal(shiftInFormula('B5+Điểm!B5', down, 'Điểm', false), 'B5+Điểm!B7');
  });
});

describe('a workbook', () => {
  function aBook() {
    const file = newWorkbook();
    const sheet = file.activeSheet;
    const other = file.addSheet('Khác');
    sheet.addTable('Trên', { row: 0, column: 0, rows: 3, columns: 2 }, ['Mã', 'Điểm'], 'TableStyleLight1');
    sheet.addTable('Dưới', { row: 6, column: 0, rows: 2, columns: 2 }, ['X', 'Y'], 'TableStyleLight1');
    sheet.setValue(4, 0, text('chữ ký'));
    sheet.setValue(4, 3, text('ở cột khác'));
    sheet.setFormula(7, 1, 'A5&B8', text('x'));
    sheet.merge({ row: 9, column: 0, rows: 1, columns: 2 });
    sheet.setLink(4, 0, "'Khác'!A1");
    sheet.addValidation({
      block: { row: 4, column: 0, rows: 2, columns: 4 },
      rule: { kind: 'custom', formula: 'A5>0' },
      promptTitle: '',
      prompt: '',
      errorTitle: '',
      error: '',
      strict: true,
    });
    other.setFormula(0, 0, 'Sheet1!A5&Sheet1!D5&A5', text('y'));
    file.addName('Ký', 'Sheet1!$A$5', { sheet: null, hidden: false });
    return { file, sheet, other };
  }

  it('has everything below a table that grows further down, and what is said of it', () => {
    const { file, sheet } = aBook();
    const [table] = sheet.tables;
    assert.ok(table, 'there is no table');
    file.insertTableRows(sheet, table, 2);
    const again = opened(file.save());
    const now = sheetOf(again, 'Sheet1');
    assert.deepEqual(
      now.tables.map(({ name, block }) => [name, block.row, block.rows]),
      [
        ['Trên', 0, 5],
        ['Dưới', 8, 2],
      ],
    );
    assert.deepEqual(now.cell(6, 0).value, text('chữ ký'));
    assert.deepEqual(now.cell(4, 3).value, text('ở cột khác'));
    assert.equal(now.cell(9, 1).formula, 'A7&B10');
    assert.deepEqual(now.merges(), [{ row: 11, column: 0, rows: 1, columns: 2 }]);
    assert.equal(now.link(6, 0), "'Khác'!A1");
    assert.equal(sheetOf(again, 'Khác').cell(0, 0).formula, 'Sheet1!A7&Sheet1!D5&A5');
    assert.equal(again.names.find(({ name }) => name === 'Ký')?.formula, 'Sheet1!$A$7');
    assert.deepEqual(
      now.entryRules().flatMap(({ blocks }) => blocks),
      [
        { row: 6, column: 0, rows: 2, columns: 2 },
        { row: 4, column: 2, rows: 2, columns: 2 },
      ],
    );
  });

  it('is as before when the room is taken out again', () => {
    const { file, sheet } = aBook();
    const before = sheet
      .cells({ row: 0, column: 0, rows: 15, columns: 5 })
      .map((row) => row.map(({ value, formula }) => [value, formula]));
    const room = { row: 3, column: 0, rows: 3, columns: 2 };
    file.insertCells(sheet, room, 'down');
    file.removeCells(sheet, room, 'up');
    assert.deepEqual(
      sheet
        .cells({ row: 0, column: 0, rows: 15, columns: 5 })
        .map((row) => row.map(({ value, formula }) => [value, formula])),
      before,
    );
    assert.equal(sheet.tables[1]?.block.row, 6);
  });

  it('refuses what would tear a table, and has not changed', () => {
    const { file, sheet } = aBook();
    const before = file.save();
    assert.throws(
      () => file.insertCells(sheet, { row: 4, column: 1, rows: 1, columns: 1 }, 'down'),
      RangeError,
    );
    assert.throws(
      () => file.removeCells(sheet, { row: 6, column: 0, rows: 2, columns: 2 }, 'up'),
      RangeError,
    );
    assert.deepEqual(file.save(), before);
  });

  it('renames a table in formulas and names too', () => {
    const { file, sheet, other } = aBook();
    const [table] = sheet.tables;
    assert.ok(table, 'there is no table');
    other.setFormula(1, 0, 'SUM(Trên[Điểm])+ROWS(trên)+Trên(1)&"Trên"', number(0));
    file.addName('Cả', 'Trên[#All]', { sheet: null, hidden: false });
    file.renameTable(sheet, table, 'Scores');
    assert.equal(other.cell(1, 0).formula, 'SUM(Scores[Điểm])+ROWS(Scores)+Trên(1)&"Trên"');
    assert.equal(file.names.find(({ name }) => name === 'Cả')?.formula, 'Scores[#All]');
  });

  it('lays a table over rows and columns beside it, which name its new columns', () => {
    const { file, sheet } = aBook();
    const [table] = sheet.tables;
    assert.ok(table, 'there is no table');
    sheet.setValue(0, 2, text('Ghi chú'));
    sheet.resizeTable(table, { row: 0, column: 0, rows: 6, columns: 3 });
    const now = sheetOf(opened(file.save()), 'Sheet1').tables[0];
    assert.deepEqual([now?.block.rows, now?.columns], [6, ['Mã', 'Điểm', 'Ghi chú']]);
    sheet.resizeTable(sheet.tables[0] ?? table, { row: 0, column: 0, rows: 3, columns: 2 });
    const back = sheetOf(opened(file.save()), 'Sheet1').tables[0];
    assert.deepEqual([back?.block, back?.columns], [table.block, ['Mã', 'Điểm']]);
  });
});
