/**
 * Where things stand on a pre-printed certificate (Bằng khen, Giấy khen): millimetres on a sheet of A4 that lies on its
 * side. A body keeps its own places in the table CertificateLayout; these are for those who have none yet.
 */
import type { AwardCode, Kind } from '../tally/campaign.ts';

/** The sides of the sheet in millimetres: A4, landscape. */
export const certificateSheet = { width: 297, height: 210 } as const;

/** In the order in which they stand on the sheet. */
export const certificateItems = [
  'name',
  'title',
  'achievement',
  'decision',
  'date',
  'office',
  'signer',
] as const;
export type CertificateItem = (typeof certificateItems)[number];

export type TextAlign = 'left' | 'center' | 'right';

/** One text's place. */
export interface CertificatePlace {
  readonly item: CertificateItem;
  /** Millimetres from the left and the upper edge of the sheet to the text's first line. */
  readonly x: number;
  readonly y: number;
  /** Millimetres. */
  readonly width: number;
  /** Points; a text that is too long is set smaller. */
  readonly size: number;
  readonly bold: boolean;
  readonly align: TextAlign;
  /** What is printed on every sheet in place of what the workbook says, say the decision's number; null for nothing. */
  readonly text: string | null;
}

/** A row of the table: a place on the certificates of one award, of one kind, or (null) of all. */
export interface CertificateRow extends CertificatePlace {
  readonly award: AwardCode | null;
  readonly kind: Kind | null;
}

type Usual = Omit<CertificatePlace, 'item' | 'text'>;

/** Places with room for the usual print: heading above, seal and signature on the right below. */
export const usualPlaces: Readonly<Record<CertificateItem, Usual>> = {
  name: { x: 38.5, y: 88, width: 220, size: 26, bold: true, align: 'center' },
  title: { x: 38.5, y: 103, width: 220, size: 16, bold: false, align: 'center' },
  achievement: { x: 38.5, y: 116, width: 220, size: 18, bold: false, align: 'center' },
  decision: { x: 28, y: 168, width: 105, size: 13, bold: false, align: 'left' },
  date: { x: 160, y: 145, width: 110, size: 14, bold: false, align: 'center' },
  office: { x: 160, y: 153, width: 110, size: 14, bold: true, align: 'center' },
  signer: { x: 160, y: 190, width: 110, size: 14, bold: true, align: 'center' },
};

/**
 * The places on the certificates of an award, from top to bottom. Of the rows for one item, that of the award itself goes
 * before that of its kind, and that before the one for all. An item without a row is not printed: the sheet may have it.
 * With no row at all for the award, everything stands where it usually does.
 */
export function placesFor(
  rows: readonly CertificateRow[],
  award: { readonly code: AwardCode; readonly kind: Kind },
): readonly CertificatePlace[] {
  const applying = rows.filter(
    (row) => row.award === award.code || (row.award === null && (row.kind ?? award.kind) === award.kind),
  );
  const chosen =
    applying.length === 0
      ? certificateItems.map((item): CertificatePlace => ({ item, text: null, ...usualPlaces[item] }))
      : certificateItems.flatMap((item) => nearest(applying.filter((row) => row.item === item)));
  return chosen.toSorted((a, b) => a.y - b.y || a.x - b.x);
}

/** The row that says most exactly whom it is for. */
function nearest(rows: readonly CertificateRow[]): readonly CertificateRow[] {
  const own = rows.find(({ award }) => award !== null);
  const ofKind = rows.find(({ kind }) => kind !== null);
  return [own ?? ofKind ?? rows[0]].flatMap((row) => row ?? []);
}
