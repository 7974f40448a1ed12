/** The certificates of the session; what writes .docx comes when somebody first asks for a file. */
import { addCertificateTable, readCertificateTable } from '../../../excel/inputs/certificate-layout.ts';
import { goToCell } from '../../../excel/line/go-to.ts';
import { certificatesOf as certificatesIn } from '../../../papers/certificate.ts';
import { gatherResults, type Results } from '../../../workbook/plan/results.ts';
import { canSaveFiles, saveFile } from '../../mail/save-file.ts';
import { onePer } from '../../session/one-per.ts';
import type { Result } from '../../session/state.ts';
import { CertificateStep } from './certificate-step.ts';

const files = () => import(/* webpackChunkName: "docx" */ '../../../papers/certificate-files.ts');

export const certificatesOf = onePer(
  (session) =>
    new CertificateStep(session, {
      read: readCertificateTable,
      add: (size) => addCertificateTable(size, { language: session.language }),
      goTo: goToCell,
      testFile: async ({ result, layout }) =>
        (await files()).testSheetFile(resultsOf(result), layout, session.language),
      awardFile: async ({ result, layout }, award) => {
        const results = resultsOf(result);
        const own = certificatesIn(results, layout).filter((certificate) => certificate.award === award);
        return (await files()).certificateFile(results, award, own);
      },
      saveFile,
      savesFiles: canSaveFiles(),
    }),
);

/** Certificates are in Vietnamese whatever the language of the pane. */
function resultsOf({ campaign, tally }: Result): Results {
  return gatherResults(campaign, tally, 'vi');
}
