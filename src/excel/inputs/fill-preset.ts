/** Fills cells of the council's tables from a preset, when a person has seen them and says so; and takes it back. */
import { heldNow, type PresetCell } from '../../workbook/template/preset-cells.ts';
import type { CellValue, WorkbookSnapshot } from '../../workbook/snapshot.ts';
import { cellValue } from '../read/areas.ts';
import { written } from './inputs.ts';
import type { Trouble } from '../write/outcome.ts';
import { roundTrip } from '../line/round-trip.ts';
import { snapshotWorkbook } from '../read/snapshot.ts';
import { withRefusals } from '../line/trouble.ts';

/** The number format of cells that hold texts: what is typed there later stays a text too. */
const textFormat = '@';

/** A cell that was filled. */
export interface DoneFill extends PresetCell {
  /** The number format that it had and has no more; null where it was left as it is. */
  readonly format: string | null;
}

export type PresetBook =
  | { readonly kind: 'read'; readonly workbook: WorkbookSnapshot }
  | { readonly kind: 'trouble'; readonly trouble: Trouble };

export type FillOutcome =
  /** `formulas`: cells with a formula, which is not overwritten. */
  | { readonly kind: 'filled'; readonly fills: readonly DoneFill[]; readonly formulas: readonly PresetCell[] }
  /** A cell is no longer what was shown. Nothing was written. */
  | { readonly kind: 'changed' }
  /** This cell is locked, on a protected sheet. Nothing was written. */
  | { readonly kind: 'locked'; readonly sheet: string; readonly cell: string }
  | { readonly kind: 'trouble'; readonly trouble: Trouble };

export type UnfillOutcome =
  /** `left`: how many cells hold something else by now, or are elsewhere, and were left alone. */
  | { readonly kind: 'undone'; readonly cells: number; readonly left: number }
  | Extract<FillOutcome, { readonly kind: 'locked' | 'trouble' }>;

/** The workbook as it stands, to be filled. */
export function readPresetBook(): Promise<PresetBook> {
  return withRefusals(async () => ({ kind: 'read', workbook: await snapshot() }));
}

/**
 * Writes the cells as texts, if each is still the cell of its award and holds what was shown: the workbook is read
 * anew. Nothing is written where one of them is not, or is locked. A protected sheet keeps its number formats.
 */
export function fillPreset(cells: readonly PresetCell[]): Promise<FillOutcome> {
  return withRefusals(async () => {
    if (cells.length === 0) return { kind: 'filled', fills: [], formulas: [] };
    const workbook = await snapshot();
    if (!cells.every((cell) => heldNow(workbook, cell) === cell.before)) return { kind: 'changed' };
    const seen = await lookAt(cells);
    if (seen.some(({ value }, index) => value !== cells[index]?.before)) return { kind: 'changed' };
    const free = seen.filter(({ hasFormula }) => !hasFormula);
    const formulas = seen.filter(({ hasFormula }) => hasFormula).map(({ of }) => of);
    const fills = free.map(({ of, format, isProtected }) => ({
      ...of,
      format: isProtected || format === textFormat ? null : format,
    }));
    const refused = await write(
      free,
      fills.map(({ sheet, cell, after, format }) => ({
        sheet,
        cell,
        value: after,
        format: format === null ? null : textFormat,
      })),
    );
    return refused ?? { kind: 'filled', fills, formulas };
  });
}

/** Gives the cells that still hold what was written back what they held before, and their number formats. */
export function unfillPreset(fills: readonly DoneFill[]): Promise<UnfillOutcome> {
  return withRefusals(async () => {
    const workbook = await snapshot();
    const there = fills.filter((fill) => heldNow(workbook, fill) === fill.after);
    const seen = await lookAt(there);
    const ours = seen.filter(({ of, value, hasFormula }) => value === of.after && !hasFormula);
    const refused = await write(
      ours,
      ours.map(({ of: { sheet, cell, before, format }, isProtected }) => ({
        sheet,
        cell,
        value: before,
        format: isProtected ? null : format,
      })),
    );
    return refused ?? { kind: 'undone', cells: ours.length, left: fills.length - ours.length };
  });
}

async function snapshot(): Promise<WorkbookSnapshot> {
  const taken = await snapshotWorkbook();
  if (taken === null) throw new Error('Nobody called the reading off.');
  return taken.workbook;
}

interface Seen<Cell> {
  readonly of: Cell;
  readonly value: CellValue;
  readonly hasFormula: boolean;
  readonly format: string;
  readonly isProtected: boolean;
  readonly isLocked: boolean;
}

/** What the cells hold, and whether they can be written, in one round trip. */
async function lookAt<Cell extends PresetCell>(cells: readonly Cell[]): Promise<readonly Seen<Cell>[]> {
  if (cells.length === 0) return [];
  return roundTrip(({ workbook }) => {
    const looked = cells.map((of) => {
      const sheet = workbook.worksheets.getItem(of.sheet);
      sheet.protection.load('protected');
      const range = sheet.getRange(of.cell).untrack();
      range.load('values,formulas,numberFormat');
      range.format.protection.load('locked');
      return { of, sheet, range };
    });
    return () =>
      looked.map(({ of, sheet, range }) => {
        const value: unknown = range.values[0]?.[0];
        return {
          of,
          value: cellValue(value),
          // Excel gives a cell without a formula its value under both names.
          hasFormula: value !== range.formulas[0]?.[0],
          format: String(range.numberFormat[0]?.[0]),
          isProtected: sheet.protection.protected,
          isLocked: range.format.protection.locked,
        };
      });
  });
}

interface CellWriting {
  readonly sheet: string;
  readonly cell: string;
  readonly value: CellValue;
  /** Null leaves it as it is. */
  readonly format: string | null;
}

/** Writes all of it, or tells what stands in the way before anything is written. Null: it is done. */
async function write(
  seen: readonly Seen<PresetCell>[],
  cells: readonly CellWriting[],
): Promise<Extract<FillOutcome, { readonly kind: 'locked' | 'trouble' }> | null> {
  const locked = seen.find(({ isProtected, isLocked }) => isProtected && isLocked);
  if (locked !== undefined) return { kind: 'locked', sheet: locked.of.sheet, cell: locked.of.cell };
  if (cells.length === 0) return null;
  const done = await written(() =>
    roundTrip(({ workbook }) => {
      for (const { sheet, cell, value, format } of cells) {
        const range = workbook.worksheets.getItem(sheet).getRange(cell).untrack();
        // First the format: a number that is written into a cell for texts becomes a text.
        if (format !== null) range.numberFormat = [[format]];
        range.values = [[typeof value === 'string' && value !== '' ? `'${value}` : value]];
      }
      return () => undefined;
    }),
  );
  return done.kind === 'written' ? null : done;
}
