/** The cells of a workbook that came back, by sheet. */
import type { Block } from '../../cells/block.ts';
import type { SheetPart, StoredValue, TablePart, WorkbookFile } from '../../ooxml/model.ts';
import type { CellValue } from '../../workbook/snapshot.ts';

export interface ArrivedSheet {
  readonly name: string;
  /** From A1 on. */
  readonly cells: readonly (readonly CellValue[])[];
  readonly tables: readonly TablePart[];
  /** The sheet that the cells are of. */
  readonly part: SheetPart;
}

/** A stray entry far away must not make a small file take the whole memory: what lies beyond is not looked at. */
const mostCells = 2_000_000;
const mostColumns = 2000;

/** Every worksheet, hidden or not, in the order of the tabs. Rows that are filtered or hidden are rows like others. */
export function arrivedSheets(file: WorkbookFile): readonly ArrivedSheet[] {
  return file.sheets.filter(({ kind }) => kind === 'worksheet').map(arrivedSheet);
}

/** The formula in the cell of that sheet, zero-based, from its `=` on; null where there is none. */
export function formulaIn(
  sheets: readonly ArrivedSheet[],
): (sheet: string, row: number, column: number) => string | null {
  const parts = new Map(sheets.map(({ name, part }) => [name, part]));
  return (sheet, row, column) => {
    const formula = parts.get(sheet)?.cell(row, column).formula ?? null;
    return formula === null ? null : `=${formula}`;
  };
}

function arrivedSheet(sheet: SheetPart): ArrivedSheet {
  const used = sheet.usedBlock();
  const cells = used === null ? [] : blankCells(used);
  sheet.contents(({ row, column, value }) => {
    const values = cells[row];
    if (values === undefined || column >= values.length) return;
    values[column] = valueOf(value);
  });
  return { name: sheet.name, cells, tables: sheet.tables, part: sheet };
}

/** From A1 to the last cell of the block, as far as it is looked at. */
function blankCells({ row, column, rows, columns }: Block): CellValue[][] {
  const width = Math.min(column + columns, mostColumns);
  const height = Math.min(row + rows, Math.floor(mostCells / width));
  return Array.from({ length: height }, () => Array.from({ length: width }, (): CellValue => ''));
}

/** As Office.js gives it. */
function valueOf(value: StoredValue): CellValue {
  switch (value.kind) {
    case 'empty':
      return '';
    case 'text':
      return value.text;
    case 'number':
    case 'boolean':
      return value.value;
    case 'error':
      return value.error;
  }
}
