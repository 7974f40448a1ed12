/** Codes in cells that show another thing: numbers that became dates, noughts that are only seen. */
import { tidy } from '../../text/spelling.ts';
import { cellText } from '../columns/cells.ts';
import type { IssueDetails } from '../findings/issue.ts';
import type { CellLook, CellValue } from '../snapshot.ts';
import { spellingsOf, typedReadings } from '../columns/typed-date.ts';
import type { DateReading, LostCode, Registry } from './registry.ts';
import { seenQuietly, shownDetails, shownText } from './shown.ts';

/** A code as the cell holds it, and as it is seen where that is otherwise: `1` shown as `01`. */
export interface SeenCode {
  readonly text: string;
  readonly shown: string | null;
}

/** The code in a cell; null: people see another thing. */
export function seenCode(value: CellValue, look: CellLook | undefined): SeenCode | null {
  if (seenQuietly(value, look, { reads: 'code', read: cellText }) === null) return null;
  const text = cellText(value);
  const shown = tidy(shownText(value, look));
  return { text, shown: shown === text || shown === '' ? null : shown };
}

/** What is known of a code whose cell shows another thing. */
export function lostCode(value: CellValue, look: CellLook): LostCode {
  const spellings = new Map<string, DateReading | null>();
  for (const text of [cellText(value), tidy(shownText(value, look))]) spellings.set(text, null);
  for (const [reading, typed] of readingsIn(value, look)) {
    for (const text of spellingsOf(typed)) if (!spellings.has(text)) spellings.set(text, reading);
  }
  return { details: shownDetails(value, look, 'code'), spellings };
}

function readingsIn(value: CellValue, look: CellLook): readonly (readonly [DateReading, string])[] {
  if (typeof value !== 'number') return [];
  const { dayMonth, monthDay, monthYear } = typedReadings(value, look);
  const all: readonly (readonly [DateReading, string | undefined])[] = [
    ['dayMonth', dayMonth],
    ['monthDay', monthDay],
    ['monthYear', monthYear],
  ];
  return all.flatMap(([reading, typed]) => (typed === undefined ? [] : [[reading, typed] as const]));
}

/** What an issue says of a reference: of the readings of a date those that are codes, if any is. */
export function referenceDetails<Code extends string>(
  value: CellValue,
  look: CellLook,
  registry: Registry<Code>,
): IssueDetails {
  const { dayMonth: _, monthDay: __, monthYear: ___, ...details } = shownDetails(value, look, 'code');
  const known = readingsIn(value, look).flatMap(([reading, typed]): [string, string][] => {
    const code = spellingsOf(typed).find((text) => registry.find(text) !== undefined);
    return code === undefined ? [] : [[reading, code]];
  });
  return known.length === 0
    ? shownDetails(value, look, 'code')
    : { ...details, ...Object.fromEntries(known) };
}
