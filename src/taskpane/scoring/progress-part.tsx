/** What of the view of everybody's progress is there from the start: the way to it. It is the secretary who asks for it. */
import { lazy } from 'react';
import type { ReactNode } from 'react';
import { Loading } from '../components/Loading.tsx';
import type { ProgressProps } from './ProgressView.tsx';

const Progress = lazy(async () => {
  const loaded = await import(/* webpackChunkName: "progress" */ './ProgressView.tsx');
  return { default: loaded.ProgressView };
});

/** How far everybody is. It is loaded when somebody first asks for it. */
export function ProgressPart(props: ProgressProps): ReactNode {
  return (
    <Loading>
      <Progress {...props} />
    </Loading>
  );
}
