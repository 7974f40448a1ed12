/** The Chair decides a tie: the order and the reason go into the council's Decisions table. */
import { decisionRows, type DecisionRows, type TieDecision } from '../../workbook/decide.ts';
import { readWorkbook } from '../../workbook/read.ts';
import { reckonWorkbook } from '../../workbook/reckon.ts';
import { addTableRow, writeCells, type Written } from './inputs.ts';
import type { Trouble } from '../write/outcome.ts';
import { snapshotWorkbook } from '../read/snapshot.ts';
import { isOfficeError, troubleOf } from '../line/trouble.ts';

export type TieOutcome =
  | { readonly kind: 'decided' }
  /** The workbook was edited: these candidates are no longer the ones that are equal. Nothing was written. */
  | { readonly kind: 'changed' }
  /** The workbook has no table for decisions. */
  | { readonly kind: 'noTable' }
  | { readonly kind: 'trouble'; readonly trouble: Trouble };

/**
 * Writes the order into the workbook as it stands now. Blank rows are filled before any is added, as a protected sheet
 * lets nobody add rows. What is written before a failure is the beginning of the Chair's order, and the same decision
 * can be written again.
 */
export async function decideTie(decision: TieDecision): Promise<TieOutcome> {
  try {
    const snapshot = await snapshotWorkbook();
    if (snapshot === null) return { kind: 'changed' };
    const reading = readWorkbook(snapshot.workbook);
    const { campaign, places } = reading;
    const result = reckonWorkbook(reading).tally?.awards.find(({ award }) => award === decision.award);
    const pending: readonly string[] = result?.status === 'pending' ? result.pending : [];
    const isSame =
      pending.length === decision.order.length && decision.order.every((code) => pending.includes(code));
    if (!isSame) return { kind: 'changed' };
    const earlier = { decisions: campaign.decisions, places: places.decisions };
    const rows = decisionRows(snapshot.workbook, earlier, decision);
    if (rows === null) return { kind: 'noTable' };
    const written = await write(rows);
    return written.kind === 'written' ? { kind: 'decided' } : written;
  } catch (error) {
    if (isOfficeError(error)) return { kind: 'trouble', trouble: troubleOf(error) };
    throw error;
  }
}

async function write({ table, cells, added }: DecisionRows): Promise<Written> {
  let written: Written = cells.length === 0 ? { kind: 'written' } : await writeCells(cells);
  for (const row of added) {
    if (written.kind !== 'written') break;
    written = await addTableRow(table, row);
  }
  return written;
}
