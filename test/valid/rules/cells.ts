/** Rules of what is in the cells of a sheet (ECMA-376 part 1, 18.3.1). */
import { cellFormulas, plain, textOf } from '../book-of.ts';
import { blockOf, lastColumn, lastRow, overlap } from '../places.ts';
import { childOf, childrenOf, countOf, valueOf, type Element } from '../xml.ts';
import { troublesOf } from './formula.ts';
import type { BookRule } from './rule.ts';

/** Rows go down, cells go right, and a cell is in its row; where not, Excel does not open the sheet. */
export const rowsAndCells: BookRule = function* ({ sheets }) {
  for (const { name, root } of sheets) {
    let above = 0;
    for (const row of childrenOf(childOf(root, 'sheetData'), 'row')) {
      const number = countOf(row, 'r') ?? Number.NaN;
      if (!(number > above && number <= lastRow)) yield `${name}: row ${number} below row ${above}`;
      above = number;
      let left = 0;
      for (const cell of childrenOf(row, 'c')) {
        const place = valueOf(cell, 'r') ?? '';
        const block = /:|\$/.test(place) ? undefined : blockOf(place);
        if (block?.top !== number) yield `${name}: ${place || 'a cell without a place'} in row ${number}`;
        else if (block.left <= left) yield `${name}: ${place} behind column ${left}`;
        left = block?.left ?? left;
      }
    }
  }
};

/** Columns are told from left to right, each once, and no wider than Excel has them; rows no higher. */
export const columnsAndHeights: BookRule = function* ({ sheets }) {
  for (const { name, root } of sheets) {
    let last = 0;
    for (const column of childrenOf(root, 'cols').flatMap((cols) => childrenOf(cols, 'col'))) {
      const [from, to] = [countOf(column, 'min') ?? 0, countOf(column, 'max') ?? 0];
      if (!(from > last && from <= to && to <= lastColumn))
        yield `${name}: columns ${from} to ${to} behind column ${last}`;
      last = to;
      if (!within(valueOf(column, 'width'), 0, 255))
        yield `${name}: columns ${from} to ${to} are ${valueOf(column, 'width') ?? ''} wide`;
    }
    for (const row of childrenOf(childOf(root, 'sheetData'), 'row'))
      if (!within(valueOf(row, 'ht'), 0, 409.5))
        yield `${name}: row ${valueOf(row, 'r') ?? ''} is ${valueOf(row, 'ht') ?? ''} high`;
  }
};

function within(value: string | undefined, least: number, most: number): boolean {
  return value === undefined || (value.trim() !== '' && Number(value) >= least && Number(value) <= most);
}

const errors = [
  '#NULL!',
  '#DIV/0!',
  '#VALUE!',
  '#REF!',
  '#NAME?',
  '#NUM!',
  '#N/A',
  '#GETTING_DATA',
  '#SPILL!',
  '#CALC!',
];

/** A cell holds what its type says, and no more text than Excel has room for. */
export const cellValues: BookRule = function* ({ sheets, strings }) {
  const texts = childrenOf(strings, 'si').map((item) => plain(textOf(item)).length);
  for (const { name, cells } of sheets) {
    for (const { element, place } of cells) {
      const value = childOf(element, 'v')?.text;
      const type = valueOf(element, 't') ?? 'n';
      const length =
        type === 's' ? (texts[Number(value)] ?? 0) : plain(value ?? textOf(childOf(element, 'is'))).length;
      if (!isValue(type, value, element))
        yield `${name}!${place} of type ${type} holds ${value ?? 'nothing'}`;
      if (length > 32_767) yield `${name}!${place} has ${length} characters`;
    }
  }
};

function isValue(type: string, value: string | undefined, cell: Element): boolean {
  switch (type) {
    case 's':
      return value !== undefined && /^\d+$/.test(value);
    case 'n':
      return (
        value === undefined ||
        // A formula that was never calculated.
        (value === '' && childOf(cell, 'f') !== undefined) ||
        (/^-?(?:\d+\.?\d*|\.\d+)(?:E[+-]?\d+)?$/i.test(value) && Number.isFinite(Number(value)))
      );
    case 'b':
      return value === '0' || value === '1';
    case 'e':
      return value !== undefined && errors.includes(value);
    case 'str':
      return true;
    case 'inlineStr':
      return childOf(cell, 'is') !== undefined && value === undefined;
    default:
      return type === 'd';
  }
}

