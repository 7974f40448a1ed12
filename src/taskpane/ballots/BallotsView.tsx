import { Button, mergeClasses } from '@fluentui/react-components';
import { Suspense, useEffect, useRef } from 'react';
import type { ReactNode } from 'react';
import { ballotWords } from '../../i18n/pane/ballots.ts';
import { kindsOnPaper } from '../../workbook/ballots/ballot-book.ts';
import type { BallotBook, PaperTable } from '../../workbook/ballots/ballot-book.ts';
import { useShared } from '../components/styles.ts';
import { Secrecy } from '../components/parts.tsx';
import { useSeen, useSession } from '../session/use-session.ts';
import { useLanguage } from '../words.ts';
import { BoxForm } from './BoxForm.tsx';
import { PaperEntry } from './PaperEntry.tsx';
import { ballotsOf } from './of-session.ts';
import { CountSwitch } from './SecondCount.tsx';
import { StandingBar } from './StandingBar.tsx';
import { TotalsForm } from './TotalsForm.tsx';
import type { BallotState, Task } from './ballot-state.ts';
import type { BallotStep } from './ballot-step.ts';
import { useBallotStyles } from './styles.ts';

interface BallotsProps {
  /** What has been counted so far; shown while nothing is being entered. */
  readonly summary: ReactNode;
  /** The way to blank ballots; shown as the summary is. */
  readonly printing: ReactNode;
  /** The council votes by a show of hands. */
  readonly byHands: boolean;
}

/** What tellers see: what there is to count, and then one thing at a time. */
export function BallotsView({ summary, printing, byHands }: BallotsProps): ReactNode {
  const step = ballotsOf(useSession());
  const state = useSeen(step.seen);
  const words = ballotWords[useLanguage()];
  const shared = useShared();
  const styles = useBallotStyles();
  useEffect(() => step.open(), [step]);
  const { book, task } = state;
  const papers = (book?.paperTables ?? []).reduce((sum, table) => sum + table.papers.length, 0);
  return (
    <>
      {task === null && printing}
      <section className={styles.view} aria-labelledby="ballots" data-ballots={task?.kind ?? 'choose'}>
        <h2 id="ballots" className={shared.heading}>
          {byHands ? words.byHands.heading : words.heading}
        </h2>
        {book === null && state.trouble === null && <p className={styles.text}>{words.reading}</p>}
        {book !== null && task === null && (
          <Tasks book={book} byHands={byHands} onChoose={(chosen) => step.choose(chosen)} />
        )}
        {task === null && summary}
        {task === null && papers > 0 && (
          <Suspense fallback={null}>
            <Secrecy papers={papers} />
          </Suspense>
        )}
        {book !== null && task !== null && <OneTask step={step} state={state} book={book} task={task} />}
        <StandingBar step={step} state={state} />
      </section>
    </>
  );
}

interface TasksProps {
  readonly book: BallotBook;
  readonly byHands: boolean;
  readonly onChoose: (task: Task) => void;
}

/** What can be counted with the tables the workbook has, and which are missing. */
function Tasks({ book, byHands, onChoose }: TasksProps): ReactNode {
  const words = ballotWords[useLanguage()];
  const own = byHands ? words.byHands : { ...words, nothing: words.missing.nothing };
  const shared = useShared();
  const styles = useBallotStyles();
  const { paperTables, counts, boxes } = book;
  const nothing = paperTables.length === 0 && counts === null;
  return (
    <>
      {nothing && <p className={styles.text}>{own.nothing}</p>}
      {!(nothing && boxes === null) && <p className={styles.text}>{own.choose}</p>}
      <ul className={shared.list}>
        {paperTables.map((table) => (
          <TaskButton
            key={table.table}
            title={words.papersOf(nameOf(table, paperTables, words))}
            hint={words.papersDone(table.papers.length)}
            onPress={() => onChoose({ kind: 'papers', table: table.table })}
          />
        ))}
        {counts !== null && (
          <TaskButton title={own.totals} hint={own.totalsHint} onPress={() => onChoose({ kind: 'totals' })} />
        )}
        {boxes !== null && (
          <TaskButton title={words.box} hint={words.boxHint} onPress={() => onChoose({ kind: 'box' })} />
        )}
      </ul>
      {paperTables.length === 0 && !nothing && !byHands && (
        <p className={styles.text}>{words.missing.papers}</p>
      )}
      {boxes === null && !byHands && <p className={styles.text}>{words.missing.box}</p>}
    </>
  );
}

interface TaskProps {
  readonly title: string;
  readonly hint: string;
  readonly onPress: () => void;
}

function TaskButton({ title, hint, onPress }: TaskProps): ReactNode {
  const styles = useBallotStyles();
  return (
    <li>
      <Button className={styles.task} onClick={onPress}>
        <span>
          <span className={styles.block}>{title}</span>
          <span className={styles.hint}>{hint}</span>
        </span>
      </Button>
    </li>
  );
}

/** What stands on the papers of a table; the table's name where another has the same. */
function nameOf(table: PaperTable, all: readonly PaperTable[], words: (typeof ballotWords)['vi']): string {
  const name = (one: PaperTable): string => {
    const [kind, ...more] = kindsOnPaper(one);
    return words.kinds[kind === undefined || more.length > 0 ? 'both' : kind];
  };
  const alone = all.filter((one) => name(one) === name(table)).length === 1;
  return alone ? name(table) : `${name(table)} (${table.table})`;
}

interface OneProps {
  readonly step: BallotStep;
  readonly state: BallotState;
  readonly book: BallotBook;
  readonly task: Task;
}

function OneTask({ step, state, book, task }: OneProps): ReactNode {
  const words = ballotWords[useLanguage()];
  const shared = useShared();
  const styles = useBallotStyles();
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => {
    if (task.kind !== 'papers') heading.current?.focus();
  }, [task.kind]);
  const table = task.kind === 'papers' ? book.paperTables.find((one) => one.table === task.table) : undefined;
  const title =
    task.kind === 'totals'
      ? words.totals
      : task.kind === 'box'
        ? words.box
        : table === undefined
          ? words.missing.nothing
          : words.papersOf(nameOf(table, book.paperTables, words));
  return (
    <>
      <Button className={shared.target} onClick={() => step.choose(null)}>
        {words.back}
      </Button>
      <h3 className={mergeClasses(shared.heading, styles.text)} ref={heading} tabIndex={-1}>
        {title}
      </h3>
      {task.kind !== 'box' && <CountSwitch step={step} state={state} />}
      {table !== undefined && <PaperEntry step={step} state={state} book={book} table={table} />}
      {task.kind === 'totals' && book.counts !== null && (
        <TotalsForm step={step} state={state} book={book} counts={book.counts} />
      )}
      {task.kind === 'box' && book.boxes !== null && (
        <BoxForm step={step} state={state} book={book} boxes={book.boxes} />
      )}
    </>
  );
}
