import assert from 'node:assert/strict';
import fc from 'fast-check';
import { describe, it } from 'vitest';
import { ballotBook } from '../../src/workbook/ballots/ballot-book.ts';
import { boxProblems, boxWitness } from '../../src/workbook/ballots/box-figures.ts';
import { snapshotOf, soundBook, withCell, withRow } from './snapshots.ts';

const sound = { issued: 11, returned: 10, valid: 9, invalid: 1 };
const alone = { voters: 11, piles: [] };
const codes = (
  figures: Parameters<typeof boxProblems>[0],
  witness: Parameters<typeof boxProblems>[1] = alone,
) => boxProblems(figures, witness).map(({ code }) => code);

describe('the figures of a box', () => {
  it('that add up are sound', () => {
    assert.deepEqual(codes(sound), []);
    assert.deepEqual(codes(sound, { voters: null, piles: [{ valid: 9, invalid: 1 }] }), []);
  });

  it('that do not add up are each said', () => {
    assert.deepEqual(codes({ ...sound, issued: 9 }), ['returnedAboveIssued']);
    assert.deepEqual(codes({ ...sound, invalid: 2 }), ['sum']);
    assert.deepEqual(codes({ ...sound, issued: 12 }), ['aboveVoters']);
    assert.deepEqual(codes(sound, { voters: 11, piles: [{ valid: 8, invalid: 0 }] }), ['papersValid']);
    assert.deepEqual(codes(sound, { voters: 11, piles: [{ valid: 9, invalid: 2 }] }), ['papersInvalid']);
    assert.deepEqual(codes({ issued: 12, returned: 13, valid: 9, invalid: 1 }), [
      'returnedAboveIssued',
      'sum',
      'aboveVoters',
    ]);
  });

  it('that are not there yet say nothing', () => {
    assert.deepEqual(codes({ issued: null, returned: 10, valid: 9, invalid: null }), []);
    assert.deepEqual(codes({ issued: null, returned: null, valid: null, invalid: null }), []);
  });

  it('are sound exactly when they add up', () =>
    fc.assert(
      fc.property(fc.nat(15), fc.nat(15), fc.nat(15), fc.nat(15), (issued, returned, valid, invalid) => {
        const adds = returned <= issued && valid + invalid === returned && issued <= 11;
        assert.equal(codes({ issued, returned, valid, invalid }).length === 0, adds);
      }),
    ));
});

describe('what a box is compared with', () => {
  it('is the papers of its kind and the voting members', () => {
    const book = ballotBook(snapshotOf(withCell(soundBook(), 'Ballots', 1, 'Hợp lệ', 'không')));
    const collective = boxWitness(book, 'collective');
    assert.equal(collective.voters, 3);
    assert.deepEqual(collective.piles[0], { valid: 2, invalid: 1 });
    assert.deepEqual(boxWitness(book, 'individual').piles, []);
  });

  it('may be the papers of one award', () => {
    const book = ballotBook(
      snapshotOf(withRow(withCell(soundBook(), 'Ballots', 0, 'Khen thưởng', 'BK-TT'), 'Ballots', 4)),
    );
    const witness = boxWitness(book, 'collective');
    const box = { issued: 3, returned: 1, valid: 1, invalid: 0 };
    assert.deepEqual(boxProblems(box, witness), []);
    assert.equal(boxProblems({ ...box, returned: 2, valid: 2 }, witness)[0]?.code, 'papersValid');
  });
});
