import { Button, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { useEffect, useRef } from 'react';
import type { KeyboardEvent, ReactNode } from 'react';
import { scoringWords } from '../../i18n/pane/scoring.ts';
import type { Language } from '../../i18n/language.ts';
import type { Mark, Member } from '../../tally/campaign.ts';
import { hasOwnUnit } from '../../workbook/plan/results.ts';
import type { Reading } from '../../workbook/read.ts';
import { narrow, useShared } from '../components/styles.ts';
import { useLanguage } from '../words.ts';
import { stepCriterion, stepOther } from './comparison.ts';
import type { Compared, Comparison, Side } from './comparison.ts';
import { inputOf, shownInput, shownPoints } from './entry.ts';

const useStyles = makeStyles({
  table: {
    width: '100%',
    tableLayout: 'fixed',
    borderCollapse: 'separate',
    borderSpacing: '8px 0',
    // Where two have no room side by side, one stands below the other, each with the name.
    [narrow]: { '& thead': { display: 'none' }, '& tr, & th, & td': { display: 'block' } },
  },
  whose: {
    display: 'none',
    fontSize: tokens.fontSizeBase300,
    lineHeight: tokens.lineHeightBase300,
    [narrow]: { display: 'block' },
  },
  name: {
    padding: '8px 0',
    verticalAlign: 'bottom',
    textAlign: 'left',
    fontWeight: tokens.fontWeightSemibold,
  },
  label: {
    paddingTop: '12px',
    textAlign: 'left',
    fontWeight: tokens.fontWeightRegular,
    color: tokens.colorNeutralForeground2,
    borderTop: `1px solid ${tokens.colorNeutralStroke2}`,
  },
  fact: { paddingBottom: '8px', verticalAlign: 'top' },
  points: {
    fontSize: tokens.fontSizeBase600,
    lineHeight: tokens.lineHeightBase600,
    fontWeight: tokens.fontWeightSemibold,
    fontVariantNumeric: 'tabular-nums',
  },
  // Two side by side at 320 pixels, one below the other where the pane is zoomed.
  step: { flexBasis: 'max(40%, 96px)' },
  text: { margin: 0 },
});

export interface ComparisonProps {
  readonly reading: Reading;
  readonly member: Member;
  readonly comparison: Comparison;
  readonly compared: Compared;
  readonly onChange: (comparison: Comparison) => void;
  /** Goes back to the field that the person came from, or has stepped to. */
  readonly onBack: () => void;
}

/** The candidate who is being scored and another one beside, on one criterion; only the member's own scores. */
export function ComparisonView(props: ComparisonProps): ReactNode {
  const { comparison, compared, onBack } = props;
  const language = useLanguage();
  const words = scoringWords[language].compare;
  const shared = useShared();
  const styles = useStyles();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  const { criterion, sides } = compared;
  const steps = stepsOf(props);
  const onKeyDown = (event: KeyboardEvent): void => {
    const action = event.altKey || event.ctrlKey || event.metaKey ? undefined : steps[event.key];
    if (action === undefined) return;
    event.preventDefault();
    action?.();
  };
  return (
    <section
      className={shared.section}
      aria-labelledby="compare"
      data-comparison={comparison.criterion}
      onKeyDown={onKeyDown}
    >
      <h2 id="compare" className={shared.heading} ref={heading} tabIndex={-1}>
        {words.heading(`${criterion.code}. ${criterion.name}`)}
      </h2>
      <p className={styles.text}>
        {scoringWords[language].field.most(shownPoints(criterion.maxPoints, language))}
      </p>
      <div className={shared.buttonRow}>
        <Step label={words.previousOther} step={steps['ArrowLeft']} />
        <Step label={words.nextOther} step={steps['ArrowRight']} />
        <Step label={words.previousCriterion} step={steps['ArrowUp']} />
        <Step label={words.nextCriterion} step={steps['ArrowDown']} />
      </div>
      <Sides sides={sides} />
      <div role="status" className={shared.unseen}>
        {sides.map((side) => `${side.candidate.name}: ${markWords(side.mark, language)}`).join('; ')}
      </div>
      <Button className={shared.target} appearance="primary" onClick={onBack}>
        {words.back}
      </Button>
      <p className={styles.text}>{words.keys}</p>
    </section>
  );
}

/** What each key does; null where there is nothing further that way. */
function stepsOf({
  reading,
  member,
  comparison,
  onChange,
  onBack,
}: ComparisonProps): Readonly<Record<string, (() => void) | null>> {
  const to = (next: Comparison | null): (() => void) | null => (next === null ? null : () => onChange(next));
  return {
    ArrowLeft: to(stepOther(reading, member, comparison, -1)),
    ArrowRight: to(stepOther(reading, member, comparison, 1)),
    ArrowUp: to(stepCriterion(reading, comparison, -1)),
    ArrowDown: to(stepCriterion(reading, comparison, 1)),
    Escape: onBack,
  };
}

interface StepProps {
  readonly label: string;
  readonly step: (() => void) | null | undefined;
}

function Step({ label, step }: StepProps): ReactNode {
  const shared = useShared();
  const styles = useStyles();
  const none = step === null || step === undefined;
  return (
    <Button
      className={mergeClasses(shared.rowButton, styles.step)}
      disabledFocusable={none}
      onClick={() => step?.()}
    >
      {label}
    </Button>
  );
}

/** A table of two columns: what is said of both stands above them, so that 320 pixels are enough. */
function Sides({ sides }: Pick<Compared, 'sides'>): ReactNode {
  const language = useLanguage();
  const { compare, candidate: words } = scoringWords[language];
  const styles = useStyles();
  const selfWords = ({ self }: Side): string =>
    self === undefined ? '' : shownInput(inputOf(self), language);
  const facts: readonly (readonly [string, (side: Side) => string])[] = [
    [compare.unit, ({ candidate }) => (hasOwnUnit(candidate) ? candidate.unit : '')],
    [compare.self, selfWords],
    [words.pledge, ({ candidate }) => candidate.pledge],
    [words.summary, ({ candidate }) => candidate.summary],
  ];
  const known = facts.filter(([, of]) => sides.some((side) => of(side) !== ''));
  return (
    <table className={styles.table}>
      <thead>
        <tr>
          {sides.map(({ candidate }) => (
            <th key={candidate.code} scope="col" className={styles.name}>
              {candidate.name}
            </th>
          ))}
        </tr>
      </thead>
      <Fact label={compare.mine} sides={sides} of={({ mark }) => markWords(mark, language)} large />
      {known.map(([label, of]) => (
        <Fact key={label} label={label} sides={sides} of={of} />
      ))}
    </table>
  );
}

interface FactProps extends Pick<Compared, 'sides'> {
  readonly label: string;
  readonly of: (side: Side) => string;
  readonly large?: boolean;
}

function Fact({ label, sides, of, large = false }: FactProps): ReactNode {
  const styles = useStyles();
  return (
    <tbody>
      <tr>
        <th scope="rowgroup" colSpan={2} className={styles.label}>
          {label}
        </th>
      </tr>
      <tr>
        {sides.map((side) => (
          <td key={side.candidate.code} className={mergeClasses(styles.fact, large && styles.points)}>
            <span className={styles.whose}>{side.candidate.name}</span>
            {of(side) || '–'}
          </td>
        ))}
      </tr>
    </tbody>
  );
}

function markWords(mark: Mark | undefined, language: Language): string {
  return mark === undefined ? scoringWords[language].extents.none : shownInput(inputOf(mark), language);
}
