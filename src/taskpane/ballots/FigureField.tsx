import { mergeClasses } from '@fluentui/react-components';
import { useId } from 'react';
import type { KeyboardEvent, ReactNode } from 'react';
import { ballotWords } from '../../i18n/pane/ballots.ts';
import { useLanguage } from '../words.ts';
import type { FigureEntry } from './ballot-state.ts';
import { useBallotStyles } from './styles.ts';

interface FigureProps {
  readonly label: string;
  /** Tells what the figure is of, to those who do not see the line it stands in. */
  readonly of: string;
  readonly text: string;
  readonly status: FigureEntry['status'] | null;
  /** What tests find it by. */
  readonly name: string;
  readonly onType: (text: string) => void;
  readonly onCommit: (text: string) => void;
}

/** One whole number. Enter writes it and goes to the next field of the form. */
export function FigureField({ label, of, text, status, name, onType, onCommit }: FigureProps): ReactNode {
  const words = ballotWords[useLanguage()].figures;
  const styles = useBallotStyles();
  const id = useId();
  const message = status === 'notCount' ? words.notCount : status === 'unsaved' ? words.unsaved : '';
  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>): void => {
    if (event.nativeEvent.isComposing || event.key !== 'Enter') return;
    event.preventDefault();
    const field = event.currentTarget;
    if (status === 'typing' || status === 'notCount') onCommit(field.value);
    if (!/^\s*\d*\s*$/.test(field.value)) return;
    const fields = [...(field.closest('[data-figures]')?.querySelectorAll<HTMLInputElement>('input') ?? [])];
    fields[fields.indexOf(field) + 1]?.focus();
  };
  return (
    <div className={mergeClasses(styles.field, styles.figure)}>
      <label htmlFor={id}>{label}</label>
      <input
        id={id}
        className={mergeClasses(styles.input, styles.number)}
        data-figure={name}
        inputMode="numeric"
        autoComplete="off"
        aria-label={`${label}, ${of}`}
        aria-invalid={message !== ''}
        aria-describedby={`${id}message`}
        value={text}
        onFocus={(event) => event.currentTarget.select()}
        onChange={(event) => onType(event.currentTarget.value)}
        onBlur={(event) => {
          if (status === 'typing') onCommit(event.currentTarget.value);
        }}
        onKeyDown={onKeyDown}
      />
      <span id={`${id}message`} className={styles.danger} role="alert">
        {message}
      </span>
    </div>
  );
}
