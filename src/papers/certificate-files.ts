/** The certificates of a tally as files: one for each award, since each is printed on sheets of its own, and a test sheet. */
import { certificateFiles } from '../i18n/documents/documents.ts';
import type { Language } from '../i18n/language.ts';
import type { AwardCode } from '../tally/campaign.ts';
import { fileName } from '../text/file-name.ts';
import type { CertificateLayout } from '../workbook/certificates/certificate-layout.ts';
import type { Results } from '../workbook/plan/results.ts';
import { certificatesDocx } from './certificate-docx.ts';
import { certificatePages } from './certificate-pages.ts';
import { testSheetDocx } from './certificate-test-docx.ts';
import type { Certificate } from './certificate.ts';

export interface NamedFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** The file of an award, with these of its certificates: one at least. */
export async function certificateFile(
  results: Results,
  award: AwardCode,
  certificates: readonly Certificate[],
): Promise<NamedFile> {
  const number = results.awards.findIndex((each) => each.award.code === award) + 1;
  return {
    name: fileName(certificateFiles.award(number, award), '.docx'),
    bytes: await certificatesDocx(certificates),
  };
}

/** The test sheet: a page for each of the pages that awards with recipients have, or, where none has any, all awards. */
export async function testSheetFile(
  results: Results,
  layout: CertificateLayout,
  language: Language,
): Promise<NamedFile> {
  const pages = certificatePages(results, layout);
  return { name: `${certificateFiles.test}.docx`, bytes: await testSheetDocx(pages, language) };
}
