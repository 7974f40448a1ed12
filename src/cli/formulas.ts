/** The formulas of the input tables reckoned before they are read: there is no Excel here that has done so. */
import type { PlacedFormula } from '../excel/read/formulas.ts';
import { settleFormulas } from '../host/settle-formulas.ts';
import type { WorkbookFile } from '../ooxml/model.ts';
import { plainValue } from '../ooxml/sheet/cell-value.ts';
import { tableKeyOf } from '../workbook/columns/schema.ts';
import type { FormulaNote } from '../workbook/snapshot.ts';
import { engineBytes } from './engine.ts';

/** Gives them their results in the file, and tells which held another value, or have none. */
export async function calculateInputs(file: WorkbookFile): Promise<readonly PlacedFormula[]> {
  const blocks = file.sheets.flatMap((sheet) =>
    sheet.tables.flatMap(({ name, block }) => (tableKeyOf(name) === null ? [] : [{ sheet, block }])),
  );
  const unsettled = await settleFormulas(file, blocks, engineBytes);
  return unsettled.map(({ sheet, row, column, formula, stored, calculated }) => {
    const note: FormulaNote =
      calculated === null
        ? { kind: 'notCalculated', formula }
        : { kind: 'stale', formula, stored: plainValue(stored) };
    return { sheet, row, column, note };
  });
}
