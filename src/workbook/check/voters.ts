/** All that was counted, and how many could have voted. */
import type { BallotsRead } from '../read/ballots.ts';
import type { BoxEntry, CountsRead } from '../read/hand-counts.ts';
import type { Subjects } from '../read/subjects.ts';

export interface Votes {
  readonly ballots: BallotsRead;
  readonly counts: CountsRead;
  readonly boxes: readonly BoxEntry[];
}

/** How many may vote, or null where that is not known. */
export function votersOf({ council }: Subjects): number | null {
  if (council.votingSpot === null || !council.countable) return null;
  const voters = council.council.filter(({ voting }) => voting).length;
  return voters === 0 ? null : voters;
}
