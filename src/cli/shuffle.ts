/** `binh-xet shuffle`: the papers of the secret ballot in an order that says nothing of when each was entered. */
import { webcrypto } from 'node:crypto';
import { shufflePapers } from '../excel/shuffle-papers.ts';
import { cliWords } from '../i18n/cli.ts';
import { withoutStringOrder } from '../ooxml/string-order.ts';
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
    case 'shuffled':
      // The list of texts in the file would still tell in which order they were typed.
      await writeOutputs([{ path: out, bytes: withoutStringOrder(session.save()) }], language);
      if (!quiet) print(process.stdout, [words.done(outcome.papers), cliWords[language].written(out)]);
      return 0;
    default: {
      const unreachable: never = outcome;
      return unreachable;
    }
  }
}

/** 32 bits that nobody can foresee. */
function randomWord(): number {
  const [word = 0] = webcrypto.getRandomValues(new Uint32Array(1));
  return word;
}
