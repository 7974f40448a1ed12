/** How far every member is: who has finished, what is missing, and where it stands. Pure. */
import type { Candidate, CriterionCode, Member } from '../../tally/campaign.ts';
import { markPlace } from '../../workbook/places.ts';
import { byGivenName } from '../../text/order.ts';
import type { Reading } from '../../workbook/read.ts';
import { extentOf, neededCriteria, scoreBook, scoredCandidates, sheetOf } from './score-book.ts';
import type { Extent, Sheet } from './score-book.ts';

/** One member and one candidate. */
export interface Pair {
  readonly member: Member;
  readonly candidate: Candidate;
  readonly extent: Extent;
  /** The first cell that is missing, the row where nothing is, or the table where there is no row; null without tables. */
  readonly target: Target | null;
}

interface Target {
  readonly sheet: string;
  readonly cell: string;
}

export interface MemberProgress {
  readonly member: Member;
  /** One for each candidate, in the workbook's order. */
  readonly pairs: readonly Pair[];
  readonly done: number;
  /** How many candidates the member scores. */
  readonly expected: number;
}

/** The voting members by given name, each with how far they are. */
export function progressOf(reading: Reading): readonly MemberProgress[] {
  const { campaign } = reading;
  const book = scoreBook(reading);
  const needed = neededCriteria(campaign);
  const candidates = scoredCandidates(campaign);
  const members = campaign.council
    .filter(({ voting }) => voting)
    .sort((one, other) => byGivenName(one.name, other.name));
  return members.map((member) => {
    const pairs = candidates.map((candidate): Pair => {
      const sheet = sheetOf(book, member.code, candidate.code);
      const extent = extentOf(campaign, sheet, member, candidate, needed);
      return { member, candidate, extent, target: targetOf(reading, sheet, needed[candidate.kind]) };
    });
    return {
      member,
      pairs,
      done: pairs.filter(({ extent }) => extent.state === 'done').length,
      expected: pairs.filter(({ extent }) => extent.state !== 'recused').length,
    };
  });
}

function targetOf({ places }: Reading, sheet: Sheet, criteria: readonly CriterionCode[]): Target | null {
  for (const code of criteria) {
    if (sheet.marks.has(code)) continue;
    for (const row of sheet.places) {
      const place = markPlace(row, code);
      if (place?.cell != null) return { sheet: place.sheet, cell: place.cell };
    }
  }
  const row = sheet.places[0];
  if (row !== undefined) return { sheet: row.sheet, cell: row.candidate.cell ?? 'A1' };
  const table = places.scoreTables[0];
  return table === undefined ? null : { sheet: table.sheet, cell: 'A1' };
}
