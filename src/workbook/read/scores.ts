/** The Scores tables: what each member gave. */
import type {
  Candidate,
  CandidateCode,
  CriterionCode,
  Member,
  MemberCode,
  ScoreRow,
} from '../../tally/campaign.ts';
import { isRecused } from '../../tally/recusal.ts';
import { readYesNo } from '../columns/cells.ts';
import type { Findings, Spot } from './findings.ts';
import { readIgnoredMarks, readMarks } from './marks.ts';
import { codeAndName, type Subjects } from './subjects.ts';
import { openTable, type PlacedTable, type Row, type Table } from './table.ts';
import { take, takeReference, takeText } from './take.ts';

type ScoreKey = 'member' | 'candidate' | 'recused' | 'note';
export type ScoreTable = Table<ScoreKey, CriterionCode>;

/** A row whose member and candidate are known. */
export interface ScoreEntry {
  readonly table: ScoreTable;
  readonly row: Row<ScoreKey>;
  readonly score: ScoreRow;
  /** Criteria whose cells have something in them, sound or not. */
  readonly given: ReadonlySet<CriterionCode>;
  /** By a non-voting member or a recused one: it counts for nothing. */
  readonly ignored: boolean;
  /** It is not known whether the member scores this candidate. */
  readonly inDoubt: boolean;
}

/** A row that was meant for some member and candidate: an unknown or missing code, or a double. */
export interface StrayRow {
  readonly member: MemberCode | undefined;
  readonly candidate: CandidateCode | undefined;
}

export interface ScoresRead {
  readonly tables: readonly ScoreTable[];
  /** In the order of the tables and their rows. */
  readonly entries: readonly ScoreEntry[];
  readonly strays: readonly StrayRow[];
  /** Every table there is can be read, and there is one: a score that is not found is not there. */
  readonly readable: boolean;
}

export function readScores(
  placed: readonly PlacedTable[],
  subjects: Subjects,
  findings: Findings,
): ScoresRead {
  const tables = placed.map((table) => openTable('Scores', table, findings, subjects.criteria.registry));
  const entries: ScoreEntry[] = [];
  const strays: StrayRow[] = [];
  const pairs = new Map<string, ScoreEntry[]>();
  for (const table of tables) {
    for (const row of table.rows) {
      const read = readRow(table, row, subjects, findings);
      if (!('score' in read)) {
        strays.push(read);
        continue;
      }
      const pair = JSON.stringify([read.score.member, read.score.candidate]);
      const earlier = pairs.get(pair) ?? [];
      const double = earlier.find((other) => overlaps(other.table, table));
      if (double === undefined) {
        entries.push(read);
        pairs.set(pair, [...earlier, read]);
      } else {
        reportDouble(read, double, subjects, findings);
        strays.push(read.score);
      }
    }
  }
  return { tables, entries, strays, readable: isReadable(tables) };
}

/** Tables for different criteria (one content each, say) may share members and candidates. */
function overlaps(one: ScoreTable, other: ScoreTable): boolean {
  return one === other || [...one.codes.keys()].some((code) => other.codes.has(code));
}

function isReadable(tables: readonly ScoreTable[]): boolean {
  return tables.length > 0 && tables.every((table) => table.has('member') && table.has('candidate'));
}

function reportDouble(entry: ScoreEntry, first: ScoreEntry, subjects: Subjects, findings: Findings): void {
  const { member, candidate } = entry.score;
  const firstSpot = first.row.spot('candidate');
  findings.add('DuplicateScore', entry.row.spot('candidate'), {
    member: codeAndName(member, subjects.memberOf.get(member)?.name),
    candidate: codeAndName(candidate, subjects.candidateOf.get(candidate)?.name),
    firstRow: (firstSpot.at?.row ?? 0) + 1,
    firstTable: first.table.name,
  });
}

function readRow(
  table: ScoreTable,
  row: Row<ScoreKey>,
  subjects: Subjects,
  findings: Findings,
): ScoreEntry | StrayRow {
  const member = takeReference(row, 'member', subjects.council.registry, 'UnknownMember', findings);
  const candidate = takeReference(
    row,
    'candidate',
    subjects.candidates.registry,
    'UnknownCandidate',
    findings,
  );
  const recused = take(
    row,
    'recused',
    { read: readYesNo, code: 'InvalidMark', expected: 'yesNo' },
    false,
    findings,
  );
  const note = takeText(row, 'note', findings);
  const theMember = member === undefined ? undefined : subjects.memberOf.get(member);
  const theCandidate = candidate === undefined ? undefined : subjects.candidateOf.get(candidate);
  const standing = countingOf(theMember, theCandidate, recused, subjects);
  const { marks, given } =
    standing === 'counts'
      ? readMarks(row, table.codes, theCandidate, subjects, findings)
      : readIgnoredMarks(row, table.codes);
  if (given.size > 0 && (standing === 'nonVoting' || standing === 'recused')) {
    reportIgnored(standing, row.spot('member'), theMember, theCandidate, findings);
  }
  if (member === undefined || candidate === undefined) return { member, candidate };
  return {
    table,
    row,
    score: { member, candidate, recused: recused ?? false, note, marks },
    given,
    ignored: standing === 'nonVoting' || standing === 'recused',
    inDoubt: recused === undefined || standing === 'inDoubt',
  };
}

/** Whether a row counts. In doubt: a flawed cell elsewhere would say so. */
type Counting = 'counts' | 'nonVoting' | 'recused' | 'inDoubt';

function countingOf(
  member: Member | undefined,
  candidate: Candidate | undefined,
  recused: boolean | undefined,
  { settings, doubts }: Subjects,
): Counting {
  if (recused === true && member?.voting !== false) return 'recused';
  if (member === undefined) return 'counts';
  if (doubts.members.has(member.code)) return 'inDoubt';
  if (!member.voting) return 'nonVoting';
  if (candidate === undefined || !isRecused(settings, undefined, member, candidate)) return 'counts';
  return 'recused';
}

function reportIgnored(
  standing: 'nonVoting' | 'recused',
  spot: Spot,
  member: Member | undefined,
  candidate: Candidate | undefined,
  findings: Findings,
): void {
  findings.add(standing === 'nonVoting' ? 'NonVotingScore' : 'RecusedScore', spot, {
    member: member === undefined ? '' : codeAndName(member.code, member.name),
    candidate: candidate === undefined ? '' : codeAndName(candidate.code, candidate.name),
  });
}
