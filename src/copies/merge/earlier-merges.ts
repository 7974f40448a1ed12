/** What was merged before, as the workbook's own sheets tell. */
import { sameText } from '../../text/spelling.ts';

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
