/** `npm run demo`, as someone who has just cloned the project runs it. */
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, it } from 'vitest';

const project = fileURLToPath(new URL('../..', import.meta.url));

describe('the demo', () => {
  it('tallies the sample, and ends by saying how to open the workbench', () => {
    const run = spawnSync(process.execPath, ['--import', 'tsx', 'src/cli/demo.ts'], {
      cwd: project,
      encoding: 'utf8',
    });
    assert.equal(run.status, 0, run.stderr);
    const last = run.stdout.trimEnd().split('\n').at(-1) ?? '';
    const command = /npm run (\w+), rồi mở địa chỉ hiện ra/.exec(last)?.[1];
    assert.equal(command, 'workbench', last);
    assert.match(readFileSync(join(project, 'package.json'), 'utf8'), /"workbench": /);
  });
});
