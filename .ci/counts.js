/**
 * The last line of `.ci/run`: what the tests of all its runs came to. Arguments: the folder of their reports, and the exit status
 * of the whole; where it is not 0 and no test failed, what failed counts as one.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const [folder, status] = process.argv.slice(2);
const reports = readdirSync(folder)
  .filter((name) => name.endsWith('.json'))
  .map((name) => JSON.parse(readFileSync(join(folder, name), 'utf8')));
const sum = (of) => reports.reduce((total, report) => total + of(report), 0);
const failed = sum((report) => report.failed);
console.log(
  `${sum((report) => report.passed)} passed, ${failed === 0 && status !== '0' ? 1 : failed} failed`,
);
