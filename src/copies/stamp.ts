/**
 * What a personal copy carries with it: which campaign it was made from, for whom, when, its nonce, and which cells were
 * not blank when it was sent. It stands in cells of a hidden sheet: cells survive saving by Excel, LibreOffice, WPS and
 * Google Sheets, while properties of the document, names and parts of add-ins do not all.
 *
 * The sheet has a marker, below it one key and value a row, and below those one row for each cell that was sent. All
 * are texts. Whatever was inserted above or to the left of the marker does not matter.
 */
import { cellText, isBlank } from '../workbook/columns/cells.ts';
import type { CellValue } from '../workbook/snapshot.ts';

/** The name of the hidden sheet; a returned copy may have another one, the marker tells. */
export const stampSheet = 'BinhXet';

/** The version of this layout; a copy of a later one is not understood. */
const stampVersion = 1;

/** A cell of the member's rows as it was sent. */
export interface SentCell {
  /** The candidate's code, as the campaign spelled it. */
  readonly candidate: string;
  readonly field: 'score' | 'recused' | 'note';
  /** The criterion's code of a score; '' otherwise. */
  readonly criterion: string;
  /** Points as an exact decimal with a point (`8.5`), `CĐ`, `x` for *Không chấm*, or the note. */
  readonly value: string;
}

export interface Stamp {
  /** See `campaignId`: 16 hexadecimal digits. */
  readonly campaign: string;
  /** See `scoringFingerprint`: 64 hexadecimal digits. */
  readonly inputs: string;
  /** The member's code, as the campaign spelled it. */
  readonly member: string;
  /** When the copy was made: ISO 8601, UTC. */
  readonly madeAt: string;
  /** The copy's nonce as it stands there, sound or not; see `readNonce`. '' for a copy that was made without one. */
  readonly nonce: string;
  /** The cells that were not blank, in the order of the rows. */
  readonly sent: readonly SentCell[];
}

const marker = 'BinhXet.copy';
const sentMarker = 'BinhXet.sent';
const keys = ['campaign', 'inputs', 'member', 'madeAt'] as const;
/** Copies of earlier versions have none, nor have those that no workbook keeps a record of. */
const nonceKey = 'nonce';
const fields: readonly SentCell['field'][] = ['score', 'recused', 'note'];

/** The cells of the stamp from its marker on, all texts; rows are four cells long at most. */
export function stampCells(stamp: Stamp): readonly (readonly string[])[] {
  return [
    [marker, String(stampVersion)],
    ...keys.map((key) => [key, stamp[key]]),
    ...(stamp.nonce === '' ? [] : [[nonceKey, stamp.nonce]]),
    [sentMarker],
    ...stamp.sent.map(({ candidate, field, criterion, value }) => [candidate, field, criterion, value]),
  ];
}

/** The stamp in these cells of a sheet, from A1 on; null where there is none, or none that can be understood. */
export function readStamp(cells: readonly (readonly CellValue[])[]): Stamp | null {
  const origin = findMarker(cells);
  if (origin === null) return null;
  const rows = cells.slice(origin.row).map((row) => row.slice(origin.column));
  const [first, ...rest] = rows;
  if (cellText(first?.[1] ?? '') !== String(stampVersion)) return null;
  const end = rest.findIndex((row) => row[0] === sentMarker);
  const values = new Map(
    rest.slice(0, end < 0 ? rest.length : end).map((row) => [cellText(row[0] ?? ''), cellText(row[1] ?? '')]),
  );
  const [campaign, inputs, member, madeAt] = keys.map((key) => values.get(key) ?? '');
  if (!campaign || !inputs || !member || !madeAt) return null;
  const sent = end < 0 ? [] : rest.slice(end + 1).flatMap(sentCell);
  return { campaign, inputs, member, madeAt, nonce: values.get(nonceKey) ?? '', sent };
}

function findMarker(
  cells: readonly (readonly CellValue[])[],
): { readonly row: number; readonly column: number } | null {
  for (const [row, values] of cells.entries()) {
    const column = values.indexOf(marker);
    if (column >= 0) return { row, column };
  }
  return null;
}

function sentCell(row: readonly CellValue[]): readonly SentCell[] {
  const [candidate = '', word = '', criterion = '', value = ''] = row;
  const field = fields.find((each) => each === word);
  if (field === undefined || isBlank(candidate)) return [];
  return [{ candidate: cellText(candidate), field, criterion: cellText(criterion), value: String(value) }];
}
