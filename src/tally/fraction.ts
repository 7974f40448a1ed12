/**
 * Exact rational numbers. Every rank, threshold, rounding and tie is decided by these, never by floating point:
 * 2/3 of 15 is 10, and 8.1 + 0.2 is 8.3.
 */

/** num / den in lowest terms, den above 0. Make one only with the functions of this file. */
export interface Fraction {
  readonly num: bigint;
  readonly den: bigint;
}

export const zero: Fraction = { num: 0n, den: 1n };
export const one: Fraction = { num: 1n, den: 1n };

/** num / den in lowest terms. Throws a RangeError where `den` is 0. */
export function fraction(num: bigint, den: bigint): Fraction {
  if (den === 0n) throw new RangeError('A fraction needs a denominator other than 0');
  if (den === 1n) return { num, den };
  const divisor = den < 0n ? -gcd(num, den) : gcd(num, den);
  return { num: num / divisor, den: den / divisor };
}

/** A whole number. Throws a RangeError where a `number` is not whole. */
export function ofInteger(n: number | bigint): Fraction {
  return { num: BigInt(n), den: 1n };
}

const decimalText = /^([+-]?)(\d*)(?:\.(\d*))?(?:[eE]([+-]?\d{1,9}))?$/;

/** Doubles end at 1e±324; beyond this a text is no figure of a workbook, only a way to fill the memory. */
const largestExponent = 1000;

/**
 * The exact value of a decimal such as `-12.50`, `.5`, `8.` or `1e-7`, or null where the text is none, has other
 * characters (also spaces), or an exponent beyond ±1000.
 */
export function ofDecimalText(text: string): Fraction | null {
  const match = decimalText.exec(text);
  if (match === null) return null;
  const [, sign = '', whole = '', decimals = '', exponentText = '0'] = match;
  const digits = whole + decimals;
  if (digits === '') return null;
  const exponent = Number(exponentText);
  if (Math.abs(exponent) > largestExponent) return null;
  const magnitude = BigInt(digits);
  const num = sign === '-' ? -magnitude : magnitude;
  const power = exponent - decimals.length;
  return power >= 0 ? ofInteger(num * 10n ** BigInt(power)) : fraction(num, 10n ** BigInt(-power));
}

/** The shortest decimal that stands for `n`: 8.1 is 81/10. Throws a RangeError where `n` is not finite. */
export function ofNumber(n: number): Fraction {
  if (Number.isSafeInteger(n)) return ofInteger(n);
  const value = Number.isFinite(n) ? ofDecimalText(String(n)) : null;
  if (value === null) throw new RangeError(`Not a finite number: ${n}`);
  return value;
}

export function add(a: Fraction, b: Fraction): Fraction {
  if (a.den === b.den) return fraction(a.num + b.num, a.den);
  return fraction(a.num * b.den + b.num * a.den, a.den * b.den);
}

export function subtract(a: Fraction, b: Fraction): Fraction {
  return add(a, negate(b));
}

export function multiply(a: Fraction, b: Fraction): Fraction {
  return fraction(a.num * b.num, a.den * b.den);
}

/** a / b. Throws a RangeError where `b` is 0. */
export function divide(a: Fraction, b: Fraction): Fraction {
  return fraction(a.num * b.den, a.den * b.num);
}

export function negate(a: Fraction): Fraction {
  return { num: -a.num, den: a.den };
}

/** Negative where a < b, 0 where they are equal, positive where a > b: fit for `sort`, smallest first. */
export function compare(a: Fraction, b: Fraction): -1 | 0 | 1 {
  const [left, right] = a.den === b.den ? [a.num, b.num] : [a.num * b.den, b.num * a.den];
  if (left === right) return 0;
  return left < right ? -1 : 1;
}

export function equals(a: Fraction, b: Fraction): boolean {
  return a.num === b.num && a.den === b.den;
}

export function min(a: Fraction, b: Fraction): Fraction {
  return compare(a, b) <= 0 ? a : b;
}

export function max(a: Fraction, b: Fraction): Fraction {
  return compare(a, b) >= 0 ? a : b;
}

export function isZero(a: Fraction): boolean {
  return a.num === 0n;
}

export function sign(a: Fraction): -1 | 0 | 1 {
  if (a.num === 0n) return 0;
  return a.num < 0n ? -1 : 1;
}

/** The sum of all; 0 for none. */
export function sum(values: readonly Fraction[]): Fraction {
  const total = new Sum();
  for (const value of values) total.add(value, 1n);
  return total.over(1n);
}

/**
 * A running sum. It keeps one common denominator and is brought to lowest terms once, at the end: a tally adds
 * hundreds of thousands of figures, and nearly all of them have a denominator of 1, 2 or 10. As long as all that it holds are
 * whole numbers which a double has exactly, it reckons in doubles; from the first that a double may not have, in `bigint`.
 */
export class Sum {
  #num = 0;
  #den = 1;
  /** What it reckons with from there on; null as long as doubles are exact. */
  #large: { num: bigint; den: bigint } | null = null;

