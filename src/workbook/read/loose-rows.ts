/**
 * Rows of inputs that stand in cells without a table: pasted onto another sheet, or what is left of a table that was made a
 * range. A row that is in its table too is somebody's own list, and nothing is said of it; one that is not would be left out
 * in silence.
 */
import { cellText, isBlank, readCount, readMark, readNumber, readWord, readYesNo } from '../columns/cells.ts';
import { inputKeys, isIgnored } from '../findings/look-alike.ts';
import { schema, type TableKey, type TableShape } from '../columns/schema.ts';
import type { CellValue, LooseCells, TableSnapshot, WorkbookSnapshot } from '../snapshot.ts';
import { bare, folded, foldedHeader } from '../../text/spelling.ts';
import * as words from '../columns/vocabulary.ts';
import { Findings, type Spot } from './findings.ts';
import { matchHeader, type Columns } from './header.ts';
import { isMark, isRowOf, type CellsBelow, type Known } from './row-below.ts';
import { isTotal } from './total-line.ts';

/** Rows of one input that stand one below the other, or as the sheet has them. */
export interface LooseRows {
  readonly key: TableKey;
  /** The table that is laid out so; null where none is. */
  readonly table: string | null;
  readonly sheet: string;
  /** The first of them, zero-based on the sheet. */
  readonly row: number;
  readonly column: number;
  readonly rows: readonly CellsBelow[];
}

/** Which inputs are looked for: what councils type, and what their own lists are seldom like. */
const soughtKeys: readonly TableKey[] = inputKeys.filter((key) => key !== 'Contents' && key !== 'SelfScores');

/**
 * The rows of inputs outside all tables that are in no table, by sheet and input. `isSaid`: what is reported elsewhere, by the
 * zero-based row of its sheet. None where the workbook has no input at all.
 */
export function looseRows(
  { tables, loose = [] }: WorkbookSnapshot,
  tablesOf: (key: TableKey) => readonly TableSnapshot[],
  known: Known,
  isSaid: (sheet: string, row: number) => boolean,
): readonly LooseRows[] {
  if (tables.length === 0) return [];
  const forms = soughtKeys.flatMap((key) => tablesOf(key).map((table) => formOf(key, table, known)));
  const held = new Map(soughtKeys.map((key) => [key, identitiesIn(key, tablesOf(key), known)]));
  const found = new Map<string, LooseRows>();
  for (const block of loose) {
    if (isIgnored(block.sheet)) continue;
    for (const { key, table, row, column, cells } of rowsIn(block, forms, known)) {
      if (isSaid(block.sheet, row) || isHeld(key, cells, held.get(key))) continue;
      const id = `${key} ${block.sheet}`;
      const first = found.get(id) ?? { key, table, sheet: block.sheet, row, column, rows: [] };
      found.set(id, { ...first, rows: [...first.rows, cells] });
    }
  }
  return [...found.values()];
}

interface LooseRow {
  readonly key: TableKey;
  readonly table: string | null;
  readonly row: number;
  readonly column: number;
  readonly cells: SeenCells;
}

/** How a row of an input is laid out, and how sure its cells must be. */
interface Form {
  readonly key: TableKey;
  readonly table: string | null;
  readonly width: number;
  readonly columns: Columns<string>;
}

/** A table, or a header in plain cells. */
type LaidOut = Pick<TableSnapshot, 'header'> & { readonly name?: string };

const nowhere: Spot = { table: '', sheet: null, order: 0, at: null };

function formOf(key: TableKey, table: LaidOut, known: Known): Form {
  const shape: TableShape = schema[key];
  const snapshot = { name: key, sheet: '', row: 0, column: 0, header: table.header, rows: [] };
  const matching = { shape, codes: known.headers(key) };
  const columns = matchHeader(snapshot, matching, () => nowhere, new Findings());
  return { key, table: table.name ?? null, width: table.header.length, columns };
}

/** A row seen through a form whose first column stands at `from`. */
function seenThrough({ columns }: Form, cells: readonly CellValue[], from: number): SeenCells {
  const at = (column: number): CellValue => (column < 0 ? '' : (cells[from + column] ?? ''));
  return {
    value: (name) => at(columns.byKey.get(name) ?? -1),
    has: (name) => columns.byKey.has(name),
    marks: [...columns.byCode.values()].map(at),
    codes: [...columns.byCode].flatMap(([code, column]) => (isBlank(at(column)) ? [] : [code])),
  };
}

