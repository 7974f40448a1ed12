/** What of the tellers' room is there from the start: the way to it. Members who only score do not load it. */
import { Suspense, lazy } from 'react';
import type { ReactNode } from 'react';
import { useStepsWords } from '../steps/words.ts';
import type { BallotsProps } from './BallotsView.tsx';

const Ballots = lazy(async () => {
  const loaded = await import(/* webpackChunkName: "ballots" */ './BallotsView.tsx');
  return { default: loaded.BallotsView };
});

/** The room of the tellers. It is loaded when somebody first comes to it. */
export function BallotsPart(props: BallotsProps): ReactNode {
  const words = useStepsWords().parts;
  return (
    <Suspense fallback={<div role="status">{words.loading}</div>}>
      <Ballots {...props} />
    </Suspense>
  );
}
