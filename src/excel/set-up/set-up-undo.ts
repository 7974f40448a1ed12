/**
 * Undoes a set-up that did not come to its end: the sheets it added go, as far as nobody has written anything into them
 * since. A hidden name, the journal, lists them from before the first one is added until all are shown.
 */
import type { PlanCell } from '../../workbook/sheet-plan.ts';
import type { InputSheetPlan } from '../../workbook/template/sheet-plan.ts';
import { sameName } from '../../text/names.ts';
import { formulaText, textFormula } from '../write/marks.ts';
import { roundTrip } from '../line/round-trip.ts';

/** The name the journal is kept in. */
export const setUpJournal = 'BinhXet.setup.journal';

/** The journal's formula: the sheets of these plans. Names of sheets have no `/`. */
export function setUpJournalOf(plans: readonly InputSheetPlan[]): string {
  return textFormula(plans.map(({ sheet }) => sheet.name).join('/'));
}

/** What a set-up has left in the workbook; null: nothing. */
export async function unfinishedSetUp(): Promise<readonly string[] | null> {
  return roundTrip(({ workbook }) => {
    const journal = workbook.names.getItemOrNullObject(setUpJournal);
    journal.load('formula');
    return () => (journal.isNullObject ? null : formulaText(String(journal.formula)).split('/'));
  });
}

/**
 * Removes the sheets of the journal that hold what the plans say or less, and the journal. Gives the names of those that
 * stay since they hold something else; they are shown. Null: there was no journal, so nothing was left. Rejects with an
 * `OfficeExtension.Error` when Excel refuses or goes away; then it can be called again.
 */
export async function undoSetUp(plans: readonly InputSheetPlan[]): Promise<readonly string[] | null> {
  const names = await unfinishedSetUp();
  if (names === null) return null;
  const there = await contentsOf(names);
  const going = there.filter((sheet) => isAsWritten(sheet, plans)).map(({ name }) => name);
  const kept = there.map(({ name }) => name).filter((name) => !going.includes(name));
  await roundTrip(({ workbook }) => {
    for (const name of kept) workbook.worksheets.getItem(name).visibility = 'Visible';
    for (const name of going) workbook.worksheets.getItem(name).delete();
    workbook.names.getItem(setUpJournal).delete();
    return () => undefined;
  });
  return kept;
}

interface SheetContents {
  readonly name: string;
  readonly tables: number;
  /** Zero-based place of the first of the values. */
  readonly row: number;
  readonly column: number;
  readonly values: readonly (readonly unknown[])[];
}

/** What is in the sheets of these names, as far as they are there. */
async function contentsOf(names: readonly string[]): Promise<readonly SheetContents[]> {
  const there = await roundTrip(({ workbook }) => {
    workbook.worksheets.load('items/name');
    return () => Array.from(workbook.worksheets.items, ({ name }) => name);
  });
  const wanted = there.filter((name) => names.some((each) => sameName(each, name)));
  if (wanted.length === 0) return [];
  return roundTrip(({ workbook }) => {
    const looked = wanted.map((name) => {
      const sheet = workbook.worksheets.getItem(name);
      const used = sheet.getUsedRangeOrNullObject(true).untrack();
      used.load('rowIndex,columnIndex,values');
      sheet.tables.load('items/name');
      return { name, used, tables: sheet.tables };
    });
    return () =>
      looked.map(({ name, used, tables }) => {
        const count = tables.items.length;
        if (used.isNullObject) return { name, tables: count, row: 0, column: 0, values: [] };
        return { name, tables: count, row: used.rowIndex, column: used.columnIndex, values: used.values };
      });
  });
}

/** Whether everything on the sheet is what its plan puts there; of that, some may be lacking. */
function isAsWritten(found: SheetContents, plans: readonly InputSheetPlan[]): boolean {
  const plan = plans.find(({ sheet }) => sameName(sheet.name, found.name));
  if (plan === undefined || found.tables > (plan.table === null ? 0 : 1)) return false;
  return found.values.every((row, down) =>
    row.every((value, right) => {
      const cell = plan.sheet.rows[found.row + down]?.[found.column + right] ?? null;
      return value === '' || value === contentOf(cell);
    }),
  );
}

function contentOf(cell: PlanCell | null): string | number | null {
  if (cell?.kind === 'text') return cell.text;
  return cell?.kind === 'number' ? cell.value : null;
}
