/** Whether a box's figures can be true, while they are still being typed. */
import type { Kind } from '../../tally/campaign.ts';
import { kindsOnPaper } from './ballot-book.ts';
import type { BallotBook, BoxFigure, FiledRow } from './ballot-book.ts';

/** Null: not typed yet. */
type BoxFigures = Readonly<Record<BoxFigure, number | null>>;

export type BoxProblem =
  | { readonly code: 'returnedAboveIssued'; readonly returned: number; readonly issued: number }
  | { readonly code: 'sum'; readonly valid: number; readonly invalid: number; readonly returned: number }
  | { readonly code: 'aboveVoters'; readonly issued: number; readonly voters: number }
  | { readonly code: 'papersValid'; readonly valid: number; readonly papers: number }
  | { readonly code: 'papersInvalid'; readonly invalid: number; readonly papers: number };

/** What the figures are compared with. */
interface BoxWitness {
  /** How many papers can have been issued, or null where that is not known. */
  readonly voters: number | null;
  /** The piles that the box may have held, as far as they are entered; [] where papers are not entered one by one. */
  readonly piles: readonly { readonly valid: number; readonly invalid: number }[];
}

/** Everything that does not add up; a figure that is not typed yet says nothing. */
export function boxProblems(
  { issued, returned, valid, invalid }: BoxFigures,
  { voters, piles }: BoxWitness,
): readonly BoxProblem[] {
  const found: BoxProblem[] = [];
  if (issued !== null && returned !== null && returned > issued) {
    found.push({ code: 'returnedAboveIssued', returned, issued });
  }
  if (returned !== null && valid !== null && invalid !== null && valid + invalid !== returned) {
    found.push({ code: 'sum', valid, invalid, returned });
  }
  if (issued !== null && voters !== null && issued > voters) {
    found.push({ code: 'aboveVoters', issued, voters });
  }
  const [all] = piles;
  if (all === undefined) return found;
  if (valid !== null && !piles.some((pile) => pile.valid === valid)) {
    found.push({ code: 'papersValid', valid, papers: all.valid });
  }
  // Invalid papers are often only counted, without a row of their own.
  if (invalid !== null && all.invalid > 0 && !piles.some((pile) => pile.invalid === invalid)) {
    found.push({ code: 'papersInvalid', invalid, papers: all.invalid });
  }
  return found;
}

/** What the workbook says to compare a box with. One box for papers of both kinds apart may hold two from each voter. */
export function boxWitness({ reading, paperTables }: BallotBook, kind: Kind | null): BoxWitness {
  const { council } = reading.campaign;
  const voting = council.filter((member) => member.voting).length;
  const ofKind = (wanted: Kind | null): readonly FiledRow[] =>
    paperTables
      .filter((table) => wanted === null || kindsOnPaper(table).has(wanted))
      .flatMap(({ papers }) => papers);
  const all = ofKind(kind);
  const awards = new Set(all.map(({ paper }) => paper.award));
  const piles = [
    all,
    ...[...awards].map((award) => all.filter(({ paper }) => paper.award === award)),
    ...(kind === null ? [ofKind('collective'), ofKind('individual')] : []),
  ];
  const apart = kind === null && paperTables.length > 1;
  return {
    voters: voting === 0 ? null : apart ? 2 * voting : voting,
    piles: all.length === 0 ? [] : piles.map(sizeOf),
  };
}

function sizeOf(pile: readonly FiledRow[]): { readonly valid: number; readonly invalid: number } {
  const valid = pile.filter(({ paper }) => paper.valid).length;
  return { valid, invalid: pile.length - valid };
}
