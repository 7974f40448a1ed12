/** Who does not score whom. */
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
  const unit = comparable(member.unit);
  if (unit === '') return false;
  return (
    unit === comparable(candidate.unit) ||
    (candidate.kind === 'collective' && unit === comparable(candidate.name))
  );
}

/** Units are typed by hand, on different sheets: spacing, case and the way a diacritic is stored do not tell them apart. */
function comparable(text: string): string {
  return text.normalize('NFC').toLowerCase().normalize('NFC').replace(/\s+/gu, ' ').trim();
}
