/** The rows of short lists that are struck through: nothing is taken out by that, and people may think it is. */
import type { TableKey } from '../../workbook/columns/schema.ts';
import { Pages } from '../line/pages.ts';
import { roundTrip } from '../line/round-trip.ts';
import type { Area } from './areas.ts';

/** Lists that people strike lines of. Papers and scores have columns of their own for what does not count. */
export const struckKeys: ReadonlySet<TableKey> = new Set([
  'Candidates',
  'Council',
  'Awards',
  'BallotCounts',
  'Decisions',
]);

/** So many rows of a list are asked one by one. */
const mostRows = 2000;

/**
 * The rows of each area in which something is struck through, counted in the area. One round trip where there are areas, else
 * none. https://learn.microsoft.com/javascript/api/excel/excel.rangefont#excel-excel-rangefont-strikethrough-member
 */
export async function struckRows(areas: readonly Area[]): Promise<ReadonlyMap<Area, readonly number[]>> {
  if (areas.length === 0) return new Map();
  return roundTrip((context) => {
    const pages = new Pages(context);
    const asked = areas.map((area) => {
      const { sheet, block } = area;
      const fonts = Array.from({ length: Math.min(block.rows, mostRows) }, (_, row) => {
        const { font } = pages.cells(sheet, { ...block, row: block.row + row, rows: 1 }).format;
        font.load('strikethrough');
        return font;
      });
      return { area, fonts };
    });
    return () =>
      new Map(
        asked.map(({ area, fonts }) => [
          area,
          fonts.flatMap(({ strikethrough }, row) => (isStruck(strikethrough) ? [row] : [])),
        ]),
      );
  });
}

/** Whether any of the cells is: of some that are and some that are not, Excel says null. */
export function isStruck(strikethrough: boolean | null): boolean {
  return strikethrough !== false;
}
