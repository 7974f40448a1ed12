import type { ReactNode } from 'react';
import type { ShownResult } from '../session/state.ts';
import { CertificatesView } from './certificates/CertificatesView.tsx';
import { DocumentsView } from './DocumentsView.tsx';

/** What is printed of a result beside its sheets, all of which is loaded together. */
export function PrintingParts(props: ShownResult): ReactNode {
  return (
    <>
      <DocumentsView {...props} />
      <CertificatesView {...props} />
    </>
  );
}
