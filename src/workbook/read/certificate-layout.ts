/** The CertificateLayout table. A tally does not know it: it is read when certificates are to be printed. */
import type { Award, AwardCode, Kind } from '../../tally/campaign.ts';
import { toNumber } from '../../tally/fraction.ts';
import { cellText, isBlank, readNumber, readWord, readYesNo } from '../cells.ts';
import {
  certificateSheet,
  usualPlaces,
  type CertificateItem,
  type CertificateRow,
} from '../certificate-layout.ts';
import type { Issue } from '../issue.ts';
import type { CellValue, WorkbookSnapshot } from '../snapshot.ts';
import { folded } from '../spelling.ts';
import * as words from '../vocabulary.ts';
import { addressOf, Findings, type Spot } from './findings.ts';
import { openTable, type Row } from './table.ts';
import { findTables } from './tables.ts';
import { hasCellError, quote, take, takeNeeded, takeText, type Rule } from './take.ts';

export interface CertificateLayoutRead {
  /** Those rows that can be used; [] where the workbook has no such table: then everything stands where it usually does. */
  readonly rows: readonly CertificateRow[];
  /** What is wrong in the table, and in no other. */
  readonly issues: readonly Issue[];
}

type LayoutRow = Row<'award' | 'item' | 'x' | 'y' | 'width' | 'size' | 'bold' | 'align' | 'text'>;

/** Reads where things stand on certificates, for these awards. Total: no snapshot makes it throw. */
export function readCertificateLayout(
  snapshot: WorkbookSnapshot,
  awards: readonly Award[],
): CertificateLayoutRead {
  const placed = findTables(snapshot, new Findings()).one('CertificateLayout');
  if (placed === undefined) return { rows: [], issues: [] };
  const findings = new Findings();
  const table = openTable('CertificateLayout', placed, findings);
  const earlier = new Map<string, Spot>();
  const rows = table.rows.flatMap((row) => {
    const whom = takeWhom(row, awards, findings);
    const item = takeNeeded(row, 'item', itemRule, findings);
    const box = takeBox(row, findings);
    const look = takeLook(row, findings);
    if (whom === undefined || item === undefined || isDouble(row, whom, item, earlier, findings)) return [];
    return box === null || look === null ? [] : [rowOf(whom, item, box, look)];
  });
  return { rows, issues: findings.all() };
}

interface Whom {
  readonly award: AwardCode | null;
  readonly kind: Kind | null;
}

/** An award's code, a kind, or blank for all. */
function takeWhom(row: LayoutRow, awards: readonly Award[], findings: Findings): Whom | undefined {
  const value = row.value('award');
  if (isBlank(value)) return { award: null, kind: null };
  if (hasCellError(value, row.spot('award'), findings)) return undefined;
  const text = cellText(value);
  const award = awards.find(({ code }) => folded(code) === folded(text));
  if (award !== undefined) return { award: award.code, kind: null };
  const kind = words.kindOrBoth(text);
  if (kind !== null) return { award: null, kind: kind === 'both' ? null : kind };
  findings.add('UnknownAward', row.spot('award'), { found: quote(value) });
  return undefined;
}

function isDouble(
  row: LayoutRow,
  { award, kind }: Whom,
  item: CertificateItem,
  earlier: Map<string, Spot>,
  findings: Findings,
): boolean {
  const key = JSON.stringify([award, kind, item]);
  const first = earlier.get(key);
  if (first === undefined) {
    earlier.set(key, row.spot('item'));
    return false;
  }
  const details = { found: cellText(row.value('item')), first: addressOf(first) ?? '' };
  findings.add('DuplicateCode', row.spot('item'), details);
  return true;
}

const itemRule: Rule<CertificateItem> = {
  read: readWord(words.certificateItem),
  code: 'InvalidSetting',
  expected: 'certificateItem',
};

type Box = Pick<CertificateRow, 'x' | 'y' | 'width'>;

function takeBox(row: LayoutRow, findings: Findings): Box | null {
  const { width: across, height: down } = certificateSheet;
  const x = takeNeeded(
    row,
    'x',
    figureRule('millimetresAcross', (n) => n >= 0 && n < across),
    findings,
  );
  const y = takeNeeded(
    row,
    'y',
    figureRule('millimetresDown', (n) => n >= 0 && n < down),
    findings,
  );
  const wide = figureRule('millimetresWide', (n) => n > 0 && (x ?? 0) + n <= across);
  const width = takeNeeded(row, 'width', wide, findings);
  return x === undefined || y === undefined || width === undefined ? null : { x, y, width };
}

/** A figure within bounds. */
function figureRule(expected: Rule<number>['expected'], isSound: (n: number) => boolean): Rule<number> {
  const read = (value: CellValue): number | null => {
    const exact = readNumber(value);
    const n = exact === null ? null : toNumber(exact);
    return n !== null && isSound(n) ? n : null;
  };
  return { read, code: 'NotANumber', expected };
}

const sizeRule = figureRule('fontSize', (n) => n >= 6 && n <= 72);
const boldRule: Rule<boolean> = { read: readYesNo, code: 'InvalidMark', expected: 'bold' };
const alignRule: Rule<CertificateRow['align']> = {
  read: readWord(words.align),
  code: 'InvalidSetting',
  expected: 'align',
};

/** Null: as is usual for the item. */
interface Look {
  readonly size: number | null;
  readonly bold: boolean | null;
  readonly align: CertificateRow['align'] | null;
  readonly text: string;
}

function takeLook(row: LayoutRow, findings: Findings): Look | null {
  const size = take(row, 'size', sizeRule, null, findings);
  const bold = take(row, 'bold', boldRule, null, findings);
  const align = take(row, 'align', alignRule, null, findings);
  const text = takeText(row, 'text', findings);
  return size === undefined || bold === undefined || align === undefined ? null : { size, bold, align, text };
}

function rowOf(
  whom: Whom,
  item: CertificateItem,
  box: Box,
  { size, bold, align, text }: Look,
): CertificateRow {
  const usual = usualPlaces[item];
  return {
    ...whom,
    ...box,
    item,
    size: size ?? usual.size,
    bold: bold ?? usual.bold,
    align: align ?? usual.align,
    text: text === '' ? null : text,
  };
}
