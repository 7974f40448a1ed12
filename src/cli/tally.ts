/** `binh-xet tally`: reckons, and writes the workbook with the sheets of the result. */
import { tallyWorkbook } from '../excel/use-cases.ts';
import { cliWords } from '../i18n/command-line/cli.ts';
import type { TallyCommand } from './arguments.ts';
import { expectWritable, isSameFile, readInput, writeOutputs, type Output } from './files.ts';
import { withProgress } from './progress.ts';
import { awardLines, errorsOf, labelled, print, tellIssues, tellMisuse, tellTrouble } from './report.ts';
import type { Which, ExitStatus } from './report.ts';
import { resultJson } from './result-json.ts';
import { withWorkbook, type Session } from './session.ts';

/** Tallies the workbook and gives the exit status. Throws `FileTrouble`. */
export async function tally(command: TallyCommand, of: Which = null): Promise<ExitStatus> {
  const { input, language } = command;
  const misuse = await misuseOfPaths(command);
  if (misuse !== null) return tellMisuse(misuse, language);
  await expectWritable(
    [command.out, command.json].filter((path) => path !== null),
    language,
  );
  const bytes = await readInput(input, language);
  return withWorkbook(input, bytes, language, (session) => tallyIn(session, command, of));
}

/** The input is only ever replaced by a workbook, and two outputs do not go to one file. */
async function misuseOfPaths({ input, out, json, language }: TallyCommand): Promise<string | null> {
  const words = cliWords[language].usageProblems;
  if (json !== null && (await isSameFile(input, json))) return words.jsonOverInput(json);
  if (out !== null && json !== null && (await isSameFile(out, json))) return words.samePlace(json);
  return null;
}

async function tallyIn(session: Session, command: TallyCommand, of: Which): Promise<ExitStatus> {
  const { language, quiet } = command;
  const words = cliWords[language];
  const outcome = await withProgress(language, (options) =>
    tallyWorkbook({ ...options, formulas: session.formulas }),
  );
  switch (outcome.kind) {
    case 'trouble':
      return tellTrouble(outcome.trouble, language);
    case 'cancelled':
      throw new Error('Nobody can cancel on the command line.');
    case 'refused': {
      tellIssues(outcome.issues, command, of);
      print(process.stderr, [labelled(words.refused(errorsOf(outcome.issues).length), of)]);
      await writeOutputs(
        outputs(command, resultJson(outcome, session.statistics(), language), session),
        language,
      );
      return 1;
    }
    case 'tallied': {
      tellIssues(outcome.issues, command, of);
      await writeOutputs(
        outputs(command, resultJson(outcome, session.statistics(), language), session),
        language,
      );
      if (quiet) return 0;
      if (of !== null) print(process.stdout, [of]);
      print(process.stdout, awardLines(outcome.reading.campaign, outcome.tally, language));
      if (command.out !== null) print(process.stdout, [words.written(command.out)]);
      return 0;
    }
  }
}

function outputs({ out, json }: TallyCommand, text: string, session: Session): readonly Output[] {
  return [
    ...(out === null ? [] : [{ path: out, bytes: session.save() }]),
    ...(json === null ? [] : [{ path: json, bytes: new TextEncoder().encode(text) }]),
  ];
}
