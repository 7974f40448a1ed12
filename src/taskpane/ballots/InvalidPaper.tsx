import { Button, mergeClasses } from '@fluentui/react-components';
import { useEffect, useId, useRef } from 'react';
import type { ReactNode } from 'react';
import { ballotWords } from '../../i18n/pane/ballots.ts';
import { invalidPaperWords } from '../../i18n/pane/invalid-papers.ts';
import type { PaperTable } from '../../workbook/ballots/ballot-book.ts';
import { useLanguage } from '../words.ts';
import { reasons } from './draft.ts';
import type { Draft, PadAction } from './draft.ts';
import type { BallotStep } from './ballot-step.ts';
import { useBallotStyles } from './styles.ts';

interface InvalidProps {
  readonly step: BallotStep;
  readonly table: PaperTable;
  readonly draft: Draft;
  readonly onPress: (action: PadAction) => void;
}

/** Why the paper is invalid: a digit for each reason, and a field for any other. */
export function InvalidPaper({ step, table, draft, onPress }: InvalidProps): ReactNode {
  const language = useLanguage();
  const words = ballotWords[language];
  const styles = useBallotStyles();
  const id = useId();
  const chosen = draft.invalid?.reason ?? null;
  const field = useRef<HTMLInputElement>(null);
  useEffect(() => {
    if (chosen === 'other') field.current?.focus();
  }, [chosen]);
  return (
    <>
      <p className={styles.name} role="status">
        {words.invalid.why}
      </p>
      <div className={styles.buttons}>
        {reasons.map((reason, index) => (
          <Button
            key={reason}
            className={styles.wide}
            data-reason={reason}
            aria-pressed={chosen === reason}
            appearance={chosen === reason ? 'primary' : 'secondary'}
            onClick={() => {
              onPress({ kind: 'reasonChosen', reason });
              if (reason === 'other') field.current?.focus();
            }}
          >
            {`${String(index + 1)}. ${invalidPaperWords[language].reasons[reason]}`}
          </Button>
        ))}
      </div>
      {chosen === 'other' && (
        <div className={styles.field}>
          <label htmlFor={id}>{words.invalid.otherText}</label>
          <input
            id={id}
            ref={field}
            className={styles.input}
            autoComplete="off"
            value={draft.invalid?.text ?? ''}
            onChange={(event) => step.draft({ kind: 'reasonTyped', text: event.currentTarget.value })}
          />
        </div>
      )}
      {table.note === null && (
        <p className={mergeClasses(styles.text, styles.quiet)}>{words.missing.note(table.table)}</p>
      )}
    </>
  );
}
