import type { Package } from '../package/package.ts';
import { partKey } from '../package/part-names.ts';

/**
 * Takes a sheet's part out of the package, and with it all parts that nothing else leads to: its drawings, charts,
 * comments, tables. Parts that are shared stay.
 */
export function dropSheetParts(
  pkg: Package,
  workbookPart: string,
  sheet: { readonly part: string; readonly relationship: string },
): void {
  const below = sheet.part === '' ? new Set<string>() : pkg.reachable(sheet.part);
  pkg.unrelate(workbookPart, (each) => each.id === sheet.relationship);
  const still = pkg.reachable('');
  const gone = new Set([...below].filter((key) => !still.has(key)));
  for (const name of pkg.names) if (gone.has(partKey(name))) pkg.remove(name);
}
