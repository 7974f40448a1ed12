/** `binh-xet copies`: a personal copy of the workbook for each member who votes. */
import { join } from 'node:path';
import { draftOf, type Draft } from '../copies/sent/drafts.ts';
import { personalCopies, type CopyOptions } from '../copies/sent/personal-copy.ts';
import { errorsBeforeCopies, isOnlyEarly } from '../copies/readiness.ts';
import type { TablesOutcome } from '../excel/outcome.ts';
import { readWithTables } from '../excel/use-cases.ts';
import { cliWords } from '../i18n/cli.ts';
import type { CopiesCommand } from './arguments.ts';
import { expectFolder, isSameFile, readInput, writeFolder, type Output } from './files.ts';
import { withProgress } from './progress.ts';
import { print, tellIssues, tellMisuse, tellTrouble } from './report.ts';
import type { ExitStatus } from './run.ts';
import { withWorkbook } from './session.ts';

/** Writes the copies and gives the exit status. Throws `FileTrouble`. */
export async function copies(command: CopiesCommand): Promise<ExitStatus> {
  const { input, language, outDir } = command;
  const bytes = await readInput(input, language);
  await expectFolder(outDir, language);
  const outcome = await withWorkbook(input, bytes, language, () => withProgress(language, readWithTables));
  if (outcome.kind === 'trouble') return tellTrouble(outcome.trouble, language);
  if (outcome.kind === 'cancelled') throw new Error('Nobody can cancel on the command line.');
  return write(command, outcome);
}

type Read = Extract<TablesOutcome, { readonly kind: 'read' }>;

async function write(command: CopiesCommand, { reading, workbook }: Read): Promise<ExitStatus> {
  const { input, language, outDir, quiet } = command;
  const words = cliWords[language].copies;
  tellIssues(
    reading.issues.filter((issue) => !isOnlyEarly(issue)),
    command,
  );
  const errors = errorsBeforeCopies(reading.issues);
  if (errors.length > 0) {
    print(process.stderr, [words.refused(errors.length)]);
    return 1;
  }
  const { campaign } = reading;
  const options: CopyOptions = { language, madeAt: new Date() };
  const made = personalCopies({ campaign, snapshot: workbook, fileName: input }, options);
  const drafts = command.eml ? made.map((copy) => draftOf(copy, campaign, options)) : [];
  const outputs = [...made, ...drafts].map(({ fileName, bytes }): Output => ({
    path: join(outDir, fileName),
    bytes,
  }));
  for (const { path } of outputs) {
    if (await isSameFile(input, path)) return tellMisuse(words.overInput(path), language);
  }
  await writeFolder(outDir, outputs, language);
  print(process.stderr, unaddressed(made, drafts).map(words.noAddress));
  if (!quiet) print(process.stdout, [words.written(made.length, drafts.length, outDir)]);
  return 0;
}

/** The members whose drafts have no address. */
function unaddressed(made: ReturnType<typeof personalCopies>, drafts: readonly Draft[]): readonly string[] {
  return made.flatMap(({ member }, at) =>
    drafts[at]?.addressed === false ? [member.name || member.code] : [],
  );
}