/** Cells with the codes that head those of them which are filled in. */
interface SeenCells extends CellsBelow {
  readonly codes: readonly string[];
}

function rowsIn({ row, column, cells }: LooseCells, forms: readonly Form[], known: Known): LooseRow[] {
  const found: LooseRow[] = [];
  let headed: { readonly form: Form; readonly from: number }[] = [];
  for (const [index, line] of cells.entries()) {
    const filled = line.flatMap((cell, at) => (isBlank(cell) ? [] : [at]));
    const [first] = filled;
    if (first === undefined || filled.length < 2) {
      if (first === undefined) headed = [];
      continue;
    }
    const headers = headersIn(line, forms, known);
    if (headers.length > 0) {
      headed = headers;
      continue;
    }
    if (isTotal(line[first] ?? '')) continue;
    const add = (form: Form, from: number, seen: SeenCells): void => {
      found.push({
        key: form.key,
        table: form.table,
        row: row + index,
        column: column + Math.max(first, from),
        cells: seen,
      });
    };
    const below = headed.find(({ form, from }) => isRowOf(form.key, seenThrough(form, line, from), known));
    if (below !== undefined) add(below.form, below.from, seenThrough(below.form, line, below.from));
    else if (headed.length === 0) {
      const plain = plainRow(line, filled, forms, known);
      if (plain !== null) add(plain.form, plain.from, plain.seen);
    }
  }
  return found;
}

/** The inputs whose required headers stand in this row, each as a stretch of filled cells. */
function headersIn(
  line: readonly CellValue[],
  forms: readonly Form[],
  known: Known,
): { form: Form; from: number }[] {
  const found: { form: Form; from: number }[] = [];
  for (let from = 0; from < line.length; from += 1) {
    if (isBlank(line[from] ?? '') || (from > 0 && !isBlank(line[from - 1] ?? ''))) continue;
    let to = from;
    while (to < line.length && !isBlank(line[to] ?? '')) to += 1;
    const header = line.slice(from, to);
    if (header.length < 2 || !header.some(isHeaderWord)) continue;
    for (const key of soughtKeys) {
      const form = formOf(key, { header }, known);
      if (isWhole(form)) found.push({ form: { ...form, table: sameCodes(form, forms) }, from });
    }
  }
  return found;
}

/** All headers of the inputs, without diacritics: a header row has one of them at least. */
const headerWords: ReadonlySet<string> = new Set(
  soughtKeys.flatMap((key) => {
    const shape: TableShape = schema[key];
    return Object.values(shape.columns).flatMap(({ headers }) =>
      headers.map((header) => bare(foldedHeader(header))),
    );
  }),
);

function isHeaderWord(cell: CellValue): boolean {
  return typeof cell === 'string' && headerWords.has(bare(foldedHeader(cell)));
}

/** The table of the input that has columns for the same codes. */
function sameCodes({ key, columns }: Form, forms: readonly Form[]): string | null {
  const its = forms.find(
    (form) => form.key === key && [...columns.byCode.keys()].every((code) => form.columns.byCode.has(code)),
  );
  return its?.table ?? null;
}

function isWhole({ key, columns: { byKey, byCode } }: Form): boolean {
  const shape: TableShape = schema[key];
  const isThere = Object.entries(shape.columns).every(([name, { required }]) => !required || byKey.has(name));
  // A list of people with codes is a council only where it says what they do there.
  if (key === 'Council') return isThere && (byKey.has('role') || byKey.has('voting'));
  return isThere && (byCode.size > 0 || (key !== 'Scores' && key !== 'Ballots'));
}

/** A row without a header, laid out as one of the tables is, wherever on its sheet. */
function plainRow(
  line: readonly CellValue[],
  filled: readonly number[],
  forms: readonly Form[],
  known: Known,
): { form: Form; from: number; seen: SeenCells } | null {
  const [first = 0] = filled;
  const last = filled.at(-1) ?? first;
  for (const form of forms) {
    for (let from = first; from > first - form.width; from -= 1) {
      if (last >= from + form.width) break;
      const seen = seenThrough(form, line, from);
      if (isRowOf(form.key, seen, known) && isSure(form.key, seen, known)) return { form, from, seen };
    }
  }
  return null;
}

