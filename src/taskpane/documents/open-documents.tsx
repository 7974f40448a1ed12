/** The section of the documents, all of which is loaded together; what writes .docx comes later still. */
import type { ReactNode } from 'react';
import type { Desk } from '../desk.ts';
import { handOverTools } from './hand-over-tools.ts';
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
    ...handOverTools(),
    withResult: (work) => pane.withResult(work),
    secondCount,
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
