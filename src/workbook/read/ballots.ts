/** The Ballots tables: one row for each paper that was counted. */
import type { CandidateCode, Kind, Opinion, Paper } from '../../tally/campaign.ts';
import { cellText, isBlank, isCellError, readWord, readYesNo } from '../cells.ts';
import { folded } from '../../text/spelling.ts';
import { validity } from '../vocabulary.ts';
import type { CellValue } from '../snapshot.ts';
import { addressOf, type Findings, type Spot } from './findings.ts';
import type { Subjects } from './subjects.ts';
import { openTable, type PlacedTable, type Row, type Table } from './table.ts';
import { take, takeCodeText, takeOptionalReference, takeText, takeValue, type Rule } from './take.ts';

type BallotKey = 'ballot' | 'validity' | 'award' | 'note';
export type BallotTable = Table<BallotKey, CandidateCode>;

export interface PaperEntry {
  readonly table: BallotTable;
  readonly row: Row<BallotKey>;
  readonly paper: Paper;
  /** Undefined: the award named is flawed or unknown. */
  readonly award: Paper['award'] | undefined;
}

/** A paper whose number an earlier one has too. */
export type Doubles = ReadonlySet<PaperEntry>;

export interface BallotsRead {
  readonly tables: readonly BallotTable[];
  readonly entries: readonly PaperEntry[];
  readonly doubles: Doubles;
  /** Every paper could be read. */
  readonly sound: boolean;
}

const validityRule: Rule<boolean> = { read: readWord(validity), code: 'InvalidMark', expected: 'validity' };
const opinionRule: Rule<boolean> = { read: readYesNo, code: 'InvalidMark', expected: 'yesNo' };

export function readBallots(
  placed: readonly PlacedTable[],
  subjects: Subjects,
  findings: Findings,
): BallotsRead {
  const tables = placed.map((table) => openTable('Ballots', table, findings, subjects.candidates.registry));
  let sound = tables.every((table) => table.has('ballot'));
  const entries: PaperEntry[] = [];
  for (const table of tables) {
    for (const row of table.rows) {
      const number = takeCodeText(row, 'ballot', findings);
      const valid = take(row, 'validity', validityRule, true, findings);
      const award = takeOptionalReference(row, 'award', subjects.awards.registry, 'UnknownAward', findings);
      takeText(row, 'note', findings);
      if (award !== undefined && award !== null) reportOtherKind(table, row, award, subjects, findings);
      const opinions = readOpinions(table, row, valid === true, findings);
      sound &&= number !== undefined && valid !== undefined && award !== undefined;
      const paper = { ballot: number ?? '', valid: valid ?? false, award: award ?? null, opinions };
      entries.push({ table, row, paper, award });
    }
  }
  return { tables, entries, doubles: reportDoubles(entries, findings), sound };
}

/** An invalid paper may be marked in any way: that is what makes it invalid. */
function readOpinions(
  table: BallotTable,
  row: Row<BallotKey>,
  valid: boolean,
  findings: Findings,
): ReadonlyMap<CandidateCode, Opinion> {
  const opinions = new Map<CandidateCode, Opinion>();
  for (const [candidate, column] of table.codes) {
    const value = row.valueAt(column);
    const agrees = valid ? takeOpinion(value, row.spotAt(column), findings) : readOpinion(value);
    opinions.set(candidate, agrees === null ? 'blank' : agrees ? 'agree' : 'disagree');
  }
  return opinions;
}

/** Null: no opinion, or a mark that is reported. */
function takeOpinion(value: CellValue, spot: Spot, findings: Findings): boolean | null {
  return isBlank(value) ? null : (takeValue(value, spot, opinionRule, findings) ?? null);
}

function readOpinion(value: CellValue): boolean | null {
  return isCellError(value) ? null : readYesNo(value);
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
