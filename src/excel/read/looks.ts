/** What the cells of the input tables show, where it is something else than their values, or more. */
import { showsItself, tellsText } from '../../workbook/showing/showing.ts';
import { lookKey, lookPlace, type CellLook, type CellValue } from '../../workbook/snapshot.ts';
import { formatBytes, mixedBytes, readAreas, type Area, type AreaOptions, type Values } from './areas.ts';
import { rectangles } from '../write/rectangles.ts';

/** Cells, and the number formats of the same cells. */
export interface FormattedArea {
  readonly area: Area;
  readonly formats: Area;
}

/** By `lookKey`, rows and columns counted in the area. */
export type Looks = ReadonlyMap<number, CellLook>;

/** The number formats of the cells of an area. */
export function formatsIn(area: Area): Area {
  return { ...area, cellBytes: formatBytes, of: 'numberFormat' };
}

/** The looks of the rows below so many rows of headers, counted from there; null where there are none. */
export function looksBelow(looks: Looks | undefined, headers: number): Looks | null {
  const first = lookKey(headers, 0);
  const own = [...(looks ?? [])].flatMap(([key, look]): [number, CellLook][] =>
    key < first ? [] : [[key - first, look]],
  );
  return own.length === 0 ? null : new Map(own);
}

/**
 * The looks of those areas that have any; null when it was called off. One more round trip where the format of some cell
 * makes people see what only Excel can say to the letter; else none.
 */
export async function readLooks(
  areas: readonly FormattedArea[],
  values: ReadonlyMap<Area, Values>,
  options: AreaOptions,
): Promise<ReadonlyMap<Area, Looks> | null> {
  const found = areas.map(({ area, formats }) => ({
    area,
    looks: ownLooks(values.get(area) ?? [], values.get(formats) ?? []),
  }));
  const asked = found.flatMap(({ area, looks }) => textAreas(area, looks, values.get(area) ?? []));
  const texts = asked.length === 0 ? new Map<Area, Values>() : await readAreas(asked, options);
  if (texts === null) return null;
  for (const { area, looks } of found) {
    for (const [text, lines] of texts) {
      if (text.sheet === area.sheet) addTexts(looks, area, text, lines);
    }
  }
  return new Map(found.flatMap(({ area, looks }) => (looks.size === 0 ? [] : [[area, looks]])));
}

function ownLooks(values: Values, formats: Values): Map<number, CellLook> {
  const looks = new Map<number, CellLook>();
  values.forEach((cells, row) =>
    cells.forEach((value, column) => {
      const format = String(formats[row]?.[column] ?? 'General');
      if (!showsItself(value, format)) looks.set(lookKey(row, column), { format, text: '' });
    }),
  );
  return looks;
}

/** Single cells that are strewn over an area are asked for with what lies between them. */
const mostBlocks = 100;

function textAreas(area: Area, looks: Looks, values: Values): readonly Area[] {
  const needs = (row: number, column: number): boolean => {
    const look = looks.get(lookKey(row, column));
    return look !== undefined && !tellsText(values[row]?.[column] ?? '', look.format);
  };
  const { block } = area;
  if (![...looks.keys()].map(lookPlace).some(({ row, column }) => needs(row, column))) return [];
  const blocks = rectangles(block.rows, block.columns, (row, column) => (needs(row, column) ? 'text' : null));
  const asked =
    blocks.length > mostBlocks ? [{ row: 0, column: 0, rows: block.rows, columns: block.columns }] : blocks;
  return asked.map(({ row, column, rows, columns }) => ({
    sheet: area.sheet,
    block: { row: block.row + row, column: block.column + column, rows, columns },
    cellBytes: mixedBytes,
    of: 'text',
  }));
}

function addTexts(looks: Map<number, CellLook>, { block }: Area, text: Area, lines: Values): void {
  lines.forEach((cells, down) =>
    cells.forEach((shown, right) => {
      const [row, column] = [text.block.row - block.row + down, text.block.column - block.column + right];
      const look = row < 0 || column < 0 ? undefined : looks.get(lookKey(row, column));
      if (look !== undefined) looks.set(lookKey(row, column), { ...look, text: textOf(shown) });
    }),
  );
}

/** A row of # says that the column is too narrow, not what stands there. */
function textOf(shown: CellValue): string {
  const text = String(shown);
  return /^#+$/u.test(text) ? '' : text;
}
