/** The product's tally in the form of the contract's JSON, so that it can be held against the reckoning. */
import { toNumber } from '../../src/tally/fraction.ts';
import type { Campaign } from '../../src/tally/campaign.ts';
import type { Tally } from '../../src/tally/result.ts';
import type { Result } from './reckon.ts';

/** What `--json` would say of this tally, without issues and statistics. */
export function resultOf(campaign: Campaign, tally: Tally): Result {
  return {
    campaign: { name: campaign.documents.name },
    scores: tally.scores.map(({ candidate, kind, score, rank, members, provisional, contents }) => ({
      candidate,
      kind,
      rank,
      members,
      provisional,
      score: score === null ? null : toNumber(score),
      contents: Object.fromEntries([...contents].map(([code, share]) => [code, toNumber(share)])),
    })),
    ballots: tally.ballots.map(({ candidate, award, agree, disagree, blank, base, passes }) => ({
      candidate,
      award,
      agree,
      disagree,
      blank,
      base,
      passes,
    })),
    awards: tally.awards.map((award) => ({
      award: award.award,
      kind: award.kind,
      status: award.status,
      recipients: award.recipients,
      pending: award.status === 'pending' ? award.pending : [],
      places: award.status === 'pending' ? award.places : 0,
    })),
    unawarded: tally.unawarded.map(({ candidate, reason }) => ({ candidate, reason })),
  };
}

/** The same result with the lists whose order the contract leaves open put in one order. */
export function settled(result: Result): Result {
  const place = ({ award, candidate }: { award: string; candidate: string }): string =>
    `${award} ${candidate}`;
  return { ...result, ballots: [...result.ballots].sort((a, b) => (place(a) < place(b) ? -1 : 1)) };
}
