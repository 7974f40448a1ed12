import { HostError } from './host-error.ts';
import type { RangeReference } from './range-reference.ts';

/** The ranges that outlive a batch, by the id the client was given. */
export class References {
  readonly #ranges = new Map<string, RangeReference>();
  #last = 0;

  keep(range: RangeReference): string {
    this.#last += 1;
    const id = `{${this.#last}}`;
    this.#ranges.set(id, range);
    return id;
  }

  /** Throws `InvalidReference` for an id that was never given out or was removed. */
  get(id: string): RangeReference {
    const range = this.#ranges.get(id);
    if (range === undefined) throw new HostError('InvalidReference', `No object is kept as ${id}.`);
    return range;
  }

  remove(id: string): void {
    this.#ranges.delete(id);
  }

  removeAll(): void {
    this.#ranges.clear();
  }

  get count(): number {
    return this.#ranges.size;
  }
}
