import { Button, makeStyles, ProgressBar } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import type { Progress } from '../../excel/write/outcome.ts';
import { canTally, isBusy, needsTallyAgain } from '../session/state.ts';
import type { SessionState, Work } from '../session/state.ts';
import { advice, stageWords } from '../sentences.ts';
import { useWords } from '../words.ts';
import { looks, useShared, edge } from './styles.ts';

const useStyles = makeStyles({
  primary: looks.primary,
});

interface Actions {
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

/** How far the whole job is, 0 to 1: as it says itself, else each stage has its share of the bar. Null: not known. */
export function doneShare({ job, progress, said }: Pick<Work, 'job' | 'progress' | 'said'>): number | null {
  if (said !== null) return said.share;
  if (progress === null) return 0;
  const shares = job === 'tally' ? tallyShares : checkShares;
  const [from, to] = shares[progress.stage];
  const within = progress.total > 0 ? Math.min(1, Math.max(0, progress.done / progress.total)) : 1;
  return from + (to - from) * within;
}

type Shares = Readonly<Record<Progress['stage'], readonly [from: number, to: number]>>;
const tallyShares: Shares = {
  reading: [0, 0.3],
  reckoning: [0.3, 0.45],
  writing: [0.45, 0.9],
  finishing: [0.9, 1],
};
const checkShares: Shares = { reading: [0, 0.8], reckoning: [0.8, 1], writing: [1, 1], finishing: [1, 1] };

const useWorkBarStyles = makeStyles({
  progress: { height: '8px', '@media (forced-colors: active)': { border: '1px solid CanvasText' } },
});

/** The look of what stands at the bottom of the pane, always in sight. */
const useBar = makeStyles({
  bar: { ...looks.bar, padding: `12px ${edge}` },
});

interface WorkProps {
  /** What is being done. */
  readonly sentence: string;
  /** How far it is, 0 to 1; null: not known. */
  readonly share: number | null;
  /** The person asked to stop; Excel has not answered yet. */
  readonly cancelling: boolean;
  /** Null where it cannot be stopped half way. */
  readonly onCancel: (() => void) | null;
  /** Something else was asked for meanwhile. */
  readonly isBusySaid: boolean;
}

/** Work that goes on: what is done, how far it is, and a way to stop it. */
function WorkBar({ sentence, share, cancelling, onCancel, isBusySaid }: WorkProps): ReactNode {
  const words = useWords().actions;
  const shared = useShared();
  const styles = useWorkBarStyles();
  const { bar } = useBar();
  return (
    <section className={bar} aria-label={words.label} data-work="going-on">
      <div>{sentence}</div>
      <ProgressBar
        className={styles.progress}
        {...(share === null ? {} : { value: share })}
        aria-label={sentence}
      />
      {isBusySaid && <div>{words.busy}</div>}
      {onCancel !== null && (
        <Button size="large" className={shared.target} disabledFocusable={cancelling} onClick={onCancel}>
          {cancelling ? words.cancelling : words.cancel}
        </Button>
      )}
    </section>
  );
}
