/** The cells of a workbook that came back, by sheet. */
import type { Block, SheetPart, StoredValue, TablePart, WorkbookFile } from '../../ooxml/model.ts';
import { cellAddress } from '../../workbook/places.ts';
import type { CellValue } from '../../workbook/snapshot.ts';

export interface ArrivedSheet {
  readonly name: string;
  /** From A1 on. */
  readonly cells: readonly (readonly CellValue[])[];
  readonly tables: readonly TablePart[];
  /** The addresses of the formulas that nobody has calculated. */
  readonly uncalculated: ReadonlySet<string>;
}

/** A stray entry far away must not make a small file take the whole memory: what lies beyond is not looked at. */
const mostCells = 2_000_000;
const mostColumns = 2000;

/** Every worksheet, hidden or not, in the order of the tabs. Rows that are filtered or hidden are rows like others. */
export function arrivedSheets(file: WorkbookFile): readonly ArrivedSheet[] {
  return file.sheets.filter(({ kind }) => kind === 'worksheet').map(arrivedSheet);
}

/** Whether the cell of that sheet, zero-based, holds a formula without a result. */
export function isUncalculated(
  sheets: readonly ArrivedSheet[],
): (sheet: string, row: number, column: number) => boolean {
  const bySheet = new Map(
    sheets.flatMap(({ name, uncalculated }) =>
      uncalculated.size === 0 ? [] : [[name, uncalculated] as const],
    ),
  );
  return (sheet, row, column) => bySheet.get(sheet)?.has(cellAddress(row, column)) === true;
}

function arrivedSheet(sheet: SheetPart): ArrivedSheet {
  const used = sheet.usedBlock();
  const cells = used === null ? [] : blankCells(used);
  const uncalculated = new Set<string>();
  sheet.contents(({ row, column, value, isFormula }) => {
    const values = cells[row];
    if (values === undefined || column >= values.length) return;
    values[column] = valueOf(value);
    if (isFormula && value.kind === 'empty') uncalculated.add(cellAddress(row, column));
  });
  return { name: sheet.name, cells, tables: sheet.tables, uncalculated };
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
    default: {
      const unreachable: never = value;
      return unreachable;
    }
  }
}
