/** What is wrong with a formula in the eyes of Excel, as far as its words tell. */
import type { Book, Table } from '../book-of.ts';
import { plain } from '../book-of.ts';
import { blockOf } from '../places.ts';
import { valueOf } from '../xml.ts';
import { nameKey } from './rule.ts';

/** Functions later than the first edition of the format are stored with a prefix: those that are likely here. */
const later = new Set(
  (
    'ARRAYTOTEXT BYCOL BYROW CEILING.MATH CHOOSECOLS CHOOSEROWS CONCAT COVARIANCE.P COVARIANCE.S DAYS DROP EXPAND FILTER ' +
    'FLOOR.MATH FORMULATEXT HSTACK IFNA IFS ISFORMULA LAMBDA LET MAKEARRAY MAP MAXIFS MINIFS MODE.MULT MODE.SNGL ' +
    'NUMBERVALUE PERCENTILE.EXC PERCENTILE.INC PERCENTRANK.EXC PERCENTRANK.INC QUARTILE.EXC QUARTILE.INC RANDARRAY RANK.AVG ' +
    'RANK.EQ REDUCE SCAN SEQUENCE SHEET SHEETS SORT SORTBY STDEV.P STDEV.S SWITCH TAKE TEXTAFTER TEXTBEFORE TEXTJOIN ' +
    'TEXTSPLIT TOCOL TOROW UNICHAR UNICODE UNIQUE VAR.P VAR.S VSTACK WRAPCOLS WRAPROWS XLOOKUP XMATCH XOR'
  ).split(' '),
);

const token =
  /"(?:[^"]|"")*"|#(?:N\/A|VALUE!|DIV\/0!|NAME\?|NUM!|NULL!|REF!)|\d+(?:\.\d+)?(?:E[+-]?\d+)?|(?:'(?:[^']|'')+'|[\p{L}_\\][\p{L}\p{M}\p{N}_.\\]*(?::[\p{L}_\\][\p{L}\p{M}\p{N}_.\\]*)?)!|\[\d+\]|[\p{L}_\\$][\p{L}\p{M}\p{N}_.\\?$]*|[^\s\p{L}]/gu;

/** What is against a formula, in words; nothing where it is sound. */
export function* troublesOf(formula: string, book: Book): Generator<string> {
  if (formula.trim() === '') yield 'an empty formula';
  if (formula.startsWith('=')) yield `${formula} begins with =`;
  if (formula.length > 8192) yield `a formula of ${formula.length} characters`;
  const outside = withoutBrackets(formula);
  if (outside === null) {
    yield `the brackets of ${formula} do not match`;
    return;
  }
  let [depth, braces] = [0, 0];
  const words = [...outside.text.matchAll(token)].map(([word]) => word);
  for (const [at, word] of words.entries()) {
    if (word === '(') depth += 1;
    if (word === ')') depth -= 1;
    if (word === '{') braces += 1;
    if (word === '}') braces -= 1;
    if (depth < 0) break;
    if (word === ';' && braces === 0) yield `${formula} has ; between its arguments`;
    if (word === '#REF!') yield `${formula} leads nowhere`;
    if (word.startsWith('"') && word.length - 2 > 255) yield `a text of over 255 characters in ${formula}`;
    yield* troubleOf(word, words[at + 1] ?? '', words[at - 1] ?? '', book).map(
      (what) => `${formula}: ${what}`,
    );
  }
  if (depth !== 0) yield `the brackets of ${formula} do not match`;
  for (const { table, inside } of outside.structured) yield* tableTroubles(table, inside, book);
}

