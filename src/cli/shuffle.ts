/** `binh-xet shuffle`: the papers of the secret ballot in an order that says nothing of when each was entered. */
import { randomWord } from '../excel/line/random.ts';
import { shufflePapers } from '../excel/inputs/shuffle-papers.ts';
import { cliWords } from '../i18n/command-line/cli.ts';
import { fileProblemSentence } from '../i18n/command-line/file-problems.ts';
import { leftSentence } from '../i18n/pane/secrecy.ts';
import { withoutEntryOrder } from '../ooxml/entry-order/entry-order.ts';
import { isPaperTable } from '../workbook/ballots/shuffle-papers.ts';
import type { ShuffleCommand } from './arguments.ts';
import { FileTrouble } from './file-trouble.ts';
import { expectWritable, readInput, writeOutputs } from './files.ts';
import { tellFormulas } from './formula-findings.ts';
import { print, tellTrouble, type ExitStatus } from './report.ts';
import { withWorkbook, type Session } from './session.ts';

/** Shuffles the papers and gives the exit status: 1 where it cannot be done safely, or formulas have no value. Throws `FileTrouble`. */
export async function shuffle(command: ShuffleCommand): Promise<ExitStatus> {
  const { input, out, language } = command;
  await expectWritable([out], language);
  const bytes = await readInput(input, language);
  return withWorkbook(input, bytes, language, (session) => shuffleIn(session, command));
}

async function shuffleIn(session: Session, command: ShuffleCommand): Promise<ExitStatus> {
  const { out, language, quiet } = command;
  const words = cliWords[language].shuffle;
  // Before the papers move: the cells are those of the file that was given.
  const status = await tellFormulas(session, command);
  if (status === 2) return status;
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
      if (copy.kind === 'problem')
        throw new FileTrouble(fileProblemSentence(command.input, copy.problem, language));
      await writeOutputs([{ path: out, bytes: copy.bytes }], language);
      if (!quiet) print(process.stdout, [words.done(outcome.papers), cliWords[language].written(out)]);
      print(
        process.stderr,
        copy.left.map((trace) => leftSentence(trace, language)),
      );
      return status;
    }
  }
}
