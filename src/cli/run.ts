/** From arguments to exit status. */
import { cliWords } from '../i18n/command-line/cli.ts';
import { readArguments, type Command } from './arguments.ts';
import { FileTrouble } from './file-trouble.ts';
import { print, type ExitStatus } from './report.ts';

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

/** Each command is loaded when it is asked for: most need neither documents nor copies. */
async function work(command: Command): Promise<ExitStatus> {
  switch (command.kind) {
    case 'tally':
      return (await import('./tally.ts')).tally(command);
    case 'check':
      return (await import('./check.ts')).check(command);
    case 'several':
      return (await import('./several.ts')).several(command);
    case 'copies':
      return (await import('./copies.ts')).copies(command);
    case 'merge':
      return (await import('./merge.ts')).merge(command);
    case 'documents':
      return (await import('./documents.ts')).documents(command);
    case 'shuffle':
      return (await import('./shuffle.ts')).shuffle(command);
    case 'certificate-layout':
      return (await import('./certificate-layout.ts')).certificateLayout(command);
  }
}
