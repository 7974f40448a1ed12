/**
 * Candidates whom nobody counted. One line or column too few takes an award from whoever it is of, so that it is said;
 * and a council whose paper has a part of the list only says so with `missingVotes` = `skip`. Nor is it left unsaid that one of
 * several tables of papers lacks a candidate's column: its papers then count for the others alone.
 */
import type { Award, AwardCode, Campaign, Candidate, CandidateCode } from '../../tally/campaign.ts';
import { mayBeConsidered } from '../../tally/consideration.ts';
import { compare } from '../../tally/fraction.ts';
import type { CandidateScore, Tally, VoteResult } from '../../tally/result.ts';
import type { Issue, IssueCode } from './issue.ts';
import type { CellPlace } from '../places.ts';
import type { Reading } from '../read.ts';
import { codeAndName } from '../read/subjects.ts';
import { tableKeyOf, type TableKey } from '../columns/schema.ts';

/** Tables from which neither a score comes nor whose votes were counted. */
const elsewhere: ReadonlySet<TableKey> = new Set<TableKey>([
  'SelfScores',
  'BallotBox',
  'Decisions',
  'CertificateLayout',
]);

/** Errors in other tables that leave the scores, and who has votes, as they are. */
const leavesBoth: ReadonlySet<IssueCode> = new Set<IssueCode>([
  'DuplicateBallot',
  'BallotConflict',
  'MoreBallotsThanVoters',
  'VotesExceedBase',
  'CountsExceedValid',
  'NoQuorum',
  'InvalidQuota',
]);

/** Whether an issue lets it be told who has votes and who should: no error in the scores, none that takes votes away. */
export function mayTellOfVotes({ code, severity, table }: Issue): boolean {
  if (severity === 'warning' || leavesBoth.has(code)) return true;
  // Whatever is in it may be votes or scores.
  if (code === 'UnreadTable') return false;
  const key = tableKeyOf(table);
  if (key === null || elsewhere.has(key)) return true;
  return (key === 'Ballots' && code === 'InvalidMark') || (key === 'BallotCounts' && code === 'NotANumber');
}

/**
 * An issue for each eligible candidate who has no votes for an award that may consider them, while others have votes for
 * it; not for who has no score, or one below the award's minimum. At the header of the table that has the others. And one for
 * each table of papers that counts for others and lacks the column of a candidate who stands in another table.
 */
export function missingVotes(
  { campaign, places }: Reading,
  { scores, ballots }: Pick<Tally, 'scores' | 'ballots'>,
): readonly Issue[] {
  const severity = campaign.settings.missingVotes === 'block' ? 'error' : 'warning';
  const scoreOf = new Map(scores.map((score) => [score.candidate, score]));
  const voted = votedFor(ballots);
  const columnsFor = new Map(campaign.awards.map(({ code }) => [code, paperColumns(campaign, places, code)]));
  return campaign.candidates.flatMap((candidate): Issue[] => {
    const score = scoreOf.get(candidate.code);
    if (!candidate.eligible || score === undefined) return [];
    const lacking = campaign.awards.filter((award) => lacks(campaign, candidate, score, award, voted));
    const [award] = lacking;
    const named = { candidate: codeAndName(candidate.code, candidate.name), code: candidate.code };
    if (award === undefined) {
      const needed = campaign.awards.filter((each) => needsVotesFor(campaign, candidate, score, each, voted));
      const tables = needed.flatMap(({ code }) =>
        tablesWithout(campaign, candidate, columnsFor.get(code) ?? new Map()),
      );
      return [...new Set(tables)].flatMap((table): Issue[] => {
        const header = places.voteHeaders.get(table);
        if (header === undefined) return [];
        return [{ code: 'MissingVotes', severity, ...header, details: { ...named, extent: 'table' } }];
      });
    }
    const place = placeOfOthers(campaign, places, award.code);
    if (place === null) return [];
    const details = {
      ...named,
      award: lacking.map(({ code, name }) => codeAndName(code, name)).join(', '),
      others: voted.get(award.code)?.size ?? 0,
      in: tableKeyOf(place.table) ?? '',
    };
    return [{ code: 'MissingVotes', severity, ...place, details }];
  });
}

/** Who has a column in each table with papers that count for an award, by the tables' names. */
type PaperColumns = ReadonlyMap<string, ReadonlySet<CandidateCode>>;

function paperColumns({ papers }: Campaign, places: Reading['places'], award: AwardCode): PaperColumns {
  const columns = new Map<string, ReadonlySet<CandidateCode>>();
  papers.forEach((paper, at) => {
    const table = places.papers[at]?.table;
    const counts = paper.valid && (paper.award === null || paper.award === award);
    // All papers of a table have the same columns.
    if (counts && table !== undefined && !columns.has(table))
      columns.set(table, new Set(paper.opinions.keys()));
  });
  return columns;
}

/** The tables of papers that lack a candidate, and have others of the kind who stand beside them in another table. */
function tablesWithout(
  { candidates }: Campaign,
  { kind, code }: Candidate,
  columns: PaperColumns,
): readonly string[] {
  if (columns.size < 2) return [];
  const lists = [...columns.values()].filter((list) => list.has(code));
  const beside = candidates.filter((one) => one.kind === kind && lists.some((list) => list.has(one.code)));
  return [...columns].flatMap(([table, list]) =>
    !list.has(code) && beside.some((one) => list.has(one.code)) ? [table] : [],
  );
}

type Voted = ReadonlyMap<AwardCode, ReadonlySet<CandidateCode>>;

/** Who has votes for each award that anybody has votes for. */
function votedFor(ballots: readonly VoteResult[]): Voted {
  const voted = new Map<AwardCode, Set<CandidateCode>>();
  for (const { award, candidate } of ballots) {
    voted.set(award, (voted.get(award) ?? new Set()).add(candidate));
  }
  return voted;
}

function lacks(
  campaign: Campaign,
  candidate: Candidate,
  score: CandidateScore,
  award: Award,
  voted: Voted,
): boolean {
  const hasVotes = voted.get(award.code)?.has(candidate.code) === true;
  return !hasVotes && needsVotesFor(campaign, candidate, score, award, voted);
}

/** Every award needs votes or, with some of its candidates having them, orders by them. */
function needsVotesFor(
  campaign: Campaign,
  candidate: Candidate,
  { score }: CandidateScore,
  award: Award,
  voted: Voted,
): boolean {
  if (score === null || !voted.has(award.code)) return false;
  if (award.minScore !== null && compare(score, award.minScore) < 0) return false;
  return mayBeConsidered(campaign, candidate, award);
}

/** The header of the first table with votes that count for the award. */
function placeOfOthers(
  { candidates, awards, papers, handCounts }: Campaign,
  places: Reading['places'],
  code: AwardCode,
): CellPlace | null {
  const kind = awards.find((award) => award.code === code)?.kind;
  const ofKind = new Set(candidates.flatMap((one) => (one.kind === kind ? [one.code] : [])));
  const counts = (award: AwardCode | null): boolean => award === null || award === code;
  const paper = papers.findIndex(
    ({ award, opinions }) => counts(award) && [...opinions.keys()].some((candidate) => ofKind.has(candidate)),
  );
  const line = handCounts.findIndex(({ award, candidate }) => counts(award) && ofKind.has(candidate));
  const table = places.papers[paper]?.table ?? places.handCounts[line]?.table;
  return table === undefined ? null : (places.voteHeaders.get(table) ?? null);
}
