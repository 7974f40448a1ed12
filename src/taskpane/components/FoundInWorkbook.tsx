import { makeStyles, mergeClasses } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import type { Campaign } from '../../tally/campaign.ts';
import { useWords } from '../words.ts';
import { looks, useShared } from './styles.ts';

const useStyles = makeStyles({
  figures: {
    margin: 0,
    display: 'grid',
    gridTemplateColumns: 'repeat(auto-fit, minmax(min(14ch, 100%), 1fr))',
    columnGap: '16px',
    rowGap: '4px',
  },
  figure: { display: 'flex', alignItems: 'baseline', gap: '8px' },
  count: {
    ...looks.large,
    minWidth: '1.6em',
    textAlign: 'right',
    fontVariantNumeric: 'tabular-nums',
  },
  label: { order: 1, minWidth: 0 },
  wide: { gridColumn: '1 / -1' },
});

/** How much there is in the workbook, so that a secretary sees at once whether all of it was found. */
export function FoundInWorkbook({ campaign }: { readonly campaign: Campaign }): ReactNode {
  const words = useWords().found;
  const shared = useShared();
  const styles = useStyles();
  const counts = countWorkbook(campaign);
  const figures = [
    ['collectives', words.collectives],
    ['individuals', words.individuals],
    ['criteria', words.criteria],
    ['ballots', words.ballots],
    ['members', words.members],
  ] as const;
  return (
    <section className={shared.section} aria-labelledby="found">
      <h2 id="found" className={shared.heading}>
        {words.heading}
      </h2>
      <dl className={styles.figures}>
        {figures.map(([key, label]) => (
          <div key={key} className={mergeClasses(styles.figure, key === 'members' && styles.wide)}>
            <dt className={styles.label}>{label}</dt>
            <dd className={styles.count}>{counts[key]}</dd>
          </div>
        ))}
      </dl>
    </section>
  );
}

interface WorkbookCounts {
  readonly collectives: number;
  readonly individuals: number;
  readonly members: number;
  readonly criteria: number;
  /** Papers counted; where they were counted by hand, the papers returned. */
  readonly ballots: number;
}

/** Counts what a campaign holds. */
export function countWorkbook(campaign: Campaign): WorkbookCounts {
  const returned = campaign.ballotBoxes.reduce((sum, box) => sum + box.returned, 0);
  return {
    collectives: campaign.candidates.filter((candidate) => candidate.kind === 'collective').length,
    individuals: campaign.candidates.filter((candidate) => candidate.kind === 'individual').length,
    members: campaign.council.length,
    criteria: campaign.criteria.length,
    ballots: campaign.papers.length > 0 ? campaign.papers.length : returned,
  };
}
