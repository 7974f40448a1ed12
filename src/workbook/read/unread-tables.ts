/** Tables that look like inputs and are not read: each is reported, none is left out in silence. */
import { codesOf, inputKeys, looksLike, type HeaderCodes, type ListKey } from '../findings/look-alike.ts';
import { schema, tableKeyOf, type TableKey } from '../columns/schema.ts';
import type { TableSnapshot, WorkbookSnapshot } from '../snapshot.ts';
import type { Spot } from './findings.ts';
import { Registry } from './registry.ts';

/** A table that looks like this input. */
export interface UnreadTable {
  readonly table: TableSnapshot;
  readonly key: TableKey;
}

/**
 * The unread tables of a workbook, in its order. Not those on sheets of ours, nor those that the council has named to be
 * left out. Total: no snapshot makes it throw.
 */
export function unreadTables(snapshot: WorkbookSnapshot): readonly UnreadTable[] {
  const doubles = doublesOf(snapshot.tables);
  const ours = new Set(snapshot.sheets.flatMap(({ name, mark }) => (mark === null ? [] : [name])));
  const others = (snapshot.others ?? []).filter(({ sheet }) => !ours.has(sheet));
  if (others.length === 0) return doubles;
  const read = new Set(snapshot.tables.map(({ name }) => tableKeyOf(name)));
  const missing = new Set(inputKeys.filter((key) => !read.has(key)));
  const codes = codesIn([...snapshot.tables, ...others]);
  const alike = others.flatMap((table): UnreadTable[] => {
    const key = looksLike(table, codes, missing);
    return key === null ? [] : [{ table, key }];
  });
  return [...doubles, ...alike];
}

/** Excel has no two tables of one name; other programs write `Candidates` and `candidates`. The first is read. */
function doublesOf(tables: readonly TableSnapshot[]): readonly UnreadTable[] {
  const seen = new Set<TableKey>();
  return tables.flatMap((table): UnreadTable[] => {
    const key = tableKeyOf(table.name);
    if (key === null || schema[key].several || !inputKeys.includes(key)) return [];
    if (seen.has(key)) return [{ table, key }];
    seen.add(key);
    return [];
  });
}

/** The codes of all tables that are, or could be, the criteria and the candidates. */
function codesIn(tables: readonly TableSnapshot[]): HeaderCodes {
  return { criteria: registryOf(tables, 'Criteria'), candidates: registryOf(tables, 'Candidates') };
}

function registryOf(tables: readonly TableSnapshot[], key: ListKey): Registry<string> {
  const registry = new Registry<string>(true);
  const nowhere: Spot = { table: '', sheet: null, order: 0, at: null };
  for (const code of tables.flatMap((table) => codesOf(table, key))) registry.enter(code, code, nowhere);
  return registry;
}
