/** What one member gave one candidate: all their rows together, as tables may be for different criteria. */
import type { CandidateCode, CriterionCode, Mark, MemberCode, ScoreRow } from './campaign.ts';

/** What one member gave one candidate, in all their rows. */
export type PairRow = Pick<ScoreRow, 'recused' | 'marks'>;

/** The marks of two rows of one pair, the one before the other. The reading reports doubles; of two on one criterion the first stands. */
export function marksOfBoth(
  first: ReadonlyMap<CriterionCode, Mark>,
  second: ReadonlyMap<CriterionCode, Mark>,
): ReadonlyMap<CriterionCode, Mark> {
  return new Map([...second, ...first]);
}

/** The rows of each pair as one, in their order. */
export function rowsByPair(
  scores: readonly ScoreRow[],
): ReadonlyMap<CandidateCode, ReadonlyMap<MemberCode, PairRow>> {
  const byCandidate = new Map<CandidateCode, Map<MemberCode, PairRow>>();
  for (const row of scores) {
    const byMember = byCandidate.get(row.candidate) ?? new Map<MemberCode, PairRow>();
    const earlier = byMember.get(row.member);
    byMember.set(
      row.member,
      earlier === undefined
        ? row
        : { recused: earlier.recused || row.recused, marks: marksOfBoth(earlier.marks, row.marks) },
    );
    byCandidate.set(row.candidate, byMember);
  }
  return byCandidate;
}
