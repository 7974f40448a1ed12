/** Rules of what guards, marks and links cells, and of the printed page. */
import { inSheet, type Book, type Sheet } from '../book-of.ts';
import { blockOf, blocksOf } from '../places.ts';
import { childOf, childrenOf, countOf, valueOf, type Element } from '../xml.ts';
import { troublesOf } from './formula.ts';
import { nameKey, twice, type BookRule } from './rule.ts';

/** Conditional formats have priorities of their own from 1 on, blocks, and formulas that Excel takes. */
export const conditionalFormats: BookRule = function* (book) {
  for (const sheet of book.sheets) {
    const { name } = sheet;
    const formats = childrenOf(sheet.root, 'conditionalFormatting');
    for (const format of formats)
      if (blocksOf(valueOf(format, 'sqref')) === undefined)
        yield `${name}: a conditional format of ${valueOf(format, 'sqref') ?? 'nothing'}`;
    const rules = formats.flatMap((format) => childrenOf(format, 'cfRule'));
    const priorities = rules.map((rule) => countOf(rule, 'priority') ?? Number.NaN);
    for (const priority of priorities)
      if (!(priority >= 1)) yield `${name}: a conditional format has priority ${priority}`;
    for (const priority of twice(priorities))
      yield `${name}: two conditional formats have priority ${priority}`;
    for (const rule of rules) yield* [...ruleTroubles(rule, book)].map((what) => `${name}: ${what}`);
  }
};

const formulasNeeded: Readonly<Record<string, number>> = { expression: 1, cellIs: 1, containsText: 1 };

function* ruleTroubles(rule: Element, book: Book): Generator<string> {
  const type = valueOf(rule, 'type') ?? '';
  const formulas = childrenOf(rule, 'formula');
  if (formulas.length < (formulasNeeded[type] ?? 0)) yield `a conditional format ${type} without a formula`;
  for (const { text } of formulas) yield* guardingFormula(text, book);
  for (const bar of childrenOf(rule, 'dataBar'))
    if (childrenOf(bar, 'cfvo').length !== 2 || childOf(bar, 'color') === undefined)
      yield 'a data bar without two ends and a colour';
  if (['dataBar', 'colorScale', 'iconSet'].includes(type) && childOf(rule, type) === undefined)
    yield `a conditional format ${type} without one`;
}

