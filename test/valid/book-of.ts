/** A workbook as the rules look at it: its sheets with their tables, its names, styles and shared strings. */
import type { PackageOf } from './package-of.ts';
import { blockOf, type Block } from './places.ts';
import { below, childOf, childrenOf, countOf, valueOf, type Element } from './xml.ts';

export interface Table {
  readonly part: string;
  readonly root: Element;
  /** The name that formulas use. */
  readonly name: string;
  readonly block: Block | undefined;
  readonly headerRow: boolean;
  readonly totalsRow: boolean;
  /** As the file spells them. */
  readonly columns: readonly string[];
}

export interface Cell {
  readonly row: number;
  readonly element: Element;
  /** `B2` as the file has it, or as it follows from its place. */
  readonly place: string;
}

export interface Sheet {
  readonly name: string;
  readonly entry: Element;
  readonly visible: boolean;
  readonly part: string;
  /** Undefined where its part is not there, malformed, or no worksheet. */
  readonly root: Element | undefined;
  readonly tables: readonly Table[];
  readonly cells: readonly Cell[];
}

export interface Book {
  readonly pkg: PackageOf;
  readonly part: string;
  readonly root: Element;
  readonly sheets: readonly Sheet[];
  readonly names: readonly Element[];
  readonly styles: Element | undefined;
  readonly stylesPart: string;
  readonly strings: Element | undefined;
  readonly stringsPart: string;
}

/** The workbook of a package; null where it is none. */
export function bookOf(pkg: PackageOf): Book | null {
  const part = pkg.related('', 'officeDocument');
  const root = part === null ? null : pkg.xml(part);
  if (part === null || root?.local !== 'workbook') return null;
  const [stylesPart, stringsPart] = [
    pkg.related(part, 'styles') ?? '',
    pkg.related(part, 'sharedStrings') ?? '',
  ];
  return {
    ...{ pkg, part, root, stylesPart, stringsPart },
    sheets: childrenOf(childOf(root, 'sheets'), 'sheet').map((entry) => sheetOf(pkg, part, entry)),
    names: childrenOf(childOf(root, 'definedNames'), 'definedName'),
    styles: pkg.xml(stylesPart) ?? undefined,
    strings: pkg.xml(stringsPart) ?? undefined,
  };
}

/** The relationship that an element names, whatever the prefix: `r:id`. */
export function relationshipOf(element: Element): string {
  return (
    element.attributes.find(({ local, uri }) => local === 'id' && uri.endsWith('/relationships'))?.value ?? ''
  );
}

function sheetOf(pkg: PackageOf, workbook: string, entry: Element): Sheet {
  const id = relationshipOf(entry);
  const part = pkg.relationships(workbook).find((each) => each.id === id)?.part ?? '';
  const found = pkg.xml(part);
  const root = found?.local === 'worksheet' ? found : undefined;
  const named = childrenOf(childOf(root, 'tableParts'), 'tablePart').map(relationshipOf);
  return {
    name: valueOf(entry, 'name') ?? '',
    entry,
    visible: (valueOf(entry, 'state') ?? 'visible') === 'visible',
    ...{ part, root },
    tables: pkg.relationships(part).flatMap((each) => {
      const table = named.includes(each.id) ? pkg.xml(each.part) : null;
      return table?.local === 'table' ? [tableOf(each.part, table)] : [];
    }),
    cells: cellsOf(root),
  };
}

function tableOf(part: string, root: Element): Table {
  return {
    ...{ part, root },
    name: valueOf(root, 'displayName') ?? '',
    block: blockOf(valueOf(root, 'ref')),
    headerRow: countOf(root, 'headerRowCount') !== 0,
    totalsRow: (countOf(root, 'totalsRowCount') ?? 0) > 0,
    columns: childrenOf(childOf(root, 'tableColumns'), 'tableColumn').map(
      (each) => valueOf(each, 'name') ?? '',
    ),
  };
}

function cellsOf(root: Element | undefined): readonly Cell[] {
  return childrenOf(childOf(root, 'sheetData'), 'row').flatMap((row) =>
    childrenOf(row, 'c').map((element) => ({
      row: countOf(row, 'r') ?? Number.NaN,
      element,
      place: valueOf(element, 'r') ?? '',
    })),
  );
}

/** The text of an item of the shared strings, or of an inline string, as the file spells it: its runs, no phonetic ones. */
export function textOf(item: Element | undefined): string {
  const own = item?.children.flatMap((each) =>
    each.local === 't' ? [each] : each.local === 'r' ? childrenOf(each, 't') : [],
  );
  return (own ?? []).map(({ text }) => text).join('');
}

/** `_x000A_` as the character it stands for (ST_Xstring, 22.9.2.19). */
export function plain(text: string): string {
  return text.replace(/_x([0-9a-f]{4})_/gi, (_, code: string) =>
    String.fromCharCode(Number.parseInt(code, 16)),
  );
}

/** What a cell shows as text; undefined where it holds no text. */
export function shownText(book: Book, cell: Element): string | undefined {
  const value = childOf(cell, 'v')?.text;
  switch (valueOf(cell, 't')) {
    case 's': {
      const item = value === undefined ? undefined : childrenOf(book.strings, 'si')[Number(value)];
      return item === undefined ? undefined : plain(textOf(item));
    }
    case 'inlineStr':
      return plain(textOf(childOf(cell, 'is')));
    case 'str':
      return value === undefined ? undefined : plain(value);
    default:
      return undefined;
  }
}

/** Every formula of a sheet that is a cell's, with its place. */
export function* cellFormulas(
  sheet: Sheet,
): Generator<{ readonly place: string; readonly formula: Element }> {
  for (const { element, place } of sheet.cells) {
    const formula = childOf(element, 'f');
    if (formula !== undefined) yield { place, formula };
  }
}

/** The elements of this name anywhere in a sheet, in extensions too. */
export function inSheet(sheet: Sheet, local: string): readonly Element[] {
  return [...below(sheet.root)].filter((each) => each.local === local);
}
