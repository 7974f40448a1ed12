import assert from 'node:assert/strict';
import fc from 'fast-check';
import { describe, it } from 'vitest';
import { sheetPrefix } from '../../src/cells/sheet-name.ts';
import { removeFromFormula, renameInFormula, shiftFormula } from '../../src/ooxml/formulas/formula.ts';
import { shownFormula, storedFormula } from '../../src/ooxml/formulas/future-functions.ts';
import { runs } from '../size.ts';

describe('renaming a sheet inside a formula', () => {
  const cases: readonly (readonly [formula: string, expected: string])[] = [
    ['Cũ!A1', "'Mới 1'!A1"],
    ["'Cũ'!A1+cũ!B2", "'Mới 1'!A1+'Mới 1'!B2"],
    ['SUM(Cũ!A1:Cũ!B2)', "SUM('Mới 1'!A1:'Mới 1'!B2)"],
    ['Cũ!A:Cũ!B+A1:Cũ!B2', "'Mới 1'!A:'Mới 1'!B+A1:'Mới 1'!B2"],
    ['"Cũ!A1"&Cũ!A1', '"Cũ!A1"&\'Mới 1\'!A1'],
    ['"a""Cũ!A1"', '"a""Cũ!A1"'],
    ['SUM(Cũ:Sau!A1)', "SUM('Mới 1:Sau'!A1)"],
    ["SUM('Trước:Cũ'!A1)", "SUM('Trước:Mới 1'!A1)"],
    ['[1]Cũ!A1', '[1]Cũ!A1'],
    ["'[Sổ.xlsx]Cũ'!A1", "'[Sổ.xlsx]Cũ'!A1"],
    ['CũHơn!A1+A_Cũ!A1', 'CũHơn!A1+A_Cũ!A1'],
    ['Bảng[Cũ]+Bảng[[#This Row],[Cũ!A1]]', 'Bảng[Cũ]+Bảng[[#This Row],[Cũ!A1]]'],
    ['Cũ!#REF!+#REF!', "'Mới 1'!#REF!+#REF!"],
  ];
  for (const [formula, expected] of cases) {
    it(formula, () => assert.equal(renameInFormula(formula, 'Cũ', 'Mới 1'), expected));
  }

  it('finds a name that needs quotes, with a quote in it', () => {
    assert.equal(renameInFormula("'It''s'!A1", "It's", 'Its'), 'Its!A1');
    assert.equal(renameInFormula('Tên'.normalize('NFD') + '!A1', 'Tên', 'x'), 'x!A1');
  });

  it('puts quotes where a bare name would be read otherwise', () => {
    assert.deepEqual(
      ['Sheet1', 'A1', 'R1C1', 'R', 'TRUE', '2024', 'a b', 'a-b', 'Điểm', 'x.y_z'].map((name) =>
        sheetPrefix(name),
      ),
      ['Sheet1!', "'A1'!", "'R1C1'!", "'R'!", "'TRUE'!", "'2024'!", "'a b'!", "'a-b'!", "'Điểm'!", 'x.y_z!'],
    );
  });

  /** What may stand in a formula side by side. */
  const pieces = [
    'Cũ!A1',
    "'Cũ'!$B$2:C3",
    '"Cũ!x"',
    '+',
    '(',
    ')',
    'SUM',
    ',',
    'T[Cũ]',
    '1.5',
    '{1;2}',
    'Khác!A1',
    ' ',
    '#REF!',
    'A1#',
    '@',
    '"',
    '[',
  ];
  const formulaOf = (some: readonly string[]): fc.Arbitrary<string> =>
    fc.array(fc.constantFrom(...some), { maxLength: 12 }).map((each) => each.join(''));

  it('changes nothing but the name, there and back', () => {
    fc.assert(
      fc.property(formulaOf(pieces), (formula) => {
        const there = renameInFormula(formula, 'Cũ', 'MớiTinh');
        assert.equal(
          renameInFormula(there, 'MớiTinh', 'Cũ').replaceAll("'Cũ'!", 'Cũ!'),
          formula.replaceAll("'Cũ'!", 'Cũ!'),
        );
      }),
      { numRuns: runs(60) },
    );
  });

  // A lone apostrophe makes it no formula: which quotes belong together nobody can tell.
  it('leaves a formula without the name alone, whatever is wrong with it', () => {
    fc.assert(
      fc.property(formulaOf([...pieces, "'"]), (formula) => {
        assert.equal(renameInFormula(formula, 'Không có', 'x'), formula);
      }),
      { numRuns: runs(60) },
    );
  });
});

