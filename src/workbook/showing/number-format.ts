/**
 * Number format codes, as Excel's files and Office.js have them (ECMA-376 part 1, 18.8.31): English names and separators
 * whatever the Excel. Taken apart only as far as it takes to tell what kind of thing a cell shows; numfmt, in the host,
 * knows the rest.
 */

/** What a section of a code makes of a number. */
export type Section =
  | GeneralSection
  /** A text and no number: `"9"`, `"Có"`; '' shows nothing. */
  | { readonly kind: 'words'; readonly text: string }
  | { readonly kind: 'date'; readonly day: boolean; readonly month: boolean; readonly year: boolean }
  | { readonly kind: 'time' }
  | DigitSection
  | FractionSection;

/** As a cell without a format would show it, with a text before and after. */
export interface GeneralSection {
  readonly kind: 'general';
  readonly before: string;
  readonly after: string;
}

/** `0.0" điểm"`, `#,##0`, `0%`: digits in places. */
export interface DigitSection {
  readonly kind: 'digits';
  /** Least digits before the decimal separator and after it: how many of the places are 0 and not #. */
  readonly leastWhole: number;
  readonly leastDecimals: number;
  /** Most digits after the separator. In scientific notation those of the mantissa. */
  readonly decimals: number;
  readonly scientific: boolean;
  /** The number that is shown is the cell's times 10 to this power: 2 for each %, -3 for each comma at the end. */
  readonly power: number;
  readonly percentage: boolean;
  readonly before: string;
  readonly after: string;
  /** Something stands between the places that is neither separator: `00-00` shows 1234 as 12-34. */
  readonly broken: boolean;
}

/** `# ?/?`, `?/8`: a vulgar fraction. */
export interface FractionSection {
  readonly kind: 'fraction';
  /** The denominator, or the greatest that there is room for. */
  readonly denominator: number;
  readonly fixed: boolean;
  readonly before: string;
  readonly after: string;
}

export interface Condition {
  readonly operator: string;
  readonly operand: number;
}

/** A code by its sections. */
interface NumberFormat {
  readonly numbers: readonly { readonly section: Section; readonly condition: Condition | null }[];
  /** What is shown of a text: null as it is; else words, and whether it stands among them. */
  readonly text: { readonly words: string; readonly showsText: boolean } | null;
}

type Token =
  | { readonly kind: 'literal'; readonly text: string }
  | { readonly kind: 'place'; readonly text: string }
  | { readonly kind: 'letters'; readonly text: string }
  | { readonly kind: 'bracket'; readonly text: string }
  | { readonly kind: 'general' | 'text' | 'exponent' };

/** One thing of a code after the other. Whatever has no meaning of its own stands for itself. */
const pieces =
  /"([^"]*)"?|\\(.)|_.|\*.|\[([^\]]*)\]|(General)|(E[+-])|(AM\/PM|A\/P|上午\/下午)|([ymdhsegb]+)|([0#?.,%/])|(@)|([^])/giu;

const known = new Map<string, NumberFormat>();

/** Takes a code apart. Total: what Excel would refuse is read as far as it makes sense. */
export function parseNumberFormat(code: string): NumberFormat {
  const before = known.get(code);
  if (before !== undefined) return before;
  const sections = sectionsOf(code);
  const last = sections.at(-1) ?? [];
  const isText = (tokens: readonly Token[]): boolean => tokens.some(({ kind }) => kind === 'text');
  // The fourth section is for texts; so is an earlier last one that says so.
  const textSection = sections[3] ?? (isText(last) ? last : null);
  const numeric = sections.slice(0, 3).filter((tokens) => tokens !== textSection || sections.length === 1);
  const format: NumberFormat = {
    numbers: numeric.map((tokens) => ({ section: sectionOf(tokens), condition: conditionOf(tokens) })),
    text: textSection === null ? null : textOf(textSection, isText(textSection)),
  };
  known.set(code, format);
  return format;
}

function textOf(tokens: readonly Token[], showsText: boolean): NumberFormat['text'] {
  const words = literalText(tokens);
  return showsText && words.trim() === '' ? null : { words, showsText };
}

function sectionsOf(code: string): readonly (readonly Token[])[] {
  const sections: Token[][] = [[]];
  for (const found of code.matchAll(pieces)) {
    const token = tokenOf(found);
    if (token === null) sections.push([]);
    else sections.at(-1)?.push(token);
  }
  return sections;
}

/** Null: a new section begins. */
function tokenOf(found: RegExpMatchArray): Token | null {
  const [whole, quoted, escaped, bracket, general, exponent, halves, letters, place, text] = found;
  if (whole === ';') return null;
  if (quoted !== undefined || escaped !== undefined)
    return { kind: 'literal', text: quoted ?? escaped ?? '' };
  if (bracket !== undefined) return { kind: 'bracket', text: bracket };
  if (general !== undefined) return { kind: 'general' };
  if (exponent !== undefined) return { kind: 'exponent' };
  if (halves !== undefined || letters !== undefined) return { kind: 'letters', text: whole.toLowerCase() };
  if (place !== undefined) return { kind: 'place', text: place };
  if (text !== undefined) return { kind: 'text' };
  // A gap as wide as a character, or one that fills the cell.
  return { kind: 'literal', text: /^[_*]./su.test(whole) ? ' ' : whole };
}

const elapsed = /^(?:h+|m+|s+)$/iu;

function conditionOf(tokens: readonly Token[]): Condition | null {
  for (const token of tokens) {
    const found = token.kind === 'bracket' ? /^(<=|>=|<>|<|>|=)\s*(-?[\d.]+)$/u.exec(token.text) : null;
    if (found !== null) return { operator: found[1] ?? '', operand: Number(found[2]) };
  }
  return null;
}

