/** The documents and the certificates of the session; what writes .docx comes later still. */
import { addCertificateTable, readCertificateTable } from '../../excel/inputs/certificate-layout.ts';
import { goToCell } from '../../excel/line/go-to.ts';
import { certificatesOf as certificatesIn } from '../../papers/certificate.ts';
import { gatherResults } from '../../workbook/plan/results.ts';
import type { Results } from '../../workbook/plan/results.ts';
import { ballotsOf } from '../ballots/of-session.ts';
import { canSaveFiles, saveFile } from '../mail/save-file.ts';
import { onePer } from '../session/one-per.ts';
import type { Result } from '../session/state.ts';
import { CertificateStep } from './certificates/certificate-step.ts';
import { DocumentStep } from './document-step.ts';
import { handOverTools } from './hand-over.ts';

export const documentsOf = onePer(
  (session) =>
    new DocumentStep(session, {
      ...handOverTools(),
      secondCount: () => ballotsOf(session).state.countedTwice,
    }),
);

const files = () => import(/* webpackChunkName: "docx" */ '../../papers/certificate-files.ts');

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
