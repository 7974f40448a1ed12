/** What a workbook that was read comes to: its tally, and what only the reckoning can tell about it. */
import type { Tally } from '../tally/result.ts';
import { scoreCandidates } from '../tally/score.ts';
import { tallyCampaign } from '../tally/tally.ts';
import { countVotes } from '../tally/votes.ts';
import type { Issue } from './findings/issue.ts';
import { missingVotes, mayTellOfVotes } from './findings/missing-votes.ts';
import { hasErrors } from './read.ts';
import type { Reading } from './read.ts';

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

/** Found in a workbook without errors: what the scores and votes together show, then what the tally had no use for. */
export function tallyIssues(reading: Reading, tally: Tally): readonly Issue[] {
  const found = missingVotes(reading, tally);
  // What a decision is good for is known once nothing is missing.
  return hasErrors(found) ? found : [...found, ...unusedDecisions(reading, tally)];
}

/** Found all the same in a workbook whose errors leave the scores, and who has votes, as they are. */
function issuesBesideErrors(reading: Reading): readonly Issue[] {
  if (!reading.issues.every(mayTellOfVotes)) return [];
  const { campaign } = reading;
  return missingVotes(reading, { scores: scoreCandidates(campaign), ballots: countVotes(campaign) });
}

/** A warning for each line of the Chair's decisions that decided no tie, at its candidate's cell. */
function unusedDecisions(reading: Reading, tally: Tally): readonly Issue[] {
  return tally.unusedDecisions.flatMap((index): Issue[] => {
    const decision = reading.campaign.decisions[index];
    const place = reading.places.decisions[index];
    if (decision === undefined || place === undefined) return [];
    const details = { award: decision.award, candidate: decision.candidate };
    return [{ code: 'UnusedDecision', severity: 'warning', ...place, details }];
  });
}
