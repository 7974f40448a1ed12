/** Formulas as text: what in them is a reference, without reckoning anything. */
import { columnLetters, columnIndex } from '../cells/a1.ts';
import { lastColumn, lastRow } from '../cells/block.ts';

export interface FormulaToken {
  readonly kind: 'text' | 'sheet' | 'cell' | 'structured' | 'word' | 'other';
  readonly text: string;
}

/**
 * Text in quotes; a sheet's name with its `!`; a cell; a table's reference with its brackets (`Scores[[#All],[A]]`,
 * `[@A]`); another word (a function, a name); everything else one character at a time. Joined they are the formula.
 */
export function formulaTokens(formula: string): readonly FormulaToken[] {
  const tokens: FormulaToken[] = [];
  let at = 0;
  while (at < formula.length) {
    const token = tokenAt(formula, at);
    tokens.push(token);
    at += token.text.length;
  }
  return tokens;
}

const patterns = [
  ['text', /"(?:[^"]|"")*"/y],
  ['sheet', /'(?:[^']|'')+'!/y],
  ['sheet', /[\p{L}_][\p{L}\p{N}_.]*!/uy],
  ['cell', /\$?[A-Za-z]{1,3}\$?[0-9]{1,7}(?![\p{L}\p{N}_.(])/uy],
  ['word', /[\p{L}_\\][\p{L}\p{N}_.\\?]*/uy],
  ['other', /\d+(?:\.\d*)?(?:[eE][+-]?\d+)?/y],
] as const;

function tokenAt(formula: string, at: number): FormulaToken {
  for (const [kind, pattern] of patterns) {
    pattern.lastIndex = at;
    const text = pattern.exec(formula)?.[0];
    if (text === undefined) continue;
    if (kind !== 'word') return { kind, text };
    const brackets = formula[at + text.length] === '[' ? bracketed(formula, at + text.length) : null;
    return brackets === null ? { kind, text } : { kind: 'structured', text: text + brackets };
  }
  const brackets = formula[at] === '[' ? bracketed(formula, at) : null;
  return brackets === null
    ? { kind: 'other', text: formula.charAt(at) }
    : { kind: 'structured', text: brackets };
}

/** From the opening bracket to the one that closes it; an apostrophe makes the next character plain. */
function bracketed(formula: string, from: number): string | null {
  let depth = 0;
  for (let at = from; at < formula.length; at += 1) {
    const character = formula[at];
    if (character === "'") at += 1;
    else if (character === '[') depth += 1;
    else if (character === ']') {
      depth -= 1;
      if (depth === 0) return formula.slice(from, at + 1);
    }
  }
  return null;
}

/** The formula as it reads when it is filled so many rows down and columns to the right: only `$` holds a reference. */
export function shiftFormula(formula: string, down: number, right: number): string {
  if (down === 0 && right === 0) return formula;
  return formulaTokens(formula)
    .map((token) => (token.kind === 'cell' ? shiftCell(token.text, down, right) : token.text))
    .join('');
}

function shiftCell(text: string, down: number, right: number): string {
  const parts = /^(\$?)([A-Za-z]+)(\$?)(\d+)$/.exec(text);
  const [, columnHeld = '', letters = '', rowHeld = '', digits = ''] = parts ?? [];
  const column = columnIndex(letters);
  if (parts === null || column === null) return text;
  const newColumn = columnHeld === '' ? column + right : column;
  const newRow = rowHeld === '' ? Number(digits) - 1 + down : Number(digits) - 1;
  if (newColumn < 0 || newColumn > lastColumn || newRow < 0 || newRow > lastRow) return '#REF!';
  return `${columnHeld}${columnLetters(newColumn)}${rowHeld}${newRow + 1}`;
}
