/** The two commands, from arguments to exit status. */
import { checkWorkbook, tallyWorkbook } from '../excel/use-cases.ts';
import type { Trouble, WorkOptions } from '../excel/outcome.ts';
import { cliWords } from '../i18n/cli.ts';
import type { Language } from '../i18n/language.ts';
import type { Issue } from '../workbook/issue.ts';
import { readArguments, type Command } from './arguments.ts';
import { runDocuments } from './documents.ts';
import { expectWritable, FileTrouble, isSameFile, readInput, writeOutputs, type Output } from './files.ts';
import { progressLine } from './progress.ts';
import { awardLines, issueLines } from './report.ts';
import { resultJson } from './result-json.ts';
import { withWorkbook, type Session } from './session.ts';
import { ownVersion } from './version.ts';

/** Tallied (check: no error); the workbook has errors; usage, or a file that cannot be read or written. */
export type ExitStatus = 0 | 1 | 2;

/** Does what the arguments (after the program's name) ask for, and gives the exit status. */
export async function run(argv: readonly string[]): Promise<ExitStatus> {
  if (argv[0] === 'documents') return runDocuments(argv.slice(1));
  const asked = readArguments(argv);
  switch (asked.kind) {
    case 'help':
      print(process.stdout, [cliWords[asked.language].usage]);
      return 0;
    case 'misused':
      print(process.stderr, [cliWords[asked.language].usageProblem(asked.problem)]);
      return 2;
    case 'command':
      return runCommand(asked.command);
    default: {
      const unreachable: never = asked;
      return unreachable;
    }
  }
}

async function runCommand(command: Command): Promise<ExitStatus> {
  const { input, language } = command;
  try {
    const misuse = await misuseOfPaths(command);
    if (misuse !== null) {
      print(process.stderr, [cliWords[language].usageProblem(misuse)]);
      return 2;
    }
    const bytes = await readInput(input, language);
    await expectWritable(
      [command.out, command.json].filter((path) => path !== null),
      language,
    );
    return await withWorkbook(input, bytes, language, (session) =>
      command.kind === 'tally' ? tally(command, session) : check(command, session),
    );
  } catch (error) {
    if (!(error instanceof FileTrouble)) throw error;
    print(process.stderr, [error.sentence]);
    return 2;
  }
}

/** The input is only ever replaced by a workbook, and two outputs do not go to one file. */
async function misuseOfPaths({ input, out, json, language }: Command): Promise<string | null> {
  const words = cliWords[language].usageProblems;
  if (json !== null && (await isSameFile(input, json))) return words.jsonOverInput(json);
  if (out !== null && json !== null && (await isSameFile(out, json))) return words.samePlace(json);
  return null;
}

async function tally(command: Command, session: Session): Promise<ExitStatus> {
  const { language, quiet } = command;
  const words = cliWords[language];
  const outcome = await withProgress(language, tallyWorkbook);
  switch (outcome.kind) {
    case 'trouble':
      return tellTrouble(outcome.trouble, language);
    case 'cancelled':
      throw new Error('Nobody can cancel on the command line.');
    case 'refused': {
      print(process.stderr, issueLines(shownIssues(outcome.issues, quiet), language));
      print(process.stderr, [words.refused(errorsOf(outcome.issues).length)]);
      await writeOutputs(
        outputs(command, resultJson(outcome, session.statistics(), language), session),
        language,
      );
      return 1;
    }
    case 'tallied': {
      print(process.stderr, issueLines(shownIssues(outcome.issues, quiet), language));
      await writeOutputs(
        outputs(command, resultJson(outcome, session.statistics(), language), session),
        language,
      );
      if (quiet) return 0;
      print(process.stdout, awardLines(outcome.reading.campaign, outcome.tally, language));
      if (command.out !== null) print(process.stdout, [words.written(command.out)]);
      return 0;
    }
    default: {
      const unreachable: never = outcome;
      return unreachable;
    }
  }
}

async function check(command: Command, session: Session): Promise<ExitStatus> {
  const { language, quiet } = command;
  const outcome = await withProgress(language, checkWorkbook);
  if (outcome.kind === 'trouble') return tellTrouble(outcome.trouble, language);
  if (outcome.kind === 'cancelled') throw new Error('Nobody can cancel on the command line.');
  const { issues } = outcome;
  print(process.stderr, issueLines(shownIssues(issues, quiet), language));
  await writeOutputs(
    outputs(command, resultJson(outcome, session.statistics(), language), session),
    language,
  );
  const errors = errorsOf(issues).length;
  if (!quiet) print(process.stdout, [cliWords[language].checked(errors, issues.length - errors)]);
  return errors === 0 ? 0 : 1;
}

async function withProgress<Outcome>(
  language: Language,
  work: (options: WorkOptions) => Promise<Outcome>,
): Promise<Outcome> {
  const line = progressLine(process.stderr, language);
  try {
    return await work({ language, now: new Date(), version: ownVersion(), onProgress: line.show });
  } finally {
    line.clear();
  }
}

function outputs({ out, json }: Command, text: string, session: Session): readonly Output[] {
  return [
    ...(out === null ? [] : [{ path: out, bytes: session.save() }]),
    ...(json === null ? [] : [{ path: json, bytes: new TextEncoder().encode(text) }]),
  ];
}

function tellTrouble({ code, detail }: Trouble, language: Language): ExitStatus {
  print(process.stderr, [`${cliWords[language].troubles[code]} (${detail})`]);
  return 2;
}

function errorsOf(issues: readonly Issue[]): readonly Issue[] {
  return issues.filter(({ severity }) => severity === 'error');
}

/** Errors are told in any case. */
function shownIssues(issues: readonly Issue[], quiet: boolean): readonly Issue[] {
  return quiet ? errorsOf(issues) : issues;
}

function print(stream: NodeJS.WritableStream, lines: readonly string[]): void {
  if (lines.length > 0) stream.write(`${lines.join('\n').trimEnd()}\n`);
}
