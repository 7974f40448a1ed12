/** The calculation engine's WebAssembly as a command of a second or two is best served by it. */
import { setFlagsFromString } from 'node:v8';
import { engineFile, readBeside } from './beside.ts';

/**
 * Its bytes. V8 is told to leave the code as it compiles it first: made faster in the background, it took a third of a
 * tally's processor time and a hundred megabytes. A V8 that has
 * lost the flag says so on standard error, which the tests of the commands see.
 */
export function engineBytes(): Buffer {
  setFlagsFromString('--liftoff-only');
  return readBeside(engineFile);
}
