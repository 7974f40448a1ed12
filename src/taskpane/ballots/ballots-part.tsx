/** What of the tellers' room is there from the start: the way to it. Members who only score do not load it. */
import { lazy } from 'react';
import type { ReactNode } from 'react';
import { Loading } from '../components/Loading.tsx';
import type { BallotsProps } from './BallotsView.tsx';

const Ballots = lazy(async () => {
  const loaded = await import(/* webpackChunkName: "ballots" */ './BallotsView.tsx');
  return { default: loaded.BallotsView };
});

/** The room of the tellers. It is loaded when somebody first comes to it. */
export function BallotsPart(props: BallotsProps): ReactNode {
  return (
    <Loading>
      <Ballots {...props} />
    </Loading>
  );
}
