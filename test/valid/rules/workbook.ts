/** Rules of the workbook part: sheets, tabs, names. */
import type { Book, Sheet } from '../book-of.ts';
import { childOf, childrenOf, countOf, says, valueOf, type Element } from '../xml.ts';
import { troublesOf } from './formula.ts';
import { isLegalName } from './names.ts';
import { nameKey, twice, type BookRule } from './rule.ts';

/** Sheets have legal names, each its own (Excel's own rules; History is kept for shared workbooks). */
export const sheetNames: BookRule = function* ({ sheets }) {
  for (const { name } of sheets) {
    const sound = name.length >= 1 && name.length <= 31 && !/[\\/?*[\]:]|^'|'$|^history$/i.test(name);
    if (!sound) yield `Excel allows no sheet called ${JSON.stringify(name)}`;
  }
  for (const name of twice(sheets.map((sheet) => nameKey(sheet.name)))) yield `two sheets are called ${name}`;
};

/** Every sheet has an id of its own between 1 and 65,534, and a part of its own. */
export const sheetIds: BookRule = function* ({ sheets }) {
  const ids = sheets.map(({ entry }) => countOf(entry, 'sheetId') ?? Number.NaN);
  for (const id of ids) if (!(id >= 1 && id <= 65_534)) yield `a sheet has the id ${id}`;
  for (const id of twice(ids)) yield `two sheets have the id ${id}`;
  for (const part of twice(sheets.map((sheet) => sheet.part).filter((each) => each !== '')))
    yield `two sheets are in ${part}`;
};

/** One tab is selected: the one that is shown, and it is not hidden. With two Excel writes every change into both. */
export const tabs: BookRule = function* ({ root, sheets }) {
  const view = childOf(childOf(root, 'bookViews'), 'workbookView');
  const active = countOf(view, 'activeTab') ?? 0;
  const first = countOf(view, 'firstSheet') ?? 0;
  if (!(first < sheets.length)) yield `the first tab is number ${first} of ${sheets.length}`;
  const shown = sheets[active];
  if (shown === undefined) yield `the tab shown is number ${active} of ${sheets.length}`;
  else if (!shown.visible) yield `the tab shown, ${shown.name}, is hidden`;
  const selected = sheets.filter(isSelected).map(({ name }) => name);
  if (shown !== undefined && (selected.length !== 1 || selected[0] !== shown.name))
    yield `${shown.name} is shown, and selected is ${selected.join(', ') || 'none'}`;
};

function isSelected({ root }: Sheet): boolean {
  return childrenOf(childOf(root, 'sheetViews'), 'sheetView').some((view) => says(view, 'tabSelected'));
}

const builtIn = [
  ...['Print_Area', 'Print_Titles', 'Criteria', '_FilterDatabase', 'Extract', 'Consolidate_Area'],
  ...['Database', 'Sheet_Title'],
];

/** Names are legal, unique where they hold, belong to sheets that are there, and lead somewhere. */
export const definedNames: BookRule = function* (book) {
  const { names, sheets } = book;
  for (const element of names) {
    const name = valueOf(element, 'name') ?? '';
    const scope = countOf(element, 'localSheetId');
    const own = name.startsWith('_xlnm.');
    if (own ? !builtIn.includes(name.slice(6)) : !isLegalName(name))
      yield `no name can be ${JSON.stringify(name)}`;
    if (scope !== undefined && !(scope < sheets.length)) {
      yield `the name ${name} is of sheet number ${scope} of ${sheets.length}`;
      continue;
    }
    for (const trouble of troublesOf(element.text, book)) yield `the name ${name}: ${trouble}`;
    const sheet = scope === undefined ? undefined : sheets[scope];
    if (own && !(sheet && element.text.split(/,(?=['\p{L}])/u).every((part) => isOn(part, sheet.name))))
      yield `${name} of ${sheet?.name ?? 'no sheet'} is ${element.text}`;
  }
  for (const name of twice(names.map(scopedKey))) yield `the name ${name} is there twice`;
};

function scopedKey(element: Element): string {
  return `${nameKey(valueOf(element, 'name') ?? '')} (${valueOf(element, 'localSheetId') ?? 'workbook'})`;
}

function isOn(reference: string, sheet: string): boolean {
  const quoted = `'${sheet.replaceAll("'", "''")}'!`;
  return [quoted, `${sheet}!`].some((start) => nameKey(reference).startsWith(nameKey(start)));
}

/** Custom properties have ids from 2 on and names of their own (part 1, 22.3.2.2). */
export const customProperties: BookRule = function* ({ pkg }: Book) {
  const part = pkg.related('', 'custom-properties') ?? '';
  const properties = childrenOf(pkg.xml(part) ?? undefined, 'property');
  const ids = properties.map((each) => countOf(each, 'pid') ?? 0);
  for (const id of ids) if (!(id >= 2)) yield `${part}: a property has the id ${id}`;
  for (const id of twice(ids)) yield `${part}: two properties have the id ${id}`;
  for (const name of twice(properties.map((each) => nameKey(valueOf(each, 'name') ?? ''))))
    yield `${part}: two properties are called ${name}`;
};
