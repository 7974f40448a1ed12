/**
 * What stands behind the scores: nobody, few members, or little work that could be assessed, so that a score may
 * still change.
 */
import type { Campaign, Candidate, CandidateCode, MemberCode } from '../../tally/campaign.ts';
import { mostlyNotAssessable } from '../../tally/not-assessable.ts';
import { isRecused } from '../../tally/recusal.ts';
import type { CandidateScore } from '../../tally/result.ts';
import { scoreCandidates } from '../../tally/score.ts';
import { hasVotes } from '../../tally/voting.ts';
import { appliesTo } from '../../tally/weights.ts';
import type { Findings } from '../read/findings.ts';
import type { ScoresRead, ScoreEntry } from '../read/scores.ts';
import { codeAndName } from '../read/subjects.ts';
import type { Subjects } from '../read/subjects.ts';

interface Scoring {
  readonly campaign: Campaign;
  readonly scores: ScoresRead;
}

/** What of the scores is to be said before anybody is awarded by them. */
export function checkBehindScores(scoring: Scoring, subjects: Subjects, findings: Findings): void {
  const { contents, criteria, council, settings } = subjects;
  if (contents.flawed || criteria.flawed || !council.countable || settings.flawed.has('recusal')) return;
  checkMostlyNotAssessable(scoring, subjects, findings);
  // What is wrong in a score is said there; that few are left then follows from it.
  const { readable, tables } = scoring.scores;
  if (!readable || tables.some(({ order }) => findings.hasErrorIn(order))) return;
  if (findings.has('UnreadTable', 'RowOutsideTable', 'InvalidWeight', 'ScaleMismatch')) return;
  checkNothingScored(scoring, findings);
  checkFewMembers(scoring, subjects, findings);
}

/** Who is expected to score whom: those who vote for those who are eligible, less recusals. */
function expectedOf({ campaign }: Scoring, candidate: Candidate): readonly MemberCode[] {
  if (!candidate.eligible) return [];
  return campaign.council
    .filter((member) => member.voting && !isRecused(campaign, undefined, member, candidate))
    .map(({ code }) => code);
}

/** The first candidates are enough to see that somebody has scored. */
const firstFew = 5;

/** At the first table of scores: there are criteria, somebody is to score, and no total has come of it. */
function checkNothingScored({ campaign, scores }: Scoring, findings: Findings): void {
  const [table] = scores.tables;
  if (table === undefined || campaign.criteria.length === 0) return;
  const hasTotal = (some: readonly CandidateScore[]): boolean => some.some(({ members }) => members > 0);
  const few = campaign.candidates.slice(0, firstFew);
  if (hasTotal(scoreCandidates({ ...campaign, candidates: few }))) return;
  const all = scoreCandidates(campaign);
  const eligible = new Set(campaign.candidates.filter((one) => one.eligible).map(({ code }) => code));
  const isExpected = all.some(
    ({ candidate, totals }) => eligible.has(candidate) && totals.some(({ kind }) => kind !== 'recused'),
  );
  if (isExpected && !hasTotal(all)) findings.add('NothingScored', table.headerSpot('candidate'));
}

/**
 * With `missing` = `skip`, at the code of an eligible candidate whom fewer than half of those scored who should. Not while
 * the council is still at it: every member who is to score has a row, or ballots are there.
 */
function checkFewMembers(scoring: Scoring, subjects: Subjects, findings: Findings): void {
  const { campaign } = scoring;
  if (campaign.settings.missing !== 'skip' || !isScoringOver(scoring)) return;
  for (const { candidate, totals, members } of scoreCandidates(campaign)) {
    const subject = subjects.candidateOf.get(candidate);
    const spot = subjects.candidates.spots.get(candidate);
    const expected = totals.filter(({ kind }) => kind !== 'recused').length;
    if (subject?.eligible !== true || spot === undefined || 2 * members >= expected) continue;
    findings.add('FewMembers', spot, {
      candidate: codeAndName(candidate, subject.name),
      members,
      expected,
    });
  }
}

function isScoringOver(scoring: Scoring): boolean {
  const { campaign, scores } = scoring;
  if (hasVotes(campaign)) return true;
  const withRows = new Set(scores.entries.map(({ score }) => score.member));
  return campaign.candidates.every((candidate) =>
    expectedOf(scoring, candidate).every((member) => withRows.has(member)),
  );
}

/** At the code of a candidate whose score stands on less than half of the weight. */
function checkMostlyNotAssessable(
  { campaign }: Scoring,
  { candidates, candidateOf }: Subjects,
  findings: Findings,
): void {
  for (const candidate of mostlyNotAssessable(campaign, scoresWithNotAssessable(campaign))) {
    const spot = candidates.spots.get(candidate);
    if (spot === undefined) continue;
    findings.add('MostlyNotAssessable', spot, {
      candidate: codeAndName(candidate, candidateOf.get(candidate)?.name),
    });
  }
}

/** The scores of the candidates with a CĐ anywhere: mostly there are few or none. */
function scoresWithNotAssessable(campaign: Campaign): readonly CandidateScore[] {
  const marked = new Set<CandidateCode>();
  for (const { candidate, marks } of campaign.scores) {
    if (!marked.has(candidate) && [...marks.values()].some(({ kind }) => kind === 'notAssessable'))
      marked.add(candidate);
  }
  if (marked.size === 0) return [];
  return scoreCandidates({
    ...campaign,
    candidates: campaign.candidates.filter(({ code }) => marked.has(code)),
  });
}

/** Warns once for each candidate, at the first CĐ that counts. */
export function checkProvisional(scores: ScoresRead, subjects: Subjects, findings: Findings): void {
  const complete = completeness(scores, subjects);
  const reported = new Set<CandidateCode>();
  for (const entry of scores.entries) {
    const { candidate } = entry.score;
    if (entry.ignored || entry.inDoubt || reported.has(candidate) || !complete(entry)) continue;
    const first = [...entry.table.codes].find(
      ([code]) => entry.score.marks.get(code)?.kind === 'notAssessable',
    );
    if (first === undefined) continue;
    reported.add(candidate);
    findings.add('ProvisionalScore', entry.row.spotAt(first[1]), {
      candidate: codeAndName(candidate, subjects.candidateOf.get(candidate)?.name),
    });
  }
}

/** Where missing scores are skipped, a row counts only if all main criteria are given, in whichever table. */
function completeness(scores: ScoresRead, subjects: Subjects): (entry: ScoreEntry) => boolean {
  if (subjects.settings.settings.missing === 'block') return () => true;
  const given = new Map<string, Set<string>>();
  const pairOf = ({ score }: ScoreEntry): string => JSON.stringify([score.member, score.candidate]);
  for (const entry of scores.entries) {
    given.set(pairOf(entry), new Set([...(given.get(pairOf(entry)) ?? []), ...entry.given]));
  }
  return (entry) => {
    const kind = subjects.candidateOf.get(entry.score.candidate)?.kind;
    if (kind === undefined) return false;
    return subjects.criteria.criteria.every(
      (criterion) =>
        criterion.role !== 'main' ||
        !appliesTo(criterion, kind) ||
        given.get(pairOf(entry))?.has(criterion.code) === true,
    );
  };
}
