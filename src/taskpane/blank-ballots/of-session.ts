/** The printing of blank ballots in the session; what writes .docx comes later still. */
import { rememberBallotChoice, rememberedBallotChoice } from '../../excel/remembered/remembered.ts';
import { drawCode } from '../../workbook/ballots/draw.ts';
import { ballotsOf } from '../ballots/of-session.ts';
import { handOverTools } from '../documents/hand-over.ts';
import { onePer } from '../session/one-per.ts';
import { PrintStep } from './print-step.ts';

export const printingOf = onePer((session) => {
  const step = new PrintStep(session, {
    ...handOverTools(),
    recall: rememberedBallotChoice,
    remember: async (choice) => {
      await rememberBallotChoice(choice);
      // The names are keyed in as they stand on the papers.
      ballotsOf(session).open();
    },
    newSeed: () => drawCode(crypto.getRandomValues(new Uint8Array(4))),
  });
  void step.recall();
  return step;
});
