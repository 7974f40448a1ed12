/** `binh-xet shuffle`: the papers of the secret ballot in an order that says nothing of when each was entered. */
import { randomWord } from '../excel/random-word.ts';
import { shufflePapers } from '../excel/shuffle-papers.ts';
import { cliWords } from '../i18n/cli.ts';
import { leftSentence } from '../i18n/secrecy.ts';
import { withoutEntryOrder } from '../ooxml/entry-order.ts';
import { isPaperTable } from '../workbook/shuffle-papers.ts';
import type { ShuffleCommand } from './arguments.ts';
import { expectWritable, readInput, writeOutputs } from './files.ts';
import { print, tellTrouble } from './report.ts';
import type { ExitStatus } from './run.ts';
import { withWorkbook, type Session } from './session.ts';

/** Shuffles the papers and gives the exit status: 1 where it cannot be done safely. Throws `FileTrouble`. */
export async function shuffle(command: ShuffleCommand): Promise<ExitStatus> {
  const { input, out, language } = command;
  const bytes = await readInput(input, language);
  await expectWritable([out], language);
  return withWorkbook(input, bytes, language, (session) => shuffleIn(session, command));
}

async function shuffleIn(session: Session, { out, language, quiet }: ShuffleCommand): Promise<ExitStatus> {
  const words = cliWords[language].shuffle;
  const outcome = await shufflePapers(randomWord);
  switch (outcome.kind) {
    case 'trouble':
      return tellTrouble(outcome.trouble, language);
    case 'changed':
      throw new Error('Nobody else works on a file that the command line has opened.');
    case 'formula':
      print(process.stderr, [words.formula(outcome.sheet, outcome.cell)]);
      return 1;
    case 'shuffled': {
      // The file would still tell in which order texts were typed.
      const copy = withoutEntryOrder(session.save(), isPaperTable);
      if (copy.kind === 'problem') throw new Error(`The host saved no workbook: ${copy.problem.detail}`);
      await writeOutputs([{ path: out, bytes: copy.bytes }], language);
      if (!quiet) print(process.stdout, [words.done(outcome.papers), cliWords[language].written(out)]);
      print(
        process.stderr,
        copy.left.map((trace) => leftSentence(trace, language)),
      );
      return 0;
    }
    default: {
      const unreachable: never = outcome;
      return unreachable;
    }
  }
}
