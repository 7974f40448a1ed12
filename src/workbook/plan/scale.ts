/** What a score is out of, for what shows scores. */
import type { Campaign, Kind } from '../../tally/campaign.ts';
import { equals, ofInteger, toNumber, type Fraction } from '../../tally/fraction.ts';
import { weightsFor } from '../../tally/weights.ts';

const hundred = ofInteger(100);

/** The score of a full bar for candidates of this kind: the highest total there can be, else the scale; above 0. */
export function fullScore(campaign: Campaign, kind: Kind): number {
  const { cap } = campaign.settings;
  const full = toNumber(cap ?? weightsFor(campaign, kind).scale ?? hundred);
  return full > 0 ? full : 1;
}

/** The scale of this kind where it is not the 100 that everybody takes for granted; null where it is. */
export function otherScale(campaign: Campaign, kind: Kind): Fraction | null {
  const { scale } = weightsFor(campaign, kind);
  return scale === null || equals(scale, hundred) ? null : scale;
}
