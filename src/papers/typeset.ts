/**
 * How wide and how high a text is in Times New Roman. The widths are the font's own advances, which its free twins
 * (Liberation Serif, Tinos) share; a letter with a mark of tone is as wide as the letter.
 */
import { takenApart, composed } from '../text/spelling.ts';
import { linesOf } from '../text/written.ts';

/** How a text is set. */
export interface Setting {
  /** Points. */
  readonly size: number;
  readonly bold: boolean;
}

/** Advances in thousandths of the size, the letters that have them. */
const regular = advances({
  180: "'",
  200: '|',
  250: ' ,.\u00A0',
  278: '/:;\\ijlt',
  333: '!()-I[]`fr‘’',
  389: 'Js',
  408: '"',
  444: '?acez“”',
  469: '^',
  480: '{}',
  500: '#$*0123456789_bdghknopquvxyđ–',
  529: 'ơ',
  541: '~ư',
  549: '≥',
  556: 'FPS',
  564: '+<=>',
  611: 'ELTZ',
  667: 'BCR',
  722: 'ADGHKNOQUVXYwĐƠ',
  778: '&mƯ',
  833: '%',
  889: 'M',
  921: '@',
  944: 'W',
  1000: '…—',
});
const bold = advances({
  220: '|',
  250: ' ,.\u00A0',
  278: "'/\\il",
  333: '!()-:;[]`fjt‘’',
  389: 'Is',
  394: '{}',
  444: 'cerz',
  500: '#$*0123456789?J_agovxy–“”',
  520: '~',
  549: '≥',
  556: '"Sbdhknpquđơ',
  570: '+<=>',
  581: '^',
  600: 'ư',
  611: 'FP',
  667: 'BELTZ',
  722: 'ACDNRUVXYwĐ',
  778: 'GHKOQƠ',
  796: 'Ư',
  833: '&m',
  930: '@',
  944: 'M',
  1000: '%W…—',
});

function advances(letters: Readonly<Record<number, string>>): Map<string, number> {
  return new Map(
    Object.entries(letters).flatMap(([width, some]) => [...some].map((letter) => [letter, Number(width)])),
  );
}

/** What a letter of another script takes at most. */
const unknown = 1000;
/** A horn belongs to the letter (ơ, ư); the other marks are above or below it. */
const horn = '\u031B';

function advanceOf(letter: string, known: Map<string, number>): number {
  const found = known.get(letter);
  if (found !== undefined) return found;
  const parts = [...takenApart(letter)].filter((part) => part === horn || !/\p{M}/u.test(part));
  const base = composed(parts.join(''));
  const width = base === '' ? 0 : base === letter ? unknown : advanceOf(base, known);
  known.set(letter, width);
  return width;
}

/** The width of a text on one line, in points. */
export function widthOf(text: string, { size, bold: isBold }: Setting): number {
  const known = isBold ? bold : regular;
  let thousandths = 0;
  for (const letter of composed(text)) thousandths += advanceOf(letter, known);
  return (thousandths * size) / 1000;
}

/** How many lines a text takes in so many points, wrapped at spaces; a longer word is broken. At least 1. */
export function linesIn(text: string, room: number, setting: Setting): number {
  return linesOf(text).reduce((lines, part) => lines + wrapped(part, room, setting), 0);
}

function wrapped(text: string, room: number, setting: Setting): number {
  const words = text.trimStart();
  // Spaces before the first word are its indent.
  const indent = widthOf(' '.repeat(text.length - words.length), setting);
  const space = widthOf(' ', setting);
  let lines = 1;
  let used = indent;
  for (const word of words.split(/[ \t]+/)) {
    const width = widthOf(word, setting);
    const start = used === 0 || (lines === 1 && used === indent) ? used : used + space;
    if (start + width <= room) {
      used = start + width;
      continue;
    }
    if (used > 0) lines += 1;
    const broken = Math.max(0, Math.ceil(width / room) - 1);
    lines += broken;
    used = width - broken * room;
  }
  return lines;
}

/** A text in pieces of at most so many lines each, parted between words; one piece where it is short enough. */
export function piecesOf(text: string, room: number, setting: Setting, most: number): readonly string[] {
  if (linesIn(text, room, setting) <= most) return [text];
  const lines = linesOf(text).flatMap((part) => broken(part, room, setting).split('\n'));
  const pieces: string[] = [];
  for (let from = 0; from < lines.length; from += most) pieces.push(lines.slice(from, from + most).join(' '));
  return pieces;
}

/**
 * A text with its line breaks set so that its lines are as even as can be; as it is where it fits on one line of so many
 * points. A heading that leaves one word alone on its last line looks like a mistake.
 */
export function balanced(text: string, room: number, setting: Setting): string {
  const lines = linesIn(text, room, setting);
  if (lines === 1 || linesOf(text).length > 1) return text;
  const [low, high] = [widthOf(text, setting) / lines, room];
  for (let width = low; width < high; width += setting.size / 2) {
    if (linesIn(text, width, setting) === lines) return broken(text, width, setting);
  }
  return text;
}

/** The text with a line break wherever it wraps in so many points. */
function broken(text: string, room: number, setting: Setting): string {
  const done: string[] = [];
  // A dash between two words stays with the first of them.
  for (const word of text.split(/ (?!- )/)) {
    const last = done.at(-1);
    const longer = last === undefined ? word : `${last} ${word}`;
    if (last !== undefined && widthOf(longer, setting) <= room) done[done.length - 1] = longer;
    else done.push(word);
  }
  return done.join('\n');
}

/** Millimetres of so many points. */
export function millimetres(points: number): number {
  return (points * 25.4) / 72;
}

/** Points of so many millimetres. */
export function points(length: number): number {
  return (length * 72) / 25.4;
}
