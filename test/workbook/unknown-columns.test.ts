/** A column that is not read because of its header is said where it may be one that the table lacks. */
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { describe, it } from 'vitest';
import { readWorkbook } from '../../src/workbook/read.ts';
import { repairOf } from '../../src/workbook/repair/repair.ts';
import { schema, tableKeyOf, type ColumnShape } from '../../src/workbook/columns/schema.ts';
import { finds } from './issue-lines.ts';
import {
  cellOf,
  snapshotOf,
  soundBook,
  withCell,
  withColumn,
  withHeader,
  withoutColumn,
  type Book,
} from './snapshots.ts';

const book = soundBook();

function says(code: string, from: Book, name: string, title: string, row = -1): string {
  return `${code} ${cellOf(from, name, row, title)}`;
}

describe('the header of a column that need not be there', () => {
  const slips = [
    ['Candidates', 'Đơn vị', 'Đơn vịi'],
    ['Candidates', 'Tình trạng', 'Tình trạg'],
    ['Candidates', 'Đề nghị', 'Đề-nghị '],
    ['Council', 'Biểu quyết', 'Biểu quyếtt'],
    ['Council', 'Có mặt', 'Có mặtt'],
    ['Awards', 'Số lượng', 'Số lưọngg'],
    ['Awards', 'Tính trên', 'Tính trênn'],
    ['Ballots', 'Hợp lệ', 'Hợp lệe'],
    ['BallotCounts', 'Không đồng ý', 'Không đồng  í'],
    ['BallotBox', 'Đối tượng', 'Đối tựơngg'],
  ] as const;
  for (const [name, header, slip] of slips) {
    const its = withHeader(book, name, header, slip);
    it(`${name}: ${slip} is an error, mended by one press`, () => {
      const reading = readWorkbook(snapshotOf(its));
      const issue = reading.issues.find(({ code }) => code === 'MissingColumn');
      assert.ok(issue !== undefined, 'the slip is an error');
      assert.equal(`${issue.sheet}!${issue.cell}`, cellOf(its, name, -1, slip), 'it is said at the header');
      const repair = repairOf(issue, reading);
      assert.equal(repair?.value, header, 'the repair writes the header that was meant');
      assert.equal(repair.cell, issue.cell, 'into the cell of the slip');
    });
  }
  finds(
    'in English where the table is in English',
    withHeader(book, 'Ballots', 'Hợp lệ', 'Valids'),
    says('MissingColumn', withHeader(book, 'Ballots', 'Hợp lệ', 'Valids'), 'Ballots', 'Valids'),
  );
});

describe('words that stand in one column only', () => {
  const tells = (what: string, from: Book, name: string, title: string): void => {
    it(what, () => {
      const { issues } = readWorkbook(snapshotOf(from));
      const at = issues.filter(({ sheet, cell }) => `${sheet}!${cell}` === cellOf(from, name, -1, title));
      assert.deepEqual(
        at.map(({ code }) => code),
        ['MissingColumn'],
      );
    });
  };
  const eligibility = withHeader(book, 'Candidates', 'Tình trạng', 'Kết quả rà soát');
  tells('tell who is not considered', eligibility, 'Candidates', 'Kết quả rà soát');
  const roles = withHeader(book, 'Criteria', 'Loại', 'Nhóm');
  tells('tell what is a bonus or a deduction', roles, 'Criteria', 'Nhóm');
  const own = withColumn(book, 'Candidates', 'Kết quả rà soát', 'Không xét');
  finds(
    'are the council’s own where the column itself is there',
    own,
    says('UnknownColumn', own, 'Candidates', 'Kết quả rà soát'),
  );
});

describe('a header of nothing that we know', () => {
  const units = withHeader(book, 'Candidates', 'Đơn vị', 'Phòng ban');
  finds(
    'is a warning where its cells could stand in a column that is lacking',
    units,
    says('UnknownColumn', units, 'Candidates', 'Phòng ban'),
  );
  const quotas = withHeader(book, 'Awards', 'Số lượng', 'Chỉ tiêu');
  finds('for figures', quotas, says('UnknownColumn', quotas, 'Awards', 'Chỉ tiêu'));
  const slip = withCell(quotas, 'Awards', 0, 'Chỉ tiêu', 'một');
  finds('also with a slip in one cell', slip, says('UnknownColumn', slip, 'Awards', 'Chỉ tiêu'));
  const blank = withHeader(book, 'Awards', 'Số lượng', '');
  finds('also where the header is blank', blank, says('UnknownColumn', blank, 'Awards', ''));
  const shares = withHeader(book, 'Awards', 'Tỷ lệ phiếu tối thiểu', 'Yêu cầu về phiếu');
  finds('for shares of votes', shares, says('UnknownColumn', shares, 'Awards', 'Yêu cầu về phiếu'));
  const own = withoutColumn(book, 'Candidates', 'Lý do');
  for (const [header, value] of [
    ['STT', 1],
    ['Ghi chú', 'Bổ sung sau'],
    ['Năm sinh', 1975],
    ['Số quyết định cũ', 12],
    ['Cột trống', ''],
  ] as const)
    finds(`is the council’s own: ${header}`, withColumn(own, 'Candidates', header, value));
});

/** The columns of the book that need not be there, are read, and have something in them. */
const optional = book.flatMap(({ name, header, rows }) => {
  const key = tableKeyOf(name);
  const columns: readonly [string, ColumnShape][] = key === null ? [] : Object.entries(schema[key].columns);
  return columns.flatMap(([column, { headers, required }]) => {
    const at = header.indexOf(headers[0]);
    const isFilled = rows.some((cells) => (cells[at] ?? '') !== '');
    return required || column === 'item' || at < 0 || !isFilled ? [] : [{ name, header: headers[0] }];
  });
});

it('any such column under any other header is said at that header, or read all the same', () => {
  const sound = readWorkbook(snapshotOf(book)).campaign;
  const words = fc.oneof(
    fc.constantFrom('Phòng ban', 'Cột1', 'Kết quả', 'Mức', 'x', '2025', 'Nhóm', 'Chi tiết'),
    fc.string({ unit: 'grapheme', maxLength: 12 }),
  );
  assert.ok(optional.length > 12, 'the book has columns that need not be there');
  fc.assert(
    fc.property(fc.constantFrom(...optional), words, ({ name, header }, other) => {
      fc.pre(other.trim() === '' || !book.some((table) => table.header.includes(other)));
      const its = withHeader(book, name, header, other);
      const { campaign, issues } = readWorkbook(snapshotOf(its));
      const place = cellOf(its, name, -1, other);
      const isSaid = issues.some(({ sheet, cell }) => `${sheet}!${cell}` === place);
      if (!isSaid) assert.deepEqual(campaign, sound, `${name}: “${header}” as “${other}” is read, or said`);
    }),
  );
});
