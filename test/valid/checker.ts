/**
 * What Excel or Word would repair in a file, or not open at all, and Microsoft's own validator does not see. A table of
 * rules; rules.test.ts breaks a sound file by each of them.
 */
import { bookOf } from './book-of.ts';
import { packageOf } from './package-of.ts';
import * as cells from './rules/cells.ts';
import * as entry from './rules/entry.ts';
import * as order from './rules/order.ts';
import * as pack from './rules/package.ts';
import type { BookRule, FileRule, WordRule } from './rules/rule.ts';
import * as styles from './rules/styles.ts';
import * as tables from './rules/tables.ts';
import * as words from './rules/word.ts';
import * as workbook from './rules/workbook.ts';
import { wordOf } from './word-of.ts';

const fileRules = {
  'an entry once': pack.entriesOnce,
  'possible characters': pack.characters,
  'well-formed XML': pack.wellFormed,
  'prefixes to ignore': pack.ignorable,
  'content types': pack.contentTypes,
  relationships: pack.relationships,
  'parts led to': pack.reached,
} as const satisfies Readonly<Record<string, FileRule>>;

const bookRules = {
  'order of elements': order.elementOrder,
  counts: order.counts,
  'names of sheets': workbook.sheetNames,
  'ids of sheets': workbook.sheetIds,
  'the shown tab': workbook.tabs,
  'defined names': workbook.definedNames,
  'custom properties': workbook.customProperties,
  'ids of tables': tables.tableIds,
  'names of tables': tables.tableNames,
  'headers of tables': tables.tableHeaders,
  'blocks of tables': tables.tableBlocks,
  'rows and cells': cells.rowsAndCells,
  'columns and heights': cells.columnsAndHeights,
  'values of cells': cells.cellValues,
  'shared strings': cells.sharedStrings,
  formulas: cells.formulas,
  'merged cells': cells.merges,
  panes: cells.panes,
  'formats of cells': styles.cellFormats,
  'parts of formats': styles.formatParts,
  'lists of styles': styles.styleLists,
  'number formats': styles.numberFormats,
  'differential formats': styles.differentialFormats,
  'conditional formats': entry.conditionalFormats,
  validations: entry.validations,
  links: entry.hyperlinks,
  pages: entry.pages,
} as const satisfies Readonly<Record<string, BookRule>>;

const wordRules = {
  'tabs and line breaks': words.tabs,
  'paragraphs in cells': words.paragraphs,
  'grids of tables': words.tableGrids,
  'ids of drawings': words.drawingIds,
  'named styles': words.namedStyles,
  'whole measures': words.wholeMeasures,
} as const satisfies Readonly<Record<string, WordRule>>;

export type RuleName = keyof typeof fileRules | keyof typeof bookRules | keyof typeof wordRules;

export interface Fault {
  readonly rule: RuleName;
  /** What and where, in words. */
  readonly what: string;
}

function namesOf<Rules extends object>(rules: Rules): readonly (keyof Rules & string)[] {
  return Object.keys(rules) as (keyof Rules & string)[];
}

export const ruleNames: readonly RuleName[] = [
  ...namesOf(fileRules),
  ...namesOf(bookRules),
  ...namesOf(wordRules),
];

/** Of one kind of fault so many are listed: they come in hundreds. */
const most = 5;

/** Everything that is against a rule in an .xlsx or .docx file. Throws where it is no zip at all. */
export function faultsIn(bytes: Uint8Array): readonly Fault[] {
  const pkg = packageOf(bytes);
  const [book, document] = [bookOf(pkg), wordOf(pkg)];
  const against = (rule: RuleName, found: Iterable<string>): readonly Fault[] =>
    [...new Set(found)].slice(0, most).map((what) => ({ rule, what }));
  return [
    ...namesOf(fileRules).flatMap((rule) => against(rule, fileRules[rule](pkg))),
    ...(book === null ? [] : namesOf(bookRules).flatMap((rule) => against(rule, bookRules[rule](book)))),
    ...(document === null
      ? []
      : namesOf(wordRules).flatMap((rule) => against(rule, wordRules[rule](document)))),
  ];
}
