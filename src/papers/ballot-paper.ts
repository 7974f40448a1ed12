/**
 * Phiếu bầu: blank ballots, as many as are handed out. All papers of a ballot are the same to the letter: no number, and
 * no page number that would go on from one paper to the next. Two stand on a sheet of A4, to be cut apart, where all the
 * names fit on half of it; otherwise a paper has pages of its own.
 */
import { ballotWords as words } from '../i18n/documents/papers-ballot.ts';
import { paperTitles } from '../i18n/documents/papers.ts';
import type { Campaign, Candidate } from '../tally/campaign.ts';
import {
  ballotLists,
  papersPrinted,
  usualBallots,
  type BallotList,
  type BallotOptions,
} from './ballot-lists.ts';
import {
  continuing,
  opening,
  tableOf,
  titleOf,
  half,
  heightOf,
  roomOf,
  whole,
  wholePage,
} from './ballot-text.ts';
import type { Ballot, Piece } from './ballot-text.ts';
import { line } from './compose.ts';
import type { HouseStyle } from './house-style.ts';
import type { Block, Halves, Paper } from './paper.ts';

/** The blank ballots, a document for each; one that says so where nobody stands for anything. */
export function ballotPapers(
  campaign: Campaign,
  style: HouseStyle,
  options: BallotOptions = usualBallots,
): readonly Paper[] {
  const lists = ballotLists(campaign, options);
  const papers = lists.map((list) => ballotPaper({ campaign, style, options, list }));
  if (papers.length > 0) return papers;
  const blocks = [line(words.nobody, style.sizes.body)];
  return [{ name: 'ballots', title: paperTitles.ballots, page: wholePage, font: style.font, blocks }];
}

/** What the printing of a ballot comes to. */
export interface BallotPrint {
  readonly title: string;
  readonly names: number;
  /** Papers that are handed out, the spares among them. */
  readonly papers: number;
  /** Printed sides of A4. */
  readonly pages: number;
  /** The pages of one paper; null: two papers stand on a page. */
  readonly leaves: number | null;
}

/** What `ballotPapers` with the same arguments has to print, ballot by ballot; [] where nobody stands for anything. */
export function ballotPrints(
  campaign: Campaign,
  style: HouseStyle,
  options: BallotOptions,
): readonly BallotPrint[] {
  const papers = papersPrinted(campaign, options);
  return ballotLists(campaign, options).map((list): BallotPrint => {
    const layout = layoutOf({ campaign, style, options, list });
    const shared = { title: titleOf({ campaign, list }), names: list.candidates.length, papers };
    return layout.kind === 'halves'
      ? { ...shared, pages: Math.ceil(papers / 2), leaves: null }
      : { ...shared, pages: papers * layout.leaves.length, leaves: layout.leaves.length };
  });
}

type Layout =
  | { readonly kind: 'halves'; readonly blocks: readonly Piece[] }
  | { readonly kind: 'leaves'; readonly leaves: readonly (readonly Piece[])[] };

function layoutOf(ballot: Ballot): Layout {
  const { list } = ballot;
  const blocks = [...opening(ballot, half, null), tableOf(list, list.candidates, half, false)];
  const fits = heightOf(blocks, half) <= roomOf(half);
  return fits ? { kind: 'halves', blocks } : { kind: 'leaves', leaves: leavesOf(ballot) };
}

function ballotPaper(ballot: Ballot): Paper {
  const { campaign, style, options, list } = ballot;
  const count = papersPrinted(campaign, options);
  const layout = layoutOf(ballot);
  const part = partOf(list);
  return {
    name: 'ballots',
    ...(part === null ? {} : { part }),
    title: titleOf(ballot),
    page: layout.kind === 'halves' ? half.page : whole.page,
    font: style.font,
    blocks: layout.kind === 'halves' ? twoByTwo(layout.blocks, count) : repeated(layout.leaves, count),
  };
}

/** The same for the same ballot whenever it is printed; null for the one with all on it. */
function partOf({ kind, award }: BallotList): string | null {
  if (kind === 'both') return null;
  const name = words.partFiles[kind];
  return award === null ? name : `${name}-${award.precedence}`;
}

function twoByTwo(blocks: readonly Piece[], count: number): readonly Block[] {
  const sheets = Array.from({ length: Math.ceil(count / 2) }, (_, sheet): Halves => ({
    kind: 'halves',
    blocks,
    copies: sheet * 2 + 1 < count ? 2 : 1,
  }));
  return onPages(sheets.map((sheet) => [sheet]));
}

function repeated(leaves: readonly (readonly Piece[])[], count: number): readonly Block[] {
  return onPages(Array.from({ length: count }, () => leaves).flat());
}

function onPages(pages: readonly (readonly Block[])[]): readonly Block[] {
  return pages.flatMap((blocks, index) => [
    ...(index === 0 ? [] : [{ kind: 'pageBreak' } as const]),
    ...blocks,
  ]);
}

/** The pages of one paper: each with a head, and as many names as it has room for. */
function leavesOf(ballot: Ballot): readonly (readonly Piece[])[] {
  const { list } = ballot;
  const parts: Candidate[][] = [];
  const pieces = (part: readonly Candidate[], leaf: number, leaves: number): readonly Piece[] => [
    ...(leaf === 1
      ? opening(ballot, whole, leaves > 1 ? words.leaf(leaf, leaves) : null)
      : continuing(titleOf(ballot), words.leaf(leaf, leaves))),
    tableOf(list, part, whole, leaf > 1),
  ];
  for (const candidate of list.candidates) {
    const last = parts.at(-1);
    // While names are still to come there is another page: its head has the place of the number of pages.
    const longer = last === undefined ? null : pieces([...last, candidate], parts.length, parts.length + 1);
    if (longer !== null && heightOf(longer, whole) <= roomOf(whole)) last?.push(candidate);
    else parts.push([candidate]);
  }
  return parts.map((part, index) => pieces(part, index + 1, parts.length));
}
