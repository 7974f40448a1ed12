/** The session, for the components. */
import { createContext, useContext, useSyncExternalStore } from 'react';
import type { Seen } from './seen.ts';
import type { Session } from './session.ts';
import { isBusy } from './state.ts';
import type { Job, SessionState } from './state.ts';

export const SessionContext = createContext<Session | null>(null);

export function useSession(): Session {
  const session = useContext(SessionContext);
  if (session === null) throw new Error('The pane is drawn without a session.');
  return session;
}

/** A state for a component, which is drawn again when it changes. */
export function useSeen<State>({ subscribe, getState }: Seen<State>): State {
  return useSyncExternalStore(subscribe, getState);
}

export function useSessionState(): SessionState {
  return useSeen(useSession().store);
}

/** Whether a person has to wait for some job. */
export function useIsBusy(): boolean {
  return isBusy(useSessionState());
}

/** Whether this job is the one that goes on. */
export function useIsGoingOn(job: Job): boolean {
  return useSessionState().work?.job === job;
}
