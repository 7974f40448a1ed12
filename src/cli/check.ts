/** `binh-xet check`: finds everything that is wrong in the workbook, and writes nothing into it. */
import { checkWorkbook } from '../excel/use-cases.ts';
import { cliWords } from '../i18n/command-line/cli.ts';
import type { CheckCommand } from './arguments.ts';
import { expectWritable, isSameFile, readInput, writeOutputs } from './files.ts';
import { withProgress } from './progress.ts';
import { errorsOf, labelled, print, tellIssues, tellMisuse, tellTrouble } from './report.ts';
import type { Which, ExitStatus } from './report.ts';
import { resultJson } from './result-json.ts';
import { withWorkbook, type Session } from './session.ts';

/** Checks the workbook and gives the exit status. Throws `FileTrouble`. */
export async function check(command: CheckCommand, of: Which = null): Promise<ExitStatus> {
  const { input, json, language } = command;
  if (json !== null && (await isSameFile(input, json)))
    return tellMisuse(cliWords[language].usageProblems.jsonOverInput(json), language);
  if (json !== null) await expectWritable([json], language);
  const bytes = await readInput(input, language);
  return withWorkbook(input, bytes, language, (session) => checkIn(session, command, of));
}

async function checkIn(session: Session, command: CheckCommand, of: Which): Promise<ExitStatus> {
  const { json, language, quiet } = command;
  const outcome = await withProgress(language, (options) =>
    checkWorkbook({ ...options, formulas: session.formulas }),
  );
  if (outcome.kind === 'trouble') return tellTrouble(outcome.trouble, language);
  if (outcome.kind === 'cancelled') throw new Error('Nobody can cancel on the command line.');
  const { issues } = outcome;
  tellIssues(issues, command, of);
  if (json !== null) {
    const text = resultJson(outcome, session.statistics(), language);
    await writeOutputs([{ path: json, bytes: new TextEncoder().encode(text) }], language);
  }
  const errors = errorsOf(issues).length;
  if (!quiet) {
    print(process.stdout, [labelled(cliWords[language].checked(errors, issues.length - errors), of)]);
  }
  return errors === 0 ? 0 : 1;
}
