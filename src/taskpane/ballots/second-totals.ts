/** The second teller's totals beside the first's. Pure. */
import { countFigures } from '../../workbook/ballots/ballot-book.ts';
import type { BallotBook, CountFigure, CountLine } from '../../workbook/ballots/ballot-book.ts';
import { readCount } from '../../workbook/columns/cells.ts';
import type { Counted } from '../../workbook/ballots/count-papers.ts';
import { entryKey } from './entry-key.ts';

export interface TotalsDifference {
  readonly line: CountLine;
  readonly first: Counted;
  readonly second: Counted;
}

export interface TotalsComparison {
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
