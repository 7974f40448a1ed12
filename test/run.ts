/**
 * `npm test`: runs the tests under `test/`, after saying which outside readers this machine lacks and what therefore is not
 * run. With CI set nothing may be lacking. See docs/tests.md.
 *
 *   WORD …              only the test files whose path has one of the words, of whatever size
 *   --size all|long     more of each: `npm run test:all`, `npm run test:long`
 *   --report FILE       writes what the run came to
 *   --after FILE        leaves out the tests that passed in the run of that report and do no more in this size
 */
import { readFileSync, writeFileSync } from 'node:fs';
import { parseArgs } from 'node:util';
import { startVitest } from 'vitest/node';
import { chosenFiles } from './chosen-files.ts';
import { outsiders } from './outsiders.ts';
import { Report } from './report.ts';
import type { RunReport } from './report.ts';
import { afterVariable, seedVariable, sizes, sizeVariable } from './size.ts';
import type { Size } from './size.ts';

const { values, positionals: words } = parseArgs({
  allowPositionals: true,
  options: {
    size: { type: 'string', default: 'short' },
    report: { type: 'string' },
    after: { type: 'string' },
  },
});

/** False where something is lacking that this run must not lack. */
function tellLacking(): boolean {
  const lacking = outsiders.filter((outsider) => outsider.find() === null);
  for (const { name, without, install } of lacking) {
    console.log(`Not on this machine: ${name}. Not run: ${without}. To have it: ${install}`);
  }
  return lacking.length === 0 || process.env['CI'] === undefined;
}

/** Tells the workers how much to run, and where drawing begins. */
function setVariables(size: Size): void {
  process.env[sizeVariable] = size;
  if (values.after !== undefined) process.env[afterVariable] = values.after;
  if (size !== 'long') return;
  process.env[seedVariable] ??= String(Math.floor(Math.random() * 1_000_000_000));
  console.log(`Drawing begins at ${seedVariable}=${process.env[seedVariable]}.`);
}

async function run(size: Size): Promise<void> {
  const after: RunReport | null =
    values.after === undefined ? null : JSON.parse(readFileSync(values.after, 'utf8'));
  const include = [...chosenFiles({ size, words, passed: after?.whole ?? [] })];
  if (include.length === 0) throw new Error(`No test file has ${words.join(' or ')} in its path.`);
  const report = new Report((found) => {
    if (values.report !== undefined) writeFileSync(values.report, JSON.stringify(found));
  });
  const config = 'test/vitest.config.ts';
  const vitest = await startVitest('test', [], {
    run: true,
    config,
    include,
    reporters: ['default', report],
  });
  await vitest.close();
}

const size = sizes.find((one) => one === values.size);
if (size === undefined) throw new Error(`--size is one of ${sizes.join(', ')}, not ${values.size}.`);
if (tellLacking()) {
  setVariables(size);
  await run(size);
} else {
  console.error('In CI nothing may be left out.');
  process.exitCode = 1;
}
