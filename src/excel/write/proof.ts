/** Formulas are looked at once Excel has reckoned them: no figure is left that differs from the exact one. */
import type { Block } from '../../cells/block.ts';
import type { PlanCell, SheetPlan } from '../../workbook/sheet-plan.ts';
import { decimalsOf, isShownAs } from '../../workbook/showing/showing.ts';
import type { Pages } from '../line/pages.ts';
import { rectangles } from './rectangles.ts';
import { messageBytes } from '../line/round-trip.ts';
import { step, type Step } from '../line/step.ts';

/** A block of formula cells of a sheet that is still under its temporary name. */
export interface FormulaBlock {
  readonly plan: SheetPlan;
  readonly sheet: string;
  readonly block: Block;
}

/** A cell whose formula came to something else than it must, and the figure that takes its place. */
export interface Correction {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
  readonly value: number;
}

/** What a formula's value weighs in a reply. */
const bytesPerFormula = 24;

/** The formula cells of a sheet in blocks that each fit one reply. */
export function formulaBlocks(plan: SheetPlan, sheet: string): readonly FormulaBlock[] {
  const isFormula = (row: number, column: number): string | null =>
    plan.rows[row]?.[column]?.kind === 'formula' ? 'formula' : null;
  return rectangles(plan.rows.length, plan.columnWidths.length, isFormula).flatMap((block) => {
    const most = Math.max(1, Math.floor(messageBytes / bytesPerFormula / block.columns));
    const parts: FormulaBlock[] = [];
    for (let row = 0; row < block.rows; row += most) {
      const part = { ...block, row: block.row + row, rows: Math.min(most, block.rows - row) };
      parts.push({ plan, sheet, block: part });
    }
    return parts;
  });
}

/** Estimate of a block's weight in a reply. */
export function proofBytes({ block }: FormulaBlock): number {
  return 300 + block.rows * block.columns * bytesPerFormula;
}

/** Queues the reading of formula results; the function it gives compares them after the sync. */
export function queueProof(pages: Pages, blocks: readonly FormulaBlock[]): () => readonly Correction[] {
  const read = blocks.map((entry) => {
    const range = pages.cells(entry.sheet, entry.block);
    range.load('values');
    return { ...entry, range };
  });
  return () => read.flatMap(({ plan, sheet, block, range }) => corrections(plan, sheet, block, range.values));
}

/** The figures that replace formulas. */
export function correctionSteps(found: readonly Correction[]): readonly Step[] {
  return found.map(({ sheet, row, column, value }) =>
    step(1, 1, 24, (pages) => {
      pages.cells(sheet, { row, column, rows: 1, columns: 1 }).values = [[value]];
    }),
  );
}

function corrections(
  plan: SheetPlan,
  sheet: string,
  block: Block,
  values: readonly (readonly unknown[])[],
): readonly Correction[] {
  const found: Correction[] = [];
  for (let row = block.row; row < block.row + block.rows; row += 1) {
    for (let column = block.column; column < block.column + block.columns; column += 1) {
      const cell: PlanCell | null = plan.rows[row]?.[column] ?? null;
      if (cell?.kind !== 'formula') continue;
      const value = values[row - block.row]?.[column - block.column];
      const decimals = decimalsOf(plan.styles[cell.style]?.numberFormat);
      if (typeof value === 'number' && isShownAs(value, cell.expected, decimals)) continue;
      found.push({ sheet, row, column, value: cell.expected });
    }
  }
  return found;
}
