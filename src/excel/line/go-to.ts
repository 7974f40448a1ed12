/** Shows a person a cell. */
import type { Trouble } from '../write/outcome.ts';
import { roundTrip } from './round-trip.ts';
import { isOfficeError, troubleOf } from './trouble.ts';

/**
 * Brings the sheet to the front and selects the cell (an A1 address; the sheet's first cell when there is none).
 * A hidden sheet is shown first. Null when it was done, otherwise what stood in the way.
 */
export async function goToCell(sheet: string, cell: string | null): Promise<Trouble | null> {
  try {
    await roundTrip(({ workbook }) => {
      const target = workbook.worksheets.getItem(sheet);
      target.load('visibility');
      return () => target.visibility;
    }).then((visibility) =>
      roundTrip(({ workbook }) => {
        const target = workbook.worksheets.getItem(sheet);
        if (visibility !== 'Visible') target.visibility = 'Visible';
        target.activate();
        target
          .getRange(cell ?? 'A1')
          .untrack()
          .select();
        return () => undefined;
      }),
    );
    return null;
  } catch (error) {
    if (isOfficeError(error)) return troubleOf(error);
    throw error;
  }
}
