/** All that was counted, how many could have voted, and whether the council votes as it says and as its base allows. */
import type { Campaign } from '../../tally/campaign.ts';
import { countVotes } from '../../tally/votes.ts';
import type { Findings } from '../read/findings.ts';
import { quote } from '../read/quote.ts';
import type { IssueDetails } from './issue.ts';
import type { BallotsRead } from '../read/ballots.ts';
import type { BoxEntry, CountsRead } from '../read/hand-counts.ts';
import { codeAndName } from '../read/subjects.ts';
import type { Subjects } from '../read/subjects.ts';

export interface Votes {
  readonly ballots: BallotsRead;
  readonly counts: CountsRead;
  readonly boxes: readonly BoxEntry[];
}

export interface Voters {
  /** How many may vote. */
  readonly all: number;
  /** How many of them were present or asked in writing: nobody else has given a paper. */
  readonly participating: number;
}

/** How many could vote, or null where that is not known. */
export function votersOf({ council }: Subjects): Voters | null {
  if (council.votingSpot === null || !council.countable) return null;
  const voters = council.council.filter(({ voting }) => voting);
  const participating = voters.filter(({ presence }) => presence !== 'absent');
  return voters.length === 0 ? null : { all: voters.length, participating: participating.length };
}

/** What an issue says of so many papers: more than there are voters, or than those of them who took part. */
export function tooManyPapers(found: number, { all, participating }: Voters): IssueDetails {
  return found > all ? { found, voters: all } : { found, participating };
}

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

/** `vote` = `none` beside votes, or beside an award that needs them. */
export function checkVote(
  { ballots, counts, boxes }: Votes,
  { settings, awards }: Subjects,
  findings: Findings,
): void {
  const spot = settings.spots.get('vote');
  if (settings.settings.vote !== 'none' || spot === undefined) return;
  const details = { found: quote(settings.values.get('vote') ?? ''), expected: 'vote' };
  if (ballots.entries.length > 0 || counts.counted || boxes.length > 0) {
    findings.add('InvalidSetting', spot, { ...details, beside: 'votes' });
    return;
  }
  const award = awards.awards.find(({ minVotes }) => minVotes !== null);
  if (award === undefined) return;
  findings.add('InvalidSetting', spot, {
    ...details,
    beside: 'award',
    award: codeAndName(award.code, award.name),
  });
}
