import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { Checkmark16Filled } from '@fluentui/react-icons';
import type { ReactNode } from 'react';
import { stepsWords } from '../../i18n/pane/steps.ts';
import { edge, narrow } from '../components/styles.ts';
import { steps } from '../place.ts';
import type { Step } from '../place.ts';
import { useLanguage } from '../words.ts';
import type { StepState } from './standing.ts';
import { onTabKeys } from './tab-keys.ts';

const useStyles = makeStyles({
  steps: {
    display: 'flex',
    alignItems: 'stretch',
    // Where five words have no room side by side in the font at hand, they have it in two rows.
    flexWrap: 'wrap',
    columnGap: '2px',
    padding: '8px 8px 0',
    overflowWrap: 'normal',
    borderBottom: `1px solid ${tokens.colorNeutralStroke1}`,
  },
  step: {
    flexGrow: 1,
    flexBasis: 0,
    minHeight: '48px',
    display: 'flex',
    flexDirection: 'column',
    alignItems: 'center',
    gap: '4px',
    padding: '4px 0 6px',
    border: 'none',
    borderBottom: '4px solid transparent',
    backgroundColor: 'transparent',
    color: tokens.colorNeutralForeground2,
    fontFamily: 'inherit',
    fontSize: '16px',
    lineHeight: '20px',
    cursor: 'pointer',
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '-2px' },
    // High contrast draws transparent borders too, and every tab would look open.
    '@media (forced-colors: active)': { borderBottomColor: 'Canvas' },
  },
  open: {
    color: tokens.colorNeutralForeground1,
    fontWeight: tokens.fontWeightSemibold,
    borderBottomColor: tokens.colorCompoundBrandStroke,
    '@media (forced-colors: active)': { borderBottomColor: 'Highlight' },
  },
  mark: {
    flexShrink: 0,
    boxSizing: 'border-box',
    width: '26px',
    height: '26px',
    display: 'flex',
    alignItems: 'center',
    justifyContent: 'center',
    borderRadius: '13px',
    border: `2px solid ${tokens.colorNeutralStrokeAccessible}`,
    fontWeight: tokens.fontWeightSemibold,
    fontVariantNumeric: 'tabular-nums',
    [narrow]: { width: '24px', height: '24px' },
  },
  toCome: { border: `2px dashed ${tokens.colorNeutralStrokeAccessible}` },
  now: {
    color: tokens.colorNeutralForegroundOnBrand,
    backgroundColor: tokens.colorBrandBackground,
    border: `2px solid ${tokens.colorBrandBackground}`,
    '@media (forced-colors: active)': {
      forcedColorAdjust: 'none',
      color: 'HighlightText',
      backgroundColor: 'Highlight',
      borderTopColor: 'Highlight',
      borderRightColor: 'Highlight',
      borderBottomColor: 'Highlight',
      borderLeftColor: 'Highlight',
    },
  },
  word: { [narrow]: { display: 'none' } },
  openWord: {
    display: 'none',
    margin: 0,
    padding: `8px ${edge} 0`,
    fontWeight: tokens.fontWeightSemibold,
    [narrow]: { display: 'block' },
  },
});

interface StepperProps {
  readonly openSteps: readonly Step[];
  readonly open: Step;
  readonly states: Readonly<Record<Step, StepState>>;
  /** The council votes by a show of hands. */
  readonly byHands: boolean;
  readonly onOpen: (step: Step) => void;
}

/** The council's steps as tabs: which are done, which is now, which is open. One tab stop. */
export function Stepper({ openSteps, open, states, byHands, onOpen }: StepperProps): ReactNode {
  const words = stepsWords[useLanguage()];
  const names = byHands ? { ...words.steps, voting: words.votingByHands } : words.steps;
  const styles = useStyles();
  return (
    <nav aria-label={words.label}>
      <div
        className={styles.steps}
        role="tablist"
        aria-label={words.label}
        onKeyDown={onTabKeys(openSteps, open, onOpen)}
      >
        {openSteps.map((step) => (
          <button
            key={step}
            type="button"
            role="tab"
            data-tab={step}
            data-state={states[step]}
            aria-label={words.step(steps.indexOf(step) + 1, names[step], words.states[states[step]])}
            aria-selected={step === open}
            tabIndex={step === open ? 0 : -1}
            className={mergeClasses(styles.step, step === open && styles.open)}
            onClick={() => onOpen(step)}
          >
            {/* The space keeps what is seen, `4 Tổng hợp`, a part of the label, for those who say what they see. */}
            <Mark number={steps.indexOf(step) + 1} state={states[step]} />{' '}
            <span className={styles.word}>{names[step]}</span>
          </button>
        ))}
      </div>
      <p className={styles.openWord} aria-hidden>
        {words.openStep(steps.indexOf(open) + 1, names[open])}
      </p>
    </nav>
  );
}

/** A tick where a step is done, a dash where it is not needed; else its number: filled where the council is, dashed where it comes. */
function Mark({ number, state }: { readonly number: number; readonly state: StepState }): ReactNode {
  const styles = useStyles();
  return (
    <span
      className={mergeClasses(
        styles.mark,
        state === 'now' && styles.now,
        state === 'toCome' && styles.toCome,
      )}
    >
      {state === 'done' ? <Checkmark16Filled /> : state === 'notNeeded' ? '–' : number}
    </span>
  );
}
