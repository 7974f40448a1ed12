/** Taking a merge back from the workbook as it stands now. */
import assert from 'node:assert/strict';
import { beforeAll, describe, it } from 'vitest';
import type { WrittenRow } from '../../src/copies/merge/merge-before.ts';
import { planTakeBack } from '../../src/copies/merge/merge-take-back.ts';
import { SentCouncil, type MasterCell } from './sent-council.ts';

/** A row that the merge made, with one score. */
const made: WrittenRow = {
  ...{ kind: 'row', table: 'Scores_1', member: 'TV1', candidate: 'TT-2' },
  cells: [{ field: 'score', criterion: 'I.1', before: '', after: 7 }],
};

describe('a row that a merge made', () => {
  let council: SentCouncil;
  beforeAll(async () => {
    council = await SentCouncil.make();
  });

  /** What taking it back writes, from left to right. */
  async function takenBack(...cells: readonly MasterCell[]): Promise<readonly unknown[]> {
    const master = await council.master({}, ...cells);
    const { plan } = planTakeBack(master, { files: [], rows: [made] });
    return plan.cells.toSorted((a, b) => a.column - b.column).map(({ before, after }) => [before, after]);
  }

  it('is blank again, its codes too', async () => {
    assert.deepEqual(await takenBack(['TV1', 'TT-2', 'I.1', 7]), [
      ['TV1', ''],
      ['TT-2', ''],
      [7, ''],
    ]);
  });

  it('keeps its codes where somebody has typed more into it since: that would be nobody’s', async () => {
    const cells = await takenBack(['TV1', 'TT-2', 'I.1', 7], ['TV1', 'TT-2', 'I.2', 8]);
    assert.deepEqual(cells, [[7, '']]);
  });

  it('stays where its score was changed since', async () => {
    assert.deepEqual(await takenBack(['TV1', 'TT-2', 'I.1', 9]), []);
  });
});
