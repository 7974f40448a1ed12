/** The documents in the order the pane offers them. */
import type { DocumentOfResult } from '../../i18n/pane/documents-room.ts';
import { isMade } from '../../papers/made.ts';
import type { Campaign } from '../../tally/campaign.ts';

/** Those that are made of a result; blank ballots are printed before there is one, in the step of voting. */
const documentsOfResult: readonly DocumentOfResult[] = [
  'count',
  'minutes',
  'submission',
  'decision',
  'public-list',
  'score-sheets',
];

/** Those of them that this council has. */
export function documentsFor(campaign: Campaign): readonly DocumentOfResult[] {
  return documentsOfResult.filter((name) => isMade(campaign, name));
}
