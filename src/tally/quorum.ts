/** Whether the council was there in number. */
import type { Campaign, QuorumBase, Settings } from './campaign.ts';
import { compare, divide, ofInteger } from './fraction.ts';

interface Quorum {
  /** Voting members who count: present at the meeting or, by `base`, asked in writing as well. */
  readonly there: number;
  readonly base: QuorumBase;
  readonly voting: number;
  /** They are at least the required share; true where the campaign requires none. */
  readonly met: boolean;
}

/** Of whom the quorum is reckoned: who was asked in writing counts where the setting says so, or the vote is in writing. */
export function quorumBaseOf({ quorumBase, vote }: Pick<Settings, 'quorumBase' | 'vote'>): QuorumBase {
  return quorumBase ?? (vote === 'written' ? 'participating' : 'present');
}

/** How many voting members count, and whether they make the quorum. A council of nobody never makes one. */
export function quorumMet(campaign: Pick<Campaign, 'council' | 'settings'>): Quorum {
  const base = quorumBaseOf(campaign.settings);
  const voting = campaign.council.filter((member) => member.voting);
  const there = voting.filter(({ presence }) =>
    base === 'present' ? presence === 'present' : presence !== 'absent',
  ).length;
  const { quorum } = campaign.settings;
  const met =
    quorum === null ||
    (voting.length > 0 && compare(divide(ofInteger(there), ofInteger(voting.length)), quorum) >= 0);
  return { there, base, voting: voting.length, met };
}
