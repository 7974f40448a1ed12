/** Whether the council was there in number. */
import type { Campaign } from './campaign.ts';
import { compare, divide, ofInteger } from './fraction.ts';

export interface Quorum {
  /** Voting members present at the meeting; one who was asked in writing is absent. */
  readonly present: number;
  readonly voting: number;
  /** The present are at least the required share; true where the campaign requires none. */
  readonly met: boolean;
}

/** How many voting members are present, and whether they make the quorum. A council of nobody never makes one. */
export function quorumMet(campaign: Pick<Campaign, 'council' | 'settings'>): Quorum {
  const voting = campaign.council.filter((member) => member.voting);
  const present = voting.filter((member) => member.presence === 'present').length;
  const { quorum } = campaign.settings;
  const met =
    quorum === null ||
    (voting.length > 0 && compare(divide(ofInteger(present), ofInteger(voting.length)), quorum) >= 0);
  return { present, voting: voting.length, met };
}
