import { Button, mergeClasses } from '@fluentui/react-components';
import type { ReactNode } from 'react';
import { ballotWords } from '../../i18n/pane/ballots.ts';
import { dateAndTime } from '../../i18n/format.ts';
import type { AwardCode } from '../../tally/campaign.ts';
import type { BallotBook, PaperTable } from '../../workbook/ballots/ballot-book.ts';
import { compareCounts } from '../../workbook/ballots/count-papers.ts';
import type { Counted } from '../../workbook/ballots/count-papers.ts';
import { useShared } from '../components/styles.ts';
import { useLanguage } from '../words.ts';
import type { BallotState } from './ballot-state.ts';
import { firstCount } from './counts-view.ts';
import type { BallotStep } from './ballot-step.ts';
import { secondCount, compareTotals } from './second-count.ts';
import { useBallotStyles } from './styles.ts';

interface SwitchProps {
  readonly step: BallotStep;
  readonly state: BallotState;
}

/** Which count is being made: the one that goes into the workbook, or the one it is compared with. */
export function CountSwitch({ step, state }: SwitchProps): ReactNode {
  const words = ballotWords[useLanguage()].second;
  const shared = useShared();
  const styles = useBallotStyles();
  return (
    <>
      <div className={shared.buttonRow} role="group" aria-label={words.label}>
        {(['first', 'second'] as const).map((counting) => (
          <Button
            key={counting}
            className={shared.rowButton}
            appearance={state.counting === counting ? 'primary' : 'secondary'}
            aria-pressed={state.counting === counting}
            data-counting={counting}
            onClick={() => step.setCounting(counting)}
          >
            {words[counting]}
          </Button>
        ))}
      </div>
      {state.counting === 'second' && <p className={mergeClasses(styles.text, styles.quiet)}>{words.hint}</p>}
    </>
  );
}

interface PapersProps extends SwitchProps {
  readonly table: PaperTable;
  readonly award: AwardCode | null;
}

/** The second count of a table beside the first. Nothing of the first is shown before the second has as many papers. */
export function SecondPapers({ step, state, table, award }: PapersProps): ReactNode {
  const words = ballotWords[useLanguage()].second;
  const styles = useBallotStyles();
  const shared = useShared();
  const first = firstCount(table, award);
  const second = secondCount(state, table, award);
  const left = first.papers - second.papers;
  const lines =
    left > 0
      ? []
      : compareCounts(first, second).map((one): Line => {
          if (one.kind === 'candidate') {
            const found = table.candidates.find(({ candidate }) => candidate.code === one.candidate);
            return { id: one.candidate, text: found?.candidate.name ?? one.candidate, marks: one };
          }
          return { id: one.kind, text: words[one.kind](one.first, one.second) };
        });
  return (
    <section className={shared.section} aria-labelledby="second-count">
      <h3 id="second-count" className={shared.heading}>
        {words.heading}
      </h3>
      {left > 0 ? (
        <p className={styles.text}>{words.left(left)}</p>
      ) : (
        <Differences lines={lines} countedTwice={state.countedTwice} />
      )}
      <Button className={shared.target} onClick={() => step.clearSecond(table.table)}>
        {words.again}
      </Button>
    </section>
  );
}

interface TotalsProps {
  readonly state: BallotState;
  readonly counts: NonNullable<BallotBook['counts']>;
}

/** The second count of totals beside the first. Nothing of the first is shown before the second has all its lines. */
export function SecondTotals({ state, counts }: TotalsProps): ReactNode {
  const words = ballotWords[useLanguage()].second;
  const shared = useShared();
  const styles = useBallotStyles();
  const { entered, left, different } = compareTotals(counts, state.secondFigures);
  if (entered + left === 0) return null;
  const lines = different.map(({ line, first, second }) => ({
    id: line.id,
    text: line.candidate.name,
    marks: { first, second },
  }));
  return (
    <section className={mergeClasses(shared.section, styles.view)} aria-labelledby="second-count">
      <h3 id="second-count" className={shared.heading}>
        {words.heading}
      </h3>
      {left > 0 ? (
        <p className={styles.text}>{words.linesLeft(left)}</p>
      ) : (
        <Differences lines={lines} countedTwice={state.countedTwice} />
      )}
    </section>
  );
}

interface Line {
  readonly id: string;
  readonly text: string;
  readonly marks?: { readonly first: Counted; readonly second: Counted };
}

interface DifferencesProps {
  readonly lines: readonly Line[];
  readonly countedTwice: Date | null;
}

function Differences({ lines, countedTwice }: DifferencesProps): ReactNode {
  const language = useLanguage();
  const words = ballotWords[language].second;
  const styles = useBallotStyles();
  const shared = useShared();
  const figures = ({ agree, disagree, blank }: Counted): string =>
    ballotWords[language].counts.figures(agree, disagree, blank);
  return (
    <div role="status" data-differences={lines.length}>
      <p className={mergeClasses(styles.text, lines.length > 0 && styles.danger)}>
        {lines.length === 0 ? words.agree : words.differ(lines.length)}
      </p>
      <ul className={shared.list}>
        {lines.map(({ id, text, marks }) => (
          <li key={id} data-difference={id}>
            <span className={styles.block}>{text}</span>
            {marks !== undefined && (
              <>
                <span className={styles.block}>{words.firstCount(figures(marks.first))}</span>
                <span className={styles.block}>{words.secondCount(figures(marks.second))}</span>
              </>
            )}
          </li>
        ))}
      </ul>
      {lines.length > 0 && <p className={mergeClasses(styles.text, styles.quiet)}>{words.whatToDo}</p>}
      {countedTwice !== null && (
        <p className={styles.text} data-counted-twice>
          {words.countedTwice(dateAndTime(countedTwice))}
        </p>
      )}
      {lines.length === 0 && countedTwice === null && <p className={styles.text}>{words.moreToCount}</p>}
    </div>
  );
}
