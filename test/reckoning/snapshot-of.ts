/** Where the tables of a council stand in a workbook, and the snapshot the add-in would take of it. */
import type { Draw } from '../../assets/samples/draw.ts';
import type { WorkbookSnapshot } from '../../src/workbook/snapshot.ts';
import type { Cell, Tables } from './records.ts';

/** A table with the sheet and the zero-based cell its header begins in. */
export interface PlacedTable {
  readonly name: string;
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
  readonly cells: readonly (readonly Cell[])[];
}

/** Tables in any order, anywhere on their sheets, now and then two on one sheet. */
export function placed(tables: Tables, draw: Draw): PlacedTable[] {
  const all: PlacedTable[] = [];
  for (const [name, cells] of draw.shuffled(Object.entries(tables))) {
    const beside = all.at(-1);
    const shares = beside !== undefined && draw.chance(20);
    all.push({
      name,
      sheet: shares ? beside.sheet : `Trang ${name}`,
      row: draw.whole(0, 9),
      column: draw.whole(0, 12) + (shares ? beside.column + (beside.cells[0]?.length ?? 0) : 0),
      cells,
    });
  }
  return all;
}

/** The snapshot of a workbook with these tables and nothing else. */
export function snapshotOf(tables: readonly PlacedTable[]): WorkbookSnapshot {
  return {
    sheets: [...new Set(tables.map(({ sheet }) => sheet))].map((name) => ({ name, mark: null })),
    tables: tables.map(({ cells: [header = [], ...rows], ...place }) => ({ ...place, header, rows })),
    record: [],
  };
}
