/** The documents in the order the pane offers them, and what it calls them. */
import { documentsWords, type DocumentName } from '../../i18n/documents/documents.ts';
import type { DocumentOfResult } from '../../i18n/pane/documents-room.ts';
import type { Language } from '../../i18n/language.ts';
import { isMade } from '../../papers/made.ts';
import type { Campaign } from '../../tally/campaign.ts';
import { howVoted } from '../../tally/voting.ts';

/** Those that are made of a result; blank ballots are printed before there is one, in the step of voting. */
const documentsOfResult: readonly DocumentOfResult[] = [
  'count',
  'minutes',
  'submission',
  'decision',
  'public-list',
  'score-sheets',
];

/** Those of them that this council has. */
export function documentsFor(campaign: Campaign): readonly DocumentOfResult[] {
  return documentsOfResult.filter((name) => isMade(campaign, name));
}

/** What a document is called in this council: where all voted in writing, the minutes of the count are of opinions. */
export function titleOf(campaign: Campaign, name: DocumentName, language: Language): string {
  const words = documentsWords[language];
  return name === 'count' && howVoted(campaign).way === 'written' ? words.inWriting : words.names[name];
}
