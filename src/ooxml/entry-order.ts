/**
 * What a workbook's file tells, beside its cells, of the order in which rows were entered. Excel writes all of it anew
 * whenever it saves, so it can only be taken out of the bytes that are sent on.
 */
import type { FileProblem } from './model.ts';
import { relationshipKind } from './namespaces.ts';
import { Package } from './package.ts';
import { partKey } from './part-names.ts';
import { FileTrouble } from './problem.ts';
import { parseCell } from '../cells/a1.ts';
import { withoutAttribute } from './row-attributes.ts';
import { forgetStringOrder, sheetParts } from './string-order.ts';
import { tablesOf } from './tables.ts';
import { DEFAULT_LIMITS, openWorkbook } from './workbook.ts';
import { XmlScanner } from './xml-scan.ts';
import {
  applyEdits,
  attribute,
  child,
  childrenOf,
  descendants,
  relationshipId,
  removeEdit,
  type Edit,
} from './xml-tree.ts';

/** What is left in a file that may tell of the order, or of a person, and is not ours to take out. */
export type LeftTrace =
  /** Comments or notes at rows of the tables: they did not move with the rows. */
  | { readonly kind: 'comments'; readonly sheet: string; readonly cells: readonly string[] }
  /** A pivot table of such a table keeps the rows it was made of, in the order they had then. */
  | { readonly kind: 'pivot' };

export type WithoutEntryOrder =
  | {
      readonly kind: 'done';
      readonly bytes: Uint8Array;
      /** What the file's name must end with. */
      readonly ending: '.xlsx' | '.xlsm';
      readonly left: readonly LeftTrace[];
    }
  | { readonly kind: 'problem'; readonly problem: FileProblem };

/**
 * The same workbook without the list of texts in the order they were typed, without the order of calculation, and, in
 * the rows of the tables that `entered` names, without the heights that Excel gave them by what stood there, and without
 * filters: the rows a filter hides tell what stood in them.
 */
export function withoutEntryOrder(bytes: Uint8Array, entered: (table: string) => boolean): WithoutEntryOrder {
  const opened = openWorkbook(bytes);
  if (opened.kind === 'problem') return opened;
  try {
    return forgotten(bytes, entered);
  } catch (trouble) {
    // A part that a workbook can be read without, such as comments: here it has to be looked into.
    if (trouble instanceof FileTrouble) return { kind: 'problem', problem: trouble.problem };
    throw trouble;
  }
}

function forgotten(bytes: Uint8Array, entered: (table: string) => boolean): WithoutEntryOrder {
  const pkg = Package.open(bytes, DEFAULT_LIMITS);
  const workbook = pkg.related('', 'officeDocument');
  if (workbook === null) throw new RangeError('A workbook that opens has a part of its own.');
  forgetStringOrder(pkg, workbook);
  forgetCalculationOrder(pkg, workbook);
  const spans = sheetParts(pkg, workbook).flatMap((part) =>
    tablesOf(pkg, part)
      .filter(({ table }) => entered(table.name))
      .map(({ table: { block }, part: tablePart }): Span => {
        const filtered = clearFilter(pkg, tablePart);
        return { part, first: block.row, last: block.row + block.rows - 1, filtered };
      }),
  );
  for (const span of spans) forgetRowLooks(pkg, span);
  const names = sheetNames(pkg, workbook);
  const left = [
    ...spans.flatMap((span) => commentsIn(pkg, span, names)),
    ...pivotsIn(pkg, workbook, entered),
  ];
  const ending = /macroEnabled/i.test(pkg.contentType(workbook)) ? '.xlsm' : '.xlsx';
  return { kind: 'done', bytes: pkg.save(), ending, left };
}

/** Rows of a sheet, from 0, the last one included. */
interface Span {
  readonly part: string;
  readonly first: number;
  readonly last: number;
  /** A filter hid some of them. */
  readonly filtered: boolean;
}

/** The chain of calculation grows as formulas are entered; Excel makes it anew where it is missing. */
function forgetCalculationOrder(pkg: Package, workbook: string): void {
  const chain = pkg.related(workbook, 'calcChain');
  if (chain === null) return;
  pkg.unrelate(workbook, ({ part }) => part !== null && partKey(part) === partKey(chain));
  pkg.remove(chain);
}

