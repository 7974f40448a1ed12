/** What a person typed into a field, what is to be written for it, and what that changes in what was read. Pure. */
import type { Criterion, Mark, CriterionCode, ScoreRow } from '../../tally/campaign.ts';
import { add, compare, fraction, toDecimalText, toNumber, zero } from '../../tally/fraction.ts';
import type { Fraction } from '../../tally/fraction.ts';
import type { Language } from '../../i18n/language.ts';
import { localDecimal } from '../../i18n/format.ts';
import { isBlank, readMark } from '../../workbook/columns/cells.ts';
import { markPlace } from '../../workbook/places.ts';
import type { Reading } from '../../workbook/read.ts';
import type { Slot } from './score-book.ts';

/** What goes into a cell: `''` empties it. */
export type CellInput = string | number;

/** How the workbook spells a work that cannot be assessed yet. */
export const notAssessable = 'CĐ';

type Judgement =
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

/** The reading with one cell changed as it was written, so that the pane need not read everything for it. */
export function withInput(reading: Reading, slot: Slot, value: CellInput): Reading {
  const { member, candidate, criterion } = slot;
  const { campaign, places } = reading;
  const index = campaign.scores.findIndex((row, at) => {
    if (row.member !== member || row.candidate !== candidate) return false;
    const place = places.scores[at];
    if (place === undefined) return true;
    return criterion === null ? place.note !== null : place.criteria.has(criterion);
  });
  const row = campaign.scores[index];
  if (row === undefined) return reading;
  const scores = [...campaign.scores];
  scores[index] =
    criterion === null ? { ...row, note: String(value) } : { ...row, marks: withMark(row, criterion, value) };
  const place = places.scores[index];
  const cell = criterion === null || place === undefined ? null : markPlace(place, criterion);
  const issues =
    cell === null
      ? reading.issues
      : reading.issues.filter((issue) => issue.sheet !== cell.sheet || issue.cell !== cell.cell);
  return { ...reading, campaign: { ...campaign, scores }, issues };
}

function withMark(
  { marks }: ScoreRow,
  criterion: CriterionCode,
  value: CellInput,
): ReadonlyMap<CriterionCode, Mark> {
  const changed = new Map(marks);
  const mark = value === '' ? null : readMark(value);
  if (mark === null) changed.delete(criterion);
  else changed.set(criterion, mark);
  return changed;
}
