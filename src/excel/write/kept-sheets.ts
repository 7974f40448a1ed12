/** Sheets of ours that keep something between one job and the next: read, written beside everything else, hidden. */
import type { WorkbookPlan } from '../../workbook/sheet-plan.ts';
import type { CellValue, WorkbookSnapshot } from '../../workbook/snapshot.ts';
import { applyPlan } from './apply.ts';
import { cellValue } from '../read/areas.ts';
import { inspect } from '../read/inspect.ts';
import type { Trouble, WorkOptions } from './outcome.ts';
import { roundTrip } from '../line/round-trip.ts';
import { sheetsWithTables } from './settle.ts';
import type { OwnSheets } from './own-sheets.ts';
import { resultSheets } from './own-sheets.ts';
import { isOfficeError } from '../line/trouble.ts';
import { closedTo, settled, withTroubles } from '../use-cases.ts';

/** The cells of a sheet from A1 on. */
export type Cells = readonly (readonly CellValue[])[];

/** The cells of our sheets with these marks; [] for one that is not there. */
export async function readKeptSheets(
  standing: OwnSheets,
  marks: readonly string[],
): Promise<readonly Cells[]> {
  const results = resultSheets(standing);
  if (!marks.some((mark) => results.has(mark))) return marks.map(() => []);
  return roundTrip(({ workbook }) => {
    const ranges = marks.map((mark) => {
      const name = results.get(mark);
      if (name === undefined) return null;
      const range = workbook.worksheets.getItem(name).getUsedRangeOrNullObject(true).untrack();
      range.load('values');
      return range;
    });
    return () =>
      ranges.map((range) =>
        range === null || range.isNullObject ? [] : range.values.map((row) => row.map(cellValue)),
      );
  });
}

/** What a sheet is planned from, as it stands just before it is written. */
export interface KeptSheet extends Pick<WorkbookSnapshot, 'sheets'> {
  readonly cells: Cells;
}

export type Kept = { readonly kind: 'kept' } | { readonly kind: 'trouble'; readonly trouble: Trouble };

/**
 * Writes the hidden sheet with this mark anew, whole or not at all, and leaves everything else as it is, the sheet that is
 * on show too. What was there is read just before: who prepares copies beside somebody else loses none of their rows.
 */
export async function keepSheet(
  mark: string,
  plan: (there: KeptSheet) => WorkbookPlan,
  { now }: Pick<WorkOptions, 'now'>,
): Promise<Kept> {
  return withTroubles(async (): Promise<Kept> => {
    const found = await settled(await inspect());
    const closed = closedTo(found);
    if (closed !== null) return { kind: 'trouble', trouble: closed };
    const { standing } = found;
    const used = await keptSheetInUse(standing, [mark]);
    if (used !== null) return { kind: 'trouble', trouble: used };
    const marks = new Map([...resultSheets(standing)].map(([own, sheet]) => [sheet, own]));
    const sheets = standing.sheets.map(({ name }) => ({ name, mark: marks.get(name) ?? null }));
    const [cells = []] = await readKeptSheets(standing, [mark]);
    const shown = await activeSheet();
    const applied = await applyPlan(plan({ cells, sheets }), { token: now.getTime().toString(36) });
    if (applied.kind === 'trouble') return applied;
    if (applied.kind === 'cancelled') throw new Error('Nobody was given a way to cancel.');
    await hideKeptSheets([mark], shown);
    return { kind: 'kept' };
  });
}

/** Why our sheets with these marks cannot be written anew: somebody keeps a table on one. Null: they can. */
export async function keptSheetInUse(standing: OwnSheets, marks: readonly string[]): Promise<Trouble | null> {
  const results = resultSheets(standing);
  const [used] = await sheetsWithTables(marks.flatMap((mark) => results.get(mark) ?? []));
  return used === undefined ? null : { code: 'SheetInUse', detail: `The sheet ${used} holds a table.` };
}

async function activeSheet(): Promise<string> {
  return roundTrip(({ workbook }) => {
    const sheet = workbook.worksheets.getActiveWorksheet();
    sheet.load('name');
    return () => sheet.name;
  });
}

/** What is kept is not for people's eyes: another sheet is shown. One that stays visible does no harm. */
export async function hideKeptSheets(marks: readonly string[], shown: string | null): Promise<void> {
  try {
    const results = resultSheets((await inspect()).standing);
    const hidden = marks.flatMap((mark) => results.get(mark) ?? []);
    if (hidden.length === 0) return;
    await roundTrip(({ workbook }) => {
      if (shown !== null) workbook.worksheets.getItem(shown).activate();
      for (const name of hidden) workbook.worksheets.getItem(name).visibility = 'Hidden';
      return () => undefined;
    });
  } catch (error) {
    if (!isOfficeError(error)) throw error;
  }
}
