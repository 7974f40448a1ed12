/** What printing would come to: how many papers and why, who stands on none. Pure. */
import { ballotLists, leftOffBallots, votersOf } from '../../papers/ballot-lists.ts';
import type { BallotOptions, LeftOff } from '../../papers/ballot-lists.ts';
import { ballotPrints } from '../../papers/ballot-paper.ts';
import type { BallotPrint } from '../../papers/ballot-paper.ts';
import { houseStyles, styleOf } from '../../papers/house-style.ts';
import type { Campaign, Member } from '../../tally/campaign.ts';
import { quotaLimit } from '../../workbook/ballots/quota-limit.ts';

export interface Figures {
  /** [] where there is nobody to vote on. */
  readonly ballots: readonly BallotPrint[];
  readonly present: number;
  readonly inWriting: number;
  readonly absent: readonly Member[];
  readonly leftOff: readonly LeftOff[];
  /** Whether a quota could bind on any of the ballots. */
  readonly limited: boolean;
}

/** Reckons what printing with these options comes to. */
export function figuresOf(campaign: Campaign, options: BallotOptions): Figures {
  const { present, inWriting, absent } = votersOf(campaign);
  const style = houseStyles[styleOf(campaign.documents)];
  const limited = ballotLists(campaign, options).some(({ kind, award }) =>
    (kind === 'both' ? (['collective', 'individual'] as const) : [kind]).some(
      (each) => quotaLimit(campaign.awards, each, award?.code ?? null) !== null,
    ),
  );
  return {
    ballots: ballotPrints(campaign, style, options),
    present: present.length,
    inWriting: inWriting.length,
    absent,
    leftOff: leftOffBallots(campaign, options),
    limited,
  };
}
