/** The input tables of a workbook, found by their names. */
import { schema, tableKeyOf, tableKeys, type TableKey } from '../columns/schema.ts';
import type { TableSnapshot, WorkbookSnapshot } from '../snapshot.ts';
import type { Findings, Spot } from './findings.ts';
import type { PlacedTable } from './table.ts';
import { countedName, ignoredName } from '../columns/table-names.ts';
import type { UnreadTable } from './unread-tables.ts';

export interface Tables {
  /** The table, or undefined where the workbook has none. */
  one(key: TableKey): PlacedTable | undefined;
  /** All tables that belong to this one, in the order of the workbook. */
  all(key: TableKey): readonly PlacedTable[];
  /** Where to report that there is none. */
  missing(key: TableKey): Spot;
}

/**
 * Finds the tables and reports those that must be there and are not. `unread`: tables that look like inputs and are not
 * read, which are reported; where one of them could be the table that is missing, that is not said of it as well.
 */
export function findTables(
  snapshot: WorkbookSnapshot,
  findings: Findings,
  unread: readonly UnreadTable[] = [],
): Tables {
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
    const isMeant = unread.some((each) => each.key === key);
    if (schema[key].required && !found.has(key) && !isMeant) findings.add('MissingTable', missing(key));
  }
  reportUnread(snapshot, unread, (key) => firstOrder(key) + snapshot.tables.length, findings);
  return { one: (key) => all(key)[0], all, missing };
}

function reportUnread(
  snapshot: WorkbookSnapshot,
  unread: readonly UnreadTable[],
  orderOf: (key: TableKey) => number,
  findings: Findings,
): void {
  const names = [...snapshot.tables, ...(snapshot.others ?? [])].map(({ name }) => name);
  for (const [index, { table, key }] of unread.entries()) {
    const { name, sheet, row, column } = table;
    // Behind the tables of its kind that are read, and one behind the other.
    const order = orderOf(key) + index / unread.length;
    findings.add(
      'UnreadTable',
      { table: name, sheet, order, at: { row: Math.max(0, row), column } },
      { input: key, counted: countedName(key, names) ?? '', ignored: ignoredName(name, names) },
    );
  }
}
