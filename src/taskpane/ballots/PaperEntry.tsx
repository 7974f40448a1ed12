import { Button, mergeClasses, makeStyles, tokens } from '@fluentui/react-components';
import { useId, useState } from 'react';
import type { ReactNode } from 'react';
import { ballotWords } from '../../i18n/pane/ballots.ts';
import type { AwardCode } from '../../tally/campaign.ts';
import { kindsOnPaper } from '../../workbook/ballots/ballot-book.ts';
import type { BallotBook, PaperTable } from '../../workbook/ballots/ballot-book.ts';
import { nextPaperNumber, tablesOfSamePapers } from '../../workbook/ballots/paper-row.ts';
import { useShared } from '../components/styles.ts';
import { Bar } from '../results/Bar.tsx';
import { useLanguage } from '../words.ts';
import { countLines, firstCount } from './counts-view.ts';
import { PaperPad } from './PaperPad.tsx';
import { SecondPapers } from './SecondCount.tsx';
import { awardOf } from './ballot-state.ts';
import type { BallotState } from './ballot-state.ts';
import type { BallotStep } from './ballot-step.ts';
import { useBallotStyles } from './styles.ts';

interface PaperEntryProps {
  readonly step: BallotStep;
  readonly state: BallotState;
  readonly book: BallotBook;
  readonly table: PaperTable;
}

/** Paper after paper into one table, with the count beside. */
export function PaperEntry({ step, state, book, table }: PaperEntryProps): ReactNode {
  const words = ballotWords[useLanguage()];
  const styles = useBallotStyles();
  const shared = useShared();
  if (table.ballot === null) return <p className={styles.text}>{words.missing.number(table.table)}</p>;
  const award = awardOf(state, table);
  const second = state.counting === 'second';
  return (
    <>
      {table.award !== null && <AwardChoice step={step} book={book} table={table} award={award} />}
      <PaperPad step={step} state={state} table={table} title={titleOf(state, book, table, words)} />
      <PaperList step={step} state={state} table={table} />
      <Button
        className={shared.target}
        disabledFocusable={
          second ? (state.secondPapers.get(table.table) ?? []).length === 0 : state.last === null
        }
        onClick={() => step.undo()}
      >
        {words.pad.undo}
      </Button>
      <label className={styles.check}>
        <input
          type="checkbox"
          className={styles.box}
          checked={state.quotaRule}
          onChange={(event) => step.setQuotaRule(event.currentTarget.checked)}
        />
        {words.pad.quotaRule}
      </label>
      {second ? (
        <SecondPapers step={step} state={state} table={table} award={award} />
      ) : (
        <CountsBeside book={book} table={table} award={award} />
      )}
    </>
  );
}

/** The paper in hand by the number it is going to have, as far as the papers before it are known. */
function titleOf(
  { counting, queue, secondPapers, awards }: BallotState,
  { paperTables }: BallotBook,
  table: PaperTable,
  words: (typeof ballotWords)['vi'],
): string {
  const award = awardOf({ awards }, table);
  if (counting === 'second') {
    const papers = (secondPapers.get(table.table) ?? []).filter((paper) => paper.award === award);
    return `${words.second.second} · ${words.pad.paper(String(papers.length + 1))}`;
  }
  const next = nextPaperNumber(tablesOfSamePapers(paperTables, table), award);
  const ahead = queue.filter((one) => one.table === table.table).length;
  return words.pad.paper(String(typeof next === 'number' ? next + ahead : next));
}

interface AwardProps {
  readonly step: BallotStep;
  readonly book: BallotBook;
  readonly table: PaperTable;
  readonly award: AwardCode | null;
}

/** Which award the papers are for. */
function AwardChoice({ step, book, table, award }: AwardProps): ReactNode {
  const words = ballotWords[useLanguage()].pad;
  const styles = useBallotStyles();
  const id = useId();
  const kinds = kindsOnPaper(table);
  const awards = book.reading.campaign.awards.filter(({ kind }) => kinds.has(kind));
  return (
    <div className={styles.field}>
      <label htmlFor={id}>{words.award}</label>
      <div className={styles.choice}>
        <select
          id={id}
          className={mergeClasses(styles.input, styles.select)}
          value={award ?? ''}
          onChange={(event) => {
            const code = event.currentTarget.value;
            step.chooseAward(table.table, awards.find((one) => one.code === code)?.code ?? null);
          }}
        >
          <option value="">{words.allAwards}</option>
          {awards.map(({ code, name }) => (
            <option key={code} value={code}>
              {name}
            </option>
          ))}
        </select>
      </div>
    </div>
  );
}

/** The whole paper as it is entered, to look it over and to go back to a name. */
function PaperList({ step, state, table }: Omit<PaperEntryProps, 'book'>): ReactNode {
  const words = ballotWords[useLanguage()].pad;
  const styles = useBallotStyles();
  const shared = useShared();
  const [open, setOpen] = useState(false);
  return (
    <>
      <Button className={shared.target} aria-expanded={open} onClick={() => setOpen(!open)}>
        {words.list}
      </Button>
      {open && (
        <ul className={shared.list}>
          {state.draft.candidates.map((code, index) => {
            const candidate = table.candidates.find((column) => column.candidate.code === code)?.candidate;
            if (candidate === undefined) return null;
            const opinion = state.draft.opinions[index] ?? null;
            return (
              <li key={candidate.code}>
                <Button
                  className={mergeClasses(shared.pair, styles.row)}
                  appearance="subtle"
                  aria-current={state.draft.at === index}
                  onClick={(event) => {
                    step.draft({ kind: 'movedTo', at: index });
                    // The next key is the mark of that name.
                    const view = event.currentTarget.closest('section');
                    view?.querySelector<HTMLElement>('[data-pad]')?.focus();
                  }}
                >
                  <span className={shared.pairName}>{candidate.name}</span>
                  <span className={mergeClasses(styles.opinion, opinion === null && styles.quiet)}>
                    {opinion === null ? words.notEntered : words.opinions[opinion]}
                  </span>
                </Button>
              </li>
            );
          })}
        </ul>
      )}
    </>
  );
}

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
function CountsBeside({ book, table, award }: CountsProps): ReactNode {
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