function sectionOf(tokens: readonly Token[]): Section {
  const general = tokens.findIndex(({ kind }) => kind === 'general' || kind === 'text');
  if (general >= 0)
    return {
      kind: 'general',
      before: literalText(tokens.slice(0, general)),
      after: literalText(tokens.slice(general)),
    };
  if (tokens.some((token) => token.kind === 'bracket' && elapsed.test(token.text))) return { kind: 'time' };
  // A colour or a condition alone leaves the number as it is.
  if (tokens.length > 0 && tokens.every(({ kind }) => kind === 'bracket') && literalText(tokens) === '')
    return { kind: 'general', before: '', after: '' };
  const letters = tokens.flatMap((token) => (token.kind === 'letters' ? [token.text] : []));
  if (letters.length > 0) return momentOf(letters);
  if (!tokens.some(isDigit)) return { kind: 'words', text: literalText(tokens) };
  const slash = tokens.findIndex((token) => isPlace(token, '/'));
  const isFraction = slash > 0 && tokens.slice(0, slash).some(isDigit);
  return isFraction ? fractionOf(tokens, slash) : digitsOf(tokens);
}

/** `m` is a month, but minutes beside hours or seconds. */
function momentOf(letters: readonly string[]): Section {
  const all = letters.join(' ');
  const clock = /[hs]|am\/pm|a\/p|上午/u.test(all);
  const day = /d/u.test(all);
  const year = /[yegb]/u.test(all);
  const months = letters.flatMap((some) => some.match(/m+/gu) ?? []).filter((run) => run !== 'am');
  const month = months.some((run) => run.length > 2) || (months.length > 0 && (!clock || day || year));
  return day || year || month ? { kind: 'date', day, month, year } : { kind: 'time' };
}

/** What the code says letter by letter, with the sign of its currency. */
function literalText(tokens: readonly Token[]): string {
  return tokens
    .map((token) => {
      if (token.kind === 'literal' || token.kind === 'place') return token.text;
      return token.kind === 'bracket' ? currencyOf(token.text) : '';
    })
    .join('');
}

/** `[$₫-42A]` stands for ₫; other brackets are colours, conditions and languages. */
function currencyOf(bracket: string): string {
  return /^\$([^-]*)/u.exec(bracket)?.[1] ?? '';
}

function isPlace(token: Token | undefined, marks: string): boolean {
  return token?.kind === 'place' && marks.includes(token.text);
}

function isDigit(token: Token | undefined): boolean {
  return isPlace(token, '0#?');
}

function digitsOf(tokens: readonly Token[]): DigitSection {
  const exponent = tokens.findIndex(({ kind }) => kind === 'exponent');
  const scientific = exponent > 0;
  const mantissa = scientific ? tokens.slice(0, exponent) : tokens;
  const first = mantissa.findIndex(isDigit);
  const last = mantissa.findLastIndex(isDigit);
  const found = mantissa.findIndex((token) => isPlace(token, '.'));
  const point = found < 0 || found > last ? last + 1 : found;
  const whole = mantissa.slice(0, point).filter(isDigit);
  const decimals = mantissa.slice(point, last + 1).filter(isDigit);
  const noughts = (some: readonly Token[]): number => some.filter((token) => isPlace(token, '0?')).length;
  const percents = tokens.filter((token) => isPlace(token, '%')).length;
  const end = tokens.findLastIndex(isDigit);
  const inner = tokens.filter((_, index) => index > first && index < end && index !== point);
  return {
    kind: 'digits',
    leastWhole: noughts(whole),
    leastDecimals: noughts(decimals),
    // In scientific notation one digit stands before the point, or none but a nought.
    decimals: scientific && whole.length === 0 ? decimals.length - 1 : decimals.length,
    scientific,
    power: 2 * percents - 3 * scaling(tokens, point, end),
    percentage: percents > 0,
    before: literalText(mantissa.slice(0, first).filter(({ kind }) => kind !== 'place')),
    after: literalText(tokens.slice(end + 1).filter((token) => !isPlace(token, ','))),
    broken: inner.some(
      (token) =>
        isPlace(token, '.%/') ||
        (token.kind === 'exponent' && token !== tokens[exponent]) ||
        (token.kind !== 'place' && literalText([token]) !== ''),
    ),
  };
}

/** Commas with no place behind them, before the point or at the end: each divides by a thousand. */
function scaling(tokens: readonly Token[], point: number, end: number): number {
  const wholeEnd = tokens.findLastIndex((token, index) => isDigit(token) && index < point);
  return tokens.filter(
    (token, index) => isPlace(token, ',') && ((index > wholeEnd && index < point) || index > end),
  ).length;
}

function fractionOf(tokens: readonly Token[], slash: number): FractionSection {
  const behind = tokens.slice(slash + 1);
  const typed = /^[1-9]\d*/u.exec(behind.map((token) => ('text' in token ? token.text : ' ')).join(''))?.[0];
  const places = behind.findIndex((token) => !isDigit(token));
  const room = places < 0 ? behind.length : places;
  const first = tokens.findIndex(isDigit);
  const after = behind.slice(typed === undefined ? room : typed.length);
  return {
    kind: 'fraction',
    denominator: typed === undefined ? 10 ** Math.max(1, room) - 1 : Number(typed),
    fixed: typed !== undefined,
    before: literalText(tokens.slice(0, first)),
    after: literalText(after.filter((token) => !isDigit(token))),
  };
}
