/** `binh-xet documents`: the papers of a tally as .docx, and as print-ready sheets in a workbook of their own. */
import { join } from 'node:path';
import { applyPlan } from '../excel/apply.ts';
import type { CheckOutcome } from '../excel/outcome.ts';
import { checkWorkbook } from '../excel/use-cases.ts';
import { cliWords } from '../i18n/cli.ts';
import { sheetsFile } from '../i18n/documents.ts';
import type { Language } from '../i18n/language.ts';
import { newWorkbook } from '../ooxml/workbook.ts';
import { concernsBlankBallots } from '../papers/ballot-lists.ts';
import { ballotPapers } from '../papers/ballot-paper.ts';
import { docxOf } from '../papers/docx.ts';
import { houseStyles, styleOf } from '../papers/house-style.ts';
import type { Paper } from '../papers/paper.ts';
import { paperFile, paperSheets, papersOf } from '../papers/papers.ts';
import { tallyCampaign } from '../tally/tally.ts';
import type { DocumentsCommand } from './arguments.ts';
import { expectFolder, isSameFile, readInput, writeFolder, type Output } from './files.ts';
import { withProgress } from './progress.ts';
import { errorsOf, print, tellIssues, tellMisuse, tellTrouble } from './report.ts';
import type { ExitStatus } from './run.ts';
import { withWorkbook } from './session.ts';

/** Writes the documents and gives the exit status. Throws `FileTrouble`. */
export async function documents(command: DocumentsCommand): Promise<ExitStatus> {
  const { input, outDir, language } = command;
  const words = cliWords[language].documents;
  const sheets = join(outDir, sheetsFile);
  if (await isSameFile(input, sheets)) return tellMisuse(words.overInput(sheets), language);
  const bytes = await readInput(input, language);
  await expectFolder(outDir, language);
  const outcome = await withWorkbook(input, bytes, language, () => withProgress(language, checkWorkbook));
  if (outcome.kind === 'trouble') return tellTrouble(outcome.trouble, language);
  if (outcome.kind === 'cancelled') throw new Error('Nobody can cancel on the command line.');
  return write(command, outcome);
}

type Checked = Extract<CheckOutcome, { readonly kind: 'checked' }>;

async function write(command: DocumentsCommand, { reading, issues }: Checked): Promise<ExitStatus> {
  const { outDir, only, language, quiet } = command;
  const words = cliWords[language].documents;
  // Ballots are printed before anybody has voted, and often before all have scored.
  const blanks = only?.every((name) => name === 'ballots') === true;
  const relevant = blanks ? errorsOf(issues).filter(concernsBlankBallots) : issues;
  tellIssues(relevant, command);
  const errors = errorsOf(relevant).length;
  if (errors > 0) {
    print(process.stderr, [words.refused(errors)]);
    return 1;
  }
  const { campaign } = reading;
  const style = command.style ?? styleOf(campaign.documents);
  const papers = blanks
    ? ballotPapers(campaign, houseStyles[style])
    : papersOf(campaign, tallyCampaign(campaign), style, only);
  const outputs: Output[] = [];
  for (const paper of papers) {
    outputs.push({ path: join(outDir, paperFile(paper)), bytes: await docxOf(paper) });
  }
  outputs.push({ path: join(outDir, sheetsFile), bytes: await sheetsOf(papers, language) });
  await writeFolder(outDir, outputs, language);
  if (!quiet) {
    const files = outputs.map(({ path }) => `  ${path}`);
    print(process.stdout, [words.written(papers.length, outDir), ...files]);
  }
  return 0;
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
