/** What of the comparison of two candidates is there from the start: the way to it. */
import { Suspense, lazy } from 'react';
import type { ReactNode } from 'react';
import { useStepsWords } from '../steps/words.ts';
import type { ComparisonProps } from './ComparisonView.tsx';

const Comparing = lazy(async () => {
  const loaded = await import(/* webpackChunkName: "comparison" */ './ComparisonView.tsx');
  return { default: loaded.ComparisonView };
});

/** Two candidates side by side. It is loaded when somebody first compares. */
export function ComparisonPart(props: ComparisonProps): ReactNode {
  const words = useStepsWords().parts;
  return (
    <Suspense fallback={<div role="status">{words.loading}</div>}>
      <Comparing {...props} />
    </Suspense>
  );
}
