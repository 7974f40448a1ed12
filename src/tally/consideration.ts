/** Which awards a candidate may be considered for, by what was proposed. */
import type { Award, Campaign, Candidate } from './campaign.ts';

/**
 * Whether the candidate's `proposed` lets them be considered for this award of their kind: it is blank, or this award,
 * or, with `cascade`, an award of the same kind decided earlier. Status, score and awards received are not looked at.
 */
export function mayBeConsidered(
  campaign: Pick<Campaign, 'awards' | 'settings'>,
  candidate: Pick<Candidate, 'kind' | 'proposed'>,
  award: Award,
): boolean {
  if (award.kind !== candidate.kind) return false;
  if (candidate.proposed === null || candidate.proposed === award.code) return true;
  if (!campaign.settings.cascade) return false;
  const proposed = campaign.awards.find(({ code }) => code === candidate.proposed);
  return proposed !== undefined && proposed.kind === award.kind && proposed.precedence < award.precedence;
}
