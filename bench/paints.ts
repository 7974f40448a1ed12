/** From a key to the picture of what it did: measured in the page itself, from the event's own time stamp. */
import type { Frame } from 'playwright-core';

declare global {
  /** A global of the page under measurement: milliseconds, one for each key. */
  var paints: number[];
}

export interface Awaited {
  /** The keys that are measured, as a regular expression. */
  readonly keys: string;
  /**
   * `text`: that of `[data-total]` changes; `saved`: the field in which the key was pressed has been written; `moved`: the
   * tellers' pad is at another name.
   */
  readonly until: 'text' | 'saved' | 'moved';
}

/** From now on notes for each of the keys how long it takes until what is awaited has happened and is painted. */
export async function watchPaints(frame: Frame, awaited: Awaited): Promise<void> {
  // What tsx writes around functions to keep their names, and the page does not know.
  await frame.evaluate('globalThis.__name ??= (named) => named');
  await frame.evaluate(({ keys, until }) => {
    globalThis.paints = [];
    const total = (): string =>
      until === 'moved'
        ? (document.querySelector('[data-pad]')?.getAttribute('data-pad') ?? '')
        : (document.querySelector('[data-total]')?.textContent ?? '');
    const noteWhenPainted = (since: number): void => {
      requestAnimationFrame(() => {
        const channel = new MessageChannel();
        channel.port1.onmessage = () => paints.push(performance.now() - since);
        channel.port2.postMessage(null);
      });
    };
    const onKey = ({ key, timeStamp }: KeyboardEvent): void => {
      if (!new RegExp(keys).test(key)) return;
      const field = document.activeElement;
      const before = total();
      const happened = (): boolean =>
        until !== 'saved' ? total() !== before : field?.getAttribute('data-status') === 'saved';
      const observer = new MutationObserver(() => {
        if (!happened()) return;
        observer.disconnect();
        noteWhenPainted(timeStamp);
      });
      observer.observe(document, { subtree: true, childList: true, characterData: true, attributes: true });
    };
    addEventListener('keydown', onKey, { capture: true });
  }, awaited);
}

/** Waits until so many have been noted and gives them, in milliseconds. */
export async function paintsOf(frame: Frame, count: number): Promise<readonly number[]> {
  await frame.waitForFunction((expected) => paints.length >= expected, count);
  return frame.evaluate(() => paints);
}
