import { Button, mergeClasses } from '@fluentui/react-components';
import { useMemo } from 'react';
import type { ReactNode } from 'react';
import { blankBallotWords } from '../../i18n/pane/blank-ballots.ts';
import { ballotsOf } from '../ballots/of-session.ts';
import { useShared } from '../components/styles.ts';
import type { Found } from '../session/state.ts';
import { useIsBusy, useIsGoingOn, useSeen, useSession } from '../session/use-session.ts';
import { useLanguage } from '../words.ts';
import { optionsOf } from './choice.ts';
import { Choices } from './Choices.tsx';
import { printingOf } from './of-session.ts';
import { errorsBeforeBallots } from './print-step.ts';
import type { PrintStep, PrintState } from './print-step.ts';
import { PrintFigures, figuresOf } from './PrintFigures.tsx';
import { usePrintStyles } from './styles.ts';

export interface BlankBallotsProps {
  /** As the pane knows the workbook now. */
  readonly found: Found;
  /** Shows what must be corrected. */
  readonly onShowErrors: () => void;
}

/** How the ballots are to be, what printing them comes to, and the way to the printer. */
export function BlankBallotsView({ found, onShowErrors }: BlankBallotsProps): ReactNode {
  const session = useSession();
  const [step, ballots] = [printingOf(session), ballotsOf(session)];
  const state = useSeen(step.store);
  const { quotaRule: quotaBinds } = useSeen(ballots.seen);
  const isGoingOn = useIsGoingOn('blankBallots');
  const shared = useShared();
  const { choice } = state;
  const { campaign } = found.reading;
  const options = useMemo(() => optionsOf(choice, quotaBinds), [choice, quotaBinds]);
  const errors = errorsBeforeBallots(found).length;
  const figures = useMemo(
    () => (options === null || errors > 0 ? null : figuresOf(campaign, options)),
    [campaign, options, errors],
  );
  if (errors > 0) return <Errors count={errors} onShowErrors={onShowErrors} />;
  return (
    <div className={shared.section} data-blank-ballots={isGoingOn ? 'working' : 'idle'}>
      <Choices
        step={step}
        choice={choice}
        bothKinds={new Set(campaign.candidates.map(({ kind }) => kind)).size > 1}
        quotaBinds={quotaBinds}
        limited={figures?.limited !== false}
        onQuotaBinds={(binds) => {
          ballots.setQuotaRule(binds);
          step.changed();
        }}
      />
      {figures !== null && options !== null && <PrintFigures figures={figures} spares={options.spares} />}
      <Making
        step={step}
        state={state}
        quotaBinds={quotaBinds}
        closed={figures === null || figures.ballots.length === 0}
      />
    </div>
  );
}

function Errors({ count, onShowErrors }: { readonly count: number; readonly onShowErrors: () => void }) {
  const words = blankBallotWords[useLanguage()];
  const styles = usePrintStyles();
  return (
    <div className={mergeClasses(styles.card, styles.attention)} role="alert">
      <p className={styles.text}>{words.errors(count)}</p>
      <Button className={styles.wide} onClick={onShowErrors}>
        {words.showErrors}
      </Button>
    </div>
  );
}

interface MakingProps {
  readonly step: PrintStep;
  readonly state: PrintState;
  readonly quotaBinds: boolean;
  /** Nothing can be made now. */
  readonly closed: boolean;
}

function Making({ step, state, quotaBinds, closed }: MakingProps): ReactNode {
  const words = blankBallotWords[useLanguage()];
  const styles = usePrintStyles();
  const disabled = useIsBusy() || closed;
  return (
    <>
      <Button
        appearance="primary"
        size="large"
        className={styles.primary}
        disabledFocusable={disabled}
        onClick={() => void step.makeSheets(quotaBinds)}
      >
        {words.makeSheets}
      </Button>
      <p className={mergeClasses(styles.text, styles.what)}>{words.replaced}</p>
      {step.savesFiles ? (
        <Button
          size="large"
          className={styles.wide}
          disabledFocusable={disabled}
          onClick={() => void step.saveWord(quotaBinds)}
        >
          {words.saveWord}
        </Button>
      ) : (
        <p className={styles.text}>{words.noFiles}</p>
      )}
      <div role="status">{sentence(state, words)}</div>
    </>
  );
}

/** What was made last; '' where there is nothing to say. */
function sentence({ done }: PrintState, words: (typeof blankBallotWords)['vi']): string {
  switch (done?.kind) {
    case undefined:
    // The card of errors stands in the place of all this.
    case 'errors':
      return '';
    case 'nobody':
      return words.figures.nobody;
    case 'sheets':
      return words.done.sheets(done.count);
    case 'file':
      return words.done.file(done.name);
    case 'cancelled':
      return words.done.cancelled;
  }
}
