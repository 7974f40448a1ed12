/** What stands above the table and in the footer of every sheet that reports on a campaign. */
import { composed } from '../../text/spelling.ts';
import type { DocumentWords } from '../../tally/campaign.ts';
import { capitals } from '../../text/letters.ts';
import { sheetWords } from '../../i18n/sheets/sheets.ts';
import type { Language } from '../columns/language.ts';
import type { SheetDraft } from './draft.ts';

/** The title in capitals and, under it, the campaign and its plan. */
export function addHeading(
  draft: SheetDraft,
  title: string,
  documents: DocumentWords,
  language: Language,
): void {
  draft.line(capitals(title), 'title', 24);
  draft.line(campaignLine(documents, language), 'subtitle');
}

/** The campaign's name (a line to fill in where there is none) and its plan, in one line. */
function campaignLine(documents: DocumentWords, language: Language): string {
  const name = campaignName(documents, language);
  return documents.plan === '' ? name : `${name} (${sheetWords[language].plan(documents.plan)})`;
}

/** The campaign as a line of a document; to be filled in by hand where it has no name. */
export function campaignName(documents: DocumentWords, language: Language): string {
  const words = sheetWords[language];
  return documents.name === '' ? words.campaignBlank : words.award.campaign(documents.name);
}

/** Whether the body that the workbook names is itself a council: then it needs no council named beside it. */
export function isCouncil(body: string): boolean {
  return /hội đồng|council/iu.test(composed(body));
}
