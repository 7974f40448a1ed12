/** The documents on paper, as LibreOffice prints them: page, margins, typefaces, and every text that the plan has. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { before, describe, it } from 'node:test';
import { unzipSync, strFromU8 } from 'fflate';
import { sheetsOf } from '../../src/cli/documents.ts';
import { docxOf } from '../../src/papers/docx.ts';
import { papersOf, paperSheets } from '../../src/papers/papers.ts';
import type { StyleName } from '../../src/papers/house-style.ts';
import type { Paper, Table } from '../../src/papers/paper.ts';
import { tallyCampaign } from '../../src/tally/tally.ts';
import type { Campaign, Candidate } from '../../src/tally/campaign.ts';
import type { SheetPlan } from '../../src/workbook/sheet-plan.ts';
import { checkFile } from '../outside/through-office.ts';
import { findPdfToText, findWriter } from '../outsiders.ts';
import { aCampaign, aCandidate, aMember, anAward, aRow } from '../tally/builders.ts';
import { textsOf } from './papers-of.ts';
import { letters, printed, type Pdf, type PdfPage } from './pdf.ts';

const soffice = findWriter();
const skip =
  soffice === null || findPdfToText() === null
    ? 'LibreOffice Writer or poppler is not on this machine'
    : false;

/** Points, with what rounding leaves. */
const mm = (length: number): number => (length * 72) / 25.4;

/** Names of 3 to 120 letters, so that nothing but their length is special. */
function nameOf(index: number): string {
  const parts = ['Nguyễn', 'Thị', 'Phượng', 'Hoàng', 'Đặng', 'Trường', 'Vũ', 'Ngọc', 'Quỳnh', 'Ánh'];
  const wanted = [3, 12, 25, 40, 80, 120][index % 6] ?? 12;
  let name = `N${index}`;
  for (let at = index; name.length < wanted; at += 1) name += ` ${parts[at % parts.length] ?? ''}`;
  return name.slice(0, Math.max(3, wanted)).trim();
}

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

interface Printed {
  readonly papers: readonly Paper[];
  readonly plans: readonly SheetPlan[];
  readonly docx: Readonly<Record<string, Uint8Array>>;
  readonly pdfs: Readonly<Record<string, Pdf>>;
}

async function print(key: string, papers: readonly Paper[], withSheets: boolean): Promise<Printed> {
  assert.ok(soffice !== null);
  const docx: Record<string, Uint8Array> = {};
  for (const paper of papers) docx[`${key}-${paper.name}.docx`] = await docxOf(paper);
  const sheets: Record<string, Uint8Array> = {};
  // One workbook for each document: its pages are then those of the PDF.
  for (const paper of withSheets ? papers : [])
    sheets[`${key}-${paper.name}-sheet.xlsx`] = await sheetsOf([paper], 'vi');
  return {
    papers,
    plans: paperSheets(papers, []).sheets,
    docx,
    pdfs: printed(soffice, { ...docx, ...sheets }),
  };
}

/** The letters of a page without its number, which stands first. */
function withoutNumber(paper: Paper, { letters: text }: PdfPage, index: number): string {
  const number = index === 0 || paper.page.pageNumber === null ? '' : String(index + 1);
  return text.startsWith(number) ? text.slice(number.length) : text;
}

/** Every text is there. */
function expectAllText(paper: Paper, pdf: Pdf): void {
  const whole = pdf.pages.map((page, index) => withoutNumber(paper, page, index)).join('');
  for (const text of textsOf(paper)) assert.ok(whole.includes(letters(text)), `${paper.name} lost: ${text}`);
}

