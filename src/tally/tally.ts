/** The whole reckoning: a campaign in, everything that was decided out. */
import { allotAwards } from './allot.ts';
import type { Campaign } from './campaign.ts';
import type { Tally } from './result.ts';
import { scoreCandidates } from './score.ts';
import { countVotes } from './votes.ts';

/**
 * Scores, counts, ranks and allots. It throws for no campaign: what is wrong in one (missing scores, no ballots, no
 * quorum, a code without its row) is for the reading to report, and counts here as not given.
 */
export function tallyCampaign(campaign: Campaign): Tally {
  const scores = scoreCandidates(campaign);
  const ballots = countVotes(campaign);
  return { scores, ballots, ...allotAwards(campaign, scores, ballots) };
}
