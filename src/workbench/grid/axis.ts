/** The rows or the columns of a sheet by their sizes in pixels. */
export class Axis {
  readonly #starts: readonly number[];

  constructor(sizes: readonly number[]) {
    let sum = 0;
    this.#starts = [0, ...sizes.map((size) => (sum += size))];
  }

  get count(): number {
    return this.#starts.length - 1;
  }

  /** Pixels of all of them together. */
  get total(): number {
    return this.start(this.count);
  }

  /** Where the row or column begins; past the last one, where that one ends. */
  start(index: number): number {
    return this.#starts[Math.min(Math.max(index, 0), this.count)] ?? 0;
  }

  /** Pixels of `length` of them from `index` on. */
  size(index: number, length = 1): number {
    return this.start(index + length) - this.start(index);
  }

  /** Which one is at that pixel; the first or the last one for what lies outside. */
  at(pixel: number): number {
    let [low, high] = [0, this.count - 1];
    while (low < high) {
      const middle = Math.ceil((low + high) / 2);
      if (this.start(middle) <= pixel) low = middle;
      else high = middle - 1;
    }
    return Math.max(low, 0);
  }
}