function expectPage(paper: Paper, pdf: Pdf): void {
  const { top, bottom, left, right } = paper.page.margins;
  for (const [index, { width, height, words }] of pdf.pages.entries()) {
    const where = `${paper.name}, page ${index + 1}`;
    assert.ok(Math.abs(width - mm(210)) < 1 && Math.abs(height - mm(297)) < 1, `${where} is A4`);
    const number = words.find((word) => word.text === String(index + 1) && word.bottom < mm(top));
    if (index > 0 && paper.page.pageNumber !== null) {
      assert.ok(number, `${where} has its number`);
      const middle = (mm(left) + width - mm(right)) / 2;
      assert.ok(
        Math.abs((number.left + number.right) / 2 - middle) < mm(9),
        `${where}: number in the middle`,
      );
    } else assert.equal(number, undefined, `${where} has no number`);
    for (const word of words) {
      if (word === number) continue;
      assert.ok(
        word.left >= mm(left) - 1 && word.right <= width - mm(right) + 1,
        `${where}: ${word.text} is in the margin`,
      );
      assert.ok(
        word.top >= mm(top) - 4 && word.bottom <= height - mm(bottom) + 4,
        `${where}: ${word.text} is in the margin`,
      );
    }
  }
}

function expectTimes(pdf: Pdf): void {
  for (const font of pdf.fonts) assert.match(font, /^(Liberation ?Serif|TimesNewRoman|Tinos)/, font);
}

const headOf = ({ columns }: Table): string => columns.map(({ title }) => letters(title)).join('');

/** Each page that has rows of a table, and begins with none of its own texts before them, begins with its head. */
function expectRepeatedHeads(paper: Paper, pdf: Pdf): void {
  const tables = paper.blocks.flatMap((block) => (block.kind === 'table' ? [block] : []));
  const total = pdf.pages.map(({ letters: text }) => text).join('\f');
  for (const [index, page] of pdf.pages.entries()) {
    const start = withoutNumber(paper, page, index);
    const broken = tables.find((table) =>
      table.rows.some(({ cells }) => cells.length > 1 && start.startsWith(letters(cells.join('')))),
    );
    assert.equal(broken, undefined, `${paper.name}, page ${index + 1} begins with a row and no head`);
  }
  for (const table of tables) assert.ok(total.includes(headOf(table)));
}

/** The page with the last signature has the line before it, whole. */
function expectSignatureInCompany(paper: Paper, pdf: Pdf): void {
  for (const [index, block] of paper.blocks.entries()) {
    if (block.kind !== 'signatures') continue;
    const before = paper.blocks[index - 1];
    const signer = block.columns.findLast((column) => 'office' in column);
    assert.ok(before?.kind === 'paragraph' && signer !== undefined && 'office' in signer);
    const line = letters(before.runs.map(({ text }) => text).join('')).slice(-20);
    const office = letters(signer.office.join(''));
    const page = pdf.pages.find(({ letters: text }) => text.includes(line));
    assert.ok(page?.letters.includes(office), `${paper.name}: the signature is alone`);
  }
}

/** Each page of a sheet has the texts that the plan has on it, and not a letter more or less. */
function expectPlannedPages(plan: SheetPlan, pdf: Pdf): void {
  const starts = [0, ...plan.page.pageBreaks];
  assert.equal(pdf.pages.length, starts.length, `${plan.mark}: pages`);
  for (const [index, start] of starts.entries()) {
    const cells = plan.rows.slice(start, starts[index + 1]).flat();
    const texts = cells.flatMap((cell) => (cell?.kind === 'text' ? [letters(cell.text)] : []));
    const page = pdf.pages[index]?.letters ?? '';
    for (const text of texts) assert.ok(page.includes(text), `${plan.mark}, page ${index + 1} lost: ${text}`);
    const count =
      texts.join('').length +
      (index > 0 && plan.page.pageNumber !== undefined ? String(index + 1).length : 0);
    assert.equal(page.length, count, `${plan.mark}, page ${index + 1}: letters`);
  }
}

