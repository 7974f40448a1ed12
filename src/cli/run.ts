/** From arguments to exit status. */
import { cliWords } from '../i18n/cli.ts';
import { readArguments, type Command } from './arguments.ts';
import { certificateLayout } from './certificate-layout.ts';
import { check } from './check.ts';
import { copies } from './copies.ts';
import { documents } from './documents.ts';
import { FileTrouble } from './files.ts';
import { merge } from './merge.ts';
import { print } from './report.ts';
import { shuffle } from './shuffle.ts';
import { tally } from './tally.ts';

/** Done (check: no error); the workbook has errors; usage, or a file that cannot be read or written. */
export type ExitStatus = 0 | 1 | 2;

/** Does what the arguments (after the program's name) ask for, and gives the exit status. */
export async function run(argv: readonly string[]): Promise<ExitStatus> {
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
  try {
    return await work(command);
  } catch (error) {
    if (!(error instanceof FileTrouble)) throw error;
    print(process.stderr, [error.sentence]);
    return 2;
  }
}

function work(command: Command): Promise<ExitStatus> {
  switch (command.kind) {
    case 'tally':
      return tally(command);
    case 'check':
      return check(command);
    case 'copies':
      return copies(command);
    case 'merge':
      return merge(command);
    case 'documents':
      return documents(command);
    case 'shuffle':
      return shuffle(command);
    case 'certificate-layout':
      return certificateLayout(command);
    default: {
      const unreachable: never = command;
      return unreachable;
    }
  }
}
