/**
 * Rows of inputs that stand in cells without a table: pasted onto another sheet, or what is left of a table that was made a
 * range. A row that is in its table too is somebody's own list, and nothing is said of it; one that is not would be left out
 * in silence.
 */
import { cellText, isBlank, readCount, readMark, readNumber, readWord, readYesNo } from '../columns/cells.ts';
import { inputKeys, isIgnored } from '../findings/look-alike.ts';
import { schema, settingKeys, type TableKey, type TableShape } from '../columns/schema.ts';
import type { CellValue, LooseCells, TableSnapshot, WorkbookSnapshot } from '../snapshot.ts';
import { bare, folded, foldedHeader } from '../../text/spelling.ts';
import * as words from '../columns/vocabulary.ts';
import { Findings, type Spot } from './findings.ts';
import { matchHeader, type Columns } from './header.ts';
import { HeldRows, type CodedCells } from './held-rows.ts';
import { isMark, isRowOf, type CellsBelow, type Known } from './row-below.ts';
import { isTotal } from './total-line.ts';

/** Rows of one input on one sheet, laid out alike. */
export interface LooseRows {
  readonly key: TableKey;
  /** The table that is laid out so; null where none is. */
  readonly table: string | null;
  readonly sheet: string;
  /** The first of them, zero-based on the sheet. */
  readonly row: number;
  readonly column: number;
  readonly rows: readonly LooseRow[];
  /** A table has these rows, but with other figures. */
  readonly differ: boolean;
  /** Where their columns stand on the sheet. */
  readonly from: number;
  readonly width: number;
  readonly columns: Columns<string>;
}

export interface LooseRow extends CodedCells {
  /** Zero-based on the sheet. */
  readonly row: number;
  /** The cells from the column on where the layout begins. */
  readonly cells: readonly CellValue[];
}

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
  if (tables.length === 0 || loose.length === 0) return [];
  const forms = inputKeys.flatMap((key) => tablesOf(key).map((table) => formOf(key, table, known)));
  // Most workbooks have no such row, and then nobody asks what the tables hold.
  const held = new Map<TableKey, HeldRows>();
  const rowsHeld = (key: TableKey): HeldRows => {
    const rows = held.get(key) ?? heldIn(key, tablesOf(key), known);
    held.set(key, rows);
    return rows;
  };
  const found = new Map<Form, Map<string, LooseRows>>();
  for (const block of loose) {
    if (isIgnored(block.sheet)) continue;
    for (const ways of rowsIn(block, forms, known)) {
      const all = ways.map((way) => ({ ...way, standing: rowsHeld(way.form.key).standingOf(way.row) }));
      if (all.some(({ standing }) => standing === 'held')) continue;
      const best = all.find(({ standing }) => standing === 'other') ?? all[0];
      if (best === undefined || isSaid(block.sheet, best.row.row)) continue;
      const { form, from, first, row, standing } = best;
      const { key, table, columns, width } = form;
      const differ = standing === 'other';
      const alike = found.get(form) ?? new Map<string, LooseRows>();
      found.set(form, alike);
      const id = `${block.sheet} ${String(from)} ${String(differ)}`;
      const place = { sheet: block.sheet, row: row.row, column: first, from };
      const before = alike.get(id) ?? { key, table, ...place, rows: [], differ, columns, width };
      alike.set(id, { ...before, rows: [...before.rows, row] });
    }
  }
  return [...found.values()].flatMap((alike) => [...alike.values()]);
}

/** A row as it was found. Columns are zero-based on the sheet. */
interface FoundRow {
  readonly form: Form;
  /** Where the layout begins, and the first cell of the row that is filled in. */
  readonly from: number;
  readonly first: number;
  readonly row: LooseRow;
}

/** How a row of an input is laid out, and how sure its cells must be. */
interface Form {
  readonly key: TableKey;
  readonly table: string | null;
  readonly width: number;
  readonly columns: Columns<string>;
  /** Where the cells stand of which one is filled in every row. */
  readonly anchors: readonly number[];
  readonly codeColumns: ReadonlySet<number>;
  readonly mayAnchor: (cell: CellValue) => boolean;
}

/** A table, or a header in plain cells. */
type LaidOut = Pick<TableSnapshot, 'header'> & { readonly name?: string };

const nowhere: Spot = { table: '', sheet: null, order: 0, at: null };

