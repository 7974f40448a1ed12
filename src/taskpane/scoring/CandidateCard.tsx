import { makeStyles, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { scoringWords } from '../../i18n/pane/scoring.ts';
import type { Candidate } from '../../tally/campaign.ts';
import { hasOwnUnit } from '../../workbook/plan/results.ts';
import { useLanguage } from '../words.ts';
import { looks } from '../components/styles.ts';

const useStyles = makeStyles({
  card: { display: 'flex', flexDirection: 'column', gap: '4px' },
  name: {
    ...looks.large,
    ':focus': { outline: 'none' },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '2px' },
  },
  facts: { margin: 0 },
  quiet: { color: tokens.colorNeutralForeground2 },
});

interface CardProps {
  readonly candidate: Candidate;
  /** Which of how many, counted from 1. */
  readonly at: number;
  readonly of: number;
}

/** Who is being scored, as the workbook has them. */
export function CandidateCard({ candidate, at, of }: CardProps): ReactNode {
  const words = scoringWords[useLanguage()].candidate;
  const styles = useStyles();
  const { kind, name, unit, position, registered, pledge, summary } = candidate;
  const unitShown = hasOwnUnit(candidate) ? unit : '';
  const where = [kind === 'collective' ? words.collective : words.individual, position, unitShown];
  const facts = [
    [words.registered, registered],
    [words.pledge, pledge],
    [words.summary, summary],
  ] as const;
  return (
    <div className={styles.card}>
      <span className={styles.quiet}>{words.position(at, of)}</span>
      <h2 className={styles.name} data-heading tabIndex={-1}>
        {name}
      </h2>
      <span className={styles.quiet}>{where.filter((part) => part !== '').join(' · ')}</span>
      {facts.map(
        ([label, fact]) =>
          fact !== '' && (
            <p key={label} className={styles.facts}>
              <span className={styles.quiet}>{label}: </span>
              {fact}
            </p>
          ),
      )}
    </div>
  );
}
