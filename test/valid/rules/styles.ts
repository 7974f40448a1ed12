/** Rules of formats (ECMA-376 part 1, 18.8). */
import type { Book } from '../book-of.ts';
import { below, childOf, childrenOf, countOf, valueOf, type Element } from '../xml.ts';
import { nameKey, twice, type BookRule } from './rule.ts';

const lists = { fontId: 'fonts', fillId: 'fills', borderId: 'borders', xfId: 'cellStyleXfs' } as const;

function lengthOf(styles: Element | undefined, list: string): number {
  return childOf(styles, list)?.children.filter(({ local }) => local !== 'extLst').length ?? 0;
}

/** Cells, rows and columns have formats that are there. A workbook without styles has one: the first. */
export const cellFormats: BookRule = function* ({ sheets, styles }) {
  const there = Math.max(1, lengthOf(styles, 'cellXfs'));
  const trouble = (value: number | undefined): boolean => value !== undefined && !(value < there);
  for (const { name, root, cells } of sheets) {
    for (const { element, place } of cells)
      if (trouble(countOf(element, 's')))
        yield `${name}!${place} has format ${valueOf(element, 's') ?? ''} of ${there}`;
    for (const row of childrenOf(childOf(root, 'sheetData'), 'row'))
      if (trouble(countOf(row, 's')))
        yield `${name}: row ${valueOf(row, 'r') ?? ''} has format ${valueOf(row, 's') ?? ''} of ${there}`;
    for (const column of childrenOf(childOf(root, 'cols'), 'col'))
      if (trouble(countOf(column, 'style')))
        yield `${name}: a column has format ${valueOf(column, 'style') ?? ''} of ${there}`;
  }
};

/** Formats have fonts, fills, borders and cell styles that are there. */
export const formatParts: BookRule = function* ({ styles }) {
  for (const list of ['cellXfs', 'cellStyleXfs']) {
    for (const [index, xf] of childrenOf(childOf(styles, list), 'xf').entries()) {
      for (const [id, of] of Object.entries(lists)) {
        const value = countOf(xf, id);
        if (value !== undefined && !(value < lengthOf(styles, of)))
          yield `${list} ${index} has ${id} ${value} of ${lengthOf(styles, of)}`;
      }
    }
  }
  for (const style of childrenOf(childOf(styles, 'cellStyles'), 'cellStyle')) {
    const value = countOf(style, 'xfId') ?? Number.NaN;
    if (!(value < lengthOf(styles, 'cellStyleXfs')))
      yield `the style ${valueOf(style, 'name') ?? ''} has format ${value}`;
  }
};

/** Every list has what Excel takes for granted: a font, its first two fills, a border, a format. */
export const styleLists: BookRule = function* ({ styles }) {
  if (styles === undefined) return;
  for (const list of ['fonts', 'borders', 'cellXfs'])
    if (lengthOf(styles, list) === 0) yield `there are no ${list}`;
  const fills = childrenOf(childOf(styles, 'fills'), 'fill').map(
    (fill) => valueOf(childOf(fill, 'patternFill'), 'patternType') ?? 'none',
  );
  if (fills[0] !== 'none') yield `the first fill is ${fills[0] ?? 'missing'}`;
  // Excel shows its grey pattern for fill 1, whatever the file says.
  if (fills.length > 1 && fills[1] !== 'gray125') yield `the second fill is ${fills[1] ?? 'missing'}`;
  for (const name of twice(
    childrenOf(childOf(styles, 'cellStyles'), 'cellStyle').map((each) =>
      nameKey(valueOf(each, 'name') ?? ''),
    ),
  ))
    yield `two styles are called ${name}`;
};

/** Number formats are those that need no entry, or have one: with an id of its own, not empty, at most 255 characters. */
export const numberFormats: BookRule = function* ({ styles }) {
  const entries = childrenOf(childOf(styles, 'numFmts'), 'numFmt');
  const ids = entries.map((each) => countOf(each, 'numFmtId') ?? Number.NaN);
  for (const id of twice(ids)) yield `two number formats have the id ${id}`;
  for (const entry of entries) {
    const code = valueOf(entry, 'formatCode') ?? '';
    if (code === '' || code.length > 255) yield `a number format of ${code.length} characters`;
    if ((code.replace(/\\./gsu, '').match(/"/g) ?? []).length % 2 > 0)
      yield `the quotes of the number format ${code} do not match`;
  }
  for (const list of ['cellXfs', 'cellStyleXfs']) {
    for (const [index, xf] of childrenOf(childOf(styles, list), 'xf').entries()) {
      const id = countOf(xf, 'numFmtId');
      // Below 164 are Excel's own, of which those from 50 on are of some languages only.
      if (id !== undefined && !(id <= 49 || ids.includes(id)))
        yield `${list} ${index} has number format ${id}`;
    }
  }
};

/** Formats of conditional formats and of tables are in their list. */
export const differentialFormats: BookRule = function* ({ sheets, styles }: Book) {
  const there = lengthOf(styles, 'dxfs');
  const named = /dxfid$/i;
  for (const { name, root, tables } of sheets) {
    for (const element of [...below(root), ...tables.flatMap((table) => [table.root, ...below(table.root)])])
      for (const { local, value } of element.attributes)
        if (named.test(local) && !(Number(value) < there))
          yield `${name}: <${element.local}> has ${local} ${value} of ${there}`;
  }
  for (const element of below(childOf(styles, 'tableStyles')))
    if ((countOf(element, 'dxfId') ?? -1) >= there)
      yield `a table style has format ${valueOf(element, 'dxfId') ?? ''} of ${there}`;
};
