/**
 * How high a row must be for its text. Excel fits neither merged cells nor rows that were written by a program, so a
 * long name would be cut off on paper. The estimate errs on the side of room.
 */
import { takenApart } from '../../text/spelling.ts';

/** Pixels of a character of the default font at 96 dpi: the unit of a column's width; and what a column has beside. */
const pixelsPerCharacter = 7;
/** Inner space of a cell, left and right together. */
const padding = 2;
/** Line height in font sizes: Times New Roman at 12 points stands in rows of 15.75. */
const leading = 1.32;

/** Excel's highest row, in points. */
export const highestRow = 409;

/** A text in a cell: how wide the cell is (in characters of the default font) and how the text is set. */
export interface SetText {
  readonly text: string;
  readonly width: number;
  /** Points. */
  readonly size: number;
  readonly bold: boolean;
}

/** The points that a row needs for all its texts, at least `least` and at most Excel's limit; a multiple of 0.75. */
export function rowHeight(texts: readonly SetText[], least: number): number {
  const needed = texts.map((set) => lineCount(set) * set.size * leading + 3);
  const height = Math.min(highestRow, Math.max(least, ...needed));
  return Math.ceil(height / 0.75) * 0.75 > highestRow ? highestRow : Math.ceil(height / 0.75) * 0.75;
}

/** How many lines a text takes when it is wrapped at spaces; a word wider than the cell is broken. At least 1. */
export function lineCount({ text, width, size, bold }: SetText): number {
  const room = Math.max(1, width * pixelsPerCharacter - padding);
  const pixels = (word: string): number => (emsOf(word) * (bold ? 1.06 : 1) * size * 96) / 72;
  return text
    .split(/\r\n|\r|\n/)
    .reduce((lines, paragraph) => lines + wrappedLines(paragraph, room, pixels), 0);
}

function wrappedLines(paragraph: string, room: number, pixels: (word: string) => number): number {
  const space = pixels(' ');
  let lines = 1;
  let used = 0;
  for (const word of paragraph.split(/[ \t]+/)) {
    const width = pixels(word);
    if (used > 0 && used + space + width > room) {
      lines += 1;
      used = 0;
    }
    const whole = used === 0 ? width : used + space + width;
    const brokenLines = Math.max(0, Math.ceil(whole / room) - 1);
    lines += brokenLines;
    used = whole - brokenLines * room;
  }
  return lines;
}

/** The width of a text in font sizes, by the classes of letters in Times New Roman; marks of tone take no width. */
function emsOf(text: string): number {
  let ems = 0;
  for (const letter of text) {
    let width = widths.get(letter);
    if (width === undefined) {
      width = [...takenApart(letter)].reduce((sum, part) => sum + widthOf(part), 0);
      widths.set(letter, width);
    }
    ems += width;
  }
  return ems;
}

/** Widths of the letters seen so far: the same few are asked for thousands of times. */
const widths = new Map<string, number>();

/** Widths in font sizes, rounded up: the row may be a little high, never too low. */
function widthOf(letter: string): number {
  if (/\p{M}/u.test(letter)) return 0;
  if (/[ ijlt.,;:'|!/\\]/.test(letter)) return 0.29;
  if (/[fr()[\]“”-]/.test(letter)) return 0.35;
  if (/[acesz?]/.test(letter)) return 0.45;
  if (/[mw%–]/.test(letter)) return 0.8;
  if (/[MW—…@]/.test(letter)) return 1;
  if (/\p{Lu}/u.test(letter)) return 0.73;
  return /[ -ɏ]/.test(letter) ? 0.51 : 1;
}
