/** What a workbook that was read comes to: its tally, and what only the reckoning can tell about it. */
import type { Tally } from '../tally/result.ts';
import { tallyCampaign } from '../tally/tally.ts';
import type { Issue } from './findings/issue.ts';
import { hasErrors, type Reading } from './read.ts';
import { issuesBesideErrors, tallyIssues } from './findings/tally-issues.ts';

export interface Reckoned {
  /** All there are: those of the reading, then those that only the reckoning can tell. */
  readonly issues: readonly Issue[];
  /** Null where an issue is an error: the workbook is not to be tallied. */
  readonly tally: Tally | null;
}

/** Reckons, and finds what is wrong beyond the reading. Total, as the reading is. */
export function reckonWorkbook(reading: Reading): Reckoned {
  if (hasErrors(reading.issues)) {
    return { issues: [...reading.issues, ...issuesBesideErrors(reading)], tally: null };
  }
  const tally = tallyCampaign(reading.campaign);
  const issues = [...reading.issues, ...tallyIssues(reading, tally)];
  return { issues, tally: hasErrors(issues) ? null : tally };
}
