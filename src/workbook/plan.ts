/** A tally laid out as sheets: what is written into the workbook, as plain data. */
import type { Tally } from '../tally/result.ts';
import type { Issue } from './findings/issue.ts';
import type { Language } from './columns/language.ts';
import { isLasting } from './record/lasting-marks.ts';
import { awardSheets } from './plan/award.ts';
import { ballotSheet } from './plan/ballots.ts';
import { issueSheet } from './plan/issues.ts';
import { rankingSheet } from './plan/ranking.ts';
import { gatherResults, type Results } from './plan/results.ts';
import { SheetNames } from './plan/sheet-names.ts';
import { summarySheet } from './plan/summary.ts';
import type { Reading } from './read.ts';
import { recordSheet } from './record/record.ts';
import type { SheetPlan, WorkbookPlan } from './sheet-plan.ts';
import type { WorkbookSnapshot } from './snapshot.ts';

interface PlanInput {
  readonly reading: Reading;
  /** What is written on the issues sheet: those of the reading and those that only the tally could tell. */
  readonly issues: readonly Issue[];
  readonly snapshot: WorkbookSnapshot;
  readonly now: Date;
  /** The add-in's version, for the record. */
  readonly version: string;
  readonly language: Language;
}

const kinds = ['collective', 'individual'] as const;

/** All sheets of a tally, in the order of their tabs; every sheet of an earlier one makes way, the lasting ones stay. */
export function planTally(input: PlanInput & { readonly tally: Tally }): WorkbookPlan {
  const { reading, tally, issues, snapshot, language } = input;
  const { campaign } = reading;
  const results = gatherResults(campaign, tally, language);
  const names = new SheetNames(
    snapshot.sheets.filter(({ mark }) => mark === null || isLasting(mark)).map(({ name }) => name),
  );
  const sheets = [
    ...resultSheets(results, names),
    issueSheet(issues, names, campaign.documents.name, language),
    recordSheet(results, { earlier: snapshot.record, now: input.now, version: input.version }, names),
  ].filter((sheet): sheet is SheetPlan => sheet !== null);
  return { sheets, replaces: 'all', show: sheets[0]?.mark ?? 'record' };
}

/** The sheets of a result, less what only goes with it: the issues and the record. */
export function resultSheets(results: Results, names: SheetNames): readonly SheetPlan[] {
  return [
    ...kinds.map((kind) => summarySheet(results, kind, names)),
    ballotSheet(results, names),
    ...kinds.map((kind) => rankingSheet(results, kind, names)),
    ...awardSheets(results, names),
  ].filter((sheet): sheet is SheetPlan => sheet !== null);
}

/**
 * Only the issues sheet, for a workbook that has errors; the results of an earlier tally stay. With no issue there is
 * no sheet in the plan, and nothing to be written.
 */
export function planIssues(input: PlanInput): WorkbookPlan {
  const { reading, issues, snapshot, language } = input;
  const names = new SheetNames(
    snapshot.sheets.filter(({ mark }) => mark !== 'issues').map(({ name }) => name),
  );
  const sheet = issueSheet(issues, names, reading.campaign.documents.name, language);
  return { sheets: sheet === null ? [] : [sheet], replaces: 'sameMarks', show: 'issues' };
}
