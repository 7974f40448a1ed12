/** Which sheets are worth a reading when they change. Pure. */
import type { Reading } from '../../workbook/read.ts';

/** Whether the sheet holds tables that are read: our own result sheets, written anew, do not. */
export function holdsInputs({ places }: Reading, sheet: string): boolean {
  const { contents, criteria, candidates, council, awards, scoreTables } = places;
  return (
    [contents, criteria, candidates, council, awards].some((map) =>
      [...map.values()].some((place) => place.sheet === sheet),
    ) || scoreTables.some((table) => table.sheet === sheet)
  );
}
