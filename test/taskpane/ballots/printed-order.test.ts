import assert from 'node:assert/strict';
import { describe, it } from 'vitest';
import { usualBallots } from '../../../src/papers/ballot-lists.ts';
import { awardCode } from '../../../src/tally/campaign.ts';
import { namesOnPaper } from '../../../src/taskpane/ballots/printed-order.ts';
import { ballotBook } from '../../../src/workbook/ballots/ballot-book.ts';
import { snapshotOf, soundBook } from '../../workbook/snapshots.ts';

const { reading, paperTables } = ballotBook(snapshotOf(soundBook()));
const [table = assert.fail()] = paperTables;
const lower = awardCode('GK-TT');
/** One of the two was proposed for the lower award, and stands on no paper for the higher one. */
const campaign = {
  ...reading.campaign,
  awards: reading.campaign.awards.map((award) => ({
    ...award,
    minVotes: reading.campaign.awards[0]?.minVotes ?? null,
  })),
  candidates: reading.campaign.candidates.map((candidate) =>
    candidate.code === 'TT-01' ? { ...candidate, proposed: lower } : candidate,
  ),
};
const higher = awardCode('BK-TT');

describe('the names on a printed paper', () => {
  it('are those of the ballot for the award', () => {
    const byAward = { ...usualBallots, division: 'byAward' } as const;
    assert.deepEqual(namesOnPaper(table, campaign, higher, byAward), ['TT-02']);
    assert.deepEqual(namesOnPaper(table, campaign, null, byAward).toSorted(), ['TT-01', 'TT-02']);
    assert.deepEqual(namesOnPaper(table, campaign, higher, usualBallots), ['TT-01', 'TT-02']);
  });

  it('are the columns where nobody printed ballots here, or only others', () => {
    assert.deepEqual(namesOnPaper(table, campaign, higher, null), ['TT-01', 'TT-02']);
    const others = { ...usualBallots, kinds: ['individual'] } as const;
    assert.deepEqual(namesOnPaper(table, campaign, null, others), ['TT-01', 'TT-02']);
  });
});