describe('a sheet that is gone', () => {
  const cases: readonly (readonly [formula: string, expected: string])[] = [
    ['Cũ!A1+1', '#REF!+1'],
    ["SUM('Cũ'!$A$1:$B$2,Khác!A1)", 'SUM(#REF!,Khác!A1)'],
    ['Cũ!A:A', '#REF!'],
    ['Cũ!1:2', '#REF!'],
    ['SUM(Cũ:Khác!A1)', 'SUM(#REF!)'],
    ['"Cũ!A1"', '"Cũ!A1"'],
    ['[1]Cũ!A1', '[1]Cũ!A1'],
    ['Bảng[Điểm]+bảng', '#REF!+#REF!'],
    ['Bảng2[Điểm]+Bảng(1)', 'Bảng2[Điểm]+Bảng(1)'],
    ['Cũ!Tên+1', '#REF!+1'],
  ];
  for (const [formula, expected] of cases) {
    it(formula, () => assert.equal(removeFromFormula(formula, 'Cũ', ['Bảng']), expected));
  }
});

describe('moving a formula', () => {
  const cases: readonly (readonly [formula: string, rows: number, columns: number, expected: string])[] = [
    ['A1+$A1+A$1+$A$1', 2, 1, 'B3+$A3+B$1+$A$1'],
    ['SUM(A1:B2,C:D,$C:D,3:4,$3:4)', 1, 1, 'SUM(B2:C3,D:E,$C:E,4:5,$3:5)'],
    ['XFD1048576', 1, 1, 'A1'],
    ['A1', -1, -1, 'XFD1048576'],
    ['T1[A1]+LOG10(A1)+"A1"+\'A1\'!A1+A1.5', 1, 0, 'T1[A1]+LOG10(A2)+"A1"+\'A1\'!A2+A1.5'],
    ['IF(A1:A2,1:1,{1,2})', 1, 0, 'IF(A2:A3,2:2,{1,2})'],
    ['TRUE+_A1+A1_+1E5', 5, 5, 'TRUE+_A1+A1_+1E5'],
    ['ABCD1+A0+A10485760', 5, 5, 'ABCD1+A0+A10485760'],
  ];
  for (const [formula, rows, columns, expected] of cases) {
    it(`${formula} by ${rows}, ${columns}`, () =>
      assert.equal(shiftFormula(formula, rows, columns), expected));
  }

  it('moved back is as it was', () => {
    const move = fc.tuple(fc.integer({ min: -2000, max: 2000 }), fc.integer({ min: -50, max: 50 }));
    const formula = 'SUM(B2:$C$3,D$4,$E5,C:D,7:8)*LOG10(F6)';
    fc.assert(
      fc.property(move, ([rows, columns]) => {
        assert.equal(shiftFormula(shiftFormula(formula, rows, columns), -rows, -columns), formula);
      }),
    );
  });
});

describe('functions younger than the format', () => {
  it('are stored with their prefix and shown without', () => {
    const formula = 'RANK.EQ(1,A1:A2)+IFERROR(stdev.s(A1:A2),0)+SORT(A1)+"RANK.EQ("+RANK.EQ';
    const stored =
      '_xlfn.RANK.EQ(1,A1:A2)+IFERROR(_xlfn.stdev.s(A1:A2),0)+_xlfn._xlws.SORT(A1)+"RANK.EQ("+RANK.EQ';
    assert.equal(storedFormula(formula), stored);
    assert.equal(shownFormula(stored), formula);
    assert.equal(storedFormula(stored), stored);
  });
});
