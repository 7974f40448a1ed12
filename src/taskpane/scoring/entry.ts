/** What a person typed into a field, and what is to be written for it. Pure. */
import type { Criterion, Mark } from '../../tally/campaign.ts';
import { add, compare, fraction, toDecimalText, toNumber, zero } from '../../tally/fraction.ts';
import type { Fraction } from '../../tally/fraction.ts';
import type { Language } from '../../i18n/language.ts';
import { localDecimal } from '../../i18n/format.ts';
import { isBlank, readMark } from '../../workbook/columns/cells.ts';

/** What goes into a cell: `''` empties it. */
export type CellInput = string | number;

/** How the workbook spells a work that cannot be assessed yet. */
export const notAssessable = 'CĐ';

export type Judgement =
  | { readonly kind: 'value'; readonly value: CellInput }
  /** No number, and not CĐ. */
  | { readonly kind: 'notNumber' }
  | { readonly kind: 'outOfRange' };

/** What a typed text means for a criterion: blank, CĐ, or points from 0 to its maximum with a comma or a point. */
export function judge(text: string, { maxPoints }: Pick<Criterion, 'maxPoints'>): Judgement {
  if (isBlank(text)) return { kind: 'value', value: '' };
  const mark = readMark(text);
  if (mark === null) return { kind: 'notNumber' };
  if (mark.kind === 'notAssessable') return { kind: 'value', value: notAssessable };
  if (compare(mark.points, zero) < 0 || compare(mark.points, maxPoints) > 0) return { kind: 'outOfRange' };
  return { kind: 'value', value: toNumber(mark.points) };
}

/** The cell content that a mark is read from; `''` for none. */
export function inputOf(mark: Mark | undefined): CellInput {
  if (mark === undefined) return '';
  return mark.kind === 'notAssessable' ? notAssessable : toNumber(mark.points);
}

/** A cell content as a person of this language reads it. */
export function shownInput(value: CellInput, language: Language): string {
  return typeof value === 'number' ? localDecimal(String(value), language) : value;
}

/** Points without needless zeros: `8,5`, `20`; at most 4 decimals. */
export function shownPoints(points: Fraction, language: Language): string {
  return localDecimal(toDecimalText(points, 4).replace(/\.?0+$/, ''), language);
}

const half = fraction(1n, 2n);

/** The next half point up or down from what is typed, kept from 0 to the maximum; what is no number counts 0. */
export function stepped(
  text: string,
  direction: 1 | -1,
  { maxPoints }: Pick<Criterion, 'maxPoints'>,
): number {
  const mark = readMark(text);
  const from = mark?.kind === 'points' ? mark.points : zero;
  const to = add(from, direction === 1 ? half : fraction(-1n, 2n));
  if (compare(to, zero) < 0) return 0;
  return toNumber(compare(to, maxPoints) > 0 ? maxPoints : to);
}
