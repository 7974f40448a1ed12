/** All documents of a tally, by name: which of them a council has, by what happened, and the sheets they are printed from. */
import { documentFiles, documentNames } from '../i18n/documents/documents.ts';
import type { DocumentName } from '../i18n/documents/documents.ts';
import type { Campaign } from '../tally/campaign.ts';
import type { Tally } from '../tally/result.ts';
import { hasVotes, howVoted, usesPapers } from '../tally/voting.ts';
import { gatherResults } from '../workbook/plan/results.ts';
import { SheetNames } from '../workbook/plan/sheet-names.ts';
import type { WorkbookPlan } from '../workbook/sheet-plan.ts';
import { usualBallots } from './ballot-lists.ts';
import type { BallotOptions } from './ballot-lists.ts';
import { ballotPapers } from './ballot-paper.ts';
import type { PaperInput } from './compose.ts';
import { countPaper } from './count.ts';
import { decisionPaper } from './decision.ts';
import { houseStyles } from './house-style.ts';
import type { StyleName } from './house-style.ts';
import { minutesPaper } from './minutes.ts';
import type { Paper } from './paper.ts';
import { publicListPaper } from './recipient-lists.ts';
import { scoreSheetsPaper } from './score-sheets.ts';
import { sheetsForPaper } from './sheet.ts';
import { submissionPaper } from './submission.ts';

type Writer = (input: PaperInput, ballots: BallotOptions) => Paper | readonly Paper[];

const writers: Readonly<Record<DocumentName, Writer>> = {
  ballots: ({ results, style }, options) => ballotPapers(results.campaign, style, options),
  count: countPaper,
  minutes: minutesPaper,
  submission: submissionPaper,
  decision: decisionPaper,
  'public-list': publicListPaper,
  'score-sheets': scoreSheetsPaper,
};

/** What documents are made of beside the campaign and its tally. */
interface MorePapers {
  /** When a second count of these ballots was found to agree with the first, in local time; null: that is not known. */
  readonly secondCount?: Date | null;
  /** How blank ballots are to be. */
  readonly ballots?: BallotOptions;
}

/**
 * The documents asked for, in the order a council needs them; all where `only` is null. Those that this council does not have
 * are left out: `isMade` tells which.
 */
export function papersOf(
  campaign: Campaign,
  tally: Tally,
  style: StyleName,
  only: readonly DocumentName[] | null = null,
  more: MorePapers = {},
): readonly Paper[] {
  const { secondCount = null, ballots = usualBallots } = more;
  const input = { results: gatherResults(campaign, tally, 'vi'), style: houseStyles[style], secondCount };
  return documentsMade(campaign)
    .filter((name) => only === null || only.includes(name))
    .flatMap((name) => writers[name](input, ballots));
}

/**
 * The documents as sheets of a workbook that has sheets of these names. Of ours, only those of the same documents make
 * way, all their parts: ballots by kind do not stand beside ballots by award.
 */
export function paperSheets(papers: readonly Paper[], taken: readonly string[]): WorkbookPlan {
  const names = new SheetNames(taken);
  const sheets = papers.flatMap((paper) => sheetsForPaper(paper, names));
  return { sheets, replaces: 'sameDocuments', show: sheets[0]?.mark ?? '' };
}

/** What the file of a document is called, with its ending. */
export function paperFile({ name, part, file }: Pick<Paper, 'name' | 'part' | 'file'>): string {
  return `${[file ?? documentFiles[name], ...(part === undefined ? [] : [part])].join('-')}.docx`;
}

/** The documents of this council, in the order it needs them. */
function documentsMade(campaign: Campaign): readonly DocumentName[] {
  return documentNames.filter((name) => isMade(campaign, name));
}

/** Whether this council has such a document. */
export function isMade(campaign: Campaign, name: DocumentName): boolean {
  switch (name) {
    case 'ballots':
      return usesPapers(campaign);
    case 'count': {
      const { way } = howVoted(campaign);
      return hasVotes(campaign) && (way === 'secret' || way === 'written');
    }
    case 'minutes':
      return howVoted(campaign).met;
    case 'submission':
    case 'decision':
    case 'public-list':
    case 'score-sheets':
      return true;
  }
}
