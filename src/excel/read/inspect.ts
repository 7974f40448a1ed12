/** What is in the workbook, by name only: one round trip, whatever its size. */
import { folded } from '../../text/spelling.ts';
import { roundTrip } from '../line/round-trip.ts';
import { ownSheetsOf, type OwnSheets } from '../write/own-sheets.ts';

export interface TableEntry {
  readonly name: string;
  /** By which Excel finds it: the name, or the id where other programs have given a name twice. */
  readonly key: string;
  readonly showHeaders: boolean;
  readonly showTotals: boolean;
}

export interface Inspection {
  readonly tables: readonly TableEntry[];
  /** Which sheets are ours, and what a broken-off run has left. */
  readonly standing: OwnSheets;
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
  tables.load('items/id,items/name,items/showHeaders,items/showTotals');
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
      tables: entriesOf(tables.items),
      standing: ownSheetsOf(
        sheets,
        marks.map(({ name, formula }) => ({ name, formula: String(formula) })),
      ),
      structureProtected: protection.protected,
      readOnly: workbook.readOnly,
    };
  };
}

/** Excel has no two tables of one name, whatever their case; it finds the first. */
function entriesOf(tables: readonly Excel.Table[]): readonly TableEntry[] {
  const seen = new Set<string>();
  return tables.map(({ id, name, showHeaders, showTotals }) => {
    const isDouble = seen.has(folded(name));
    seen.add(folded(name));
    return { name, key: isDouble ? id : name, showHeaders, showTotals };
  });
}
