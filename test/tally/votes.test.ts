import assert from 'node:assert/strict';
import { test } from 'vitest';
import { awardCode, candidateCode, type Campaign } from '../../src/tally/campaign.ts';
import type { VoteResult } from '../../src/tally/result.ts';
import { countVotes, reaches } from '../../src/tally/votes.ts';
import {
  aBox,
  aCampaign,
  aCandidate,
  aCouncil,
  aHandCount,
  aMember,
  anAward,
  aPaper,
  exactly,
  papersOn,
  settings,
  threshold,
} from './builders.ts';

const votesOf = (campaign: Campaign, candidate: string, award: string): VoteResult | undefined =>
  countVotes(campaign).find(
    (votes) => votes.candidate === candidateCode(candidate) && votes.award === awardCode(award),
  );

/** agree, disagree, blank, base. */
const figures = (campaign: Campaign, candidate: string, award: string): readonly number[] | null => {
  const votes = votesOf(campaign, candidate, award);
  return votes === undefined ? null : [votes.agree, votes.disagree, votes.blank, votes.base];
};

const pairs = (campaign: Campaign): readonly string[] =>
  countVotes(campaign).map(({ candidate, award }) => `${award}:${candidate}`);

test('marks on valid papers are counted, each paper once for each candidate on it', () => {
  const campaign = aCampaign({
    council: aCouncil(5),
    awards: [anAward('BK')],
    candidates: [aCandidate('A'), aCandidate('B')],
    papers: [
      aPaper('1', { A: 'agree', B: 'agree' }),
      aPaper('2', { A: 'agree', B: 'disagree' }),
      aPaper('3', { A: 'blank', B: 'agree' }),
      aPaper('4', { A: 'agree', B: 'agree' }, { valid: false }),
      aPaper('5', { B: 'agree' }),
    ],
  });
  assert.deepEqual(figures(campaign, 'A', 'BK'), [2, 0, 1, 5]);
  assert.deepEqual(figures(campaign, 'B', 'BK'), [3, 1, 0, 5]);
  assert.deepEqual(votesOf(campaign, 'A', 'BK')?.share, exactly('2/5'));
});

test('without ballots there is no result; with none but invalid ones, nobody agreed', () => {
  const campaign = aCampaign({
    council: aCouncil(5),
    awards: [anAward('BK')],
    candidates: [aCandidate('A'), aCandidate('B')],
    papers: [aPaper('1', { A: 'agree' }, { valid: false })],
  });
  assert.deepEqual(pairs(campaign), ['BK:A']);
  assert.deepEqual(figures(campaign, 'A', 'BK'), [0, 0, 0, 5]);
});

test('papers that name the award come first even where all of them are invalid', () => {
  const campaign = aCampaign({
    council: aCouncil(5),
    awards: [anAward('BK', { base: 'valid', minVotes: '0' })],
    candidates: [aCandidate('A')],
    papers: [...papersOn('A', [5]), aPaper('x', { A: 'agree' }, { award: 'BK', valid: false })],
  });
  assert.deepEqual(figures(campaign, 'A', 'BK'), [0, 0, 0, 0]);
  assert.equal(votesOf(campaign, 'A', 'BK')?.passes, false);
});

test('two thirds of 15 members are 10 votes', () => {
  const passes = (agree: number, minVotes: string): boolean | null | undefined =>
    votesOf(
      aCampaign({
        council: aCouncil(15),
        awards: [anAward('BK', { minVotes })],
        candidates: [aCandidate('A')],
        papers: papersOn('A', [agree, 15 - agree]),
      }),
      'A',
      'BK',
    )?.passes;
  assert.equal(passes(10, '2/3'), true);
  assert.equal(passes(9, '2/3'), false);
  assert.equal(passes(10, '>2/3'), false);
  assert.equal(passes(11, '>2/3'), true);
  assert.equal(passes(12, '0.8'), true);
  assert.equal(passes(12, '>0.8'), false);
  assert.equal(passes(8, '>1/2'), true);
  assert.equal(passes(7, '>1/2'), false);
  assert.equal(passes(0, '0'), true);
  assert.equal(passes(15, '1'), true);
});

test('exactly one half is no majority', () => {
  assert.equal(reaches(exactly('7/14'), threshold('>1/2')), false);
  assert.equal(reaches(exactly('7/14'), threshold('1/2')), true);
  assert.equal(reaches(exactly('8/14'), threshold('>1/2')), true);
});

test('an award that needs no votes has them counted, and nothing to pass', () => {
  const campaign = aCampaign({
    council: aCouncil(2),
    awards: [anAward('BK')],
    candidates: [aCandidate('A')],
    papers: papersOn('A', [1, 1]),
  });
  assert.equal(votesOf(campaign, 'A', 'BK')?.passes, null);
});

test('the four bases', () => {
  const base = (kind: 'all' | 'present' | 'participating' | 'valid'): readonly number[] | null =>
    figures(
      aCampaign({
        council: [
          ...aCouncil(3),
          aMember('V', { presence: 'inWriting' }),
          aMember('W', { presence: 'inWriting' }),
          aMember('X', { presence: 'absent' }),
          aMember('Y', { voting: false }),
        ],
        awards: [anAward('BK', { base: kind })],
        candidates: [aCandidate('A')],
        papers: [...papersOn('A', [3, 1]), aPaper('9', { A: 'agree' }, { valid: false })],
      }),
      'A',
      'BK',
    );
  assert.deepEqual(base('all'), [3, 1, 0, 6]);
  assert.deepEqual(base('present'), [3, 1, 0, 3]);
  assert.deepEqual(base('participating'), [3, 1, 0, 5]);
  assert.deepEqual(base('valid'), [3, 1, 0, 4]);
});

