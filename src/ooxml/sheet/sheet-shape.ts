/** What going over a sheet once tells of it, and whether the rest of the file agrees. */
import { relationshipKind } from '../package/namespaces.ts';
import type { Package } from '../package/package.ts';
import { relationshipsPart } from '../package/part-names.ts';
import { damaged } from '../package/problem.ts';
import { countCells, expectForeign, type CellContext } from './sheet-data.ts';
import { openTagAlone, type SheetText } from './sheet-text.ts';
import { XmlScanner } from '../xml/xml-scan.ts';
import { type XmlElement, childrenOf, parseXml, relationshipId } from '../xml/xml-tree.ts';

export interface SheetShape {
  /** The local name of its root: `worksheet`. */
  readonly root: string;
  /** How many cells it has, blank ones too. */
  readonly cells: number;
  /** The ids of the relationships to the tables that it says it has (18.3.1.95). */
  readonly tables: readonly string[];
}

/** Goes over the text of a sheet and keeps nothing. Throws a `FileTrouble` where it is no XML, or is damaged. */
export function shapeOfText(text: string, context: CellContext): SheetShape {
  const scanner = new XmlScanner(text);
  let root: XmlElement | null = null;
  let cells: number | null = null;
  const tables: string[] = [];
  while (scanner.next()) {
    if (scanner.kind !== 'open') continue;
    root ??= parseXml(openTagAlone(scanner));
    if (scanner.depth !== 2) continue;
    const { name } = scanner;
    if (name === `${root.prefix}sheetData`) {
      if (cells !== null) throw damaged(context.part, 'two lists of rows');
      cells = countCells(scanner, root.prefix, context);
    } else if (localName(name) === 'tableParts') {
      tables.push(...tablesIn(parseXml(wholeElement(scanner), root.scope)));
    } else expectForeign(name, context.part);
  }
  return { root: root?.local ?? '', cells: cells ?? 0, tables };
}

/** The same of a sheet that was read. */
export function shapeOfSheet(sheet: SheetText): SheetShape {
  let cells = 0;
  for (const row of sheet.cells.rows.values()) cells += row.cells.length;
  const tables = sheet.all('tableParts').flatMap((section) => tablesIn(sheet.element(section)));
  return { root: sheet.root, cells, tables };
}

/** The text of the element just opened; the scanner goes to its end. */
function wholeElement(scanner: XmlScanner): string {
  const { start, depth } = scanner;
  if (!scanner.selfClosing) while (scanner.next() && scanner.depth >= depth);
  return scanner.text.slice(start, scanner.end);
}

function tablesIn(list: XmlElement): readonly string[] {
  return childrenOf(list, 'tablePart').map((each) => relationshipId(each) ?? '');
}

function localName(name: string): string {
  return name.slice(name.indexOf(':') + 1);
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