/** Takes what a table is filtered by out of its part; whether there was anything. */
function clearFilter(pkg: Package, tablePart: string): boolean {
  const root = pkg.xml(tablePart);
  const filter = root === null ? undefined : child(root, 'autoFilter');
  const columns = filter === undefined ? [] : childrenOf(filter, 'filterColumn');
  if (columns.length > 0) pkg.edit(tablePart, () => columns.map(removeEdit));
  return columns.length > 0;
}

/**
 * A row that Excel made higher for a long text stays as high when another text stands there, and tells where the long one
 * stood. Rows without a height are fitted when the file is opened; those that a person set (`customHeight`) stay.
 */
function forgetRowLooks(pkg: Package, { part, first, last, filtered }: Span): void {
  const text = pkg.text(part);
  if (text === null) return;
  const edits: Edit[] = [];
  const scanner = new XmlScanner(text);
  let row = -1;
  while (scanner.next()) {
    if (scanner.kind !== 'open' || localName(scanner.name) !== 'row') continue;
    const number = Number(scanner.attribute('r') ?? Number.NaN);
    row = Number.isSafeInteger(number) ? number - 1 : row + 1;
    if (row < first || row > last) continue;
    const own = ['1', 'true', 'on'].includes(scanner.attribute('customHeight') ?? '');
    const { start: from, end: to } = scanner;
    const tag = text.slice(from, to);
    const told = [...(own ? [] : ['ht']), ...(filtered ? ['hidden'] : [])];
    const silent = told.reduce(withoutAttribute, tag);
    if (silent !== tag) edits.push({ from, to, text: silent });
  }
  pkg.setText(part, applyEdits(text, edits));
}

function commentsIn(
  pkg: Package,
  { part, first, last }: Span,
  names: ReadonlyMap<string, string>,
): readonly LeftTrace[] {
  const cells = pkg
    .relationships(part)
    .filter(({ type }) => relationshipKind(type) === 'comments')
    .flatMap(({ part: comments }) => (comments === null ? [] : referencesIn(pkg.text(comments) ?? '')))
    .filter((cell) => {
      const at = parseCell(cell);
      return at !== null && at.row >= first && at.row <= last;
    });
  return cells.length === 0 ? [] : [{ kind: 'comments', sheet: names.get(partKey(part)) ?? '', cells }];
}

/** The cells of the comments in a part. */
function referencesIn(text: string): readonly string[] {
  const cells: string[] = [];
  const scanner = new XmlScanner(text);
  while (scanner.next()) {
    if (scanner.kind === 'open' && localName(scanner.name) === 'comment')
      cells.push(scanner.attribute('ref') ?? '');
  }
  return cells;
}

/** A pivot table names its table, or the cells it was made of: those may be any. */
function pivotsIn(pkg: Package, workbook: string, entered: (table: string) => boolean): readonly LeftTrace[] {
  const told = pkg.relationships(workbook).some(({ part, type }) => {
    if (part === null || relationshipKind(type) !== 'pivotCacheDefinition') return false;
    const root = pkg.readableXml(part);
    const source = [...(root === null ? [] : descendants(root))].find(
      ({ local }) => local === 'worksheetSource',
    );
    const name = source === undefined ? null : attribute(source, 'name');
    return name === null || entered(name);
  });
  return told ? [{ kind: 'pivot' }] : [];
}

/** The sheets' names by the keys of their parts. */
function sheetNames(pkg: Package, workbook: string): ReadonlyMap<string, string> {
  const parts = new Map(pkg.relationships(workbook).map(({ id, part }) => [id, part]));
  const root = pkg.xml(workbook);
  const list = root === null ? undefined : child(root, 'sheets');
  const sheets = list === undefined ? [] : childrenOf(list, 'sheet');
  return new Map(
    sheets.flatMap((sheet): [string, string][] => {
      const part = parts.get(relationshipId(sheet) ?? '') ?? null;
      return part === null ? [] : [[partKey(part), attribute(sheet, 'name') ?? '']];
    }),
  );
}

function localName(name: string): string {
  return name.slice(name.indexOf(':') + 1);
}
