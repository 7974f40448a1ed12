import { Button, makeStyles, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { scoringWords } from '../../i18n/pane/scoring.ts';
import type { Language } from '../../i18n/language.ts';
import type { Candidate, CandidateCode } from '../../tally/campaign.ts';
import { hasOwnUnit } from '../../workbook/plan/results.ts';
import { looks, useShared } from '../components/styles.ts';
import { useLanguage } from '../words.ts';
import type { Extent } from './score-book.ts';

const useCandidateCardStyles = makeStyles({
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
  const styles = useCandidateCardStyles();
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

const useStyles = makeStyles({
  entry: {
    ...looks.entry,
    justifyContent: 'space-between',
    flexWrap: 'wrap',
    gap: '8px',
    fontWeight: tokens.fontWeightRegular,
  },
  extent: { flexShrink: 0, color: tokens.colorNeutralForeground2 },
});

export interface Listed {
  readonly candidate: Candidate;
  readonly extent: Extent;
  /** Something typed for them is not in the workbook. */
  readonly unsaved: boolean;
}

interface ListProps {
  readonly listed: readonly Listed[];
  readonly current: CandidateCode;
  readonly onPick: (candidate: CandidateCode) => void;
}

/** All candidates with how far the member is with each. */
export function CandidateList({ listed, current, onPick }: ListProps): ReactNode {
  const language = useLanguage();
  const shared = useShared();
  const styles = useStyles();
  return (
    <ul className={shared.list}>
      {listed.map(({ candidate, extent, unsaved }) => (
        <li key={candidate.code}>
          <Button
            className={styles.entry}
            appearance={candidate.code === current ? 'outline' : 'subtle'}
            aria-current={candidate.code === current}
            onClick={() => onPick(candidate.code)}
          >
            <span>{candidate.name}</span>
            <span className={styles.extent}>
              {unsaved ? scoringWords[language].extents.unsaved : extentWords(extent, language)}
            </span>
          </Button>
        </li>
      ))}
    </ul>
  );
}

/** How far a member is with a candidate, in words. */
export function extentWords({ state, given, needed }: Extent, language: Language): string {
  const words = scoringWords[language].extents;
  return state === 'begun' ? words.begun(given, needed) : words[state];
}
