/** Shares of a council as statutes and councils write them: `80%`, `0,8`, `2/3`, `quá bán`, `trên 90%`. */
import type { VoteThreshold } from '../../tally/campaign.ts';
import { compare, fraction, one, ofInteger, zero, type Fraction } from '../../tally/fraction.ts';
import { cellText, percentage, readNumber } from './cells.ts';
import type { CellValue } from '../snapshot.ts';
import { bare } from '../../text/spelling.ts';

const half = fraction(1n, 2n);
const hundred = ofInteger(100);

/** Words before a share and whether it must be passed, without diacritics; longer ones come before their beginnings. */
const prefixes: readonly (readonly [string, boolean])[] = [
  ['more than', true],
  ['toi thieu', false],
  ['at least', false],
  ['it nhat', false],
  ['tu tren', true],
  ['above', true],
  ['tren', true],
  ['over', true],
  ['hon', true],
  ['>=', false],
  ['tu', false],
  ['≥', false],
  ['>', true],
];
const majorities = [
  'qua ban',
  'qua nua',
  'tren mot nua',
  'hon mot nua',
  'majority',
  'more than half',
  'more than one half',
];

/**
 * A share of 0 to 1 and whether it must be passed. A number above 1 and up to 100 is a percentage; 1 itself is the whole.
 * Null where the text is none, or no share can be above it.
 */
export function readThreshold(value: CellValue): VoteThreshold | null {
  const text = bare(cellText(value));
  if (majorities.includes(text)) return { share: half, strict: true };
  const [prefix, strict] = prefixes.find(([word]) => text.startsWith(word)) ?? ['', false];
  const share = readShare(text.slice(prefix.length), value);
  if (share === null || (strict && compare(share, one) >= 0)) return null;
  return { share, strict };
}

function readShare(text: string, value: CellValue): Fraction | null {
  const share = typeof value === 'number' ? shareOfNumber(readNumber(value)) : shareOfText(text.trim());
  return share === null || compare(share, zero) < 0 || compare(share, one) > 0 ? null : share;
}

function shareOfText(text: string): Fraction | null {
  if (text.endsWith('%')) return percentage(readNumber(text.slice(0, -1)));
  const ratio = /^(\d{1,15}) ?\/ ?(\d{1,15})$/u.exec(text);
  if (ratio === null) return shareOfNumber(readNumber(text));
  const [, num = '', den = ''] = ratio;
  return BigInt(den) === 0n ? null : fraction(BigInt(num), BigInt(den));
}

function shareOfNumber(n: Fraction | null): Fraction | null {
  if (n === null || compare(n, one) <= 0) return n;
  return compare(n, hundred) <= 0 ? percentage(n) : null;
}
