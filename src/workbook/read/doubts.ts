/**
 * Things with a flawed cell. The flaw is reported where it is; what would follow from it (a score that seems missing, a
 * vote too many) is not, so that one mistake is one issue.
 */
import type { CandidateCode, CriterionCode, MemberCode } from '../../tally/campaign.ts';

export interface Doubts {
  readonly criteria: Set<CriterionCode>;
  readonly candidates: Set<CandidateCode>;
  readonly members: Set<MemberCode>;
}

export function noDoubts(): Doubts {
  return { criteria: new Set(), candidates: new Set(), members: new Set() };
}
