/** What of the documents is there from the start: the way to the rest. */
import { Suspense, lazy } from 'react';
import type { ReactNode } from 'react';
import type { Desk } from '../desk.ts';
import type { Result } from '../pane-state.ts';
import type { DocumentTools } from './document-desk.ts';

export interface DocumentsProps {
  readonly result: Result;
  /** The inputs have been edited since. */
  readonly outdated: boolean;
}

export type DocumentsPart = (props: DocumentsProps) => ReactNode;

/** The section of the documents. It is loaded when somebody first has a result to print. */
export function documentsPart(
  desk: Pick<Desk, 'withResult'>,
  secondCount: DocumentTools['secondCount'],
): DocumentsPart {
  const Documents = lazy(async () => {
    const loaded = await import(/* webpackChunkName: "documents" */ './open-documents.tsx');
    return { default: loaded.openDocuments(desk, secondCount) };
  });
  return function DocumentsPart(props) {
    return (
      <Suspense fallback={null}>
        <Documents {...props} />
      </Suspense>
    );
  };
}
