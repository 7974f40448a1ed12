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

/** Whether papers may be handed out: unless the council has said that it votes in another way, or not at all. */
export function usesPapers({ settings }: Pick<Campaign, 'settings'>): boolean {
  return settings.vote !== 'open' && settings.vote !== 'none';
}

/** What happened, as it may be said over a signature. */
export interface Voting {
  /** `none` also where a secret ballot was meant and there is nothing of one. */
  readonly way: Vote;
  /** The council met; false where all was done in writing. */
  readonly met: boolean;
  /** Some who were away from the meeting were asked in writing. */
  readonly askedAway: boolean;
}

/**
 * How the council voted. Without a word about it, a vote in which nobody who may vote was present and somebody was asked in
 * writing was one in writing. With `written` the council met only where some were present and others were asked.
 */
export function howVoted(campaign: Voted & Pick<Campaign, 'council'>): Voting {
  const voting = campaign.council.filter((member) => member.voting);
  const present = voting.some(({ presence }) => presence === 'present');
  const asked = voting.some(({ presence }) => presence === 'inWriting');
  const counted = hasVotes(campaign);
  const inWriting = campaign.settings.vote === null && counted && asked && !present;
  const said = inWriting ? 'written' : voteOf(campaign);
  const way = said === 'secret' && !counted ? 'none' : said;
  const met = way !== 'written' || (present && asked);
  return { way, met, askedAway: met && asked && way !== 'none' };
}
