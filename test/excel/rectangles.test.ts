import assert from 'node:assert/strict';
import fc from 'fast-check';
import { describe, it } from 'vitest';
import { paintings, rectangles, runs } from '../../src/excel/write/rectangles.ts';

const grid = fc
  .tuple(fc.integer({ min: 0, max: 9 }), fc.integer({ min: 0, max: 9 }))
  .chain(([rows, columns]) =>
    fc.array(fc.array(fc.constantFrom(null, 'a', 'b', 'c'), { minLength: columns, maxLength: columns }), {
      minLength: rows,
      maxLength: rows,
    }),
  );

describe('rectangles and paintings', () => {
  it('give the grid when they are painted in their order; only paintings overlap', () => {
    fc.assert(
      fc.property(grid, fc.constantFrom('rectangles', 'paintings'), (cells, way) => {
        const columns = cells[0]?.length ?? 0;
        const painted = cells.map((row) => row.map((): string | null => null));
        const found = { rectangles, paintings }[way](cells.length, columns, (r, c) => cells[r]?.[c] ?? null);
        for (const { key, row, column, rows, columns: width } of found) {
          for (let r = row; r < row + rows; r += 1) {
            for (let c = column; c < column + width; c += 1) {
              const line = painted[r];
              assert.ok(line && cells[r]?.[c] !== null, `cell ${r},${c} has no key`);
              assert.ok(way === 'paintings' || line[c] === null, `cell ${r},${c} twice`);
              line[c] = key;
            }
          }
        }
        assert.deepEqual(painted, cells);
      }),
    );
  });

  it('are one for a block of equal cells, and few for columns or rows that differ', () => {
    assert.equal(rectangles(50, 20, () => 'same').length, 1);
    assert.equal(rectangles(50, 20, (_, column) => String(column % 2)).length, 20);
    assert.equal(rectangles(50, 20, (row) => String(row % 2)).length, 50);
    // A column of its own amid equal ones: cut along columns it takes three, along rows far more.
    assert.equal(rectangles(50, 20, (row, column) => (column === 7 ? `n${row}` : 'same')).length, 52);
    // Odd cells here and there lie on one ground.
    const odd = (row: number, column: number): boolean => row % 10 === 3 && column % 5 === 2;
    const keyAt = (row: number, column: number): string => (odd(row, column) ? 'odd' : 'same');
    assert.equal(paintings(50, 20, keyAt).length, 1 + 5 * 4);
    assert.ok(
      rectangles(50, 20, keyAt).length > 40,
      `expected more than 40, found ${rectangles(50, 20, keyAt).length}`,
    );
  });
});

describe('runs', () => {
  it('join neighbours and leave out what has no key', () => {
    const keys = ['a', 'a', null, 'b', 'a'];
    assert.deepEqual(
      runs(keys.length, (index) => keys[index] ?? null),
      [
        { key: 'a', start: 0, length: 2 },
        { key: 'b', start: 3, length: 1 },
        { key: 'a', start: 4, length: 1 },
      ],
    );
    assert.deepEqual(
      runs(0, () => 'a'),
      [],
    );
  });
});
