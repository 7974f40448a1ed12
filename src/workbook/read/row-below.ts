/** Whether cells below a table are a row of it, or a signature, a note, a date: anything that is nobody's data. */
import { cellText, isBlank, readCount, readNumber, readWord, readYesNo } from '../columns/cells.ts';
import { settingKeys, type TableKey } from '../columns/schema.ts';
import type { CellValue } from '../snapshot.ts';
import { folded, composed } from '../../text/spelling.ts';
import * as words from '../columns/vocabulary.ts';
import type { Registry } from './registry.ts';

/** A row below a table, by the columns of the table. */
export interface CellsBelow {
  /** '' where the table lacks the column, and where a formula reckons with the table. */
  readonly value: (column: string) => CellValue;
  readonly has: (column: string) => boolean;
  /** The cells in the columns that are headed by a code. */
  readonly marks: readonly CellValue[];
}

/** What is known of the workbook. */
export interface Known {
  readonly council: Registry<string>;
  readonly candidates: Registry<string>;
  readonly criteria: Registry<string>;
  readonly contents: Registry<string>;
  readonly awards: Registry<string>;
  /** The codes that head columns of this table; null for none. */
  readonly headers: (key: TableKey) => Registry<string> | null;
  /** The numbers that papers have. */
  readonly papers: readonly string[];
  /** Whether no main criterion applies to the candidate: then a row of scores counts without any mark. */
  readonly countsAlone: (candidate: string) => boolean;
}

type Judge = (cells: CellsBelow, known: Known) => boolean;

/** Whether these cells would be a row if the table reached so far. */
export function isRowOf(key: TableKey, cells: CellsBelow, known: Known): boolean {
  return judges[key](cells, known);
}

const judges: Readonly<Record<TableKey, Judge>> = {
  Campaign: (cells) =>
    settingKeys.some((key) => folded(key) === folded(cellText(cells.value('key')))) &&
    isThere(cells, 'value'),
  Contents: (cells, { contents }) =>
    isKnown(cells, 'code', contents) || (isLikeCode(cells, contents) && isName(cells)),
  Criteria: (cells, { criteria }) =>
    isKnown(cells, 'code', criteria) ||
    (isName(cells) &&
      // A bonus or a deduction needs no content.
      (isThere(cells, 'content') || readWord(words.criterionRole)(cells.value('role')) !== null) &&
      readNumber(cells.value('maxPoints')) !== null),
  Candidates: (cells, { candidates }) =>
    (readWord(words.kind)(cells.value('kind')) !== null || isLikeCode(cells, candidates)) && isName(cells),
  Council: (cells, { council }) => isKnown(cells, 'code', council) || isMember(cells, council),
  Awards: (cells, { awards }) =>
    isKnown(cells, 'code', awards) ||
    (isName(cells) &&
      readWord(words.kind)(cells.value('kind')) !== null &&
      readCount(cells.value('precedence')) !== null),
  Scores: (cells, { council, candidates }) =>
    isKnown(cells, 'member', council) && isKnown(cells, 'candidate', candidates),
  SelfScores: (cells, { candidates }) =>
    isKnown(cells, 'candidate', candidates) && cells.marks.some((mark) => !isBlank(mark)),
  Ballots: (cells, { papers }) =>
    isPaperNumber(cells.value('ballot'), papers) &&
    (cells.marks.some(isMark) || readWord(words.validity)(cells.value('validity')) !== null),
  BallotCounts: (cells, { candidates }) => isKnown(cells, 'candidate', candidates),
  BallotBox: (cells) =>
    ['issued', 'returned', 'valid', 'invalid'].filter((name) => readCount(cells.value(name)) !== null)
      .length > 2,
  Decisions: (cells, { candidates }) => isKnown(cells, 'candidate', candidates),
  // A tally does not read it.
  CertificateLayout: () => false,
};

function isThere(cells: CellsBelow, column: string): boolean {
  return !isBlank(cells.value(column));
}

function isKnown(cells: CellsBelow, column: string, registry: Registry<string>): boolean {
  const value = cells.value(column);
  return !isBlank(value) && registry.find(cellText(value)) !== undefined;
}

/** A text, not a figure. */
function isName(cells: CellsBelow): boolean {
  const name = cells.value('name');
  return typeof name === 'string' && !isBlank(name) && readNumber(name) === null;
}

/** A signer has a name too, but no code, and no role that the council's members have beside one. */
function isMember(cells: CellsBelow, council: Registry<string>): boolean {
  if (!isName(cells)) return false;
  const code = cells.value('code');
  if (!isBlank(code)) return isLikeCode(cells, council) || shortCode.test(cellText(code));
  const role = readWord(words.councilRole)(cells.value('role'));
  return role !== null || readYesNo(cells.value('voting')) !== null;
}

/** Capitals and digits without a space, as `TK` is. */
const shortCode = /^[\p{Lu}\p{N}][\p{Lu}\p{N}._/-]{0,11}$/u;

/** Whether the code has the shape of one that is known: `TT-09` where there is `TT-01`. */
function isLikeCode(cells: CellsBelow, registry: Registry<string>): boolean {
  const code = cells.value('code');
  if (isBlank(code)) return false;
  const shape = shapeOf(cellText(code));
  return registry.codes.some((known) => shapeOf(known) === shape);
}

/** Runs of digits, of capitals and of small letters stand for themselves; everything else is as it is. */
function shapeOf(text: string): string {
  return composed(text)
    .replace(/\p{N}+/gu, '0')
    .replace(/\p{Lu}+/gu, 'A')
    .replace(/\p{Ll}+/gu, 'a');
}

/** A number, alone or behind a few letters, or something shaped as the numbers of other papers are. */
function isPaperNumber(value: CellValue, papers: readonly string[]): boolean {
  const text = cellText(value);
  if (text === '') return false;
  if (/^\p{L}{0,3}[-. /]?\d{1,6}$/u.test(text)) return true;
  const shape = shapeOf(text);
  return papers.some((paper) => shapeOf(paper) === shape);
}

/** A mark that is read, or one as short as marks are. */
export function isMark(value: CellValue): boolean {
  if (readYesNo(value) !== null) return true;
  return (
    typeof value === 'string' &&
    !isBlank(value) &&
    [...cellText(value)].length < 3 &&
    readNumber(value) === null
  );
}
