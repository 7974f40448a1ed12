/** What we write has nothing that Excel or Word would repair, or refuse. */
import assert from 'node:assert/strict';
import { describe, it } from 'vitest';
import { from } from '../size.ts';
import { faultsIn } from './checker.ts';
import { further, usual } from './every-kind.ts';

function holds(kinds: typeof usual | typeof further): void {
  for (const [what, files] of Object.entries(kinds)) {
    it(`has no fault: ${what}`, async () => {
      let count = 0;
      for await (const { name, bytes } of files()) {
        const faults = faultsIn(bytes).map((fault) => `${fault.rule}: ${fault.what}`);
        assert.deepEqual(faults, [], name);
        count += 1;
      }
      assert.notEqual(count, 0, 'there are files of each kind');
    });
  }
}

describe('a file that we write', () => holds(usual));
describe('a file of another kind that we write', from('all'), () => holds(further));
