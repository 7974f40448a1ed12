import { Button, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { useEffect, useId, useRef } from 'react';
import type { KeyboardEvent, ReactNode } from 'react';
import { scoringWords } from '../../i18n/scoring.ts';
import type { Criterion, Mark } from '../../tally/campaign.ts';
import { useShared } from '../components/styles.ts';
import { useLanguage } from '../words.ts';
import { inputOf, judge, notAssessable, shownInput, shownPoints, stepped } from './entry.ts';
import type { ScoringRoom } from './room.ts';
import type { Entry } from './room-state.ts';
import type { Slot } from './score-book.ts';

/** How long after the last key what is typed is written, in milliseconds. Leaving the field writes it at once. */
const pause = 700;

const useStyles = makeStyles({
  field: { display: 'flex', flexDirection: 'column', gap: '4px' },
  label: { overflowWrap: 'anywhere' },
  row: { display: 'flex', alignItems: 'center', gap: '8px', flexWrap: 'wrap' },
  input: {
    boxSizing: 'border-box',
    width: '96px',
    minHeight: '48px',
    padding: '4px 8px',
    fontFamily: 'inherit',
    fontSize: tokens.fontSizeBase500,
    fontWeight: tokens.fontWeightSemibold,
    textAlign: 'right',
    // The bar at the bottom and the criterion's words above must not be where the focus goes.
    scrollMarginTop: '96px',
    scrollMarginBottom: '180px',
    fontVariantNumeric: 'tabular-nums',
    color: tokens.colorNeutralForeground1,
    backgroundColor: tokens.colorNeutralBackground1,
    border: `1px solid ${tokens.colorNeutralStrokeAccessible}`,
    borderRadius: tokens.borderRadiusMedium,
    ':focus': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '1px' },
  },
  wrong: {
    borderTopColor: tokens.colorStatusDangerBorder2,
    borderBottomColor: tokens.colorStatusDangerBorder2,
  },
  beside: { flexGrow: 1, color: tokens.colorNeutralForeground2 },
  line: { display: 'block' },
  toggle: { minHeight: '48px', minWidth: '56px', flexShrink: 0 },
  message: { color: tokens.colorStatusDangerForeground1 },
});

interface FieldProps {
  readonly room: ScoringRoom;
  readonly slot: Slot;
  readonly criterion: Criterion;
  readonly mark: Mark | undefined;
  readonly entry: Entry | undefined;
  /** What the candidate gave themselves. */
  readonly self: Mark | undefined;
  /** What is wrong with what stands in the cell, in words; '' where nothing is. */
  readonly problem: string;
  /** Whether the tables have a column for it. */
  readonly writable: boolean;
  /** Goes on to the next field. */
  readonly onNext: (from: HTMLInputElement) => void;
}

/** One criterion: its points in a large field, or CĐ. */
export function ScoreField(props: FieldProps): ReactNode {
  const { room, slot, criterion, mark, entry, self, problem, writable } = props;
  const language = useLanguage();
  const words = scoringWords[language].field;
  const styles = useStyles();
  const id = useId();
  const held = inputOf(mark);
  const text = entry?.text ?? shownInput(held, language);
  const most = shownPoints(criterion.maxPoints, language);
  const keys = useFieldKeys(props, text);
  const name = `${criterion.code}. ${criterion.name}`;
  const message = writable ? fieldMessage(words, entry, most) || problem : words.nowhere;
  const pressed = entry === undefined ? held === notAssessable : entry.text === notAssessable;
  const selfWords = self === undefined ? '' : words.self(shownInput(inputOf(self), language));
  return (
    <div className={styles.field}>
      <label htmlFor={`${id}field`} className={styles.label}>
        {name}
      </label>
      <div className={styles.row}>
        <input
          id={`${id}field`}
          className={mergeClasses(styles.input, message !== '' && styles.wrong)}
          data-score={criterion.code}
          data-main={criterion.role === 'main'}
          inputMode="decimal"
          autoComplete="off"
          value={text}
          disabled={!writable}
          aria-invalid={message !== ''}
          aria-describedby={`${id}most ${id}message`}
          {...keys}
        />
        <span id={`${id}most`} className={styles.beside}>
          <span className={styles.line}>{words.most(most)}</span>
          {selfWords !== '' && <span className={styles.line}>{selfWords}</span>}
        </span>
        <Button
          className={styles.toggle}
          appearance={pressed ? 'primary' : 'secondary'}
          aria-pressed={pressed}
          aria-label={words.notAssessableLong(name)}
          disabled={!writable}
          onClick={() => {
            room.enter(slot);
            room.commit(slot, pressed ? '' : notAssessable, criterion);
          }}
        >
          {words.notAssessable}
        </Button>
      </div>
      <div id={`${id}message`} className={styles.message} role="alert">
        {message}
      </div>
    </div>
  );
}

function fieldMessage(
  words: (typeof scoringWords)['vi']['field'],
  entry: Entry | undefined,
  most: string,
): string {
  const status = entry?.status;
  switch (status) {
    case 'outOfRange':
      return words.outOfRange(most);
    case 'notNumber':
      return words.notNumber(most);
    case 'unsaved':
      return words.unsaved;
    case 'typing':
    case 'saving':
    case undefined:
      return '';
    default: {
      const unreachable: never = status;
      return unreachable;
    }
  }
}

