/** The names that tables are given so that they are read, or left out. */
import { ignoredPrefix } from '../findings/look-alike.ts';
import { schema, tableKeyOf, type TableKey } from './schema.ts';
import { folded } from '../../text/spelling.ts';

/**
 * The name by which a table is read as this input, in a workbook with tables of these names: the input's own where there
 * is none yet, else the next free `Scores_2`. Null where the input is one table and is there: rows go into that; and where
 * its own name is `taken` by cells, as no table can have it then.
 */
export function countedName(
  key: TableKey,
  tables: readonly string[],
  taken: readonly string[] = [],
): string | null {
  const { name, several } = schema[key];
  const isThere = tables.some((each) => tableKeyOf(each) === key);
  const names = [...tables, ...taken];
  if (!isThere && !hasName(name, names)) return name;
  if (!several) return null;
  for (let number = hasName(name, names) ? 2 : 1; ; number += 1) {
    const numbered = `${name}_${number}`;
    if (!hasName(numbered, names)) return numbered;
  }
}

/** The name by which a table is left out: never read, and never spoken of. `names`: all that are taken. */
export function ignoredName(name: string, names: readonly string[]): string {
  return free(`${ignoredPrefix}${name}`.slice(0, longestName), names);
}

/** https://support.microsoft.com/office/names-in-formulas-fc2935f9-115d-4bef-a370-3aa8bb4c91f1 has 255 characters at most. */
const longestName = 250;

function free(name: string, names: readonly string[]): string {
  if (!hasName(name, names)) return name;
  for (let number = 2; ; number += 1) {
    const numbered = `${name}_${number}`;
    if (!hasName(numbered, names)) return numbered;
  }
}

function hasName(name: string, names: readonly string[]): boolean {
  return names.some((each) => folded(each) === folded(name));
}
