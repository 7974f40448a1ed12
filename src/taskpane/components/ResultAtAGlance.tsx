import { Button, makeStyles, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { lastResultWords } from '../../i18n/pane/last-result.ts';
import type { Result, Written } from '../session/state.ts';
import { summarise } from '../result-summary.ts';
import { Rankings } from '../results/Ranking.tsx';
import type { Ties } from '../results/TieCard.tsx';
import { useWords, useLanguage } from '../words.ts';
import { AwardCard } from './AwardCard.tsx';
import { Notice } from './Notice.tsx';
import { ShortList } from './ShortList.tsx';
import { targetSize, useShared } from './styles.ts';

const useStyles = makeStyles({
  sheet: {
    width: '100%',
    minHeight: targetSize,
    justifyContent: 'flex-start',
    textAlign: 'left',
    color: tokens.colorBrandForegroundLink,
  },
});

interface ResultProps {
  readonly result: Result;
  readonly ties: Ties;
  readonly onOpenSheet: (sheet: string) => void;
}

/** What came of the tally: each award, the ranking of each kind, then the sheets that were written. */
export function ResultAtAGlance({ result, ties, onOpenSheet }: ResultProps): ReactNode {
  const words = useWords().result;
  const shared = useShared();
  const styles = useStyles();
  const awards = summarise(result);
  return (
    <section className={shared.section} aria-labelledby="result">
      <h2 id="result" className={shared.heading} data-landing="result" tabIndex={-1}>
        {words.heading}
      </h2>
      {awards.length === 0 && <div>{words.noAwards}</div>}
      {awards.map((award) => (
        <AwardCard key={award.code} award={award} ties={ties} />
      ))}
      <Rankings result={result} />
      <h3 className={shared.heading}>{words.sheets}</h3>
      <ShortList items={result.sheets} limit={8} keyOf={({ name }) => name}>
        {({ name }) => (
          <Button
            className={styles.sheet}
            appearance="subtle"
            aria-label={words.openSheet(name)}
            onClick={() => onOpenSheet(name)}
          >
            {name}
          </Button>
        )}
      </ShortList>
    </section>
  );
}

/** When the result was written, and what has become of its sheets. */
export function SinceWritten({ written }: { readonly written: Written }): ReactNode {
  const words = lastResultWords[useLanguage()];
  const { time, lost, edited } = written;
  return (
    <>
      {time !== '' && <div>{words.when(time)}</div>}
      {lost.length > 0 && <Notice>{words.lost(lost)}</Notice>}
      {edited.length > 0 && <Notice>{words.edited(edited)}</Notice>}
    </>
  );
}
