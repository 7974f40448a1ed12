/**
 * Making every document of the sample, as print-ready sheets in its workbook and as files for Word, against the tally of
 * the same workbook in the same run: in Node, Microsoft's client against the host.
 */
import { readFileSync } from 'node:fs';
import { withWorkbook } from '../src/cli/session.ts';
import { writeDocuments } from '../src/excel/write/documents.ts';
import { tallyWorkbook } from '../src/excel/use-cases.ts';
import { docxOf } from '../src/papers/docx.ts';
import { paperSheets, papersOf } from '../src/papers/papers.ts';
import { claim, middle } from './measure.ts';

const runs = 5;

interface Times {
  readonly tally: number;
  readonly sheets: number;
  readonly docx: number;
  readonly pages: number;
}

function timesOfOne(bytes: Uint8Array): Promise<Times> {
  return withWorkbook('sample.xlsx', bytes, 'vi', async () => {
    const start = performance.now();
    const outcome = await tallyWorkbook({ language: 'vi', now: new Date(0), version: 'bench' });
    const tallied = performance.now();
    if (outcome.kind !== 'tallied') throw new Error(outcome.kind);
    const papers = papersOf(outcome.reading.campaign, outcome.tally, 'party');
    const applied = await writeDocuments((taken) => paperSheets(papers, taken), { token: 'bench' });
    const written = performance.now();
    if (applied.kind !== 'applied') throw new Error(JSON.stringify(applied));
    for (const paper of papers) await docxOf(paper);
    const pages = paperSheets(papers, []).sheets.reduce(
      (sum, { page }) => sum + page.pageBreaks.length + 1,
      0,
    );
    return {
      tally: tallied - start,
      sheets: written - tallied,
      docx: performance.now() - written,
      pages,
    };
  });
}

/** Prints the ratios. */
export async function benchDocuments(): Promise<void> {
  const bytes = readFileSync(new URL('../assets/dien-bien-60.xlsx', import.meta.url));
  await timesOfOne(bytes);
  const times: Times[] = [];
  for (let run = 0; run < runs; run += 1) times.push(await timesOfOne(bytes));
  const median = (pick: (each: Times) => number): number => middle(times.map(pick));
  const tally = median((each) => each.tally);
  const pages = median((each) => each.pages);
  claim(
    `documents, ${pages} pages as sheets`,
    median((each) => each.sheets),
    'tally of the same workbook',
    tally,
  );
  claim(
    `documents, all as .docx`,
    median((each) => each.docx),
    'tally of the same workbook',
    tally,
  );
}
