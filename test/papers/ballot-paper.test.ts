import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import * as fc from 'fast-check';
import { beforeAll, describe, it } from 'vitest';
import { sheetsOf } from '../../src/cli/documents.ts';
import { ballotLists, concernsBlankBallots, usualBallots } from '../../src/papers/ballot-lists.ts';
import { ballotPapers } from '../../src/papers/ballot-paper.ts';
import { docxOf } from '../../src/papers/docx.ts';
import { houseStyles } from '../../src/papers/house-style.ts';
import type { Paper } from '../../src/papers/paper.ts';
import { sheetsForPaper } from '../../src/papers/sheet.ts';
import type { Campaign } from '../../src/tally/campaign.ts';
import { drawn } from '../../src/workbook/ballots/draw.ts';
import { SheetNames } from '../../src/workbook/plan/sheet-names.ts';
import { findPdfToText, findWriter } from '../outsiders.ts';
import { runs } from '../size.ts';
import { skipped } from '../skipped.ts';
import { aCampaign, aCandidate, aCouncil, aMember, anAward, settings } from '../tally/builders.ts';
import { textsOf } from './papers-of.ts';
import { letters, printed, type Pdf } from './pdf.ts';

const state = houseStyles.state;
const given = ['An', 'Bình', 'Cường', 'Dung', 'Đăng', 'Giang', 'Hà', 'Huệ', 'Khánh', 'Lan'];

/** Nine who may vote, one of them in writing and one absent, and so many candidates of each kind. */
function campaign(collectives: number, individuals: number): Campaign {
  const candidates = [
    ...Array.from({ length: collectives }, (_, index) =>
      aCandidate(`TT-${index + 1}`, { name: `Vụ Cơ sở đảng số ${index + 1}.` }),
    ),
    ...Array.from({ length: individuals }, (_, index) =>
      aCandidate(`CN-${index + 1}`, {
        kind: 'individual',
        name: `Nguyễn Thị Đệm${index + 1}. ${given[index % given.length] ?? ''}`,
        position: 'Chuyên viên cao cấp',
        unit: 'Vụ Tổ chức - Cán bộ cơ quan',
      }),
    ),
  ];
  return aCampaign({
    candidates,
    council: [
      ...aCouncil(7),
      aMember('V', { presence: 'inWriting' }),
      aMember('W', { presence: 'absent' }),
      aMember('X', { voting: false }),
    ],
    awards: [
      anAward('BK-TT', { name: 'Bằng khen', quota: 5, minVotes: '2/3' }),
      anAward('GK-TT', { name: 'Giấy khen', precedence: 2, minVotes: '1/2' }),
      anAward('BK-CN', { name: 'Bằng khen', kind: 'individual', quota: 20, minVotes: '2/3' }),
    ],
  });
}

/** Paper by paper, what it says; a sheet with two is two. */
function copies(paper: Paper): readonly string[] {
  const pages: string[][] = [[]];
  for (const block of paper.blocks) {
    if (block.kind === 'pageBreak') pages.push([]);
    else {
      const text = textsOf({ ...paper, blocks: [block] }).join('\n');
      for (let copy = 0; copy < (block.kind === 'halves' ? block.copies : 1); copy += 1) {
        if (block.kind === 'halves') pages.push([text]);
        else pages.at(-1)?.push(text);
      }
    }
  }
  return pages.filter((page) => page.length > 0).map((page) => page.join('\n'));
}

const namesOn = (paper: Paper, all: Campaign): readonly string[] =>
  copies(paper)
    .join('\n')
    .split('\n')
    .flatMap((text) => all.candidates.find(({ name }) => text.startsWith(name))?.code ?? []);

