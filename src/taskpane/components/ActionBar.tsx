import { Button, ProgressBar, makeStyles, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { doneShare } from '../done-share.ts';
import { canTally, isBusy, needsTallyAgain } from '../pane-state.ts';
import type { PaneState, Work } from '../pane-state.ts';
import { advice, stageWords } from '../sentences.ts';
import { useWords } from '../words.ts';
import { useShared } from './styles.ts';

const useStyles = makeStyles({
  bar: {
    position: 'sticky',
    bottom: 0,
    display: 'flex',
    flexDirection: 'column',
    gap: '8px',
    padding: '12px 16px',
    backgroundColor: tokens.colorNeutralBackground1,
    borderTop: `1px solid ${tokens.colorNeutralStroke1}`,
  },
  primary: {
    minHeight: '52px',
    width: '100%',
    fontSize: tokens.fontSizeBase500,
    lineHeight: tokens.lineHeightBase500,
  },
  progress: { height: '8px', '@media (forced-colors: active)': { border: '1px solid CanvasText' } },
});

export interface Actions {
  readonly tally: () => void;
  readonly readAgain: () => void;
  readonly cancel: () => void;
}

interface ActionBarProps {
  readonly state: PaneState;
  readonly actions: Actions;
}

/** The one obvious next step, always in sight at the bottom: tally, or wait and see how far it is. */
export function ActionBar({ state, actions }: ActionBarProps): ReactNode {
  const words = useWords().actions;
  const shared = useShared();
  const styles = useStyles();
  const { work, view } = state;
  if (work !== null && isBusy(state)) return <WorkInProgress work={work} onCancel={actions.cancel} />;
  const sentence = advice(state, words);
  const ready = canTally(state);
  const known = view.kind === 'found' || view.kind === 'tallied';
  // An empty workbook has its one next step in the room of the set-up.
  const onlyReads = view.kind === 'unread';
  return (
    <section className={styles.bar} aria-label={words.label} data-landing="actions" tabIndex={-1}>
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

function WorkInProgress({
  work,
  onCancel,
}: {
  readonly work: Work;
  readonly onCancel: () => void;
}): ReactNode {
  const words = useWords();
  const shared = useShared();
  const styles = useStyles();
  const stage = stageWords(work, words.stages);
  return (
    <section className={styles.bar} aria-label={words.actions.label}>
      <div>{stage}</div>
      <ProgressBar
        className={styles.progress}
        value={doneShare(work.job, work.progress)}
        aria-label={stage}
      />
      <Button size="large" className={shared.target} disabledFocusable={work.cancelling} onClick={onCancel}>
        {work.cancelling ? words.actions.cancelling : words.actions.cancel}
      </Button>
    </section>
  );
}
