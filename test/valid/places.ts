/** Cells and blocks as a file spells them (ECMA-376 part 1, 18.18.62): an implementation of its own. */

export interface Block {
  /** From 1, both ends included. */
  readonly top: number;
  readonly left: number;
  readonly bottom: number;
  readonly right: number;
}

export const lastRow = 1_048_576;
export const lastColumn = 16_384;

/** The number of a column from its letters, from 1. */
export function columnNumber(letters: string): number {
  return [...letters.toUpperCase()].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0);
}

function inSheet({ top, left, bottom, right }: Block): boolean {
  return top >= 1 && left >= 1 && top <= bottom && left <= right && bottom <= lastRow && right <= lastColumn;
}

/** A block such as `B2:D9`, or one cell; `$` may stand in it. Undefined where it is none, or not within a sheet. */
export function blockOf(text: string | undefined): Block | undefined {
  const found = /^\$?([A-Z]{1,3})\$?([1-9]\d{0,6})(?::\$?([A-Z]{1,3})\$?([1-9]\d{0,6}))?$/.exec(text ?? '');
  if (found === null) return undefined;
  const [, left = '', top = '', right = left, bottom = top] = found;
  const block = {
    top: Number(top),
    left: columnNumber(left),
    bottom: Number(bottom),
    right: columnNumber(right),
  };
  return inSheet(block) ? block : undefined;
}

/** The blocks of a list with spaces between; undefined where one is none. */
export function blocksOf(text: string | undefined): readonly Block[] | undefined {
  const blocks = (text ?? '')
    .trim()
    .split(/\s+/)
    .map((each) => blockOf(each));
  const sound = blocks.flatMap((block) => (block === undefined ? [] : [block]));
  return sound.length === blocks.length ? sound : undefined;
}

export function overlap(one: Block, other: Block): boolean {
  return (
    one.top <= other.bottom && other.top <= one.bottom && one.left <= other.right && other.left <= one.right
  );
}

/** `B2`. */
export function cellName(row: number, column: number): string {
  let letters = '';
  for (let rest = column; rest > 0; rest = Math.floor((rest - 1) / 26))
    letters = String.fromCharCode(65 + ((rest - 1) % 26)) + letters;
  return letters + String(row);
}

/** Each pair of a list once, that holds. */
export function* pairs<Item>(
  items: readonly Item[],
  holds: (one: Item, other: Item) => boolean,
): Generator<readonly [Item, Item]> {
  for (const [index, one] of items.entries())
    for (const other of items.slice(index + 1)) if (holds(one, other)) yield [one, other];
}
