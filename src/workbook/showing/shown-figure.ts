/** Whether two numbers are the same figure as Excel shows it. */

/** The decimals that a number format shows, a percentage counted as its fraction; null where it does not say. */
export function decimalsOf(format: string | undefined): number | null {
  const found = /^[#,0]*0(?:\.(0+))?(%?)$/.exec(format ?? '');
  if (!found) return null;
  return (found[1]?.length ?? 0) + (found[2] === '%' ? 2 : 0);
}

/** Whether two numbers are shown as the same figure. Excel shows the 15 digits of a number, rounded half away from zero. */
export function isShownAs(value: number, expected: number, decimals: number | null): boolean {
  if (!Number.isFinite(value)) return false;
  if (Math.abs(value - expected) > 1e-9 * Math.max(1, Math.abs(expected))) return false;
  return decimals === null || shown(value, decimals) === shown(expected, decimals);
}

function shown(value: number, decimals: number): number {
  const digits = Math.abs(value).toPrecision(15);
  const [mantissa = '0', exponent = '0'] = digits.split('e');
  return Math.sign(value) * Math.round(Number(`${mantissa}e${Number(exponent) + decimals}`));
}