describe('who stands on a ballot', () => {
  const one = campaign(3, 4);
  const codes = (given: Campaign, options: Partial<typeof usualBallots> = {}) =>
    ballotLists(given, { ...usualBallots, ...options }).map(({ kind, award, candidates }) => [
      award?.code ?? kind,
      candidates.map(({ code }) => code).join(' '),
    ]);

  it('is everybody eligible who may be considered, by kind, by award or together', () => {
    assert.deepEqual(codes(one), [
      ['collective', 'TT-1 TT-2 TT-3'],
      ['individual', 'CN-1 CN-2 CN-3 CN-4'],
    ]);
    assert.deepEqual(codes(one, { division: 'one' }), [['both', 'TT-1 TT-2 TT-3 CN-1 CN-2 CN-3 CN-4']]);
    assert.deepEqual(codes(one, { division: 'one', kinds: ['individual'] }), [
      ['individual', 'CN-1 CN-2 CN-3 CN-4'],
    ]);
    assert.deepEqual(codes(campaign(1, 0), { division: 'one' }), [['collective', 'TT-1']]);
    assert.deepEqual(
      codes(one, { division: 'byAward', kinds: ['collective'] }).map(([award]) => award),
      ['BK-TT', 'GK-TT'],
    );
  });

  it('goes by what was proposed, and by cascade', () => {
    const [first, second, ...rest] = one.candidates;
    assert.ok(first, 'there is no first');
    assert.ok(second, 'there is no second');
    const candidates = [
      { ...first, proposed: one.awards[0]?.code ?? null },
      { ...second, eligible: false },
      ...rest.map((each) =>
        each.code === 'TT-3' ? { ...each, proposed: one.awards[1]?.code ?? null } : each,
      ),
    ];
    const byAward = { division: 'byAward', kinds: ['collective'] } as const;
    assert.deepEqual(codes({ ...one, candidates }, byAward), [
      ['BK-TT', 'TT-1'],
      ['GK-TT', 'TT-1 TT-3'],
    ]);
    const strict = { ...one, candidates, settings: settings({ cascade: false }) };
    assert.deepEqual(codes(strict, byAward), [
      ['BK-TT', 'TT-1'],
      ['GK-TT', 'TT-3'],
    ]);
    const withoutVotes = one.awards.map((award) =>
      award.code === 'BK-TT' ? { ...award, minVotes: null } : award,
    );
    assert.deepEqual(
      codes({ ...one, awards: withoutVotes }, byAward).map(([award]) => award),
      ['GK-TT'],
    );
  });

  it('comes by given name, or as the seed draws, whatever the order of the table', () => {
    const order = { kind: 'draw', seed: 'Lần 1' } as const;
    const many = campaign(0, 12);
    const turned = { ...many, candidates: many.candidates.toReversed() };
    assert.deepEqual(codes(turned), codes(many));
    assert.deepEqual(codes(turned, { order }), codes(many, { order }));
    assert.notDeepEqual(codes(many, { order }), codes(many));
    assert.notDeepEqual(codes(many, { order }), codes(many, { order: { kind: 'draw', seed: 'Lần 2' } }));
    const lot = (code: string): string => createHash('sha256').update(`Lần 1\n${code}`).digest('hex');
    assert.deepEqual(
      drawn(many.candidates, ' Lần  1 ').map(({ code }) => code),
      many.candidates.map(({ code }) => code).toSorted((a, b) => (lot(a) < lot(b) ? -1 : 1)),
    );
  });
});

describe('blank ballots', () => {
  it('are as many as may vote here and in writing, and the spares, each like the others', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 70 }),
        fc.integer({ min: 0, max: 5 }),
        fc.constantFrom('one', 'byKind', 'byAward'),
        (size, spares, division) => {
          const all = campaign(size, size);
          for (const paper of ballotPapers(all, state, { ...usualBallots, spares, division })) {
            const papers = copies(paper);
            const leaves = papers.length / (8 + spares);
            assert.ok(Number.isInteger(leaves), paper.title);
            for (const [index, text] of papers.entries()) assert.equal(text, papers[index % leaves]);
            const list = namesOn(paper, all);
            const first = list.slice(0, list.length / (8 + spares));
            assert.equal(new Set(first).size, first.length);
            assert.equal(first.length, division === 'one' ? size * 2 : size);
            assert.equal(paper.page.pageNumber, null);
          }
        },
      ),
      { numRuns: runs(10) },
    );
    assert.throws(() => ballotPapers(campaign(1, 0), state, { ...usualBallots, spares: 0.5 }), RangeError);
  });

  it('leave half a sheet empty where their number is odd', () => {
    const all = campaign(4, 0);
    const [paper = assert.fail()] = ballotPapers(all, state, { ...usualBallots, spares: 1 });
    const texts = sheetsForPaper(paper, new SheetNames([]))
      .flatMap(({ rows }) => rows)
      .flatMap((row) => row.flatMap((cell) => (cell?.kind === 'text' ? [cell.text] : [])));
    for (const { name } of all.candidates) assert.equal(texts.filter((text) => text === name).length, 9);
  });

  it('say how to mark them, what makes them invalid, and how their order was drawn', () => {
    const say = (options: Partial<typeof usualBallots>): string =>
      copies(ballotPapers(campaign(3, 3), state, { ...usualBallots, ...options })[0] ?? assert.fail())[0] ??
      '';
    assert.match(say({}), /đánh dấu X.*Phiếu không hợp lệ theo quy chế của Hội đồng/s);
    assert.doesNotMatch(say({}), /bốc thăm|cho quá/);
    assert.match(say({ order: { kind: 'draw', seed: '4711' } }), /mã bốc thăm: 4711/);
    assert.match(say({ division: 'byAward', quotaBinds: true }), /đồng ý cho quá 05 \(năm\) tên/);
    // The other award of collectives has no quota.
    assert.match(
      say({ division: 'one', quotaBinds: true }),
      /đồng ý cho quá 20 \(hai mươi\) cá nhân; ký tên/,
    );
    assert.doesNotMatch(say({ quotaBinds: true }), /đồng ý cho quá/);
  });

  it('are printed before anybody votes, but not from tables that are wrong', () => {
    const issue = { severity: 'error', sheet: null, cell: null, details: {} } as const;
    assert.equal(concernsBlankBallots({ ...issue, code: 'NoBallots', table: 'Awards' }), false);
    const unscaled = { ...issue, code: 'ScaleMismatch', table: 'Campaign' } as const;
    assert.equal(concernsBlankBallots(unscaled), false, 'papers do not ask what scores are out of');
    assert.equal(concernsBlankBallots({ ...issue, code: 'MissingScore', table: 'Scores' }), false);
    assert.equal(concernsBlankBallots({ ...issue, code: 'DuplicateCode', table: 'candidates' }), true);
    const [nobody, ...more] = ballotPapers(campaign(0, 0), state);
    assert.equal(more.length, 0);
    assert.match(textsOf(nobody ?? assert.fail()).join(), /Không có tập thể, cá nhân nào/);
  });
});

