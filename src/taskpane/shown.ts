/** A state that is shown: views look at it, and are told when it changes. */

/** What every desk with a state of its own is built on. */
export abstract class Shown<State extends object> {
  protected current: State;
  private readonly listeners = new Set<() => void>();

  constructor(first: State) {
    this.current = first;
  }

  /** The state; a new object after every change. */
  readonly state = (): State => this.current;

  /** Calls `listener` after every change of the state; gives the function that ends this. */
  readonly subscribe = (listener: () => void): (() => void) => {
    this.listeners.add(listener);
    return () => this.listeners.delete(listener);
  };

  protected put(change: Partial<State>): void {
    this.current = { ...this.current, ...change };
    for (const listener of this.listeners) listener();
  }
}
