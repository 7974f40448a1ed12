/**
 * Exact rational numbers. Every rank, threshold, rounding and tie is decided by these, never by floating point:
 * 2/3 of 15 is 10, and 8.1 + 0.2 is 8.3.
 */

/** num / den in lowest terms, den above 0. Make one only with the functions of this file. */
export interface Fraction {
  readonly num: bigint;
  readonly den: bigint;
}
