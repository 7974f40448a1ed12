/** Where things stand on certificates: what the table says, what is wrong in it, and that a tally does not know it. */
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { describe, it } from 'vitest';
import { languages } from '../../src/i18n/language.ts';
import { movedPlace, pageFor } from '../../src/workbook/certificates/certificate-layout.ts';
import {
  sheetSizes,
  usualPlacesOn,
  certificateItems,
} from '../../src/workbook/certificates/certificate-places.ts';
import { issueMessage } from '../../src/workbook/findings/issue-message.ts';
import { readCertificateLayout } from '../../src/workbook/read/certificate-layout.ts';
import { readWorkbook } from '../../src/workbook/read.ts';
import type { CellValue, WorkbookSnapshot } from '../../src/workbook/snapshot.ts';
import { runs } from '../size.ts';
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

/** With the column of heights, between widths and sizes. */
const withHeights = [...headers.vi.slice(0, 5), 'Cao (mm)', ...headers.vi.slice(5)];
const readWithHeights = (rows: readonly CellValue[][]) =>
  read(
    rows.map((cells) => [...cells, '', '', '', '', ''].slice(0, 10)),
    withHeights,
  );
const usualPlaces = usualPlacesOn(sheetSizes.a4);

const award = (code: string) => {
  const found = awards.find((each) => each.code === code);
  assert.ok(found, 'there is no found');
  return found;
};

