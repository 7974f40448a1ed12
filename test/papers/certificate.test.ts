/** Certificates: who gets a sheet, what is on it, and, as LibreOffice prints them, that each text is at its millimetres. */
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { describe, it } from 'vitest';
import { certificatesDocx } from '../../src/papers/certificate-docx.ts';
import { testSheetDocx } from '../../src/papers/certificate-test-docx.ts';
import { certificatesOf, type Certificate } from '../../src/papers/certificate.ts';
import { linesIn, points, widthOf } from '../../src/papers/typeset.ts';
import { testSheetWords } from '../../src/i18n/documents/papers-certificate.ts';
import type { Campaign, Candidate } from '../../src/tally/campaign.ts';
import { tallyCampaign } from '../../src/tally/tally.ts';
import {
  emptyLayout,
  heightOf,
  pageFor,
  type CertificateLayout,
  type CertificatePage,
  type PlaceRow,
} from '../../src/workbook/certificates/certificate-layout.ts';
import { sheetSizes } from '../../src/workbook/certificates/certificate-places.ts';
import { gatherResults } from '../../src/workbook/plan/results.ts';
import { findPdfToText, findWriter } from '../outsiders.ts';
import { runs } from '../size.ts';
import { from } from '../size.ts';
import { skipped } from '../skipped.ts';
import { aCampaign, aCandidate, aMember, anAward, aRow } from '../tally/builders.ts';
import { letters, printed, type PdfPage } from './pdf.ts';
import { inspected } from '../inspected.ts';

const soffice = findWriter();
const skip =
  soffice === null || findPdfToText() === null
    ? 'LibreOffice Writer or poppler is not on this machine'
    : false;

const longName =
  'Công Tằng Tôn Nữ Nguyễn Thị Phượng Hoàng Ngọc Quỳnh Ánh Trường Đặng Vũ Thị Phượng Hoàng Ngọc Quỳnh Anh Trường Giang Hà';

function campaignOf(names: readonly string[], given: Partial<Candidate> = {}): Campaign {
  const persons = names.map((name, index) =>
    aCandidate(`CN-${index}`, {
      kind: 'individual',
      name,
      position: 'Phó Vụ trưởng',
      unit: 'Vụ Tổ chức - Điều lệ',
      ...given,
    }),
  );
  const collective = aCandidate('TT-1', { kind: 'collective', name: 'Vụ Đảng viên', unit: 'Vụ Đảng viên' });
  const campaign = aCampaign({
    candidates: [...persons, collective],
    council: [aMember('A', { name: 'Lê Văn A', role: 'chair' })],
    awards: [
      anAward('BK-CN', { name: 'Bằng khen', kind: 'individual', quota: 1, precedence: 1 }),
      anAward('GK-CN', { name: 'Giấy khen', kind: 'individual', quota: null, precedence: 2 }),
      anAward('BK-TT', { name: 'Bằng khen', kind: 'collective', quota: null }),
    ],
    scores: [
      ...persons.map(({ code }, index) => aRow('A', code, { 'I.1': 50 + (index % 50) })),
      aRow('A', collective.code, { 'I.1': 90 }),
    ],
    settings: { ...aCampaign().settings, ties: 'expand' },
  });
  const { documents } = campaign;
  const said = { name: 'Đợt thi đua Điện Biên Phủ', authority: 'Trưởng Ban Tổ chức', place: 'Hà Nội' };
  return { ...campaign, documents: { ...documents, ...said } };
}

function certificates(campaign: Campaign, layout: CertificateLayout = emptyLayout): readonly Certificate[] {
  return certificatesOf(gatherResults(campaign, tallyCampaign(campaign), 'vi'), layout);
}

const forAll = { award: null, kind: null } as const;

/** These places, or the usual ones, on a sheet of this size. */
function layoutOn(
  sheet: CertificatePage['sheet'],
  offset = { x: 0, y: 0 },
  places: readonly PlaceRow[] = [],
) {
  return { places, sheets: [{ ...forAll, ...sheet }], offsets: [{ ...forAll, ...offset }] };
}

