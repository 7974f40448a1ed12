/** Awards for which more agree than their base has members: opinions in writing are counted, the base is those present. */
import type { Campaign } from '../../tally/campaign.ts';
import { countVotes } from '../../tally/votes.ts';
import type { Findings } from '../read/findings.ts';
import { codeAndName, type Subjects } from '../read/subjects.ts';
import { votersOf } from './voters.ts';

/**
 * One issue an award, at its base, with the candidate for whom most agree. More than all who could vote are too many
 * papers, which is said of those.
 */
export function checkVotesExceedBase(campaign: Campaign, subjects: Subjects, findings: Findings): void {
  const voters = votersOf(subjects);
  if (voters === null) return;
  const votes = countVotes(campaign);
  for (const { code, name } of campaign.awards) {
    const spot = subjects.awards.baseSpots.get(code);
    const [most] = votes
      .filter(({ award, agree, base }) => award === code && agree > base && agree <= voters.participating)
      .toSorted((one, other) => other.agree - one.agree);
    if (spot === undefined || most === undefined) continue;
    findings.add('VotesExceedBase', spot, {
      award: codeAndName(code, name),
      candidate: codeAndName(most.candidate, subjects.candidateOf.get(most.candidate)?.name),
      agree: most.agree,
      base: most.base,
    });
  }
}
