import { sameName, nameKey } from '../../text/names.ts';
import { sheetPrefix, withoutApostrophes } from '../../cells/sheet-name.ts';
import { mostColumns, mostRows } from '../../cells/block.ts';
import { columnIndex, columnLetters } from '../../cells/a1.ts';

/** A piece of a formula; all pieces put together are the formula. */
type Token =
  /** What stands before a reference: `Sheet1!`, `'Tờ 1'!`, `'a:b'!`, `[1]Sheet1!`. */
  | { readonly kind: 'sheet'; readonly text: string; readonly first: string; readonly last: string | null }
  /** Names, functions, cells, columns, numbers. */
  | { readonly kind: 'word'; readonly text: string }
  | { readonly kind: 'error' | 'other'; readonly text: string };

const wordPattern = /[$\p{L}\p{N}\p{M}_.\\?]+/uy;
const stringPattern = /"(?:[^"]|"")*"?/y;
const quotedPattern = /'((?:[^']|'')*)'!/y;
const errorPattern = /#(?:NULL!|DIV\/0!|VALUE!|REF!|NAME\?|NUM!|N\/A|GETTING_DATA|SPILL!|CALC!)/y;
/** `Sheet1!` or `Sheet1:Sheet3!`, perhaps of another workbook (`[1]`). */
const unquotedPattern = /((?:\[[0-9]+\])?[\p{L}\p{N}\p{M}_.\\?]+)(?::([\p{L}\p{N}\p{M}_.\\?]+))?!/uy;

const cellPattern = /^(\$?)([A-Za-z]{1,3})(\$?)([1-9][0-9]{0,6})$/;

/** The pieces of a formula, in order. */
export function tokens(formula: string): Token[] {
  const found: Token[] = [];
  for (let at = 0; at < formula.length;) {
    const token = found.at(-1)?.kind === 'sheet' ? afterSheet(formula, at) : tokenAt(formula, at);
    found.push(token);
    at += token.text.length;
  }
  return found;
}

function tokenAt(formula: string, at: number): Token {
  const character = formula.charAt(at);
  if (character === '"') return { kind: 'other', text: match(stringPattern, formula, at)?.[0] ?? character };
  const sheet = character === "'" ? match(quotedPattern, formula, at) : match(unquotedPattern, formula, at);
  // `A1:Sheet2!B2` is not a row of sheets that begins with one called A1: such a name would stand in quotes.
  if (sheet && !(sheet[2] !== undefined && cellPattern.test(sheet[1] ?? '')))
    return sheetToken(sheet, character === "'");
  if (character === '[') return { kind: 'other', text: formula.slice(at, bracketEnd(formula, at)) };
  const error = character === '#' ? match(errorPattern, formula, at)?.[0] : undefined;
  if (error !== undefined) return { kind: 'error', text: error };
  const word = match(wordPattern, formula, at)?.[0];
  return word === undefined ? { kind: 'other', text: character } : { kind: 'word', text: word };
}

/** Behind `Sheet1!` comes what it is said of, never another sheet: `Sheet1!A:Sheet1!B`. */
function afterSheet(formula: string, at: number): Token {
  const word = match(wordPattern, formula, at)?.[0];
  return word === undefined ? tokenAt(formula, at) : { kind: 'word', text: word };
}

function match(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at;
  return pattern.exec(text);
}

function sheetToken(found: RegExpExecArray, quoted: boolean): Token {
  const [text, first = '', last] = found;
  if (!quoted) return { kind: 'sheet', text, first, last: last ?? null };
  const name = withoutApostrophes(text.slice(0, -1));
  const colon = name.indexOf(':');
  if (colon < 0) return { kind: 'sheet', text, first: name, last: null };
  return { kind: 'sheet', text, first: name.slice(0, colon), last: name.slice(colon + 1) };
}

/** Behind the bracket that closes the one here; inside, `'` makes the next character ordinary. */
function bracketEnd(formula: string, from: number): number {
  let depth = 0;
  for (let at = from; at < formula.length; at++) {
    const character = formula.charAt(at);
    if (character === "'") at++;
    else if (character === '[') depth++;
    else if (character === ']' && --depth === 0) return at + 1;
  }
  return formula.length;
}

