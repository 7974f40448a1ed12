/** Whether a result on show still belongs to the workbook. */
import type { Campaign } from '../../tally/campaign.ts';
import { fingerprint } from '../../workbook/record/fingerprint.ts';

/** Whether two readings of a workbook would be tallied the same. */
export function sameInputs(one: Campaign, other: Campaign): boolean {
  return one === other || fingerprint(one) === fingerprint(other);
}
