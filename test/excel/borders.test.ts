import assert from 'node:assert/strict';
import { describe, it } from 'vitest';
import { borderItems, bordersKey } from '../../src/excel/write/look-steps.ts';

const block = { row: 2, column: 1, rows: 3, columns: 2 };

describe('the lines of a rectangle', () => {
  it('of a full grid are all six edges in one go', () => {
    const grid = { top: 'thin', bottom: 'thin', left: 'thin', right: 'thin' } as const;
    assert.deepEqual(borderItems(block, grid), [
      {
        block,
        weight: 'Thin',
        edges: ['EdgeTop', 'EdgeBottom', 'EdgeLeft', 'EdgeRight', 'InsideHorizontal', 'InsideVertical'],
      },
    ]);
  });

  it('below each row also run between the rows', () => {
    assert.deepEqual(borderItems(block, { bottom: 'thin' }), [
      { block, weight: 'Thin', edges: ['EdgeBottom', 'InsideHorizontal'] },
    ]);
  });

  it('have none inside a single cell', () => {
    const one = { ...block, rows: 1, columns: 1 };
    assert.deepEqual(borderItems(one, { top: 'medium', left: 'thin' }), [
      { block: one, weight: 'Thin', edges: ['EdgeLeft'] },
      { block: one, weight: 'Medium', edges: ['EdgeTop'] },
    ]);
  });

  it('are the heavier ones where two rows meet, drawn after the light ones', () => {
    assert.deepEqual(borderItems({ ...block, columns: 1 }, { top: 'thick', bottom: 'thin' }), [
      { block: { ...block, columns: 1 }, weight: 'Thin', edges: ['EdgeBottom'] },
      { block: { ...block, columns: 1 }, weight: 'Thick', edges: ['EdgeTop', 'InsideHorizontal'] },
    ]);
  });

  it('have the same key when they are the same, and none when there are none', () => {
    assert.equal(bordersKey({ top: 'thin', left: 'thick' }), bordersKey({ left: 'thick', top: 'thin' }));
    assert.notEqual(bordersKey({ top: 'thin' }), bordersKey({ bottom: 'thin' }));
    assert.equal(bordersKey({}), null);
    assert.equal(bordersKey(undefined), null);
  });
});
