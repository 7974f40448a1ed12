/** What was found in the workbook, in figures. Pure. */
import type { Campaign } from '../tally/campaign.ts';

export interface WorkbookCounts {
  readonly collectives: number;
  readonly individuals: number;
  readonly members: number;
  readonly criteria: number;
  /** Papers counted; where they were counted by hand, the papers returned. */
  readonly ballots: number;
}

/** Counts what a campaign holds. */
export function countWorkbook(campaign: Campaign): WorkbookCounts {
  const returned = campaign.ballotBoxes.reduce((sum, box) => sum + box.returned, 0);
  return {
    collectives: campaign.candidates.filter((candidate) => candidate.kind === 'collective').length,
    individuals: campaign.candidates.filter((candidate) => candidate.kind === 'individual').length,
    members: campaign.council.length,
    criteria: campaign.criteria.length,
    ballots: campaign.papers.length > 0 ? campaign.papers.length : returned,
  };
}
