/** Who does not score whom. */
import { sameText } from '../text/spelling.ts';
import type { Campaign, Candidate, Member, ScoreRow } from './campaign.ts';

/**
 * Whether this member does not score this candidate: the row says so (no row: undefined), or the campaign's `recusal`
 * setting is on and the candidate belongs to the member's unit, or is that unit.
 */
export function isRecused(
  campaign: Pick<Campaign, 'settings'>,
  row: Pick<ScoreRow, 'recused'> | undefined,
  member: Pick<Member, 'unit'>,
  candidate: Pick<Candidate, 'kind' | 'name' | 'unit'>,
): boolean {
  return row?.recused === true || (campaign.settings.recusal && isOfOwnUnit(member, candidate));
}

/** Whether the candidate belongs to the member's unit, or is that unit. A blank unit is nobody's. */
export function isOfOwnUnit(
  member: Pick<Member, 'unit'>,
  candidate: Pick<Candidate, 'kind' | 'name' | 'unit'>,
): boolean {
  return (
    sameText(member.unit, candidate.unit) ||
    (candidate.kind === 'collective' && sameText(member.unit, candidate.name))
  );
}
