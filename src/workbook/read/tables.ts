/** The input tables of a workbook, found by their names. */
import { schema, tableKeyOf, tableKeys, type TableKey } from '../schema.ts';
import type { TableSnapshot, WorkbookSnapshot } from '../snapshot.ts';
import type { Findings, Spot } from './findings.ts';
import type { PlacedTable } from './table.ts';

export interface Tables {
  /** The table, or undefined where the workbook has none. */
  one(key: TableKey): PlacedTable | undefined;
  /** All tables that belong to this one, in the order of the workbook. */
  all(key: TableKey): readonly PlacedTable[];
  /** Where to report that there is none. */
  missing(key: TableKey): Spot;
}

/** Finds the tables and reports those that must be there and are not. */
export function findTables(snapshot: WorkbookSnapshot, findings: Findings): Tables {
  const found = new Map<TableKey, TableSnapshot[]>();
  for (const table of snapshot.tables) {
    const key = tableKeyOf(table.name);
    if (key !== null) found.set(key, [...(found.get(key) ?? []), table]);
  }
  const firstOrder = (key: TableKey): number => tableKeys.indexOf(key) * (snapshot.tables.length + 1);
  const all = (key: TableKey): readonly PlacedTable[] =>
    (found.get(key) ?? []).map((table, index) => ({ snapshot: table, order: firstOrder(key) + index }));
  const missing = (key: TableKey): Spot => ({
    table: schema[key].name,
    sheet: null,
    order: firstOrder(key),
    at: null,
  });
  for (const key of tableKeys) {
    if (schema[key].required && !found.has(key)) findings.add('MissingTable', missing(key));
  }
  return { one: (key) => all(key)[0], all, missing };
}