const plain = { ...forAll, height: null, text: null, bold: false } as const;
const own = layoutOn(sheetSizes.a4, { x: 0, y: 0 }, [
  { ...plain, item: 'name', x: 60, y: 71.5, width: 90, size: 24, bold: true, align: 'left' },
  { ...plain, item: 'title', x: 160, y: 71.5, width: 120, size: 14, align: 'right' },
  { ...plain, item: 'signer', x: 20, y: 182, width: 100, size: 14, align: 'center', text: 'Nguyễn Văn Bình' },
]);

describe('certificates', () => {
  it('are one for each recipient, collectives first, by award, in award order', () => {
    const sheets = certificates(campaignOf(['A', 'B', 'C']));
    assert.deepEqual(
      sheets.map(({ award, candidate }) => `${award} ${candidate}`),
      ['BK-TT TT-1', 'BK-CN CN-2', 'GK-CN CN-1', 'GK-CN CN-0'],
    );
  });

  it('say what the workbook knows, and leave open what it does not', () => {
    const [collective, person] = certificates(campaignOf(['Trần Bình']));
    const text = (sheet: Certificate | undefined, item: string) =>
      sheet?.texts.find((each) => each.item === item)?.text.replaceAll('\n', ' ');
    assert.equal(text(person, 'name'), 'Trần Bình');
    assert.equal(text(person, 'title'), 'Phó Vụ trưởng, Vụ Tổ chức - Điều lệ');
    assert.equal(text(collective, 'title'), undefined, 'a collective’s own name is not said twice');
    assert.equal(text(person, 'achievement'), 'Đã có thành tích xuất sắc trong đợt thi đua Điện Biên Phủ');
    assert.equal(text(person, 'office'), 'TRƯỞNG BAN TỔ CHỨC');
    assert.match(text(person, 'decision') ?? '', /số …+ ngày …+ tháng …+ năm …+ của Trưởng Ban Tổ chức/u);
    assert.match(text(person, 'date') ?? '', /^Hà Nội, ngày …/u);
    assert.equal(text(person, 'signer'), undefined);
  });

  it('have the text of the table where it gives one', () => {
    const [sheet] = certificates(campaignOf(['A']), own);
    assert.equal(sheet?.texts.find(({ item }) => item === 'signer')?.text, 'Nguyễn Văn Bình');
    assert.equal(
      sheet?.texts.some(({ item }) => item === 'achievement'),
      false,
    );
  });

  it('never set a text wider than its place or over the one below, or say that they had to', () => {
    const word = fc.constantFrom('Nguyễn', 'Thị', 'Phượng', 'Hoàng', 'Trường', 'Ánh', 'Krông-Buk', 'A');
    const name = fc.array(word, { minLength: 1, maxLength: 24 }).map((words) => words.join(' '));
    const place = fc.record({
      x: fc.integer({ min: 0, max: 200 }),
      y: fc.integer({ min: 20, max: 190 }),
      width: fc.integer({ min: 5, max: 97 }),
      size: fc.constantFrom(8, 14, 26, 48),
      height: fc.constantFrom(null, 5, 10, 20),
      bold: fc.boolean(),
    });
    fc.assert(
      fc.property(name, place, (given, at) => {
        const { height, ...rest } = at;
        const layout = layoutOn(sheetSizes.a4, { x: 0, y: 0 }, [
          { ...plain, ...at, align: 'center', item: 'name' },
          { ...plain, ...rest, align: 'center', item: 'title', y: at.y + 12, size: 10 },
        ]);
        for (const { award, texts, tooLong } of certificates(campaignOf([given]), layout)) {
          const kind = award === 'BK-TT' ? 'collective' : 'individual';
          const page = pageFor(layout, { ...anAward(award, { kind }) });
          for (const text of texts) {
            if (tooLong.includes(text.item)) continue;
            const room = heightOf(
              { ...text, height: text.item === 'name' ? height : null, text: null },
              page,
            );
            const lines = linesIn(text.text, points(text.width), text);
            assert.ok(lines * text.size * 1.15 <= points(room) + 1e-6, `${text.text} is too high`);
            for (const line of text.text.split('\n').flatMap((part) => part.split(' ')))
              assert.ok(widthOf(line, text) <= points(text.width), `${line} is too wide`);
          }
        }
      }),
      { numRuns: runs(15) },
    );
  });
});

