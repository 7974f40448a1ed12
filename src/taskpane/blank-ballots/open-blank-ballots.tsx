/** The printing of blank ballots, all of which is loaded together; what writes .docx comes later still. */
import type { ReactNode } from 'react';
import { rememberBallotChoice, rememberedBallotChoice } from '../../excel/ballot-settings.ts';
import { writeDocuments } from '../../excel/documents.ts';
import { breathe } from '../../excel/round-trip.ts';
import { drawCode } from '../../workbook/draw.ts';
import { canSaveFiles, saveFile } from '../mail/save-file.ts';
import type { BlankBallotNeeds, BlankBallotsProps } from './blank-ballots-part.tsx';
import { BlankBallotsView } from './BlankBallotsView.tsx';
import { PrintDesk } from './print-desk.ts';

/** The view, with a desk of its own that keeps its state while one goes elsewhere in the pane. */
export function openBlankBallots({
  desk: pane,
  ballots,
}: BlankBallotNeeds): (props: BlankBallotsProps) => ReactNode {
  const desk = new PrintDesk({
    withReading: (work) => pane.withReading(work),
    write: writeDocuments,
    docxOf: async (paper) => {
      const { docxOf } = await import(/* webpackChunkName: "docx" */ '../../papers/docx.ts');
      return docxOf(paper);
    },
    breathe,
    saveFile,
    savesFiles: canSaveFiles(),
    now: () => new Date(),
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
