/** What is left in a file that may tell of the order of entry, or of a person, and is not ours to take out: it is named. */
import { parseCell } from '../../cells/a1.ts';
import { parseAddress } from '../../cells/sheet-name.ts';
import { sameName } from '../../text/names.ts';
import { linkedParts, type LinkedPart } from '../package/linked-parts.ts';
import { relationshipKind } from '../package/namespaces.ts';
import type { Package } from '../package/package.ts';
import { partKey } from '../package/part-names.ts';
import { FileTrouble } from '../package/problem.ts';
import { XmlScanner } from '../xml/xml-scan.ts';
import { attribute, descendants } from '../xml/xml-tree.ts';

export type LeftTrace =
  /** Comments or notes at rows of the tables: they did not move with the rows. */
  | { readonly kind: 'comments'; readonly sheet: string; readonly cells: readonly string[] }
  /** Links to or at rows of the tables: a list of findings tells what stood in which cell. */
  | { readonly kind: 'links'; readonly sheet: string; readonly cells: readonly string[] }
  /** Rows under the headers of such a table that stand elsewhere, from this cell on. */
  | { readonly kind: 'copy'; readonly sheet: string; readonly cell: string }
  /** Rows below such a table that are not in it, from this cell on: they were not moved. */
  | { readonly kind: 'below'; readonly sheet: string; readonly cell: string }
  /** Views of the sheet of their own, with filters and sorting, or scenarios. */
  | { readonly kind: 'views'; readonly sheet: string }
  /** Names for single rows of such a table: they did not move with the rows. Names that hold a list of values. */
  | { readonly kind: 'names'; readonly names: readonly string[] }
  /** A pivot table of such a table keeps the rows it was made of, in the order they had then. */
  | { readonly kind: 'pivot' }
  | { readonly kind: 'parts'; readonly what: KeptElsewhere; readonly parts: readonly string[] };

/**
 * What the file has beside its sheets: the history of a shared workbook, queries and models with data of their own, embedded
 * files, values of other workbooks, charts of values that were typed in, pictures of cells, parts of which nothing is known.
 */
export type KeptElsewhere = 'chart' | 'history' | 'query' | 'embedded' | 'external' | 'picture' | 'unknown';

/** A table of papers on its sheet: rows from 0, the header the first, the last one included. */
export interface PaperRows {
  readonly part: string;
  readonly first: number;
  readonly last: number;
}

/** `names`: the sheets' names by the keys of their parts. Rows that stand elsewhere are not among these. */
export function tracesIn(
  pkg: Package,
  workbook: string,
  papers: readonly PaperRows[],
  names: ReadonlyMap<string, string>,
  entered: (table: string) => boolean,
): readonly LeftTrace[] {
  if (papers.length === 0) return [];
  return [
    ...papers.flatMap((rows) => commentsIn(pkg, rows, names)),
    ...linksIn(pkg, papers, names),
    ...viewsIn(pkg, papers, names),
    ...namesIn(pkg, workbook, papers, names),
    ...pivotsIn(pkg, workbook, entered),
    ...keptElsewhere(pkg),
  ];
}

/** Notes, and the comments of newer versions, which other programs write without a note of the same text. */
const commentKinds: ReadonlySet<string> = new Set(['comments', 'threadedComment']);

function commentsIn(
  pkg: Package,
  { part, first, last }: PaperRows,
  names: ReadonlyMap<string, string>,
): readonly LeftTrace[] {
  const cells = pkg
    .relationships(part)
    .filter(({ type }) => commentKinds.has(relationshipKind(type)))
    .flatMap(({ part: comments }) =>
      comments === null ? [] : refsOf(pkg.text(comments) ?? '', /^(?:comment|threadedComment)$/u),
    )
    .filter((cell) => isIn(cell, first, last));
  if (cells.length === 0) return [];
  return [{ kind: 'comments', sheet: names.get(partKey(part)) ?? '', cells: [...new Set(cells)] }];
}