function formOf(key: TableKey, table: LaidOut, known: Known): Form {
  const shape: TableShape = schema[key];
  const snapshot = { name: key, sheet: '', row: 0, column: 0, header: table.header, rows: [] };
  const matching = { shape, codes: known.headers(key) };
  const columns = matchHeader(snapshot, matching, () => nowhere, new Findings());
  const at = anchors[key].flatMap((name) => columns.byKey.get(name) ?? []);
  const codeColumns = new Set(columns.byCode.values());
  const its = { key, table: table.name ?? null, width: table.header.length, columns };
  return { ...its, anchors: at, codeColumns, mayAnchor: anchorTest(key, known) };
}

/** A row seen through a form whose first column stands at `from`. */
function seenThrough({ columns, codeColumns }: Form, cells: readonly CellValue[], from: number): CodedCells {
  const at = (column: number): CellValue => (column < 0 ? '' : (cells[from + column] ?? ''));
  // A row is tried with many layouts, and few of them come to its marks.
  return {
    value: (name) => at(columns.byKey.get(name) ?? -1),
    has: (name) => columns.byKey.has(name),
    get marks() {
      // Papers may have a thousand columns, and few of them filled in.
      const own = cells.flatMap((cell, index) => (isBlank(cell) ? [] : [{ cell, column: index - from }]));
      return own.flatMap(({ cell, column }) => (codeColumns.has(column) ? [cell] : []));
    },
    get codes() {
      return new Map([...columns.byCode].map(([code, column]) => [code, at(column)]));
    },
  };
}

/** The rows of inputs among the cells, each in the ways in which it may be one: of two tables laid out alike it fits both. */
function rowsIn({ row, column, cells }: LooseCells, forms: readonly Form[], known: Known): FoundRow[][] {
  const found: FoundRow[][] = [];
  let headed: readonly PlacedForm[] = [];
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
    const below = headed.find(({ form, from }) => isRowOf(form.key, seenThrough(form, line, from), known));
    const plain = headed.length === 0 ? plainRows(line, filled, forms, known) : [];
    const ways = (below === undefined ? plain : [below]).map(({ form, from }): FoundRow => {
      // A layout may begin left of the first cell that is used.
      const own = Array.from({ length: form.width }, (_, at) => line[from + at] ?? '');
      const place = { from: column + from, first: column + firstFilled(line, from) };
      return { form, ...place, row: { ...seenThrough(form, line, from), row: row + index, cells: own } };
    });
    if (ways.length > 0) found.push(ways);
  }
  return found;
}

function firstFilled(line: readonly CellValue[], from: number): number {
  return line.findIndex((cell, at) => at >= from && !isBlank(cell));
}

/** A layout, and the index of the cell in which it begins. */
interface PlacedForm {
  readonly form: Form;
  readonly from: number;
}

/** The inputs whose required headers stand in this row, each as a stretch of filled cells. */
function headersIn(line: readonly CellValue[], forms: readonly Form[], known: Known): PlacedForm[] {
  const found: PlacedForm[] = [];
  for (let from = 0; from < line.length; from += 1) {
    if (isBlank(line[from] ?? '') || (from > 0 && !isBlank(line[from - 1] ?? ''))) continue;
    let to = from;
    while (to < line.length && !isBlank(line[to] ?? '')) to += 1;
    const header = line.slice(from, to);
    if (header.length < 2 || !header.some(isHeaderWord)) continue;
    const isKept = (key: TableKey): boolean => forms.some((form) => form.key === key);
    const whole = inputKeys
      .map((key) => formOf(key, { header }, known))
      .filter((form) => isWhole(form, isKept));
    const isScores = whole.some(({ key }) => key === 'Scores');
    for (const form of whole) {
      // A member's scores have all that a candidate's own have.
      if (isScores && form.key === 'SelfScores') continue;
      found.push({ form: { ...form, table: sameCodes(form, forms) }, from });
    }
  }
  return found;
}

/** All headers of the inputs, without diacritics: a header row has one of them at least. */
const headerWords: ReadonlySet<string> = new Set(
  inputKeys.flatMap((key) => {
    const shape: TableShape = schema[key];
    return Object.values(shape.columns).flatMap(({ headers }) =>
      headers.map((header) => bare(foldedHeader(header))),
    );
  }),
);

const longestHeader = Math.max(...[...headerWords].map((word) => word.length)) * 3;

