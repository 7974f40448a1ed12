/** Mends mistakes in their cells, when a person says so and there is one way only; and takes it back. */
import type { Issue } from '../../workbook/findings/issue.ts';
import { readWorkbook } from '../../workbook/read.ts';
import { repairOf, type Repair } from '../../workbook/repair/repair.ts';
import { writeCells } from './inputs.ts';
import type { Trouble } from '../write/outcome.ts';
import { roundTrip } from '../line/round-trip.ts';
import { snapshotWorkbook } from '../read/snapshot.ts';
import { withRefusals } from '../line/trouble.ts';

/** A repair that was done. */
export interface DoneRepair extends Repair {
  /** What the cell held before, to the letter. */
  readonly before: string | number;
  /** The number format it had, where the repair gave it another. */
  readonly formatBefore?: string | undefined;
}

export type RepairOutcome =
  /** `left`: how many were no longer there, or stand in a cell with a formula, which is not overwritten. */
  | { readonly kind: 'repaired'; readonly repairs: readonly DoneRepair[]; readonly left: number }
  /** None of the mistakes can be mended any more. Nothing was written. */
  | { readonly kind: 'changed' }
  | { readonly kind: 'trouble'; readonly trouble: Trouble };

export type UndoOutcome =
  /** `left`: how many cells hold something else by now and were left alone. */
  | { readonly kind: 'undone'; readonly cells: number; readonly left: number }
  | { readonly kind: 'trouble'; readonly trouble: Trouble };

/** Reads the workbook anew, so that nothing is written over what was typed in the meantime, and writes the cells. */
export async function repairIssues(issues: readonly Issue[]): Promise<RepairOutcome> {
  return withRefusals(async () => {
    const snapshot = await snapshotWorkbook();
    if (snapshot === null) return { kind: 'changed' };
    const reading = readWorkbook(snapshot.workbook);
    const known = new Set(issues.map(identityOf));
    const repairs = reading.issues.flatMap((issue) => {
      const repair = known.has(identityOf(issue)) ? repairOf(issue, reading) : null;
      return repair === null ? [] : [repair];
    });
    const outcome = await writeRepairs(repairs);
    if (outcome.kind !== 'repaired') return outcome;
    return { ...outcome, left: issues.length - outcome.repairs.length };
  });
}

/** Writes the cells, each if it still holds what it held a moment ago, and no formula. Rejects when Excel refuses. */
export async function writeRepairs(repairs: readonly Repair[]): Promise<RepairOutcome> {
  const held = await heldBy(repairs);
  const done = repairs.flatMap((repair, index): DoneRepair[] => {
    const before = held[index] ?? null;
    if (before === null) return [];
    const formatBefore = repair.numberFormat === undefined ? {} : { formatBefore: before.numberFormat };
    return [{ ...repair, before: before.value, ...formatBefore }];
  });
  if (done.length === 0) return { kind: 'changed' };
  const written = await writeCells(
    done.map(({ sheet, cell, value, numberFormat, before }) => ({
      sheet,
      cell,
      value,
      numberFormat,
      guards: [{ cell, text: String(before) }],
    })),
  );
  if (written.kind === 'trouble') return written;
  return { kind: 'repaired', repairs: done, left: repairs.length - done.length };
}

/** Takes repairs back in the cells that still hold what they wrote. */
export async function undoRepairs(repairs: readonly DoneRepair[]): Promise<UndoOutcome> {
  return withRefusals(async () => {
    const held = await heldBy(repairs);
    const ours = repairs.filter(({ value }, index) => held[index]?.value === value);
    const written = await writeCells(
      ours.map(({ sheet, cell, before, formatBefore, value }) => ({
        sheet,
        cell,
        value: before,
        numberFormat: formatBefore,
        guards: [{ cell, text: String(value) }],
      })),
    );
    if (written.kind === 'trouble') return written;
    return { kind: 'undone', cells: ours.length, left: repairs.length - ours.length };
  });
}

/** The same for the same finding in two readings of one workbook. */
export function identityOf({ code, sheet, cell, details }: Issue): string {
  return JSON.stringify([code, sheet, cell, details]);
}

interface Held {
  /** To the letter. */
  readonly value: string | number;
  readonly numberFormat: string;
}

/** What the cells hold; null for a formula, and for a truth value, which no repair is of. */
async function heldBy(places: readonly Pick<Repair, 'sheet' | 'cell'>[]): Promise<readonly (Held | null)[]> {
  if (places.length === 0) return [];
  return roundTrip(({ workbook }) => {
    const ranges = places.map(({ sheet, cell }) => {
      const range = workbook.worksheets.getItem(sheet).getRange(cell).untrack();
      range.load('values,formulas,numberFormat');
      return range;
    });
    return () =>
      ranges.map(({ values, formulas, numberFormat }) => {
        const value: unknown = values[0]?.[0];
        const formula: unknown = formulas[0]?.[0];
        // Excel gives a cell without a formula its value under both names.
        if (value !== formula || !(typeof value === 'string' || typeof value === 'number')) return null;
        return { value, numberFormat: String(numberFormat[0]?.[0] ?? 'General') };
      });
  });
}
