/**
 * What each merge has brought, cell by cell: so that a newer copy may take the place of what the same member's older one
 * brought, and of nothing else. One row for each file that was merged, the newest on top: `brought`, the file's SHA-256, and
 * the cells as JSON in pieces.
 */
import { cellText } from '../../workbook/columns/cells.ts';
import type { CellValue } from '../../workbook/snapshot.ts';
import { jsonPieces, listOf } from '../kept-sheet.ts';
import type { BroughtCell } from './earlier-merges.ts';

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
