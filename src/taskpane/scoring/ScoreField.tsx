import { Button, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { useId } from 'react';
import type { ReactNode } from 'react';
import { scoringWords } from '../../i18n/pane/scoring.ts';
import type { Criterion, CriterionCode, Mark } from '../../tally/campaign.ts';
import { useLanguage } from '../words.ts';
import { inputOf, notAssessable, shownInput, shownPoints } from './entry.ts';
import { useFieldKeys } from './field-keys.ts';
import type { ScoringStep } from './scoring-step.ts';
import type { Entry } from './scoring-state.ts';
import type { Slot } from './score-book.ts';
import { looks } from '../components/styles.ts';

const useStyles = makeStyles({
  field: { display: 'flex', flexDirection: 'column', gap: '4px' },
  row: { display: 'flex', alignItems: 'center', gap: '8px', flexWrap: 'wrap' },
  input: {
    ...looks.input,
    width: '96px',
    fontSize: tokens.fontSizeBase500,
    fontWeight: tokens.fontWeightSemibold,
    textAlign: 'right',
    // The bar at the bottom and the criterion's words above must not be where the focus goes.
    scrollMarginTop: '96px',
    scrollMarginBottom: '180px',
    fontVariantNumeric: 'tabular-nums',
  },
  wrong: {
    borderTopColor: tokens.colorStatusDangerBorder2,
    borderBottomColor: tokens.colorStatusDangerBorder2,
  },
  beside: { flexGrow: 1, flexBasis: 0, minWidth: '8ch', color: tokens.colorNeutralForeground2 },
  line: { display: 'block' },
  toggle: { minHeight: '48px', minWidth: '56px', flexShrink: 0 },
  message: { color: tokens.colorStatusDangerForeground1 },
});

interface FieldProps {
  readonly step: ScoringStep;
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
  /** Shows another candidate beside on this criterion. */
  readonly onCompare: (criterion: CriterionCode) => void;
}

/** One criterion: its points in a large field, or CĐ. */
export function ScoreField(props: FieldProps): ReactNode {
  const { step, slot, criterion, mark, entry, self, problem, writable } = props;
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
      <label htmlFor={`${id}field`}>{name}</label>
      <div className={styles.row}>
        <input
          id={`${id}field`}
          className={mergeClasses(styles.input, message !== '' && styles.wrong)}
          data-score={criterion.code}
          data-main={criterion.role === 'main'}
          data-status={entry?.status ?? 'saved'}
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
            step.enter(slot);
            step.commit(slot, pressed ? '' : notAssessable, criterion);
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
  }
}
