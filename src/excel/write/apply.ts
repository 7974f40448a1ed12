/**
 * Writes a plan: the new sheets beside the old ones, then one swap. Whatever fails, and whenever, the inputs are
 * untouched and there is one whole set of results; see `standing.ts` for how.
 */
import type { SheetPlan, WorkbookPlan } from '../../workbook/sheet-plan.ts';
import { inspect, queueInspection, type Inspection } from '../read/inspect.ts';
import { journalFormula, journalName, journalOf, type Journal } from './marks.ts';
import type { Trouble } from './outcome.ts';
import { Pages } from '../line/pages.ts';
import {
  formulaBlocks,
  proofBytes,
  correctionSteps,
  queueProof,
  type Correction,
  type FormulaBlock,
} from './proof.ts';
import { messageBytes, roundTrip } from '../line/round-trip.ts';
import { additionStep, sheetSteps } from './sheet-steps.ts';
import { settle } from './settle.ts';
import type { OwnSheets } from './own-sheets.ts';
import { unfinishedSheets } from './own-sheets.ts';
import { step, packed, sendSteps } from '../line/step.ts';
import type { Step } from '../line/step.ts';
import { queueSwap } from './swap.ts';
import { isOfficeError, troubleOf } from '../line/trouble.ts';

export type Applied =
  | { readonly kind: 'applied' }
  | { readonly kind: 'cancelled' }
  | { readonly kind: 'trouble'; readonly trouble: Trouble };

export interface ApplyOptions {
  /** Letters and digits that no earlier run used: they are part of the temporary sheets' names. */
  readonly token: string;
  readonly signal?: AbortSignal | undefined;
  /** Messages sent, how many there will be, and how many of the sheets have been written whole. */
  readonly onMessage?: ((done: number, total: number, sheets: number) => void) | undefined;
  /** Bytes that a message may weigh, where that is less than Excel takes: lighter ones can be called off sooner. */
  readonly mostBytes?: number | undefined;
}

/**
 * Writes the plan into a settled workbook. Errors of Office.js become troubles; anything else is thrown, after the
 * temporary sheets were removed.
 */
export async function applyPlan(plan: WorkbookPlan, options: ApplyOptions): Promise<Applied> {
  let swapSent = false;
  try {
    const written = await writeSheets(plan, journalOf(plan, options.token), options);
    if (written === null) return await abandon({ kind: 'cancelled' }, swapSent);
    const corrections = packed(correctionSteps(written.corrections));
    const last = corrections.pop() ?? [];
    for (const trip of corrections) await sendSteps(trip);
    swapSent = true;
    await roundTrip((context) => {
      const pages = new Pages(context);
      for (const each of last) each.queue(pages);
      queueSwap(context, written.inspection.standing);
      return () => undefined;
    });
    return { kind: 'applied' };
  } catch (error) {
    if (isOfficeError(error)) return abandon({ kind: 'trouble', trouble: troubleOf(error) }, swapSent);
    await settleQuietly();
    throw error;
  }
}

interface Written {
  readonly corrections: readonly Correction[];
  /** How the workbook stands with the new sheets in it. */
  readonly inspection: Inspection;
}

/** Writes the new sheets and reads their formulas' results; null when it was called off. */
async function writeSheets(
  plan: WorkbookPlan,
  journal: Journal,
  options: ApplyOptions,
): Promise<Written | null> {
  const pairs = plan.sheets.map((sheet, index) => ({
    sheet,
    name: journal.entries[index]?.temporary ?? sheet.name,
  }));
  const sheets = pairs.map(newSheetSteps);
  const pending = packed([journalStep(journal), ...sheets.flat()], options.mostBytes);
  const proofs = packedProofs(pairs.flatMap(({ sheet, name }) => formulaBlocks(sheet, name)));
  const total = pending.length + proofs.length + 1;
  let done = 0;
  let steps = 0;
  const sent = (): void => options.onMessage?.((done += 1), total, wholeSheets(sheets, steps));
  for (const trip of pending) {
    if (options.signal?.aborted) return null;
    await sendSteps(trip);
    steps += trip.length;
    sent();
  }
  const corrections: Correction[] = [];
  let inspection: Inspection | null = null;
  for (const blocks of proofs) {
    if (options.signal?.aborted) return null;
    const reply = await roundTrip((context) => {
      const compare = queueProof(new Pages(context), blocks);
      const look = queueInspection(context);
      return () => ({ corrections: compare(), inspection: look() });
    });
    corrections.push(...reply.corrections);
    inspection = reply.inspection;
    sent();
  }
  if (options.signal?.aborted) return null;
  return { corrections, inspection: inspection ?? (await inspect()) };
}

/** How many sheets are whole when so many steps have been done, the journal being the first. */
function wholeSheets(sheets: readonly (readonly Step[])[], done: number): number {
  let end = 1;
  const ends = sheets.map((steps) => (end += steps.length));
  return ends.filter((each) => each <= done).length;
}

function journalStep(journal: Journal): Step {
  const formula = journalFormula(journal);
  return step(1, 2, formula.length * 4, ({ context }) => {
    context.workbook.names.add(journalName, formula).visible = false;
  });
}

function newSheetSteps({
  sheet,
  name,
}: {
  readonly sheet: SheetPlan;
  readonly name: string;
}): readonly Step[] {
  return [additionStep(sheet, name), ...sheetSteps(sheet, name)];
}

/** At least one message: it also looks at how the workbook stands. */
function packedProofs(blocks: readonly FormulaBlock[]): readonly (readonly FormulaBlock[])[] {
  const trips: FormulaBlock[][] = [[]];
  let weight = 0;
  for (const block of blocks) {
    const bytes = proofBytes(block);
    if (weight > 0 && weight + bytes > messageBytes) {
      trips.push([]);
      weight = 0;
    }
    trips.at(-1)?.push(block);
    weight += bytes;
  }
  return trips;
}

/**
 * Makes the workbook whole after a run that stopped. When that run turns out to have come past its commit (only its
 * reply was lost, or its last steps), it is finished, and has been applied.
 */
async function abandon(outcome: Applied, swapSent: boolean): Promise<Applied> {
  const found = await settleQuietly();
  if (!swapSent || found === null) return outcome;
  return found.committed || unfinishedSheets(found).length === 0 ? { kind: 'applied' } : outcome;
}

/** How the workbook stood; null when Excel does not answer. The next run finds what is left and settles it first. */
async function settleQuietly(): Promise<OwnSheets | null> {
  try {
    return await settle();
  } catch (error) {
    if (isOfficeError(error)) return null;
    throw error;
  }
}