const within = 1.5;
const millimetres = (length: number): number => (length * 25.4) / 72;

/** Each text begins at its height, within its width, and on the side it is set to. */
function expectPlaced({ texts }: Certificate, page: PdfPage): void {
  assert.equal(page.letters.length, texts.map(({ text }) => letters(text)).join('').length);
  for (const { text, item, x, y, width, align } of texts) {
    const words = page.words.filter(
      (word) =>
        millimetres(word.left) >= x - within &&
        millimetres(word.right) <= x + width + within &&
        millimetres(word.top) >= y - within,
    );
    const top = words.filter((word) => Math.abs(millimetres(word.top) - y) <= within);
    const [firstLine = ''] = text.split('\n');
    const found = top.map((word) => word.text).join('');
    assert.ok(letters(firstLine).startsWith(letters(found)) && found !== '', `${item}: ${found} at ${y} mm`);
    const [left, right] = [
      millimetres(Math.min(...top.map((word) => word.left))),
      millimetres(Math.max(...top.map((word) => word.right))),
    ];
    if (align === 'left') assert.ok(Math.abs(left - x) <= within, `${item} begins at ${left}`);
    if (align === 'right') assert.ok(Math.abs(right - x - width) <= within, `${item} ends at ${right}`);
    if (align === 'center')
      assert.ok(Math.abs((left + right) / 2 - x - width / 2) <= within, `${item} is in the middle`);
  }
}

/** Names of 3 to 120 letters, and such as a program may take for something else. */
const names = [
  'Lê Vũ',
  'Y Ê',
  'Nguyễn Thị Phượng',
  longName,
  '=SUM(A1) & <b>Ánh</b>',
  'Trần Thị Hồng Ngát'.normalize('NFD'),
  ...Array.from({ length: 24 }, (_, at) => longName.slice(0, 3 + at * 5).trim()),
];

function expectSize(page: PdfPage, { width, height }: CertificatePage['sheet']): void {
  const [across, down] = [millimetres(page.width), millimetres(page.height)];
  const isSame = Math.abs(across - width) < 0.5 && Math.abs(down - height) < 0.5;
  assert.ok(isSame, `the page is ${across} by ${down}`);
}

/** The layouts that are printed, by name. */
const printedLayouts = {
  usual: emptyLayout,
  own,
  portrait: layoutOn(sheetSizes['a4-portrait']),
  a3: layoutOn(sheetSizes.a3),
  ownSheet: layoutOn({ width: 340, height: 240 }),
  askew: layoutOn(sheetSizes.a4, { x: -3, y: 2.5 }),
} satisfies Readonly<Record<string, CertificateLayout>>;
const layouts: Readonly<Record<string, CertificateLayout>> = printedLayouts;

describe('certificates on paper', { ...skipped(skip), ...from('all') }, () => {
  it('have a page each of their own sheet, with every text at its place', async () => {
    assert.ok(soffice !== null, 'there is no soffice');
    const campaign = campaignOf(names);
    const all = Object.entries(layouts).map(
      ([key, layout]) => [key, certificates(campaign, layout)] as const,
    );
    const files: Record<string, Uint8Array> = {};
    for (const [key, sheets] of all) files[`${key}.docx`] = await certificatesDocx(sheets);
    const pdfs = printed(soffice, files);
    for (const [key, sheets] of all) {
      const pages = pdfs[`${key}.docx`]?.pages ?? [];
      assert.equal(pages.length, sheets.length, key);
      for (const [index, page] of pages.entries()) {
        const sheet = sheets[index];
        assert.ok(sheet, 'there is no sheet');
        expectSize(page, sheet.sheet);
        assert.deepEqual(sheet.tooLong, [], key);
        expectPlaced(sheet, page);
      }
    }
  });

  it('follow each other on sheets of different sizes', async () => {
    assert.ok(soffice !== null, 'there is no soffice');
    const { a3 } = sheetSizes;
    const sheets = certificates(campaignOf(['A', 'B']), {
      ...emptyLayout,
      sheets: [{ award: null, kind: 'collective', ...a3 }],
    });
    const pdfs = printed(soffice, { 'mixed.docx': await certificatesDocx(sheets) });
    const pages = pdfs['mixed.docx']?.pages ?? [];
    assert.equal(pages.length, 3);
    for (const [index, sheet] of [a3, sheetSizes.a4, sheetSizes.a4].entries()) {
      const [page, certificate] = [pages[index], sheets[index]];
      assert.ok(page, 'there is no page');
      assert.ok(certificate, 'there is no certificate');
      expectSize(page, sheet);
      expectPlaced(certificate, page);
    }
  });
});

