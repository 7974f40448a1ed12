/** Where things stand on a sample's sheets. */
import type { Block } from '../../src/ooxml/model.ts';
import { firstDataRow, type SampleSheet } from './book.ts';

/** `A`, `Z`, `AA` for a zero-based column. */
export function columnLetters(column: number): string {
  const rest = Math.floor(column / 26);
  return (rest === 0 ? '' : columnLetters(rest - 1)) + String.fromCharCode(65 + (column % 26));
}

/** At least one row: a table has no fewer. */
export const dataRows = (sheet: SampleSheet): number => Math.max(1, sheet.rows.length + sheet.spare);

/** The data cells of some columns, all of them unless told otherwise. */
export function dataBlock(sheet: SampleSheet, column = 0, columns = sheet.columns.length): Block {
  return { row: firstDataRow(sheet), column, rows: dataRows(sheet), columns };
}
