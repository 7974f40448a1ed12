/** How the command line is told a sheet of paper. */
import { sheetSides, sheetSizes, type SheetSize } from '../workbook/certificates/certificate-places.ts';

/** A sheet by its name (`a4-portrait`), or by its sides in millimetres (`340x240`); null: no sheet that can be printed. */
export function sheetNamed(text: string): SheetSize | null {
  const known = Object.entries(sheetSizes).find(([name]) => name === text.toLowerCase());
  if (known !== undefined) return known[1];
  const sides = /^(\d+(?:[.,]\d+)?)[x×](\d+(?:[.,]\d+)?)$/iu.exec(text);
  const [width = 0, height = 0] = (sides ?? []).slice(1).map((side) => Number(side.replace(',', '.')));
  const { least, greatest } = sheetSides;
  const isSheet = [width, height].every((side) => side >= least && side <= greatest);
  return isSheet ? { width, height } : null;
}
