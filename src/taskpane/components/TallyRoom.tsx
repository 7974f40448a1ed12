import type { ReactNode } from 'react';
import type { Reading } from '../../workbook/read.ts';
import type { Desk } from '../desk.ts';
import type { PaneState } from '../pane-state.ts';
import { ChangeQuestion } from '../results/ChangeQuestion.tsx';
import type { Repairs } from '../steps/Mending.tsx';
import { FoundInWorkbook } from './FoundInWorkbook.tsx';
import { Issues } from './Issues.tsx';
import { ResultAtAGlance } from './ResultAtAGlance.tsx';
import { SinceWritten } from './SinceWritten.tsx';

interface TallyProps {
  readonly state: PaneState;
  readonly desk: Desk;
  /** Whether whoever works here records the Chair's decision of a tie. */
  readonly decidesTies: boolean;
}

/** The room of the tally: the result where there is one, what must be corrected, and what is in the workbook. */
export function TallyRoom({ state, desk, decidesTies }: TallyProps): ReactNode {
  const { view, changes } = state;
  const goTo = (sheet: string, cell: string): void => void desk.goTo(sheet, cell);
  const repairs = (workbook: Reading): Repairs => ({
    workbook,
    last: state.mended,
    repair: (issues) => void desk.repair(issues),
    answer: (issues, answer) => void desk.answer(issues, answer),
    undo: () => void desk.undoRepairs(),
    planTables: (issue, choice) => desk.planTables(issue, choice),
    mendTables: (issues, choice) => void desk.mendTables(issues, choice),
  });
  if (changes !== null) {
    return (
      <ChangeQuestion
        changes={changes}
        onWrite={() => void desk.tallyIfAccepted(changes)}
        onKeep={() => desk.refuseChanges()}
      />
    );
  }
  switch (view.kind) {
    case 'unread':
    case 'empty':
      return null;
    case 'found':
      return (
        <>
          <FoundInWorkbook campaign={view.found.reading.campaign} />
          <Issues issues={view.found.issues} onGoTo={goTo} repairs={repairs(view.found.reading)} />
        </>
      );
    case 'tallied':
      return (
        <>
          <SinceWritten written={view.written} />
          <ResultAtAGlance
            result={view.result}
            ties={{
              decides: decidesTies,
              table: view.found.reading.places.decisionTable,
              decide: (decision) => desk.decideTie(decision),
            }}
            onOpenSheet={(sheet) => goTo(sheet, 'A1')}
          />
          <Issues issues={view.found.issues} onGoTo={goTo} repairs={repairs(view.found.reading)} />
          <FoundInWorkbook campaign={view.found.reading.campaign} />
        </>
      );
    default: {
      const unreachable: never = view;
      return unreachable;
    }
  }
}
