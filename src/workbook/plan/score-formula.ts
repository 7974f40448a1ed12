/**
 * The score as a formula over the member totals beside it, and whether that formula can be trusted to show the exact
 * score. The exact one is decided by fractions; a spreadsheet adds and rounds binary floating point, each program in
 * its own way. Where any of these ways would show another figure, no formula is written.
 */
import type { Aggregate } from '../../tally/campaign.ts';
import {
  compare,
  fraction,
  max,
  multiply,
  negate,
  one,
  roundHalfAwayFromZero,
  subtract,
  sum as exactSum,
  toNumber,
  type Fraction,
} from '../../tally/fraction.ts';

/** The formula for the totals in `range` (A1, one row), in English and in A1 style; text in the range does not count. */
export function scoreFormula(aggregate: Aggregate, range: string, decimals: number): string {
  const inner = {
    mean: `AVERAGE(${range})`,
    trimmed: `IF(COUNT(${range})>=3,(SUM(${range})-MAX(${range})-MIN(${range}))/(COUNT(${range})-2),AVERAGE(${range}))`,
    median: `MEDIAN(${range})`,
  }[aggregate];
  return `=ROUND(${inner},${decimals})`;
}

/** What is known exactly of one candidate's score, and the totals as they stand in the cells. */
interface ScoreInCells {
  readonly aggregate: Aggregate;
  readonly decimals: number;
  /** The totals of the number cells, in the order of the columns. */
  readonly totals: readonly number[];
  /** The aggregate before and after rounding. */
  readonly exact: Fraction;
  readonly score: Fraction;
}

/**
 * Whether every sensible spreadsheet shows the exact score for `scoreFormula`. Far from a rounding boundary none can go
 * astray: adding n doubles loses less than n² units in the last place, about 1e-12 of a score for a council of 100.
 * Nearer to it, each known way of adding and of rounding is tried.
 */
export function formulaShowsScore(cells: ScoreInCells): boolean {
  if (cells.totals.length === 0) return false;
  const expected = toNumber(cells.score);
  if (isFarFromBoundary(cells.exact, cells.decimals)) return true;
  const candidates = aggregatesAsReckoned(cells.aggregate, cells.totals);
  return candidates.every((value) => roundings.every((round) => round(value, cells.decimals) === expected));
}

/** Whether the exact value is further from the middle between two neighbours than any noise can reach. */
function isFarFromBoundary(exact: Fraction, decimals: number): boolean {
  const unit = fraction(1n, 10n ** BigInt(decimals));
  const distance = absolute(subtract(exact, roundHalfAwayFromZero(exact, decimals)));
  const noise = multiply(fraction(1n, 10n ** 9n), max(absolute(exact), one));
  return compare(subtract(multiply(unit, fraction(1n, 2n)), distance), noise) > 0;
}

function absolute(value: Fraction): Fraction {
  return max(value, negate(value));
}

/** The unrounded aggregate in each of the ways that spreadsheets add. */
function aggregatesAsReckoned(aggregate: Aggregate, totals: readonly number[]): readonly number[] {
  if (aggregate === 'median') return medians(totals);
  if (aggregate === 'trimmed' && totals.length >= 3) {
    const highest = Math.max(...totals);
    const lowest = Math.min(...totals);
    return sums.map((sum) => (sum(totals) - highest - lowest) / (totals.length - 2));
  }
  return sums.map((sum) => sum(totals) / totals.length);
}

function medians(totals: readonly number[]): readonly number[] {
  const sorted = [...totals].sort((a, b) => a - b);
  const upper = sorted[Math.floor(sorted.length / 2)] ?? 0;
  if (sorted.length % 2 === 1) return [upper];
  const lower = sorted[sorted.length / 2 - 1] ?? 0;
  return [(lower + upper) / 2, lower / 2 + upper / 2, lower + (upper - lower) / 2];
}

type Sum = (values: readonly number[]) => number;

/** One after the other; with Neumaier's compensation, as LibreOffice does; exactly, as good as 80-bit registers; in four lanes. */
const sums: readonly Sum[] = [
  (values) => values.reduce((total, value) => total + value, 0),
  compensatedSum,
  (values) => toNumber(exactSum(values.map((value) => exactly(value)))),
  (values) =>
    [0, 1, 2, 3]
      .map((lane) =>
        values.filter((_, index) => index % 4 === lane).reduce((total, value) => total + value, 0),
      )
      .reduce((total, value) => total + value, 0),
];

function compensatedSum(values: readonly number[]): number {
  let total = 0;
  let lost = 0;
  for (const value of values) {
    const next = total + value;
    lost += Math.abs(total) >= Math.abs(value) ? total - next + value : value - next + total;
    total = next;
  }
  return total + lost;
}

type Round = (value: number, decimals: number) => number;

/** Rounding of the scaled double; of its 15 significant digits, as Excel shows them; of its exact binary value. */
const roundings: readonly Round[] = [
  (value, decimals) =>
    Math.sign(value) * (Math.floor(Math.abs(value) * 10 ** decimals + 0.5) / 10 ** decimals),
  (value, decimals) => {
    const digits = exactly(Number(value.toPrecision(15)), 15);
    return toNumber(roundHalfAwayFromZero(digits, decimals));
  },
  (value, decimals) => toNumber(roundHalfAwayFromZero(exactly(value), decimals)),
];

/** A finite double as the fraction that it is; with `digits`, as the decimal of so many significant digits. */
function exactly(value: number, digits?: number): Fraction {
  if (digits !== undefined) {
    const [mantissa = '0', exponent = '0'] = value.toExponential(digits - 1).split('e');
    const scale = Number(exponent) - (digits - 1);
    const whole = BigInt(mantissa.replace('.', ''));
    return scale >= 0 ? fraction(whole * 10n ** BigInt(scale), 1n) : fraction(whole, 10n ** BigInt(-scale));
  }
  let scaled = value;
  let shift = 0n;
  while (!Number.isInteger(scaled)) {
    scaled *= 2;
    shift += 1n;
  }
  return fraction(BigInt(scaled), 1n << shift);
}
