/** Any change at all to the XML of a part: what the file then says by the letter is read, or it is refused. */
import type { Draw } from '../../assets/samples/draw.ts';
import { namesLike, textOf, withPart } from './told.ts';
import type { Change } from './told.ts';

const element =
  /<(?![?!/])([\w:.-]+)((?:\s+[\w:.-]+="[^"]*")*)\s*\/>|<(?![?!/])([\w:.-]+)((?:\s+[\w:.-]+="[^"]*")*)\s*>/g;
const value = /([\w:.-]+)="([^"]*)"/g;
const strange = ['', '0', '-1', '1', '2', '1.5', '99999999999', 'A1', 'A1:XFD1048576', 'true', 'NaN', '#REF!', ' ', 'Ð', '&#0;', '&amp;', '_x0000_', '\ufffe', '😀'.slice(0, 1), 'x'.repeat(40_000)]; // prettier-ignore

/** From the open tag at this place to the end of its element. */
function extent(text: string, from: number): number {
  const tag = /<(\/?)([\w:.-]+)[^>]*?(\/?)>/g;
  tag.lastIndex = from;
  let depth = 0;
  for (let found = tag.exec(text); found !== null; found = tag.exec(text)) {
    if (found[3] !== '/') depth += found[1] === '/' ? -1 : 1;
    if (depth === 0) return tag.lastIndex;
  }
  return text.length;
}

type Harm = (text: string, draw: Draw) => string;

function anElement(text: string, draw: Draw): { from: number; to: number } {
  const places = [...text.matchAll(element)];
  if (places.length === 0) return { from: 0, to: text.length };
  const { index } = draw.pick(places);
  return { from: index, to: extent(text, index) };
}

function anAttribute(text: string, draw: Draw, put: (name: string, value: string) => string): string {
  const places = [...text.matchAll(value)];
  if (places.length === 0) return text;
  const found = draw.pick(places);
  const [whole, name = '', old = ''] = found;
  return text.slice(0, found.index) + put(name, old) + text.slice(found.index + whole.length);
}

const harms: readonly Harm[] = [
  (text, draw) => {
    const { from, to } = anElement(text, draw);
    return text.slice(0, from) + text.slice(to);
  },
  (text, draw) => {
    const { from, to } = anElement(text, draw);
    return text.slice(0, to) + text.slice(from, to) + text.slice(to);
  },
  (text, draw) => {
    const one = anElement(text, draw);
    const other = anElement(text, draw);
    if (one.to > other.from) return text;
    const [first, second] = [text.slice(one.from, one.to), text.slice(other.from, other.to)];
    return text.slice(0, one.from) + second + text.slice(one.to, other.from) + first + text.slice(other.to);
  },
  (text, draw) => {
    const { from, to } = anElement(text, draw);
    const { from: at } = anElement(text, draw);
    return text.slice(0, at) + text.slice(from, to) + text.slice(at);
  },
  (text, draw) => anAttribute(text, draw, () => ''),
  (text, draw) => anAttribute(text, draw, (name) => `${name}="${draw.pick(strange)}"`),
  (text, draw) => {
    const others = [...text.matchAll(value)].map(([, , found = '']) => found);
    return anAttribute(text, draw, (name) => `${name}="${draw.pick(others)}"`);
  },
  (text, draw) => anAttribute(text, draw, (name, old) => `${name}="${old}" ${name}2="${old}"`),
  (text, draw) => text.replace(/>([^<]+)</, () => `>${draw.pick(strange)}<`),
  (text, draw) => {
    const inner = [...text.matchAll(/>([^<]+)</g)];
    if (inner.length === 0) return text;
    const found = draw.pick(inner);
    return `${text.slice(0, found.index)}>${draw.pick(strange)}<${text.slice(found.index + found[0].length)}`;
  },
  (text, draw) => {
    const { from, to } = anElement(text, draw);
    return `${text.slice(0, from)}<!--${text.slice(from, to)}-->${text.slice(to)}`;
  },
  (text, draw) => text.slice(0, draw.whole(0, text.length)),
  (text, draw) => {
    const at = draw.whole(0, text.length);
    return (
      text.slice(0, at) +
      draw.pick(['<', '>', '&', '"', '\u0000', ']]>', '<a>', '</a>', '<a/>']) +
      text.slice(at)
    );
  },
  (text, draw) => {
    const depth = draw.whole(2, 400);
    const { from } = anElement(text, draw);
    return `${text.slice(0, from)}${'<a>'.repeat(depth)}${'</a>'.repeat(depth)}${text.slice(from)}`;
  },
];

/** One to four harms to the parts that a workbook is read from. */
export const damage: Change = (told, draw) => {
  let harmed = told;
  for (let left = draw.whole(1, 4); left > 0; left -= 1) {
    const name = draw.pick(namesLike(harmed, /^(?!docProps|xl\/(?:drawings|charts|persons|threaded))/));
    const data = draw.pick(harms)(textOf(harmed, name) ?? '', draw);
    harmed = withPart(harmed, name, { data });
  }
  return harmed;
};
