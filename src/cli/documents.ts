/** `binh-xet documents`: the papers of a tally as .docx, and as print-ready sheets in a workbook of their own. */
import { webcrypto } from 'node:crypto';
import { join } from 'node:path';
import { applyPlan } from '../excel/write/apply.ts';
import type { TablesOutcome } from '../excel/write/outcome.ts';
import { readWithTables } from '../excel/use-cases.ts';
import { cliBallotWords } from '../i18n/command-line/cli-ballots.ts';
import { cliWords } from '../i18n/command-line/cli.ts';
import { documentNames, sheetsFile, type AskedFor } from '../i18n/documents/documents.ts';
import type { Language } from '../i18n/language.ts';
import { newWorkbook } from '../ooxml/workbook.ts';
import { concernsBlankBallots, type BallotOptions } from '../papers/ballot-lists.ts';
import { ballotPapers } from '../papers/ballot-paper.ts';
import { docxOf } from '../papers/docx.ts';
import { houseStyles, styleOf } from '../papers/house-style.ts';
import type { Paper } from '../papers/paper.ts';
import { paperFile, paperSheets, papersOf, isMade } from '../papers/papers.ts';
import type { Campaign } from '../tally/campaign.ts';
import { drawCode } from '../workbook/ballots/draw.ts';
import type { Issue } from '../workbook/findings/issue.ts';
import { gatherResults } from '../workbook/plan/results.ts';
import { reckonWorkbook, type Reckoned } from '../workbook/reckon.ts';
import { readCertificateLayout } from '../workbook/read/certificate-layout.ts';
import type { DocumentsCommand } from './arguments.ts';
import { certificateFilesOf, type CertificateFiles } from './certificates.ts';
import { expectFolder, isSameFile, readInput, writeFolder, type Output } from './files.ts';
import { withProgress } from './progress.ts';
import { errorsOf, print, tellIssues, tellMisuse, tellTrouble, type ExitStatus } from './report.ts';
import { withWorkbook } from './session.ts';

/** Writes the documents and gives the exit status. Throws `FileTrouble`. */
export async function documents(command: DocumentsCommand): Promise<ExitStatus> {
  const { input, outDir, language } = command;
  const words = cliWords[language].documents;
  const sheets = join(outDir, sheetsFile);
  if (await isSameFile(input, sheets)) return tellMisuse(words.overInput(sheets), language);
  const bytes = await readInput(input, language);
  await expectFolder(outDir, language);
  const outcome = await withWorkbook(input, bytes, language, ({ formulas }) =>
    withProgress(language, (options) => readWithTables({ ...options, formulas })),
  );
  if (outcome.kind === 'trouble') return tellTrouble(outcome.trouble, language);
  if (outcome.kind === 'cancelled') throw new Error('Nobody can cancel on the command line.');
  return write(command, outcome);
}

type Read = Extract<TablesOutcome, { readonly kind: 'read' }>;

async function write(command: DocumentsCommand, read: Read): Promise<ExitStatus> {
  const { outDir, language, quiet } = command;
  const words = cliWords[language].documents;
  const reckoned = reckonWorkbook(read.reading);
  const issues = relevantIssues(command, read, reckoned);
  tellIssues(issues, command);
  const errors = errorsOf(issues).length;
  if (errors > 0) {
    print(process.stderr, [words.refused(errors)]);
    return 1;
  }
  const missing = (command.only ?? []).filter((name) => isWithout(read.reading.campaign, name));
  print(
    process.stderr,
    missing.map((name) => words.notMade(name)),
  );
  if (command.only !== null && missing.length === command.only.length) return 1;
  const ballots = ballotsOf(command);
  const { papers, certificates } = await documentsOf(command, ballots, read, reckoned);
  const outputs: Output[] = [];
  for (const paper of papers) {
    outputs.push({ path: join(outDir, paperFile(paper)), bytes: await docxOf(paper) });
  }
  if (papers.length > 0)
    outputs.push({ path: join(outDir, sheetsFile), bytes: await sheetsOf(papers, language) });
  for (const { name, bytes } of certificates.files) outputs.push({ path: join(outDir, name), bytes });
  await writeFolder(outDir, outputs, language);
  print(
    process.stderr,
    certificates.tooLong.map(({ name, item }) => words.tooLong(name, item)),
  );
  if (!quiet) {
    const files = outputs.map(({ path }) => `  ${path}`);
    print(process.stdout, [
      words.written(papers.length + certificates.files.length, outDir),
      ...files,
      ...lotOf(papers, ballots, language),
    ]);
  }
  return 0;
}

