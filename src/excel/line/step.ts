/** One thing to tell Excel, with an estimate of its weight, so that messages can be filled without passing the limit. */
import type { Pages } from './pages.ts';

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
