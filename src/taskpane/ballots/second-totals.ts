/** The second teller's totals beside the first's. Pure. */
import { countFigures } from '../../workbook/ballot-book.ts';
import type { BallotBook, CountFigure, CountLine } from '../../workbook/ballot-book.ts';
import { readCount } from '../../workbook/cells.ts';
import type { Counted } from '../../workbook/count-papers.ts';
import { entryKey } from './ballot-state.ts';

export interface TotalsDifference {
  readonly line: CountLine;
  readonly first: Counted;
  readonly second: Counted;
}

/**
 * How many lines the second teller has entered whole, and those that differ from what stands in the workbook. A figure
 * left blank counts as none, once another of its line is there.
 */
export function compareTotals(
  counts: NonNullable<BallotBook['counts']>,
  secondFigures: ReadonlyMap<string, string>,
): { readonly entered: number; readonly different: readonly TotalsDifference[] } {
  let entered = 0;
  const different: TotalsDifference[] = [];
  for (const line of counts.lines) {
    const typed = (figure: CountFigure): string =>
      secondFigures.get(entryKey('totals', line.id, figure)) ?? '';
    if (countFigures.every((figure) => typed(figure).trim() === '')) continue;
    entered += 1;
    const first = figuresOf((figure) => line.cells[figure]?.count ?? 0);
    const second = figuresOf((figure) => readCount(typed(figure)) ?? 0);
    if (countFigures.some((figure) => first[figure] !== second[figure]))
      different.push({ line, first, second });
  }
  return { entered, different };
}

function figuresOf(count: (figure: CountFigure) => number): Counted {
  return { agree: count('agree'), disagree: count('disagree'), blank: count('blank') };
}
