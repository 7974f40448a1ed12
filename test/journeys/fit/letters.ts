/** The texts of a page, letter by letter: which lines they are broken into, and where the ink of a line is. */
import { px } from './boxes.ts';
import type { Box, Thing } from './boxes.ts';
import type { Misfit } from './misfit.ts';

/** A drawing's letters are as large as the drawing, and an option is drawn by the browser. */
const drawn = 'svg, option, script, style';

/** The texts that stand in these elements themselves. */
export function textsIn(elements: readonly Element[]): readonly Text[] {
  return elements
    .filter((one) => one.closest(drawn) === null)
    .flatMap((one) => [...one.childNodes])
    .filter((node): node is Text => node instanceof Text && node.data.trim() !== '');
}

/** A letter of a text, where it is drawn. */
export interface Letter {
  /** Its place in the text. */
  readonly at: number;
  readonly letter: string;
  readonly box: Box;
}

/** The letters of a text, line by line. */
export function linesOf(text: Text): readonly (readonly Letter[])[] {
  const lines: Letter[][] = [];
  const range = document.createRange();
  for (let at = 0; at < text.length; at += 1) {
    range.setStart(text, at);
    range.setEnd(text, at + 1);
    const { left, right, top, bottom } = range.getBoundingClientRect();
    if (right <= left) continue;
    const letter = { at, letter: text.data.charAt(at), box: { left, right, top, bottom } };
    const last = lines.at(-1)?.at(-1);
    const isSameLine =
      last !== undefined && top < (last.box.top + last.box.bottom) / 2 && left >= last.box.left;
    if (isSameLine) lines.at(-1)?.push(letter);
    else lines.push([letter]);
  }
  return lines;
}

/** A line with its ink, or null where it has none. */
export function lineThing(element: Element, letters: readonly Letter[]): Thing | null {
  if (!letters.some(isInk)) return null;
  const text = letters.map(({ letter }) => letter).join('');
  const boxes = letters.map(({ box }) => box);
  const box = {
    left: Math.min(...boxes.map(({ left }) => left)),
    right: Math.max(...boxes.map(({ right }) => right)),
    top: Math.min(...boxes.map(({ top }) => top)),
    bottom: Math.max(...boxes.map(({ bottom }) => bottom)),
  };
  const name = `${element.tagName.toLowerCase()} “${text.slice(0, 40)}”`;
  return { kind: 'line', element, name, box: inkOf(text, box, getComputedStyle(element)) };
}

/** Words that go on in the next line without need. What hangs together, as an address does, is one word. */
export function brokenWords(lines: readonly (readonly Letter[])[]): readonly Misfit[] {
  const most = document.documentElement.clientWidth / 2;
  return lines.slice(1).flatMap((line, index): readonly Misfit[] => {
    const before = (lines[index] ?? []).toReversed();
    const [last, first] = [before[0], line[0]];
    if (last === undefined || first === undefined || !isOfWord(last) || !isOfWord(first)) return [];
    // A space at the end of a line has no width, and is not among the letters.
    if (last.at !== first.at - 1) return [];
    const head = before.slice(0, countWhile(before, isInk)).toReversed();
    const tail = line.slice(0, countWhile(line, isInk));
    const width = [...head, ...tail].reduce((sum, { box }) => sum + box.right - box.left, 0);
    const pieces = [head, tail].map((piece) => piece.map(({ letter }) => letter).join(''));
    return width > most ? [] : [{ kind: 'broken', what: `“${pieces.join('-')}” is only ${px(width)} wide` }];
  });
}

const isInk = ({ letter }: Letter): boolean => letter.trim() !== '';
const isOfWord = ({ letter }: Letter): boolean => /[\p{L}\p{M}\p{N}]/u.test(letter);

function countWhile<Item>(items: readonly Item[], is: (item: Item) => boolean): number {
  const end = items.findIndex((item) => !is(item));
  return end === -1 ? items.length : end;
}

const canvas = document.createElement('canvas').getContext('2d');

/** How large a text is when it is written in one line. */
export function measured(text: string, style: CSSStyleDeclaration): TextMetrics {
  if (canvas === null) throw new Error('The page has no canvas.');
  canvas.font = `${style.fontStyle} ${style.fontWeight} ${style.fontSize} ${style.fontFamily}`;
  return canvas.measureText(text);
}

/** Where the letters themselves are, between the line's foot and its head. */
function inkOf(text: string, box: Box, style: CSSStyleDeclaration): Box {
  const metrics = measured(text, style);
  const { fontBoundingBoxAscent: ascent, fontBoundingBoxDescent: descent } = metrics;
  const baseline = box.top + ((box.bottom - box.top) * ascent) / (ascent + descent);
  const top = baseline - metrics.actualBoundingBoxAscent;
  const bottom = baseline + metrics.actualBoundingBoxDescent;
  return { ...box, top, bottom };
}
