/** Documents as LibreOffice prints them, each from its .docx and from a workbook with its sheet. */
import assert from 'node:assert/strict';
import { sheetsOf } from '../../src/cli/documents.ts';
import { docxOf } from '../../src/papers/docx.ts';
import type { Paper } from '../../src/papers/paper.ts';
import { paperSheets } from '../../src/papers/papers.ts';
import type { SheetPlan } from '../../src/workbook/sheet-plan.ts';
import { findPdfToText, findWriter } from '../outsiders.ts';
import { printed, type Pdf } from './pdf.ts';

const soffice = findWriter();

/** Why nothing can be printed here; false where it can. */
export const cannotPrint =
  soffice === null || findPdfToText() === null
    ? 'LibreOffice Writer or poppler is not on this machine'
    : false;

export interface Print {
  readonly paper: Paper;
  readonly plan: SheetPlan;
  readonly docx: Uint8Array | null;
  /** Null where it was not asked for. */
  readonly docxPdf: Pdf | null;
  readonly sheetPdf: Pdf | null;
}

/** Which of the two kinds of files are printed. */
export interface Wanted {
  readonly docx: boolean;
  readonly sheet: boolean;
}

/** Prints documents: LibreOffice is started once for all of them. */
export async function print(
  papers: readonly Paper[],
  wanted: (paper: Paper) => Wanted,
): Promise<readonly Print[]> {
  assert.ok(soffice !== null, 'there is no soffice');
  const files: Record<string, Uint8Array> = {};
  for (const paper of papers) {
    const { docx, sheet } = wanted(paper);
    if (docx) files[`${paper.name}.docx`] = await docxOf(paper);
    // One workbook for each document: its pages are then those of the PDF.
    if (sheet) files[`${paper.name}-sheet.xlsx`] = await sheetsOf([paper], 'vi');
  }
  const pdfs = printed(soffice, files);
  const plans = paperSheets(papers, []).sheets;
  return papers.map((paper, index) => {
    const plan = plans[index];
    assert.ok(plan, 'there is no plan');
    return {
      paper,
      plan,
      docx: files[`${paper.name}.docx`] ?? null,
      docxPdf: pdfs[`${paper.name}.docx`] ?? null,
      sheetPdf: pdfs[`${paper.name}-sheet.xlsx`] ?? null,
    };
  });
}
