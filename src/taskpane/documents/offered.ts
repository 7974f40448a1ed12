/** The documents in the order the pane offers them. */
import type { DocumentOfResult } from '../../i18n/documents-room.ts';

/** Those that are made of a result; blank ballots are printed before there is one, in the step of voting. */
export const documentsOfResult: readonly DocumentOfResult[] = [
  'count',
  'minutes',
  'submission',
  'decision',
  'public-list',
  'score-sheets',
];
