import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { useMemo, useState } from 'react';
import type { ReactNode } from 'react';
import { resultWords } from '../../i18n/pane/results.ts';
import type { CandidateCode } from '../../tally/campaign.ts';
import { ShortList } from '../components/ShortList.tsx';
import { targetSize, useShared } from '../components/styles.ts';
import type { Result } from '../session/state.ts';
import { useLanguage } from '../words.ts';
import { Bar } from './Bar.tsx';
import { rankingViews } from './ranking-view.ts';
import type { RankingRow, VoteView } from './ranking-view.ts';
import { ScoreWayDialog } from './ScoreWayDialog.tsx';

const useStyles = makeStyles({
  row: {
    display: 'flex',
    flexDirection: 'column',
    gap: '6px',
    width: '100%',
    minHeight: targetSize,
    padding: '8px',
    border: `1px solid ${tokens.colorTransparentStroke}`,
    borderRadius: tokens.borderRadiusMedium,
    backgroundColor: 'transparent',
    color: tokens.colorNeutralForeground1,
    font: 'inherit',
    textAlign: 'left',
    cursor: 'pointer',
    ':hover': { backgroundColor: tokens.colorSubtleBackgroundHover },
    ':focus-visible': { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: '-2px' },
  },
  rank: { minWidth: '1.5em', textAlign: 'right', fontVariantNumeric: 'tabular-nums' },
  strong: { fontWeight: tokens.fontWeightSemibold },
  short: { color: tokens.colorStatusDangerForeground1, fontWeight: tokens.fontWeightSemibold },
  cut: {
    display: 'flex',
    alignItems: 'center',
    gap: '8px',
    padding: '4px 0',
    fontSize: tokens.fontSizeBase200,
    lineHeight: tokens.lineHeightBase200,
    fontWeight: tokens.fontWeightSemibold,
    '::before': { content: '""', width: '16px', borderTop: `2px dashed currentColor` },
    '::after': { content: '""', flexGrow: 1, minWidth: '16px', borderTop: `2px dashed currentColor` },
  },
});

/** The ranking of each kind: bars with the awards' lines between them; each goes to the way to its score. */
export function Rankings({ result }: { readonly result: Result }): ReactNode {
  const language = useLanguage();
  const words = resultWords[useLanguage()].ranking;
  const shared = useShared();
  const [opened, setOpened] = useState<CandidateCode | null>(null);
  const views = useMemo(() => rankingViews(result, language), [result, language]);
  return (
    <>
      {views.map(({ kind, rows, shown }) => (
        <section key={kind} className={shared.section} aria-labelledby={`ranking-${kind}`}>
          <h3 id={`ranking-${kind}`} className={shared.heading}>
            {words.heading[kind]}
          </h3>
          <div className={shared.quiet}>{words.hint}</div>
          <ShortList items={rows} limit={shown} ordered keyOf={(row) => row.code}>
            {(row) => <Row row={row} onOpen={() => setOpened(row.code)} />}
          </ShortList>
        </section>
      ))}
      {opened !== null && (
        <ScoreWayDialog result={result} candidate={opened} onClose={() => setOpened(null)} />
      )}
    </>
  );
}

function Row({ row, onOpen }: { readonly row: RankingRow; readonly onOpen: () => void }): ReactNode {
  const words = resultWords[useLanguage()].ranking;
  const shared = useShared();
  const styles = useStyles();
  return (
    <>
      <button type="button" className={styles.row} aria-haspopup="dialog" onClick={onOpen}>
        <span className={shared.pair}>
          <span className={styles.rank}>
            <span aria-hidden>{row.rank ?? '–'}</span>
            <span className={shared.unseen}>{row.rank === null ? words.unranked : words.rank(row.rank)}</span>
          </span>
          <span className={mergeClasses(shared.pairName, row.received && styles.strong)}>{row.name}</span>
          <span className={shared.pairFigure}>
            {row.score === null ? (
              words.noScore
            ) : (
              <>
                <span aria-hidden>{row.score}</span>
                <span className={shared.unseen}>{words.score(row.score)}</span>
              </>
            )}
          </span>
        </span>
        <Bar share={row.bar} striped={row.provisional} />
        {row.votes !== null && <Bar share={row.votes.share} tick={row.votes.needed} thin />}
        <span className={shared.quiet}>
          {row.provisional && `(${words.provisional}) `}
          {row.votes !== null && <Votes votes={row.votes} />}
          {row.votes !== null && row.outcome !== '' && ' · '}
          {row.outcome}
        </span>
      </button>
      {row.cut !== null && <div className={styles.cut}>{row.cut}</div>}
    </>
  );
}

function Votes({ votes }: { readonly votes: VoteView }): ReactNode {
  const words = resultWords[useLanguage()].ranking;
  const styles = useStyles();
  return (
    <>
      {words.votes(votes.words)}
      {votes.needed !== null && ` (${words.needed(votes.neededWords, votes.strict)})`}
      {votes.passes === false && (
        <>
          {', '}
          <span className={styles.short}>{words.votesShort}</span>
        </>
      )}
    </>
  );
}
