import { Button, makeStyles, mergeClasses, tokens } from '@fluentui/react-components';
import { Suspense, lazy } from 'react';
import type { ReactNode } from 'react';
import { stepsWords } from '../../i18n/pane/steps.ts';
import type { PlannedTables } from '../../excel/inputs/mend-tables.ts';
import type { DoneRepair } from '../../excel/inputs/repair.ts';
import { localDecimal } from '../../i18n/format.ts';
import { issueTitles } from '../../i18n/sheets/issue-titles.ts';
import type { Language } from '../../i18n/language.ts';
import type { Answer } from '../../workbook/repair/answers.ts';
import type { Issue } from '../../workbook/findings/issue.ts';
import { repairOf, repairableKinds } from '../../workbook/repair/repair.ts';
import type { ReadWorkbook } from '../../workbook/repair/repair.ts';
import type { TableChoice } from '../../workbook/repair/table-plan.ts';
import { ShortList } from '../components/ShortList.tsx';
import { looks, useShared } from '../components/styles.ts';
import { isOfTablesMending } from '../session/state.ts';
import type { Mending } from '../session/state.ts';
import { useLanguage } from '../words.ts';

const useStyles = makeStyles({
  button: { width: '100%', marginTop: '4px', padding: '8px' },
  mended: looks.frame,
  heading: { fontWeight: tokens.fontWeightSemibold },
});

/** What is said and done about tables is loaded when there is something to do. */
const TableRepair = lazy(async () => ({ default: (await tableParts()).TableRepair }));
const AllTables = lazy(async () => ({ default: (await tableParts()).AllTables }));
const TablesMended = lazy(async () => ({ default: (await tableParts()).TablesMended }));
const tableParts = () => import(/* webpackChunkName: "tables" */ './TableMending.tsx');

/** Where there is no table for rows, or its rows have other figures, only people can say what is right. */
function isOfTables({ code, details }: Issue): boolean {
  const { elsewhere = 'missing' } = details;
  return code === 'UnreadTable' || (code === 'RowOutsideTable' && elsewhere === 'missing');
}

/** What the pane can mend, and what it has mended. */
export interface Repairs {
  readonly workbook: ReadWorkbook;
  readonly last: Mending | null;
  readonly repair: (issues: readonly Issue[]) => void;
  readonly answer: (issues: readonly Issue[], answer: Answer) => void;
  readonly undo: () => void;
  /** What would be done about a table; null where Excel stood in the way. */
  readonly planTables: (issue: Issue, choice: TableChoice) => Promise<PlannedTables | null>;
  readonly mendTables: (issues: readonly Issue[], choice: TableChoice) => void;
}

interface RepairProps {
  readonly issue: Issue;
  readonly repairs: Repairs;
}

/** Mends the mistake where there is one way only, and says what the cell will be; nothing where there is none. Inside a `Loading`. */
export function RepairButton({ issue, repairs }: RepairProps): ReactNode {
  const words = stepsWords[useLanguage()].mending;
  const language = useLanguage();
  const shared = useShared();
  const styles = useStyles();
  if (isOfTables(issue)) return <TableRepair issue={issue} repairs={repairs} />;
  const repair = repairOf(issue, repairs.workbook);
  if (repair === null) return null;
  const value = said(repair.value, language);
  const offer = repair.cell === issue.cell ? words.offer(value) : words.offerHeader(repair.cell, value);
  return (
    <Button className={mergeClasses(shared.target, styles.button)} onClick={() => repairs.repair([issue])}>
      {repair.value === '' ? words.empty : offer}
    </Button>
  );
}

interface RepairAllProps {
  readonly issues: readonly Issue[];
  readonly repairs: Repairs;
}

/** One press for every mistake that was made more than once and can be mended; inside a `Loading`. */
export function RepairAll({ issues, repairs }: RepairAllProps): ReactNode {
  const words = stepsWords[useLanguage()].mending;
  const language = useLanguage();
  const shared = useShared();
  const styles = useStyles();
  const kinds = repairableKinds(issues, repairs.workbook);
  return (
    <>
      {issues.some(isOfTables) && <AllTables issues={issues} repairs={repairs} />}
      {kinds.map(({ code, issues: some }) => (
        <Button
          key={code}
          className={mergeClasses(shared.target, styles.button)}
          data-repair-all={code}
          onClick={() => repairs.repair(some)}
        >
          {words.all(some.length, issueTitles[language][code])}
        </Button>
      ))}
    </>
  );
}

/** What was mended last, with the way back. */
export function Mended({ repairs: { last, undo } }: { readonly repairs: Repairs }): ReactNode {
  const words = stepsWords[useLanguage()].mending;
  const shared = useShared();
  const styles = useStyles();
  return (
    <div aria-live="polite">
      {last !== null && isOfTablesMending(last) && (
        <Suspense fallback={null}>
          <TablesMended last={last} undo={undo} />
        </Suspense>
      )}
      {last?.kind === 'changed' && words.changed}
      {last?.kind === 'undone' && (
        <>
          <div>{words.undone(last.cells)}</div>
          {last.left > 0 && <div>{words.notUndone(last.left)}</div>}
        </>
      )}
      {last?.kind === 'repaired' && (
        <div className={styles.mended}>
          <div className={styles.heading}>{words.heading(last.repairs.length)}</div>
          <ShortList items={last.repairs} limit={5} keyOf={({ sheet, cell }) => `${sheet}!${cell}`}>
            {(repair) => <Done repair={repair} />}
          </ShortList>
          {last.left > 0 && <div>{words.left(last.left)}</div>}
          <Button className={shared.target} onClick={undo}>
            {words.undo}
          </Button>
        </div>
      )}
    </div>
  );
}

function Done({ repair }: { readonly repair: DoneRepair }): ReactNode {
  const words = stepsWords[useLanguage()].mending;
  const language = useLanguage();
  const { sheet, cell, before, value } = repair;
  const found = said(before, language);
  if (before === '') return words.filled(sheet, cell, said(value, language));
  return value === ''
    ? words.emptied(sheet, cell, found)
    : words.done(sheet, cell, found, said(value, language));
}

function said(value: string | number, language: Language): string {
  return typeof value === 'number' ? localDecimal(String(value), language) : value;
}
