/** The CertificateLayout table. A tally does not know it: it is read when certificates are to be printed. */
import type { Award, AwardCode, Kind } from '../../tally/campaign.ts';
import { cellText, isBlank, readWord } from '../columns/cells.ts';
import {
  emptyLayout,
  movedPlace,
  pageFor,
  rowFor,
  type CertificateLayout,
  type PlaceRow,
  type Whom,
} from '../certificates/certificate-layout.ts';
import {
  sheetSides,
  usualSheet,
  type CertificateItem,
  type SheetPoint,
  type SheetSize,
} from '../certificates/certificate-places.ts';
import { schema } from '../columns/schema.ts';
import type { Issue } from '../findings/issue.ts';
import type { WorkbookSnapshot } from '../snapshot.ts';
import { folded } from '../../text/spelling.ts';
import * as words from '../columns/vocabulary.ts';
import { takeOffset, takePlace, takeSheet, type LayoutRow } from './certificate-rows.ts';
import { addressOf, Findings, type Spot } from './findings.ts';
import { openTable } from './table.ts';
import { findTables } from './tables.ts';
import { quote } from './quote.ts';
import { seenCode } from './shown-code.ts';
import { shownDetails } from './shown.ts';
import { hasCellError, takeNeeded, type Rule } from './take.ts';

export interface CertificateLayoutRead {
  /** What the rows say that can be used. */
  readonly layout: CertificateLayout;
  /** Whether the workbook has the table; without it everything stands where it usually does. */
  readonly isThere: boolean;
  /** What is wrong in the table, and in no other. */
  readonly issues: readonly Issue[];
}

/** Reads where things stand on certificates, for these awards. Total: no snapshot makes it throw. */
export function readCertificateLayout(
  snapshot: WorkbookSnapshot,
  awards: readonly Award[],
): CertificateLayoutRead {
  const placed = findTables(snapshot, new Findings()).one('CertificateLayout');
  if (placed === undefined) return { layout: emptyLayout, isThere: false, issues: [] };
  const findings = new Findings();
  const table = openTable('CertificateLayout', placed, findings);
  const heads = headsOf(table.rows, awards, findings);
  const sheets = sheetsIn(heads, table.headerSpot('item'), findings);
  const places = heads.flatMap((head): readonly PlaceRow[] => {
    if (head.item === 'sheet' || head.item === 'offset') return [];
    const others = heads.filter(({ item }) => item === head.item);
    const bounds = sheets.isFlawed ? widest : boundsOf(head, others, sheets.rows, awards);
    const place = takePlace(head.row, head.item, bounds, findings);
    return place === null ? [] : [{ ...place, award: head.award, kind: head.kind }];
  });
  const fixed = { places, sheets: sheets.rows };
  const offsets = offsetsIn(heads, fixed, awards, findings);
  return { layout: { ...fixed, offsets }, isThere: true, issues: findings.all() };
}

/** What a row is about and whom it is for. */
interface Head extends Whom {
  readonly row: LayoutRow;
  readonly item: CertificateItem | 'sheet' | 'offset';
}

const itemRule: Rule<Head['item']> = {
  read: readWord(words.certificateItem),
  code: 'InvalidSetting',
  expected: 'certificateItem',
};

/** The rows that say what they are about; of two that say the same the first. */
function headsOf(rows: readonly LayoutRow[], awards: readonly Award[], findings: Findings): readonly Head[] {
  const earlier = new Map<string, Spot>();
  return rows.flatMap((row): readonly Head[] => {
    const whom = takeWhom(row, awards, findings);
    const item = takeNeeded(row, 'item', itemRule, findings);
    if (whom === undefined || item === undefined) return [];
    const key = JSON.stringify([whom, item]);
    const first = earlier.get(key);
    if (first === undefined) {
      earlier.set(key, row.spot('item'));
      return [{ ...whom, row, item }];
    }
    const details = { found: cellText(row.value('item')), first: addressOf(first) ?? '', extent: 'place' };
    findings.add('DuplicateCode', row.spot('item'), details);
    return [];
  });
}

