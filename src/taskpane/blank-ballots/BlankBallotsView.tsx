import { Button, mergeClasses } from '@fluentui/react-components';
import { useMemo, useSyncExternalStore } from 'react';
import type { ReactNode } from 'react';
import { blankBallotWords } from '../../i18n/pane/blank-ballots.ts';
import { TroubleNotice } from '../components/TroubleNotice.tsx';
import { WorkBar } from '../components/WorkBar.tsx';
import { useShared } from '../components/styles.ts';
import { useLanguage } from '../words.ts';
import type { BlankBallotNeeds, BlankBallotsProps } from './blank-ballots-part.tsx';
import { optionsOf } from './choice.ts';
import { Choices } from './Choices.tsx';
import { figuresOf } from './figures.ts';
import { errorsBeforeBallots } from './print-desk.ts';
import type { PrintDesk, PrintState } from './print-desk.ts';
import { PrintFigures } from './PrintFigures.tsx';
import { usePrintStyles } from './styles.ts';

interface ViewProps extends BlankBallotsProps {
  readonly desk: PrintDesk;
  readonly ballots: BlankBallotNeeds['ballots'];
}

/** How the ballots are to be, what printing them comes to, and the way to the printer. */
export function BlankBallotsView({ desk, ballots, found, onShowErrors }: ViewProps): ReactNode {
  const state = useSyncExternalStore(desk.subscribe, desk.state);
  const quotaBinds = useSyncExternalStore(ballots.subscribe, () => ballots.state().quotaRule);
  const words = blankBallotWords[useLanguage()];
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
    <div className={shared.section} data-blank-ballots={state.work?.form ?? 'idle'}>
      {state.trouble !== null && (
        <TroubleNotice trouble={state.trouble} onClose={() => desk.closeTrouble()} />
      )}
      <Choices
        desk={desk}
        choice={choice}
        bothKinds={new Set(campaign.candidates.map(({ kind }) => kind)).size > 1}
        quotaBinds={quotaBinds}
        limited={figures?.limited !== false}
        onQuotaBinds={(binds) => {
          ballots.setQuotaRule(binds);
          desk.changed();
        }}
      />
      {figures !== null && options !== null && <PrintFigures figures={figures} spares={options.spares} />}
      <Making
        desk={desk}
        state={state}
        quotaBinds={quotaBinds}
        closed={figures === null || figures.ballots.length === 0}
      />
      {state.work !== null && (
        <WorkBar
          sentence={sentence(state, words)}
          share={state.work.share}
          cancelling={state.work.cancelling}
          onCancel={() => desk.cancel()}
        />
      )}
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
  readonly desk: PrintDesk;
  readonly state: PrintState;
  readonly quotaBinds: boolean;
  /** Nothing can be made now. */
  readonly closed: boolean;
}

function Making({ desk, state, quotaBinds, closed }: MakingProps): ReactNode {
  const words = blankBallotWords[useLanguage()];
  const styles = usePrintStyles();
  const disabled = closed || state.work !== null;
  return (
    <>
      <Button
        appearance="primary"
        size="large"
        className={styles.primary}
        disabledFocusable={disabled}
        onClick={() => void desk.makeSheets(quotaBinds)}
      >
        {words.makeSheets}
      </Button>
      <p className={mergeClasses(styles.text, styles.what)}>{words.replaced}</p>
      {desk.savesFiles ? (
        <Button
          size="large"
          className={styles.wide}
          disabledFocusable={disabled}
          onClick={() => void desk.saveWord(quotaBinds)}
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

/** What is being made, or was made last; '' where there is nothing to say. */
function sentence({ work, done }: PrintState, words: (typeof blankBallotWords)['vi']): string {
  if (work !== null) return words.working[work.form];
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
    case 'busy':
      return words.done.busy;
    case 'cancelled':
      return words.done.cancelled;
    default: {
      const unreachable: never = done;
      return unreachable;
    }
  }
}