  /** Adds `times` × `value`. */
  add(value: Fraction, times: bigint): void {
    if (this.#large === null && this.addSmall(Number(value.num), Number(value.den), Number(times))) return;
    const { num, den } = this.#large ?? { num: BigInt(this.#num), den: BigInt(this.#den) };
    const scale = value.den / gcd(den, value.den);
    this.#large = { num: num * scale + value.num * times * ((den * scale) / value.den), den: den * scale };
  }

  /** The same in doubles; false, and nothing is added, where a number on the way is too large to be exact for certain. */
  private addSmall(num: number, den: number, times: number): boolean {
    const { isSafeInteger } = Number;
    // Of a denominator beyond all doubles, which is infinite here, there is no common divisor to be found.
    if (!isSafeInteger(num) || !isSafeInteger(den)) return false;
    const scale = this.#den % den === 0 ? 1 : den / smallGcd(this.#den, den);
    const common = this.#den * scale;
    const before = this.#num * scale;
    const added = num * times * (common / den);
    const sum = before + added;
    // A factor that was rounded is itself beyond these, and so is what it makes of whole numbers other than 0.
    if (![common, before, added, sum].every(isSafeInteger)) return false;
    this.#num = sum;
    this.#den = common;
    return true;
  }

  /** The sum divided by `divisor`, in lowest terms. Throws a RangeError where `divisor` is 0. */
  over(divisor: bigint): Fraction {
    const { num, den } = this.#large ?? { num: BigInt(this.#num), den: BigInt(this.#den) };
    return fraction(num, den * divisor);
  }
}

/** Rounded to `decimals` places (a whole number, 0 or more), halves away from zero: 0.125 to 2 places is 0.13. */
export function roundHalfAwayFromZero(value: Fraction, decimals: number): Fraction {
  const scale = 10n ** BigInt(decimals);
  return fraction(scaledAndRounded(value, scale), scale);
}

/**
 * The value rounded half away from zero, always with `decimals` places (a whole number, 0 or more) behind a `.`:
 * `93.50`. Never `-0.00`.
 */
export function toDecimalText(value: Fraction, decimals: number): string {
  const scaled = scaledAndRounded(value, 10n ** BigInt(decimals));
  const digits = String(scaled < 0n ? -scaled : scaled).padStart(decimals + 1, '0');
  const whole = digits.slice(0, digits.length - decimals);
  const text = decimals === 0 ? whole : `${whole}.${digits.slice(digits.length - decimals)}`;
  return scaled < 0n ? `-${text}` : text;
}

/** The nearest double, halves to even; ±Infinity beyond the largest. */
export function toNumber(value: Fraction): number {
  const magnitude = value.num < 0n ? -value.num : value.num;
  const safe = magnitude <= maxSafe && value.den <= maxSafe;
  // One division of two exact doubles is rounded once, to the nearest.
  const result = safe ? Number(magnitude) / Number(value.den) : nearestDouble(magnitude, value.den);
  return value.num < 0n ? -result : result;
}

const maxSafe = BigInt(Number.MAX_SAFE_INTEGER);

function scaledAndRounded(value: Fraction, scale: bigint): bigint {
  const magnitude = value.num < 0n ? -value.num : value.num;
  const rounded = (2n * magnitude * scale + value.den) / (2n * value.den);
  return value.num < 0n ? -rounded : rounded;
}

/** num / den for num above 0: 66 or 67 bits of the quotient, the last one set where more are left, rounded once. */
function nearestDouble(num: bigint, den: bigint): number {
  const shift = bitLength(den) - bitLength(num) + 66;
  // From here the value is below 2^-1021; up to here it is at least 2^-1022.
  if (shift > 1087) return nearestSmallDouble(num, den);
  const [top, bottom] = shift >= 0 ? [num << BigInt(shift), den] : [num, den << BigInt(-shift)];
  const quotient = top / bottom;
  const rounded = Number(top % bottom === 0n ? quotient : quotient | 1n);
  // In two steps, as 2^(±shift) itself may have no double.
  const half = Math.trunc(-shift / 2);
  return rounded * 2 ** half * 2 ** (-shift - half);
}

/** The same for values whose last place is 2^-1074 (below 2^-1021): a whole number of these, halves to even. */
function nearestSmallDouble(num: bigint, den: bigint): number {
  const top = num << 1074n;
  const quotient = top / den;
  const left = 2n * (top % den);
  const up = left > den || (left === den && (quotient & 1n) === 1n);
  return Number(up ? quotient + 1n : quotient) * 2 ** -1074;
}

function bitLength(n: bigint): number {
  return n.toString(2).length;
}

/** Above 0, unless both are 0. */
function gcd(a: bigint, b: bigint): bigint {
  let x = a < 0n ? -a : a;
  let y = b < 0n ? -b : b;
  while (x > maxSafe || y > maxSafe) {
    if (y === 0n) return x;
    [x, y] = [y, x % y];
  }
  // Small ones, which is nearly all of them, are several times faster as doubles.
  return BigInt(smallGcd(Number(x), Number(y)));
}

/** Of two whole numbers from 0 to 2⁵³ − 1. */
function smallGcd(a: number, b: number): number {
  let m = a;
  let n = b;
  while (n !== 0) [m, n] = [n, m % n];
  return m;
}
