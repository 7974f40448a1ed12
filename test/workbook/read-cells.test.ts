/** What a cell says, in all the ways councils write it. */
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { test } from 'vitest';
import { compare, equals, fraction, ofNumber, toDecimalText } from '../../src/tally/fraction.ts';
import {
  isBlank,
  isCellError,
  readCount,
  readMark,
  readNumber,
  readNumberOrPercentage,
  readYesNo,
} from '../../src/workbook/columns/cells.ts';
import { readThreshold } from '../../src/workbook/columns/threshold.ts';
import * as words from '../../src/workbook/columns/vocabulary.ts';
import type { CellValue } from '../../src/workbook/snapshot.ts';
import { inspected } from '../inspected.ts';

const eightAndAHalf = fraction(17n, 2n);

test('a number is a number however it is typed', () => {
  for (const value of [
    8.5,
    '8,5',
    '8.5',
    ' 8.5 ',
    '\u00A08,50\u202F',
    '+8,5',
    '08.5',
    '8,5\n',
    '\u200B8,5',
  ]) {
    const number = readNumber(value);
    assert.ok(number !== null && equals(number, eightAndAHalf), JSON.stringify(value));
  }
  assert.deepEqual(readNumber(8.1), fraction(81n, 10n));
  assert.deepEqual(readNumber('8.1'), fraction(81n, 10n));
  assert.deepEqual(readNumber(1e-7), fraction(1n, 10_000_000n));
  assert.deepEqual(readNumber('\u22125'), fraction(-5n, 1n));
  assert.deepEqual(readNumber(',5'), fraction(1n, 2n));
});

test('what is not clearly a number is none', () => {
  for (const value of [
    '',
    ' ',
    'abc',
    '1.000,5',
    '1,000.5',
    '8 5',
    '1e3',
    '0x10',
    '८',
    '8,5 điểm',
    '--1',
    '.',
    ',',
    true,
    false,
  ]) {
    assert.equal(readNumber(value), null, JSON.stringify(value));
  }
  for (const value of [NaN, Infinity, -Infinity]) assert.equal(readNumber(value), null);
  assert.equal(readNumber('9'.repeat(100_000)), null);
});

test('every finite number stands for its shortest decimal, typed or not', () => {
  fc.assert(
    fc.property(fc.double({ noNaN: true, noDefaultInfinity: true }), (n) => {
      assert.deepEqual(readNumber(n), ofNumber(n));
    }),
  );
  fc.assert(
    fc.property(fc.integer({ min: -99_999, max: 99_999 }), fc.nat({ max: 4 }), (whole, decimals) => {
      const exact = fraction(BigInt(whole), 10n ** BigInt(decimals));
      const text = toDecimalText(exact, decimals);
      for (const typed of [text, text.replace('.', ','), ` ${text}\u00A0`]) {
        const number = readNumber(typed);
        assert.ok(number !== null && compare(number, exact) === 0, typed);
      }
    }),
  );
});

test('counts are whole and not below zero', () => {
  assert.equal(readCount('3'), 3);
  assert.equal(readCount('3,0'), 3);
  assert.equal(readCount(0), 0);
  for (const value of [1.5, -1, '', 'ba', 2 ** 60, '1e2'])
    assert.equal(readCount(value), null, String(value));
});

test('weights may be percentages', () => {
  assert.deepEqual(readNumberOrPercentage('40 %'), fraction(2n, 5n));
  assert.deepEqual(readNumberOrPercentage('12,5%'), fraction(1n, 8n));
  assert.deepEqual(readNumberOrPercentage(0.4), fraction(2n, 5n));
  assert.equal(readNumberOrPercentage('%'), null);
});

test('CĐ in all its forms is not yet assessable; the error #N/A is not among them', () => {
  for (const text of [
    'CĐ',
    'cđ',
    'CD',
    'cd',
    ' Cđ ',
    'chưa đánh giá',
    'CHƯA ĐÁNH GIÁ',
    'chua danh gia',
    'N/A',
    'n/a',
    'CÐ',
  ]) {
    for (const form of [text, text.normalize('NFD'), `\u00A0${text}`, text.replace(' ', '\n')]) {
      assert.deepEqual(readMark(form), { kind: 'notAssessable' }, JSON.stringify(form));
    }
  }
  for (const text of ['#N/A', 'C', 'chưa', 'NA', 'CĐĐ']) assert.equal(readMark(text), null, text);
  assert.equal(isCellError('#N/A'), true, `is cell error: ${inspected('#N/A')}`);
  assert.equal(isCellError('N/A'), false, `is cell error: ${inspected('N/A')}`);
});

test('blank is empty or white space', () => {
  for (const value of ['', ' ', '\t\n', '\u00A0', '\u3000', '\uFEFF', '\u200B'])
    assert.equal(isBlank(value), true, `is blank: ${inspected(value)}`);
  for (const value of ['x', 0, false]) assert.equal(isBlank(value), false, `is blank: ${inspected(value)}`);
});

test('Excel errors are told from texts', () => {
  for (const text of [
    '#REF!',
    '#VALUE!',
    '#DIV/0!',
    '#NAME?',
    '#NUM!',
    '#NULL!',
    '#SPILL!',
    '#CALC!',
    '#GETTING_DATA',
  ]) {
    assert.ok(isCellError(text), text);
  }
  for (const text of ['#', '#1', '# REF!', 'REF!', '#hashtag', '!']) assert.ok(!isCellError(text), text);
});

