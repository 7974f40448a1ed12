/**
 * `npm test`: runs every test under `test/` with node's own runner, after saying which outside readers this machine
 * lacks and what therefore could not be run. With CI set nothing may be lacking.
 */
import { spawnSync } from 'node:child_process';
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { outsiders } from './outsiders.ts';

const wanted = process.argv.slice(2);
const files = readdirSync('test', { recursive: true, encoding: 'utf8' })
  .filter((file) => /\.test\.tsx?$/.test(file))
  .map((file) => join('test', file))
  .filter((file) => wanted.length === 0 || wanted.some((part) => file.includes(part)))
  .sort();

const missing = outsiders.filter((outsider) => outsider.find() === null);
for (const outsider of missing) {
  console.log(
    `Not on this machine: ${outsider.name}. Not run: ${outsider.without}. To have it: ${outsider.install}`,
  );
}
if (missing.length > 0 && process.env['CI'] !== undefined) {
  console.error('In CI nothing may be left out.');
  process.exit(1);
}

const run = spawnSync(
  process.execPath,
  ['--import', 'tsx', '--test', '--test-concurrency=2', '--test-reporter=spec', ...files],
  { stdio: 'inherit' },
);
process.exit(run.status ?? 1);
