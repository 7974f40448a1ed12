/** What `node` runs the command line with: the built one. That of the checkout is run by `built.test.ts` and `demo.test.ts`. */
import { join } from 'node:path';
import { built } from '../built/keeper.ts';

/** The path of the built command. */
export const program = join(await built('command'), 'binh-xet.js');
