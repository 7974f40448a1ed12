/** What a writing changes in what was read: one cell, so that the workbook need not be read again. Pure. */
import type { CriterionCode, Mark, ScoreRow } from '../../tally/campaign.ts';
import { readMark } from '../../workbook/columns/cells.ts';
import { markPlace } from '../../workbook/places.ts';
import type { Reading } from '../../workbook/read.ts';
import type { CellInput } from './entry.ts';
import type { Slot } from './score-book.ts';

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
