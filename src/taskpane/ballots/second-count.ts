/** The second teller's count as a value, and whether it agrees with the first. Pure. */
import type { AwardCode } from '../../tally/campaign.ts';
import type { BallotBook, PaperTable } from '../../workbook/ballots/ballot-book.ts';
import { compareCounts, countPapers } from '../../workbook/ballots/count-papers.ts';
import type { PaperCount } from '../../workbook/ballots/count-papers.ts';
import type { EnteredPaper } from '../../workbook/ballots/paper-row.ts';
import { firstCount } from './counts-view.ts';
import { blankDraft } from './draft.ts';
import type { Draft } from './draft.ts';
import { said } from './said.ts';
import type { Said } from './said.ts';
import { compareTotals } from './second-totals.ts';

export interface SecondCount {
  /** A second teller counts the same again, into the pane alone. */
  readonly counting: 'first' | 'second';
  /** The second count's papers, by table. */
  readonly secondPapers: ReadonlyMap<string, readonly EnteredPaper[]>;
  /** The second count's figures as they are typed, by `entryKey`. */
  readonly secondFigures: ReadonlyMap<string, string>;
}

export type SecondEvent =
  | { readonly kind: 'countingSet'; readonly counting: SecondCount['counting'] }
  | { readonly kind: 'secondFiled'; readonly table: string; readonly paper: EnteredPaper }
  | { readonly kind: 'secondUndone'; readonly table: string }
  | { readonly kind: 'secondCleared'; readonly table: string }
  | { readonly kind: 'secondTyped'; readonly key: string; readonly text: string };

/** The state after an event of the second count. */
export function reduceSecond<
  State extends SecondCount & { readonly draft: Draft; readonly said: Said | null },
>(state: State, event: SecondEvent): State {
  switch (event.kind) {
    case 'countingSet':
      return { ...state, counting: event.counting, draft: blankDraft(state.draft.candidates), said: null };
    case 'secondFiled': {
      const papers = [...(state.secondPapers.get(event.table) ?? []), event.paper];
      const draft = blankDraft(state.draft.candidates);
      const secondPapers = new Map(state.secondPapers).set(event.table, papers);
      const what = event.paper.invalid === null ? 'filed' : 'filedInvalid';
      return said({ ...state, draft, secondPapers }, what, String(papers.length));
    }
    case 'secondUndone': {
      const papers = state.secondPapers.get(event.table) ?? [];
      if (papers.length === 0) return state;
      const secondPapers = new Map(state.secondPapers).set(event.table, papers.slice(0, -1));
      return said({ ...state, secondPapers }, 'undone', String(papers.length));
    }
    case 'secondCleared':
      return { ...state, secondPapers: new Map(state.secondPapers).set(event.table, []) };
    case 'secondTyped':
      return { ...state, secondFigures: new Map(state.secondFigures).set(event.key, event.text) };
    default: {
      const unreachable: never = event;
      return unreachable;
    }
  }
}

/** The second count of a table, of the papers for one award (null: those that name none). */
export function secondCount(
  { secondPapers }: Pick<SecondCount, 'secondPapers'>,
  table: PaperTable,
  award: AwardCode | null,
): PaperCount {
  const papers = (secondPapers.get(table.table) ?? []).filter((paper) => paper.award === award);
  return countPapers(
    table.candidates.map(({ candidate }) => candidate.code),
    papers.map(({ opinions, invalid }) => ({ opinions, valid: invalid === null })),
  );
}

/** Whether everything that was counted has been counted a second time and the two counts agree. */
export function isCountedTwice(
  state: SecondCount & {
    readonly book: BallotBook | null;
    readonly queue: readonly unknown[];
    readonly entries: ReadonlyMap<string, unknown>;
  },
): boolean {
  const { book, queue, entries, secondPapers, secondFigures } = state;
  const isBegun = secondFigures.size > 0 || [...secondPapers.values()].some((papers) => papers.length > 0);
  if (book === null || !isBegun || queue.length + entries.size > 0) return false;
  return book.paperTables.every((table) => agrees(state, table)) && totalsAgree(book, secondFigures);
}

function agrees(state: SecondCount, table: PaperTable): boolean {
  const second = state.secondPapers.get(table.table) ?? [];
  const awards = new Set([
    ...table.papers.map(({ paper }) => paper.award),
    ...second.map(({ award }) => award),
  ]);
  return [...awards].every(
    (award) => compareCounts(firstCount(table, award), secondCount(state, table, award)).length === 0,
  );
}

function totalsAgree({ counts }: BallotBook, secondFigures: SecondCount['secondFigures']): boolean {
  if (counts === null) return true;
  const { left, different } = compareTotals(counts, secondFigures);
  return left === 0 && different.length === 0;
}
