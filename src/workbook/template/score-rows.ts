/** The rows and columns that the score tables still lack, for all members to score all candidates. */
import type { Campaign, CandidateCode, Criterion, Kind, MemberCode } from '../../tally/campaign.ts';
import { isRecused } from '../../tally/recusal.ts';
import { appliesTo } from '../../tally/weights.ts';
import type { IssueCode } from '../findings/issue.ts';
import type { ScoreTablePlace } from '../places.ts';
import type { Reading } from '../read.ts';
import { tableKeyOf } from '../columns/schema.ts';
import { scorePlacesOf } from '../score-place.ts';

interface ScoreRow {
  readonly member: MemberCode;
  readonly candidate: CandidateCode;
}

/** What one table of scores lacks. */
export interface LackingScores {
  readonly table: ScoreTablePlace;
  /** Criteria that have no column where they are scored. */
  readonly criteria: readonly Criterion[];
  /** Candidate by candidate, in the workbook's order. */
  readonly rows: readonly ScoreRow[];
}

const kinds = ['collective', 'individual'] as const;

/** A row with such a mistake was meant for somebody: a second row for the same would be one too many. */
const unclear: ReadonlySet<IssueCode> = new Set<IssueCode>([
  'UnknownMember',
  'UnknownCandidate',
  'DuplicateScore',
  'MissingCode',
]);

/**
 * What is lacking, by table; nothing while rows of the score tables have codes that stand for nobody. Where a row goes:
 * see `ScorePlaces`.
 */
export function lackingScores(reading: Reading): readonly LackingScores[] {
  const { campaign, issues } = reading;
  const tables = scorePlacesOf(reading);
  if (issues.some(({ code, table }) => unclear.has(code) && tableKeyOf(table) === 'Scores')) return [];
  const rows = lackingRows(campaign);
  const byTable = new Map<ScoreTablePlace, { criteria: Set<Criterion>; rows: ScoreRow[] }>();
  for (const kind of kinds) {
    const table = tables.tableOfKind(kind);
    if (table === null) return [];
    const lack = byTable.get(table) ?? { criteria: new Set<Criterion>(), rows: [] };
    lack.rows.push(...rows[kind]);
    if (campaign.candidates.some((candidate) => candidate.kind === kind)) {
      for (const criterion of campaign.criteria) {
        const isThere = [table, ...tables.usedBy(kind)].some(({ criteria }) => criteria.has(criterion.code));
        if (!isThere && appliesTo(criterion, kind)) lack.criteria.add(criterion);
      }
    }
    byTable.set(table, lack);
  }
  return [...byTable].flatMap(([table, lack]) =>
    lack.rows.length === 0 && lack.criteria.size === 0
      ? []
      : [{ table, rows: lack.rows, criteria: campaign.criteria.filter((each) => lack.criteria.has(each)) }],
  );
}

/** Of every voting member for every eligible candidate, less recusals by unit and what has a row. */
function lackingRows(campaign: Campaign): Readonly<Record<Kind, readonly ScoreRow[]>> {
  const key = (member: MemberCode, candidate: CandidateCode): string => JSON.stringify([member, candidate]);
  const there = new Set(campaign.scores.map(({ member, candidate }) => key(member, candidate)));
  const of = (kind: Kind): readonly ScoreRow[] =>
    campaign.candidates
      .filter((candidate) => candidate.kind === kind && candidate.eligible)
      .flatMap((candidate) =>
        campaign.council
          .filter((member) => member.voting && !isRecused(campaign, undefined, member, candidate))
          .filter(({ code }) => !there.has(key(code, candidate.code)))
          .map(({ code }) => ({ member: code, candidate: candidate.code })),
      );
  return { collective: of('collective'), individual: of('individual') };
}
