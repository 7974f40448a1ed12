/** The printing of blank ballots, all of which is loaded together; what writes .docx comes later still. */
import type { ReactNode } from 'react';
import { rememberBallotChoice, rememberedBallotChoice } from '../../excel/remembered/ballot-settings.ts';
import { drawCode } from '../../workbook/ballots/draw.ts';
import { handOverTools } from '../documents/hand-over-tools.ts';
import type { BlankBallotNeeds, BlankBallotsProps } from './blank-ballots-part.tsx';
import { BlankBallotsView } from './BlankBallotsView.tsx';
import { PrintDesk } from './print-desk.ts';

/** The view, with a desk of its own that keeps its state while one goes elsewhere in the pane. */
export function openBlankBallots({
  desk: pane,
  ballots,
}: BlankBallotNeeds): (props: BlankBallotsProps) => ReactNode {
  const desk = new PrintDesk({
    ...handOverTools(),
    withReading: (work) => pane.withReading(work),
    recall: rememberedBallotChoice,
    remember: async (choice) => {
      await rememberBallotChoice(choice);
      // The names are keyed in as they stand on the papers.
      ballots.open();
    },
    newSeed: () => drawCode(crypto.getRandomValues(new Uint8Array(4))),
  });
  void desk.recall();
  return function BlankBallots(props) {
    return <BlankBallotsView desk={desk} ballots={ballots} {...props} />;
  };
}
