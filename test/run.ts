/**
 * `npm test`: runs the tests under `test/`, after saying which outside readers this machine lacks and what therefore could
 * not be run. With CI set nothing may be lacking. Words that follow choose the files whose path has one of them.
 */
import { fileURLToPath } from 'node:url';
import { startVitest } from 'vitest/node';
import { outsiders } from './outsiders.ts';

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

const config = fileURLToPath(new URL('vitest.config.ts', import.meta.url));
const vitest = await startVitest('test', process.argv.slice(2), { run: true, config });
await vitest.close();
