/**
 * Where things stand on a pre-printed certificate (Bằng khen, Giấy khen), in millimetres of its sheet. A body keeps its
 * own places in the table CertificateLayout; `certificate-places.ts` has those for who has none yet.
 */
import type { AwardCode, Kind } from '../../tally/campaign.ts';
import {
  usualPlacesOn,
  usualSheet,
  type CertificatePlace,
  type SheetSize,
  type SheetPoint,
  certificateItems,
} from './certificate-places.ts';

/** Whom a row of the table is for: an award, or (null) the awards of a kind, or (null) all. */
export interface Whom {
  readonly award: AwardCode | null;
  readonly kind: Kind | null;
}

/** A text's place; a size of null is the item's usual one on the sheet it is printed on. */
export interface PlaceRow extends Whom, Omit<CertificatePlace, 'size'> {
  readonly size: number | null;
}

/** What the table says. */
export interface CertificateLayout {
  readonly places: readonly PlaceRow[];
  readonly sheets: readonly (Whom & SheetSize)[];
  /** By how much everything is moved to the right and down, since a printer draws its paper in a little askew. */
  readonly offsets: readonly (Whom & SheetPoint)[];
}

/** Of a workbook without the table: everything is usual. */
export const emptyLayout: CertificateLayout = { places: [], sheets: [], offsets: [] };

/** The sheet of an award and what is on it. */
export interface CertificatePage {
  readonly sheet: SheetSize;
  readonly offset: SheetPoint;
  /** From top to bottom, not moved by the offset. */
  readonly places: readonly CertificatePlace[];
}

/** An award, or whoever a row may be for. */
interface Target {
  readonly code: AwardCode | null;
  readonly kind: Kind | null;
}

function isFor({ award, kind }: Whom, target: Target): boolean {
  return award === null ? kind === null || kind === target.kind : award === target.code;
}

/** Of these rows the one that says most exactly whom it is for: the award's own, its kind's, that for all; null: none. */
export function rowFor<Row extends Whom>(rows: readonly Row[], target: Target): Row | null {
  const applying = rows.filter((row) => isFor(row, target));
  const own = applying.find(({ award }) => award !== null);
  const ofKind = applying.find(({ kind }) => kind !== null);
  return own ?? ofKind ?? applying[0] ?? null;
}

/**
 * The page of an award. An item without a row is not printed: the sheet may have it. With no place at all for the award,
 * everything stands where it usually does on its sheet.
 */
export function pageFor(layout: CertificateLayout, award: Target): CertificatePage {
  const { width, height } = rowFor(layout.sheets, award) ?? usualSheet;
  const { x, y } = rowFor(layout.offsets, award) ?? { x: 0, y: 0 };
  const sheet = { width, height };
  const usual = usualPlacesOn(sheet);
  const applying = layout.places.filter((row) => isFor(row, award));
  const chosen = certificateItems.flatMap((item): readonly CertificatePlace[] => {
    if (applying.length === 0) return [{ ...usual[item], item, height: null, text: null }];
    const row = rowFor(
      applying.filter((each) => each.item === item),
      award,
    );
    if (row === null) return [];
    const { award: _award, kind: _kind, ...place } = row;
    return [{ ...place, size: place.size ?? usual[item].size }];
  });
  return { sheet, offset: { x, y }, places: chosen.toSorted((a, b) => a.y - b.y || a.x - b.x) };
}

/**
 * A place where it is printed: moved by the page's offset. What would lie beside the sheet is taken off its width, on
 * both sides of a centred text, so that its middle stays. Its width is 0 or less where nothing of it is left.
 */
export function movedPlace(place: CertificatePlace, { sheet, offset }: CertificatePage): CertificatePlace {
  const x = place.x + offset.x;
  const beyondLeft = Math.max(0, -x);
  const beyondRight = Math.max(0, x + place.width - sheet.width);
  const both = Math.max(beyondLeft, beyondRight);
  const [left, right] = place.align === 'center' ? [both, both] : [beyondLeft, beyondRight];
  return { ...place, x: x + left, y: place.y + offset.y, width: place.width - left - right };
}

/** The height in millimetres that a place has: its own, or down to the next one that stands below it, or to the sheet's end. */
export function heightOf(place: CertificatePlace, { sheet, places }: CertificatePage): number {
  if (place.height !== null) return place.height;
  const below = places.filter(
    (other) => other.y > place.y && other.x < place.x + place.width && place.x < other.x + other.width,
  );
  return Math.min(sheet.height, ...below.map(({ y }) => y)) - place.y;
}
