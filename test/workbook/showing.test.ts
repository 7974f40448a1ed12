/** What cells show, told from their values and format codes; numfmt, which renders them, is the witness. */
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { format } from 'numfmt';
import { describe, it } from 'vitest';
import { showingOf, showsItself, type Showing } from '../../src/workbook/showing/showing.ts';

type Kind = Showing['kind'];
const table: readonly (readonly [code: string, value: string | number | boolean, kind: Kind])[] = [
  // As it is.
  ['General', 8.5, 'plain'],
  ['@', 8.5, 'plain'],
  ['0', 8, 'plain'],
  ['0.0', 8.5, 'plain'],
  ['0.##', 8.25, 'plain'],
  ['[Red]0', 8, 'plain'],
  ['[Blue]General', 8.5, 'plain'],
  ['#,##0', 999, 'plain'],
  ['0.0;-0.0', -2.5, 'plain'],
  ['dd/mm/yyyy', 'chữ', 'plain'],
  ['0%', true, 'plain'],
  ['0.0', 0.1 + 0.2, 'plain'],
  ['_(* #,##0_);_(* \\(#,##0\\);_(* "-"_);_(@_)', 8, 'plain'],
  // The value, and more.
  ['00', 1, 'padded'],
  ['0.00', 1.1, 'padded'],
  ['#,##0', 1000, 'plain'],
  ['0.0" điểm"', 8.5, 'dressed'],
  ['[$₫-42A]#,##0', 12, 'dressed'],
  ['#,##0 [$₫-42A]', 12, 'dressed'],
  ['_-* #,##0.00\\ "₫"_-', 12.5, 'dressed'],
  ['_(* #,##0_);_(* \\(#,##0\\);_(* "-"_);_(@_)', -8, 'dressed'],
  ['"TT-"00', 1, 'dressed'],
  ['"Q1: "0', 5, 'composed'],
  ['"1A"0', 5, 'dressed'],
  ['0"/10"', 8, 'dressed'],
  ['0"%"', 85, 'dressed'],
  ['0\\%', 85, 'dressed'],
  ['0.00E+00', 8.5, 'dressed'],
  ['"TS. "@', 'An', 'dressed'],
  // Its digits among others.
  ['"9"0', 5, 'composed'],
  ['"TT-1"00', 1, 'composed'],
  ['0"5"', 5, 'composed'],
  ['0".5"', 8, 'composed'],
  ['00-00', 1234, 'composed'],
  ['0\\.0', 85, 'composed'],
  ['0" "0', 85, 'composed'],
  // Fewer digits than it has.
  ['0', 8.5, 'rounded'],
  ['0.0', 8.25, 'rounded'],
  ['0%', 0.666, 'rounded'],
  ['#,##0', 8.5, 'rounded'],
  ['0', 0.4, 'rounded'],
  ['# ?/?', 0.334, 'rounded'],
  ['0.0E+0', 123, 'rounded'],
  // Percentages and fractions.
  ['0%', 0.85, 'percentage'],
  ['0.00%', 0.8525, 'percentage'],
  ['0 %', 0.85, 'percentage'],
  ['# ?/?', 2 / 3, 'fraction'],
  ['# ??/??', 5 / 6, 'fraction'],
  ['# ?/8', 2.125, 'fraction'],
  ['?/100', 0.85, 'fraction'],
  // Dates and times.
  ['d-mmm', 46083, 'date'],
  ['m/d/yyyy', 46083, 'date'],
  ['dd/mm/yyyy', 46083, 'date'],
  ['[$-42A]dd mmmm yyyy', 46083, 'date'],
  ['[$-x-sysdate]dddd, mmmm dd, yyyy', 46083, 'date'],
  ['mmm-yy', 27607, 'date'],
  ['yyyy', 46083, 'date'],
  ['mmmm', 46083, 'date'],
  ['yyyy-mm-dd h:mm:ss', 46083, 'date'],
  ['"ngày "dd" tháng "mm', 46083, 'date'],
  ['h:mm', 0.354, 'time'],
  ['[h]:mm', 1.5, 'time'],
  ['[mm]:ss', 1.5, 'time'],
  ['mm:ss.0', 0.001, 'time'],
  ['h:mm AM/PM', 0.354, 'time'],
  // Another number.
  ['0,', 8500, 'number'],
  ['0.0,,', 8500000, 'number'],
  ['-0', 5, 'number'],
  ['"-"0', 5, 'number'],
  ['0;0', -4, 'number'],
  ['0;[Red]0', -4, 'number'],
  // A text, or nothing.
  ['"9"', 0.5, 'words'],
  ['"CĐ"', 5, 'words'],
  ['[=1]"Có";"Không"', 1, 'words'],
  ['[=1]"Có";"Không"', 0, 'words'],
  ['[>=9]"Giỏi";0.0', 9.5, 'words'],
  ['_(* #,##0_);_(* \\(#,##0\\);_(* "-"_);_(@_)', 0, 'words'],
  ['0;0;0;"ẩn"', 'x', 'words'],
  [';;;', 4, 'nothing'],
  [';;;', 'x', 'nothing'],
  ['0;-0;;@', 0, 'nothing'],
  ['#', 0, 'nothing'],
  ['#,###', 0, 'nothing'],
  ['#', 0.4, 'nothing'],
  ['0;;0', -4, 'nothing'],
  ['dd/mm/yyyy', -1, 'nothing'],
  ['dd/mm/yyyy', 3000000, 'nothing'],
  ['[>100]0', 5, 'nothing'],
];

