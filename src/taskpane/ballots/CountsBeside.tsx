import { makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { ballotWords } from '../../i18n/pane/ballots.ts';
import type { AwardCode } from '../../tally/campaign.ts';
import type { BallotBook, PaperTable } from '../../workbook/ballots/ballot-book.ts';
import { kindsOnPaper } from '../../workbook/ballots/ballot-book.ts';
import { useShared } from '../components/styles.ts';
import { Bar } from '../results/Bar.tsx';
import { useLanguage } from '../words.ts';
import { countLines, firstCount } from './counts-view.ts';

const useStyles = makeStyles({
  line: { display: 'flex', flexDirection: 'column', gap: '4px', padding: '4px 0' },
  text: { margin: 0, fontVariantNumeric: 'tabular-nums' },
  quiet: { color: tokens.colorNeutralForeground2 },
});

interface CountsProps {
  readonly book: BallotBook;
  readonly table: PaperTable;
  readonly award: AwardCode | null;
}

/** What the papers entered so far come to, candidate by candidate. */
export function CountsBeside({ book, table, award }: CountsProps): ReactNode {
  const words = ballotWords[useLanguage()].counts;
  const styles = useStyles();
  const shared = useShared();
  const { papers, invalid } = firstCount(table, award);
  const kinds = kindsOnPaper(table);
  const boxes = book.reading.campaign.ballotBoxes;
  const box =
    boxes.find(({ kind }) => kind !== null && kinds.size === 1 && kinds.has(kind)) ??
    boxes.find(({ kind }) => kind === null);
  return (
    <section className={shared.section} aria-labelledby="count-so-far">
      <h3 id="count-so-far" className={shared.heading}>
        {words.heading}
      </h3>
      <p className={styles.text} data-paper-count>
        {words.papers(papers, papers - invalid, invalid)} {box !== undefined && words.ofBox(box.returned)}
      </p>
      <ul className={shared.list}>
        {countLines(book.reading.campaign, table, award).map(({ candidate, counted, share, line }) => (
          <li key={candidate.code} className={styles.line} data-count={candidate.code}>
            <span>{candidate.name}</span>
            <Bar share={share} tick={line === null ? null : line.at} />
            <span className={styles.text}>
              {words.figures(counted.agree, counted.disagree, counted.blank)}
            </span>
            {line !== null && (
              <span className={mergeClasses(styles.text, styles.quiet)}>
                {words.needed(line.votes, line.award.name)}
              </span>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}
