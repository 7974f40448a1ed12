/** Certificates: who gets a sheet, what is on it, and, as LibreOffice prints them, that each text is at its millimetres. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import fc from 'fast-check';
import { certificatesDocx, testSheetDocx } from '../../src/papers/certificate-docx.ts';
import { certificatesOf, roomBelow, type Certificate } from '../../src/papers/certificate.ts';
import { linesIn, points, widthOf } from '../../src/papers/typeset.ts';
import type { Campaign, Candidate } from '../../src/tally/campaign.ts';
import { tallyCampaign } from '../../src/tally/tally.ts';
import { placesFor, type CertificateRow } from '../../src/workbook/certificate-layout.ts';
import { gatherResults } from '../../src/workbook/plan/results.ts';
import { findPdfToText, findWriter } from '../outsiders.ts';
import { aCampaign, aCandidate, aMember, anAward, aRow } from '../tally/builders.ts';
import { letters, printed, type PdfPage } from './pdf.ts';

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

function certificates(campaign: Campaign, rows: readonly CertificateRow[] = []): readonly Certificate[] {
  return certificatesOf(gatherResults(campaign, tallyCampaign(campaign), 'vi'), rows);
}

const own: readonly CertificateRow[] = [
  {
    award: null,
    kind: null,
    item: 'name',
    x: 60,
    y: 71.5,
    width: 90,
    size: 24,
    bold: true,
    align: 'left',
    text: null,
  },
  {
    award: null,
    kind: null,
    item: 'title',
    x: 160,
    y: 71.5,
    width: 120,
    size: 14,
    bold: false,
    align: 'right',
    text: null,
  },
  {
    award: null,
    kind: null,
    item: 'signer',
    x: 20,
    y: 182,
    width: 100,
    size: 14,
    bold: true,
    align: 'center',
    text: 'Nguyễn Văn Bình',
  },
];

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
      bold: fc.boolean(),
    });
    fc.assert(
      fc.property(name, place, (given, at) => {
        const rest = { award: null, kind: null, align: 'center', text: null } as const;
        const rows: readonly CertificateRow[] = [
          { ...at, ...rest, item: 'name' },
          { ...at, ...rest, item: 'title', y: at.y + 12, size: 10 },
        ];
        for (const { award, texts, tooLong } of certificates(campaignOf([given]), rows)) {
          const kind = award === 'BK-TT' ? 'collective' : 'individual';
          const places = placesFor(rows, { ...anAward(award, { kind }) });
          for (const text of texts) {
            if (tooLong.includes(text.item)) continue;
            const room = roomBelow({ ...text, text: null }, places);
            const lines = linesIn(text.text, points(text.width), text);
            assert.ok(lines * text.size * 1.15 <= points(room) + 1e-6, `${text.text} is too high`);
            for (const line of text.text.split('\n').flatMap((part) => part.split(' ')))
              assert.ok(widthOf(line, text) <= points(text.width), `${line} is too wide`);
          }
        }
      }),
      { numRuns: 60 },
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

describe('certificates on paper', { skip }, () => {
  it('have a page each of A4 landscape, with every text at its place', async () => {
    assert.ok(soffice !== null);
    const campaign = campaignOf([
      'Lê Vũ',
      'Nguyễn Thị Phượng',
      longName,
      ...Array.from({ length: 30 }, (_, at) => `Người ${at}`),
    ]);
    const sheets = { usual: certificates(campaign), own: certificates(campaign, own) };
    const award = anAward('BK-CN', { kind: 'individual' });
    const pdfs = printed(soffice, {
      'usual.docx': await certificatesDocx(sheets.usual),
      'own.docx': await certificatesDocx(sheets.own),
      'test.docx': await testSheetDocx(placesFor(own, award), 'vi'),
    });
    for (const key of ['usual', 'own'] as const) {
      const pages = pdfs[`${key}.docx`]?.pages ?? [];
      assert.equal(pages.length, sheets[key].length);
      for (const [index, page] of pages.entries()) {
        assert.ok(
          Math.abs(millimetres(page.width) - 297) < 0.5 && Math.abs(millimetres(page.height) - 210) < 0.5,
        );
        const sheet = sheets[key][index];
        assert.ok(sheet);
        assert.deepEqual(sheet.tooLong, []);
        expectPlaced(sheet, page);
      }
    }
    const [test, ...more] = pdfs['test.docx']?.pages ?? [];
    assert.ok(test && more.length === 0, 'the test sheet is one page');
    for (const tens of [50, 150, 250]) {
      const number = test.words.find((word) => word.text === String(tens) && millimetres(word.top) < 15);
      assert.ok(
        number && Math.abs(millimetres((number.left + number.right) / 2) - tens) < 0.5,
        `${tens} on the ruler`,
      );
    }
    assert.ok(test.letters.includes(letters('Họ tên: trái 60, trên 71,5, rộng 90')));
  });
});
