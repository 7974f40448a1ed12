/** `npm run bench`: every performance claim, as a ratio against something else in the same run. */
import { benchTally } from './tally.ts';
import { benchXlsx } from './xlsx.ts';

await benchTally();
await benchXlsx();