/** A page of a sheet that begins with a row of a table begins with that table's head. */
function expectHeadsInPlan(paper: Paper, plan: SheetPlan): void {
  const heads = paper.blocks.flatMap((block) => (block.kind === 'table' ? [headOf(block)] : []));
  for (const row of plan.page.pageBreaks) {
    const cells = plan.rows[row] ?? [];
    if (!cells.some((cell) => cell !== null && plan.styles[cell.style]?.borders !== undefined)) continue;
    const texts = cells.map((cell) => (cell?.kind === 'text' ? letters(cell.text) : '')).join('');
    assert.ok(heads.includes(texts), `${plan.mark}, row ${row + 1} begins a page: ${texts}`);
  }
}

async function sampleCampaign(): Promise<Campaign> {
  const bytes = readFileSync(new URL('../../assets/dien-bien-60.xlsx', import.meta.url));
  return (await checkFile(bytes)).outcome.reading.campaign;
}

for (const style of ['state', 'party'] as const satisfies readonly StyleName[]) {
  describe(`the sample’s documents in the form of the ${style}`, { skip }, () => {
    let done: Printed = { papers: [], plans: [], docx: {}, pdfs: {} };
    before(async () => {
      const campaign = await sampleCampaign();
      // A few score sheets are like all of them.
      const few = { ...campaign, candidates: campaign.candidates.slice(12, 20) };
      const others = ['count', 'minutes', 'submission', 'decision', 'public-list'] as const;
      const papers = [
        ...papersOf(campaign, tallyCampaign(campaign), style, others),
        ...papersOf(few, tallyCampaign(few), style, ['score-sheets']),
      ];
      done = await print(style, papers, style === 'party');
    });
    const each = (look: (paper: Paper, pdf: Pdf) => void): void => {
      for (const paper of done.papers) {
        for (const [name, pdf] of Object.entries(done.pdfs)) {
          if (name === `${style}-${paper.name}.docx`) look(paper, pdf);
        }
      }
    };
    it('stand on A4 between their margins, numbered from the second page on', () => each(expectPage));
    it('are set in Times', () => {
      each((_, pdf) => expectTimes(pdf));
      for (const bytes of Object.values(done.docx)) {
        const styles = strFromU8(unzipSync(bytes)['word/styles.xml'] ?? new Uint8Array());
        assert.match(styles, /w:ascii="Times New Roman"/);
      }
    });
    it('lose no text', () => each(expectAllText));
    it('repeat the heads of their tables', () => each(expectRepeatedHeads));
    it('leave no signature alone', () => each(expectSignatureInCompany));
    it('begin a page with each score sheet', () => {
      const pages = done.pdfs[`${style}-score-sheets.docx`]?.pages ?? [];
      assert.equal(pages.filter(({ letters: text }) => text.includes('PHIẾUĐIỂM')).length, 8);
    });
    it('are the same as sheets: each page has what the plan has on it', { skip: style === 'state' }, () => {
      for (const [index, paper] of done.papers.entries()) {
        const [plan, pdf] = [done.plans[index], done.pdfs[`${style}-${paper.name}-sheet.xlsx`]];
        assert.ok(plan && pdf);
        expectPlannedPages(plan, pdf);
        expectTimes(pdf);
        expectHeadsInPlan(paper, plan);
      }
    });
  });
}

describe('lists of many recipients, with names of 3 to 120 letters', { skip }, () => {
  for (const recipients of [1, 5, 200, 2000]) {
    it(`print well with ${recipients}`, async () => {
      const campaign = crowd(recipients);
      const papers = papersOf(campaign, tallyCampaign(campaign), 'state', ['decision', 'public-list']);
      const { pdfs, plans } = await print('crowd', papers, recipients <= 200);
      for (const [index, paper] of papers.entries()) {
        const pdf = pdfs[`crowd-${paper.name}.docx`];
        assert.ok(pdf);
        expectPage(paper, pdf);
        expectAllText(paper, pdf);
        expectRepeatedHeads(paper, pdf);
        expectSignatureInCompany(paper, pdf);
        const [plan, sheet] = [plans[index], pdfs[`crowd-${paper.name}-sheet.xlsx`]];
        if (plan && sheet) expectPlannedPages(plan, sheet);
      }
    });
  }
});