/** The texts that cells name are in the list of shared ones. */
export const sharedStrings: BookRule = function* ({ sheets, strings }) {
  const there = childrenOf(strings, 'si').length;
  for (const { name, cells } of sheets) {
    for (const { element, place } of cells) {
      const index = Number(childOf(element, 'v')?.text ?? 0);
      if (valueOf(element, 't') === 's' && index >= there)
        yield `${name}!${place} has text ${index} of ${there}`;
    }
  }
};

/** Formulas are such as Excel stores, and speak of sheets, tables and names that are there. */
export const formulas: BookRule = function* (book) {
  for (const sheet of book.sheets) {
    const masters = new Set<string>();
    for (const { place, formula } of cellFormulas(sheet)) {
      const shared = valueOf(formula, 't') === 'shared' ? (valueOf(formula, 'si') ?? '') : null;
      // The others of a shared formula have only its number.
      const follows = shared !== null && valueOf(formula, 'ref') === undefined;
      if (follows && !masters.has(shared))
        yield `${sheet.name}!${place} shares the formula ${shared}, which nobody has`;
      if (shared !== null) masters.add(shared);
      if (!follows)
        for (const trouble of troublesOf(formula.text, book)) yield `${sheet.name}!${place}: ${trouble}`;
    }
  }
};

/** Merged cells are blocks of several cells, apart from each other and from tables. */
export const merges: BookRule = function* ({ sheets }) {
  for (const { name, root, tables } of sheets) {
    const merged = childrenOf(childOf(root, 'mergeCells'), 'mergeCell').map((each) => {
      const ref = valueOf(each, 'ref') ?? '';
      return { ref, block: ref.includes(':') ? blockOf(ref) : undefined };
    });
    for (const { ref, block } of merged)
      if (block === undefined || isOneCell(ref)) yield `${name}: ${ref} is merged`;
    const sound = merged.flatMap(({ ref, block }) => (block === undefined ? [] : [{ ref, block }]));
    for (const [one, other] of overlapping(sound)) yield `${name}: ${one} and ${other} are merged`;
    for (const { ref, block } of sound)
      for (const table of tables)
        if (table.block !== undefined && overlap(table.block, block))
          yield `${name}: ${ref} is merged in ${table.name}`;
  }
};

function isOneCell(ref: string): boolean {
  const [from, to] = ref.replaceAll('$', '').split(':');
  return from === to;
}

/** A document's sheet has thousands of merges: only those of rows near each other are compared. */
function* overlapping(
  blocks: readonly { readonly ref: string; readonly block: NonNullable<ReturnType<typeof blockOf>> }[],
) {
  const sorted = [...blocks].sort((one, other) => one.block.top - other.block.top);
  for (const [index, one] of sorted.entries()) {
    for (let next = index + 1; (sorted[next]?.block.top ?? Infinity) <= one.block.bottom; next += 1) {
      const other = sorted[next];
      if (other !== undefined && overlap(one.block, other.block)) yield [one.ref, other.ref] as const;
    }
  }
}

/** Panes are where they say, and what is selected is in one that is there (18.3.1.66, 18.3.1.78). */
export const panes: BookRule = function* ({ sheets }) {
  for (const { name, root } of sheets)
    for (const view of childrenOf(childOf(root, 'sheetViews'), 'sheetView')) yield* viewTroubles(name, view);
};

function* viewTroubles(sheet: string, view: Element): Generator<string> {
  const pane = childOf(view, 'pane');
  const [across, down] = [valueOf(pane, 'xSplit'), valueOf(pane, 'ySplit')];
  const there = [
    'topLeft',
    ...(across !== undefined ? ['topRight'] : []),
    ...(down !== undefined ? ['bottomLeft'] : []),
    ...(across !== undefined && down !== undefined ? ['bottomRight'] : []),
  ];
  if (pane !== undefined) {
    if (across === undefined && down === undefined) yield `${sheet}: panes that are not split`;
    if (blockOf(valueOf(pane, 'topLeftCell')) === undefined) yield `${sheet}: panes without a first cell`;
    const active = valueOf(pane, 'activePane') ?? 'topLeft';
    if (!there.includes(active)) yield `${sheet}: the pane ${active} is active`;
  }
  const selections = childrenOf(view, 'selection').map((each) => valueOf(each, 'pane') ?? 'topLeft');
  for (const place of selections)
    if (!there.includes(place)) yield `${sheet}: something is selected in the pane ${place}`;
  if (new Set(selections).size !== selections.length) yield `${sheet}: two selections in one pane`;
}
