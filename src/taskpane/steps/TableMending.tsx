/** What can be done about tables that are not read, and about what stands outside one. Loaded when there is such a thing. */
import { Button, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { useState } from 'react';
import type { ReactNode } from 'react';
import { tableMendingWords } from '../../i18n/pane/table-mending.ts';
import { cellText } from '../../workbook/columns/cells.ts';
import type { Issue } from '../../workbook/findings/issue.ts';
import type { AddRowsPlan } from '../../workbook/repair/table-plan.ts';
import { looks, useShared } from '../components/styles.ts';
import type { TablesMending } from '../session/state.ts';
import { useLanguage } from '../words.ts';
import type { Repairs } from './Mending.tsx';

const useStyles = makeStyles({
  buttons: { display: 'flex', flexWrap: 'wrap', gap: '8px', marginTop: '4px' },
  button: { flexGrow: 1, padding: '8px' },
  box: {
    ...looks.frame,
    marginTop: '4px',
  },
  heading: { fontWeight: tokens.fontWeightSemibold },
  list: { margin: 0, paddingLeft: '20px' },
});

interface TableRepairProps {
  readonly issue: Issue;
  readonly repairs: Repairs;
}

/** The two things that can be done about a table that is not read; or the one, about what stands outside a table. */
export function TableRepair({ issue, repairs }: TableRepairProps): ReactNode {
  const words = tableMendingWords[useLanguage()];
  const shared = useShared();
  const styles = useStyles();
  const [plan, setPlan] = useState<AddRowsPlan | null>(null);
  const button = mergeClasses(shared.target, styles.button);
  const isElsewhere = 'elsewhere' in issue.details;
  const choice = isElsewhere ? 'bringIn' : 'count';
  if (issue.code === 'RowOutsideTable' && !isElsewhere) {
    return (
      <div className={styles.buttons}>
        <Button className={button} onClick={() => repairs.mendTables([issue], 'extend')}>
          {words.extend}
        </Button>
      </div>
    );
  }
  const add = (): void => repairs.mendTables([issue], choice);
  const count = async (): Promise<void> => {
    const planned = await repairs.planTables(issue, choice);
    if (planned?.kind === 'planned' && planned.plan.kind === 'addRows') setPlan(planned.plan);
    else if (planned !== null) add();
  };
  if (plan !== null) {
    return <Preview plan={plan} onAdd={add} onCancel={() => setPlan(null)} />;
  }
  return (
    <div className={styles.buttons}>
      <Button className={button} onClick={() => void count()}>
        {isElsewhere ? words.bringIn : words.count}
      </Button>
      {!isElsewhere && (
        <Button className={button} onClick={() => repairs.mendTables([issue], 'ignore')}>
          {words.ignore}
        </Button>
      )}
    </div>
  );
}

interface PreviewProps {
  readonly plan: AddRowsPlan;
  readonly onAdd: () => void;
  readonly onCancel: () => void;
}

/** So many rows show what is meant. */
const mostShown = 3;

function Preview({ plan, onAdd, onCancel }: PreviewProps): ReactNode {
  const words = tableMendingWords[useLanguage()].preview;
  const shared = useShared();
  const styles = useStyles();
  const { from, into, to, rows, unplaced, same, doubles, columns } = plan;
  const button = mergeClasses(shared.target, styles.button);
  const lines = rows.slice(0, mostShown).map((index) =>
    columns
      .map((column) => cellText(from.rows[index]?.[column.from] ?? ''))
      .filter((cell) => cell !== '')
      .join(' · '),
  );
  const heading =
    to === null
      ? words.headingOfCells(from.sheet, into.name, into.sheet)
      : words.heading(from.name, into.name, into.sheet);
  return (
    <div className={styles.box} role="group" aria-label={heading}>
      <div className={styles.heading}>{heading}</div>
      <div>{rows.length === 0 ? words.nothing : words.rows(rows.length)}</div>
      {lines.length > 0 && (
        <div>
          {words.first}
          <ul className={styles.list}>
            {lines.map((line, index) => (
              <li key={index}>{line}</li>
            ))}
          </ul>
        </div>
      )}
      {unplaced.length > 0 && <div>{words.unplaced(unplaced.join(', '))}</div>}
      {same > 0 && <div>{words.same(same)}</div>}
      {doubles > 0 && <div>{words.doubles(doubles)}</div>}
      <div>{to === null ? words.cellsStay(from.sheet) : words.afterwards(from.name, to)}</div>
      <div className={styles.buttons}>
        {rows.length > 0 && (
          <Button appearance="primary" className={button} onClick={onAdd}>
            {words.add(rows.length)}
          </Button>
        )}
        <Button className={button} onClick={onCancel}>
          {words.cancel}
        </Button>
      </div>
    </div>
  );
}

interface AllTablesProps {
  readonly issues: readonly Issue[];
  readonly repairs: Repairs;
}

/** One press for all tables that need nothing but their names. */
export function AllTables({ issues, repairs }: AllTablesProps): ReactNode {
  const words = tableMendingWords[useLanguage()];
  const shared = useShared();
  const styles = useStyles();
  const renamed = issues.filter(({ code, details }) => code === 'UnreadTable' && details['counted'] !== '');
  if (renamed.length < 2) return null;
  return (
    <div className={styles.buttons}>
      <Button
        className={mergeClasses(shared.target, styles.button)}
        data-repair-all="UnreadTable"
        onClick={() => repairs.mendTables(renamed, 'count')}
      >
        {words.countAll(renamed.length)}
      </Button>
    </div>
  );
}

interface TablesMendedProps {
  readonly last: TablesMending;
  readonly undo: () => void;
}

/** What was done about tables last, with the way back. */
export function TablesMended({ last, undo }: TablesMendedProps): ReactNode {
  const words = tableMendingWords[useLanguage()].done;
  const shared = useShared();
  const styles = useStyles();
  switch (last.kind) {
    case 'tablesChanged':
      return words.changed;
    case 'tablesUndone':
      return words.undone;
    case 'blocked':
      return words.blocked(last.table);
    case 'tablesMended':
      return (
        <div className={styles.box}>
          <Done last={last} />
          <Button className={shared.target} onClick={undo}>
            {words.undo}
          </Button>
        </div>
      );
  }
}

function Done({
  last: { done },
}: {
  readonly last: Extract<TablesMending, { kind: 'tablesMended' }>;
}): ReactNode {
  const words = tableMendingWords[useLanguage()].done;
  switch (done.kind) {
    case 'renamed':
      return done.tables.map(({ from, to }) => <div key={from}>{words.renamed(from, to)}</div>);
    case 'addedRows': {
      const { rows, into, renamed, sheet } = done;
      return (
        <div>
          {renamed === null
            ? words.broughtIn(rows.length, into, sheet)
            : words.addedRows(rows.length, into, renamed.from, renamed.to)}
        </div>
      );
    }
    case 'extended': {
      const size = done.stretches.reduce((sum, stretch) => sum + stretch.size, 0);
      const say = done.axis === 'row' ? words.extendedRows : words.extendedColumns;
      return <div>{say(done.table, size)}</div>;
    }
  }
}
