/** The certificates of a tally as the command line writes them. */
import type { Language } from '../i18n/language.ts';
import { certificateFile, testSheetFile, type NamedFile } from '../papers/certificate-files.ts';
import { tooLongOf, type TooLong } from '../papers/certificate-pages.ts';
import { certificatesOf } from '../papers/certificate.ts';
import type { CertificateLayout } from '../workbook/certificates/certificate-layout.ts';
import type { Results } from '../workbook/plan/results.ts';

export interface CertificateFiles {
  readonly files: readonly NamedFile[];
  readonly tooLong: readonly TooLong[];
}

/** The test sheet, and a file for each award with recipients. None where nobody receives anything. */
export async function certificateFilesOf(
  results: Results,
  layout: CertificateLayout,
  language: Language,
): Promise<CertificateFiles> {
  const all = certificatesOf(results, layout);
  if (all.length === 0) return { files: [], tooLong: [] };
  const files = [await testSheetFile(results, layout, language)];
  for (const { award } of results.awards) {
    const own = all.filter((certificate) => certificate.award === award.code);
    if (own.length > 0) files.push(await certificateFile(results, award.code, own));
  }
  return { files, tooLong: tooLongOf(all, results, language) };
}
