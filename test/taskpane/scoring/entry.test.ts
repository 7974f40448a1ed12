import assert from 'node:assert/strict';
import { describe, it } from 'vitest';
import { judge, shownInput, shownPoints, stepped } from '../../../src/taskpane/scoring/entry.ts';
import { exactly } from '../../tally/builders.ts';

const most = (points: number) => ({ maxPoints: exactly(points) });
const value = (given: string | number) => ({ kind: 'value', value: given });

describe('what is typed into a field', () => {
  it('is points with a comma or a point, from 0 to the maximum', () => {
    for (const [text, points] of [
      ['8,5', 8.5],
      ['8.5', 8.5],
      [' 20 ', 20],
      ['0', 0],
      ['19,999', 19.999],
    ] as const) {
      assert.deepEqual(judge(text, most(20)), value(points), text);
    }
  });

  it('is CĐ in the ways it is written, or nothing', () => {
    for (const text of ['CĐ', 'cđ', 'CD', 'n/a', 'chưa đánh giá'])
      assert.deepEqual(judge(text, most(20)), value('CĐ'), text);
    assert.deepEqual(judge('  ', most(20)), value(''));
  });

  it('is refused out of range and where it is no number', () => {
    for (const text of ['20,01', '-0,5', '1000000'])
      assert.deepEqual(judge(text, most(20)), { kind: 'outOfRange' }, text);
    for (const text of ['mười', '1.000,5', '8,,5', '=1+1', '1e3'])
      assert.deepEqual(judge(text, most(20)), { kind: 'notNumber' }, text);
  });

  it('goes up and down by halves and never out of range', () => {
    assert.equal(stepped('8,5', 1, most(20)), 9);
    assert.equal(stepped('8,25', -1, most(20)), 7.75);
    assert.equal(stepped('', 1, most(20)), 0.5);
    assert.equal(stepped('CĐ', -1, most(20)), 0);
    assert.equal(stepped('19,75', 1, most(20)), 20);
    assert.equal(stepped('0,25', -1, most(20)), 0);
    assert.equal(stepped('0,2', 1, most(20)), 0.7);
  });

  it('is shown in the language’s own way', () => {
    assert.equal(shownInput(8.5, 'vi'), '8,5');
    assert.equal(shownInput(8.5, 'en'), '8.5');
    assert.equal(shownInput('CĐ', 'vi'), 'CĐ');
    assert.equal(shownPoints(exactly(100), 'vi'), '100');
    assert.equal(shownPoints(exactly(0), 'vi'), '0');
    assert.equal(shownPoints(exactly('12.50'), 'vi'), '12,5');
  });
});
