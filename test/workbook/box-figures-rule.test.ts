/** The figures of a box must add up before there is a result: whatever tellers write there, and whatever they leave blank. */
import assert from 'node:assert/strict';
import fc from 'fast-check';
import { describe, it } from 'vitest';
import { readWorkbook } from '../../src/workbook/read.ts';
import { runs } from '../size.ts';
import { snapshotOf, soundBook, withCell, withoutTable, type Book } from './snapshots.ts';
import { inspected } from '../inspected.ts';

const titles = ['Phát ra', 'Thu về', 'Hợp lệ', 'Không hợp lệ'] as const;
const figure = fc.oneof(fc.integer({ min: 0, max: 4 }), fc.constantFrom('', ' ', '2', '3'));
const box = fc.tuple(figure, figure, figure, figure);

function withBox(book: Book, figures: readonly (string | number)[]): Book {
  return figures.reduce<Book>(
    (before, value, at) => withCell(before, 'BallotBox', 0, titles[at] ?? '', value),
    book,
  );
}

/** Whether a figure of a box was written at all. */
const isWritten = (value: string | number): boolean => String(value).trim() !== '';

describe('a box of the ballot', () => {
  it('stops everything unless its figures add up, and agree with the papers that were entered', () => {
    const seen = { sound: 0, wrong: 0 };
    fc.assert(
      fc.property(box, (figures) => {
        const { issues, campaign } = readWorkbook(snapshotOf(withBox(soundBook(), figures)));
        if (issues.some(({ severity }) => severity === 'error')) {
          seen.wrong += 1;
          return;
        }
        seen.sound += 1;
        const [issued, returned, valid, invalid] = figures.map(Number);
        if (!figures.some(isWritten)) {
          assert.ok(
            !campaign.ballotBoxes.some(({ kind }) => kind === 'collective'),
            `one of these is: ${inspected(campaign.ballotBoxes)}`,
          );
          return;
        }
        assert.ok(figures.slice(0, 3).every(isWritten), `a box of ${JSON.stringify(figures)} is half empty`);
        assert.equal(returned, (valid ?? 0) + (invalid ?? 0));
        assert.ok(
          (returned ?? 0) <= (issued ?? 0),
          `expected at most ${issued ?? 0}, found ${returned ?? 0}`,
        );
        // Three valid papers are entered.
        assert.equal(valid, 3);
      }),
      { numRuns: runs(500) },
    );
    assert.ok(seen.sound > 0 && seen.wrong > seen.sound, JSON.stringify(seen));
  });

  it('stops everything where no paper is entered and only totals are', () => {
    const book = withoutTable(soundBook(), 'Ballots');
    fc.assert(
      fc.property(box, (figures) => {
        const { issues } = readWorkbook(snapshotOf(withBox(book, figures)));
        const [issued = 0, returned = 0, valid = 0, invalid = 0] = figures.map(Number);
        const isBlank = !figures.some(isWritten);
        const isWhole = figures.slice(0, 3).every(isWritten);
        const addsUp = isWhole && returned === valid + invalid && returned <= issued && returned <= 3;
        const stopped = issues.some(({ severity }) => severity === 'error');
        assert.equal(stopped, !(isBlank || addsUp), JSON.stringify(figures));
      }),
      { numRuns: runs(500) },
    );
  });
});
