/** What is known of formulas in a file that was not opened by Excel, put beside the values that were read. */
import { lookKey, valueToCome, type FormulaNote, type TableSnapshot } from '../../workbook/snapshot.ts';

/** A formula's cell, zero-based, and what is said of it. */
export interface PlacedFormula {
  readonly sheet: string;
  readonly row: number;
  readonly column: number;
  readonly note: FormulaNote;
}

/** The table with what is said of its formulas; those without a value read as a value that is still to come. */
export function withFormulas(table: TableSnapshot, formulas: readonly PlacedFormula[]): TableSnapshot {
  const notes = new Map(
    formulas.flatMap(({ sheet, row, column, note }): [number, FormulaNote][] => {
      const [down, right] = [row - table.row - 1, column - table.column];
      const isIn = sheet === table.sheet && down >= 0 && table.rows[down]?.[right] !== undefined;
      return isIn ? [[lookKey(down, right), note]] : [];
    }),
  );
  if (notes.size === 0) return table;
  const rows = table.rows.map((cells, row) =>
    cells.map((value, column) =>
      notes.get(lookKey(row, column))?.kind === 'notCalculated' ? valueToCome : value,
    ),
  );
  return { ...table, rows, formulas: notes };
}