describe('the table CertificateLayout', () => {
  it('is read with Vietnamese and with English headers and words', () => {
    const vi = read([['BK-CN', 'Họ tên', '12,5', 80, 200, 24, 'có', 'Trái', '']]);
    const en = read([['bk-cn', 'name', 12.5, '80', 200, 24, 'yes', 'left', '']], headers.en);
    assert.deepEqual([vi.issues, en.issues], [[], []]);
    assert.deepEqual(vi.layout, en.layout);
    const [row] = vi.layout.places;
    assert.deepEqual(
      [row?.award, row?.item, row?.x, row?.y, row?.width, row?.size, row?.bold, row?.align, row?.text],
      ['BK-CN', 'name', 12.5, 80, 200, 24, true, 'left', null],
    );
  });

  it('has usual values where cells are blank, and keeps a text of several lines as it was typed', () => {
    const { layout } = read([['', 'Quyết định', 20, 160, 100, '', '', '', 'Số 12/QĐ\nngày 1']]);
    const { size, bold, align } = usualPlaces.decision;
    assert.deepEqual(
      pageFor(layout, award('BK-CN')).places.map((row) => [row.size, row.bold, row.align, row.text]),
      [[size, bold, align, 'Số 12/QĐ\nngày 1']],
    );
  });

  it('may be missing: everything then stands where it usually does', () => {
    const none = readCertificateLayout({ sheets: [], tables: [], record: [] }, awards);
    assert.deepEqual([none.isThere, none.issues], [false, []]);
    const { places } = pageFor(none.layout, award('BK-CN'));
    assert.equal(places.length, certificateItems.length);
    for (const { item, x, y } of places) assert.deepEqual([x, y], [usualPlaces[item].x, usualPlaces[item].y]);
  });

  it('prefers the row of the award to that of its kind, and that to the one for all; items without a row are not printed', () => {
    const { layout } = read([
      ['', 'Họ tên', 1, 80, 100, '', '', '', ''],
      ['Cá nhân', 'Họ tên', 2, 80, 100, '', '', '', ''],
      ['GK-CN', 'Họ tên', 3, 80, 100, '', '', '', ''],
      ['', 'Thành tích', 9, 90, 100, '', '', '', ''],
    ]);
    const xs = (code: string) => pageFor(layout, award(code)).places.map(({ item, x }) => `${item} ${x}`);
    assert.deepEqual(xs('BK-TT'), ['name 1', 'achievement 9']);
    assert.deepEqual(xs('BK-CN'), ['name 2', 'achievement 9']);
    assert.deepEqual(xs('GK-CN'), ['name 3', 'achievement 9']);
  });

  it('leaves an award that no row speaks of at the usual places', () => {
    const { layout } = read([['GK-CN', 'Họ tên', 3, 80, 100, '', '', '', '']]);
    assert.equal(pageFor(layout, award('BK-TT')).places.length, certificateItems.length);
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
    ['words where millimetres belong', ['', 'Họ tên', 'giữa trang', 1, 100], 'NotANumber', 'C2'],
    ['a unit behind the figure', ['', 'Họ tên', 1, '80 mm', 100], 'NotANumber', 'D2'],
    ['a date that Excel made of a figure', ['', 'Họ tên', 45_000, 1, 100], 'NotANumber', 'C2'],
    ['a text that looks like a formula', ['', 'Họ tên', 1, 1, '=1+1'], 'NotANumber', 'E2'],
    ['a printer too askew', ['', 'Chỉnh máy in', -31, '', ''], 'NotANumber', 'C2'],
    ['a printer set right in words', ['', 'Chỉnh máy in', '', 'lên một chút', ''], 'NotANumber', 'D2'],
    ['a printer that pushes texts off the sheet', ['', 'Chỉnh máy in', '', 25, ''], 'NotANumber', 'D2'],
  ];
  for (const [what, cells, code, cell] of flaws) {
    it(`reports ${what} with its cell, and does not use the row`, () => {
      const { layout, issues } = read([[...cells, '', '', '', ''].slice(0, 9)]);
      assert.deepEqual(layout.places, []);
      assert.deepEqual(
        issues.map((issue) => [issue.code, issue.sheet, issue.cell]),
        [[code, 'Phôi', cell]],
      );
      for (const issue of issues) {
        for (const language of languages) {
          const sentence = issueMessage(issue, language);
          assert.ok(!sentence.includes('“”'), `A blank cell is said to be blank: ${sentence}`);
          assert.ok(sentence.includes(cell), sentence);
          assert.ok(!/[{}…]|millimetres[A-Z]|certificateItem|fontSize/u.test(sentence), sentence);
        }
      }
    });
  }

  it('reports a second row for the same item of the same award, and a missing column', () => {
    const row = ['', 'Họ tên', 1, 1, 100, '', '', '', ''];
    const twice = read([row, row]);
    assert.deepEqual(
      [twice.layout.places.length, twice.issues.map(({ code, cell }) => [code, cell])],
      [1, [['DuplicateCode', 'B3']]],
    );
    const short = read([['Họ tên', 1, 1]], ['Mục in', 'Cách trái (mm)', 'Cách trên (mm)']);
    assert.deepEqual([short.layout.places, short.issues.map(({ code }) => code)], [[], ['MissingColumn']]);
  });

  it('says of a second row for an item what to do with it, in both languages', () => {
    const row = ['', 'Họ tên', 1, 1, 100, '', '', '', ''];
    const [issue] = read([row, row]).issues;
    assert.ok(issue, 'there is no issue');
    assert.match(issueMessage(issue, 'vi'), /ô B3.*“Họ tên” đã có một dòng.*ô B2/u);
    assert.match(issueMessage(issue, 'en'), /“Họ tên” has a row for the same award in B2/u);
  });

  it('knows items however they are typed: decomposed, in capitals, without marks, in words of older tables', () => {
    for (const word of [
      'Họ tên'.normalize('NFD'),
      'HỌ TÊN',
      'ho ten',
      '  Họ\u00A0tên ',
      'Chức vụ, đơn vị',
      'Chức vụ và đơn vị',
      'Nơi, ngày',
      'Nơi và ngày',
    ]) {
      assert.deepEqual(read([['', word, 1, 1, 100, '', '', '', '']]).issues, [], word);
    }
  });

  it('is ignored by a tally, however wrong it is', () => {
    const tables = soundBook();
    const wrong = book([['XX', 'rác', 'rác', -5, '', 999, 'rác', 'rác', '#REF!']]).tables;
    const without = readWorkbook({ sheets: [], tables, record: [] });
    const withIt = readWorkbook({ sheets: [], tables: [...tables, ...wrong], record: [] });
    assert.deepEqual([withIt.campaign, withIt.issues], [without.campaign, without.issues]);
  });

  it('is read whatever its cells hold, and every text that is used is on its sheet', () => {
    const cell = fc.oneof(
      fc.string(),
      fc.double(),
      fc.integer({ min: -50, max: 600 }),
      fc.boolean(),
      fc.constantFrom('', 'Họ tên', 'Khổ giấy', 'Chỉnh máy in', 'BK-CN', 'Cá nhân', 'Trái', 'có', '#N/A'),
    );
    const figure = fc.integer({ min: -40, max: 450 });
    const likely = fc.tuple(
      fc.constantFrom('', 'BK-CN', 'GK-CN', 'Cá nhân', 'Tập thể'),
      fc.constantFrom('Họ tên', 'Thành tích', 'Khổ giấy', 'Chỉnh máy in'),
      fc.oneof(fc.constant(''), figure),
      fc.oneof(fc.constant(''), figure),
      figure,
      fc.oneof(fc.constant(''), figure),
    );
    const row = fc.oneof(fc.array(cell, { minLength: 10, maxLength: 10 }), likely);
    fc.assert(
      fc.property(fc.array(row, { maxLength: 8 }), (cells) => {
        const { layout, issues } = readWithHeights(cells.map((each) => [...each]));
        // Where a sheet's size cannot be read, nobody knows where it ends, and nothing is printed.
        if (issues.some(({ details }) => details['expected'] === 'sheetSide')) return;
        for (const each of awards) {
          const page = pageFor(layout, each);
          assert.ok(page.sheet.width >= 50, `expected at least 50, found ${page.sheet.width}`);
          assert.ok(page.sheet.height <= 558, `expected at most 558, found ${page.sheet.height}`);
          for (const place of page.places) {
            const { x, y, width, size } = place;
            assert.ok(x >= 0, `expected at least 0, found ${x}`);
            assert.ok(width > 0, `expected more than 0, found ${width}`);
            assert.ok(
              x + width <= page.sheet.width,
              `expected at most ${page.sheet.width}, found ${x + width}`,
            );
            assert.ok(size >= 6, `expected at least 6, found ${size}`);
            assert.ok(size <= 72, `expected at most 72, found ${size}`);
            assert.ok(y >= 0, `expected at least 0, found ${y}`);
            assert.ok(
              y + (place.height ?? 0) <= page.sheet.height,
              `expected at most ${page.sheet.height}, found ${y + (place.height ?? 0)}`,
            );
            const moved = movedPlace(place, page);
            assert.ok(moved.x >= 0, `expected at least 0, found ${moved.x}`);
            assert.ok(moved.width > 0, `expected more than 0, found ${moved.width}`);
            assert.ok(
              moved.x + moved.width <= page.sheet.width + 1e-9,
              `expected at most ${page.sheet.width + 1e-9}, found ${moved.x + moved.width}`,
            );
            assert.ok(moved.y >= 0, `expected at least 0, found ${moved.y}`);
            assert.ok(
              moved.y < page.sheet.height,
              `expected less than ${page.sheet.height}, found ${moved.y}`,
            );
          }
        }
      }),
      { numRuns: runs(100) },
    );
  });
});

describe('the sheet and the printer in the table CertificateLayout', () => {
  it('are those of the award, of its kind, or of all', () => {
    const { layout, issues } = readWithHeights([
      ['', 'Khổ giấy', '', '', 210, 297],
      ['Tập thể', 'Khổ giấy', '', '', '420', '297'],
      ['', 'Chỉnh máy in', -3, '1,5'],
      ['GK-CN', 'Chỉnh máy in', '', ''],
      ['Tập thể', 'Họ tên', 300, 100, 120, 40],
    ]);
    assert.deepEqual(issues, []);
    const [collective, person, other] = ['BK-TT', 'BK-CN', 'GK-CN'].map((code) =>
      pageFor(layout, award(code)),
    );
    assert.deepEqual(collective?.sheet, { width: 420, height: 297 });
    assert.deepEqual(
      collective?.places.map(({ item, x, height }) => [item, x, height]),
      [['name', 300, 40]],
    );
    assert.deepEqual(person?.sheet, { width: 210, height: 297 });
    assert.deepEqual(person?.offset, { x: -3, y: 1.5 });
    assert.deepEqual(other?.offset, { x: 0, y: 0 });
    assert.equal(person?.places.length, certificateItems.length);
  });

  it('say in which cell a place lies beside the sheet it is printed on, and how large that is', () => {
    const { issues } = readWithHeights([
      ['Cá nhân', 'Khổ giấy', '', '', 210, 297],
      ['BK-TT', 'Khổ giấy', '', '', 420, 297],
      ['', 'Họ tên', 250, 250, 100],
      ['BK-TT', 'Thành tích', 250, 250, 100, 48],
    ]);
    assert.deepEqual(
      issues.map(({ cell, details }) => [cell, details['across'], details['down']]),
      // Both kinds have it: the narrowest sheet decides.
      [
        ['C4', 210, 297],
        ['F5', 420, 297],
      ],
    );
    const [first] = issues;
    assert.ok(first, 'there is no first');
    assert.match(issueMessage(first, 'vi'), /“250”.*từ 0 đến dưới 210/u);
    assert.match(issueMessage(first, 'en'), /less than 210 /u);
  });

  it('leave places alone that could be on a sheet whose size is wrong', () => {
    const { issues } = readWithHeights([
      ['', 'Khổ giấy', '', '', 'A3', 297],
      ['', 'Họ tên', 350, 200, 60],
    ]);
    assert.deepEqual(
      issues.map(({ code, cell }) => [code, cell]),
      [['NotANumber', 'E2']],
    );
  });

  it('need the column of heights for a sheet, and for nothing else', () => {
    const { issues } = read([
      ['', 'Khổ giấy', '', '', 210, '', '', '', ''],
      ['', 'Họ tên', 20, 20, 100, '', '', '', ''],
    ]);
    assert.deepEqual(
      issues.map(({ code }) => code),
      ['MissingColumn'],
    );
    assert.match(issues[0] === undefined ? '' : issueMessage(issues[0], 'vi'), /Cao \(mm\)/);
  });

  it('have usual places on sheets of every size', () => {
    const side = fc.integer({ min: 100, max: 1116 }).map((halves) => halves / 2);
    fc.assert(
      fc.property(side, side, (width, height) => {
        const usual = usualPlacesOn({ width, height });
        const places = certificateItems.map((item) => usual[item]);
        for (const place of places) {
          assert.ok(place.x >= 0, `expected at least 0, found ${place.x}`);
          assert.ok(place.width > 0, `expected more than 0, found ${place.width}`);
          assert.ok(
            place.x + place.width <= width,
            `expected at most ${width}, found ${place.x + place.width}`,
          );
          assert.ok(place.y >= 0, `expected at least 0, found ${place.y}`);
          assert.ok(place.y < height, `expected less than ${height}, found ${place.y}`);
          assert.ok(place.size >= 6, `expected at least 6, found ${place.size}`);
          assert.ok(place.size <= 72, `expected at most 72, found ${place.size}`);
        }
      }),
    );
    assert.equal(usualPlacesOn(sheetSizes.a3).name.size, 36.5);
  });

  it('move a text with the printer, a centred one about its middle where it meets the edge', () => {
    const { layout } = readWithHeights([
      ['', 'Chỉnh máy in', 5, -2],
      ['', 'Họ tên', 0, 20, 297, '', '', '', 'Giữa'],
      ['', 'Người ký', 180, 40, 117, '', '', '', 'Trái'],
    ]);
    const page = pageFor(layout, award('BK-CN'));
    const moved = page.places.map((place) => movedPlace(place, page));
    assert.deepEqual(
      moved.map(({ x, y, width }) => [x, y, width]),
      [
        [10, 18, 287],
        [185, 38, 112],
      ],
    );
  });
});
