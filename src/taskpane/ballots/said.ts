/** What has just happened in the count, to be said aloud. */

/** `turn` counts. */
export interface Said {
  readonly what: 'filed' | 'filedInvalid' | 'undone' | 'notUndone';
  readonly number: string;
  readonly turn: number;
}

/** The state with this said. */
export function said<State extends { readonly said: Said | null }>(
  state: State,
  what: Said['what'],
  number: string,
): State {
  return { ...state, said: { what, number, turn: (state.said?.turn ?? 0) + 1 } };
}
