/** How the council votes: as the setting says, or as what is there speaks for. */
import type { Campaign, Vote } from './campaign.ts';

type Voted = Pick<Campaign, 'settings' | 'awards' | 'papers' | 'handCounts' | 'ballotBoxes'>;

/** Whether anything of a vote is in the workbook: papers, counts, or the tellers' figures. */
export function hasVotes({ papers, handCounts, ballotBoxes }: Omit<Voted, 'settings' | 'awards'>): boolean {
  return papers.length > 0 || handCounts.length > 0 || ballotBoxes.length > 0;
}

/** What goes without saying: a secret ballot where there are votes or an award needs them, else none. */
export function usualVote(campaign: Omit<Voted, 'settings'>): Vote {
  const needed = campaign.awards.some(({ minVotes }) => minVotes !== null);
  return needed || hasVotes(campaign) ? 'secret' : 'none';
}

/** How this council votes. */
export function voteOf(campaign: Voted): Vote {
  return campaign.settings.vote ?? usualVote(campaign);
}