test('a base of 0 has a share of 0 and never passes', () => {
  const campaign = aCampaign({
    awards: [anAward('BK', { minVotes: '0' })],
    candidates: [aCandidate('A')],
    papers: papersOn('A', [3]),
  });
  const votes = votesOf(campaign, 'A', 'BK');
  assert.deepEqual([votes?.base, votes?.share, votes?.passes], [0, exactly(0), false]);
});

test('papers that name the award come before those that name none', () => {
  const campaign = aCampaign({
    council: aCouncil(5),
    awards: [anAward('BK', { base: 'valid' }), anAward('GK', { precedence: 2, base: 'valid' })],
    candidates: [aCandidate('A'), aCandidate('B')],
    papers: [
      ...papersOn('A', [5]),
      ...papersOn('A', [1, 1], { award: 'GK' }),
      ...papersOn('B', [3]),
      aPaper('x', { A: 'agree' }, { award: 'GK', valid: false }),
    ],
  });
  assert.deepEqual(figures(campaign, 'A', 'BK'), [5, 0, 0, 5]);
  assert.deepEqual(figures(campaign, 'A', 'GK'), [1, 1, 0, 2]);
  assert.deepEqual(figures(campaign, 'B', 'GK'), [3, 0, 0, 3]);
});

/** Two awards of collectives and one of individuals; everybody has one paper without an award. */
const proposals = (given: Partial<Campaign> = {}): Campaign => {
  const candidates = [
    aCandidate('any'),
    aCandidate('first', { proposed: 'BK' }),
    aCandidate('later', { proposed: 'GK' }),
    aCandidate('person', { kind: 'individual' }),
    aCandidate('out', { eligible: false }),
    aCandidate('astray', { proposed: 'CN' }),
  ];
  return aCampaign({
    council: aCouncil(3),
    awards: [anAward('GK', { precedence: 2 }), anAward('BK'), anAward('CN', { kind: 'individual' })],
    candidates,
    papers: candidates.flatMap(({ code }) => papersOn(code, [1])),
    ...given,
  });
};

test('papers without an award count for every award that the proposal allows, in the order of the tables', () => {
  const expected = ['GK:any', 'GK:first', 'GK:later', 'GK:out', 'BK:any', 'BK:first', 'BK:out', 'CN:person'];
  assert.deepEqual(pairs(proposals()), expected);
  const without = proposals({ settings: settings({ cascade: false }) });
  assert.deepEqual(
    pairs(without),
    expected.filter((pair) => pair !== 'GK:first'),
  );
});

test('papers that name the award count whatever was proposed, within the kind', () => {
  const campaign = proposals({
    papers: [
      ...papersOn('later', [1], { award: 'BK' }),
      ...papersOn('person', [1], { award: 'BK' }),
      ...papersOn('any', [1], { award: 'XX' }),
    ],
  });
  assert.deepEqual(pairs(campaign), ['BK:later']);
});

test('hand counts count like papers', () => {
  const campaign = proposals({
    papers: [],
    handCounts: [
      aHandCount('any', [2, 1]),
      aHandCount('any', [1, 1, 1], 'GK'),
      aHandCount('later', [3]),
      aHandCount('nobody', [3]),
    ],
  });
  assert.deepEqual(figures(campaign, 'any', 'BK'), [2, 1, 0, 3]);
  assert.deepEqual(figures(campaign, 'any', 'GK'), [1, 1, 1, 3]);
  assert.deepEqual(pairs(campaign), ['GK:any', 'GK:later', 'BK:any']);
});

test('a hand count of nothing is a ballot that nobody agreed to', () => {
  const campaign = proposals({ papers: [], handCounts: [aHandCount('any', [0], 'BK')] });
  assert.deepEqual(figures(campaign, 'any', 'BK'), [0, 0, 0, 3]);
});

test('valid ballots of hand counts: the box of the kind, or of both, or else the marks', () => {
  const base = (...ballotBoxes: Campaign['ballotBoxes']): number | undefined =>
    votesOf(
      aCampaign({
        awards: [anAward('BK', { base: 'valid' })],
        candidates: [aCandidate('A')],
        handCounts: [aHandCount('A', [4, 2, 1])],
        ballotBoxes,
      }),
      'A',
      'BK',
    )?.base;
  assert.equal(base(), 7);
  assert.equal(base(aBox(9)), 9);
  assert.equal(base(aBox(9), aBox(8, { kind: 'collective' }), aBox(11, { kind: 'individual' })), 8);
  assert.equal(base(aBox(11, { kind: 'individual' })), 7);
});

test('the box is no base of papers that are recorded one by one', () => {
  const campaign = aCampaign({
    awards: [anAward('BK', { base: 'valid' })],
    candidates: [aCandidate('A')],
    papers: papersOn('A', [4, 1]),
    ballotBoxes: [aBox(9)],
  });
  assert.deepEqual(figures(campaign, 'A', 'BK'), [4, 1, 0, 5]);
});

test('a hand count that names the award comes before papers that name none, and the other way round', () => {
  const campaign = proposals({
    papers: [...papersOn('any', [1]), ...papersOn('first', [2, 1], { award: 'BK' })],
    handCounts: [aHandCount('any', [3], 'GK'), aHandCount('first', [0, 3])],
  });
  assert.deepEqual(figures(campaign, 'any', 'BK'), [1, 0, 0, 3]);
  assert.deepEqual(figures(campaign, 'any', 'GK'), [3, 0, 0, 3]);
  assert.deepEqual(figures(campaign, 'first', 'BK'), [2, 1, 0, 3]);
  assert.deepEqual(figures(campaign, 'first', 'GK'), [0, 3, 0, 3]);
});
