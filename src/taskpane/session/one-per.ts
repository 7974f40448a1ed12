import type { Session } from './session.ts';

/** Gives what there is one of for each session: made when it is first asked for, kept while one goes elsewhere in the pane. */
export function onePer<Made>(make: (session: Session) => Made): (session: Session) => Made {
  const made = new WeakMap<Session, { readonly one: Made }>();
  return (session) => {
    const kept = made.get(session) ?? { one: make(session) };
    made.set(session, kept);
    return kept.one;
  };
}
