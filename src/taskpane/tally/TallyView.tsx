import { Button, makeStyles, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { resultWords } from '../../i18n/pane/results.ts';
import type { Reading } from '../../workbook/read.ts';
import type { RecipientChange } from '../../workbook/record/record.ts';
import { useShared } from '../components/styles.ts';
import type { SessionState } from '../session/state.ts';
import { useSession } from '../session/use-session.ts';
import { useLanguage } from '../words.ts';
import { mendingOf, tallyOf } from './of-session.ts';
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

const useStyles = makeStyles({
  award: { margin: 0, fontSize: tokens.fontSizeBase300, lineHeight: tokens.lineHeightBase300 },
  names: { margin: '4px 0 0', paddingLeft: '24px' },
  write: { minHeight: '52px' },
});

interface ChangeQuestionProps {
  readonly changes: readonly RecipientChange[];
  readonly onWrite: () => void;
  readonly onKeep: () => void;
}

/** What the tally would change in the recipients, before anything is written. */
function ChangeQuestion({ changes, onWrite, onKeep }: ChangeQuestionProps): ReactNode {
  const words = resultWords[useLanguage()].changes;
  const shared = useShared();
  const styles = useStyles();
  return (
    <section className={shared.section} aria-labelledby="changes">
      <h2 id="changes" className={shared.heading} data-landing="changes" tabIndex={-1}>
        {words.heading}
      </h2>
      <div>{words.explanation}</div>
      {changes.map(({ award, added, removed }) => (
        <div key={award}>
          <h3 className={styles.award}>{award}</h3>
          <Names title={words.added} names={added} />
          <Names title={words.removed} names={removed} />
        </div>
      ))}
      <Button appearance="primary" size="large" className={styles.write} onClick={onWrite}>
        {words.write}
      </Button>
      <Button size="large" className={shared.target} onClick={onKeep}>
        {words.keep}
      </Button>
    </section>
  );
}

function Names({ title, names }: { readonly title: string; readonly names: readonly string[] }): ReactNode {
  const styles = useStyles();
  if (names.length === 0) return null;
  return (
    <div>
      {title} ({names.length}):
      <ul className={styles.names}>
        {names.map((name, index) => (
          <li key={index}>{name}</li>
        ))}
      </ul>
    </div>
  );
}
