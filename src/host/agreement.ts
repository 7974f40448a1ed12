/**
 * Which formulas the engine gives the very result of that Excel gives. A wrong result in place of the right one that is
 * stored would be worse than none, so that all others are left alone.
 */
import { withoutApostrophes } from '../cells/sheet-name.ts';
import type { FormulaToken } from './formula-text.ts';
import { formulaTokens } from './formula-text.ts';

/**
 * Functions that give the same in both. Not here: what changes by itself (NOW, RAND), and what depends on the computer's
 * settings (TEXT, VALUE). What rounds or cuts off is written anew: Excel sees 15 digits and the engine all.
 */
const agreed = new Set(
  [
    'SUM SUMIF SUMIFS SUMPRODUCT PRODUCT AVERAGE AVERAGEIF AVERAGEIFS MEDIAN TRIMMEAN MIN MAX LARGE SMALL COUNT COUNTA',
    'COUNTBLANK COUNTIF COUNTIFS IF IFS IFERROR IFNA AND OR NOT TRUE FALSE ABS SIGN POWER SQRT ROUND ROUNDDOWN ROUNDUP TRUNC INT MOD CHOOSE SWITCH INDEX',
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
  return isKnown && blocksStandWell(tokens) && !hidesDoubt(tokens) ? rewritten(tokens) : null;
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

const cutting: ReadonlySet<string> = new Set(['ROUNDDOWN', 'ROUNDUP', 'TRUNC', 'INT', 'MOD']);
/** They make a value of an error, and so of the doubt whether a number is cut off as Excel does. */
const swallowing: ReadonlySet<string> = new Set(
  'IFERROR ISERROR ISNA ISNUMBER ISTEXT ISBLANK COUNT COUNTA COUNTBLANK COUNTIF COUNTIFS'.split(' '),
);

function hidesDoubt(tokens: readonly FormulaToken[]): boolean {
  const called = tokens.flatMap(({ text }, at) => (isFunction(tokens, at) ? [text.toUpperCase()] : []));
  return called.some((name) => cutting.has(name)) && called.some((name) => swallowing.has(name));
}

/** The formula with the functions that round or cut off in words that give what Excel gives; null where they may not. */
function rewritten(tokens: readonly FormulaToken[]): string | null {
  let text = '';
  for (let at = 0; at < tokens.length; at += 1) {
    const token = tokens[at];
    if (token === undefined) break;
    const name = token.text.toUpperCase();
    if ((name !== 'ROUND' && !cutting.has(name)) || !isFunction(tokens, at)) {
      text += token.text;
      continue;
    }
    const call = argumentsOf(tokens, at + 2);
    const inner = call?.given.map(rewritten) ?? [];
    const own = inner.flatMap((each) => (each === null || each.length > longestFormula ? [] : [each.trim()]));
    const said = call === null || own.length < inner.length ? null : inOtherWords(name, own);
    if (call === null || said === null) return null;
    text += `(${said})`;
    at = call.end;
  }
  return text.length > longestText ? null : text;
}

/** Each such function within another makes the text several times as long; Excel takes 8192 characters. */
const longestFormula = 600;
const longestText = 8000;

/**
 * ROUND as Excel has it: 1.005 to two decimals is 1.01, though the binary number is a little less
 * (https://learn.microsoft.com/office/troubleshoot/excel/floating-point-arithmetic-inaccurate-result: 15 digits count).
 * The others as their pages have them (INT rounds down, ROUNDUP away from zero, MOD(n, d) is n - d*INT(n/d)), where no
 * program can take the number for another: see `cutOff`. Null where it is not known to how many places.
 */
function inOtherWords(name: string, given: readonly string[]): string | null {
  const [number = '', second = name === 'TRUNC' || name === 'INT' ? '0' : ''] = given;
  if (number === '' || second === '' || given.length > 2) return null;
  if (name === 'MOD') return `(${number})-(${second})*(${cutOff('INT', `((${number})/(${second}))`, '0')})`;
  if (!/^-?\d$/u.test(second)) return null;
  if (name !== 'ROUND') return cutOff(name, `(${number})`, second);
  const scale = `10^(${second})`;
  return `SIGN(${number})*INT(ABS(${number})*${scale}+0.5+1E-9)/${scale}`;
}

/**
 * A number cut off at a place, or `#NUM!` in doubt: where it is within the last digits of a whole number of such places, and
 * is not itself a decimal of ten places at most. So 8.29 to two places is 8.29, and of 0.29*100, which is a little less than 29 in
 * binary, nothing is said.
 */
function cutOff(name: string, number: string, places: string): string {
  const scale = `10^(${places})`;
  const size = `ABS(${number})*${scale}`;
  const isDoubtful = `OR(${size}>1E6,AND(ABS(${size}-ROUND(${size},0))<1E-9,ABS(ROUND(${number},10)-${number})>0))`;
  const down = `INT(${size}+1E-9)`;
  const up = `(-INT(1E-9-${size}))`;
  const whole = name === 'ROUNDUP' ? up : name === 'INT' ? `IF(${number}<0,${up},${down})` : down;
  return `IF(${isDoubtful},SQRT(-1),SIGN(${number})*${whole}/${scale})`;
}

interface Call {
  readonly given: readonly (readonly FormulaToken[])[];
  /** Where its closing bracket is. */
  readonly end: number;
}

/** The arguments of a call whose first begins at `from`; null where it has no end. */
function argumentsOf(tokens: readonly FormulaToken[], from: number): Call | null {
  const given: FormulaToken[][] = [[]];
  let depth = 0;
  for (let at = from; at < tokens.length; at += 1) {
    const token = tokens[at];
    if (token === undefined) break;
    if (token.text === '(' || token.text === '{') depth += 1;
    if (token.text === ')' && depth === 0) return { given, end: at };
    if (token.text === ')' || token.text === '}') depth -= 1;
    if (token.text === ',' && depth === 0) given.push([]);
    else given.at(-1)?.push(token);
  }
  return null;
}
