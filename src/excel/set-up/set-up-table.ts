/** Shows a person where the next entry of a table goes. */
import { written, type Written } from '../inputs/inputs.ts';
import { roundTrip } from '../line/round-trip.ts';

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
