/** The section of the documents, all of which is loaded together; what writes .docx comes later still. */
import type { ReactNode } from 'react';
import { writeDocuments } from '../../excel/documents.ts';
import { breathe } from '../../excel/round-trip.ts';
import type { Desk } from '../desk.ts';
import { canSaveFiles, saveFile } from '../mail/save-file.ts';
import { DocumentDesk } from './document-desk.ts';
import type { DocumentTools } from './document-desk.ts';
import type { DocumentsProps } from './documents-part.tsx';
import { DocumentsView } from './DocumentsView.tsx';
import { openCertificates } from './certificates/open-certificates.tsx';

/** The view, with a desk of its own that keeps its state while one goes elsewhere in the pane. */
export function openDocuments(
  pane: Pick<Desk, 'withResult'>,
  secondCount: DocumentTools['secondCount'],
): (props: DocumentsProps) => ReactNode {
  const desk = new DocumentDesk({
    withResult: (work) => pane.withResult(work),
    secondCount,
    write: writeDocuments,
    docxOf: async (paper) => {
      const { docxOf } = await import(/* webpackChunkName: "docx" */ '../../papers/docx.ts');
      return docxOf(paper);
    },
    breathe,
    saveFile,
    savesFiles: canSaveFiles(),
    now: () => new Date(),
  });
  const Certificates = openCertificates(pane);
  return function Documents(props) {
    return (
      <>
        <DocumentsView desk={desk} {...props} />
        <Certificates {...props} />
      </>
    );
  };
}
