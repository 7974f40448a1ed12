/** Whether copies can be made of a workbook as it stands, and who collects them. */
import type { Campaign, Member } from '../tally/campaign.ts';
import type { Issue, IssueCode } from '../workbook/findings/issue.ts';

/** What is missing before anybody has scored, voted or met. */
const early: ReadonlySet<IssueCode> = new Set<IssueCode>([
  'MissingScore',
  'NothingScored',
  'NoBallots',
  'MissingVotes',
  'NoQuorum',
]);

/** Whether this issue only says that scoring, the ballot or the meeting is still to come. */
export function isOnlyEarly({ code }: Issue): boolean {
  return early.has(code);
}

/** The errors that must be mended before copies are made: members would score by flawed tables. */
export function errorsBeforeCopies(issues: readonly Issue[]): readonly Issue[] {
  return issues.filter((issue) => issue.severity === 'error' && !isOnlyEarly(issue));
}

/** The secretary, one with an address before one without; null where there is none. */
export function collectorOf({ council }: Pick<Campaign, 'council'>): Member | null {
  const secretaries = council.filter(({ role }) => role === 'secretary');
  return secretaries.find(({ email }) => email !== '') ?? secretaries[0] ?? null;
}
