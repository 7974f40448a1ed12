/** Repeatable chance: the same seed gives the same draws on every machine (mulberry32, integers only). */
export class Draw {
  #state: number;

  constructor(seed: number) {
    this.#state = seed >>> 0;
  }

  #next(): number {
    this.#state = (this.#state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(this.#state ^ (this.#state >>> 15), this.#state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return (mixed ^ (mixed >>> 14)) >>> 0;
  }

  /** A whole number from `low` to `high`, both included. */
  whole(low: number, high: number): number {
    return low + (this.#next() % (high - low + 1));
  }

  /** True in about `percent` of a hundred draws. */
  chance(percent: number): boolean {
    return this.#next() % 100 < percent;
  }

  /** One of the choices; throws where there are none. */
  pick<Value>(choices: readonly Value[]): Value {
    const found = choices[this.whole(0, choices.length - 1)];
    if (found === undefined) throw new RangeError('nothing to pick from');
    return found;
  }

  /** The same things in another order. */
  shuffled<Value>(things: readonly Value[]): Value[] {
    return things
      .map((thing) => ({ thing, key: this.#next() }))
      .sort((a, b) => a.key - b.key)
      .map(({ thing }) => thing);
  }
}
