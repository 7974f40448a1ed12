import { Button, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { CheckmarkCircle20Filled, Circle20Regular, ErrorCircle20Filled } from '@fluentui/react-icons';
import type { ReactNode } from 'react';
import { setUpWords, type SetUpTable } from '../../i18n/pane/set-up.ts';
import { issueMessage } from '../../workbook/findings/issue-message.ts';
import { looks, narrow, useShared } from '../components/styles.ts';
import { useLanguage } from '../words.ts';
import type { Checklist, ChecklistEntry } from './checklist.ts';

const useStyles = makeStyles({
  text: { margin: 0 },
  entry: {
    ...looks.entry,
    alignItems: 'flex-start',
    gap: '8px',
    fontWeight: tokens.fontWeightRegular,
    [narrow]: { flexDirection: 'column' },
  },
  icon: { flexShrink: 0, marginTop: '2px' },
  ready: { color: tokens.colorStatusSuccessForeground1 },
  wrong: { color: tokens.colorStatusDangerForeground1 },
  body: { minWidth: 0 },
  name: { display: 'block', fontWeight: tokens.fontWeightSemibold },
  line: { display: 'block' },
});

interface ChecklistProps {
  readonly checklist: Checklist;
  /** The campaign's; '' where it has none. */
  readonly name: string;
  readonly onGoTo: (table: SetUpTable) => void;
}

/** The tables to fill in, each with how far it is; the first that is not ready is the next one. */
export function ChecklistView({ checklist, name, onGoTo }: ChecklistProps): ReactNode {
  const words = setUpWords[useLanguage()].list;
  const shared = useShared();
  const styles = useStyles();
  const next = checklist.entries.find(({ state }) => state === 'empty' || state === 'wrong');
  return (
    <section className={shared.section} aria-labelledby="set-up">
      <h2 id="set-up" className={shared.heading}>
        {words.heading}
      </h2>
      <p className={styles.text}>{words.explanation}</p>
      <ol className={shared.list}>
        {checklist.entries.map((entry) => (
          <li key={entry.table}>
            <Entry entry={entry} name={name} isNext={entry === next} onGoTo={onGoTo} />
          </li>
        ))}
      </ol>
    </section>
  );
}

interface EntryProps {
  readonly entry: ChecklistEntry;
  readonly name: string;
  readonly isNext: boolean;
  readonly onGoTo: (table: SetUpTable) => void;
}

function Entry({ entry, name, isNext, onGoTo }: EntryProps): ReactNode {
  const language = useLanguage();
  const words = setUpWords[language];
  const styles = useStyles();
  const { table, rows, errors, warnings, state } = entry;
  const filled =
    table === 'Campaign' ? (name === '' ? words.unnamed : words.named(name)) : words.count(table, rows);
  const [first] = errors;
  return (
    <Button
      className={styles.entry}
      appearance={isNext ? 'outline' : 'subtle'}
      icon={<StateIcon state={state} />}
      disabledFocusable={state === 'missing'}
      data-table={table}
      data-state={state}
      onClick={() => onGoTo(table)}
    >
      <span className={styles.body}>
        <span className={styles.name}>{words.tables[table]}</span>
        <span className={styles.line}>
          {words.states[state]}
          {state !== 'missing' && ` · ${filled}`}
        </span>
        {errors.length > 0 && state === 'wrong' && (
          <span className={styles.line}>
            {words.toFix(errors.length)}: {first === undefined ? '' : issueMessage(first, language)}
          </span>
        )}
        {warnings.length > 0 && state === 'ready' && (
          <span className={styles.line}>{words.notes(warnings.length)}</span>
        )}
      </span>
    </Button>
  );
}

/** Said in words beside it as well: for the eye alone. */
function StateIcon({ state }: Pick<ChecklistEntry, 'state'>): ReactNode {
  const styles = useStyles();
  switch (state) {
    case 'ready':
      return <CheckmarkCircle20Filled className={mergeClasses(styles.icon, styles.ready)} aria-hidden />;
    case 'wrong':
      return <ErrorCircle20Filled className={mergeClasses(styles.icon, styles.wrong)} aria-hidden />;
    case 'empty':
    case 'missing':
      return <Circle20Regular className={styles.icon} aria-hidden />;
  }
}
