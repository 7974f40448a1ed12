/** The certificates of a tally as files: one for each award, since each is printed on sheets of its own, and a test sheet. */
import { certificateFiles } from '../i18n/documents.ts';
import type { Language } from '../i18n/language.ts';
import { testSheetWords } from '../i18n/papers-certificate.ts';
import type { AwardCode } from '../tally/campaign.ts';
import { pageFor, type CertificateLayout } from '../workbook/certificate-layout.ts';
import type { Results } from '../workbook/plan/results.ts';
import { certificatesDocx } from './certificate-docx.ts';
import { testSheetDocx, type TestPage } from './certificate-test-docx.ts';
import type { Certificate } from './certificate.ts';

export interface NamedFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** A text that does not fit its place: whose, and which, in words. */
export interface TooLong {
  readonly name: string;
  readonly item: string;
}

/** The file of an award, with these of its certificates: one at least. */
export async function certificateFile(
  results: Results,
  award: AwardCode,
  certificates: readonly Certificate[],
): Promise<NamedFile> {
  const number = results.awards.findIndex((each) => each.award.code === award) + 1;
  return {
    name: `${certificateFiles.award(number, award)}.docx`,
    bytes: await certificatesDocx(certificates),
  };
}

/** The test sheet: a page for each of the pages that awards with recipients have, or, where none has any, all awards. */
export async function testSheetFile(
  results: Results,
  layout: CertificateLayout,
  language: Language,
): Promise<NamedFile> {
  const pages = testPages(results, layout);
  return { name: `${certificateFiles.test}.docx`, bytes: await testSheetDocx(pages, language) };
}

function testPages({ awards }: Results, layout: CertificateLayout): readonly TestPage[] {
  const given = awards.filter(({ result }) => result.recipients.length > 0);
  const pages = new Map<string, { readonly page: TestPage['page']; readonly codes: AwardCode[] }>();
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
