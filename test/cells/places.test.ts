import assert from 'node:assert/strict';
import fc from 'fast-check';
import { describe, it } from 'vitest';
import { blockAddress, blockName, cellName, parseBlock, parseBlocks, parseCell } from '../../src/cells/a1.ts';
import {
  contains,
  enclose,
  holdsCell,
  intersect,
  lastColumn,
  lastRow,
  overlaps,
  type Block,
} from '../../src/cells/block.ts';
import {
  inApostrophes,
  parseAddress,
  quotedSheetName,
  sheetNameProblem,
  sheetPrefix,
  withoutApostrophes,
} from '../../src/cells/sheet-name.ts';
import { runs } from '../size.ts';
import { inspected } from '../inspected.ts';

const rows = fc.tuple(fc.nat(lastRow), fc.nat(lastRow));
const columns = fc.tuple(fc.nat(lastColumn), fc.nat(lastColumn));
const blocks = fc.tuple(rows, columns).map(([[top, bottom], [left, right]]): Block => ({
  row: Math.min(top, bottom),
  column: Math.min(left, right),
  rows: Math.abs(top - bottom) + 1,
  columns: Math.abs(left - right) + 1,
}));

describe('addresses of cells and blocks', () => {
  it('are read as they are written, with dollar signs and in small letters too', () => {
    fc.assert(
      fc.property(blocks, (block) => {
        assert.deepEqual(parseBlock(blockName(block)), block);
        assert.deepEqual(parseBlock(blockAddress(block).toLowerCase()), block);
        const { row, column } = block;
        assert.deepEqual(parseCell(cellName(row, column)), { row, column });
      }),
      { numRuns: runs(100) },
    );
  });

  it('count letters as Excel does, to its last column', () => {
    const known: readonly (readonly [number, string])[] = [
      [0, 'A1'],
      [25, 'Z1'],
      [26, 'AA1'],
      [701, 'ZZ1'],
      [702, 'AAA1'],
      [lastColumn, 'XFD1'],
    ];
    for (const [column, name] of known) {
      assert.equal(cellName(0, column), name);
      assert.deepEqual(parseCell(name), { row: 0, column });
    }
  });

  it('may be of entire columns and rows', () => {
    assert.deepEqual(parseBlock('D:B'), { row: 0, column: 1, rows: lastRow + 1, columns: 3 });
    assert.deepEqual(parseBlock('$2:$7'), { row: 1, column: 0, rows: 6, columns: lastColumn + 1 });
    assert.equal(blockAddress({ row: 0, column: 1, rows: lastRow + 1, columns: 3 }), 'B:D');
    assert.equal(blockAddress({ row: 1, column: 0, rows: 6, columns: lastColumn + 1 }), '2:7');
  });

  it('are none beyond Excel’s last cell, nor where it is not clear how far they go', () => {
    for (const text of [
      '',
      'A',
      '7',
      'A0',
      'XFE1',
      'A1048577',
      'B:7',
      'B:D7',
      'A1:B2:C3',
      'A1 B2',
      'Ă1',
      '#REF!',
    ]) {
      assert.equal(parseBlock(text), null, text);
    }
    assert.deepEqual(
      parseBlocks('A1 B2:C3  XFE1').map(blockName),
      ['A1', 'B2:C3'],
      'what cannot be read is left out of a list',
    );
  });
});

describe('blocks', () => {
  it('overlap where they share a cell: what they share is in both, and both are in what is around them', () => {
    fc.assert(
      fc.property(blocks, blocks, (one, other) => {
        const shared = intersect(one, other);
        assert.equal(overlaps(one, other), shared !== null);
        assert.equal(
          contains(enclose(one, other), one),
          true,
          `contains: ${inspected([enclose(one, other), one])}`,
        );
        assert.equal(
          contains(enclose(one, other), other),
          true,
          `contains: ${inspected([enclose(one, other), other])}`,
        );
        if (shared === null) return;
        assert.equal(contains(one, shared), true, `contains: ${inspected([one, shared])}`);
        assert.equal(contains(other, shared), true, `contains: ${inspected([other, shared])}`);
        assert.equal(
          holdsCell(one, shared.row, shared.column),
          true,
          `holds cell: ${inspected([one, shared.row, shared.column])}`,
        );
        assert.equal(
          holdsCell(other, shared.row + shared.rows - 1, shared.column + shared.columns - 1),
          true,
          `holds cell: ${inspected([other, shared.row + shared.rows - 1, shared.column + shared.columns - 1])}`,
        );
      }),
      { numRuns: runs(100) },
    );
  });
});

describe('names of sheets before an exclamation mark', () => {
  it('come back whatever is in them', () => {
    const names = fc.string({ minLength: 1, maxLength: 31, unit: 'grapheme' });
    fc.assert(
      fc.property(names, (name) => {
        assert.equal(withoutApostrophes(inApostrophes(name)), name);
        if (sheetNameProblem(name) !== null || name.includes('!')) return;
        assert.deepEqual(parseAddress(`${sheetPrefix(name)}B2`)?.sheet, name);
      }),
      { numRuns: runs(100) },
    );
  });

  it('stand in apostrophes where they could be taken for something else', () => {
    for (const name of ["O'Neil", 'Kết quả', 'A1', 'R1C1', 'rc', 'C', 'TRUE', '2024', 'a-b', 'Điểm!']) {
      assert.equal(quotedSheetName(name), inApostrophes(name), name);
    }
    for (const name of ['Điểm', 'KQ_2', 'Scores.TT', 'ABCD1']) assert.equal(quotedSheetName(name), name);
    assert.equal(sheetPrefix('Mot', 'Hai ba'), "'Mot:Hai ba'!");
    assert.equal(sheetPrefix('Mot', 'Hai'), 'Mot:Hai!');
    assert.equal(sheetPrefix('Một'), "'Một'!", 'in a file only ASCII letters stand bare');
  });
});
