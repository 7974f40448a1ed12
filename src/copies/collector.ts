/** Who collects the copies. */
import type { Campaign, Member } from '../tally/campaign.ts';

/** The secretary, one with an address before one without; null where there is none. */
export function collectorOf({ council }: Pick<Campaign, 'council'>): Member | null {
  const secretaries = council.filter(({ role }) => role === 'secretary');
  return secretaries.find(({ email }) => email !== '') ?? secretaries[0] ?? null;
}
