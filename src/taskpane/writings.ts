/**
 * What the pane is still writing into the workbook. The ribbon's buttons and the pane share one page, so whoever tallies can
 * wait for it: a tally over half of what was typed would name others.
 */
import type { Trouble } from '../excel/write/outcome.ts';

/** A room in which people type. */
export interface Typing {
  /** Writes what is typed and still waits for a pause. */
  commitTyped(): void;
  /** Resolves when all that was begun is written. */
  idle(): Promise<void>;
  /** Whether something that was typed is not in the workbook because Excel refused it. */
  readonly holdsBack: boolean;
}

export class Writings {
  private readonly underWay = new Set<Promise<unknown>>();

  /** The same work, which is known to go on until it has ended. */
  during<Args extends readonly unknown[], Done>(
    work: (...args: Args) => Promise<Done>,
  ): (...args: Args) => Promise<Done> {
    return (...args) => {
      const done = work(...args);
      this.underWay.add(done);
      const ended = (): boolean => this.underWay.delete(done);
      done.then(ended, ended);
      return done;
    };
  }

  /** Resolves when no such work goes on. */
  async idle(): Promise<void> {
    while (this.underWay.size > 0) await Promise.allSettled(this.underWay);
  }

  /**
   * Waits for all that the pane is writing. Null: it is in the workbook, or `stop` came first. Trouble: something was refused,
   * or is still not written when `patience` ends.
   */
  async settled(
    rooms: readonly Typing[],
    patience: Promise<unknown>,
    stop: AbortSignal | null,
  ): Promise<Trouble | null> {
    if (stop?.aborted === true) return null;
    for (const room of rooms) room.commitTyped();
    const done = Promise.all([this.idle(), ...rooms.map((room) => room.idle())]).then(() => 'done' as const);
    const late = patience.then(() => 'late' as const);
    const stopped = new Promise<'stopped'>((resolve) => {
      stop?.addEventListener('abort', () => resolve('stopped'));
    });
    const came = await Promise.race([done, late, stopped]);
    if (came === 'stopped') return null;
    if (came === 'late') return notWritten('Something has been being written for too long.');
    return rooms.some(({ holdsBack }) => holdsBack)
      ? notWritten('Excel has refused something that was typed.')
      : null;
  }
}

function notWritten(detail: string): Trouble {
  return { code: 'NotWritten', detail };
}
