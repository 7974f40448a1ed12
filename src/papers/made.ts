/** Which documents a council has, by what happened: no minutes of a count without papers, none of a meeting without one. */
import { documentNames, type DocumentName } from '../i18n/documents/documents.ts';
import type { Campaign } from '../tally/campaign.ts';
import { hasVotes, howVoted, usesPapers } from '../tally/voting.ts';

/** The documents of this council, in the order it needs them. */
export function documentsMade(campaign: Campaign): readonly DocumentName[] {
  return documentNames.filter((name) => isMade(campaign, name));
}

/** Whether this council has such a document. */
export function isMade(campaign: Campaign, name: DocumentName): boolean {
  switch (name) {
    case 'ballots':
      return usesPapers(campaign);
    case 'count': {
      const { way } = howVoted(campaign);
      return hasVotes(campaign) && (way === 'secret' || way === 'written');
    }
    case 'minutes':
      return howVoted(campaign).met;
    case 'submission':
    case 'decision':
    case 'public-list':
    case 'score-sheets':
      return true;
  }
}
