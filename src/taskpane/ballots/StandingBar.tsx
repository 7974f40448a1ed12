import { Button, mergeClasses } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { ballotWords } from '../../i18n/pane/ballots.ts';
import { troubleWords } from '../../i18n/pane/troubles.ts';
import { useShared } from '../components/styles.ts';
import { useLanguage } from '../words.ts';
import type { BallotState } from './ballot-state.ts';
import type { BallotStep } from './ballot-step.ts';
import { useBallotStyles } from './styles.ts';

interface BarProps {
  readonly step: BallotStep;
  readonly state: BallotState;
}

/** Always in sight: what is on its way into the workbook, what Excel refused, and what has just been done. */
export function StandingBar({ step, state }: BarProps): ReactNode {
  const words = ballotWords[useLanguage()];
  const styles = useBallotStyles();
  const { queue, trouble, said } = state;
  const saving = queue.filter(({ status }) => status === 'saving').length;
  const silent = saving === 0 && said === null && refusedIn(state) === 0 && trouble === null;
  return (
    <div className={mergeClasses(!silent && styles.bar)}>
      <div role="status" data-said={said?.turn ?? 0}>
        {saving > 0 && <p className={styles.text}>{words.saving(saving)}</p>}
        {saving === 0 && said !== null && (
          <p className={mergeClasses(styles.text, said.what === 'notUndone' && styles.danger)}>
            {words.said[said.what](said.number)}
          </p>
        )}
      </div>
      <Refused step={step} state={state} />
    </div>
  );
}

/** What is not in the workbook, why, and the way to try again. */
function Refused({ step, state }: BarProps): ReactNode {
  const language = useLanguage();
  const words = ballotWords[language];
  const shared = useShared();
  const styles = useBallotStyles();
  const { trouble } = state;
  const refused = refusedIn(state);
  if (refused === 0 && trouble === null) return null;
  return (
    <div className={shared.section} role="alert" data-refused={refused}>
      {trouble !== null && (
        <p className={mergeClasses(styles.text, styles.danger)}>
          {troubleWords[language][trouble.code].title}. {troubleWords[language][trouble.code].advice}
        </p>
      )}
      {refused > 0 && <p className={styles.text}>{words.refused(refused)}</p>}
      <Button
        appearance="primary"
        className={shared.target}
        onClick={() => (refused > 0 ? step.retry() : step.reopen())}
      >
        {refused > 0 ? words.retry : words.readAgain}
      </Button>
    </div>
  );
}

/** How many papers and figures Excel has refused. */
function refusedIn({ queue, entries }: BallotState): number {
  return (
    queue.filter(({ status }) => status === 'refused').length +
    [...entries.values()].filter(({ status }) => status === 'unsaved').length
  );
}