/** Whether the cells can hardly be anything else, as no header says what they are. */
function isSure(key: TableKey, { value, marks }: CellsBelow, known: Known): boolean {
  const isFilled = (name: string): boolean => !isBlank(value(name));
  const isCount = (name: string): boolean => readCount(value(name)) !== null;
  const isText = (name: string): boolean => {
    const cell = value(name);
    return typeof cell === 'string' && /\p{L}/u.test(cell);
  };
  const isKind = (): boolean => readWord(words.kind)(value('kind')) !== null;
  switch (key) {
    case 'Scores':
      return (
        marks.every((mark) => isBlank(mark) || readMark(mark) !== null) &&
        (marks.some((mark) => !isBlank(mark)) || readYesNo(value('recused')) === true)
      );
    case 'Ballots':
      return (
        marks.some((mark) => !isBlank(mark)) &&
        marks.every((mark) => isBlank(mark) || isMark(mark)) &&
        (!isFilled('award') || known.awards.find(cellText(value('award'))) !== undefined) &&
        (!isFilled('validity') || readWord(words.validity)(value('validity')) !== null)
      );
    case 'BallotCounts':
      return isCount('agree');
    case 'BallotBox':
      return isKind() || addsUp(value);
    case 'Decisions':
      return isCount('order') && known.awards.find(cellText(value('award'))) !== undefined;
    case 'Campaign':
      return true;
    case 'Candidates':
      return isKind() && isText('name') && isFilled('code');
    case 'Council':
      // The signatures below a list have a role and a name, and no code.
      return isFilled('code') && isText('name') && readWord(words.councilRole)(value('role')) !== null;
    case 'Awards':
      return isText('name') && isKind() && isCount('precedence');
    case 'Criteria':
      return (
        isText('name') &&
        isFilled('code') &&
        readNumber(value('maxPoints')) !== null &&
        (known.contents.find(cellText(value('content'))) !== undefined ||
          readWord(words.criterionRole)(value('role')) !== null)
      );
    case 'Contents':
    case 'SelfScores':
    case 'CertificateLayout':
      return false;
    default: {
      const unreachable: never = key;
      return unreachable;
    }
  }
}

/** The four figures of a box, which are bound to one another. */
function addsUp(value: CellsBelow['value']): boolean {
  const [issued, returned, valid, invalid] = ['issued', 'returned', 'valid', 'invalid'].map((name) =>
    readCount(value(name)),
  );
  if (issued == null || returned == null || valid == null || invalid == null) return false;
  return issued >= returned && returned === valid + invalid && valid > 0;
}

/** By which columns a row is known; a list's rows by their name too. */
const identities: Readonly<Partial<Record<TableKey, readonly (readonly string[])[]>>> = {
  Campaign: [['key']],
  Criteria: [['code'], ['name']],
  Candidates: [['code'], ['name', 'unit']],
  Council: [['code'], ['name']],
  Awards: [['code'], ['name', 'kind']],
  Scores: [['member', 'candidate']],
  Ballots: [['ballot', 'award']],
  BallotCounts: [['candidate', 'award']],
  BallotBox: [['kind'], ['issued', 'returned', 'valid', 'invalid']],
  Decisions: [['award', 'candidate']],
};

function identityOf(key: TableKey, { value, codes }: SeenCells): readonly string[] {
  const own = (identities[key] ?? []).flatMap((columns) => {
    const parts = columns.map((name) => folded(cellText(value(name))));
    const isNothing = parts.every((part) => part === '') && key !== 'BallotBox';
    return isNothing ? [] : [`${columns.join()}: ${parts.join(' · ')}`];
  });
  // Scores of one member, and marks of one paper, may be in several tables, each with columns of its own.
  return codes.length === 0 ? own : own.flatMap((each) => codes.map((code) => `${each} · ${code}`));
}

/** Whether a table has the row, or all that is filled in of it. */
function isHeld(key: TableKey, cells: SeenCells, held: ReadonlySet<string> = new Set()): boolean {
  const all = identityOf(key, cells);
  // The figures of a box tell only where nothing says of which kind it is: two kinds may have the same.
  const own = key === 'BallotBox' && !isBlank(cells.value('kind')) ? all.slice(0, 1) : all;
  const isThere = (each: string): boolean => held.has(each);
  return cells.codes.length > 0 ? own.every(isThere) : own.some(isThere);
}

function identitiesIn(key: TableKey, tables: readonly TableSnapshot[], known: Known): ReadonlySet<string> {
  return new Set(
    tables.flatMap((table) => {
      const form = formOf(key, table, known);
      return table.rows.flatMap((cells) => identityOf(key, seenThrough(form, cells, 0)));
    }),
  );
}