/** Where a formula guards or marks cells, Excel takes no reference into a table. */
function* guardingFormula(formula: string, book: Book): Generator<string> {
  yield* troublesOf(formula, book);
  if (/[\p{L}\p{N}_]\[/u.test(formula.replace(/"(?:[^"]|"")*"|'(?:[^']|'')*'/g, '')))
    yield `${formula} refers into a table`;
}

const wordLimits = { promptTitle: 32, prompt: 255, errorTitle: 32, error: 255 } as const;
/** How many formulas a validation of a type has; two where its operator is about a range. */
const ranged = ['between', 'notBetween'];

/** Validations have blocks, as many formulas as they need, none of over 255 characters, and words that fit. */
export const validations: BookRule = function* (book) {
  for (const sheet of book.sheets) {
    for (const rule of inSheet(sheet, 'dataValidation')) {
      const where = valueOf(rule, 'sqref') ?? childOf(rule, 'sqref')?.text;
      for (const what of validationTroubles(rule, where, book)) yield `${sheet.name}!${where ?? ''}: ${what}`;
    }
  }
};

function* validationTroubles(rule: Element, where: string | undefined, book: Book): Generator<string> {
  if (blocksOf(where) === undefined) yield 'no block';
  const type = valueOf(rule, 'type') ?? 'none';
  const [first, second] = ['formula1', 'formula2'].map((name) => {
    const found = childOf(rule, name);
    return found === undefined ? undefined : (childOf(found, 'f') ?? found).text;
  });
  const two =
    !['none', 'list', 'custom'].includes(type) && ranged.includes(valueOf(rule, 'operator') ?? 'between');
  if (type !== 'none' && first === undefined) yield `a validation ${type} without a formula`;
  if (two && second === undefined) yield `a validation ${type} without a second formula`;
  for (const formula of [first, second]) {
    if (formula === undefined) continue;
    if (formula.length > 255) yield `a formula of ${formula.length} characters`;
    yield* guardingFormula(formula, book);
  }
  for (const [name, limit] of Object.entries(wordLimits)) {
    const length = valueOf(rule, name)?.length ?? 0;
    if (length > limit) yield `${name} has ${length} characters`;
  }
}

/** Links lead to places that are there: cells of a sheet, or names. */
export const hyperlinks: BookRule = function* (book) {
  for (const sheet of book.sheets) {
    const links = childrenOf(childOf(sheet.root, 'hyperlinks'), 'hyperlink');
    for (const link of links) {
      const ref = valueOf(link, 'ref');
      if (blockOf(ref) === undefined) yield `${sheet.name}: a link of ${ref ?? 'nothing'}`;
      const location = valueOf(link, 'location');
      const leads = link.attributes.some(({ local, uri }) => local === 'id' && uri !== '');
      if (location === undefined ? !leads : !leads && !isPlace(location, sheet, book))
        yield `${sheet.name}!${ref ?? ''} leads to ${location ?? 'nothing'}`;
      if ((location?.length ?? 0) > 2083)
        yield `${sheet.name}!${ref ?? ''} has a link of ${location?.length ?? 0} characters`;
    }
    for (const ref of twice(links.map((each) => valueOf(each, 'ref') ?? '')))
      yield `${sheet.name}!${ref} has two links`;
  }
};

function isPlace(location: string, own: Sheet, { sheets, names }: Book): boolean {
  if (names.some((each) => nameKey(valueOf(each, 'name') ?? '') === nameKey(location))) return true;
  const found = /^(?:'((?:[^']|'')+)'|([^'!]+))!(.+)$/.exec(location);
  const sheet = found === null ? own.name : (found[1]?.replaceAll("''", "'") ?? found[2] ?? '');
  const isThere = sheets.some(({ name }) => nameKey(name) === nameKey(sheet));
  return isThere && blockOf(found?.[3] ?? location) !== undefined;
}

/** The page: margins and scale that Excel has, headers of at most 255 characters, breaks in order and not too many. */
export const pages: BookRule = function* ({ sheets }) {
  for (const { name, root } of sheets) {
    for (const { local, text } of childOf(root, 'headerFooter')?.children ?? [])
      if (text.length > 255) yield `${name}: ${local} has ${text.length} characters`;
    for (const { local, value } of childOf(root, 'pageMargins')?.attributes ?? [])
      if (!(Number(value) >= 0 && Number(value) < 49)) yield `${name}: the margin ${local} is ${value}`;
    const setup = childOf(root, 'pageSetup');
    const scale = countOf(setup, 'scale') ?? 100;
    if (!(scale >= 10 && scale <= 400)) yield `${name}: printed at ${scale} %`;
    for (const side of ['fitToWidth', 'fitToHeight'])
      if (!((countOf(setup, side) ?? 1) <= 32_767)) yield `${name}: ${side} is ${valueOf(setup, side) ?? ''}`;
    for (const list of ['rowBreaks', 'colBreaks'])
      yield* breakTroubles(childOf(root, list)).map((what) => `${name}: ${what}`);
  }
};

/** [MS-XLSB] 2.4.196: so many page breaks a sheet has at most; other pages of Microsoft's say 1,026. */
const mostBreaks = 1023;

function breakTroubles(list: Element | undefined): readonly string[] {
  const breaks = childrenOf(list, 'brk');
  const ids = breaks.map((each) => countOf(each, 'id') ?? Number.NaN);
  const manual = breaks.filter((each) => valueOf(each, 'man') === '1').length;
  const said = countOf(list, 'manualBreakCount');
  return [
    ...(breaks.length > mostBreaks ? [`${breaks.length} page breaks`] : []),
    ...(ids.some((id, index) => !(id > (ids[index - 1] ?? 0))) ? [`page breaks at ${ids.join()}`] : []),
    ...(said !== undefined && said !== manual
      ? [`${said} page breaks are said to be made by hand, ${manual} are`]
      : []),
  ];
}
