/** Where things stand on certificates: what the table says, what is wrong in it, and that a tally does not know it. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { languages } from '../../src/i18n/language.ts';
import { certificateItems, placesFor, usualPlaces } from '../../src/workbook/certificate-layout.ts';
import { issueMessage } from '../../src/workbook/issue-message.ts';
import { readCertificateLayout } from '../../src/workbook/read/certificate-layout.ts';
import { readWorkbook } from '../../src/workbook/read.ts';
import type { CellValue, WorkbookSnapshot } from '../../src/workbook/snapshot.ts';
import { anAward } from '../tally/builders.ts';
import { soundBook } from './snapshots.ts';

const awards = [
  anAward('BK-TT', { kind: 'collective' }),
  anAward('BK-CN', { kind: 'individual' }),
  anAward('GK-CN', { kind: 'individual' }),
];
const headers = {
  vi: [
    'Khen thưởng',
    'Mục in',
    'Cách trái (mm)',
    'Cách trên (mm)',
    'Rộng (mm)',
    'Cỡ chữ',
    'In đậm',
    'Căn',
    'Nội dung in',
  ],
  en: ['Award', 'Item', 'Left (mm)', 'Top (mm)', 'Width (mm)', 'Font size', 'Bold', 'Align', 'Text'],
} as const;

function book(rows: readonly CellValue[][], header: readonly string[] = headers.vi): WorkbookSnapshot {
  const table = { name: 'CertificateLayout', sheet: 'Phôi', row: 0, column: 0, header, rows };
  return { sheets: [], tables: [table], record: [] };
}

const read = (rows: readonly CellValue[][], header?: readonly string[]) =>
  readCertificateLayout(book(rows, header), awards);

const award = (code: string) => {
  const found = awards.find((each) => each.code === code);
  assert.ok(found);
  return found;
};

describe('the table CertificateLayout', () => {
  it('is read with Vietnamese and with English headers and words', () => {
    const vi = read([['BK-CN', 'Họ tên', '12,5', 80, 200, 24, 'có', 'Trái', '']]);
    const en = read([['bk-cn', 'name', 12.5, '80', 200, 24, 'yes', 'left', '']], headers.en);
    assert.deepEqual([vi.issues, en.issues], [[], []]);
    assert.deepEqual(vi.rows, en.rows);
    const [row] = vi.rows;
    assert.deepEqual(
      [row?.award, row?.item, row?.x, row?.y, row?.width, row?.size, row?.bold, row?.align, row?.text],
      ['BK-CN', 'name', 12.5, 80, 200, 24, true, 'left', null],
    );
  });

  it('has usual values where cells are blank, and keeps a text of several lines as it was typed', () => {
    const { rows } = read([['', 'Quyết định', 20, 160, 100, '', '', '', 'Số 12/QĐ\nngày 1']]);
    const { size, bold, align } = usualPlaces.decision;
    assert.deepEqual(
      rows.map((row) => [row.size, row.bold, row.align, row.text]),
      [[size, bold, align, 'Số 12/QĐ\nngày 1']],
    );
  });

  it('may be missing: everything then stands where it usually does', () => {
    const none = readCertificateLayout({ sheets: [], tables: [], record: [] }, awards);
    assert.deepEqual(none, { rows: [], issues: [] });
    const places = placesFor(none.rows, award('BK-CN'));
    assert.equal(places.length, certificateItems.length);
    for (const { item, x, y } of places) assert.deepEqual([x, y], [usualPlaces[item].x, usualPlaces[item].y]);
  });

  it('prefers the row of the award to that of its kind, and that to the one for all; items without a row are not printed', () => {
    const { rows } = read([
      ['', 'Họ tên', 1, 80, 100, '', '', '', ''],
      ['Cá nhân', 'Họ tên', 2, 80, 100, '', '', '', ''],
      ['GK-CN', 'Họ tên', 3, 80, 100, '', '', '', ''],
      ['', 'Thành tích', 9, 90, 100, '', '', '', ''],
    ]);
    const xs = (code: string) => placesFor(rows, award(code)).map(({ item, x }) => `${item} ${x}`);
    assert.deepEqual(xs('BK-TT'), ['name 1', 'achievement 9']);
    assert.deepEqual(xs('BK-CN'), ['name 2', 'achievement 9']);
    assert.deepEqual(xs('GK-CN'), ['name 3', 'achievement 9']);
  });

  it('leaves an award that no row speaks of at the usual places', () => {
    const { rows } = read([['GK-CN', 'Họ tên', 3, 80, 100, '', '', '', '']]);
    assert.equal(placesFor(rows, award('BK-TT')).length, certificateItems.length);
  });

  const flaws: readonly (readonly [string, CellValue[], code: string, cell: string])[] = [
    ['an unknown award', ['XX', 'Họ tên', 1, 1, 100], 'UnknownAward', 'A2'],
    ['an unknown item', ['', 'Ảnh', 1, 1, 100], 'InvalidSetting', 'B2'],
    ['no item', ['', '', 1, 1, 100], 'InvalidSetting', 'B2'],
    ['no place', ['', 'Họ tên', '', 1, 100], 'NotANumber', 'C2'],
    ['a place beside the sheet', ['', 'Họ tên', -1, 1, 100], 'NotANumber', 'C2'],
    ['a place below the sheet', ['', 'Họ tên', 1, 210, 100], 'NotANumber', 'D2'],
    ['a width beyond the edge', ['', 'Họ tên', 100, 1, 197.5], 'NotANumber', 'E2'],
    ['a width of nothing', ['', 'Họ tên', 1, 1, 0], 'NotANumber', 'E2'],
    ['letters nobody can read', ['', 'Họ tên', 1, 1, 100, 5], 'NotANumber', 'F2'],
    ['bold in other words', ['', 'Họ tên', 1, 1, 100, 12, 'rất'], 'InvalidMark', 'G2'],
    ['an unknown alignment', ['', 'Họ tên', 1, 1, 100, 12, '', 'chéo'], 'InvalidSetting', 'H2'],
    ['an Excel error', ['', 'Họ tên', '#REF!', 1, 100], 'CellError', 'C2'],
  ];
  for (const [what, cells, code, cell] of flaws) {
    it(`reports ${what} with its cell, and does not use the row`, () => {
      const { rows, issues } = read([[...cells, '', '', '', ''].slice(0, 9)]);
      assert.deepEqual(rows, []);
      assert.deepEqual(
        issues.map((issue) => [issue.code, issue.sheet, issue.cell]),
        [[code, 'Phôi', cell]],
      );
      for (const issue of issues) {
        for (const language of languages) {
          const sentence = issueMessage(issue, language);
          assert.ok(!sentence.includes('“”'), `A blank cell is said to be blank: ${sentence}`);
          assert.ok(
            sentence.includes(cell) && !/[{}]|millimetres[A-Z]|certificateItem|fontSize/u.test(sentence),
          );
        }
      }
    });
  }

  it('reports a second row for the same item of the same award, and a missing column', () => {
    const row = ['', 'Họ tên', 1, 1, 100, '', '', '', ''];
    const twice = read([row, row]);
    assert.deepEqual(
      [twice.rows.length, twice.issues.map(({ code, cell }) => [code, cell])],
      [1, [['DuplicateCode', 'B3']]],
    );
    const short = read([['Họ tên', 1, 1]], ['Mục in', 'Cách trái (mm)', 'Cách trên (mm)']);
    assert.deepEqual([short.rows, short.issues.map(({ code }) => code)], [[], ['MissingColumn']]);
  });

  it('is ignored by a tally, however wrong it is', () => {
    const tables = soundBook();
    const wrong = book([['XX', 'rác', 'rác', -5, '', 999, 'rác', 'rác', '#REF!']]).tables;
    const without = readWorkbook({ sheets: [], tables, record: [] });
    const withIt = readWorkbook({ sheets: [], tables: [...tables, ...wrong], record: [] });
    assert.deepEqual([withIt.campaign, withIt.issues], [without.campaign, without.issues]);
  });

  it('is read whatever its cells hold, and every row that is used is on the sheet', () => {
    const cell = fc.oneof(
      fc.string(),
      fc.double(),
      fc.integer({ min: -50, max: 400 }),
      fc.boolean(),
      fc.constantFrom('', 'Họ tên', 'BK-CN', 'Cá nhân', 'Trái', 'có', '#N/A'),
    );
    fc.assert(
      fc.property(fc.array(fc.array(cell, { minLength: 9, maxLength: 9 }), { maxLength: 4 }), (cells) => {
        for (const { x, y, width, size } of read(cells).rows) {
          assert.ok(x >= 0 && y >= 0 && y < 210 && width > 0 && x + width <= 297 && size >= 6 && size <= 72);
        }
      }),
    );
  });
});
