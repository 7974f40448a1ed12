/** What of the view of everybody's progress is there from the start: the way to it. It is the secretary who asks for it. */
import { Suspense, lazy } from 'react';
import type { ReactNode } from 'react';
import { useStepsWords } from '../steps/words.ts';
import type { ProgressProps } from './ProgressView.tsx';

const Progress = lazy(async () => {
  const loaded = await import(/* webpackChunkName: "progress" */ './ProgressView.tsx');
  return { default: loaded.ProgressView };
});

/** How far everybody is. It is loaded when somebody first asks for it. */
export function ProgressPart(props: ProgressProps): ReactNode {
  const words = useStepsWords().parts;
  return (
    <Suspense fallback={<div role="status">{words.loading}</div>}>
      <Progress {...props} />
    </Suspense>
  );
}
