/** The sample's documents on paper, as LibreOffice prints them: page, margins, typefaces, and every text that the plan has. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { strFromU8, unzipSync } from 'fflate';
import { beforeAll, describe, it } from 'vitest';
import type { DocumentName } from '../../src/i18n/documents/documents.ts';
import { houseStyles, type StyleName } from '../../src/papers/house-style.ts';
import type { Paper } from '../../src/papers/paper.ts';
import { papersOf } from '../../src/papers/papers.ts';
import { tallyCampaign } from '../../src/tally/tally.ts';
import type { Campaign } from '../../src/tally/campaign.ts';
import { checkFile } from '../outside/through-office.ts';
import { skipped } from '../skipped.ts';
import {
  expectAllText,
  expectHeadsInPlan,
  expectNothingOver,
  expectPage,
  expectPlannedPages,
  expectRepeatedHeads,
  expectSignatureInCompany,
  expectSize,
  expectTimes,
} from './page-checks.ts';
import type { Pdf } from './pdf.ts';
import { cannotPrint, print, type Print } from './prints.ts';

async function sampleCampaign(): Promise<Campaign> {
  const bytes = readFileSync(new URL('../../assets/dien-bien-60.xlsx', import.meta.url));
  return (await checkFile(bytes)).outcome.reading.campaign;
}

/** How many pages the sample's documents have: more would be a line that slipped over, and is to be looked at. */
const pages: Readonly<Record<StyleName, Readonly<Partial<Record<DocumentName, number>>>>> = {
  state: { count: 7, minutes: 8, submission: 5, decision: 4, 'public-list': 3, 'score-sheets': 9 },
  party: { count: 8, minutes: 8, submission: 5, decision: 4, 'public-list': 3, 'score-sheets': 11 },
};

for (const style of ['state', 'party'] as const satisfies readonly StyleName[]) {
  describe(`the sample’s documents in the form of the ${style}`, skipped(cannotPrint), () => {
    let done: readonly Print[] = [];
    beforeAll(async () => {
      const campaign = await sampleCampaign();
      // A few score sheets are like all of them.
      const few = { ...campaign, candidates: campaign.candidates.slice(12, 20) };
      const others = ['count', 'minutes', 'submission', 'decision', 'public-list'] as const;
      const papers = [
        ...papersOf(campaign, tallyCampaign(campaign), style, others),
        ...papersOf(few, tallyCampaign(few), style, ['score-sheets']),
      ];
      done = await print(papers, () => ({ docx: true, sheet: true }));
    });
    /** Looks at a document printed from its .docx and from its sheet. */
    const each = (look: (paper: Paper, pdf: Pdf, isSheet: boolean) => void): void => {
      for (const { paper, docxPdf, sheetPdf } of done) {
        assert.ok(docxPdf, 'there is no docx pdf');
        assert.ok(sheetPdf, 'there is no sheet pdf');
        look(paper, docxPdf, false);
        look(paper, sheetPdf, true);
      }
    };

    it('stand on A4 between their margins, numbered from the second page on', () => each(expectPage));
    it('are set in Times', () => {
      each((_, pdf) => expectTimes(pdf));
      for (const { docx } of done) {
        const styles = strFromU8(unzipSync(docx ?? new Uint8Array())['word/styles.xml'] ?? new Uint8Array());
        assert.match(styles, /w:ascii="Times New Roman"/);
      }
    });
    it('have letters of the sizes that their form asks for', () => {
      const { sizes, page } = houseStyles[style];
      each((paper, pdf, isSheet) => {
        // A sheet may be shrunk a little to the width of its page.
        const most = isSheet ? 0.03 : 0;
        const has = (word: string, size: number, at = 0): void => expectSize(pdf, at, word, size, most);
        if (style === 'state') {
          has('CỘNG', sizes.nation);
          has('Độc', sizes.motto);
        } else has('ĐẢNG', sizes.nation);
        has('CHỨC', sizes.organ);
        if (paper.name === 'submission') {
          has(style === 'state' ? 'Số:' : 'Số', sizes.number);
          has('TRÌNH', sizes.kind);
          has('khen', sizes.subject);
          has('Thực', sizes.body);
          has('nhận:', sizes.recipients, isSheet ? 1 : 0);
          has('trên;', sizes.recipientList, isSheet ? 1 : 0);
          has('HỘI', sizes.signer, isSheet ? 1 : 0);
          has('3', page.pageNumber?.size ?? 0, 2);
          has('Tạp', sizes.table, isSheet ? 2 : 1);
        }
      });
    });
    it('lose no text', () => each((paper, pdf, isSheet) => isSheet || expectAllText(paper, pdf)));
    it('have nothing over one another', () => each((paper, pdf) => expectNothingOver(paper.name, pdf)));
    it('repeat the heads of their tables', () =>
      each((paper, pdf, isSheet) => isSheet || expectRepeatedHeads(paper, pdf)));
    it('leave no signature alone', () => each(expectSignatureInCompany));
    it('begin a page with each score sheet', () => {
      const sheets = done.find(({ paper }) => paper.name === 'score-sheets')?.docxPdf?.pages ?? [];
      assert.equal(sheets.filter(({ letters: text }) => text.includes('PHIẾUĐIỂM')).length, 8);
    });
    it('take no more pages than they need', () => {
      for (const { paper, docxPdf } of done)
        assert.ok((docxPdf?.pages.length ?? Infinity) <= (pages[style][paper.name] ?? 0), paper.name);
    });
    it('are the same as sheets: each page has what the plan has on it', () => {
      for (const { paper, plan, sheetPdf } of done) {
        assert.ok(sheetPdf, 'there is no sheet pdf');
        expectPlannedPages(plan, sheetPdf);
        expectHeadsInPlan(paper, plan);
      }
    });
  });
}
