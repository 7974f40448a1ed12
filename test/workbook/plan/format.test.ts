import assert from 'node:assert/strict';
import { test } from 'vitest';
import { capitals } from '../../../src/text/letters.ts';
import { dateAndTime, documentDate, localDecimal, twoDigits } from '../../../src/i18n/format.ts';
import { shareWords, shortDecimalWords, thresholdWords } from '../../../src/workbook/plan/figures.ts';
import { exactly, threshold } from '../../tally/builders.ts';

test('figures have the separator of their language', () => {
  assert.equal(localDecimal('93.25', 'vi'), '93,25');
  assert.equal(localDecimal('93.25', 'en'), '93.25');
  assert.equal(shortDecimalWords(exactly('80.500'), 'vi'), '80,5');
  assert.equal(shortDecimalWords(exactly(100), 'vi'), '100');
  assert.equal(shortDecimalWords(exactly(0), 'vi'), '0');
});

test('a moment is written in local time', () => {
  assert.equal(dateAndTime(new Date(2026, 0, 5, 7, 3)), '05/01/2026 07:03');
});

test('dates of documents are in words; what is no date stays; a blank one is a line to fill in', () => {
  assert.equal(documentDate('5/2/2014', 'vi'), 'ngày 05 tháng 02 năm 2014');
  assert.equal(documentDate('2014-04-25', 'vi'), 'ngày 25 tháng 4 năm 2014');
  assert.equal(documentDate('25.12.2014', 'en'), '25 December 2014');
  assert.equal(documentDate('ngày 7 tháng 5 năm 2014', 'vi'), 'ngày 7 tháng 5 năm 2014');
  assert.equal(documentDate('31/13/2014', 'vi'), '31/13/2014');
  assert.match(documentDate('  ', 'vi'), /^ngày …+ tháng …+ năm …+$/);
});

test('counts have two digits at least; capitals keep their marks', () => {
  assert.equal(twoDigits(5), '05');
  assert.equal(twoDigits(120), '120');
  assert.equal(capitals('Trưởng Ban Đề án'), 'TRƯỞNG BAN ĐỀ ÁN');
});

test('a share is told exactly: as a percentage where that can be, else as a fraction', () => {
  assert.equal(shareWords(exactly('0.8'), 'vi'), '80%');
  assert.equal(shareWords(exactly('0.6667'), 'vi'), '66,67%');
  assert.equal(shareWords(exactly('2/3'), 'vi'), '2/3');
  assert.equal(shareWords(exactly('1/8'), 'en'), '12.5%');
  assert.equal(shareWords(exactly(1), 'en'), '100%');
});

test('thresholds in words tell at least, more than, and a majority apart', () => {
  assert.equal(
    thresholdWords(threshold('9/10'), 'present', 'vi'),
    'Mức cần đạt: từ 90% số thành viên có mặt trở lên',
  );
  assert.equal(thresholdWords(threshold('>9/10'), 'valid', 'vi'), 'Mức cần đạt: trên 90% số phiếu hợp lệ');
  assert.equal(
    thresholdWords(threshold('>1/2'), 'valid', 'vi'),
    'Mức cần đạt: quá bán (trên 50%) số phiếu hợp lệ',
  );
  assert.equal(thresholdWords(threshold('1/2'), 'valid', 'en'), 'Needed: at least 50% of the valid ballots');
});
