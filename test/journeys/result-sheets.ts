/** What a tally has written, for journeys that compare two of them. */
import type { StoredValue, WorkbookFile } from '../../src/ooxml/model.ts';

/** What the sheets say that are not among `inputs`, by their names; but for the record, which has the time in it. */
export function resultOf(
  file: WorkbookFile,
  inputs: readonly string[],
): readonly (readonly [string, readonly (readonly StoredValue[])[]])[] {
  return file.sheets
    .filter(({ name }) => !inputs.includes(name) && !name.startsWith('Nhật ký'))
    .map((sheet) => {
      const block = sheet.usedBlock();
      return [
        sheet.name,
        block === null ? [] : sheet.cells(block).map((row) => row.map(({ value }) => value)),
      ];
    });
}
