import { Button, makeStyles, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { doneShare } from '../session/done-share.ts';
import { canTally, isBusy, needsTallyAgain } from '../session/state.ts';
import type { SessionState } from '../session/state.ts';
import { advice, stageWords } from '../sentences.ts';
import { useWords } from '../words.ts';
import { useShared } from './styles.ts';
import { WorkBar, useBar } from './WorkBar.tsx';

const useStyles = makeStyles({
  primary: {
    minHeight: '52px',
    width: '100%',
    fontSize: tokens.fontSizeBase500,
    lineHeight: tokens.lineHeightBase500,
  },
});

export interface Actions {
  readonly tally: () => void;
  readonly readAgain: () => void;
  readonly cancel: () => void;
}

interface ActionBarProps {
  readonly state: SessionState;
  readonly actions: Actions;
}

/** The one obvious next step, always in sight at the bottom: tally, or wait and see how far it is. */
export function ActionBar({ state, actions }: ActionBarProps): ReactNode {
  const { actions: words, stages } = useWords();
  const shared = useShared();
  const styles = useStyles();
  const { bar } = useBar();
  const { work, view } = state;
  if (work !== null && isBusy(state)) {
    return (
      <WorkBar
        sentence={stageWords(work, stages)}
        share={doneShare(work)}
        cancelling={work.cancelling}
        onCancel={work.canStop ? actions.cancel : null}
        isBusySaid={state.isBusySaid}
      />
    );
  }
  const sentence = advice(state, words);
  const ready = canTally(state);
  const known = view.kind === 'found' || view.kind === 'tallied';
  // An empty workbook has its one next step in the step of the set-up.
  const onlyReads = view.kind === 'unread';
  return (
    <section className={bar} aria-label={words.label} data-landing="actions" tabIndex={-1}>
      {sentence !== '' && <div id="advice">{sentence}</div>}
      {known && (
        <Button
          appearance={view.kind === 'tallied' && !needsTallyAgain(view) ? 'secondary' : 'primary'}
          size="large"
          className={styles.primary}
          disabledFocusable={!ready}
          aria-describedby="advice"
          onClick={actions.tally}
        >
          {view.kind === 'tallied' || needsTallyAgain(view) ? words.tallyAgain : words.tally}
        </Button>
      )}
      <Button
        appearance={onlyReads ? 'primary' : ready ? 'subtle' : 'secondary'}
        size="large"
        className={shared.target}
        onClick={actions.readAgain}
      >
        {words.readAgain}
      </Button>
    </section>
  );
}
