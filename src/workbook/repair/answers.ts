/**
 * What only a person can tell: the issues that ask something, and what each answer changes in the workbook. Unlike a
 * repair, which has one way only, an answer is given by somebody who has seen the papers.
 */
import type { Opinion } from '../../tally/campaign.ts';
import type { Issue } from '../findings/issue.ts';
import { cellName } from '../../cells/a1.ts';
import { marksToWrite, markOf } from '../read/ballot-marks.ts';
import type { ReadWorkbook, Repair } from './repair.ts';
import { offeredChoices, type ShownWay } from '../showing/shown-choices.ts';

export type Answer =
  /** What a mark means that is not known. */
  | { readonly kind: 'opinion'; readonly opinion: Opinion }
  /** The paper had a part of the list only: who is not on it has no votes. */
  | { readonly kind: 'shortList' }
  /** Which of two things was meant where a cell shows another than it holds. */
  | { readonly kind: 'shown'; readonly way: ShownWay };

/** A row that is added to a table, with its cells as they will be counted from 0 on the sheet. */
export interface AddedRow {
  readonly table: string;
  readonly sheet: string;
  readonly cells: readonly { readonly header: string; readonly column: number; readonly value: string }[];
}

/** What an answer changes: cells that are there, or a row more. */
interface Mending {
  readonly cells: readonly Repair[];
  readonly row: AddedRow | null;
}

/** What an issue asks; null: nothing. */
export function askedBy({ code, severity, details }: Issue): Answer['kind'] | null {
  if (code === 'ShownOtherwise' || (code === 'NotANumber' && 'thousands' in details)) return 'shown';
  if (code === 'MissingVotes') return severity === 'error' ? 'shortList' : null;
  return code === 'InvalidMark' && details['expected'] === 'opinion' ? 'opinion' : null;
}

/** What this answer to the issue changes; null where it is no answer to it, or there is nothing to write it into. */
export function mendingOf(issue: Issue, answer: Answer, workbook: ReadWorkbook): Mending | null {
  if (askedBy(issue) !== answer.kind) return null;
  switch (answer.kind) {
    case 'opinion':
      return marksMeaning(issue, answer.opinion, workbook);
    case 'shown':
      return writesChoice(issue, answer.way);
    case 'shortList':
      return skipsMissingVotes(workbook);
  }
}

/** All cells of the column with the mark that the issue names; the others in it go on saying what they say. */
function marksMeaning(issue: Issue, opinion: Opinion, { places }: ReadWorkbook): Mending | null {
  const column = places.unclearMarks.find(({ sheet, cell }) => sheet === issue.sheet && cell === issue.cell);
  if (column === undefined) return null;
  const mark = markOf(column.strays[0]?.text ?? '');
  const others = new Set([...column.marks].filter((other) => other !== mark));
  const value = opinion === 'blank' ? '' : marksToWrite(others, column.language)[opinion];
  const cells = column.strays
    .filter(({ text }) => markOf(text) === mark)
    .map(({ cell, text }) => ({ sheet: column.sheet, cell, found: text, value }));
  return { cells, row: null };
}

/** The one cell, and a format that lets it be what it is. */
function writesChoice(issue: Issue, way: ShownWay): Mending | null {
  const { sheet, cell, details } = issue;
  const choice = offeredChoices(issue).find((one) => one.way === way);
  if (choice === undefined || sheet === null || cell === null) return null;
  const { value, numberFormat } = choice;
  return { cells: [{ sheet, cell, found: details['found'] ?? '', value, numberFormat }], row: null };
}

/** The setting in its own row, or in one that is added. */
function skipsMissingVotes({ places }: ReadWorkbook): Mending | null {
  const key = 'missingVotes';
  const value = 'skip';
  const place = places.settings.get(key);
  if (place !== undefined && place.cell !== null) {
    return { cells: [{ sheet: place.sheet, cell: place.cell, found: '', value }], row: null };
  }
  const table = places.settingTable;
  if (table === null) return null;
  const cells = [
    { ...table.key, value: key },
    { ...table.value, value },
  ];
  return { cells: [], row: { table: table.table, sheet: table.sheet, cells } };
}

/** The cells of a row that was added, as repairs of blank ones; `row` is counted from 0 on the sheet. */
export function filledCells({ sheet, cells }: AddedRow, row: number): readonly Repair[] {
  return cells.map(({ column, value }) => ({ sheet, cell: cellName(row, column), found: '', value }));
}
