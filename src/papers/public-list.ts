/** Danh sách công khai: what is posted. It has each recipient's published score, and no member's own. */
import { listWords } from '../i18n/documents/papers-lists.ts';
import { paperTitles, sharedWords } from '../i18n/documents/papers.ts';
import { body, councilName, councilOrgans, letterhead, title, type PaperInput } from './compose.ts';
import type { Block, Paper } from './paper.ts';
import {
  pendingLines,
  recipientCounts,
  recipientLists,
  recipientsOf,
  scoreNotes,
} from './recipient-lists.ts';
import { signerOfCouncil, signatures } from './signing.ts';

const words = listWords.posted;

/** The list that is posted. */
export function publicListPaper(input: PaperInput): Paper {
  const { results, style } = input;
  const { documents } = results.campaign;
  const lists = recipientLists(results, style, { score: true, votes: null });
  const opening =
    lists.length === 0 ? words.nobody : words.opening(councilName(documents), recipientCounts(results));
  const blocks: readonly Block[] = [
    letterhead(style, { organs: councilOrgans(documents), number: null, date: documents, draft: false }),
    ...title(style, words.kind, words.subject(sharedWords.campaign(documents.name))),
    body(style, opening),
    ...lists,
    ...[...scoreNotes(results, recipientsOf(results)), ...pendingLines(results)].map((text) =>
      body(style, text, { space: { before: 6, after: 0 } }),
    ),
    body(style, words.closing, { keepNext: true, space: { before: 6, after: 12 } }),
    signatures(style, [[], signerOfCouncil(input)]),
  ];
  return {
    name: 'public-list',
    title: paperTitles['public-list'],
    page: style.page,
    font: style.font,
    blocks,
  };
}