function troubleOf(word: string, next: string, before: string, { sheets, names }: Book): readonly string[] {
  const known = (name: string): boolean => sheets.some((sheet) => nameKey(sheet.name) === nameKey(name));
  if (word.endsWith('!') && word.length > 1 && word !== '#REF!') {
    const bare = word.slice(0, -1);
    const name = bare.startsWith("'") ? bare.slice(1, -1).replaceAll("''", "'") : bare;
    if (before.startsWith('[') || name.includes('[') || known(name)) return [];
    return name.includes(':') && name.split(':').every(known) ? [] : [`there is no sheet ${name}`];
  }
  if (!/^[\p{L}_\\]/u.test(word)) return [];
  if (next === '(') return later.has(word.toUpperCase()) ? [`${word} is stored as _xlfn.${word}`] : [];
  // A reference, a truth value, a variable of LET, or what stands before a bracket and is looked at with it.
  if (blockOf(word.replaceAll('$', '').toUpperCase()) || /^(?:TRUE|FALSE|_xl[a-z]+\..*)$/i.test(word))
    return [];
  if (next === bracketed || (/^[A-Z]{1,3}$/i.test(word) && [next, before].includes(':'))) return [];
  const isThere =
    names.some((each) => nameKey(valueOf(each, 'name') ?? '') === nameKey(word)) ||
    tablesOf(sheets, word).length > 0;
  return isThere ? [] : [`nothing is called ${word}`];
}

/** Stands for what was in brackets. */
const bracketed = '\u00a7';

/** The formula with § for every `[…]` behind a name, and what was there; null where the brackets do not match. */
function withoutBrackets(formula: string): {
  readonly text: string;
  readonly structured: readonly { readonly table: string; readonly inside: string }[];
} | null {
  const structured: { table: string; inside: string }[] = [];
  let text = '';
  let at = 0;
  while (at < formula.length) {
    const rest = formula.slice(at);
    const literal = /^(?:"(?:[^"]|"")*"|'(?:[^']|'')*')/.exec(rest)?.[0];
    if (literal !== undefined) {
      text += literal;
      at += literal.length;
    } else if (/^\[\d+\]/.test(rest) || !rest.startsWith('[')) {
      if (/^["']/.test(rest)) return null;
      text += formula.charAt(at);
      at += 1;
    } else {
      const end = closing(formula, at);
      if (end < 0) return null;
      structured.push({
        table: /[\p{L}_\\][\p{L}\p{M}\p{N}_.\\]*$/u.exec(text)?.[0] ?? '',
        inside: formula.slice(at + 1, end),
      });
      text += bracketed;
      at = end + 1;
    }
  }
  return { text, structured };
}

/** Where the bracket at a place is closed; `'` before a character takes its meaning. */
function closing(formula: string, from: number): number {
  let depth = 0;
  for (let at = from; at < formula.length; at += 1) {
    const character = formula.charAt(at);
    if (character === "'") at += 1;
    else if (character === '[') depth += 1;
    else if (character === ']') depth -= 1;
    if (depth === 0) return at;
  }
  return -1;
}

const items = ['#all', '#data', '#headers', '#totals', '#this row'];

/** A reference into a table names one that is there, and columns that it has (part 1, 18.17.6). */
function* tableTroubles(name: string, inside: string, { sheets }: Book): Generator<string> {
  const [table] = tablesOf(sheets, name);
  if (table === undefined) {
    yield `there is no table ${name === '' ? `for [${inside}]` : name}`;
    return;
  }
  const nested = [...inside.matchAll(/\[((?:'.|[^\]'])*)\]/gsu)].map(([, word]) => word ?? '');
  const words = nested.length > 0 ? nested : [inside];
  for (const word of words.filter((each) => each !== '')) {
    const column = word.replaceAll(/'(.)/gsu, '$1');
    if (items.includes(column.toLowerCase())) continue;
    if (!table.columns.some((each) => nameKey(plain(each)) === nameKey(column)))
      yield `the table ${name} has no column ${column}`;
  }
}

function tablesOf(sheets: Book['sheets'], name: string): readonly Table[] {
  return sheets.flatMap(({ tables }) => tables.filter((table) => nameKey(table.name) === nameKey(name)));
}
