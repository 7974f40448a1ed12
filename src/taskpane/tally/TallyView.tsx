import type { ReactNode } from 'react';
import type { Reading } from '../../workbook/read.ts';
import type { SessionState } from '../session/state.ts';
import { useSession } from '../session/use-session.ts';
import { mendingOf, tallyOf } from './of-session.ts';
import { ChangeQuestion } from '../results/ChangeQuestion.tsx';
import type { Repairs } from '../steps/Mending.tsx';
import { FoundInWorkbook } from '../components/FoundInWorkbook.tsx';
import { Issues } from '../components/Issues.tsx';
import { ResultAtAGlance, SinceWritten } from '../components/ResultAtAGlance.tsx';

interface TallyProps {
  readonly state: SessionState;
  /** Whether whoever works here records the Chair's decision of a tie. */
  readonly decidesTies: boolean;
}

/** The tally: the result where there is one, what must be corrected, and what is in the workbook. */
export function TallyView({ state, decidesTies }: TallyProps): ReactNode {
  const { view, changes } = state;
  const session = useSession();
  const [jobs, mending] = [tallyOf(session), mendingOf(session)];
  const goTo = (sheet: string, cell: string): void => void jobs.goTo(sheet, cell);
  const repairs = (workbook: Reading): Repairs => ({
    workbook,
    last: state.mended,
    repair: (issues) => void mending.repair(issues),
    answer: (issues, answer) => void mending.answer(issues, answer),
    undo: () => void mending.undo(),
    planTables: (issue, choice) => mending.planTables(issue, choice),
    mendTables: (issues, choice) => void mending.mendTables(issues, choice),
  });
  if (changes !== null) {
    return (
      <ChangeQuestion
        changes={changes}
        onWrite={() => void jobs.tallyIfAccepted(changes)}
        onKeep={() => jobs.refuseChanges()}
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
              decide: (decision) => jobs.decideTie(decision),
            }}
            onOpenSheet={(sheet) => goTo(sheet, 'A1')}
          />
          <Issues issues={view.found.issues} onGoTo={goTo} repairs={repairs(view.found.reading)} />
          <FoundInWorkbook campaign={view.found.reading.campaign} />
        </>
      );
  }
}
