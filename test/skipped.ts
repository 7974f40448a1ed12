/** Why a test is not run: the report says it aloud, in one line. */
import type { TestOptions } from 'vitest';

declare module 'vitest' {
  interface TaskMeta {
    /** Why it is skipped. */
    because?: string;
    /** The smallest size that it is run in, where this run is smaller. */
    largerSize?: 'all' | 'long';
    /** It passed in the run that this one comes after. */
    passedBefore?: true;
  }
}

/**
 * The options of a test, or of a group of them, that is skipped for the reason given; false: it runs.
 *
 *     describe('certificates on paper', skipped(withoutWriter), () => {
 */
export function skipped(reason: string | false): TestOptions {
  return reason === false ? {} : { skip: true, meta: { because: reason } };
}
