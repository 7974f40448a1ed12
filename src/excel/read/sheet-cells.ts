/** The cells of one sheet. */
import type { CellValue } from '../../workbook/snapshot.ts';
import { roundTrip } from '../line/round-trip.ts';
import { cellValue } from './areas.ts';

/** The cells of a sheet from A1 on, hidden or not; null when there is no sheet of this name. Rejects when Excel does not answer. */
export async function cellsOfSheet(name: string): Promise<readonly (readonly CellValue[])[] | null> {
  return roundTrip(({ workbook }) => {
    const range = workbook.worksheets.getItemOrNullObject(name).getUsedRangeOrNullObject(true).untrack();
    range.load('values');
    return () => (range.isNullObject ? null : range.values.map((row) => row.map(cellValue)));
  });
}
