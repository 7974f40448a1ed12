/** The names that stand on a printed paper, in its order: what is keyed in goes down the paper. Pure. */
import { ballotLists } from '../../papers/ballot-lists.ts';
import type { BallotOptions } from '../../papers/ballot-lists.ts';
import type { AwardCode, Campaign, CandidateCode } from '../../tally/campaign.ts';
import type { PaperTable } from '../../workbook/ballots/ballot-book.ts';

/**
 * The candidates of the table who are on the papers for the award (null: for all awards), as the ballots were `printed`.
 * In the order of the columns where that is not known, or where no such ballot has any of them.
 */
export function namesOnPaper(
  table: PaperTable,
  campaign: Campaign,
  award: AwardCode | null,
  printed: BallotOptions | null,
): readonly CandidateCode[] {
  const columns = table.candidates.map(({ candidate }) => candidate.code);
  if (printed === null) return columns;
  const lists = ballotLists(campaign, printed).filter(
    (list) => award === null || list.award === null || list.award.code === award,
  );
  const names = new Set(lists.flatMap(({ candidates }) => candidates.map(({ code }) => code)));
  const onPaper = [...names].filter((code) => columns.includes(code));
  return onPaper.length > 0 ? onPaper : columns;
}
