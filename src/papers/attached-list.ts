/** The list of recipients on pages of its own, as it is attached to the submission and the decision. */
import { listWords } from '../i18n/documents/papers-lists.ts';
import { body, title, type PaperInput } from './compose.ts';
import type { Block } from './paper.ts';
import {
  pendingLines,
  recipientCounts,
  recipientLists,
  recipientsOf,
  scoreNotes,
  type ListColumns,
} from './recipient-lists.ts';

export interface Attachment {
  readonly subject: string;
  /** To what it is attached, in brackets. */
  readonly to: string;
  readonly columns: ListColumns;
}

/** A page break, the heading and the tables; nothing at all where nobody receives anything. */
export function attachedList(
  { results, style }: PaperInput,
  { subject, to, columns }: Attachment,
): readonly Block[] {
  const lists = recipientLists(results, style, columns);
  if (lists.length === 0) return [];
  const after = { space: { before: 6, after: 0 } };
  const notes = columns.score ? scoreNotes(results, recipientsOf(results)) : [];
  return [
    { kind: 'pageBreak' },
    ...title(style, listWords.attached.kind, subject, to),
    ...lists,
    ...notes.map((text) => body(style, text, after)),
    ...pendingLines(results).map((text) => body(style, text, after)),
    body(style, listWords.attached.closing(recipientCounts(results)), { ...after, italic: true }),
  ];
}
