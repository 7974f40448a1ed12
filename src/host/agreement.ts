/**
 * Which formulas the engine gives the very result of that Excel gives. A wrong result in place of the right one that is
 * stored would be worse than none, so that all others are left alone.
 */
import { withoutApostrophes } from '../cells/sheet-name.ts';
import type { FormulaToken } from './formula-text.ts';
import { formulaTokens } from './formula-text.ts';

/**
 * Functions that give the same in both. Not here: what changes by itself (NOW, RAND); what depends on the computer's
 * settings (TEXT, VALUE); and what cuts a number off (INT, ROUNDUP, MOD), where Excel sees 15 digits and the engine all.
 */
const agreed = new Set(
  [
    'SUM SUMIF SUMIFS SUMPRODUCT PRODUCT AVERAGE AVERAGEIF AVERAGEIFS MEDIAN TRIMMEAN MIN MAX LARGE SMALL COUNT COUNTA',
    'COUNTBLANK COUNTIF COUNTIFS IF IFS IFERROR IFNA AND OR NOT TRUE FALSE ABS SIGN POWER SQRT ROUND CHOOSE SWITCH INDEX',
    'MATCH VLOOKUP HLOOKUP LOOKUP ISBLANK ISNUMBER ISTEXT ISERROR ISNA CONCATENATE CONCAT LEFT RIGHT MID LEN TRIM UPPER',
    'LOWER EXACT RANK RANK.EQ ROW COLUMN ROWS COLUMNS N T',
  ].flatMap((line) => line.split(' ')),
);

/** Functions that take blocks of cells; anywhere else Excel takes of a block the one cell beside the formula. */
const takesBlocks = new Set(
  [
    'SUM SUMIF SUMIFS SUMPRODUCT PRODUCT AVERAGE AVERAGEIF AVERAGEIFS MEDIAN TRIMMEAN MIN MAX LARGE SMALL COUNT COUNTA',
    'COUNTBLANK COUNTIF COUNTIFS AND OR INDEX MATCH VLOOKUP HLOOKUP LOOKUP CONCAT RANK RANK.EQ ROWS COLUMNS',
  ].flatMap((line) => line.split(' ')),
);

/**
 * The formula (A1 references only, no leading `=`) so that the engine gives what Excel gives; null where it may give
 * another result. `sheets` are the names that the workbook has, in small letters.
 */
export function agreeingText(text: string, sheets: ReadonlySet<string>): string | null {
  const tokens = formulaTokens(text);
  const isKnown = tokens.every((token, index) => {
    if (token.kind === 'sheet') return sheets.has(sheetName(token.text)) && !isOtherFile(tokens[index - 1]);
    return !isFunction(tokens, index) || agreed.has(token.text.toUpperCase());
  });
  return isKnown && blocksStandWell(tokens) ? withRounding(tokens) : null;
}

function sheetName(token: string): string {
  return withoutApostrophes(token.slice(0, -1)).toLowerCase();
}

/** `[1]Sheet1!A1` is of another workbook. */
function isOtherFile(before: FormulaToken | undefined): boolean {
  return before !== undefined && before.text.endsWith(']');
}

function isFunction(tokens: readonly FormulaToken[], index: number): boolean {
  const kind = tokens[index]?.kind;
  return (kind === 'word' || kind === 'cell') && tokens[index + 1]?.text === '(';
}

function blocksStandWell(tokens: readonly FormulaToken[]): boolean {
  const around: string[] = [];
  return tokens.every(({ text }, index) => {
    if (text === '(') {
      const before = index > 0 && isFunction(tokens, index - 1) ? tokens[index - 1]?.text : around.at(-1);
      around.push(before?.toUpperCase() ?? '');
    }
    if (text === ')') around.pop();
    return text !== ':' || takesBlocks.has(around.at(-1) ?? '');
  });
}

/**
 * ROUND as Excel has it: 1.005 to two decimals is 1.01, though the binary number is a little less
 * (https://learn.microsoft.com/office/troubleshoot/excel/floating-point-arithmetic-inaccurate-result: 15 digits count).
 */
function withRounding(tokens: readonly FormulaToken[]): string | null {
  let text = '';
  for (let at = 0; at < tokens.length; at += 1) {
    const token = tokens[at];
    if (token === undefined) break;
    if (token.text.toUpperCase() !== 'ROUND' || !isFunction(tokens, at)) {
      text += token.text;
      continue;
    }
    const call = roundCall(tokens, at + 2);
    const inner = call === null ? null : withRounding(call.number);
    if (call === null || inner === null || inner.length > longestFormula) return null;
    const scale = `10^(${call.places})`;
    text += `(SIGN(${inner})*INT(ABS(${inner})*${scale}+0.5+1E-9)/${scale})`;
    at = call.end;
  }
  return text;
}

/** Each ROUND within a ROUND doubles the text; Excel takes 8192 characters. */
const longestFormula = 2000;

interface RoundCall {
  readonly number: readonly FormulaToken[];
  readonly places: string;
  /** Where its closing bracket is. */
  readonly end: number;
}

/** The two arguments of a ROUND whose first begins at `from`; null where the second is no plain whole number. */
function roundCall(tokens: readonly FormulaToken[], from: number): RoundCall | null {
  let depth = 0;
  let comma = -1;
  for (let at = from; at < tokens.length; at += 1) {
    const text = tokens[at]?.text ?? '';
    if (text === '(' || text === '{') depth += 1;
    if (text === ',' && depth === 0) {
      if (comma >= 0) return null;
      comma = at;
    }
    if (text === '}' || (text === ')' && depth > 0)) depth -= 1;
    else if (text === ')') {
      const places = tokens
        .slice(comma + 1, at)
        .map((token) => token.text)
        .join('')
        .trim();
      return comma > from && /^-?\d$/u.test(places)
        ? { number: tokens.slice(from, comma), places, end: at }
        : null;
    }
  }
  return null;
}