describe('the test sheet', skipped(skip), () => {
  const award = anAward('BK-CN', { kind: 'individual' });

  it('is one page of the sheet’s size with the names of the frames, and rulers moved as the texts are', async () => {
    assert.ok(soffice !== null, 'there is no soffice');
    const files: Record<string, Uint8Array> = {};
    for (const [key, layout] of Object.entries(layouts)) {
      const page = pageFor(layout, award);
      files[`${key}.docx`] = await testSheetDocx([{ page, awards: '' }], 'vi');
    }
    const pdfs = printed(soffice, files);
    for (const [key, layout] of Object.entries(layouts)) {
      const [page, ...more] = pdfs[`${key}.docx`]?.pages ?? [];
      assert.ok(page && more.length === 0, `${key} is one page`);
      const { sheet, offset, places } = pageFor(layout, award);
      expectSize(page, sheet);
      expectRuler(page, { from: offset.x, length: sheet.width, axis: 'across' });
      expectRuler(page, { from: offset.y, length: sheet.height, axis: 'down' });
      for (const { item, x } of places) {
        const name = testSheetWords.vi.items[item];
        assert.ok(
          page.letters.includes(letters(`${name}: trái ${String(x).replace('.', ',')}`)),
          `${key}: ${name}`,
        );
      }
    }
  });

  it('has a page for each of the places that awards have, and says whose they are', async () => {
    assert.ok(soffice !== null, 'there is no soffice');
    const pages = ['BK-TT', 'BK-CN'].map((awards, at) => ({
      awards,
      page: pageFor(at === 0 ? printedLayouts.a3 : printedLayouts.portrait, award),
    }));
    const pdfs = printed(soffice, { 'two.docx': await testSheetDocx(pages, 'en') });
    const [first, second, ...more] = pdfs['two.docx']?.pages ?? [];
    assert.ok(first, 'there is no first');
    assert.ok(second, 'there is no second');
    assert.equal(more.length, 0);
    expectSize(first, sheetSizes.a3);
    expectSize(second, sheetSizes['a4-portrait']);
    assert.ok(first.letters.includes('BK-TT'), `${inspected('BK-TT')} is not in ${inspected(first.letters)}`);
    assert.ok(
      second.letters.includes('BK-CN'),
      `${inspected('BK-CN')} is not in ${inspected(second.letters)}`,
    );
  });
});

interface Ruler {
  /** Where its 0 is, in millimetres. */
  readonly from: number;
  readonly length: number;
  readonly axis: 'across' | 'down';
}

/** The numbers of a ruler stand at their millimetres. */
function expectRuler({ words }: PdfPage, { from, length, axis }: Ruler): void {
  for (let tens = 50; tens < length - 20; tens += 50) {
    const found = words.filter(({ text, top, left }) => {
      const edge = millimetres(axis === 'across' ? top : left);
      return text === String(tens) && edge < 16;
    });
    const middles = found.map(({ left, right, top, bottom }) =>
      millimetres(axis === 'across' ? (left + right) / 2 : (top + bottom) / 2),
    );
    const isThere = middles.some((middle) => Math.abs(middle - tens - from) < 0.6);
    assert.ok(isThere, `${axis} ${tens}: ${middles.join(', ')}`);
  }
}
