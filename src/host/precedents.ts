/** What a formula refers to: which cells it needs, and the formula in A1 references only. */
import { sameName } from '../text/names.ts';
import type { SheetPart } from '../ooxml/model.ts';
import { parseAddress } from '../cells/sheet-name.ts';
import type { FormulaToken } from './formula-text.ts';
import { formulaTokens } from './formula-text.ts';
import type { RangeReference } from './range-reference.ts';
import type { FormulaPlace } from './structured-references.ts';
import { structuredToA1, tableNamed } from './structured-references.ts';

export interface ReadFormula {
  /** With A1 references only; no leading `=`. */
  readonly text: string;
  readonly precedents: readonly RangeReference[];
  /** The names of the functions, in capitals. */
  readonly functions: readonly string[];
  /**
   * Refers to what cannot be followed: another workbook, a sheet that is not there, a name that is a formula, a part of the
   * text made at run time.
   */
  readonly opaque: boolean;
}

/** Functions whose references are known only when they run. */
const wandering = new Set(['INDIRECT', 'OFFSET', 'GETPIVOTDATA', 'CELL', 'RTD', 'CUBEVALUE', 'HYPERLINK']);

/** Reads a formula of the file in its place. */
export function readFormula(formula: string, place: FormulaPlace): ReadFormula {
  const opaque = { found: false };
  const tokens = formulaTokens(formula);
  const text = tokens
    .map((token, index) => plainText(token, tokens[index + 1], tokens[index - 1], place, opaque))
    .join('');
  const plain = formulaTokens(text);
  const functions = plain
    .filter(({ kind }, index) => kind === 'word' && plain[index + 1]?.text === '(')
    .map(({ text: name }) => name.toUpperCase());
  return {
    text,
    precedents: references(plain, place, opaque),
    functions,
    opaque: opaque.found || functions.some((name) => wandering.has(name)),
  };
}

function plainText(
  token: FormulaToken,
  next: FormulaToken | undefined,
  before: FormulaToken | undefined,
  place: FormulaPlace,
  opaque: { found: boolean },
): string {
  if (token.kind === 'structured') {
    const a1 = structuredToA1(token.text, place);
    if (a1 === null) opaque.found = true;
    return a1 ?? token.text;
  }
  if (token.kind !== 'word' || next?.text === '(' || /^(true|false)$/i.test(token.text)) return token.text;
  if (before?.kind === 'sheet') return token.text;
  const meaning = nameMeaning(token.text, place);
  if (meaning === null && !isColumnOrRow(token.text)) opaque.found = true;
  return meaning ?? token.text;
}

/** A letter or two of `A:C`. */
function isColumnOrRow(text: string): boolean {
  return /^[A-Z]{1,3}$/i.test(text);
}

/** A table's name is its data; a defined name is its formula when that is a range or a constant. */
function nameMeaning(word: string, place: FormulaPlace): string | null {
  if (tableNamed(place.file, word) !== null) return structuredToA1(`${word}[]`, place);
  const names = place.file.namesCalled(word);
  const defined =
    names.find(({ sheet }) => sheet === place.sheet) ?? names.find(({ sheet }) => sheet === null);
  if (defined === undefined) return null;
  const address = parseAddress(defined.formula);
  if (address?.sheet) return defined.formula;
  return /^(-?\d+(\.\d+)?|"[^"]*")$/.test(defined.formula) ? `(${defined.formula})` : null;
}

/** `A1`, `A1:B2`, `A:C`, `1:2`, each with or without a sheet before it, which must be one of this workbook. */
function references(
  tokens: readonly FormulaToken[],
  place: FormulaPlace,
  opaque: { found: boolean },
): readonly RangeReference[] {
  const found: RangeReference[] = [];
  for (let at = 0; at < tokens.length; at += 1) {
    const sheetToken = tokens[at]?.kind === 'sheet' ? tokens[at] : undefined;
    const from = sheetToken === undefined ? at : at + 1;
    const text = corner(tokens, from);
    if (text === null) {
      opaque.found ||= sheetToken !== undefined;
      continue;
    }
    const end =
      text.end < tokens.length && tokens[text.end]?.text === ':' ? corner(tokens, text.end + 1) : null;
    const address = parseAddress(
      `${sheetToken?.text ?? ''}${text.text}${end === null ? '' : `:${end.text}`}`,
    );
    const sheet = address === null || address.sheet === null ? place.sheet : sheetNamed(place, address.sheet);
    if (address !== null && sheet !== null) found.push({ sheet, block: address.block });
    else opaque.found ||= sheetToken !== undefined;
    if (address !== null) at = (end ?? text).end - 1;
  }
  return found;
}

/** A cell, or the `$A` or `$1` of an entire column or row, and the token after it. */
function corner(
  tokens: readonly FormulaToken[],
  at: number,
): { readonly text: string; readonly end: number } | null {
  const token = tokens[at];
  if (token === undefined) return null;
  if (token.text === '$') {
    const next = tokens[at + 1];
    return next === undefined ? null : { text: `$${next.text}`, end: at + 2 };
  }
  const alone =
    token.kind === 'cell' || (token.kind === 'word' && isColumnOrRow(token.text)) || /^\d+$/.test(token.text);
  return alone ? { text: token.text, end: at + 1 } : null;
}

function sheetNamed({ file }: FormulaPlace, name: string): SheetPart | null {
  return file.sheets.find((sheet) => sameName(sheet.name, name)) ?? null;
}
