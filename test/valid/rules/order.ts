/** The order of elements, which Excel insists on, and counts that a file gives of them. */
import type { Book } from '../book-of.ts';
import { below, childOf, childrenOf, countOf, type Element } from '../xml.ts';
import type { BookRule } from './rule.ts';

/** Children of an element in the order of its schema (ECMA-376 part 1, annex A); `*` may be there more than once. */
const orders: Readonly<Record<string, string>> = {
  worksheet:
    'sheetPr dimension sheetViews sheetFormatPr cols* sheetData sheetCalcPr sheetProtection protectedRanges scenarios autoFilter sortState dataConsolidate customSheetViews mergeCells phoneticPr conditionalFormatting* dataValidations hyperlinks printOptions pageMargins pageSetup headerFooter rowBreaks colBreaks customProperties cellWatches ignoredErrors smartTags drawing legacyDrawing legacyDrawingHF drawingHF picture oleObjects controls webPublishItems tableParts extLst',
  workbook:
    'fileVersion fileSharing workbookPr AlternateContent revisionPtr workbookProtection bookViews sheets functionGroups externalReferences definedNames calcPr oleSize customWorkbookViews pivotCaches smartTagPr smartTagTypes webPublishing fileRecoveryPr* webPublishObjects extLst',
  styleSheet: 'numFmts fonts fills borders cellStyleXfs cellXfs cellStyles dxfs tableStyles colors extLst',
  table: 'autoFilter sortState tableColumns tableStyleInfo extLst',
  sheetPr: 'tabColor outlinePr pageSetUpPr',
  sheetView: 'pane selection* pivotSelection* extLst',
  c: 'f v is extLst',
  row: 'c* extLst',
  font: 'b i strike condense extend outline shadow u vertAlign sz color name family charset scheme',
  border: 'start end left right top bottom diagonal vertical horizontal',
  xf: 'alignment protection extLst',
  dxf: 'font numFmt fill alignment border protection extLst',
  cfRule: 'formula* colorScale dataBar iconSet extLst',
  dataValidation: 'formula1 formula2',
  headerFooter: 'oddHeader oddFooter evenHeader evenFooter firstHeader firstFooter',
  si: 't r* rPh* phoneticPr',
};

/** Of extension lists nothing is known here: their elements are other namespaces'. */
const main = /\/spreadsheetml\/(?:2006\/)?main$/;

/** Elements stand in the order of their schema: Excel does not open a worksheet in another. */
export const elementOrder: BookRule = function* (book) {
  for (const { part, root } of ownParts(book)) {
    for (const element of [root, ...below(root)]) {
      const order = main.test(element.uri) ? orders[element.local]?.split(' ') : undefined;
      if (order !== undefined) yield* disorder(element, order).map((what) => `${part}: ${what}`);
    }
  }
};

function disorder(element: Element, order: readonly string[]): readonly string[] {
  let last = -1;
  return element.children.flatMap(({ local, uri }) => {
    // Alternatives for several programs (part 3) may stand wherever one of them may.
    if (uri !== element.uri) return [];
    const place = order.findIndex((each) => each.replace('*', '') === local);
    if (place < 0) return [`<${local}> is no child of <${element.local}>`];
    if (place < last) return [`<${local}> stands behind <${order[last] ?? ''}>`];
    if (place === last && order[place]?.endsWith('*') === false) return [`<${local}> is there twice`];
    last = place;
    return [];
  });
}

/** The parts of a workbook whose schema is known here. */
export function ownParts(book: Book): readonly { readonly part: string; readonly root: Element }[] {
  const found = [
    { part: book.part, root: book.root },
    { part: book.stylesPart, root: book.styles },
    { part: book.stringsPart, root: book.strings },
    ...book.sheets.flatMap(({ part, root, tables }) => [{ part, root }, ...tables]),
  ];
  return found.flatMap(({ part, root }) => (root === undefined ? [] : [{ part, root }]));
}

/** Lists that say how many they have, and what is counted; '' is every child. */
const counted: Readonly<Record<string, string>> = {
  ...{ dataValidations: 'dataValidation', mergeCells: 'mergeCell', tableParts: 'tablePart' },
  ...{ tableColumns: 'tableColumn', numFmts: 'numFmt', fonts: 'font', fills: 'fill', borders: 'border' },
  ...{ cellStyleXfs: 'xf', cellXfs: 'xf', cellStyles: 'cellStyle', dxfs: 'dxf', tableStyles: 'tableStyle' },
  ...{ rowBreaks: 'brk', colBreaks: 'brk', filters: 'filter', tableStyle: 'tableStyleElement' },
};

/** A count that is given is right. */
export const counts: BookRule = function* (book) {
  for (const { part, root } of ownParts(book)) {
    for (const element of [root, ...below(root)]) {
      const child = main.test(element.uri) ? counted[element.local] : undefined;
      if (child === undefined) continue;
      const [said, there] = [countOf(element, 'count'), childrenOf(element, child).length];
      if (said !== undefined && said !== there)
        yield `${part}: <${element.local}> says ${said} and has ${there}`;
    }
  }
  yield* stringCounts(book);
  yield* titleCounts(book);
};

function* stringCounts({ strings, stringsPart, sheets }: Book): Generator<string> {
  const [unique, there] = [countOf(strings, 'uniqueCount'), childrenOf(strings, 'si').length];
  if (unique !== undefined && unique !== there) yield `${stringsPart} says ${unique} texts and has ${there}`;
  const said = countOf(strings, 'count');
  const uses = sheets
    .flatMap(({ cells }) => cells)
    .filter(({ element }) => element.attributes.some(({ local, value }) => local === 't' && value === 's'));
  if (said !== undefined && said !== uses.length)
    yield `${stringsPart} says that ${said} cells have its texts, and ${uses.length} do`;
}

/** The lists of titles in docProps/app.xml (part 1, 22.2.2). */
function* titleCounts({ pkg }: Book): Generator<string> {
  const part = pkg.related('', 'extended-properties') ?? '';
  const root = pkg.xml(part) ?? undefined;
  for (const vector of [...below(root)].filter(({ local }) => local === 'vector')) {
    const said = countOf(vector, 'size');
    if (said !== vector.children.length)
      yield `${part} says ${said ?? 'nothing'} and has ${vector.children.length}`;
  }
  const titles = [...below(childOf(root, 'TitlesOfParts'))].filter(({ local }) => local === 'lpstr');
  const pairs = [...below(childOf(root, 'HeadingPairs'))].filter(({ local }) => local === 'i4');
  const sum = pairs.reduce((total, { text }) => total + Number(text), 0);
  if (sum !== titles.length) yield `${part} speaks of ${sum} titles and has ${titles.length}`;
}
