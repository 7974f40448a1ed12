/** What of the comparison of two candidates is there from the start: the way to it. */
import { lazy } from 'react';
import type { ReactNode } from 'react';
import { Loading } from '../components/Loading.tsx';
import type { ComparisonProps } from './ComparisonView.tsx';

const Comparing = lazy(async () => {
  const loaded = await import(/* webpackChunkName: "comparison" */ './ComparisonView.tsx');
  return { default: loaded.ComparisonView };
});

/** Two candidates side by side. It is loaded when somebody first compares. */
export function ComparisonPart(props: ComparisonProps): ReactNode {
  return (
    <Loading>
      <Comparing {...props} />
    </Loading>
  );
}
