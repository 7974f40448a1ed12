/** A small council on its way, for tests of the steps: a Chair, a Vice Chair, a member, and a secretary who does not vote. */
import type { Campaign, Member } from '../../../src/tally/campaign.ts';
import { tallyCampaign } from '../../../src/tally/tally.ts';
import type { View } from '../../../src/taskpane/session/state.ts';
import type { Issue } from '../../../src/workbook/findings/issue.ts';
import { aCampaign, aCandidate, aMember, anAward, papersOn, rowsOf } from '../../tally/builders.ts';
import { aFound } from '../builders.ts';

export const chair = aMember('CT', { role: 'chair' });
export const viceChair = aMember('PCT', { role: 'viceChair' });
export const member = aMember('UV');
export const secretary = aMember('TK', { role: 'secretary', voting: false });
export const council: readonly Member[] = [chair, viceChair, member, secretary];
const voters = council.filter(({ voting }) => voting);

/** Everybody has scored both candidates, and the one award asks for no votes, but for what is given. */
export function aCouncilOnItsWay(given: Partial<Campaign> = {}): Campaign {
  return aCampaign({
    candidates: [aCandidate('A'), aCandidate('B')],
    council,
    awards: [anAward('BK')],
    scores: rowsOf(voters, { A: 90, B: 80 }),
    ...given,
  });
}

/** As above with one place for two who are equal in everything. */
export function aTie(given: Partial<Campaign> = {}): Campaign {
  return aCouncilOnItsWay({
    awards: [anAward('BK', { quota: 1 })],
    scores: rowsOf(voters, { A: 90, B: 90 }),
    ...given,
  });
}

/** The award asks for votes, and there are some. */
export function aBallot(given: Partial<Campaign> = {}): Campaign {
  return aCouncilOnItsWay({
    awards: [anAward('BK', { minVotes: '1/2' })],
    papers: [...papersOn('A', [3]), ...papersOn('B', [3])],
    ...given,
  });
}

type Found = Extract<View, { kind: 'found' }>;
type Tallied = Extract<View, { kind: 'tallied' }>;

export function found(campaign: Campaign, issues: readonly Issue[] = [], last: Found['last'] = null): Found {
  return { kind: 'found', found: aFound(campaign, issues), refused: false, last };
}

export function talliedView(campaign: Campaign, outdated = false, lost: readonly string[] = []): Tallied {
  const sheets = [
    { name: 'Điểm', mark: 'summary-collective' },
    { name: 'Bằng khen', mark: 'award-bk' },
  ];
  const result = { campaign, tally: tallyCampaign(campaign), sheets };
  const written = { time: '28/04/2014 09:00', lost, edited: [] };
  return { kind: 'tallied', found: aFound(campaign), result, outdated, written };
}
