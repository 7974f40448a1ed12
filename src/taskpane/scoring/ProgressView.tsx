import { Button, ProgressBar, makeStyles, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { scoringWords } from '../../i18n/pane/scoring.ts';
import type { Member } from '../../tally/campaign.ts';
import type { Reading } from '../../workbook/read.ts';
import { edge, looks, useShared } from '../components/styles.ts';
import { useLanguage } from '../words.ts';
import { ProgressMatrix } from './ProgressMatrix.tsx';
import { progressOf } from './progress.ts';
import type { MemberProgress } from './progress.ts';

const useStyles = makeStyles({
  main: { flexGrow: 1, display: 'flex', flexDirection: 'column', gap: '24px', padding: `16px ${edge}` },
  text: { margin: 0 },
  entry: {
    ...looks.entry,
    justifyContent: 'space-between',
    flexWrap: 'wrap',
    gap: '8px',
  },
  count: {
    flexShrink: 0,
    textAlign: 'right',
    fontWeight: tokens.fontWeightRegular,
    fontVariantNumeric: 'tabular-nums',
  },
  missing: { display: 'block', fontWeight: tokens.fontWeightRegular },
  bar: { height: '6px', '@media (forced-colors: active)': { border: '1px solid CanvasText' } },
});

export interface ProgressProps {
  readonly reading: Reading;
  /** Who works here, or null while nobody has been picked. */
  readonly member: Member | null;
  readonly onGoTo: (sheet: string, cell: string) => void;
}

/** Who has finished and what is missing; the secretary and the chair see it candidate by candidate as well. */
export function ProgressView({ reading, member, onGoTo }: ProgressProps): ReactNode {
  const words = scoringWords[useLanguage()].progress;
  const shared = useShared();
  const styles = useStyles();
  const progress = progressOf(reading);
  const finished = progress.filter(({ done, expected }) => done === expected).length;
  const seesAll = member !== null && member.role !== 'member';
  return (
    <main className={styles.main} data-step="progress">
      <section className={shared.section} aria-labelledby="progress">
        <h2 id="progress" className={shared.heading}>
          {words.heading}
        </h2>
        <p className={styles.text}>{words.summary(finished, progress.length)}</p>
        <ul className={shared.list}>
          {progress.map((one) => (
            <li key={one.member.code}>
              <MemberEntry progress={one} onGoTo={onGoTo} />
            </li>
          ))}
        </ul>
      </section>
      {seesAll && progress.length > 0 && <ProgressMatrix progress={progress} onGoTo={onGoTo} />}
    </main>
  );
}

interface EntryProps {
  readonly progress: MemberProgress;
  readonly onGoTo: ProgressProps['onGoTo'];
}

/** One member: a bar, and the way to the first thing that is missing. */
function MemberEntry({ progress, onGoTo }: EntryProps): ReactNode {
  const words = scoringWords[useLanguage()].progress;
  const styles = useStyles();
  const { member, pairs, done, expected } = progress;
  const missing = pairs.find(({ extent }) => extent.state === 'none' || extent.state === 'begun');
  const first = missing?.target ?? pairs.find(({ target }) => target !== null)?.target ?? null;
  const left = expected - done;
  return (
    <>
      <Button
        className={styles.entry}
        appearance="subtle"
        onClick={() => {
          if (first !== null) onGoTo(first.sheet, first.cell);
        }}
      >
        <span>
          {member.name}
          <span className={styles.missing}>{left === 0 ? words.finished : words.missing(left)}</span>
        </span>
        <span className={styles.count}>{words.of(done, expected)}</span>
      </Button>
      <ProgressBar
        className={styles.bar}
        value={expected === 0 ? 1 : done / expected}
        color={left === 0 ? 'success' : 'brand'}
        aria-label={`${member.name}: ${words.of(done, expected)}`}
      />
    </>
  );
}