const soffice = findWriter();
const skip =
  soffice === null || findPdfToText() === null
    ? 'LibreOffice Writer or poppler is not on this machine'
    : false;

describe('ballots as LibreOffice prints them', { ...skipped(skip), timeout: 300_000 }, () => {
  const all = campaign(12, 60);
  const [small = assert.fail(), large = assert.fail()] = ballotPapers(all, state);
  const [tiny = assert.fail()] = ballotPapers(campaign(1, 0), state);
  let pdfs: Readonly<Record<string, Pdf>> = {};
  let tinies: Readonly<Record<string, Pdf>> = {};
  beforeAll(async () => {
    pdfs = printed(soffice ?? '', {
      'small.docx': await docxOf(small),
      'large.docx': await docxOf(large),
      'small-sheet.xlsx': await sheetsOf([small], 'vi'),
      'large-sheet.xlsx': await sheetsOf([large], 'vi'),
    });
    tinies = printed(soffice ?? '', {
      'tiny.docx': await docxOf(tiny),
      'tiny-sheet.xlsx': await sheetsOf([tiny], 'vi'),
    });
  });

  it('have no more than two on a page, be there room for more', () => {
    for (const [name, pdf] of Object.entries(tinies)) {
      assert.equal(pdf.pages.length, 5, name);
      for (const page of pdf.pages)
        assert.equal(page.letters.split(letters('Vụ Cơ sở đảng số 1.')).length, 3);
    }
  });

  it('are two to a sheet with 12 candidates, and on pages of their own with 60', () => {
    assert.equal(small.page.orientation, 'landscape');
    assert.equal(large.page.orientation, 'portrait');
    for (const name of ['small.docx', 'small-sheet.xlsx']) assert.equal(pdfs[name]?.pages.length, 5, name);
    const leaves = copies(large).length / 10;
    assert.ok(leaves >= 2, `expected at least 2, found ${leaves}`);
    assert.ok(leaves <= 4, `expected at most 4, found ${leaves}`);
    for (const name of ['large.docx', 'large-sheet.xlsx']) {
      assert.equal(pdfs[name]?.pages.length, leaves * 10, name);
    }
  });

  it('have every name once on each paper, their heads on each page, and nothing beyond the edge', () => {
    for (const [name, pdf] of Object.entries(pdfs)) {
      const isSmall = name.startsWith('small');
      const text = pdf.pages.map((page) => page.letters).join('');
      const shown = all.candidates.filter(({ kind }) => (kind === 'collective') === isSmall);
      for (const candidate of shown) {
        assert.equal(text.split(letters(candidate.name)).length - 1, 10, `${name}: ${candidate.name}`);
      }
      const margin = ((isSmall ? 8 : 15) * 72) / 25.4 - 1;
      for (const page of pdf.pages) {
        assert.equal(page.letters.split('Đồngý').length > (isSmall ? 2 : 1), true, name);
        assert.ok(
          Math.abs(page.width - (isSmall ? 841.89 : 595.3)) < 1,
          `expected less than 1, found ${Math.abs(page.width - (isSmall ? 841.89 : 595.3))}`,
        );
        for (const word of page.words) {
          assert.ok(word.left >= margin && word.right <= page.width - margin, `${name}: ${word.text}`);
          assert.ok(word.top >= margin && word.bottom <= page.height - margin, `${name}: ${word.text}`);
        }
      }
      const twins = pdf.pages.map(({ letters }) => letters);
      const leaves = isSmall ? 1 : twins.length / 10;
      for (const [index, page] of twins.entries()) assert.equal(page, twins[index % leaves]);
    }
  });

  it('do not reach over the cut', () => {
    for (const name of ['small.docx', 'small-sheet.xlsx']) {
      for (const { width, words } of pdfs[name]?.pages ?? []) {
        for (const word of words) {
          const middle = width / 2;
          assert.ok(word.right < middle - 20 || word.left > middle + 20, `${name}: ${word.text}`);
        }
      }
    }
  });
});
