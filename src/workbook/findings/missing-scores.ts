/** Scores that are expected and not there: of every voting member for every eligible candidate, less recusals. */
import type { Candidate, CandidateCode, Criterion, Kind, Member, MemberCode } from '../../tally/campaign.ts';
import { isOfOwnUnit, isRecused } from '../../tally/recusal.ts';
import { appliesTo } from '../../tally/weights.ts';
import type { Findings, Spot } from '../read/findings.ts';
import type { ScoreEntry, ScoresRead, ScoreTable, StrayRow } from '../read/scores.ts';
import { codeAndName, type Subjects } from '../read/subjects.ts';
import type { NowhereToWrite } from './criterion-columns.ts';

type ByPair = ReadonlyMap<CandidateCode, ReadonlyMap<MemberCode, readonly ScoreEntry[]>>;

interface Pair {
  readonly member: Member;
  readonly candidate: Candidate;
}

export function checkMissingScores(
  scores: ScoresRead,
  nowhere: NowhereToWrite,
  subjects: Subjects,
  findings: Findings,
): void {
  const { settings, flawed } = subjects.settings;
  if (!scores.readable || settings.missing === 'skip' || flawed.has('missing')) return;
  const rows = entriesByPair(scores.entries);
  const strays = [...scores.strays];
  const near = tablesNear(scores, subjects);
  for (const pair of expectedPairs(subjects)) {
    const entries = rows.get(pair.candidate.code)?.get(pair.member.code) ?? [];
    if (entries.length === 0) {
      if (!takeStray(strays, pair)) reportNoRow(pair, near, findings);
    } else if (!entries.some(({ score, inDoubt }) => score.recused || inDoubt)) {
      checkRows(pair, entries, mainCriteria(pair.candidate, nowhere, subjects), findings);
    }
  }
}

function entriesByPair(entries: readonly ScoreEntry[]): ByPair {
  const byCandidate = new Map<CandidateCode, Map<MemberCode, ScoreEntry[]>>();
  for (const entry of entries) {
    const { member, candidate } = entry.score;
    const byMember = byCandidate.get(candidate) ?? new Map<MemberCode, ScoreEntry[]>();
    byCandidate.set(candidate, byMember.set(member, [...(byMember.get(member) ?? []), entry]));
  }
  return byCandidate;
}

function expectedPairs({ council, candidates, settings, doubts }: Subjects): readonly Pair[] {
  const members = council.council.filter(({ voting, code }) => voting && !doubts.members.has(code));
  const eligible = candidates.candidates.filter((one) => one.eligible && !doubts.candidates.has(one.code));
  const recusalInDoubt = settings.flawed.has('recusal');
  return eligible.flatMap((candidate) =>
    members.flatMap((member) => {
      const recused =
        isRecused(settings, undefined, member, candidate) ||
        (recusalInDoubt && isOfOwnUnit(member, candidate));
      return recused ? [] : [{ member, candidate }];
    }),
  );
}

/** A row with a wrong code, or a double, was meant for some pair: that mistake is reported there already. */
function takeStray(strays: StrayRow[], { member, candidate }: Pair): boolean {
  const own = strays.findIndex((stray) => stray.member === member.code && stray.candidate === candidate.code);
  const near = strays.findIndex(
    (stray) =>
      stray.member === member.code ||
      stray.candidate === candidate.code ||
      (stray.member === undefined && stray.candidate === undefined),
  );
  const index = own < 0 ? near : own;
  if (index < 0) return false;
  strays.splice(index, 1);
  return true;
}

function mainCriteria(
  candidate: Candidate,
  nowhere: NowhereToWrite,
  { criteria, doubts }: Subjects,
): readonly Criterion[] {
  return criteria.criteria.filter(
    (criterion) =>
      criterion.role === 'main' &&
      appliesTo(criterion, candidate.kind) &&
      !doubts.criteria.has(criterion.code) &&
      !nowhere[candidate.kind].has(criterion.code),
  );
}

/** Each blank cell is an issue, but a row without any score is one. */
function checkRows(
  pair: Pair,
  entries: readonly ScoreEntry[],
  criteria: readonly Criterion[],
  findings: Findings,
): void {
  const missing = criteria.filter(({ code }) => !entries.some(({ given }) => given.has(code)));
  const nothingGiven = missing.length > 1 && missing.length === criteria.length;
  for (const criterion of nothingGiven ? missing.slice(0, 1) : missing) {
    findings.add('MissingScore', spotOf(criterion, entries), {
      ...names(pair),
      criterion: codeAndName(criterion.code, criterion.name),
      extent: nothingGiven ? 'row' : 'cell',
    });
  }
}

/** The blank cell; where only tables of other rows have the column, the row's candidate. */
function spotOf({ code }: Criterion, entries: readonly ScoreEntry[]): Spot {
  const [first] = entries;
  const entry = entries.find(({ table }) => table.codes.has(code)) ?? first;
  if (entry === undefined) throw new Error('A pair without rows has no cells');
  const column = entry.table.codes.get(code);
  return column === undefined ? entry.row.spot('candidate') : entry.row.spotAt(column);
}

/** At the header of the candidates, in the table where the member scored others of the kind. */
function reportNoRow(pair: Pair, near: TableNear, findings: Findings): void {
  const table = near(pair);
  if (table === undefined) return;
  const details = { ...names(pair), criterion: '', extent: 'pair' };
  findings.add('MissingScore', table.headerSpot('candidate'), details);
}

type TableNear = (pair: Pair) => ScoreTable | undefined;

/** The table where a member's row for a candidate would stand, as far as their other rows tell. */
function tablesNear(scores: ScoresRead, { candidateOf }: Subjects): TableNear {
  const ofMember = new Map<string, ScoreTable>();
  const ofCandidate = new Map<string, ScoreTable>();
  const id = (member: MemberCode, kind: Kind | undefined): string => JSON.stringify([member, kind]);
  for (const { score, table } of scores.entries) {
    const key = id(score.member, candidateOf.get(score.candidate)?.kind);
    if (!ofMember.has(key)) ofMember.set(key, table);
    if (!ofCandidate.has(score.candidate)) ofCandidate.set(score.candidate, table);
  }
  return ({ member, candidate }) =>
    ofMember.get(id(member.code, candidate.kind)) ?? ofCandidate.get(candidate.code) ?? scores.tables[0];
}

function names({ member, candidate }: Pair): { member: string; candidate: string } {
  return {
    member: codeAndName(member.code, member.name),
    candidate: codeAndName(candidate.code, candidate.name),
  };
}