/** Whether this council has no such document, by how it voted. */
function isWithout(campaign: Campaign, asked: AskedFor): boolean {
  return asked !== 'certificates' && !isMade(campaign, asked);
}

/** Ballots are printed before anybody has voted, and often before all have scored. */
function isBlanksOnly({ only }: DocumentsCommand): boolean {
  return only?.every((name) => name === 'ballots') === true;
}

/** The ballots that were asked for; where a lot is to be drawn and nobody said by what, by a seed made here. */
function ballotsOf({ ballots }: DocumentsCommand): BallotOptions {
  const { order } = ballots;
  if (order.kind === 'names') return { ...ballots, order };
  const seed = order.seed ?? drawCode(webcrypto.getRandomValues(new Uint8Array(4)));
  return { ...ballots, order: { kind: 'draw', seed } };
}

/** What the order was drawn by, so that more papers can be printed in it. */
function lotOf(papers: readonly Paper[], { order }: BallotOptions, language: Language): readonly string[] {
  const hasBallots = papers.some(({ name }) => name === 'ballots');
  return order.kind === 'draw' && hasBallots ? [cliBallotWords[language].drawn(order.seed)] : [];
}

function asksForCertificates({ only }: DocumentsCommand): boolean {
  return only === null || only.includes('certificates');
}

function relevantIssues(
  command: DocumentsCommand,
  { reading, workbook }: Read,
  { issues }: Reckoned,
): readonly Issue[] {
  if (isBlanksOnly(command)) return errorsOf(reading.issues).filter(concernsBlankBallots);
  if (!asksForCertificates(command)) return issues;
  return [...issues, ...readCertificateLayout(workbook, reading.campaign.awards).issues];
}

interface Documents {
  readonly papers: readonly Paper[];
  readonly certificates: CertificateFiles;
}

async function documentsOf(
  command: DocumentsCommand,
  ballots: BallotOptions,
  { reading, workbook }: Read,
  { tally }: Reckoned,
): Promise<Documents> {
  const { campaign } = reading;
  const { only, language } = command;
  const style = command.style ?? styleOf(campaign.documents);
  const none: CertificateFiles = { files: [], tooLong: [] };
  if (isBlanksOnly(command)) {
    return { papers: ballotPapers(campaign, houseStyles[style], ballots), certificates: none };
  }
  if (tally === null) throw new Error('A workbook with errors has no documents of a result.');
  const names = only?.flatMap((name) => documentNames.find((known) => known === name) ?? []) ?? null;
  const papers = papersOf(campaign, tally, style, names, { ballots });
  if (!asksForCertificates(command)) return { papers, certificates: none };
  const { layout } = readCertificateLayout(workbook, campaign.awards);
  const results = gatherResults(campaign, tally, 'vi');
  return { papers, certificates: await certificateFilesOf(results, layout, language) };
}

/** A workbook with the print-ready sheets and nothing else: no scores and no ballots go along when it is sent on. */
export async function sheetsOf(papers: readonly Paper[], language: Language): Promise<Uint8Array> {
  const file = newWorkbook();
  const others = file.sheets.map(({ name }) => name);
  return withWorkbook(sheetsFile, file.save(), language, async (session) => {
    const applied = await applyPlan(paperSheets(papers, others), { token: 'papers' });
    if (applied.kind !== 'applied')
      throw new Error(`The sheets were not written: ${JSON.stringify(applied)}`);
    await Excel.run(async (context) => {
      for (const name of others) context.workbook.worksheets.getItem(name).delete();
      await context.sync();
    });
    return session.save();
  });
}
