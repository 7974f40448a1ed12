/** The certificates of a tally: a file for each award, since each is printed on sheets of its own, and a test sheet. */
import { certificateFiles } from '../i18n/documents.ts';
import type { Language } from '../i18n/language.ts';
import { testSheetWords } from '../i18n/papers-certificate.ts';
import { certificatesDocx, testSheetDocx } from '../papers/certificate-docx.ts';
import { certificatesOf, type Certificate } from '../papers/certificate.ts';
import { placesFor, type CertificateRow } from '../workbook/certificate-layout.ts';
import type { Results } from '../workbook/plan/results.ts';

interface CertificateFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

export interface CertificateFiles {
  readonly files: readonly CertificateFile[];
  /** Whose texts do not fit their places, and which. */
  readonly tooLong: readonly { readonly name: string; readonly item: string }[];
}

/** The files, by award; the test sheet is that of the first award with recipients. None where nobody receives anything. */
export async function certificateFilesOf(
  results: Results,
  rows: readonly CertificateRow[],
  language: Language,
): Promise<CertificateFiles> {
  const all = certificatesOf(results, rows);
  const files: CertificateFile[] = [];
  for (const [at, { award }] of results.awards.entries()) {
    const own = all.filter((certificate) => certificate.award === award.code);
    if (own.length === 0) continue;
    if (files.length === 0) {
      const bytes = await testSheetDocx(placesFor(rows, award), language);
      files.push({ name: `${certificateFiles.test}.docx`, bytes });
    }
    const name = `${certificateFiles.award(at + 1, award.code)}.docx`;
    files.push({ name, bytes: await certificatesDocx(own) });
  }
  return { files, tooLong: all.flatMap((certificate) => tooLongOf(certificate, results, language)) };
}

function tooLongOf(
  { candidate, tooLong }: Certificate,
  results: Results,
  language: Language,
): CertificateFiles['tooLong'] {
  const name = results.candidateOf(candidate)?.name ?? candidate;
  return tooLong.map((item) => ({ name, item: testSheetWords[language].items[item] }));
}
