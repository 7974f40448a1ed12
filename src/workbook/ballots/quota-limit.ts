/** How many names a ballot may agree with, where the council says that more of them make it invalid. */
import type { Award, AwardCode, Kind } from '../../tally/campaign.ts';

/** The awards that are voted on, by precedence: those that need votes; all of them where none does. */
export function votedAwards(awards: readonly Award[]): readonly Award[] {
  const voted = awards.filter(({ minVotes }) => minVotes !== null);
  return (voted.length > 0 ? voted : awards).toSorted((one, other) => one.precedence - other.precedence);
}

/**
 * The quota of the award, or with `award` null of all voted awards of the kind together: as many as can be given. Null
 * where there is no limit, or no such award.
 */
export function quotaLimit(awards: readonly Award[], kind: Kind, award: AwardCode | null): number | null {
  const meant = (award === null ? votedAwards(awards) : awards.filter(({ code }) => code === award)).filter(
    (one) => one.kind === kind,
  );
  if (meant.length === 0) return null;
  return meant.reduce<number | null>(
    (sum, { quota }) => (sum === null || quota === null ? null : sum + quota),
    0,
  );
}
