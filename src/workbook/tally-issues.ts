/** What only the tally can tell about a workbook. */
import type { Tally } from '../tally/result.ts';
import type { Issue } from './issue.ts';
import type { Reading } from './read.ts';

/** A warning for each line of the Chair's decisions that decided no tie, at its candidate's cell. */
export function tallyIssues(reading: Reading, tally: Tally): readonly Issue[] {
  return tally.unusedDecisions.flatMap((index): Issue[] => {
    const decision = reading.campaign.decisions[index];
    const place = reading.places.decisions[index];
    if (decision === undefined || place === undefined) return [];
    const details = { award: decision.award, candidate: decision.candidate };
    return [{ code: 'UnusedDecision', severity: 'warning', ...place, details }];
  });
}