/** What the keys and the typing in a field do. */
function useFieldKeys({ room, slot, criterion, entry, onNext }: FieldProps, text: string) {
  const language = useLanguage();
  const waiting = useRef<number>(undefined);
  useEffect(() => () => window.clearTimeout(waiting.current), []);
  const commit = (typed: string): boolean => {
    window.clearTimeout(waiting.current);
    room.commit(slot, typed, criterion);
    return judge(typed, criterion).kind === 'value';
  };
  /** Only what the person has changed counts: leaving a field as it was writes nothing. */
  const settle = (typed: string): boolean => (entry === undefined ? true : commit(typed));
  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>): void => {
    if (event.nativeEvent.isComposing || event.altKey) return;
    const field = event.currentTarget;
    const done = keyAction(event, {
      next: () => {
        if (settle(field.value)) onNext(field);
      },
      step: (direction) => commit(shownInput(stepped(text, direction, criterion), language)),
      notAssessable: () => commit(notAssessable),
      turn: (direction) => {
        if (settle(field.value)) room.turn(direction, 'firstBlank');
      },
      giveUp: () => room.giveUp(slot),
      // While the field is being typed in, undo belongs to the text.
      undo: entry === undefined ? () => room.undo() : null,
    });
    if (done) event.preventDefault();
  };
  return {
    onKeyDown,
    onFocus: (event: React.FocusEvent<HTMLInputElement>): void => {
      room.enter(slot);
      event.currentTarget.select();
    },
    onChange: (event: React.ChangeEvent<HTMLInputElement>): void => {
      const typed = event.currentTarget.value;
      room.type(slot, typed);
      window.clearTimeout(waiting.current);
      waiting.current = window.setTimeout(() => room.commit(slot, typed, criterion), pause);
    },
    onBlur: (event: React.FocusEvent<HTMLInputElement>): void => {
      if (entry?.status === 'typing') commit(event.currentTarget.value);
    },
  };
}

interface KeyActions {
  readonly next: () => void;
  readonly step: (direction: 1 | -1) => void;
  readonly notAssessable: () => void;
  readonly turn: (direction: 1 | -1) => void;
  readonly giveUp: () => void;
  readonly undo: (() => void) | null;
}

/** Does what a key stands for; gives whether it stood for anything. */
function keyAction(event: KeyboardEvent, actions: KeyActions): boolean {
  if (event.ctrlKey || event.metaKey) {
    if (event.key.toLowerCase() !== 'z' || event.shiftKey || actions.undo === null) return false;
    actions.undo();
    return true;
  }
  const known: Readonly<Record<string, () => void>> = {
    Enter: actions.next,
    ArrowUp: () => actions.step(1),
    ArrowDown: () => actions.step(-1),
    c: actions.notAssessable,
    C: actions.notAssessable,
    PageDown: () => actions.turn(1),
    PageUp: () => actions.turn(-1),
    Escape: actions.giveUp,
  };
  const action = known[event.key];
  action?.();
  return action !== undefined;
}

interface NoteProps {
  readonly room: ScoringRoom;
  readonly slot: Slot;
  readonly note: string;
  readonly entry: Entry | undefined;
  /** Some criterion is marked CĐ: the note is asked to say why. */
  readonly reason: boolean;
}

const useNoteStyles = makeStyles({
  note: {
    boxSizing: 'border-box',
    width: '100%',
    minHeight: '48px',
    padding: '8px',
    fontFamily: 'inherit',
    fontSize: tokens.fontSizeBase300,
    color: tokens.colorNeutralForeground1,
    backgroundColor: tokens.colorNeutralBackground1,
    border: `1px solid ${tokens.colorNeutralStrokeAccessible}`,
    borderRadius: tokens.borderRadiusMedium,
    ':focus': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '1px' },
  },
});

/** The note of the row; with CĐ it asks for the reason. */
export function NoteField({ room, slot, note, entry, reason }: NoteProps): ReactNode {
  const words = scoringWords[useLanguage()].field;
  const styles = useStyles();
  const shared = useShared();
  const noteStyles = useNoteStyles();
  const id = useId();
  const unsaved = entry?.status === 'unsaved';
  return (
    <div className={styles.field}>
      <label htmlFor={id} className={mergeClasses(reason && shared.heading)}>
        {reason ? words.noteReason : words.note}
      </label>
      <input
        id={id}
        className={noteStyles.note}
        autoComplete="off"
        value={entry?.text ?? note}
        onFocus={() => room.enter(slot)}
        onChange={(event) => room.type(slot, event.currentTarget.value)}
        onBlur={(event) => {
          if (entry?.status === 'typing') room.commit(slot, event.currentTarget.value, null);
        }}
        onKeyDown={(event) => {
          if (event.key === 'Enter' && !event.nativeEvent.isComposing && entry !== undefined)
            room.commit(slot, event.currentTarget.value, null);
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
