/**
 * How the sheets look: one restrained palette for all of them. A style's name is a base look and any number of
 * modifiers after it (`score cut muted`), so that a row can be marked without a look of its own for each of its cells.
 */
import type { BorderSide, PageSetUp, Style, StyleName } from '../sheet-plan.ts';

/** The typeface of official documents (Nghị định 30/2020/NĐ-CP, Phụ lục I, mục I.1). */
export const fontName = 'Times New Roman';

/** Sizes in points: documents, and tables with many columns. */
export const fontSizes = { document: 13, table: 12, dense: 11, small: 10 } as const;

export const colors = {
  accent: '#1F4E79',
  bar: '#9DC3E6',
  grey: '#6B6B6B',
  shade: '#F2F2F2',
  pending: '#FFF2CC',
  warn: '#9C5700',
  error: '#C00000',
} as const;

const grid: Style['borders'] = { top: 'thin', bottom: 'thin', left: 'thin', right: 'thin' };

const bases = {
  title: { bold: true, size: 14, align: 'center', vertical: 'center', wrap: true },
  subtitle: { italic: true, align: 'center', vertical: 'center', wrap: true },
  /** A line of a document that stands in the middle. */
  documentLine: { size: fontSizes.document, italic: true, align: 'center', vertical: 'center', wrap: true },
  organ: { size: fontSizes.document, align: 'center', vertical: 'center', wrap: true },
  organBold: { size: fontSizes.document, bold: true, align: 'center', vertical: 'center', wrap: true },
  date: { size: fontSizes.document, italic: true, align: 'center', vertical: 'center', wrap: true },
  subheader: {
    bold: true,
    size: fontSizes.small,
    align: 'center',
    vertical: 'center',
    wrap: true,
    fill: colors.shade,
    borders: grid,
  },
  header: { bold: true, align: 'center', vertical: 'center', wrap: true, fill: colors.shade, borders: grid },
  section: { bold: true, vertical: 'center', wrap: true, color: colors.accent },
  text: { vertical: 'center', wrap: true, borders: grid },
  centered: { align: 'center', vertical: 'center', wrap: true, borders: grid },
  mark: { bold: true, align: 'center', vertical: 'center', color: colors.warn, borders: grid },
  count: { align: 'center', vertical: 'center', numberFormat: '0', borders: grid },
  figure: { align: 'right', vertical: 'center', borders: grid },
  score: { bold: true, align: 'right', vertical: 'center', borders: grid },
  percent: { align: 'center', vertical: 'center', numberFormat: '0.00%', borders: grid },
  link: { underline: true, color: colors.accent, align: 'center', vertical: 'center', borders: grid },
  note: { italic: true, size: fontSizes.small, vertical: 'top', wrap: true, color: colors.grey },
  remark: { italic: true, vertical: 'center', wrap: true },
  alert: { bold: true, italic: true, vertical: 'center', wrap: true, color: colors.error },
  signer: { size: fontSizes.document, bold: true, align: 'center', vertical: 'top', wrap: true },
  signHint: { size: fontSizes.document, italic: true, align: 'center', vertical: 'top', wrap: true },
} as const satisfies Record<string, Style>;

/** What a modifier adds to a base look; borders are added side by side. */
const modifiers = {
  /** The last place of an award: a line that is seen from afar. */
  cut: { borders: { bottom: 'thick' } },
  /** The row under such a line. Neighbours share an edge: whoever is written last must not thin it again. */
  underCut: { borders: { top: 'thick' } },
  /** Listed, but not in the running. */
  muted: { italic: true, color: colors.grey },
  /** An open question that somebody has to decide. */
  pending: { fill: colors.pending },
  error: { bold: true, color: colors.error },
  strong: { bold: true },
  /** The first row of a block, and the row above it. */
  first: { borders: { top: 'medium' } },
  last: { borders: { bottom: 'medium' } },
} as const satisfies Record<string, Style>;

export type BaseLook = keyof typeof bases;
export type Modifier = keyof typeof modifiers;

/** The name of a base look with modifiers, each at most once, always in the same order. */
export function look(base: BaseLook, ...marks: readonly Modifier[]): StyleName {
  return [base, ...[...new Set(marks)].sort()].join(' ');
}

/**
 * The styles behind names made by `look`. `decimals` (0 to 6) is how scores and figures are shown.
 * Throws on a name that `look` did not make.
 */
export function stylesFor(names: Iterable<StyleName>, decimals: number): Readonly<Record<StyleName, Style>> {
  const styles: Record<StyleName, Style> = {};
  for (const name of names) styles[name] ??= styleFor(name, decimals);
  return styles;
}

function styleFor(name: StyleName, decimals: number): Style {
  const [base = '', ...marks] = name.split(' ');
  if (!isBase(base)) throw new Error(`No such look: ${name}`);
  const start: Style =
    base === 'score' || base === 'figure'
      ? { ...bases[base], numberFormat: decimalFormat(decimals) }
      : bases[base];
  return marks.reduce<Style>((style, mark) => {
    if (!isModifier(mark)) throw new Error(`No such look: ${name}`);
    const addition: Style = modifiers[mark];
    const borders: Partial<Record<BorderSide, 'thin' | 'medium' | 'thick'>> = {
      ...style.borders,
      ...addition.borders,
    };
    return { ...style, ...addition, ...(Object.keys(borders).length > 0 ? { borders } : {}) };
  }, start);
}

function isBase(name: string): name is BaseLook {
  return Object.hasOwn(bases, name);
}

function isModifier(name: string): name is Modifier {
  return Object.hasOwn(modifiers, name);
}

/** Excel's number format for so many decimals, in its English form. */
function decimalFormat(decimals: number): string {
  return decimals === 0 ? '0' : `0.${'0'.repeat(decimals)}`;
}

/** A4 with the margins of official documents, in millimetres: 30 on the left for binding (Phụ lục I, mục I.3). */
const margins = { top: 20, bottom: 20, left: 30, right: 15 } as const;

/** The height between those margins on a page that is not shrunk, in points; some is left for the printer's rounding. */
export const pagePoints = { portrait: 715, landscape: 470 } as const;

/** The page of one of our sheets: whole width on the page, header rows repeated, page numbers in the footer. */
export function pageSetUp(options: {
  readonly orientation: PageSetUp['orientation'];
  readonly titleRows: PageSetUp['titleRows'];
  readonly footerLeft: string;
  readonly pageWord: string;
  readonly pageBreaks?: readonly number[];
}): PageSetUp {
  return {
    orientation: options.orientation,
    margins,
    titleRows: options.titleRows,
    fitToWidth: true,
    centerHorizontally: true,
    footer: {
      left: options.footerLeft === '' ? '' : `${footerFont}${footerText(options.footerLeft)}`,
      center: '',
      right: `${footerFont}${options.pageWord} &P/&N`,
    },
    pageBreaks: options.pageBreaks ?? [],
  };
}

/** Excel's code for the typeface and size; the space keeps the size apart from a text that begins with a figure. */
const footerFont = `&"${fontName},Regular"&${fontSizes.small} `;

/** Text for a footer: ampersands are Excel's codes there, so they are doubled; a footer holds 255 characters in all. */
function footerText(text: string): string {
  const line = text.replace(/\s+/g, ' ').trim();
  const short = [...line].length > 90 ? `${[...line].slice(0, 89).join('')}…` : line;
  return short.replaceAll('&', '&&');
}