function isHeaderWord(cell: CellValue): boolean {
  return typeof cell === 'string' && cell.length < longestHeader && headerWords.has(bare(foldedHeader(cell)));
}

/** The table of the input that has columns for the same codes. */
function sameCodes({ key, columns }: Form, forms: readonly Form[]): string | null {
  const its = forms.find(
    (form) => form.key === key && [...columns.byCode.keys()].every((code) => form.columns.byCode.has(code)),
  );
  return its?.table ?? null;
}

function isWhole({ key, columns: { byKey, byCode } }: Form, isKept: (key: TableKey) => boolean): boolean {
  const shape: TableShape = schema[key];
  const isThere = Object.entries(shape.columns).every(([name, { required }]) => !required || byKey.has(name));
  switch (key) {
    case 'Council':
      // A list of people with codes is a council only where it says what they do there.
      return isThere && (byKey.has('role') || byKey.has('voting'));
    case 'Contents':
      // Codes and texts are many things; and without a weight a content decides nothing.
      return isThere && byKey.has('weight');
    case 'SelfScores':
      // A council's own averages are laid out like these.
      return isThere && byCode.size > 0 && isKept(key);
    case 'Scores':
      // Where no criterion applies to a kind, a row alone counts.
      return isThere && (byCode.size > 0 || byKey.has('recused'));
    case 'Ballots':
      return isThere && byCode.size > 0;
    default:
      return isThere;
  }
}

/** As which tables' rows a row without a header is laid out, wherever on its sheet. */
function plainRows(
  line: readonly CellValue[],
  filled: readonly number[],
  forms: readonly Form[],
  known: Known,
): readonly PlacedForm[] {
  const [first = 0] = filled;
  const last = filled.at(-1) ?? first;
  return forms.flatMap((form): PlacedForm[] => {
    // Of a row that has two known codes it is no matter what else stands beside it.
    const isCertain = form.key === 'Scores' || form.key === 'Decisions';
    for (const column of form.anchors) {
      for (const at of filled) {
        const from = at - column;
        const isAlone = first >= from && last < from + form.width;
        if (!(isAlone || isCertain) || !form.mayAnchor(line[at] ?? '')) continue;
        const seen = seenThrough(form, line, from);
        if (isRowOf(form.key, seen, known) && isSure(form.key, seen, known)) return [{ form, from }];
      }
    }
    return [];
  });
}

/** The columns of which one is filled in every row that is sure. */
const anchors: Readonly<Record<TableKey, readonly string[]>> = {
  Campaign: ['key'],
  Contents: [],
  Criteria: ['code'],
  Candidates: ['code'],
  Council: ['code'],
  Awards: ['precedence'],
  Scores: ['member'],
  SelfScores: [],
  Ballots: ['ballot'],
  BallotCounts: ['candidate'],
  // Three of the four figures at least.
  BallotBox: ['issued', 'returned'],
  Decisions: ['candidate'],
  CertificateLayout: [],
};

/** Whether a cell may be one of the anchors; told once of each value, as a long list has few. */
function anchorTest(key: TableKey, known: Known): (cell: CellValue) => boolean {
  const isAnchor = (cell: CellValue): boolean => {
    switch (key) {
      case 'Scores':
        return known.council.find(cellText(cell)) !== undefined;
      case 'BallotCounts':
      case 'Decisions':
        return known.candidates.find(cellText(cell)) !== undefined;
      case 'Awards':
      case 'BallotBox':
        return readCount(cell) !== null;
      case 'Campaign':
        return settingKeys.some((setting) => folded(setting) === folded(cellText(cell)));
      default:
        return true;
    }
  };
  const told = new Map<CellValue, boolean>();
  return (cell) => {
    const before = told.get(cell);
    if (before !== undefined) return before;
    const now = isAnchor(cell);
    told.set(cell, now);
    return now;
  };
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
        (marks.some((mark) => !isBlank(mark)) ||
          readYesNo(value('recused')) === true ||
          known.countsAlone(cellText(value('candidate'))))
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

/** What the tables of an input hold. */
function heldIn(key: TableKey, tables: readonly TableSnapshot[], known: Known): HeldRows {
  const held = new HeldRows(key);
  for (const table of tables) {
    const form = formOf(key, table, known);
    for (const cells of table.rows) held.add(seenThrough(form, cells, 0));
  }
  return held;
}