describe('what a cell shows', () => {
  for (const [code, value, kind] of table) {
    it(`${JSON.stringify(value)} under ${code}: ${kind}`, () => {
      assert.equal(showingOf(value, code).kind, kind);
    });
  }

  it('names the words, what a date shows, and the fraction', () => {
    assert.deepEqual(showingOf(0.5, '"9"'), { kind: 'words', text: '9' });
    assert.deepEqual(showingOf(27607, 'mmm-yy'), { kind: 'date', day: false, month: true, year: true });
    assert.deepEqual(showingOf(5 / 6, '# ?/?'), { kind: 'fraction', num: 5, den: 6 });
    assert.deepEqual(showingOf(0.666, '0%'), { kind: 'rounded', percentage: true });
    assert.deepEqual(showingOf(1, '00'), { kind: 'padded', text: '01' });
    assert.deepEqual(showingOf(1.1, '0.00'), { kind: 'padded', text: '1.10' });
    assert.deepEqual(showingOf(-1, '00'), { kind: 'padded', text: '-01' });
    assert.deepEqual(showingOf(85, '0"%"'), { kind: 'dressed', after: '%' });
  });

  it('takes any text for a code', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary' }), fc.double(), (code, value) => {
        assert.ok(showingOf(value, code).kind.length > 0, 'a code must never make it throw');
      }),
    );
  });
});

/** A # behind a 0: numfmt counts it as a place with a comma beside it (`0#,##0`) and not without (`0#0`); nobody writes it. */
const oddlyPadded = /[0?][^.;]*#/u;

/** Pieces that councils' and Excel's own formats are made of. */
const code = fc
  .array(
    fc.constantFrom(
      ...['0', '00', '#', '#,##0', '0.0', '0.00', '.0', '%', ',', ' ', '" điểm"', '"9"', '"TT-"', '-', '\\-'],
      ...['[Red]', '[$₫]', '_-', '* ', '(', ')', '/', '?/?', 'dd', 'mm', 'yyyy', 'h', 'ss', '[h]', ':'],
      ...[';', ';General;', ';@', ';[>=5]', ';[<1]', '0E+0', '"x"', '\\.'],
    ),
    { minLength: 1, maxLength: 6 },
  )
  .map((some) => some.join(''));
const value = fc.oneof(
  fc.integer({ min: -20, max: 120 }),
  fc.integer({ min: 0, max: 1000 }).map((n) => n / 100),
  fc.integer({ min: 40000, max: 50000 }),
);

describe('what numfmt shows of what is said to be', () => {
  const shown = (of: number, by: string): string | null => {
    try {
      return format(by, of, { dateErrorNumber: false, overflow: '########' });
    } catch {
      return null;
    }
  };
  const numberIn = (text: string): number => Number(text.replace(/[,\s]/gu, ''));

  it('plain is the very number', () => {
    fc.assert(
      fc.property(code, value, (by, of) => {
        const text = shown(of, by);
        if (text === null || !showsItself(of, by)) return;
        assert.equal(numberIn(text), of, `${by} shows ${of} as ${text}`);
      }),
      { numRuns: 600 },
    );
  });

  it('padded is what is shown, to the letter', () => {
    fc.assert(
      fc.property(code, value, (by, of) => {
        const text = shown(of, by);
        const showing = showingOf(of, by);
        if (text === null || showing.kind !== 'padded' || oddlyPadded.test(by)) return;
        assert.equal(text.replace(/[\s,]/gu, ''), showing.text, `${by} of ${of}`);
      }),
      { numRuns: 600 },
    );
  });

  it('dressed has the very number in it, and no other digits', () => {
    fc.assert(
      fc.property(code, value, (by, of) => {
        const text = shown(of, by);
        if (text === null || showingOf(of, by).kind !== 'dressed') return;
        const solid = by.includes(',') ? text.replace(/(?<=\d)[\s,](?=\d)/gu, '') : text;
        const digits = [...solid.matchAll(/[\d.,]*\d(?:E[+-]\d+)?/gu)].map(([some]) => numberIn(some));
        assert.ok(digits.includes(Math.abs(of)), `${by} shows ${of} as ${text}`);
      }),
      { numRuns: 600 },
    );
  });

  it('what is nothing has no digit, and words are the code’s', () => {
    fc.assert(
      fc.property(code, value, (by, of) => {
        const text = shown(of, by);
        const showing = showingOf(of, by);
        if (text === null || text === '########') return;
        if (showing.kind === 'nothing' && of >= 0 && !by.includes('[>=') && !by.includes('[<'))
          assert.doesNotMatch(text, /\d/u, `${by} shows ${of} as ${text}`);
        if (showing.kind === 'words' && of >= 0 && !/[,.%/]/u.test(by))
          assert.equal(text.replace(/\s/gu, ''), showing.text.replace(/\s/gu, ''), `${by} of ${of}`);
      }),
      { numRuns: 600 },
    );
  });
});
