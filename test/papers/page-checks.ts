/** What is asked of the pages of a document, in a PDF of its .docx or of its sheet. */
import assert from 'node:assert/strict';
import { plainText, type Paper, type Table } from '../../src/papers/paper.ts';
import type { SheetPlan } from '../../src/workbook/sheet-plan.ts';
import { textsOf } from './papers-of.ts';
import { letters, type Pdf, type PdfPage } from './pdf.ts';
import { inspected } from '../inspected.ts';

/** Points of so many millimetres. */
const mm = (length: number): number => (length * 72) / 25.4;

/** The letters of a page without its number, which stands first. */
function withoutNumber(paper: Paper, { letters: text }: PdfPage, index: number): string {
  const number = index === 0 || paper.page.pageNumber === null ? '' : String(index + 1);
  return text.startsWith(number) ? text.slice(number.length) : text;
}

/** Every text is there. */
export function expectAllText(paper: Paper, pdf: Pdf): void {
  const whole = pdf.pages.map((page, index) => withoutNumber(paper, page, index)).join('');
  for (const text of textsOf(paper)) assert.ok(whole.includes(letters(text)), `${paper.name} lost: ${text}`);
}

/** A4, everything between the margins, the number in the middle of the upper one from the second page on. */
export function expectPage(paper: Paper, pdf: Pdf): void {
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

/** Typefaces of the same letters as Times New Roman. */
export function expectTimes(pdf: Pdf): void {
  for (const font of pdf.fonts) assert.match(font, /^(Liberation ?Serif|TimesNewRoman|Tinos)/, font);
}

const headOf = ({ columns }: Table): string => columns.map(({ title }) => letters(title)).join('');

/** Each page that has rows of a table, and begins with none of its own texts before them, begins with its head. */
export function expectRepeatedHeads(paper: Paper, pdf: Pdf): void {
  const tables = paper.blocks.flatMap((block) => (block.kind === 'table' ? [block] : []));
  const total = pdf.pages.map(({ letters: text }) => text).join('\f');
  for (const [index, page] of pdf.pages.entries()) {
    const start = withoutNumber(paper, page, index);
    const broken = tables.find((table) =>
      table.rows.some(({ cells }) => cells.length > 1 && start.startsWith(letters(cells.join('')))),
    );
    assert.equal(broken, undefined, `${paper.name}, page ${index + 1} begins with a row and no head`);
  }
  for (const table of tables) assert.ok(total.includes(headOf(table)), `${paper.name}: ${headOf(table)}`);
}

/** Whoever signs last signs on a page that has the end of the text before. */
export function expectSignatureInCompany(paper: Paper, pdf: Pdf): void {
  const expected = paper.blocks.flatMap((block, index) => {
    if (block.kind !== 'signatures') return [];
    const before = paper.blocks[index - 1];
    const signer = block.columns.findLast((column) => 'office' in column);
    assert.equal(before?.kind, 'paragraph');
    assert.ok(signer !== undefined, 'there is no signer');
    assert.ok('office' in signer, `${inspected(signer)} has no office`);
    return [`${letters(plainText(before)).slice(-20)}|${letters(signer.office[0] ?? '')}`];
  });
  for (const each of new Set(expected)) {
    const parts = each.split('|');
    const pages = pdf.pages.filter(({ letters: text }) => parts.every((part) => text.includes(part)));
    const wanted = expected.filter((other) => other === each).length;
    assert.equal(pages.length, wanted, `${paper.name}: signatures in the company of ${parts[0] ?? ''}`);
  }
}

/** Each page of a sheet has the texts that the plan has on it, and not a letter more or less. */
export function expectPlannedPages(plan: SheetPlan, pdf: Pdf): void {
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

/** No word stands over another: what is too high or too wide for its place would. */
export function expectNothingOver(name: string, pdf: Pdf): void {
  for (const [index, { words }] of pdf.pages.entries()) {
    const sorted = words.filter(({ text }) => !/^—+$/.test(text)).toSorted((a, b) => a.top - b.top);
    for (const [at, upper] of sorted.entries()) {
      // Boxes have the typeface's own leading above and below the letters.
      const foot = upper.bottom - (upper.bottom - upper.top) * 0.25;
      for (const lower of sorted.slice(at + 1)) {
        if (lower.top >= foot) break;
        const isBeside = lower.left >= upper.right - 0.5 || lower.right <= upper.left + 0.5;
        assert.ok(isBeside, `${name}, page ${index + 1}: ${upper.text} and ${lower.text} stand in one place`);
      }
    }
  }
}

/** How high the box of a word is in sizes of its letters: the typeface's ascent and descent, as poppler has them. */
const boxHeight = 1.3;

/** The sizes of letters of a word on a page, rounded to half points; `most` is how much smaller a sheet may print them. */
export function expectSize(pdf: Pdf, page: number, word: string, points: number, most = 0): void {
  const sizes = (pdf.pages[page]?.words ?? [])
    .filter(({ text }) => text === word)
    .map(({ top, bottom }) => (bottom - top) / boxHeight);
  const isRight = (size: number): boolean => size > points * (1 - most) - 0.2 && size < points + 0.2;
  assert.ok(
    sizes.some(isRight),
    `${word} of ${points} points: ${sizes.map((size) => size.toFixed(1)).join()}`,
  );
}

/** A page of a sheet that begins with a row of a table begins with that table's head. */
export function expectHeadsInPlan(paper: Paper, plan: SheetPlan): void {
  const heads = paper.blocks.flatMap((block) => (block.kind === 'table' ? [headOf(block)] : []));
  for (const row of plan.page.pageBreaks) {
    const cells = plan.rows[row] ?? [];
    if (!cells.some((cell) => cell !== null && plan.styles[cell.style]?.borders !== undefined)) continue;
    const texts = cells.map((cell) => (cell?.kind === 'text' ? letters(cell.text) : '')).join('');
    assert.ok(heads.includes(texts), `${plan.mark}, row ${row + 1} begins a page: ${texts}`);
  }
}
