/**
 * What a council gave on one criterion, without saying who gave what. A mean of one is that one's score, and of two each
 * knows the other's: so no figure of fewer than three members is ever shown.
 */
import type { Campaign, CandidateCode, CriterionCode, MemberCode } from '../tally/campaign.ts';
import { divide, ofInteger, sum, type Fraction } from '../tally/fraction.ts';
import type { CandidateScore } from '../tally/result.ts';
import { fewestMembers } from '../workbook/plan/published.ts';

/**
 * The mean points of each criterion for one candidate, over the members whose totals count and who gave points on it.
 * Blank bonuses and deductions count 0, as in the totals. Criteria that fewer than three members gave points on are
 * absent.
 */
export function criterionMeans(
  campaign: Campaign,
  { candidate, totals }: CandidateScore,
): ReadonlyMap<CriterionCode, Fraction> {
  const counting = totals.flatMap((total) => (total.kind === 'total' ? [total.member] : []));
  const marks = marksOf(campaign, candidate);
  const means = new Map<CriterionCode, Fraction>();
  for (const criterion of campaign.criteria) {
    const points = counting.flatMap((member) => {
      const mark = marks.get(member)?.get(criterion.code);
      if (mark?.kind === 'points') return [mark.points];
      return mark === undefined && criterion.role !== 'main' ? [ofInteger(0)] : [];
    });
    if (points.length >= fewestMembers)
      means.set(criterion.code, divide(sum(points), ofInteger(points.length)));
  }
  return means;
}

type Marks = Campaign['scores'][number]['marks'];

function marksOf({ scores }: Campaign, candidate: CandidateCode): ReadonlyMap<MemberCode, Marks> {
  const marks = new Map<MemberCode, Marks>();
  for (const row of scores) {
    if (row.candidate !== candidate || row.recused) continue;
    marks.set(row.member, new Map([...(marks.get(row.member) ?? []), ...row.marks]));
  }
  return marks;
}
