/** Which sheets of a result are printed, in which order. Pure. */
import type { ResultSheet } from '../../workbook/record/last-result.ts';

export type PrintUse = 'award' | 'ranking' | 'summary' | 'ballots' | 'record';

export interface PrintedSheet {
  readonly name: string;
  readonly use: PrintUse;
}

/** What is signed comes first, what goes with it after, what is only filed last. */
const order: readonly PrintUse[] = ['award', 'ranking', 'summary', 'ballots', 'record'];

/** The sheets to print; those of one use in the order of their tabs. The list of issues is for the screen. */
export function printOrder(sheets: readonly ResultSheet[]): readonly PrintedSheet[] {
  return order.flatMap((use) =>
    sheets
      .filter(({ mark }) => mark === use || mark.startsWith(`${use}-`))
      .map(({ name }): PrintedSheet => ({ name, use })),
  );
}
