/**
 * What a workbook's file tells, beside its cells, of the order in which rows were entered. Excel writes all of it anew
 * whenever it saves, so it can only be taken out of the bytes that are sent on.
 */
import { forgetChartValues, forgetThumbnail } from './entry-caches.ts';
import { copiedPapers, copiedRows, rowsBelow } from './entry-copies.ts';
import { tracesIn, type LeftTrace, type PaperRows } from './entry-traces.ts';
import type { FileProblem, WorkbookFile } from '../model.ts';
import { Package } from '../package/package.ts';
import { partKey } from '../package/part-names.ts';
import { FileTrouble } from '../package/problem.ts';
import { withoutAttribute } from '../sheet/row-attributes.ts';
import { forgetStringOrder, sheetParts } from './string-order.ts';
import { tablesOf } from '../tables/tables.ts';
import { usualLimits } from '../workbook.ts';
import { openWorkbook } from '../workbook.ts';
import { XmlScanner } from '../xml/xml-scan.ts';
import {
  applyEdits,
  attribute,
  child,
  childrenOf,
  relationshipId,
  removeEdit,
  type Edit,
} from '../xml/xml-tree.ts';

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
 * The same workbook without the list of texts in the order they were typed, without the order of calculation, without the
 * picture of its first sheet, and, for the tables that `entered` names, without the heights that Excel gave their rows by what
 * stood there, without filters (the rows a filter hides tell what stood in them), without how they were sorted, and without the
 * values that charts were last drawn with. What else may tell is named.
 */
export function withoutEntryOrder(bytes: Uint8Array, entered: (table: string) => boolean): WithoutEntryOrder {
  const opened = openWorkbook(bytes);
  if (opened.kind === 'problem') return opened;
  try {
    return forgotten(opened.file, bytes, entered);
  } catch (trouble) {
    // A part that a workbook can be read without, such as comments: here it has to be looked into.
    if (trouble instanceof FileTrouble) return { kind: 'problem', problem: trouble.problem };
    throw trouble;
  }
}

function forgotten(
  file: WorkbookFile,
  bytes: Uint8Array,
  entered: (table: string) => boolean,
): WithoutEntryOrder {
  const pkg = Package.open(bytes, usualLimits);
  const workbook = pkg.related('', 'officeDocument');
  if (workbook === null) throw new RangeError('A workbook that opens has a part of its own.');
  forgetStringOrder(pkg, workbook);
  forgetCalculationOrder(pkg, workbook);
  forgetThumbnail(pkg);
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
  const own = new Set(spans.flatMap(({ part }) => names.get(partKey(part)) ?? []));
  if (own.size > 0) forgetChartValues(pkg, own, new Set(names.values()));
  const below = rowsBelow(file, entered);
  const headed = copiedRows(file, entered);
  const named = new Set([...below, ...headed].map(({ sheet }) => sheet));
  const bare = copiedPapers(file, entered).filter(({ sheet }) => !named.has(sheet));
  const left = [
    ...below.map((each): LeftTrace => ({ kind: 'below', ...each })),
    ...[...headed, ...bare].map((each): LeftTrace => ({ kind: 'copy', ...each })),
    ...tracesIn(pkg, workbook, spans, names, entered),
  ];
  const ending = /macroEnabled/i.test(pkg.contentType(workbook)) ? '.xlsm' : '.xlsx';
  return { kind: 'done', bytes: pkg.save(), ending, left };
}

interface Span extends PaperRows {
  /** A filter hid some of the rows. */
  readonly filtered: boolean;
}

/** The chain of calculation grows as formulas are entered; Excel makes it anew where it is missing. */
function forgetCalculationOrder(pkg: Package, workbook: string): void {
  const chain = pkg.related(workbook, 'calcChain');
  if (chain === null) return;
  pkg.unrelate(workbook, ({ part }) => part !== null && partKey(part) === partKey(chain));
  pkg.remove(chain);
}

/** Takes what a table is filtered and was sorted by out of its part; whether it was filtered. */
function clearFilter(pkg: Package, tablePart: string): boolean {
  const root = pkg.xml(tablePart);
  if (root === null) return false;
  const filter = child(root, 'autoFilter');
  const columns = filter === undefined ? [] : childrenOf(filter, 'filterColumn');
  const sorted = [root, ...(filter === undefined ? [] : [filter])].flatMap((each) =>
    childrenOf(each, 'sortState'),
  );
  pkg.edit(tablePart, () => [...columns, ...sorted].map(removeEdit));
  return columns.length > 0;
}

/** Of the sheet: how it was last sorted, and cells in which Excel was told to overlook what it doubts. */
const remembered: ReadonlySet<string> = new Set(['sortState', 'ignoredErrors']);

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
  let begun = 0;
  while (scanner.next()) {
    if (scanner.kind === 'text') continue;
    const local = localName(scanner.name);
    if (remembered.has(local)) {
      if (scanner.kind === 'open') begun = scanner.start;
      if (scanner.kind === 'close' || scanner.selfClosing)
        edits.push({ from: begun, to: scanner.end, text: '' });
    }
    if (scanner.kind !== 'open' || local !== 'row') continue;
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
