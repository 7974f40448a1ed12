/** Does what a person has chosen about tables that are not read and about what stands outside one; and takes it back. */
import type { Issue } from '../../workbook/findings/issue.ts';
import { readWhole } from '../../workbook/read.ts';
import {
  tablePlan,
  type RenamePlan,
  type TableChoice,
  type TablePlan,
} from '../../workbook/repair/table-plan.ts';
import { addRowsOf, takeBackRows, type AddedRows } from './add-table-rows.ts';
import { extendTable, takeBackExtension, type ExtendedTable } from './extend-table.ts';
import { written } from './inputs.ts';
import type { Trouble } from '../write/outcome.ts';
import { roundTrip } from '../line/round-trip.ts';
import { snapshotWorkbook } from '../read/snapshot.ts';
import { isOfficeError, withRefusals } from '../line/trouble.ts';

/** A table's name before and after. */
export type Renamed = Pick<RenamePlan, 'from' | 'to'>;

/** What was done: enough to say it and to take it back. */
export type DoneTables =
  | { readonly kind: 'renamed'; readonly tables: readonly Renamed[] }
  | ({ readonly kind: 'addedRows' } & AddedRows)
  | ({ readonly kind: 'extended' } & ExtendedTable);

export type TablesOutcome =
  | { readonly kind: 'tablesMended'; readonly done: DoneTables }
  /** The issues are no longer there, or nothing of the kind can be done. Nothing was changed. */
  | { readonly kind: 'tablesChanged' }
  /** Excel moves no cells there: another table, or merged cells, would be torn. Nothing was changed. */
  | { readonly kind: 'blocked'; readonly table: string }
  | { readonly kind: 'trouble'; readonly trouble: Trouble };

export type PlannedTables =
  | { readonly kind: 'planned'; readonly plan: TablePlan }
  | { readonly kind: 'tablesChanged' }
  | { readonly kind: 'trouble'; readonly trouble: Trouble };

export type TakenBack =
  | { readonly kind: 'tablesUndone' }
  /** What was done has been changed since. Nothing was taken back. */
  | { readonly kind: 'tablesChanged' }
  | { readonly kind: 'trouble'; readonly trouble: Trouble };

/** What would be done about an issue. Changes nothing. */
export async function planTables(issue: Issue, choice: TableChoice): Promise<PlannedTables> {
  return withRefusals(async () => {
    const [plan] = await plansFor([issue], choice);
    return plan === undefined ? { kind: 'tablesChanged' } : { kind: 'planned', plan };
  });
}

/** Does it, in the workbook as it is now: for several issues only where tables are to be renamed. */
export async function mendTables(issues: readonly Issue[], choice: TableChoice): Promise<TablesOutcome> {
  return withRefusals(async () => {
    const plans = await plansFor(issues, choice);
    const renames = plans.flatMap((plan) => (plan.kind === 'rename' ? [plan] : []));
    const [first] = plans;
    if (first === undefined) return { kind: 'tablesChanged' };
    if (renames.length > 0) return renameTables(renames);
    return single(first);
  });
}

async function single(plan: TablePlan): Promise<TablesOutcome> {
  switch (plan.kind) {
    case 'rename':
      return renameTables([plan]);
    case 'addRows':
      return done(plan.into.name, async () => {
        const added = await addRowsOf(plan);
        return added === null ? null : { kind: 'addedRows', ...added };
      });
    case 'extendRows':
    case 'extendColumns':
      return done(plan.table.name, async () => {
        const extended = await extendTable(plan);
        return extended === null ? null : { kind: 'extended', ...extended };
      });
  }
}

/** Excel's answers where it cannot move what stands in the way. */
const inTheWay: ReadonlySet<string> = new Set([
  'InsertDeleteConflict',
  'MergedRangeConflict',
  'RangeExceedsLimit',
]);

async function done(table: string, work: () => Promise<DoneTables | null>): Promise<TablesOutcome> {
  let outcome: TablesOutcome = { kind: 'tablesChanged' };
  const result = await written(async () => {
    try {
      const found = await work();
      if (found !== null) outcome = { kind: 'tablesMended', done: found };
    } catch (error) {
      if (!isOfficeError(error) || !inTheWay.has(error.code)) throw error;
      outcome = { kind: 'blocked', table };
    }
  });
  return result.kind === 'trouble' ? result : outcome;
}

async function plansFor(issues: readonly Issue[], choice: TableChoice): Promise<readonly TablePlan[]> {
  const snapshot = await snapshotWorkbook({ withWholeOthers: true });
  if (snapshot === null) return [];
  const { workbook } = snapshot;
  const taken = [...(await cellNames())];
  const whole = readWhole(workbook);
  const plans: TablePlan[] = [];
  for (const issue of issues) {
    const plan = tablePlan(issue, choice, workbook, whole, taken);
    if (plan === null) continue;
    // The next table must not get the same name.
    if (plan.kind === 'rename') taken.push(plan.to);
    plans.push(plan);
  }
  return plans;
}

/** Names of cells and formulas: tables share them. */
async function cellNames(): Promise<readonly string[]> {
  return roundTrip(({ workbook }) => {
    workbook.names.load('items/name');
    return () => workbook.names.items.map(({ name }) => name);
  });
}

async function renameTables(tables: readonly Renamed[]): Promise<TablesOutcome> {
  const outcome = await written(() => rename(tables));
  if (outcome.kind === 'trouble') {
    await renameBack(tables);
    return outcome;
  }
  return { kind: 'tablesMended', done: { kind: 'renamed', tables } };
}

async function rename(tables: readonly Renamed[]): Promise<void> {
  await roundTrip(({ workbook }) => {
    for (const { from, to } of tables) workbook.tables.getItem(from).name = to;
    return () => undefined;
  });
}

/** Those of the tables that have their new name get their old one. A second failure leaves the first one to be told. */
async function renameBack(tables: readonly Renamed[]): Promise<void> {
  try {
    const names = await tableNames();
    await rename(
      tables.flatMap(({ from, to }) => (names.has(to) && !names.has(from) ? [{ from: to, to: from }] : [])),
    );
  } catch (error) {
    if (!isOfficeError(error)) throw error;
  }
}

async function tableNames(): Promise<ReadonlySet<string>> {
  return roundTrip(({ workbook }) => {
    workbook.tables.load('items/name');
    return () => new Set(workbook.tables.items.map(({ name }) => name));
  });
}

/** Takes back what was done, as far as it is still there. */
export async function undoTables(what: DoneTables): Promise<TakenBack> {
  return withRefusals(async () => {
    const outcome = await takeBack(what);
    return outcome ? { kind: 'tablesUndone' } : { kind: 'tablesChanged' };
  });
}

async function takeBack(what: DoneTables): Promise<boolean> {
  switch (what.kind) {
    case 'renamed': {
      const names = await tableNames();
      const isThere = what.tables.every(({ from, to }) => names.has(to) && !names.has(from));
      if (isThere) await rename(what.tables.map(({ from, to }) => ({ from: to, to: from })));
      return isThere;
    }
    case 'addedRows':
      return takeBackRows(what);
    case 'extended':
      return takeBackExtension(what);
  }
}
