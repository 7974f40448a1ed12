import { Button, mergeClasses } from '@fluentui/react-components';
import { useEffect, useRef, useSyncExternalStore } from 'react';
import type { ReactNode } from 'react';
import { ballotWords } from '../../i18n/pane/ballots.ts';
import { kindsOnPaper } from '../../workbook/ballots/ballot-book.ts';
import type { BallotBook, PaperTable } from '../../workbook/ballots/ballot-book.ts';
import { useShared } from '../components/styles.ts';
import type { SecrecyPart } from '../secrecy/secrecy-part.tsx';
import { useLanguage } from '../words.ts';
import { BoxForm } from './BoxForm.tsx';
import { PaperRoom } from './PaperRoom.tsx';
import { CountSwitch } from './SecondCount.tsx';
import { StandingBar } from './StandingBar.tsx';
import { TotalsForm } from './TotalsForm.tsx';
import type { BallotState, Task } from './ballot-state.ts';
import type { BallotRoom } from './room.ts';
import { useBallotStyles } from './styles.ts';

interface ViewProps {
  readonly room: BallotRoom;
}

export interface BallotsProps extends ViewProps {
  /** What has been counted so far; shown while nothing is being entered. */
  readonly summary: ReactNode;
  /** The way to blank ballots; shown as the summary is. */
  readonly printing: ReactNode;
  readonly Secrecy: SecrecyPart;
}

/** The room of the tellers: what there is to count, and then one thing at a time. */
export function BallotsView({ room, summary, printing, Secrecy }: BallotsProps): ReactNode {
  const state = useSyncExternalStore(room.subscribe, room.state);
  const words = ballotWords[useLanguage()];
  const shared = useShared();
  const styles = useBallotStyles();
  useEffect(() => room.open(), [room]);
  const { book, task } = state;
  const papers = (book?.paperTables ?? []).reduce((sum, table) => sum + table.papers.length, 0);
  return (
    <>
      {task === null && printing}
      <section className={styles.view} aria-labelledby="ballots" data-ballots={task?.kind ?? 'choose'}>
        <h2 id="ballots" className={shared.heading}>
          {words.heading}
        </h2>
        {book === null && state.trouble === null && <p className={styles.text}>{words.reading}</p>}
        {book !== null && task === null && <Tasks book={book} onChoose={(chosen) => room.choose(chosen)} />}
        {task === null && summary}
        {task === null && papers > 0 && <Secrecy papers={papers} />}
        {book !== null && task !== null && <OneTask room={room} state={state} book={book} task={task} />}
        <StandingBar room={room} state={state} />
      </section>
    </>
  );
}

interface TasksProps {
  readonly book: BallotBook;
  readonly onChoose: (task: Task) => void;
}

/** What can be counted with the tables the workbook has, and which are missing. */
function Tasks({ book, onChoose }: TasksProps): ReactNode {
  const language = useLanguage();
  const words = ballotWords[language];
  const shared = useShared();
  const styles = useBallotStyles();
  const { paperTables, counts, boxes } = book;
  const nothing = paperTables.length === 0 && counts === null;
  return (
    <>
      {nothing && <p className={styles.text}>{words.missing.nothing}</p>}
      {!(nothing && boxes === null) && <p className={styles.text}>{words.choose}</p>}
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
          <TaskButton
            title={words.totals}
            hint={words.totalsHint}
            onPress={() => onChoose({ kind: 'totals' })}
          />
        )}
        {boxes !== null && (
          <TaskButton title={words.box} hint={words.boxHint} onPress={() => onChoose({ kind: 'box' })} />
        )}
      </ul>
      {paperTables.length === 0 && !nothing && <p className={styles.text}>{words.missing.papers}</p>}
      {boxes === null && <p className={styles.text}>{words.missing.box}</p>}
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

interface OneProps extends ViewProps {
  readonly state: BallotState;
  readonly book: BallotBook;
  readonly task: Task;
}

function OneTask({ room, state, book, task }: OneProps): ReactNode {
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
      <Button className={shared.target} onClick={() => room.choose(null)}>
        {words.back}
      </Button>
      <h3 className={mergeClasses(shared.heading, styles.text)} ref={heading} tabIndex={-1}>
        {title}
      </h3>
      {task.kind !== 'box' && <CountSwitch room={room} state={state} />}
      {table !== undefined && <PaperRoom room={room} state={state} book={book} table={table} />}
      {task.kind === 'totals' && book.counts !== null && (
        <TotalsForm room={room} state={state} book={book} counts={book.counts} />
      )}
      {task.kind === 'box' && book.boxes !== null && (
        <BoxForm room={room} state={state} book={book} boxes={book.boxes} />
      )}
    </>
  );
}
