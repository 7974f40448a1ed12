/** No result is written while the figures of the ballot box do not add up, and an earlier one is not shown for theirs. */
import assert from 'node:assert/strict';
import { describe, it } from 'vitest';
import type { WorkbookFile } from '../../src/ooxml/model.ts';
import { tallyIn } from './in-excel.ts';
import { aCouncilFile, putTable, type Cell } from './small-council.ts';

const boxHeader = ['Phát ra', 'Thu về', 'Hợp lệ', 'Không hợp lệ'];

/** Three members, three valid papers, and a box with these figures: issued, returned, valid, invalid. */
function withBox(figures: readonly Cell[]): WorkbookFile {
  const file = aCouncilFile({ quota: 2 });
  putTable(file, 'BallotBox', 'Hòm phiếu', boxHeader, [figures]);
  return file;
}

const wrong: readonly (readonly [what: string, figures: readonly Cell[], found: string])[] = [
  ['fewer were issued than came back', [2, 3, 3, 0], 'Thu về'],
  ['valid and invalid are not what came back', [3, 3, 3, 1], 'Thu về'],
  ['fewer came back than were counted', [3, 2, 3, 0], 'Thu về'],
  ['another number of valid papers was entered', [3, 3, 2, 1], 'Hợp lệ'],
  ['more came back than there are voters', [5, 4, 3, 1], 'Thu về'],
  ['a figure is left out', [3, '', 3, 0], 'Thu về'],
  ['a figure is no number', [3, 'ba', 3, 0], 'Thu về'],
];

describe('a box whose figures do not add up', () => {
  it('lets a result through when they do', async () => {
    assert.equal((await tallyIn(withBox([3, 3, 3, 0]))).kind, 'tallied');
  });

  for (const [what, figures, column] of wrong) {
    it(`brings the issues and nothing else: ${what}`, async () => {
      const file = withBox(figures);
      const before = file.sheets.map(({ name }) => name);
      const outcome = await tallyIn(file);
      assert.equal(outcome.kind, 'refused');
      if (outcome.kind !== 'refused') return;
      const errors = outcome.issues.filter(({ severity }) => severity === 'error');
      assert.deepEqual(
        errors.map(({ sheet, cell }) => `${sheet} ${cell}`),
        [`Hòm phiếu ${'BCDE'.charAt(boxHeader.indexOf(column))}5`],
      );
      assert.deepEqual(
        outcome.plan.sheets.map(({ mark }) => mark),
        ['issues'],
      );
      const added = file.sheets.map(({ name }) => name).filter((name) => !before.includes(name));
      assert.equal(added.length, 1, added.join());
    });
  }
});
