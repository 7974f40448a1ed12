/** The part of the certificates; what writes .docx comes when somebody first asks for a file. */
import type { ReactNode } from 'react';
import { addCertificateTable, readCertificateTable } from '../../../excel/inputs/certificate-layout.ts';
import { goToCell } from '../../../excel/line/go-to.ts';
import { watchSheets } from '../../../excel/line/watch.ts';
import { languageOf } from '../../../i18n/language.ts';
import { certificatesOf } from '../../../papers/certificate.ts';
import { gatherResults, type Results } from '../../../workbook/plan/results.ts';
import { afterQuiet } from '../../after-quiet.ts';
import type { Desk } from '../../desk.ts';
import { canSaveFiles, saveFile } from '../../mail/save-file.ts';
import type { Result } from '../../pane-state.ts';
import type { DocumentsProps } from '../documents-part.tsx';
import { CertificateDesk } from './certificate-desk.ts';
import { CertificatesView } from './CertificatesView.tsx';

/** The view, with a desk of its own that keeps its state while one goes elsewhere in the pane. */
export function openCertificates(pane: Pick<Desk, 'withResult'>): (props: DocumentsProps) => ReactNode {
  const language = () => languageOf(Office.context.displayLanguage);
  const files = () => import(/* webpackChunkName: "docx" */ '../../../papers/certificate-files.ts');
  const desk = new CertificateDesk({
    withResult: (work) => pane.withResult(work),
    read: readCertificateTable,
    add: (size) => addCertificateTable(size, { language: language() }),
    goTo: goToCell,
    watch: watchSheets,
    soon: afterQuiet(),
    testFile: async ({ result, layout }) =>
      (await files()).testSheetFile(resultsOf(result), layout, language()),
    awardFile: async ({ result, layout }, award) => {
      const results = resultsOf(result);
      const own = certificatesOf(results, layout).filter((certificate) => certificate.award === award);
      return (await files()).certificateFile(results, award, own);
    },
    saveFile,
    savesFiles: canSaveFiles(),
  });
  return function Certificates(props) {
    return <CertificatesView desk={desk} {...props} />;
  };
}

/** Certificates are in Vietnamese whatever the language of the pane. */
function resultsOf({ campaign, tally }: Result): Results {
  return gatherResults(campaign, tally, 'vi');
}
