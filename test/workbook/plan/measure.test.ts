import assert from 'node:assert/strict';
import fc from 'fast-check';
import { test } from 'vitest';
import { highestRow, lineCount, rowHeight } from '../../../src/workbook/plan/measure.ts';

const set = (text: string, width: number) => ({ text, width, size: 12, bold: false });

test('a short text takes one line, a long one as many as it needs', () => {
  assert.equal(lineCount(set('Vụ Đảng viên', 30)), 1);
  assert.equal(lineCount(set('Vụ Đảng viên '.repeat(10), 30)) >= 4, true);
});

test('an empty text takes one line, line breaks one each', () => {
  assert.equal(lineCount(set('', 10)), 1);
  assert.equal(lineCount(set('a\nb\r\nc', 10)), 3);
});

test('a word wider than its cell is broken, not cut off', () => {
  assert.ok(
    lineCount(set('W'.repeat(40), 10)) >= 6,
    `expected at least 6, found ${lineCount(set('W'.repeat(40), 10))}`,
  );
});

test('tone marks take no room, composed or not', () => {
  const name = 'Nguyễn Thị Hương Giang '.repeat(4);
  assert.equal(lineCount(set(name.normalize('NFD'), 20)), lineCount(set(name.normalize('NFC'), 20)));
});

test('a longer text, a narrower cell and a larger size never take fewer lines', () => {
  const text = fc.string({ unit: fc.constantFrom('a', 'W', ' ', 'ễ', '\n', 'i'), maxLength: 200 });
  fc.assert(
    fc.property(text, text, fc.integer({ min: 3, max: 60 }), (first, more, width) => {
      const lines = lineCount(set(first, width));
      assert.ok(
        lineCount(set(`${first}${more}`, width)) >= lines,
        `expected at least ${lines}, found ${lineCount(set(`${first}${more}`, width))}`,
      );
      assert.ok(
        lineCount({ ...set(first, width), size: 14 }) >= lines,
        `expected at least ${lines}, found ${lineCount({ ...set(first, width), size: 14 })}`,
      );
      assert.ok(
        lineCount(set(first, width + 5)) <= lines,
        `expected at most ${lines}, found ${lineCount(set(first, width + 5))}`,
      );
    }),
  );
});

test('a row is as high as its highest text, at least what was asked, at most what Excel has', () => {
  assert.equal(rowHeight([], 18), 18);
  assert.ok(
    rowHeight([set('Vụ Đảng viên '.repeat(10), 30)], 18) > 4 * 12,
    `expected more than ${4 * 12}, found ${rowHeight([set('Vụ Đảng viên '.repeat(10), 30)], 18)}`,
  );
  assert.equal(rowHeight([set('x '.repeat(9000), 5)], 18), highestRow);
});
