/** `binh-xet documents`: the papers of a tally as .docx, and as print-ready sheets in a workbook of their own. */
import { mkdir, stat } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { applyPlan } from '../excel/apply.ts';
import { checkWorkbook } from '../excel/use-cases.ts';
import { cliWords } from '../i18n/cli.ts';
import { documentFiles, documentsWords, sheetsFile } from '../i18n/documents.ts';
import type { Language } from '../i18n/language.ts';
import { newWorkbook } from '../ooxml/workbook.ts';
import { concernsBlankBallots } from '../papers/ballot-lists.ts';
import { ballotPapers } from '../papers/ballot-paper.ts';
import { docxOf } from '../papers/docx.ts';
import { houseStyles, styleOf } from '../papers/house-style.ts';
import type { Paper } from '../papers/paper.ts';
import { paperSheets, papersOf } from '../papers/papers.ts';
import { tallyCampaign } from '../tally/tally.ts';
import { readDocumentsArguments, type DocumentsCommand } from './documents-arguments.ts';
import { expectWritable, FileTrouble, isSameFile, readInput, writeOutputs, type Output } from './files.ts';
import { issueLines } from './report.ts';
import { withWorkbook } from './session.ts';
import { ownVersion } from './version.ts';

/** Does what the arguments after `documents` ask for: 0 written; 1 the workbook has errors; 2 usage or files. */
export async function runDocuments(argv: readonly string[]): Promise<0 | 1 | 2> {
  const asked = readDocumentsArguments(argv);
  switch (asked.kind) {
    case 'help':
      print(process.stdout, [documentsWords[asked.language].usage]);
      return 0;
    case 'misused':
      print(process.stderr, [asked.problem, '', documentsWords[asked.language].usage]);
      return 2;
    case 'command':
      return documents(asked.command);
    default: {
      const unreachable: never = asked;
      return unreachable;
    }
  }
}

async function documents(command: DocumentsCommand): Promise<0 | 1 | 2> {
  const { input, language } = command;
  try {
    const bytes = await readInput(input, language);
    await expectFolder(command);
    const papers = await withWorkbook(input, bytes, language, () => papersIn(command));
    if (typeof papers === 'number') return papers;
    await write(command, papers);
    return 0;
  } catch (error) {
    if (!(error instanceof FileTrouble)) throw error;
    print(process.stderr, [error.sentence]);
    return 2;
  }
}

/** Nobody waits for documents that cannot be kept, and the input is never written over. */
async function expectFolder({ folder, input, language }: DocumentsCommand): Promise<void> {
  const { problems } = documentsWords[language];
  const there = await nearestIn(folder);
  if (!(await stat(there)).isDirectory()) throw new FileTrouble(problems.notAFolder(there));
  if (there !== resolve(folder)) return;
  const sheets = join(folder, sheetsFile);
  if (await isSameFile(input, sheets)) throw new FileTrouble(problems.overInput(sheets));
  await expectWritable([sheets], language);
}

/** The path, or the nearest above it that exists. */
async function nearestIn(path: string): Promise<string> {
  const whole = resolve(path);
  const isThere = await stat(whole).then(
    () => true,
    () => false,
  );
  return isThere || dirname(whole) === whole ? whole : nearestIn(dirname(whole));
}

/** The documents of the workbook that is open, or the exit status where there are none. */
async function papersIn({
  only,
  style,
  language,
  quiet,
}: DocumentsCommand): Promise<readonly Paper[] | 1 | 2> {
  const outcome = await checkWorkbook({ language, now: new Date(), version: ownVersion() });
  switch (outcome.kind) {
    case 'trouble':
      print(process.stderr, [
        `${cliWords[language].troubles[outcome.trouble.code]} (${outcome.trouble.detail})`,
      ]);
      return 2;
    case 'cancelled':
      throw new Error('Nobody can cancel on the command line.');
    case 'checked': {
      // Ballots are printed before anybody has voted, and often before all have scored.
      const blanks = only?.every((name) => name === 'ballots') === true;
      const errors = outcome.issues.filter(
        (issue) => issue.severity === 'error' && (!blanks || concernsBlankBallots(issue)),
      );
      print(process.stderr, issueLines(quiet || blanks ? errors : outcome.issues, language));
      if (errors.length > 0) {
        print(process.stderr, [documentsWords[language].refused(errors.length)]);
        return 1;
      }
      const { campaign } = outcome.reading;
      const asked = style ?? styleOf(campaign.documents);
      if (blanks) return ballotPapers(campaign, houseStyles[asked]);
      return papersOf(campaign, tallyCampaign(campaign), asked, only);
    }
    default: {
      const unreachable: never = outcome;
      return unreachable;
    }
  }
}

async function write({ folder, language, quiet }: DocumentsCommand, papers: readonly Paper[]): Promise<void> {
  const outputs: Output[] = [];
  for (const paper of papers) {
    outputs.push({ path: join(folder, fileName(paper)), bytes: await docxOf(paper) });
  }
  outputs.push({ path: join(folder, sheetsFile), bytes: await sheetsOf(papers, language) });
  await makeFolder(folder, language);
  await writeOutputs(outputs, language);
  if (quiet) return;
  const { written } = documentsWords[language];
  print(process.stdout, [written(papers.length, folder), ...outputs.map(({ path }) => `  ${path}`)]);
}

function fileName({ name, part }: Paper): string {
  return `${[documentFiles[name], ...(part === undefined ? [] : [part])].join('-')}.docx`;
}

/** A workbook with the print-ready sheets and nothing else: no scores and no ballots go along when it is sent on. */
export async function sheetsOf(papers: readonly Paper[], language: Language): Promise<Uint8Array> {
  const file = newWorkbook();
  const others = file.sheets.map(({ name }) => name);
  return withWorkbook(sheetsFile, file.save(), language, async (session) => {
    const applied = await applyPlan(paperSheets(papers, others), {
      token: 'papers',
    });
    if (applied.kind !== 'applied')
      throw new Error(`The sheets were not written: ${JSON.stringify(applied)}`);
    await Excel.run(async (context) => {
      for (const name of others) context.workbook.worksheets.getItem(name).delete();
      await context.sync();
    });
    return session.save();
  });
}

async function makeFolder(folder: string, language: Language): Promise<void> {
  try {
    await mkdir(folder, { recursive: true });
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? String(error.code) : '';
    throw new FileTrouble(cliWords[language].files.cannotWrite(folder, code));
  }
}

function print(stream: NodeJS.WritableStream, lines: readonly string[]): void {
  if (lines.length > 0) stream.write(`${lines.join('\n').trimEnd()}\n`);
}