/** The formula with a sheet's old name replaced by its new one. */
export function renameInFormula(formula: string, from: string, to: string): string {
  if (!formula.includes('!')) return formula;
  const renamed = (name: string): string => (sameName(name, from) ? to : name);
  return tokens(formula)
    .map((token) => {
      if (token.kind !== 'sheet') return token.text;
      const [first, last] = [renamed(token.first), token.last === null ? null : renamed(token.last)];
      return first === token.first && last === token.last ? token.text : sheetPrefix(first, last);
    })
    .join('');
}

/** The formula with every reference to the sheet, or to one of the tables, replaced by `#REF!`. */
export function removeFromFormula(formula: string, sheet: string, tables: readonly string[]): string {
  if (!formula.includes('!') && tables.length === 0) return formula;
  const gone = new Set(tables.map(nameKey));
  const list = tokens(formula);
  let result = '';
  for (let index = 0; index < list.length; index++) {
    const token = list[index];
    if (token === undefined) break;
    if (
      token.kind === 'sheet' &&
      (sameName(token.first, sheet) || (token.last !== null && sameName(token.last, sheet)))
    ) {
      index = referenceEnd(list, index + 1);
      result += '#REF!';
    } else if (token.kind === 'word' && gone.has(nameKey(token.text)) && list[index + 1]?.text !== '(') {
      if (list[index + 1]?.text.startsWith('[')) index++;
      result += '#REF!';
    } else result += token.text;
  }
  return result;
}

/** The last token of the reference that begins here. */
function referenceEnd(list: readonly Token[], from: number): number {
  if (list[from + 1]?.text === ':' && list[from + 2]?.kind === 'word') return from + 2;
  return list[from + 1]?.text.startsWith('[') ? from + 1 : from;
}

/** The formula with a table's old name replaced by its new one. */
export function renameTableInFormula(formula: string, from: string, to: string): string {
  if (!nameKey(formula).includes(nameKey(from))) return formula;
  const list = tokens(formula);
  return list
    .map((token, index) => {
      if (token.kind !== 'word' || !sameName(token.text, from)) return token.text;
      // A function, or a name that belongs to one sheet.
      const isOther = list[index + 1]?.text === '(' || list[index - 1]?.kind === 'sheet';
      return isOther ? token.text : to;
    })
    .join('');
}

const columnPattern = /^(\$?)([A-Za-z]{1,3})$/;
const rowPattern = /^(\$?)([1-9][0-9]{0,6})$/;

/** The formula as it reads when moved: relative references go along, and around at the sheet's edge as Excel's do. */
export function shiftFormula(formula: string, rows: number, columns: number): string {
  if (rows === 0 && columns === 0) return formula;
  const list = tokens(formula);
  return list
    .map((token, index) => {
      if (token.kind !== 'word') return token.text;
      const next = list[index + 1]?.text;
      if (next === '(' || next?.startsWith('[')) return token.text;
      return shiftWord(token.text, next === ':' ? list[index + 2] : pairBefore(list, index), rows, columns);
    })
    .join('');
}

function pairBefore(list: readonly Token[], index: number): Token | undefined {
  return list[index - 1]?.text === ':' ? list[index - 2] : undefined;
}

function shiftWord(text: string, pair: Token | undefined, rows: number, columns: number): string {
  const cell = cellPattern.exec(text);
  if (cell) {
    const [, columnMark = '', letters = '', rowMark = '', digits = ''] = cell;
    return columnMark + movedColumn(letters, columnMark, columns) + rowMark + movedRow(digits, rowMark, rows);
  }
  const column = columnPattern.exec(text);
  if (column && pair && columnPattern.test(pair.text)) {
    const [, mark = '', letters = ''] = column;
    return mark + movedColumn(letters, mark, columns);
  }
  const row = rowPattern.exec(text);
  if (!row || !pair || !rowPattern.test(pair.text)) return text;
  const [, mark = '', digits = ''] = row;
  return mark + movedRow(digits, mark, rows);
}

function movedColumn(letters: string, mark: string, by: number): string {
  const column = columnIndex(letters);
  if (mark === '$' || column === null) return letters;
  return columnLetters((((column + by) % mostColumns) + mostColumns) % mostColumns);
}

function movedRow(digits: string, mark: string, by: number): string {
  const row = Number(digits) - 1;
  if (mark === '$' || row >= mostRows) return digits;
  return String(((((row + by) % mostRows) + mostRows) % mostRows) + 1);
}
