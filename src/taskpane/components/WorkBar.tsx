import { Button, ProgressBar, makeStyles } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { useWords } from '../words.ts';
import { edge, looks, useShared } from './styles.ts';

const useStyles = makeStyles({
  progress: { height: '8px', '@media (forced-colors: active)': { border: '1px solid CanvasText' } },
});

/** The look of what stands at the bottom of the pane, always in sight. */
export const useBar = makeStyles({
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
export function WorkBar({ sentence, share, cancelling, onCancel, isBusySaid }: WorkProps): ReactNode {
  const words = useWords().actions;
  const shared = useShared();
  const styles = useStyles();
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
