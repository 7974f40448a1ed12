/** Writing what copies brought into the council's score tables, and keeping a record of it: all of it or nothing. */
import type { InputPlan, InputValue, PlannedCell } from '../workbook/input-plan.ts';
import { lastingMarks } from '../workbook/lasting-marks.ts';
import { readWorkbook, type Reading } from '../workbook/read.ts';
import type { WorkbookPlan } from '../workbook/sheet-plan.ts';
import type { CellValue, WorkbookSnapshot } from '../workbook/snapshot.ts';
import { applyPlan } from './apply.ts';
import { applyInputs } from './apply-inputs.ts';
import { cellValue } from './areas.ts';
import { inspect, type Inspection } from './inspect.ts';
import type { Trouble, WorkOptions } from './outcome.ts';
import { roundTrip } from './round-trip.ts';
import { snapshotWorkbook } from './snapshot.ts';
import { resultSheets, type Standing } from './standing.ts';
import { isOfficeError } from './trouble.ts';
import { closedTo, settled, withTroubles } from './use-cases.ts';

type Cells = readonly (readonly CellValue[])[];

/** The workbook, and what is kept in it of earlier merges; [] where there is nothing. */
export interface ReceivingBase {
  readonly reading: Reading;
  readonly workbook: WorkbookSnapshot;
  readonly receipts: Cells;
  readonly before: Cells;
}

export type ReceivingOutcome =
  | ({ readonly kind: 'read' } & ReceivingBase)
  | { readonly kind: 'cancelled' }
  | { readonly kind: 'trouble'; readonly trouble: Trouble };

/** Reads all that a merge, or taking one back, must know. Changes nothing. */
export async function readForReceiving({
  onProgress,
  signal,
}: Pick<WorkOptions, 'onProgress' | 'signal'>): Promise<ReceivingOutcome> {
  return withTroubles(async () => {
    const inspection = await inspect();
    const snapshot = await snapshotWorkbook({
      inspection,
      signal,
      onMessage: (done, total) => onProgress?.({ stage: 'reading', done, total }),
    });
    if (snapshot === null) return { kind: 'cancelled' };
    const { workbook } = snapshot;
    const [receipts, before] = await readSheets(inspection.standing, [
      lastingMarks.receipts,
      lastingMarks.before,
    ]);
    return {
      kind: 'read',
      reading: readWorkbook(workbook),
      workbook,
      receipts: receipts ?? [],
      before: before ?? [],
    };
  });
}

/** The cells of our sheets with these marks, from A1 on; [] for one that is not there. */
async function readSheets(standing: Standing, marks: readonly string[]): Promise<readonly Cells[]> {
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

export type Received =
  | { readonly kind: 'written' }
  /** Nothing was written, or (where Excel went away) something may have been: the same merge can be done again. */
  | { readonly kind: 'trouble'; readonly trouble: Trouble };

/**
 * Writes the plan, then the sheets of the record, which `record` lays out once Excel has said what was in the cells
 * before. Where either fails, what was written is put back.
 */
export async function receiveInputs(
  plan: InputPlan,
  record: (before: ReadonlyMap<PlannedCell, InputValue>) => WorkbookPlan,
  { now }: Pick<WorkOptions, 'now'>,
): Promise<Received> {
  return withTroubles(async (): Promise<Received> => {
    const found: Inspection = await settled(await inspect());
    const closed = closedTo(found);
    if (closed !== null) return { kind: 'trouble', trouble: closed };
    const inputs = await applyInputs(plan);
    if (inputs.kind === 'trouble') return inputs;
    const applied = await applyPlan(record(inputs.before), { token: now.getTime().toString(36) });
    switch (applied.kind) {
      case 'applied':
        await hideBefore();
        return { kind: 'written' };
      case 'trouble':
        await inputs.putBack();
        return applied;
      case 'cancelled':
        throw new Error('Nobody was given a way to cancel.');
      default: {
        const unreachable: never = applied;
        return unreachable;
      }
    }
  });
}

/** What is kept for taking back is not for people's eyes. A sheet that stays visible does no harm. */
async function hideBefore(): Promise<void> {
  try {
    const { standing } = await inspect();
    const results = resultSheets(standing);
    const [before, receipts] = [results.get(lastingMarks.before), results.get(lastingMarks.receipts)];
    if (before === undefined) return;
    await roundTrip(({ workbook }) => {
      if (receipts !== undefined) workbook.worksheets.getItem(receipts).activate();
      workbook.worksheets.getItem(before).visibility = 'Hidden';
      return () => undefined;
    });
  } catch (error) {
    if (!isOfficeError(error)) throw error;
  }
}
