/** Placed tables as an .xlsx file, written by the project's own layer. */
import { newWorkbook } from '../../src/ooxml/workbook.ts';
import type { StoredValue } from '../../src/ooxml/model.ts';
import type { Cell } from './records.ts';
import type { PlacedTable } from './snapshot-of.ts';

function stored(cell: Cell): StoredValue {
  if (typeof cell === 'number') return { kind: 'number', value: cell };
  if (typeof cell === 'boolean') return { kind: 'boolean', value: cell };
  return cell === '' ? { kind: 'empty' } : { kind: 'text', text: cell };
}

/** The bytes of a workbook with these tables. */
export function fileOf(tables: readonly PlacedTable[]): Uint8Array {
  const file = newWorkbook();
  for (const { name, sheet, row, column, cells } of tables) {
    const part = file.sheets.find((each) => each.name === sheet) ?? file.addSheet(sheet);
    cells.forEach((line, down) =>
      line.forEach((cell, along) => part.setValue(row + down, column + along, stored(cell))),
    );
    const columns = (cells[0] ?? []).map(String);
    part.addTable(
      name,
      { row, column, rows: cells.length, columns: columns.length },
      columns,
      'TableStyleMedium2',
    );
  }
  return file.save();
}
