import assert from 'node:assert/strict';
import fc from 'fast-check';
import { test } from 'vitest';
import { SheetNames } from '../../../src/workbook/plan/sheet-names.ts';

const halfACharacter = /[\uD800-\uDBFF](?![\uDC00-\uDFFF])|(?<![\uD800-\uDBFF])[\uDC00-\uDFFF]/;

/** The rule of Excel, written apart from the code under test. */
function excelTakes(name: string): boolean {
  return (
    name.length >= 1 &&
    name.length <= 31 &&
    !/[[\]:*?/\\]/.test(name) &&
    !name.startsWith("'") &&
    !name.endsWith("'") &&
    name.toLowerCase() !== 'history' &&
    !halfACharacter.test(name)
  );
}

const wild = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 60 }),
  fc.string({
    unit: fc.constantFrom("'", '[', ']', ':', '*', '?', '/', '\\', ' ', 'ằ', 'A', '😀'),
    maxLength: 50,
  }),
  fc.constantFrom('History', 'HISTORY', ' history', 'Xếp hạng', 'XẾP HẠNG', '', "''", 'Bằng khen'),
);

test('every name given is one that Excel takes, and no two are the same in any case', () => {
  fc.assert(
    fc.property(
      fc.array(wild),
      fc.array(fc.tuple(wild, fc.constantFrom('', ' - Tập thể'))),
      (taken, wanted) => {
        const names = new SheetNames(taken);
        const given = wanted.map(([name, ending]) => names.give(name, ending));
        for (const name of given) assert.ok(excelTakes(name), JSON.stringify(name));
        const all = [
          ...new Set(taken.map((name) => name.normalize('NFC').toLowerCase())),
          ...given.map((name) => name.toLowerCase()),
        ];
        assert.equal(new Set(all).size, all.length);
      },
    ),
  );
});

test('a free and allowed name is given as it is', () => {
  assert.equal(new SheetNames(['Chấm điểm']).give('Xếp hạng', ' - Tập thể'), 'Xếp hạng - Tập thể');
});

test('a name that another sheet has in other letters is given with a number', () => {
  const names = new SheetNames(['XẾP HẠNG']);
  assert.equal(names.give('Xếp hạng'), 'Xếp hạng (2)');
  assert.equal(names.give('Xếp hạng'), 'Xếp hạng (3)');
});

test('a name in decomposed letters is the same name', () => {
  assert.equal(new SheetNames(['Nhật ký'.normalize('NFD')]).give('Nhật ký'), 'Nhật ký (2)');
});

test('a long name is shortened at a space and keeps its ending', () => {
  const name = new SheetNames([]).give('Bằng khen của Trưởng Ban Tổ chức Trung ương', ' - Tập thể');
  assert.equal(name, 'Bằng khen của Trưởng… - Tập thể');
});

test('half a character is never left over by shortening', () => {
  for (let length = 0; length < 12; length += 1) {
    assert.doesNotMatch(new SheetNames([]).give('a'.repeat(20 + length) + '😀😀😀😀'), halfACharacter);
  }
});
