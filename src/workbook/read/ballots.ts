/** The Ballots tables: one row for each paper that was counted. */
import type { CandidateCode, Kind, Opinion, Paper } from '../../tally/campaign.ts';
import { cellText, isBlank, isCellError, readWord } from '../columns/cells.ts';
import { folded, foldedHeader } from '../../text/spelling.ts';
import { validity } from '../columns/vocabulary.ts';
import type { CellValue } from '../snapshot.ts';
import { marksIn, meaningIn, markOf, type ColumnMarks, type MarkMeaning } from './ballot-marks.ts';
import type { UnclearMarks } from '../places.ts';
import { addressOf, placeOf, type Findings, type Spot } from './findings.ts';
import { seenQuietly, seenValue } from './shown.ts';
import { codeAndName, type Subjects } from './subjects.ts';
import { openTable, type PlacedTable, type Row, type Table } from './table.ts';
import { quote } from './quote.ts';
import { hasCellError, take, takeCodeText, takeOptionalReference, takeText, type Rule } from './take.ts';

type BallotKey = 'ballot' | 'validity' | 'award' | 'note';
export type BallotTable = Table<BallotKey, CandidateCode>;

export interface PaperEntry {
  readonly table: BallotTable;
  readonly row: Row<BallotKey>;
  readonly paper: Paper;
  /** Undefined: the award named is flawed or unknown. */
  readonly award: Paper['award'] | undefined;
}

/** A candidate's column, and the cells of valid papers in it whose marks say nothing that is known. */
export interface MarkColumn {
  readonly table: BallotTable;
  readonly candidate: CandidateCode;
  readonly marks: ColumnMarks;
  readonly strays: readonly StrayMark[];
}

export interface StrayMark {
  readonly spot: Spot;
  readonly value: CellValue;
}

/** A paper whose number an earlier one has too. */
export type Doubles = ReadonlySet<PaperEntry>;

export interface BallotsRead {
  readonly tables: readonly BallotTable[];
  readonly entries: readonly PaperEntry[];
  /** Those with marks that are not known, in the order of tables and columns. */
  readonly unclear: readonly MarkColumn[];
  readonly doubles: Doubles;
  /** Every paper could be read. */
  readonly sound: boolean;
}

const validityRule: Rule<boolean> = { read: readWord(validity), code: 'InvalidMark', expected: 'validity' };

export function readBallots(
  placed: readonly PlacedTable[],
  subjects: Subjects,
  findings: Findings,
): BallotsRead {
  const tables = placed.map((table) => openTable('Ballots', table, findings, subjects.candidates.registry));
  let sound = tables.every((table) => table.has('ballot'));
  const entries: PaperEntry[] = [];
  const unclear: MarkColumn[] = [];
  for (const table of tables) {
    const columns = [...table.codes].map(([candidate, column]) => openColumn(table, candidate, column));
    for (const row of table.rows) {
      const number = takeCodeText(row, 'ballot', findings);
      const valid = take(row, 'validity', validityRule, true, findings);
      const award = takeOptionalReference(row, 'award', subjects.awards.registry, 'UnknownAward', findings);
      takeText(row, 'note', findings);
      if (award !== undefined && award !== null) reportOtherKind(table, row, award, subjects, findings);
      const opinions = readOpinions(columns, row, valid === true, findings);
      sound &&= number !== undefined && valid !== undefined && award !== undefined;
      const paper = { ballot: number ?? '', valid: valid ?? false, award: award ?? null, opinions };
      entries.push({ table, row, paper, award });
    }
    unclear.push(...columns.filter(({ strays }) => strays.length > 0));
  }
  for (const column of unclear) reportStrays(column, subjects, findings);
  return { tables, entries, unclear, doubles: reportDoubles(entries, findings), sound };
}

interface OpenColumn extends MarkColumn {
  readonly column: number;
  readonly strays: StrayMark[];
}

/** Which marks say what is seen from the whole column: that of invalid papers too, which the same hand typed. */
function openColumn(table: BallotTable, candidate: CandidateCode, column: number): OpenColumn {
  const marks = marksIn(table.rows.map((row) => row.valueAt(column)).filter((value) => !isCellError(value)));
  return { table, candidate, column, marks, strays: [] };
}

