/** What may be meant by a cell that shows another thing than it holds: the ways to write it, for a person to choose. */
import { fraction, ofNumber, toNumber } from '../../tally/fraction.ts';
import { readMark, readNumber } from '../columns/cells.ts';
import type { Issue, IssueDetails } from '../findings/issue.ts';
import { readThreshold } from '../columns/threshold.ts';

/**
 * `dayMonth`, `monthDay`, `monthYear`: what was typed before it became a date; `held`: the value as the cell holds it;
 * `seen`: what people see; `ofMaximum`: the percentage of the greatest points; `empty`: nothing; `decimal`, `thousands`: `1.000` as 1 or
 * as 1000.
 */
export type ShownWay =
  'dayMonth' | 'monthDay' | 'monthYear' | 'held' | 'seen' | 'ofMaximum' | 'empty' | 'decimal' | 'thousands';

interface ShownChoice {
  readonly way: ShownWay;
  /** What the cell will say; '' empties it. */
  readonly value: string | number;
  /** The number format it needs to show that: as text, or as any number. */
  readonly numberFormat: '@' | 'General';
}

/**
 * The ways, likeliest first, each value once. Those that can stand in such a cell, if any can; a person chooses, nothing is
 * guessed.
 */
export function shownChoices(issue: Pick<Issue, 'code' | 'details'>): readonly ShownChoice[] {
  const offered = offeredChoices(issue);
  return offered.filter(({ value }, index) => offered.findIndex((one) => one.value === value) === index);
}

/** The same with all ways, also where two of them come to the same: 1/1 is day/month and month/day. */
export function offeredChoices({ code, details }: Pick<Issue, 'code' | 'details'>): readonly ShownChoice[] {
  if (code === 'NotANumber') {
    const { decimal = '', thousands = '' } = details;
    return [choice('decimal', decimal), choice('thousands', thousands)].filter(({ value }) => value !== '');
  }
  if (code !== 'ShownOtherwise') return [];
  const all = waysOf(details).map(({ way, value }) => choice(way, value));
  const fitting = all.filter(({ value }) => fits(value, details));
  return fitting.length > 0 ? fitting : all.filter(({ way }) => isTyped(way));
}

interface Way {
  readonly way: ShownWay;
  readonly value: string | number;
}

function choice(way: ShownWay, value: string | number): ShownChoice {
  return { way, value, numberFormat: typeof value === 'string' && value !== '' ? '@' : 'General' };
}

const typedWays = ['dayMonth', 'monthDay', 'monthYear'] as const;

function isTyped(way: ShownWay): boolean {
  return typedWays.some((typed) => typed === way);
}

function waysOf(details: IssueDetails): readonly Way[] {
  const { found = '', how, called } = details;
  const held: Way = { way: 'held', value: found };
  switch (how) {
    case 'date': {
      const typed = typedWays.flatMap((way): Way[] => {
        const value = details[way];
        return value === undefined ? [] : [{ way, value }];
      });
      // What other cells call it by comes first.
      const first = typed.filter(({ way }) => way === called);
      return typed.length === 0 ? [held] : [...first, ...typed.filter((way) => !first.includes(way))];
    }
    case 'time':
      return isShort(found) ? [held] : [];
    case 'percentage':
      return [...ofMaximum(details), ...percentPoints(found), ...seen(details), held];
    case 'nothing':
      return [held, { way: 'empty', value: '' }];
    default:
      return [...seen(details), held];
  }
}

/** A number that somebody has typed, not the share of a day that 8:30 is. */
function isShort(found: string | number): boolean {
  return String(found).replace(/\D/gu, '').length <= 5;
}

function ofMaximum({ found, max }: IssueDetails): readonly Way[] {
  if (typeof found !== 'number' || typeof max !== 'number') return [];
  return [{ way: 'ofMaximum', value: product(found, max) }];
}

/** 0.85 shown as 85% may be 85 points. */
function percentPoints(found: string | number): readonly Way[] {
  return typeof found === 'number' ? [{ way: 'seen', value: product(found, 100) }] : [];
}

/** Without the noise of binary fractions: 0.57 × 100 is 57. */
function product(one: number, other: number): number {
  const [a, b] = [ofNumber(one), ofNumber(other)];
  return toNumber(fraction(a.num * b.num, a.den * b.den));
}

/** What people see, as a number where a number is expected. */
function seen({ shown, reads }: IssueDetails): readonly Way[] {
  if (shown === undefined || shown === '') return [];
  if (reads === 'word' || reads === 'code') return [{ way: 'seen', value: String(shown) }];
  const number = readNumber(shown);
  if (number !== null) return [{ way: 'seen', value: toNumber(number) }];
  return readMark(shown) === null ? [] : [{ way: 'seen', value: String(shown) }];
}

/** Whether such a cell can hold it, as far as the issue tells. */
function fits(value: string | number, { reads, expected, max, how }: IssueDetails): boolean {
  if (value === '') return true;
  if (expected === 'threshold') return readThreshold(value) !== null;
  if (reads === 'code') return true;
  if (reads === 'word') return how !== 'date' || typeof value === 'string';
  if (expected === 'mark' && typeof value === 'string') return readMark(value) !== null;
  const number = readNumber(value);
  if (number === null || number.num < 0n) return false;
  return typeof max !== 'number' || toNumber(number) <= max;
}
