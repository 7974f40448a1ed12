/** Writing what copies brought into the council's score tables, and keeping a record of it: all of it or nothing. */
import type { InputPlan, InputValue, PlannedCell } from '../../workbook/repair/input-plan.ts';
import { lastingMarks } from '../../workbook/record/lasting-marks.ts';
import { readWorkbook, type Reading } from '../../workbook/read.ts';
import type { WorkbookPlan } from '../../workbook/sheet-plan.ts';
import type { WorkbookSnapshot } from '../../workbook/snapshot.ts';
import { applyPlan } from '../write/apply.ts';
import { applyInputs } from './apply-inputs.ts';
import { inspect, type Inspection } from '../read/inspect.ts';
import { hideKeptSheets, keptSheetInUse, readKeptSheets, type Cells } from '../write/kept-sheets.ts';
import type { Trouble, WorkOptions } from '../write/outcome.ts';
import { snapshotWorkbook } from '../read/snapshot.ts';
import { closedTo, settled, withTroubles } from '../use-cases.ts';

/** The workbook, and what is kept in it of copies that were made and merged; [] where there is nothing. */
export interface ReceivingBase {
  readonly reading: Reading;
  readonly workbook: WorkbookSnapshot;
  readonly made: Cells;
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
  formulas,
}: Pick<WorkOptions, 'onProgress' | 'signal' | 'formulas'>): Promise<ReceivingOutcome> {
  return withTroubles(async () => {
    const inspection = await inspect();
    const snapshot = await snapshotWorkbook({
      inspection,
      signal,
      formulas,
      onMessage: (done, total) => onProgress?.({ stage: 'reading', done, total }),
    });
    if (snapshot === null) return { kind: 'cancelled' };
    const { workbook } = snapshot;
    const { madeCopies, receipts: received, before: written } = lastingMarks;
    const marks = [madeCopies, received, written];
    const [made = [], receipts = [], before = []] = await readKeptSheets(inspection.standing, marks);
    return { kind: 'read', reading: readWorkbook(workbook), workbook, made, receipts, before };
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
    const used = await keptSheetInUse(found.standing, [lastingMarks.receipts, lastingMarks.before]);
    if (used !== null) return { kind: 'trouble', trouble: used };
    const inputs = await applyInputs(plan);
    if (inputs.kind === 'trouble') return inputs;
    const applied = await applyPlan(record(inputs.before), { token: now.getTime().toString(36) });
    switch (applied.kind) {
      case 'applied':
        await hideKeptSheets([lastingMarks.before], null);
        return { kind: 'written' };
      case 'trouble':
        await inputs.putBack();
        return applied;
      case 'cancelled':
        throw new Error('Nobody was given a way to cancel.');
    }
  });
}
