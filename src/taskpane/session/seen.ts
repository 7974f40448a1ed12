/** What a view looks at. */
import type { StoreApi } from 'zustand/vanilla';
import type { Session } from './session.ts';
import { foundOf } from './state.ts';
import type { Found, SessionState } from './state.ts';

/** A state, and word of its changes. A store is one. */
export interface Seen<State> {
  readonly getState: () => State;
  readonly subscribe: (listener: () => void) => () => void;
}

/** A step's own state together with what is known of the workbook; a new object only where one of them is. */
export function withWorkbook<Own, Whole>(
  session: Session,
  own: StoreApi<Own>,
  join: (found: Found | null, own: Own) => Whole,
): Seen<Whole> {
  let last: { readonly found: Found | null; readonly own: Own; readonly whole: Whole } | null = null;
  return {
    getState: () => {
      const { found } = session;
      const mine = own.getState();
      if (last?.found !== found || last.own !== mine) last = { found, own: mine, whole: join(found, mine) };
      return last.whole;
    },
    subscribe: (listener) => {
      const ends = [own.subscribe(listener), onFound(session, listener)];
      return () => ends.forEach((end) => end());
    },
  };
}

/** Calls `listener` whenever something else is known of the workbook; gives the function that ends this. */
export function onFound(session: Session, listener: () => void): () => void {
  return session.store.subscribe((now: SessionState, before: SessionState) => {
    if (foundOf(now.view) !== foundOf(before.view)) listener();
  });
}
