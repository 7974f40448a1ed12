/** What a person types, sees and copies, without a browser. */
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { describe, it } from 'vitest';
import type { Language } from '../../src/i18n/language.ts';
import type { StoredCell, StoredValue } from '../../src/ooxml/model.ts';
import { Axis } from '../../src/workbench/grid/sheet-view.ts';
import { parseTsv, writeTsv } from '../../src/workbench/grid/clipboard.ts';
import { editedText, shownText, typedValue } from '../../src/workbench/grid/typed.ts';

const aCell = (value: StoredValue, formula: string | null = null): StoredCell => ({
  value,
  formula,
  format: 0,
});

describe('what is typed', () => {
  const cases: readonly (readonly [text: string, language: Language, taken: string | number])[] = [
    ['8,5', 'vi', 8.5],
    ['8,5', 'en', 8.5],
    ['8.5', 'vi', '8.5'],
    [' -0,25 ', 'vi', -0.25],
    ['8,125', 'vi', 8.125],
    ['8,125', 'en', '8,125'],
    ['1.234,5', 'vi', 1234.5],
    ['1,234.5', 'en', '1,234.5'],
    ['12,5%', 'vi', '12.5%'],
    ['CĐ', 'vi', 'CĐ'],
    ['1,2,3', 'vi', '1,2,3'],
    [',', 'vi', ','],
    ['', 'vi', ''],
    ['=A1+1', 'vi', '=A1+1'],
  ];
  for (const [text, language, taken] of cases)
    it(`${JSON.stringify(text)} in ${language} is ${JSON.stringify(taken)}`, () =>
      assert.equal(typedValue(text, language), taken));

  it('is what was offered to be edited', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: -1e6, max: 1e6 }),
        fc.constantFrom('vi', 'en'),
        (thousandths, language) => {
          const value = thousandths / 1000;
          const offered = editedText(aCell({ kind: 'number', value }), language);
          assert.equal(Number(typedValue(offered, language)), value);
        },
      ),
    );
    assert.equal(editedText(aCell({ kind: 'number', value: 3 }, 'SUM(A1:A2)'), 'vi'), '=SUM(A1:A2)');
  });
});

describe('what is shown', () => {
  it('has the decimal mark of the language, but in dates', () => {
    const number: StoredValue = { kind: 'number', value: 1234.5 };
    assert.equal(shownText(aCell(number), '#,##0.00', 'vi', false), '1.234,50');
    assert.equal(shownText(aCell(number), '#,##0.00', 'en', false), '1,234.50');
    assert.equal(shownText(aCell({ kind: 'number', value: 41766 }), 'dd.mm.yyyy', 'vi', false), '07.05.2014');
    assert.equal(shownText(aCell({ kind: 'text', text: '1.5' }), 'General', 'vi', false), '1.5');
  });
});

describe('the clipboard', () => {
  it('gives back what was put on it', () => {
    const cell = fc.oneof(fc.string(), fc.constantFrom('a\tb', 'a\nb', '"', 'a"b', ''));
    const block = fc
      .tuple(fc.integer({ min: 1, max: 4 }), fc.integer({ min: 1, max: 4 }))
      .chain(([rows, columns]) =>
        fc.array(fc.array(cell, { minLength: columns, maxLength: columns }), {
          minLength: rows,
          maxLength: rows,
        }),
      );
    fc.assert(fc.property(block, (rows) => assert.deepEqual(parseTsv(`${writeTsv(rows)}\r\n`), rows)));
  });

  it('takes what LibreOffice and Excel leave there', () => {
    assert.deepEqual(parseTsv('8,5\t9\n7\n'), [
      ['8,5', '9'],
      ['7', ''],
    ]);
    assert.deepEqual(parseTsv('"hai\r\ndòng"\tx\r\n'), [['hai\r\ndòng', 'x']]);
    assert.deepEqual(parseTsv(''), [['']]);
  });
});

describe('an axis', () => {
  it('finds each of its rows by every pixel of it', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 90 }), { minLength: 1, maxLength: 50 }), (sizes) => {
        const axis = new Axis(sizes);
        sizes.forEach((size, index) => {
          assert.equal(axis.at(axis.start(index)), index);
          assert.equal(axis.at(axis.start(index) + size - 1), index);
        });
        assert.deepEqual([axis.at(-5), axis.at(axis.total + 9)], [0, sizes.length - 1]);
      }),
    );
  });
});
