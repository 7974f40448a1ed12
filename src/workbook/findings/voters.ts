/** All that was counted, and how many could have voted. */
import type { IssueDetails } from './issue.ts';
import type { BallotsRead } from '../read/ballots.ts';
import type { BoxEntry, CountsRead } from '../read/hand-counts.ts';
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
