/** The header that a column which is missing may have been given by mistake. */
import { cellText } from '../columns/cells.ts';
import { isSlipOf, lettersOf } from '../../text/alike.ts';
import type { TableShape } from '../columns/schema.ts';
import type { TableSnapshot } from '../snapshot.ts';
import type { Columns } from './header.ts';

export interface NearHeader {
  /** Zero-based, in the table. */
  readonly column: number;
  /** As the workbook spells it. */
  readonly found: string;
  /** As it should be, in the language of the one that is there. */
  readonly meant: string;
}

/**
 * The one header among those that mean nothing which is a slip of this column's; null where there is none, or several, or
 * where it could be a slip of another missing column's as well.
 */
export function nearHeader(
  key: string,
  shape: TableShape,
  snapshot: TableSnapshot,
  columns: Columns<string>,
): NearHeader | null {
  const missing = Object.entries(shape.columns).filter(([other]) => !columns.byKey.has(other));
  const near = columns.unknown.flatMap((column) => {
    const found = cellText(snapshot.header[column] ?? '');
    const meanings = missing.flatMap(([other, { headers }]) => {
      const meant = headers.find((header) => isNear(found, header));
      return meant === undefined ? [] : [{ other, meant }];
    });
    const [meaning] = meanings;
    if (meanings.length !== 1 || meaning?.other !== key) return [];
    return [{ column, found: String(snapshot.header[column] ?? ''), meant: meaning.meant }];
  });
  return near.length === 1 ? (near[0] ?? null) : null;
}

/** Whether the header is a slip of one that the table lacks, or of several. */
export function isNearMissing(
  column: number,
  shape: TableShape,
  snapshot: TableSnapshot,
  columns: Columns<string>,
): boolean {
  const found = cellText(snapshot.header[column] ?? '');
  return Object.entries(shape.columns).some(
    ([key, { headers }]) => !columns.byKey.has(key) && headers.some((header) => isNear(found, header)),
  );
}

function isNear(found: string, header: string): boolean {
  return lettersOf(found) === lettersOf(header) || isSlipOf(found, header);
}
