/** Things to tell Excel, each with an estimate of its weight: in their order, as many to a message as fit. */
import { Pages } from './pages.ts';
import { messageBytes, roundTrip } from './round-trip.ts';
import { isTooLarge } from './trouble.ts';

export interface Step {
  /** Estimate of what it adds to a request; a test compares it with real requests. */
  readonly bytes: number;
  queue(pages: Pages): void;
}

/** One object that a batch mentions, and one property or call, in bytes. */
const objectBytes = 300;
const callBytes = 150;

/** A step that mentions so many objects and sets so many properties. */
export function step(objects: number, calls: number, payload: number, queue: Step['queue']): Step {
  return { bytes: objects * objectBytes + calls * callBytes + payload, queue };
}

/** Steps in their order, as many to a message of `most` bytes as fit; no message is empty. */
export function packed(steps: readonly Step[], most = messageBytes): (readonly Step[])[] {
  const trips: Step[][] = [];
  let weight = most;
  for (const each of steps) {
    if (weight + each.bytes > most) {
      trips.push([]);
      weight = 0;
    }
    trips.at(-1)?.push(each);
    weight += each.bytes;
  }
  return trips;
}

/**
 * Sends the steps as one message, or in halves where Excel finds it too large: then it did nothing of it. Throws what
 * Excel refuses.
 */
export async function sendSteps(steps: readonly Step[]): Promise<void> {
  try {
    await roundTrip((context) => {
      const pages = new Pages(context);
      for (const each of steps) each.queue(pages);
      return () => undefined;
    });
  } catch (error) {
    if (!isTooLarge(error) || steps.length < 2) throw error;
    const middle = Math.ceil(steps.length / 2);
    await sendSteps(steps.slice(0, middle));
    await sendSteps(steps.slice(middle));
  }
}
