/** A sheet's side as somebody types it. */
import { toNumber } from '../../../tally/fraction.ts';
import { readNumber } from '../../../workbook/columns/cells.ts';
import { sheetSides } from '../../../workbook/certificates/certificate-places.ts';

/** Millimetres; null for what is none, or no side of a sheet that Word has. */
export function sideOf(text: string): number | null {
  const exact = readNumber(text);
  const side = exact === null ? null : toNumber(exact);
  return side !== null && side >= sheetSides.least && side <= sheetSides.greatest ? side : null;
}
