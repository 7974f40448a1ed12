/** Lists of 1 to 2,000 recipients, with names of 3 to 120 letters, on paper: from the .docx and from the sheet. */
import assert from 'node:assert/strict';
import { describe, it } from 'vitest';
import { papersOf } from '../../src/papers/papers.ts';
import type { Campaign, Candidate } from '../../src/tally/campaign.ts';
import { tallyCampaign } from '../../src/tally/tally.ts';
import { sized } from '../size.ts';
import { skipped } from '../skipped.ts';
import { aCampaign, aCandidate, aMember, anAward, aRow } from '../tally/builders.ts';
import {
  expectAllText,
  expectHeadsInPlan,
  expectNothingOver,
  expectPage,
  expectPlannedPages,
  expectRepeatedHeads,
  expectSignatureInCompany,
  expectTimes,
} from './page-checks.ts';
import { cannotPrint, print, type Print } from './prints.ts';
import { inspected } from '../inspected.ts';

/** Names of 3 to 120 letters, so that nothing but their length is special. */
function nameOf(index: number): string {
  const parts = ['Nguyễn', 'Thị', 'Phượng', 'Hoàng', 'Đặng', 'Trường', 'Vũ', 'Ngọc', 'Quỳnh', 'Ánh'];
  const wanted = [3, 12, 25, 40, 80, 120][index % 6] ?? 12;
  let name = `N${index}`;
  for (let at = index; name.length < wanted; at += 1) name += ` ${parts[at % parts.length] ?? ''}`;
  return name.slice(0, Math.max(3, wanted)).trim();
}

/** The most takes LibreOffice a minute. */
const crowds = sized({ short: [], all: [1, 5, 200, 600], long: [1, 5, 200, 2000] });

/** A campaign in which so many persons receive one award. */
function crowd(recipients: number): Campaign {
  const candidates = Array.from({ length: recipients }, (_, index): Candidate =>
    aCandidate(`CN-${index}`, {
      kind: 'individual',
      name: nameOf(index),
      unit: nameOf(index + 1),
      position: 'Chuyên viên',
    }),
  );
  return aCampaign({
    candidates,
    council: [aMember('A', { name: 'Lê Văn A', role: 'chair' })],
    awards: [anAward('BK', { name: 'Bằng khen', kind: 'individual', quota: null })],
    scores: candidates.map(({ code }) => aRow('A', code, { 'I.1': 90 })),
  });
}

function expectGoodPrint({ paper, plan, docxPdf, sheetPdf }: Print): void {
  for (const pdf of [docxPdf, sheetPdf]) {
    if (pdf === null) continue;
    expectPage(paper, pdf);
    expectTimes(pdf);
    expectNothingOver(paper.name, pdf);
    expectSignatureInCompany(paper, pdf);
  }
  if (docxPdf !== null) {
    expectAllText(paper, docxPdf);
    expectRepeatedHeads(paper, docxPdf);
  }
  if (sheetPdf !== null) {
    expectPlannedPages(plan, sheetPdf);
    expectHeadsInPlan(paper, plan);
  }
}

describe('lists of many recipients, with names of 3 to 120 letters', skipped(cannotPrint), () => {
  for (const recipients of crowds) {
    it(`print well with ${recipients}`, async () => {
      const campaign = crowd(recipients);
      const papers = papersOf(campaign, tallyCampaign(campaign), 'state', ['decision', 'public-list']);
      // Word's pages of 2,000 take LibreOffice a minute each: the list that is posted is like the decision's.
      const prints = await print(papers, ({ name }) => ({
        docx: recipients <= 200 || name === 'public-list',
        sheet: true,
      }));
      prints.forEach(expectGoodPrint);
      if (recipients > 200)
        assert.ok(
          prints.every(({ plan }) => plan.page.pageBreaks.length > recipients / 20),
          `not all of these are: ${inspected(prints)}`,
        );
    });
  }
});
