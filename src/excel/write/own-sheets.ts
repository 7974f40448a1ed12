/**
 * Which sheets are results, and how far a run that broke off had come. A tally is written in this order, and Excel may
 * stop at any point of it:
 *
 * 1. the journal, then the new sheets, hidden, under temporary names: so far nothing of the workbook has changed;
 * 2. the commit name: from here on the new sheets, which are whole, are the results;
 * 3. the new sheets are shown, the old ones deleted, the new ones get their names and marks, commit and journal go.
 *
 * Whoever finds a journal without the commit name deletes the new sheets; whoever finds both goes on with step 3.
 */
import { sameName } from '../../text/names.ts';
import { isLasting } from '../../workbook/record/lasting-marks.ts';
import { isSameDocument } from '../../workbook/ballots/paper-marks.ts';
import { commitName, journalName, markOf, readJournal, sheetOf, type Journal } from './marks.ts';

interface SheetEntry {
  readonly name: string;
  /** Such a sheet can only be deleted after it has been shown. */
  readonly veryHidden: boolean;
}

/** One of our marks and the sheet it is on; null: that sheet is gone. */
interface MarkEntry {
  /** The workbook name as it is spelled there. */
  readonly name: string;
  readonly mark: string;
  readonly sheet: string | null;
}

export interface OwnSheets {
  /** In the order of the tabs. */
  readonly sheets: readonly SheetEntry[];
  readonly marks: readonly MarkEntry[];
  /** A run that broke off, or is under way. */
  readonly journal: Journal | null;
  readonly committed: boolean;
  /** The names the journal and the commit are kept in, where they are there. */
  readonly swapNames: readonly string[];
}

/** A sheet of the journal and what it is called now. */
export interface FreshSheet {
  readonly mark: string;
  readonly title: string;
  readonly sheet: string;
}

/** Makes sense of the workbook's names. */
export function ownSheetsOf(
  sheets: readonly SheetEntry[],
  names: readonly { readonly name: string; readonly formula: string }[],
): OwnSheets {
  const find = (wanted: string) => names.find(({ name }) => sameName(name, wanted));
  const journal = find(journalName);
  const commit = find(commitName);
  const marks = names.flatMap(({ name, formula }): MarkEntry[] => {
    const mark = markOf(name);
    if (mark === null) return [];
    const target = sheetOf(formula);
    const sheet = target === null ? undefined : sheets.find((entry) => sameName(entry.name, target));
    return [{ name, mark, sheet: sheet?.name ?? null }];
  });
  return {
    sheets,
    marks,
    journal: journal ? readJournal(journal.formula) : null,
    committed: commit !== undefined,
    swapNames: [commit, journal].flatMap((entry) => (entry ? [entry.name] : [])),
  };
}

/** Whether no run has left anything behind. */
export function isSettled(standing: OwnSheets): boolean {
  return standing.swapNames.length === 0;
}

/** The new sheets that are not results yet: temporary, and of no use without a commit. */
export function unfinishedSheets(standing: OwnSheets): readonly string[] {
  if (standing.committed || standing.journal === null) return [];
  return standing.journal.entries.flatMap(({ temporary }) => nameIn(standing, temporary) ?? []);
}

/** The new sheets of a committed run under the names they have now. */
export function freshSheets(standing: OwnSheets): readonly FreshSheet[] {
  if (!standing.committed || standing.journal === null) return [];
  return standing.journal.entries.flatMap(({ mark, title, temporary }) => {
    const sheet = nameIn(standing, temporary) ?? nameIn(standing, title);
    return sheet === null ? [] : [{ mark, title, sheet }];
  });
}

/** The marks that a committed run replaces and whose sheets make way. */
function oldMarks(standing: OwnSheets): readonly MarkEntry[] {
  const { journal, marks } = standing;
  if (!standing.committed || journal === null) return [];
  const fresh = freshSheets(standing);
  return marks.filter(
    ({ mark, sheet }) =>
      replaces(journal, mark) && !fresh.some((entry) => entry.mark === mark && entry.sheet === sheet),
  );
}

/** Whether a run with this journal takes the place of the sheet with this mark. */
export function replaces(journal: Pick<Journal, 'replaces' | 'entries'>, mark: string): boolean {
  const own = journal.entries.some((entry) => entry.mark === mark);
  switch (journal.replaces) {
    case 'all':
      return own || !isLasting(mark);
    case 'sameMarks':
      return own;
    case 'sameDocuments':
      return own || journal.entries.some((entry) => isSameDocument(entry.mark, mark));
  }
}

/** The results as they stand: sheet by mark. Sheets of a run that broke off before its commit are not among them. */
export function resultSheets(standing: OwnSheets): ReadonlyMap<string, string> {
  const old = new Set(oldMarks(standing));
  const results = new Map<string, string>();
  for (const entry of standing.marks) {
    if (entry.sheet !== null && !old.has(entry)) results.set(entry.mark, entry.sheet);
  }
  for (const { mark, sheet } of freshSheets(standing)) results.set(mark, sheet);
  return results;
}

/** Sheets that are there only until a broken-off run has been cleaned up. */
export function leftovers(standing: OwnSheets): ReadonlySet<string> {
  return new Set([...unfinishedSheets(standing), ...oldSheets(standing)]);
}

/** The sheets of old results that a committed run has not deleted yet, each once. */
export function oldSheets(standing: OwnSheets): readonly string[] {
  const fresh = new Set(freshSheets(standing).map(({ sheet }) => sheet));
  const old = oldMarks(standing).flatMap(({ sheet }) => (sheet === null || fresh.has(sheet) ? [] : [sheet]));
  return [...new Set(old)];
}

function nameIn(standing: OwnSheets, name: string): string | null {
  return standing.sheets.find((entry) => sameName(entry.name, name))?.name ?? null;
}
