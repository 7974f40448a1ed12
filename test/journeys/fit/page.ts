/**
 * What runs inside a page to see whether everything in it fits: it puts a font on the whole page, and finds what does not fit.
 * Bundled for the browser; `fit` is its only global.
 */
import { boxOf, nameOf, seenElements } from './boxes.ts';
import type { Thing } from './boxes.ts';
import { brokenWords, lineThing, linesOf, textsIn } from './letters.ts';
import type { Misfit } from './misfit.ts';
import { overlaps } from './overlaps.ts';
import { besidePage, confined, cutBoxes, cutFields, scrolling } from './room.ts';

export interface Fit {
  /** Puts a font on the whole page in place of every other; resolves when all of its faces are loaded. Throws if one is not. */
  wear(family: string, faces: string): Promise<void>;
  /** Gives the page its own fonts back. */
  takeOff(): void;
  /** The texts that are in another font than the one put on, one line for each. */
  unworn(family: string): readonly string[];
  misfits(): readonly Misfit[];
}

declare global {
  /** In a page, once it has been put there. */
  var fit: Fit;
}

let sheet: CSSStyleSheet | null = null;

async function wear(family: string, faces: string): Promise<void> {
  if (sheet === null) {
    sheet = new CSSStyleSheet();
    document.adoptedStyleSheets.push(sheet);
  }
  const fluent = ['Base', 'Numeric', 'Monospace'].map(
    (name) => `--fontFamily${name}: '${family}' !important;`,
  );
  sheet.replaceSync(
    `${faces} *, *::before, *::after, *::placeholder { font-family: '${family}' !important; ${fluent.join(' ')} }`,
  );
  const own = [...document.fonts].filter((face) => face.family.replaceAll(/["']/g, '') === family);
  if (own.length === 0) throw new Error(`The page knows no face of ${family}.`);
  await Promise.all(own.map((face) => face.load()));
  await document.fonts.ready;
  if (!document.fonts.check(`16px '${family}'`, 'Đầy đủ ữ ỵ')) throw new Error(`${family} is not loaded.`);
}

function takeOff(): void {
  sheet?.replaceSync('');
}

function unworn(family: string): readonly string[] {
  return textsIn(seenElements(document.body))
    .map((text) => ({ text, font: getComputedStyle(text.parentElement ?? document.body).fontFamily }))
    .filter(({ font }) => font.replaceAll(/["']/g, '') !== family)
    .map(({ text, font }) => `“${text.data.trim()}” is in ${font}`);
}

const controlled = 'button, input, select, textarea, summary, svg, img, [role="progressbar"]';

function misfits(): readonly Misfit[] {
  const root = document.querySelector('dialog:modal') ?? document.body;
  const elements = seenElements(root);
  const texts = textsIn(elements).map((text) => ({
    element: text.parentElement ?? root,
    lines: linesOf(text),
  }));
  const lines = texts.flatMap(({ element, lines: each }) =>
    each.map((line) => lineThing(element, line)).filter((line) => line !== null),
  );
  const controls = elements
    .filter((one) => one.matches(controlled))
    .map((element): Thing => ({ kind: 'control', element, name: nameOf(element), box: boxOf(element) }));
  const found = [
    ...scrolling(elements),
    ...besidePage(elements),
    ...cutBoxes(elements),
    ...lines.flatMap(confined),
    ...texts.flatMap(({ lines: each }) => brokenWords(each)),
    ...elements.flatMap(cutFields),
    ...overlaps([...lines, ...controls]),
  ];
  return [...new Map(found.map((one) => [`${one.kind} ${one.what}`, one])).values()];
}

globalThis.fit = { wear, takeOff, unworn, misfits };
