/**
 * Columns of an input table that mean nothing to us and have something in them. A council's own columns are theirs; but where
 * the table lacks a column that it may have, one of them may be that column under another header, and then it is said.
 */
import {
  cellText,
  isBlank,
  readCount,
  readNumber,
  readNumberOrPercentage,
  readPresence,
  readWord,
  readYesNo,
} from '../columns/cells.ts';
import type { TableKey, TableShape } from '../columns/schema.ts';
import type { CellValue, TableSnapshot } from '../snapshot.ts';
import { readThreshold } from '../columns/threshold.ts';
import { lettersOf } from '../../text/alike.ts';
import * as words from '../columns/vocabulary.ts';
import { addressOf, type Findings, type Spot } from './findings.ts';
import type { Columns } from './header.ts';
import { isNearMissing, nearHeader } from './near-header.ts';

/** What the table is, and how to point into it. */
export interface OpenedTable {
  readonly key: TableKey;
  readonly shape: TableShape;
  readonly snapshot: TableSnapshot;
  readonly columns: Columns<string>;
  /** The columns for people alone: nothing is lost without them. */
  readonly forPeople: readonly string[];
  readonly headerSpot: (column: number) => Spot;
}

/**
 * Reports the columns that may be one which the table lacks and need not have: an error where the header is a slip of it or
 * the words in it are its words and nobody else's, else a warning. Gives the columns it has spoken of.
 */
export function reportMistakenColumns(table: OpenedTable, findings: Findings): ReadonlySet<number> {
  const lacking = Object.keys(table.shape.columns).filter(
    (name) => isOptional(table, name) && !table.columns.byKey.has(name) && !table.forPeople.includes(name),
  );
  const spoken = new Set<number>();
  for (const name of lacking) {
    const column = mistakenFor(name, table);
    if (column === null || spoken.has(column) || !isFilled(table, column)) continue;
    spoken.add(column);
    reportMistaken(name, column, table, findings);
  }
  for (const column of table.columns.unknown) {
    if (!spoken.has(column)) reportDoubtful(lacking, column, table, findings);
  }
  return spoken;
}

function isOptional({ shape }: OpenedTable, name: string): boolean {
  return shape.columns[name]?.required === false;
}

function isFilled({ snapshot }: OpenedTable, column: number): boolean {
  return snapshot.rows.some((cells) => !isBlank(cells[column] ?? ''));
}

/** The one column that is this one by its header, or by words that stand in no other. */
function mistakenFor(name: string, table: OpenedTable): number | null {
  const { key, shape, snapshot, columns } = table;
  const near = nearHeader(name, shape, snapshot, columns);
  if (near !== null) return near.column;
  const own = ownWords[key]?.[name];
  if (own === undefined) return null;
  const alike = columns.unknown.filter((column) => readsAs(own, column, table));
  return alike.length === 1 ? (alike[0] ?? null) : null;
}

function reportMistaken(name: string, column: number, table: OpenedTable, findings: Findings): void {
  const [vi = '', en = ''] = table.shape.columns[name]?.headers ?? [];
  const spot = table.headerSpot(column);
  findings.add('MissingColumn', spot, {
    column: vi,
    english: en,
    found: headerOf(table, column),
    meant: isEnglish(table) ? en : vi,
    at: addressOf(spot) ?? '',
    optional: 1,
  });
}

/** Warns where what stands in the column could stand in one that is lacking. */
function reportDoubtful(
  lacking: readonly string[],
  column: number,
  table: OpenedTable,
  findings: Findings,
): void {
  const { shape, snapshot, columns } = table;
  const found = headerOf(table, column);
  // What is a slip of a column that must be there is said of that one.
  if (peoplesOwn.has(lettersOf(found)) || isNearMissing(column, shape, snapshot, columns)) return;
  const meant = lacking.filter((name) => {
    const reads = readings[table.key]?.[name];
    return reads !== undefined && readsAs(reads, column, table);
  });
  if (meant.length === 0) return;
  const headers = meant.map((name) => shape.columns[name]?.headers ?? ['', '']);
  findings.add('UnknownColumn', table.headerSpot(column), {
    found,
    columns: headers.map(([vi]) => `“${vi}”`).join(', '),
    english: headers.map(([, en]) => `“${en}”`).join(', '),
  });
}

function headerOf({ snapshot }: OpenedTable, column: number): string {
  return String(snapshot.header[column] ?? '');
}

function isEnglish({ shape, columns, snapshot }: OpenedTable): boolean {
  const known = [...columns.byKey].map(([name, column]): boolean => {
    const [vi, en] = shape.columns[name]?.headers ?? [];
    const spelled = lettersOf(String(snapshot.header[column] ?? ''));
    return vi !== en && spelled === lettersOf(en ?? '');
  });
  return known.filter((each) => each).length * 2 > known.length;
}

type Reads = (value: CellValue) => boolean;

/** Whether something stands in the column, and half of it or more can be read so: a slip in one cell hides no column. */
function readsAs(reads: Reads, column: number, { snapshot }: OpenedTable): boolean {
  const filled = snapshot.rows.map((cells) => cells[column] ?? '').filter((cell) => !isBlank(cell));
  return filled.length > 0 && filled.filter(reads).length * 2 >= filled.length;
}

function isOf(read: (value: CellValue) => unknown): Reads {
  return (value) => read(value) !== null;
}

const isText: Reads = (value) => typeof value === 'string' && /\p{L}/u.test(value);
const isNumber = isOf(readNumber);

/** Words that stand in this column and in none of people's own. */
const ownWords: Readonly<Partial<Record<TableKey, Readonly<Record<string, Reads>>>>> = {
  Criteria: { appliesTo: isOf(readWord(words.kindOrBoth)), role: isOf(readWord(words.criterionRole)) },
  Candidates: { status: isOf(readWord(words.status)) },
  Awards: { base: isOf(readWord(words.voteBase)) },
};

/** What may stand in the columns that a table need not have. */
const readings: typeof ownWords = {
  Contents: { weight: isOf(readNumberOrPercentage) },
  Criteria: { ...ownWords.Criteria, weight: isOf(readNumberOrPercentage) },
  Candidates: {
    ...ownWords.Candidates,
    unit: isText,
    position: isText,
    registered: isText,
    pledge: (value) => isText(value) || readYesNo(value) !== null,
    summary: isText,
    proposed: isText,
    reason: isText,
  },
  Council: {
    position: isText,
    voting: isOf(readYesNo),
    unit: isText,
    email: (value) => cellText(value).includes('@'),
    present: isOf(readPresence),
  },
  Awards: {
    ...ownWords.Awards,
    quota: isOf(readCount),
    minScore: isNumber,
    minVotes: isOf(readThreshold),
  },
  BallotCounts: { award: isText, disagree: isOf(readCount), blank: isOf(readCount) },
  BallotBox: { kind: isOf(readWord(words.kindOrBoth)) },
  Decisions: { reason: isText },
};

/** Columns that many lists have and no table of ours does, by the letters of their headers: they are not spoken of. */
const peoplesOwn: ReadonlySet<string> = new Set(
  'stt tt sott sothutu no ghichu note notes gioitinh namsinh ngaysinh dienthoai sodienthoai phone'.split(' '),
);
