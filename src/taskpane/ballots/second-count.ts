/** The second teller's count as a value, and whether it agrees with the first. Pure. */
import type { AwardCode } from '../../tally/campaign.ts';
import { countFigures } from '../../workbook/ballots/ballot-book.ts';
import type { BallotBook, PaperTable, CountFigure, CountLine } from '../../workbook/ballots/ballot-book.ts';
import { compareCounts, countPapers } from '../../workbook/ballots/count-papers.ts';
import type { PaperCount, Counted } from '../../workbook/ballots/count-papers.ts';
import type { EnteredPaper } from '../../workbook/ballots/paper-row.ts';
import { readCount } from '../../workbook/columns/cells.ts';
import { firstCount } from './counts-view.ts';
import { blankDraft, said, entryKey } from './draft.ts';
import type { Draft, Said } from './draft.ts';

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

interface TotalsDifference {
  readonly line: CountLine;
  readonly first: Counted;
  readonly second: Counted;
}

interface TotalsComparison {
  /** Lines that the second teller has entered. */
  readonly entered: number;
  /** Lines that have figures in the workbook and none, or something that is no whole number, of the second teller. */
  readonly left: number;
  /** Of the lines entered, those that differ from what stands in the workbook. */
  readonly different: readonly TotalsDifference[];
}

/** Compares line by line. A figure left blank counts as none, once another of its line is there. */
export function compareTotals(
  counts: NonNullable<BallotBook['counts']>,
  secondFigures: ReadonlyMap<string, string>,
): TotalsComparison {
  let entered = 0;
  let left = 0;
  const different: TotalsDifference[] = [];
  for (const line of counts.lines) {
    const typed = (figure: CountFigure): string =>
      (secondFigures.get(entryKey('totals', line.id, figure)) ?? '').trim();
    const isBlank = countFigures.every((figure) => typed(figure) === '');
    const isWhole = countFigures.every((figure) => typed(figure) === '' || readCount(typed(figure)) !== null);
    if (isBlank || !isWhole) {
      const isCounted = countFigures.some((figure) => (line.cells[figure]?.text ?? '').trim() !== '');
      if (isCounted || !isBlank) left += 1;
      continue;
    }
    entered += 1;
    const first = figuresOf((figure) => line.cells[figure]?.count ?? 0);
    const second = figuresOf((figure) => readCount(typed(figure)) ?? 0);
    if (countFigures.some((figure) => first[figure] !== second[figure]))
      different.push({ line, first, second });
  }
  return { entered, left, different };
}

function figuresOf(count: (figure: CountFigure) => number): Counted {
  return { agree: count('agree'), disagree: count('disagree'), blank: count('blank') };
}
