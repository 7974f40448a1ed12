/** Mends a mistake in its cell, when a person says so and there is one way only. */
import type { Issue } from '../workbook/issue.ts';
import { readWorkbook } from '../workbook/read.ts';
import { repairOf, type Repair } from '../workbook/repair.ts';
import { writeCells } from './inputs.ts';
import type { Trouble } from './outcome.ts';
import { snapshotWorkbook } from './snapshot.ts';
import { isOfficeError, troubleOf } from './trouble.ts';

export type RepairOutcome =
  | { readonly kind: 'repaired'; readonly repair: Repair }
  /** The mistake is no longer there, or the cell says something else by now. Nothing was written. */
  | { readonly kind: 'changed' }
  | { readonly kind: 'trouble'; readonly trouble: Trouble };

/** Reads the workbook anew, so that nothing is written over what was typed in the meantime, and writes the one cell. */
export async function repairIssue(issue: Issue): Promise<RepairOutcome> {
  try {
    const snapshot = await snapshotWorkbook();
    if (snapshot === null) return { kind: 'changed' };
    const { issues, campaign } = readWorkbook(snapshot.workbook);
    const same = issues.find(
      ({ code, sheet, cell, details }) =>
        code === issue.code &&
        sheet === issue.sheet &&
        cell === issue.cell &&
        details['found'] === issue.details['found'],
    );
    const repair = same === undefined ? null : repairOf(same, campaign);
    if (repair === null) return { kind: 'changed' };
    const { sheet, cell, value } = repair;
    const written = await writeCells([{ sheet, cell, value }]);
    return written.kind === 'written' ? { kind: 'repaired', repair } : written;
  } catch (error) {
    if (isOfficeError(error)) return { kind: 'trouble', trouble: troubleOf(error) };
    throw error;
  }
}
