/** Shows a person a cell, and where the next entry of a table goes. */
import { written } from '../inputs/inputs.ts';
import type { Written } from '../inputs/inputs.ts';
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

/** Brings the table's sheet to the front and selects its first blank row, or its first cell where it has none. */
export async function goToTable(name: string): Promise<Written> {
  return written(async () => {
    const found = await roundTrip(({ workbook }) => {
      const table = workbook.tables.getItem(name);
      const body = table.getDataBodyRange().untrack();
      body.load('values');
      table.worksheet.load('name,visibility');
      return () => ({
        sheet: table.worksheet.name,
        isHidden: table.worksheet.visibility !== 'Visible',
        blank: body.values.findIndex((row) => row.every((value) => value === '')),
      });
    });
    await roundTrip(({ workbook }) => {
      const sheet = workbook.worksheets.getItem(found.sheet);
      if (found.isHidden) sheet.visibility = 'Visible';
      sheet.activate();
      const body = workbook.tables.getItem(name).getDataBodyRange().untrack();
      body.getCell(Math.max(0, found.blank), 0).untrack().select();
      return () => undefined;
    });
  });
}