/** An award's code, a kind, or blank for all. */
function takeWhom(row: LayoutRow, awards: readonly Award[], findings: Findings): Whom | undefined {
  const value = row.value('award');
  if (isBlank(value)) return { award: null, kind: null };
  if (hasCellError(value, row.spot('award'), findings)) return undefined;
  const seen = seenCode(value, row.spot('award').look);
  if (seen === null) {
    const { look } = row.spot('award');
    if (look !== undefined)
      findings.add('ShownOtherwise', row.spot('award'), shownDetails(value, look, 'code'));
    return undefined;
  }
  const text = seen.shown ?? seen.text;
  const award = awards.find(({ code }) => [text, seen.text].map(folded).includes(folded(code)));
  if (award !== undefined) return { award: award.code, kind: null };
  const kind = words.kindOrBoth(text);
  if (kind !== null) return { award: null, kind: kind === 'both' ? null : kind };
  findings.add('UnknownAward', row.spot('award'), { found: quote(value) });
  return undefined;
}

interface Sheets {
  readonly rows: CertificateLayout['sheets'];
  /** A size of a sheet could not be read: nobody knows where that sheet ends. */
  readonly isFlawed: boolean;
}

function sheetsIn(heads: readonly Head[], header: Spot, findings: Findings): Sheets {
  const own = heads.filter(({ item }) => item === 'sheet');
  const lacking = own.some(({ row }) => !row.has('height'));
  if (lacking) {
    const [column, english] = schema.CertificateLayout.columns.height.headers;
    findings.add('MissingColumn', header, { column, english });
  }
  const rows = own.flatMap(({ row, award, kind }) => {
    const size = takeSheet(row, findings);
    return size === null ? [] : [{ ...size, award, kind }];
  });
  return { rows, isFlawed: rows.length < own.length };
}

const widest: SheetSize = { width: sheetSides.greatest, height: sheetSides.greatest };

/** What fits all sheets that the row is printed on; where none uses it, the sheet of those it speaks of. */
function boundsOf(
  head: Head,
  others: readonly Head[],
  sheets: CertificateLayout['sheets'],
  awards: readonly Award[],
): SheetSize {
  const using: readonly { readonly code: AwardCode | null; readonly kind: Kind | null }[] = awards.filter(
    (award) => rowFor(others, award) === head,
  );
  const targets = using.length > 0 ? using : [{ code: head.award, kind: head.kind }];
  const found = targets.map((target) => rowFor(sheets, target) ?? usualSheet);
  return {
    width: Math.min(...found.map(({ width }) => width)),
    height: Math.min(...found.map(({ height }) => height)),
  };
}

function offsetsIn(
  heads: readonly Head[],
  fixed: Pick<CertificateLayout, 'places' | 'sheets'>,
  awards: readonly Award[],
  findings: Findings,
): CertificateLayout['offsets'] {
  const own = heads.filter(({ item }) => item === 'offset');
  return own.flatMap((head) => {
    const { row, award, kind } = head;
    const offset = takeOffset(row, findings);
    if (offset === null) return [];
    const using = awards.filter((each) => rowFor(own, each) === head);
    const targets = using.length > 0 ? using : [{ code: award, kind }];
    const off = targets.flatMap((target) => pushedOff(fixed, target, offset));
    for (const key of ['x', 'y'] as const) {
      if (!off.includes(key)) continue;
      const details = { found: quote(row.value(key)), expected: 'offsetOnSheet' };
      findings.add('NotANumber', row.spot(key), details);
    }
    return off.length > 0 ? [] : [{ ...offset, award, kind }];
  });
}

/** In which direction the offset leaves nothing of some text on the sheet. */
function pushedOff(
  fixed: Pick<CertificateLayout, 'places' | 'sheets'>,
  target: Parameters<typeof pageFor>[1],
  offset: SheetPoint,
): readonly ('x' | 'y')[] {
  const page = { ...pageFor({ ...fixed, offsets: [] }, target), offset };
  return page.places.flatMap((place) => {
    const { width, y } = movedPlace(place, page);
    const across = width > 0 ? [] : (['x'] as const);
    return y >= 0 && y < page.sheet.height ? across : [...across, 'y' as const];
  });
}