/** A mark that is not known is no opinion, and noted; but an invalid paper may be marked in any way. */
function readOpinions(
  columns: readonly OpenColumn[],
  row: Row<BallotKey>,
  valid: boolean,
  findings: Findings,
): ReadonlyMap<CandidateCode, Opinion> {
  const opinions = new Map<CandidateCode, Opinion>();
  for (const { candidate, column, marks, strays } of columns) {
    const [value, spot] = [row.valueAt(column), row.spotAt(column)];
    const isMark = !isBlank(value) && !(valid ? hasCellError(value, spot, findings) : isCellError(value));
    const read = (seen: CellValue): MarkMeaning => meaningIn(marks, markOf(seen));
    const seen = isMark ? seenMark(value, spot, read, valid ? findings : null) : undefined;
    const opinion = seen === undefined ? null : read(seen);
    if (seen !== undefined && valid && opinion === null) strays.push({ spot, value });
    opinions.set(candidate, opinion ?? 'blank');
  }
  return opinions;
}

/** The column for those outside. */
export function unclearMarks({ table, marks, strays }: MarkColumn): UnclearMarks {
  const [first] = strays;
  if (first === undefined) throw new Error('Nothing is unclear in this column');
  const cells = strays.map(({ spot, value }) => ({ cell: addressOf(spot) ?? '', text: cellText(value) }));
  return { ...placeOf(first.spot), marks, language: languageOf(table), strays: cells };
}

/** That of the headers: what is written into the table is of the same. */
export function languageOf(table: BallotTable): UnclearMarks['language'] {
  return foldedHeader(table.header('ballot') ?? '') === 'ballot' ? 'en' : 'vi';
}

/** What the cell shows; undefined: another thing than its value, which is reported where there are findings. */
function seenMark(
  value: CellValue,
  spot: Spot,
  read: (value: CellValue) => MarkMeaning,
  findings: Findings | null,
): CellValue | undefined {
  const reader = { reads: 'word', read } as const;
  return findings === null
    ? seenQuietly(value, spot.look, reader)?.value
    : seenValue(value, spot, reader, findings);
}

/** One issue for the column, at the first of them: one answer settles all that have the same mark. */
function reportStrays({ candidate, strays }: MarkColumn, subjects: Subjects, findings: Findings): void {
  const [first] = strays;
  if (first === undefined) return;
  const different = new Map(strays.map(({ value }) => [markOf(value), quote(value)]));
  findings.add('InvalidMark', first.spot, {
    found: quote(first.value),
    marks: [...different.values()].join('”, “'),
    count: strays.length,
    candidate: codeAndName(candidate, subjects.candidateOf.get(candidate)?.name),
    expected: 'opinion',
  });
}

/** The kinds of the candidates who stand on the papers of a table. */
export function kindsOf(table: BallotTable, subjects: Subjects): ReadonlySet<Kind> {
  return new Set(
    [...table.codes.keys()].flatMap((candidate) => subjects.candidateOf.get(candidate)?.kind ?? []),
  );
}

/** A paper that names an award for which nobody on it can be considered. */
function reportOtherKind(
  table: BallotTable,
  row: Row<BallotKey>,
  award: NonNullable<Paper['award']>,
  subjects: Subjects,
  findings: Findings,
): void {
  const awardKind = subjects.awardOf.get(award)?.kind;
  const kinds = kindsOf(table, subjects);
  if (awardKind !== undefined && kinds.size > 0 && !kinds.has(awardKind)) {
    findings.add('UnknownAward', row.spot('award'), {
      found: cellText(row.value('award')),
      otherKind: awardKind,
    });
  }
}

/** One number twice among papers for the same candidates and the same award. */
function reportDoubles(entries: readonly PaperEntry[], findings: Findings): Doubles {
  const doubles = new Set<PaperEntry>();
  const earlier = new Map<string, PaperEntry[]>();
  for (const entry of entries) {
    const { ballot, award } = entry.paper;
    if (ballot === '' || entry.award === undefined) continue;
    const key = JSON.stringify([folded(ballot), award]);
    const same = earlier.get(key) ?? [];
    const double = same.find((other) => areSamePapers(other.table, entry.table));
    if (double !== undefined) {
      doubles.add(entry);
      findings.add('DuplicateBallot', entry.row.spot('ballot'), {
        found: ballot,
        first: addressOf(double.row.spot('ballot')) ?? '',
        firstTable: double.table.name,
      });
    }
    earlier.set(key, [...same, entry]);
  }
  return doubles;
}

/** Collectives and individuals, or one page and the next, may be on papers of their own with numbers of their own. */
function areSamePapers(one: BallotTable, other: BallotTable): boolean {
  return one === other || [...one.codes.keys()].some((candidate) => other.codes.has(candidate));
}
