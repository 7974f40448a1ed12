/** What reading a sheet tells of it, and whether the rest of the file agrees. */
import { relationshipKind } from '../package/namespaces.ts';
import type { Package } from '../package/package.ts';
import { relationshipsPart } from '../package/part-names.ts';
import { damaged } from '../package/problem.ts';
import type { SheetText } from './sheet-text.ts';
import { childrenOf, relationshipId } from '../xml/xml-tree.ts';

export interface SheetShape {
  /** The local name of its root: `worksheet`. */
  readonly root: string;
  /** How many cells it has, blank ones too. */
  readonly cells: number;
  /** The ids of the relationships to the tables that it says it has (18.3.1.95). */
  readonly tables: readonly string[];
}

/** What reading a sheet has told of it. */
export function shapeOfSheet(sheet: SheetText): SheetShape {
  const lists = sheet.all('tableParts').map((section) => sheet.element(section));
  const tables = lists.flatMap((list) =>
    childrenOf(list, 'tablePart').map((each) => relationshipId(each) ?? ''),
  );
  return { root: sheet.root, cells: sheet.cells.columns.size, tables };
}

/**
 * Throws a `FileTrouble`: Damaged, where the sheet is not what the workbook says it is, or the tables that it says it has are not
 * those that it leads to: one program would read a table, another not.
 */
export function expectAgreement(
  pkg: Package,
  { part, kind }: { readonly part: string; readonly kind: 'worksheet' | 'other' },
  { root, tables }: SheetShape,
): void {
  if ((root === 'worksheet') !== (kind === 'worksheet')) throw damaged(part, `a <${root}> as ${kind}`);
  // What cannot be read leads to no tables: here it is told from one that has none.
  pkg.xml(relationshipsPart(part));
  const led = pkg
    .relationships(part)
    .filter(({ type }) => relationshipKind(type) === 'table')
    .map(({ id }) => id);
  const same = led.length === tables.length && new Set(led).size === led.length;
  if (!same || !led.every((id) => tables.includes(id)))
    throw damaged(part, `it has the tables [${tables.join(', ')}] and leads to [${led.join(', ')}]`);
}
