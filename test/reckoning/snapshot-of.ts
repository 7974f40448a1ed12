/** Tables of cells as the snapshot that the add-in would take of a workbook holding them. */
import type { Draw } from '../../assets/samples/draw.ts';
import type { TableSnapshot, WorkbookSnapshot } from '../../src/workbook/snapshot.ts';
import type { Tables } from './records.ts';

/** Each table on a sheet of its own, somewhere on it, in any order. */
export function snapshotOf(tables: Tables, draw: Draw): WorkbookSnapshot {
  const placed = draw
    .shuffled(Object.entries(tables))
    .map(([name, [header = [], ...rows]]): TableSnapshot => ({
      name,
      sheet: `Trang ${name}`,
      row: draw.whole(0, 9),
      column: draw.whole(0, 30),
      header,
      rows,
    }));
  return { sheets: placed.map(({ sheet }) => ({ name: sheet, mark: null })), tables: placed, record: [] };
}
