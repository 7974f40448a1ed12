/**
 * What the marks in a column of a Ballots table say. Most say the same wherever they stand; some come in pairs, and say
 * something only where the column shows which pair its writer used. No mark is ever taken for its opposite: what the
 * column does not settle is asked.
 */
import { folded } from '../../text/spelling.ts';
import { cellText, isBlank } from '../columns/cells.ts';
import type { CellValue } from '../snapshot.ts';
import { yesNo } from '../columns/vocabulary.ts';

/** What a mark says; null: it cannot be told. */
export type MarkMeaning = 'agree' | 'disagree' | null;

/** The marks that are in a column, each in its one form (`markOf`). */
export type ColumnMarks = ReadonlySet<string>;

/** The one form of a mark: two cells with the same mark say the same. */
export function markOf(value: CellValue): string {
  return folded(cellText(value));
}

/** The marks of a column's cells; the blank ones have none. */
export function marksIn(values: readonly CellValue[]): ColumnMarks {
  return new Set(values.flatMap((value) => (isBlank(value) ? [] : [markOf(value)])));
}

/** Says the same in every column, though not in other tables: V there may be *vắng*. */
const alwaysAgrees: ReadonlySet<string> = new Set(['v', '√']);

/**
 * What a mark says in a column with these marks: the words of yes and no, and V and √, wherever they are; ✗ disagrees
 * beside ✓, ✔ or ☑, but not beside x, which may be meant for it; ☐ beside ☑; - and + beside each other; O beside x,
 * unless something else disagrees there.
 */
export function meaningIn(marks: ColumnMarks, mark: string): MarkMeaning {
  const settled = settledIn(marks, mark);
  if (settled !== null || mark !== 'o' || !marks.has('x')) return settled;
  return [...marks].some((other) => settledIn(marks, other) === 'disagree') ? null : 'disagree';
}

/** The same for all marks but O, which is asked last. */
function settledIn(marks: ColumnMarks, mark: string): MarkMeaning {
  const word = yesNo(mark);
  if (word !== null) return word ? 'agree' : 'disagree';
  if (alwaysAgrees.has(mark)) return 'agree';
  const beside = (...others: string[]): boolean => others.some((other) => marks.has(other));
  switch (mark) {
    case '✗':
      return beside('✓', '✔', '☑') && !beside('x') ? 'disagree' : null;
    case '☐':
      return beside('☑') ? 'disagree' : null;
    case '-':
      return beside('+') ? 'disagree' : null;
    case '+':
      return beside('-') ? 'agree' : null;
    default:
      return null;
  }
}

/** The marks that something new is written with. */
export interface WrittenMarks {
  readonly agree: string;
  readonly disagree: string;
}

const words = { vi: { agree: 'đồng ý', disagree: 'K' }, en: { agree: 'yes', disagree: 'no' } } as const;

/**
 * The marks to write into a column that has these: x and K as the template has them (no in English), unless one of them
 * would change what a mark says that is there. An x beside ✓ and ✗ would leave it open what ✗ says, a K beside x and O
 * what O says; and nobody has said yet what O means that stands alone.
 */
export function marksToWrite(marks: ColumnMarks, language: 'vi' | 'en'): WrittenMarks {
  const cross = marks.has('✗') ? meaningIn(marks, '✗') : 'none';
  const isOpen = marks.has('o') && !marks.has('x');
  const agree = cross !== 'disagree' && !isOpen ? 'x' : cross === null ? words[language].agree : '✓';
  return {
    agree,
    disagree: meaningIn(marks, 'o') === 'disagree' && marks.has('o') ? 'O' : words[language].disagree,
  };
}
