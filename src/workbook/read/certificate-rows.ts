/** The figures and looks in a row of the CertificateLayout table. */
import { toNumber } from '../../tally/fraction.ts';
import { readNumber, readWord, readYesNo } from '../columns/cells.ts';
import type { PlaceRow, Whom } from '../certificates/certificate-layout.ts';
import {
  sheetSides,
  usualPlacesOn,
  usualSheet,
  type CertificateItem,
  type SheetPoint,
  type SheetSize,
} from '../certificates/certificate-places.ts';
import type { CellValue } from '../snapshot.ts';
import * as words from '../columns/vocabulary.ts';
import type { Findings } from './findings.ts';
import type { Row } from './table.ts';
import { take, takeNeeded, takeText, type Rule } from './take.ts';

export type LayoutRow = Row<
  'award' | 'item' | 'x' | 'y' | 'width' | 'height' | 'size' | 'bold' | 'align' | 'text'
>;

/** A figure within bounds. */
function figureRule(
  expected: Rule<number>['expected'],
  isSound: (n: number) => boolean,
  bounds: Rule<number>['bounds'] = {},
): Rule<number> {
  const read = (value: CellValue): number | null => {
    const exact = readNumber(value);
    const n = exact === null ? null : toNumber(exact);
    return n !== null && isSound(n) ? n : null;
  };
  return { read, code: 'NotANumber', expected, bounds };
}

const { least, greatest } = sheetSides;
const sideRule = figureRule('sheetSide', (n) => n >= least && n <= greatest, { least, greatest });

/** The size of a sheet; null: flawed, and reported but for a column that is missing. */
export function takeSheet(row: LayoutRow, findings: Findings): SheetSize | null {
  const width = takeNeeded(row, 'width', sideRule, findings);
  const height = takeNeeded(row, 'height', sideRule, findings);
  return width === undefined || height === undefined ? null : { width, height };
}

/** Millimetres. A printer that draws its paper in more askew than this is to be mended. */
const mostOffset = 30;
const offsetRule = figureRule('offset', (n) => Math.abs(n) <= mostOffset, { most: mostOffset });

/** How far everything is moved, 0 where the cells are blank; null: flawed, and reported. */
export function takeOffset(row: LayoutRow, findings: Findings): SheetPoint | null {
  const x = take(row, 'x', offsetRule, 0, findings);
  const y = take(row, 'y', offsetRule, 0, findings);
  return x === undefined || y === undefined ? null : { x, y };
}

/** A text's place on a sheet that is so large; null: flawed, and reported. */
export function takePlace(
  row: LayoutRow,
  item: CertificateItem,
  sheet: SheetSize,
  findings: Findings,
): Omit<PlaceRow, keyof Whom> | null {
  const box = takeBox(row, sheet, findings);
  const size = take(row, 'size', sizeRule, null, findings);
  const bold = take(row, 'bold', boldRule, null, findings);
  const align = take(row, 'align', alignRule, null, findings);
  const text = takeText(row, 'text', findings);
  if (box === null || size === undefined || bold === undefined || align === undefined) return null;
  // Whether an item is bold and where it stands in its width is usual on sheets of every size.
  const usual = usualPlacesOn(usualSheet)[item];
  return {
    ...box,
    item,
    size,
    bold: bold ?? usual.bold,
    align: align ?? usual.align,
    text: text === '' ? null : text,
  };
}

type Box = Pick<PlaceRow, 'x' | 'y' | 'width' | 'height'>;

function takeBox(row: LayoutRow, { width: across, height: down }: SheetSize, findings: Findings): Box | null {
  const bounds = { across, down };
  const rule = (expected: Rule<number>['expected'], isSound: (n: number) => boolean): Rule<number> =>
    figureRule(expected, isSound, bounds);
  const x = takeNeeded(
    row,
    'x',
    rule('millimetresAcross', (n) => n >= 0 && n < across),
    findings,
  );
  const y = takeNeeded(
    row,
    'y',
    rule('millimetresDown', (n) => n >= 0 && n < down),
    findings,
  );
  const wide = rule('millimetresWide', (n) => n > 0 && (x ?? 0) + n <= across);
  const width = takeNeeded(row, 'width', wide, findings);
  const high = rule('millimetresHigh', (n) => n > 0 && (y ?? 0) + n <= down);
  const height = take(row, 'height', high, null, findings);
  if (x === undefined || y === undefined || width === undefined || height === undefined) return null;
  return { x, y, width, height };
}

const sizeRule = figureRule('fontSize', (n) => n >= 6 && n <= 72);
const boldRule: Rule<boolean> = { read: readYesNo, code: 'InvalidMark', expected: 'bold' };
const alignRule: Rule<PlaceRow['align']> = {
  read: readWord(words.align),
  code: 'InvalidSetting',
  expected: 'align',
};
