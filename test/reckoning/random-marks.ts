/** How a teller marks a column of papers: with words, or with one of the pairs where the column shows both halves of it. */
import type { Draw } from '../../assets/samples/draw.ts';
import type { DraftRow } from './dress.ts';
import type { Cell } from './records.ts';

export type Opinion = 'agree' | 'disagree' | 'blank';

/** A paper before anybody has marked it: what stands beside the marks, and what they say, by candidate. */
export interface Sheet {
  readonly row: DraftRow;
  readonly opinions: ReadonlyMap<string, Opinion>;
}

/** Each half: what its first mark is, which shows the pair, and what the others may be. */
interface Hand {
  readonly agree: readonly [first: readonly Cell[], others: readonly Cell[]];
  readonly disagree: readonly [first: readonly Cell[], others: readonly Cell[]];
}

const agreeWords: readonly Cell[] = ['x', 'X', '✓', 1, '1', true, 'Đ', 'đồng ý', 'có', 'yes'];
const disagreeWords: readonly Cell[] = [0, '0', false, 'K', 'không', 'không đồng ý', 'no'];
const shortAgree: readonly Cell[] = ['Y', 'y', 'ĐÚNG', 'đúng', 'V', 'v', '√', 'đ'];
const shortDisagree: readonly Cell[] = ['N', 'n', 'SAI', 'sai', 'ko', 'Ko', 'k'];
const words: Hand = { agree: [agreeWords, agreeWords], disagree: [disagreeWords, disagreeWords] };
const shortWords: Hand = { agree: [shortAgree, shortAgree], disagree: [shortDisagree, shortDisagree] };

/** Marks that say something only beside their other half. */
const pairs: readonly Hand[] = [
  {
    agree: [
      ['✓', '✔', '☑'],
      ['✓', '✔', '☑', 'V', 'có', 1],
    ],
    disagree: [['✗'], ['✗', 'K', 'ko', 0]],
  },
  { agree: [['☑'], ['☑', 'x', 'V']], disagree: [['☐'], ['☐', 'không']] },
  {
    agree: [['+'], ['+', 'x', 'Y']],
    disagree: [
      ['-', '–'],
      ['-', '—', 'N', 0],
    ],
  },
  {
    agree: [
      ['x', 'X'],
      ['x', 'V', '√', 'có', '✓'],
    ],
    disagree: [
      ['O', 'o'],
      ['O', 'o'],
    ],
  },
];

/** The papers of one table with their marks, each column in one hand. */
export function marked(draw: Draw, sheets: readonly Sheet[], codes: readonly string[]): DraftRow[] {
  const columns = codes.map((code): [string, Cell[]] => {
    const opinions = sheets.map(({ opinions: all }) => all.get(code) ?? 'blank');
    const isPair = opinions.includes('agree') && opinions.includes('disagree');
    const hand = draw.chance(40) ? words : isPair && draw.chance(70) ? draw.pick(pairs) : shortWords;
    const used = new Set<Opinion>();
    const cells = opinions.map((opinion): Cell => {
      if (opinion === 'blank') return draw.pick(['', '', ' ']);
      const [first, others] = hand[opinion];
      const isFirst = !used.has(opinion);
      used.add(opinion);
      return draw.pick(isFirst ? first : others);
    });
    return [code, cells];
  });
  return sheets.map(({ row }, at) => ({
    ...row,
    ...Object.fromEntries(columns.map(([code, cells]) => [code, cells[at] ?? ''])),
  }));
}