function isIn(cell: string, first: number, last: number): boolean {
  const at = parseCell(cell.replaceAll('$', '').split(':')[0] ?? '');
  return at !== null && at.row >= first && at.row <= last;
}

/** The cells that elements of these names are at. */
function refsOf(text: string, elements: RegExp): readonly string[] {
  const cells: string[] = [];
  const scanner = new XmlScanner(text);
  while (scanner.next()) {
    if (scanner.kind === 'open' && elements.test(localName(scanner.name)))
      cells.push(scanner.attribute('ref') ?? '');
  }
  return cells;
}

/** The links on all sheets; those to a header tell nothing of a paper. */
function linksIn(
  pkg: Package,
  papers: readonly PaperRows[],
  names: ReadonlyMap<string, string>,
): readonly LeftTrace[] {
  return [...names].flatMap(([key, sheet]): LeftTrace[] => {
    const text = pkg.text(key);
    if (text === null || !text.includes('hyperlink')) return [];
    const cells: string[] = [];
    const scanner = new XmlScanner(text);
    while (scanner.next()) {
      if (scanner.kind !== 'open' || localName(scanner.name) !== 'hyperlink') continue;
      const ref = scanner.attribute('ref') ?? '';
      const target = parseAddress((scanner.attribute('location') ?? '').replace(/^#/u, ''));
      const isTold = papers.some(({ part, first, last }) => {
        const own = partKey(part);
        const isThere = target !== null && sameName(target.sheet ?? '', names.get(own) ?? '');
        const isTo = isThere && target.block.row > first && target.block.row <= last;
        return (own === key && isIn(ref, first + 1, last)) || isTo;
      });
      if (isTold) cells.push(ref);
    }
    return cells.length === 0 ? [] : [{ kind: 'links', sheet, cells }];
  });
}

function viewsIn(
  pkg: Package,
  papers: readonly PaperRows[],
  names: ReadonlyMap<string, string>,
): readonly LeftTrace[] {
  return [...new Set(papers.map(({ part }) => part))].flatMap((part): LeftTrace[] => {
    const own = pkg.relationships(part).some(({ type }) => relationshipKind(type) === 'namedSheetView');
    const isTold = own || hasElement(pkg.text(part) ?? '', /^(?:customSheetView|scenario)$/u);
    return isTold ? [{ kind: 'views', sheet: names.get(partKey(part)) ?? '' }] : [];
  });
}

/** A name for all papers, or for a column of them, is of no order. Excel's own names (of what is printed) and ours are passed over. */
function namesIn(
  pkg: Package,
  workbook: string,
  papers: readonly PaperRows[],
  names: ReadonlyMap<string, string>,
): readonly LeftTrace[] {
  const root = pkg.readableXml(workbook);
  const all = [...(root === null ? [] : descendants(root))].filter(({ local }) => local === 'definedName');
  const told = all.flatMap((each): string[] => {
    const name = attribute(each, 'name') ?? '';
    const isOther = !/^(?:_xlnm|BINHXET)/iu.test(name);
    return isOther && isToldBy(each.text.trim(), papers, names) ? [name] : [];
  });
  return told.length === 0 ? [] : [{ kind: 'names', names: told }];
}

function isToldBy(
  formula: string,
  papers: readonly PaperRows[],
  names: ReadonlyMap<string, string>,
): boolean {
  // Values one after the other: `={"x";"K"}`.
  if (/^=?\{.*[;,].*\}$/su.test(formula)) return true;
  return formula.split(',').some((part) => {
    const target = parseAddress(part.trim().replaceAll('$', ''));
    if (target === null) return false;
    const { row, rows } = target.block;
    return papers.some(
      ({ part: own, first, last }) =>
        sameName(target.sheet ?? '', names.get(partKey(own)) ?? '') &&
        row > first &&
        row + rows - 1 <= last &&
        rows < last - first,
    );
  });
}

function hasElement(text: string, elements: RegExp): boolean {
  if (!/customSheetView|scenario/u.test(text)) return false;
  const scanner = new XmlScanner(text);
  while (scanner.next()) if (scanner.kind === 'open' && elements.test(localName(scanner.name))) return true;
  return false;
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

/** Parts that tell nothing of rows, and those that are taken out, or named above. */
const silent: ReadonlySet<string> = new Set(
  [
    'officeDocument core-properties extended-properties custom-properties classificationlabels customProperty',
    'worksheet chartsheet dialogsheet xlMacrosheet table styles theme themeOverride sharedStrings sheetMetadata',
    'comments threadedComment person vmlDrawing drawing image hdphoto svg legacyDrawingHF legacyDrawingHeaderFooter',
    'chart chartEx chartStyle chartColorStyle chartUserShapes printerSettings hyperlink ctrlProp control activeXControlBinary',
    'diagramData diagramLayout diagramQuickStyle diagramColors diagramDrawing',
    'pivotCacheDefinition pivotCacheRecords pivotTable slicer slicerCache timeline timelineCache namedSheetView',
    'webextension webextensiontaskpanes taskpanes vbaProject vbaProjectSignature vbaProjectSignatureAgile',
    'customXmlProps xmlMaps attachedToolbars font ink media video audio origin signature certificate',
  ].flatMap((line) => line.split(' ')),
);

const named: Readonly<Record<string, KeptElsewhere>> = {
  usernames: 'history',
  revisionHeaders: 'history',
  revisionLog: 'history',
  connections: 'query',
  queryTable: 'query',
  powerPivotData: 'query',
  oleObject: 'embedded',
  package: 'embedded',
};

function keptElsewhere(pkg: Package): readonly LeftTrace[] {
  const found = new Map<KeptElsewhere, string[]>();
  for (const link of linkedParts(pkg)) {
    const what = whatIn(pkg, link);
    if (what === null) continue;
    const parts = found.get(what) ?? [];
    if (!parts.includes(link.part)) parts.push(link.part);
    found.set(what, parts);
  }
  return [...found].map(([what, parts]) => ({ kind: 'parts', what, parts: parts.toSorted() }));
}

function whatIn(pkg: Package, link: LinkedPart): KeptElsewhere | null {
  try {
    return whatItKeeps(pkg, link);
  } catch (trouble) {
    if (trouble instanceof FileTrouble) return 'unknown';
    throw trouble;
  }
}

function whatItKeeps(pkg: Package, { kind, part }: LinkedPart): KeptElsewhere | null {
  switch (kind) {
    case 'externalLink':
      return /<(?:\w+:)?sheetData[\s>]/u.test(pkg.text(part) ?? '') ? 'external' : null;
    case 'drawing':
    case 'vmlDrawing':
      return /cameraTool|<(?:\w+:)?Camera\b/u.test(pkg.text(part) ?? '') ? 'picture' : null;
    case 'chart':
      return /<(?:\w+:)?(?:num|str)Lit[\s>]/u.test(pkg.text(part) ?? '') ? 'chart' : null;
    case 'customXml':
      // Power Query keeps its queries there, and tables that were typed into it; other add-ins what they like.
      return /DataMashup/u.test(pkg.text(part) ?? '') ? 'query' : isOfDocument(pkg, part) ? null : 'unknown';
    default:
      return named[kind] ?? (silent.has(kind) ? null : 'unknown');
  }
}

/** Fields of the document itself that Office and SharePoint keep as XML: its title page, its kind. */
function isOfDocument(pkg: Package, part: string): boolean {
  return /schemas\.(?:microsoft\.com\/(?:office\/(?:2006\/(?:metadata|coverPageProps)|infopath)|sharepoint)|openxmlformats\.org\/officeDocument\/2006\/bibliography)/u.test(
    pkg.text(part) ?? '',
  );
}

function localName(name: string): string {
  return name.slice(name.indexOf(':') + 1);
}
