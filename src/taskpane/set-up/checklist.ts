/** How far the set-up is: each of its tables with what is filled in and what is wrong there. Pure. */
import type { SetUpTable } from '../../i18n/pane/set-up.ts';
import type { Issue, IssueCode } from '../../workbook/findings/issue.ts';
import type { Reading } from '../../workbook/read.ts';
import { tableKeyOf } from '../../workbook/columns/schema.ts';
import { lackingScores } from '../../workbook/template/score-rows.ts';

export interface ChecklistEntry {
  readonly table: SetUpTable;
  /** Rows that are filled in; of the settings, those with a value cell. */
  readonly rows: number;
  readonly errors: readonly Issue[];
  readonly warnings: readonly Issue[];
  readonly state: 'missing' | 'empty' | 'wrong' | 'ready';
}

export interface Checklist {
  /** In the order in which the tables are filled in. */
  readonly entries: readonly ChecklistEntry[];
  /** Tables that must be there and are not, as they are called. */
  readonly missing: readonly string[];
  /** Every table of the set-up is filled in, and nothing is wrong in them. */
  readonly isReady: boolean;
  /** Rows and columns that the score tables lack; null while the set-up is not ready. */
  readonly lacking: { readonly rows: number; readonly columns: number } | null;
}

/** Said of the set-up's tables, but not to be mended in them: ballots come with the voting, a missing table has its own word. */
const elsewhere: ReadonlySet<IssueCode> = new Set<IssueCode>(['MissingTable', 'NoBallots']);

/** Reads off how far the set-up is. */
export function checklistOf(reading: Reading, issues: readonly Issue[]): Checklist {
  const missing = issues.filter(({ code }) => code === 'MissingTable').map(({ table }) => table);
  const entries = rowsOf(reading).map(([table, rows]): ChecklistEntry => {
    const own = issues.filter(({ code, table: name }) => tableKeyOf(name) === table && !elsewhere.has(code));
    const errors = own.filter(({ severity }) => severity === 'error');
    const warnings = own.filter(({ severity }) => severity === 'warning');
    return { table, rows, errors, warnings, state: stateOf(missing.includes(table), rows, errors) };
  });
  const isReady =
    missing.length === 0 && entries.every(({ state, table }) => state === 'ready' || table === 'Campaign');
  const lack = isReady ? lackingScores(reading) : null;
  return {
    entries,
    missing,
    isReady,
    lacking:
      lack === null
        ? null
        : {
            rows: lack.reduce((sum, { rows }) => sum + rows.length, 0),
            columns: lack.reduce((sum, { criteria }) => sum + criteria.length, 0),
          },
  };
}

function rowsOf({ campaign, places }: Reading): readonly (readonly [SetUpTable, number])[] {
  const settings = campaign.documents.name === '' ? 0 : places.settings.size;
  return [
    ['Campaign', settings],
    ['Contents', campaign.contents.length],
    ['Criteria', campaign.criteria.length],
    ['Awards', campaign.awards.length],
    ['Council', campaign.council.length],
    ['Candidates', campaign.candidates.length],
  ];
}

function stateOf(isMissing: boolean, rows: number, errors: readonly Issue[]): ChecklistEntry['state'] {
  if (isMissing) return 'missing';
  // A list without anybody is an error of its own; the person is told to fill it in.
  if (rows === 0) return 'empty';
  return errors.length > 0 ? 'wrong' : 'ready';
}
