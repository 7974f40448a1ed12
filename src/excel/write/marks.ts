/**
 * How a sheet is known to be ours: a hidden name of the workbook, `BinhXet.<mark>`, that refers to the sheet's A1.
 * Names travel with the file and follow a sheet that is renamed; a copy of the sheet is not in them, so it is its maker's.
 */
import { inApostrophes, withoutApostrophes } from '../../cells/sheet-name.ts';
import type { WorkbookPlan } from '../../workbook/sheet-plan.ts';

const prefix = 'BinhXet.';

/** Lists the sheets of a tally that is being written; see `Journal`. */
export const journalName = `${prefix}swap.journal`;
/** There from the moment on when the new sheets are the results and the old ones are to go. */
export const commitName = `${prefix}swap.commit`;

/** The workbook name that marks a sheet. Marks are lower case words, digits and hyphens. */
export function markName(mark: string): string {
  return prefix + mark.replaceAll('-', '_');
}

/** The mark in a workbook name, or null where the name is not one of these. */
export function markOf(name: string): string | null {
  if (!name.toLowerCase().startsWith(prefix.toLowerCase())) return null;
  const mark = name.slice(prefix.length);
  return /^[a-z0-9_]+$/i.test(mark) ? mark.toLowerCase().replaceAll('_', '-') : null;
}

/** A formula that refers to a sheet's first cell. */
export function firstCellOf(sheet: string): string {
  return `=${inApostrophes(sheet)}!$A$1`;
}

/** The sheet that such a formula refers to, or null: the sheet is gone (`#REF!`), or it is another formula. */
export function sheetOf(formula: string): string | null {
  const found = /^=('(?:[^']|'')+'|[^'!#\s]+)!\$A\$1$/.exec(formula);
  return found?.[1] === undefined ? null : withoutApostrophes(found[1]);
}

/**
 * What is about to take the place of what. It is written before the first new sheet is added, as text in a name, so
 * that a run that broke off can be undone or finished by anyone who finds the workbook.
 */
export interface Journal {
  /** Tells this run's sheets from all others: part of their temporary names. */
  readonly token: string;
  readonly replaces: WorkbookPlan['replaces'];
  /** The mark of the sheet that is shown in the end. */
  readonly show: string;
  readonly entries: readonly JournalEntry[];
}

interface JournalEntry {
  readonly mark: string;
  /** The name the sheet will have. */
  readonly title: string;
  /** Its name until then. */
  readonly temporary: string;
}

/** The journal of a run with these sheets. `token`: letters and digits that no earlier run used. */
export function journalOf(
  plan: {
    readonly sheets: readonly { readonly mark: string; readonly name: string }[];
    readonly replaces: Journal['replaces'];
    readonly show: string;
  },
  token: string,
): Journal {
  const entries = plan.sheets.map(({ mark, name }, index) => ({
    mark,
    title: name,
    temporary: temporaryName(name, token, index),
  }));
  return { token, replaces: plan.replaces, show: plan.show, entries };
}

/** A sheet name of at most 31 characters that says what will be on it. */
function temporaryName(title: string, token: string, index: number): string {
  const ending = ` ~${token}.${index + 1}`;
  const start = title.slice(0, 31 - ending.length).replace(/[\uD800-\uDBFF]$/, '');
  return start.trimEnd() + ending;
}

/** The journal as the formula of a name. Titles have no `/`. */
export function journalFormula(journal: Journal): string {
  const { token, replaces, show, entries } = journal;
  return textFormula(
    [token, replaces, show, ...entries.flatMap(({ mark, title }) => [mark, title])].join('/'),
  );
}

/** A formula that is this text, in pieces of at most 255 characters as Excel wants. */
export function textFormula(text: string): string {
  const pieces = text.match(/[\s\S]{1,120}/gu) ?? [''];
  return `=${pieces.map((piece) => `"${piece.replaceAll('"', '""')}"`).join('&')}`;
}

/** The text of such a formula. */
export function formulaText(formula: string): string {
  return [...formula.matchAll(/"((?:[^"]|"")*)"/g)]
    .map(([, piece = '']) => piece.replaceAll('""', '"'))
    .join('');
}

/** The journal in a formula, or null where it holds none. */
export function readJournal(formula: string): Journal | null {
  const [token = '', replaces, show = '', ...rest] = formulaText(formula).split('/');
  if (token === '') return null;
  if (replaces !== 'all' && replaces !== 'sameMarks' && replaces !== 'sameDocuments') return null;
  const sheets: { mark: string; name: string }[] = [];
  for (let at = 0; at + 1 < rest.length; at += 2)
    sheets.push({ mark: rest[at] ?? '', name: rest[at + 1] ?? '' });
  return journalOf({ sheets, replaces, show }, token);
}
