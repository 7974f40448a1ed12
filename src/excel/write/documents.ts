/** The council's documents as sheets of the workbook. */
import type { WorkbookPlan } from '../../workbook/sheet-plan.ts';
import { applyPlan, type Applied, type ApplyOptions } from './apply.ts';
import { inspect } from '../read/inspect.ts';
import { roundTrip } from '../line/round-trip.ts';
import { doomedSheets } from './swap.ts';
import { closedTo, settled, withTroubles } from '../use-cases.ts';

/**
 * Writes sheets that take the place of ours as the plan says, and of nothing else. `planFor` gets the names of the sheets
 * that stay.
 */
export async function writeDocuments(
  planFor: (taken: readonly string[]) => WorkbookPlan,
  options: ApplyOptions,
): Promise<Applied> {
  return withTroubles(async (): Promise<Applied> => {
    const found = await inspect();
    const closed = closedTo(found);
    if (closed !== null) return { kind: 'trouble', trouble: closed };
    const { standing } = await settled(found);
    const doomed = doomedIn(standing, planFor([]));
    const used = await sheetWithTable(doomed);
    if (used !== null) {
      return { kind: 'trouble', trouble: { code: 'SheetInUse', detail: `The sheet ${used} holds a table.` } };
    }
    const taken = standing.sheets.map(({ name }) => name).filter((name) => !doomed.includes(name));
    return applyPlan(planFor(taken), options);
  });
}

/** The sheets that make way for these. */
function doomedIn(
  standing: Parameters<typeof doomedSheets>[0],
  { sheets, replaces }: WorkbookPlan,
): readonly string[] {
  const entries = sheets.map(({ mark, name }) => ({ mark, title: name, temporary: name }));
  return doomedSheets(standing, { replaces, entries });
}

/** One of these sheets that holds a table of somebody's, or null. */
async function sheetWithTable(sheets: readonly string[]): Promise<string | null> {
  if (sheets.length === 0) return null;
  return roundTrip(({ workbook }) => {
    const found = sheets.map((name) => ({ name, tables: workbook.worksheets.getItem(name).tables }));
    for (const { tables } of found) tables.load('items/name');
    return () => found.find(({ tables }) => tables.items.length > 0)?.name ?? null;
  });
}
