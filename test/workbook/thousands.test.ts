/** `1.000` typed as text may be one or a thousand: it is asked, unless a thousand cannot stand there. */
import assert from 'node:assert/strict';
import { describe, it } from 'vitest';
import { askedBy, mendingOf } from '../../src/workbook/repair/answers.ts';
import { readWorkbook } from '../../src/workbook/read.ts';
import { repairOf } from '../../src/workbook/repair/repair.ts';
import { shownChoices } from '../../src/workbook/showing/shown-choices.ts';
import { asThousands } from '../../src/workbook/columns/thousands.ts';
import { cellOf, snapshotOf, soundBook, withCell, withSetting, type Book } from './snapshots.ts';

const book = soundBook();
const found = (its: Book): readonly string[] =>
  readWorkbook(snapshotOf(its)).issues.map(({ code, sheet, cell }) => `${code} ${sheet}!${cell}`);

/** K1 has room for a thousand points. */
const large = withCell(book, 'Criteria', 0, 'Điểm tối đa', 1500);

describe('a text that may be thousands', () => {
  it('has one separator and three digits behind it', () => {
    assert.deepEqual(asThousands('1.000'), { thousands: 1000, decimal: 1, separator: '.' });
    assert.deepEqual(asThousands(' 12,500 '), { thousands: 12500, decimal: 12.5, separator: ',' });
    for (const value of ['0,125', '1.00', '1.0000', '1.000.000', '1234.567', '1000', 1.125, true, ''])
      assert.equal(asThousands(value), null, String(value));
  });

  it('is asked where a thousand points can be given, and nothing follows from it elsewhere', () => {
    for (const text of ['1.000', '1,000', ' 1.250 ']) {
      const its = withCell(large, 'Scores_TT', 0, 'K1', text);
      const issues = readWorkbook(snapshotOf(its)).issues.filter(({ severity }) => severity === 'error');
      assert.deepEqual(
        issues.map(({ code, sheet, cell }) => [code, `${sheet}!${cell}`]),
        [['NotANumber', cellOf(book, 'Scores_TT', 0, 'K1')]],
        text,
      );
    }
  });

  it('is a decimal where a thousand is more than the criterion’s maximum', () => {
    assert.deepEqual(found(withCell(book, 'Scores_TT', 0, 'K1', '12,500')), []);
  });

  it('is asked as a maximum and as a scale', () => {
    const criteria = withCell(book, 'Criteria', 0, 'Điểm tối đa', '1.000');
    assert.deepEqual(found(criteria), [`NotANumber ${cellOf(book, 'Criteria', 0, 'Điểm tối đa')}`]);
    const scale = found(withSetting(book, 'scale', '1.000'));
    assert.equal(scale.length, 1);
    assert.match(scale[0] ?? '', /^NotANumber /u);
  });

  it('is asked as a minimum where totals reach it', () => {
    const minimum = withCell(book, 'Awards', 0, 'Điểm tối thiểu', '1.000');
    assert.deepEqual(found(minimum), []);
    const cell = cellOf(book, 'Awards', 0, 'Điểm tối thiểu');
    assert.deepEqual(found(withSetting(minimum, 'scale', 2000)), [`NotANumber ${cell}`]);
    assert.deepEqual(found(withSetting(withSetting(minimum, 'scale', 2000), 'cap', 900)), []);
  });

  it('is a decimal as a quota of fewer than a thousand candidates', () => {
    assert.deepEqual(found(withCell(book, 'Awards', 0, 'Số lượng', '1.000')), []);
  });

  it('is a decimal as a weight beside another number of decimals with that separator', () => {
    const weights = (...values: readonly string[]): Book =>
      values.reduce((its, value, row) => withCell(its, 'Contents', row, 'Trọng số', value), book);
    const errors = (its: Book) => found(its).filter((each) => each.startsWith('NotANumber'));
    assert.deepEqual(errors(weights('12,500', '87,5')), []);
    assert.deepEqual(errors(weights('12,500', '87.5')).length, 1);
    assert.deepEqual(errors(weights('12,500', '87,500')).length, 2);
  });
});

describe('what is asked', () => {
  const its = withCell(large, 'Scores_TT', 0, 'K1', '1.250');
  const reading = readWorkbook(snapshotOf(its));
  const issue = reading.issues.find(({ code }) => code === 'NotANumber');
  assert.ok(issue !== undefined, 'there is no issue');

  it('is which of the two is meant; nothing is repaired by itself', () => {
    assert.equal(askedBy(issue), 'shown');
    assert.equal(repairOf(issue, reading), null);
    assert.deepEqual(
      shownChoices(issue).map(({ way, value }) => [way, value]),
      [
        ['decimal', 1.25],
        ['thousands', 1250],
      ],
    );
    const mending = mendingOf(issue, { kind: 'shown', way: 'thousands' }, reading);
    assert.deepEqual(
      mending?.cells.map(({ cell, value }) => [cell, value]),
      [[issue.cell, 1250]],
    );
  });

  it('is not answered by taking a unit away', () => {
    const withUnit = readWorkbook(snapshotOf(withCell(large, 'Scores_TT', 0, 'K1', '1.250 điểm')));
    const other = withUnit.issues.find(({ code }) => code === 'NotANumber');
    assert.ok(other !== undefined, 'there is no other');
    assert.equal(repairOf(other, withUnit), null);
  });
});
