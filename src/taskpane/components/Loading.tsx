/** What stands in the place of a part of the pane that is loaded only when somebody comes to it. */
import { Suspense } from 'react';
import type { ReactNode } from 'react';
import { stepsWords } from '../../i18n/pane/steps.ts';
import { useLanguage } from '../words.ts';

/** The part; until it is here, a line that says so, also to who cannot see. */
export function Loading({ children }: { readonly children: ReactNode }): ReactNode {
  const words = stepsWords[useLanguage()].parts;
  return <Suspense fallback={<div role="status">{words.loading}</div>}>{children}</Suspense>;
}
