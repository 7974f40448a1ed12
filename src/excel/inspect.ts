/** What is in the workbook, by name only: one round trip, whatever its size. */
import { roundTrip } from './round-trip.ts';
import { standingOf, type Standing } from './standing.ts';

export interface TableEntry {
  readonly name: string;
  readonly showHeaders: boolean;
  readonly showTotals: boolean;
}

export interface Inspection {
  readonly tables: readonly TableEntry[];
  /** Which sheets are ours, and what a broken-off run has left. */
  readonly standing: Standing;
  /** Sheets can be neither added nor deleted. */
  readonly structureProtected: boolean;
  readonly readOnly: boolean;
}

/** Reads the names of sheets, tables and marks, and whether the workbook can be written to. */
export async function inspect(): Promise<Inspection> {
  return roundTrip(queueInspection);
}

/** Queues the inspection at the end of a batch; the function it gives reads the result after the sync. */
export function queueInspection({ workbook }: Excel.RequestContext): () => Inspection {
  const { worksheets, tables, names, protection } = workbook;
  worksheets.load('items/name,items/visibility');
  tables.load('items/name,items/showHeaders,items/showTotals');
  names.load('items/name,items/formula,items/scope');
  protection.load('protected');
  workbook.load('readOnly');
  return () => {
    const sheets = worksheets.items.map(({ name, visibility }) => ({
      name,
      veryHidden: visibility === 'VeryHidden',
    }));
    const marks = names.items.filter(({ scope }) => scope === 'Workbook');
    return {
      tables: tables.items.map(({ name, showHeaders, showTotals }) => ({ name, showHeaders, showTotals })),
      standing: standingOf(
        sheets,
        marks.map(({ name, formula }) => ({ name, formula: String(formula) })),
      ),
      structureProtected: protection.protected,
      readOnly: workbook.readOnly,
    };
  };
}
