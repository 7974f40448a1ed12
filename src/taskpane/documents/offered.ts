/** The documents in the order the pane offers them. */
import type { DocumentName } from '../../i18n/documents.ts';

/** Those that are made of a result; blank ballots are printed before there is one. */
export const documentsOfResult: readonly DocumentName[] = [
  'count',
  'minutes',
  'submission',
  'decision',
  'public-list',
  'score-sheets',
];

export const documentsOffered: readonly DocumentName[] = [...documentsOfResult, 'ballots'];
