/**
 * What each merge has brought, cell by cell: so that a newer copy may take the place of what the same member's older one
 * brought, and of nothing else. One row for each file that was merged, the newest on top: `brought`, the file's SHA-256, and
 * the cells as JSON in pieces.
 */
import { sameText } from '../../text/spelling.ts';
import { cellText } from '../../workbook/columns/cells.ts';
import type { CellValue } from '../../workbook/snapshot.ts';
import { jsonPieces, listOf } from '../kept-sheet.ts';

/** What one merge of a file has brought. */
export interface Brought {
  readonly sha256: string;
  readonly cells: readonly BroughtCell[];
}

const word = 'brought';

/** Whether a row of the hidden sheet is one of these. */
export function isBroughtRow(row: readonly CellValue[]): boolean {
  return cellText(row[0] ?? '') === word;
}

/** The rows of the hidden sheet that tell it; one that somebody spoilt says nothing. */
export function readBrought(cells: readonly (readonly CellValue[])[]): readonly Brought[] {
  return cells.filter(isBroughtRow).flatMap((row): readonly Brought[] => {
    const [, sha256 = '', ...pieces] = row.map(String);
    const brought = listOf(pieces, broughtCell);
    return brought === null ? [] : [{ sha256, cells: brought }];
  });
}

/** The rows as they are written. */
export function broughtRows(brought: readonly Brought[]): readonly (readonly string[])[] {
  return brought.map(({ sha256, cells }) => [
    ...[word, sha256],
    ...jsonPieces(cells.map(({ candidate, field, criterion, text }) => [candidate, field, criterion, text])),
  ]);
}

/** Without what the last merge of each of these files brought. */
export function withoutLast(brought: readonly Brought[], sha256s: readonly string[]): readonly Brought[] {
  const left = new Set(sha256s);
  return brought.filter(({ sha256 }) => !left.delete(sha256));
}

function broughtCell(value: unknown): BroughtCell | null {
  if (!Array.isArray(value)) return null;
  const parts: readonly unknown[] = value;
  const [candidate, field, criterion, text] = parts;
  const known = (['score', 'recused', 'note'] as const).find((each) => each === field);
  if (known === undefined || typeof candidate !== 'string' || typeof criterion !== 'string') return null;
  return typeof text === 'string' ? { candidate, field: known, criterion, text } : null;
}

/** What a copy that was merged has written into one cell. */
export interface BroughtCell {
  /** The candidate's code as it was spelled then. */
  readonly candidate: string;
  readonly field: 'score' | 'recused' | 'note';
  /** The criterion's code of a score; '' otherwise. */
  readonly criterion: string;
  /** See `Said`: the same for what means the same. */
  readonly text: string;
}

/** A copy that was merged before, as the record has it. */
export interface EarlierMerge {
  readonly file: string;
  readonly member: string;
  readonly sha256: string;
  /** ISO 8601, UTC; null where the copy did not say. */
  readonly savedAt: string | null;
  /** What it wrote; none where an earlier version of the add-in merged it. */
  readonly brought: readonly BroughtCell[];
}

/** The merges of a member's copies, the newest first as they are given. */
export function mergesOf(member: string, earlier: readonly EarlierMerge[]): readonly EarlierMerge[] {
  return earlier.filter((merge) => sameText(merge.member, member));
}

/**
 * The merge of a copy that was, or may have been, saved after one saved at this time; null where all are known to be older.
 * Equal times may be either way round, and a copy that does not say when it was saved may be older than any other.
 */
export function laterMerge(savedAt: string | null, own: readonly EarlierMerge[]): EarlierMerge | null {
  return own.find((merge) => savedAt === null || merge.savedAt === null || merge.savedAt >= savedAt) ?? null;
}
