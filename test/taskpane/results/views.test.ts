import assert from 'node:assert/strict';
import { describe, it } from 'vitest';
import { candidateCode, type Campaign } from '../../../src/tally/campaign.ts';
import { tallyCampaign } from '../../../src/tally/tally.ts';
import type { Result } from '../../../src/taskpane/session/state.ts';
import { rankingViews } from '../../../src/taskpane/results/ranking-view.ts';
import { scoreWay } from '../../../src/taskpane/results/score-way.ts';
import { moved } from '../../../src/taskpane/results/TieCard.tsx';
import {
  aCampaign,
  aCandidate,
  aContent,
  aCouncil,
  aCriterion,
  anAward,
  aRow,
  papersOn,
  rowsOf,
} from '../../tally/builders.ts';

const council = aCouncil(2);
const resultOf = (campaign: Campaign): Result => ({ campaign, tally: tallyCampaign(campaign), sheets: [] });

describe('the ranking in the pane', () => {
  const campaign = aCampaign({
    council,
    candidates: ['A', 'B', 'C', 'D'].map((code) => aCandidate(code)),
    scores: rowsOf(council, { A: 70, B: 95.5, C: 80, D: 'CĐ' }),
    awards: [anAward('BK', { quota: 1, minVotes: '>1/2' }), anAward('GK', { precedence: 2, minScore: 75 })],
    papers: [...papersOn('A', [2]), ...papersOn('B', [2]), ...papersOn('C', [1, 1]), ...papersOn('D', [2])],
  });
  const [view] = rankingViews(resultOf(campaign), 'vi');

  it('has everybody by rank, with bars and the lines of the awards under their last places', () => {
    assert.deepEqual(
      view?.rows.map(({ code, rank, score, bar }) => [code, rank, score, bar]),
      [
        ['B', 1, '95,50', 0.955],
        ['C', 2, '80,00', 0.8],
        ['A', 3, '70,00', 0.7],
        ['D', null, null, 0],
      ],
    );
    const [first, second, third] = view?.rows ?? [];
    assert.match(first?.cut ?? '', /Khen thưởng BK \(1\/1\)/);
    assert.match(second?.cut ?? '', /Khen thưởng GK/);
    assert.equal(third?.cut, null);
    assert.equal(rankingViews(resultOf(campaign), 'vi').length, 1);
  });

  it('draws the vote share with what it must reach, and says who is short', () => {
    const votes = view?.rows.map((row) => row.votes);
    assert.deepEqual(votes?.[0], {
      share: 1,
      words: '100%',
      needed: 0.5,
      neededWords: '50%',
      strict: true,
      passes: true,
    });
    const other = aCampaign({ ...campaign, awards: [anAward('BK', { minVotes: '>1/2' })] });
    const [row] = rankingViews(resultOf(other), 'vi')[0]?.rows.filter(({ code }) => code === 'C') ?? [];
    assert.deepEqual([row?.votes?.share, row?.votes?.passes, row?.received], [0.5, false, false]);
  });

  it('marks what is provisional', () => {
    assert.deepEqual(
      view?.rows.map(({ provisional }) => provisional),
      [false, false, false, true],
    );
  });
});

describe('the way to a score', () => {
  const campaign = aCampaign({
    council: aCouncil(3),
    contents: [aContent('I', 30), aContent('II', 10)],
    criteria: [aCriterion('I.1', 'I', 10), aCriterion('II.1', 'II', 10)],
    candidates: [aCandidate('A', { name: 'Vụ A', unit: 'Vụ A' })],
    scores: [
      aRow('M1', 'A', { 'I.1': 8, 'II.1': 'CĐ' }),
      aRow('M2', 'A', { 'I.1': 10, 'II.1': 6 }),
      aRow('M3', 'A', {}, true),
    ],
    awards: [anAward('BK', { minVotes: '2/3' })],
    papers: papersOn('A', [1, 1, 1]),
  });
  const way = scoreWay(resultOf(campaign), candidateCode('A'), 'vi');

  it('has each member’s total, or why there is none', () => {
    assert.deepEqual(
      way?.totals.map(({ code, total, standing, notAssessable }) => [code, total, standing, notAssessable]),
      [
        ['M1', '80,00', 'total', true],
        ['M2', '90,00', 'total', false],
        ['M3', null, 'recused', false],
      ],
    );
    assert.deepEqual([way?.score, way?.members, way?.provisional, way?.unit], ['85,00', 2, true, '']);
  });

  it('has the contents with their parts of the weight, and the ballots', () => {
    assert.deepEqual(
      way?.contents.map(({ code, weight, score }) => [code, weight, score]),
      [
        ['I', '75%', '90,00'],
        ['II', '25%', '60,00'],
      ],
    );
    const [votes] = way?.votes ?? [];
    assert.deepEqual(
      [votes?.agree, votes?.disagree, votes?.blank, votes?.base, votes?.share, votes?.passes],
      [1, 1, 1, 3, '33,33%', false],
    );
    assert.match(votes?.threshold ?? '', /2\/3/);
  });

  it('is none for a code that is not there', () => {
    assert.equal(scoreWay(resultOf(campaign), candidateCode('X'), 'vi'), null);
  });
});

describe('putting in order', () => {
  it('moves one place up or down, and nowhere beyond the ends', () => {
    assert.deepEqual(moved(['a', 'b', 'c'], 2, -1), ['a', 'c', 'b']);
    assert.deepEqual(moved(['a', 'b', 'c'], 0, 1), ['b', 'a', 'c']);
    assert.deepEqual(moved(['a', 'b', 'c'], 0, -1), ['a', 'b', 'c']);
    assert.deepEqual(moved(['a', 'b', 'c'], 2, 1), ['a', 'b', 'c']);
  });
});
