import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { useId } from 'react';
import type { ReactNode } from 'react';
import { scoringWords } from '../../i18n/pane/scoring.ts';
import { looks, useShared } from '../components/styles.ts';
import { useLanguage } from '../words.ts';
import type { ScoringStep } from './scoring-step.ts';
import type { Entry } from './scoring-state.ts';
import type { Slot } from './score-book.ts';

interface NoteProps {
  readonly step: ScoringStep;
  readonly slot: Slot;
  readonly note: string;
  readonly entry: Entry | undefined;
  /** Some criterion is marked CĐ: the note is asked to say why. */
  readonly reason: boolean;
  /** Goes on to the next candidate. */
  readonly onNext: () => void;
}

const useNoteFieldStyles = makeStyles({
  field: { display: 'flex', flexDirection: 'column', gap: '4px' },
  message: { color: tokens.colorStatusDangerForeground1 },
  note: {
    ...looks.input,
    padding: '8px',
  },
});

/** The note of the row; with CĐ it asks for the reason. */
export function NoteField({ step, slot, note, entry, reason, onNext }: NoteProps): ReactNode {
  const words = scoringWords[useLanguage()].field;
  const shared = useShared();
  const styles = useNoteFieldStyles();
  const id = useId();
  const unsaved = entry?.status === 'unsaved';
  return (
    <div className={styles.field}>
      <label htmlFor={id} className={mergeClasses(reason && shared.heading)}>
        {reason ? words.noteReason : words.note}
      </label>
      <input
        id={id}
        className={styles.note}
        autoComplete="off"
        value={entry?.text ?? note}
        onFocus={() => step.enter(slot)}
        onChange={(event) => step.type(slot, event.currentTarget.value)}
        onBlur={(event) => {
          if (entry?.status === 'typing') step.commit(slot, event.currentTarget.value, null);
        }}
        data-note={reason && note === '' ? 'asked' : 'given'}
        onKeyDown={(event) => {
          if (event.key !== 'Enter' || event.nativeEvent.isComposing) return;
          if (entry !== undefined) step.commit(slot, event.currentTarget.value, null);
          onNext();
        }}
      />
      {unsaved && (
        <div className={styles.message} role="alert">
          {words.unsaved}
        </div>
      )}
    </div>
  );
}