test('marks and yes and no', () => {
  const yes: CellValue[] = [
    'x',
    'X',
    '✓',
    '1',
    1,
    true,
    'TRUE',
    'true',
    'Đ',
    'đ',
    'Ð',
    'đồng ý',
    'Có',
    'co',
    'YES',
    ' x ',
  ];
  const no: CellValue[] = [
    '0',
    0,
    false,
    'FALSE',
    'K',
    'k',
    'không',
    'Khong',
    'không đồng ý',
    'No',
    'không\u00A0đồng ý',
  ];
  for (const value of yes) assert.equal(readYesNo(value), true, String(value));
  for (const value of no) assert.equal(readYesNo(value), false, String(value));
  for (const value of ['đồng ý', 'có']) assert.equal(readYesNo(value.normalize('NFD')), true);
  for (const value of ['?', '2', 2, 'xx', '']) assert.equal(readYesNo(value), null, String(value));
});

test('shares as councils write them', () => {
  const cases: [CellValue, bigint, bigint, boolean][] = [
    ['80%', 4n, 5n, false],
    ['80 %', 4n, 5n, false],
    ['0,8', 4n, 5n, false],
    [0.8, 4n, 5n, false],
    [80, 4n, 5n, false],
    ['80', 4n, 5n, false],
    [1, 1n, 1n, false],
    ['1', 1n, 1n, false],
    [1.5, 3n, 200n, false],
    [100, 1n, 1n, false],
    ['1%', 1n, 100n, false],
    ['2/3', 2n, 3n, false],
    [' 2 / 3 ', 2n, 3n, false],
    ['66,7%', 667n, 1000n, false],
    ['quá bán', 1n, 2n, true],
    ['QUÁ BÁN', 1n, 2n, true],
    ['majority', 1n, 2n, true],
    ['trên 90%', 9n, 10n, true],
    ['Trên 2/3', 2n, 3n, true],
    ['trên 90', 9n, 10n, true],
    ['>90%', 9n, 10n, true],
    ['> 0,5', 1n, 2n, true],
    ['>=90%', 9n, 10n, false],
    ['≥ 90%', 9n, 10n, false],
    ['từ 90%', 9n, 10n, false],
    ['từ trên 50%', 1n, 2n, true],
    ['ít nhất 2/3', 2n, 3n, false],
    [0, 0n, 1n, false],
  ];
  for (const [value, num, den, strict] of cases) {
    for (const form of typeof value === 'string' ? [value, value.normalize('NFD')] : [value]) {
      assert.deepEqual(readThreshold(form), { share: fraction(num, den), strict }, String(value));
    }
  }
  for (const value of [
    '',
    'abc',
    '101%',
    100.5,
    '-1%',
    -0.1,
    '3/2',
    '2/0',
    '/3',
    '>',
    '>100%',
    'trên 1',
    '2/3/4',
    true,
    '%',
  ]) {
    assert.equal(readThreshold(value), null, String(value));
  }
});

test('every word of the settings and lists, in both languages, with and without diacritics', () => {
  const cases: [words.Vocabulary<unknown>, unknown, string[]][] = [
    [words.aggregate, 'mean', ['mean', 'trung bình']],
    [words.aggregate, 'trimmed', ['trimmed', 'bỏ cao nhất và thấp nhất']],
    [words.aggregate, 'median', ['median', 'trung vị']],
    [words.missing, 'block', ['block']],
    [words.missing, 'skip', ['skip', 'bỏ qua']],
    [words.ties, 'chair', ['chair', 'Chủ tịch']],
    [words.ties, 'expand', ['expand', 'mở rộng']],
    [words.kind, 'collective', ['Tập thể', 'collective']],
    [words.kind, 'individual', ['Cá nhân', 'individual']],
    [words.kindOrBoth, 'both', ['Cả hai', 'both']],
    [words.criterionRole, 'main', ['Chính', 'main']],
    [words.criterionRole, 'bonus', ['Thưởng', 'bonus']],
    [words.criterionRole, 'deduction', ['Trừ', 'deduction']],
    [words.status, true, ['Đủ điều kiện', 'eligible']],
    [words.status, false, ['Không xét', 'ineligible']],
    [words.councilRole, 'chair', ['Chủ tịch', 'chair']],
    [words.councilRole, 'viceChair', ['Phó Chủ tịch', 'vice chair']],
    [words.councilRole, 'member', ['Ủy viên', 'Uỷ viên', 'member']],
    [words.councilRole, 'secretary', ['Thư ký', 'secretary']],
    [words.presence, 'inWriting', ['văn bản', 'in writing']],
    [words.presence, 'present', ['có', 'yes']],
    [words.presence, 'absent', ['không', 'no']],
    [words.voteBase, 'all', ['Tổng số thành viên', 'all']],
    [words.voteBase, 'present', ['Có mặt', 'present']],
    [words.voteBase, 'participating', ['Tham gia', 'participating']],
    [words.voteBase, 'valid', ['Phiếu hợp lệ', 'valid']],
  ];
  const bare = (text: string): string =>
    text.normalize('NFD').replace(/\p{M}/gu, '').replaceAll('đ', 'd').replaceAll('Đ', 'D');
  for (const [vocabulary, meaning, texts] of cases) {
    for (const text of texts) {
      for (const form of [
        text,
        text.normalize('NFD'),
        text.toUpperCase(),
        ` ${text.replace(' ', ' \n')} `,
        bare(text),
      ]) {
        assert.equal(vocabulary(form), meaning, form);
      }
    }
    assert.equal(vocabulary('gì đó'), null);
  }
});
