/** What of certificates is known before any is written: the pages, and what will not fit them. */
import type { Language } from '../i18n/language.ts';
import { testSheetWords } from '../i18n/documents/papers-certificate.ts';
import type { AwardCode } from '../tally/campaign.ts';
import {
  pageFor,
  type CertificateLayout,
  type CertificatePage,
} from '../workbook/certificates/certificate-layout.ts';
import type { Results } from '../workbook/plan/results.ts';
import type { Certificate } from './certificate.ts';

/** The places of one award or of several. */
export interface AwardsPage {
  readonly page: CertificatePage;
  /** Whose places these are; '' where there is nothing to tell apart. */
  readonly awards: string;
}

/** The pages of awards with recipients, or, where none has any, of all awards, each page once. */
export function certificatePages({ awards }: Results, layout: CertificateLayout): readonly AwardsPage[] {
  const given = awards.filter(({ result }) => result.recipients.length > 0);
  const pages = new Map<string, { readonly page: AwardsPage['page']; readonly codes: AwardCode[] }>();
  for (const { award } of given.length > 0 ? given : awards) {
    const page = pageFor(layout, award);
    const key = JSON.stringify(page);
    const same = pages.get(key);
    if (same === undefined) pages.set(key, { page, codes: [award.code] });
    else same.codes.push(award.code);
  }
  const isOne = pages.size === 1;
  return [...pages.values()].map(({ page, codes }) => ({ page, awards: isOne ? '' : codes.join(', ') }));
}

/** A text that does not fit its place: whose, and which, in words. */
export interface TooLong {
  readonly name: string;
  readonly item: string;
}

/** What does not fit, of these certificates. */
export function tooLongOf(
  certificates: readonly Certificate[],
  results: Results,
  language: Language,
): readonly TooLong[] {
  return certificates.flatMap(({ candidate, tooLong }) => {
    const name = results.candidateOf(candidate)?.name ?? candidate;
    return tooLong.map((item) => ({ name, item: testSheetWords[language].items[item] }));
  });
}
