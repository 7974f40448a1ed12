/** What only the tally can tell about a workbook. */
import type { Tally } from '../../tally/result.ts';
import { scoreCandidates } from '../../tally/score.ts';
import { countVotes } from '../../tally/votes.ts';
import { missingVotes, mayTellOfVotes } from './missing-votes.ts';
import type { Issue } from './issue.ts';
import { hasErrors, type Reading } from '../read.ts';

/** Found in a workbook without errors: what the scores and votes together show, then what the tally had no use for. */
export function tallyIssues(reading: Reading, tally: Tally): readonly Issue[] {
  const found = missingVotes(reading, tally);
  // What a decision is good for is known once nothing is missing.
  return hasErrors(found) ? found : [...found, ...unusedDecisions(reading, tally)];
}

/** Found all the same in a workbook whose errors leave the scores, and who has votes, as they are. */
export function issuesBesideErrors(reading: Reading): readonly Issue[] {
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
