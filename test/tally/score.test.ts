import assert from 'node:assert/strict';
import { test } from 'vitest';
import { candidateCode, contentCode, type Campaign } from '../../src/tally/campaign.ts';
import type { CandidateScore } from '../../src/tally/result.ts';
import { scoreCandidates } from '../../src/tally/score.ts';
import {
  aCampaign,
  aCandidate,
  aContent,
  aCouncil,
  aCriterion,
  aMember,
  aRow,
  exactly,
  rowsOf,
  settings,
} from './builders.ts';

function scoreOf(campaign: Campaign, candidate: string): CandidateScore {
  const score = scoreCandidates(campaign).find((one) => one.candidate === candidateCode(candidate));
  assert.ok(score, 'there is no score');
  return score;
}

const A = aCandidate('A');
const council = aCouncil(3);

/** Three members give A these points of 100. */
const scored = (points: readonly [number, number, number], given: Partial<Campaign> = {}): Campaign =>
  aCampaign({
    candidates: [A],
    council,
    scores: points.map((point, index) => aRow(`M${index + 1}`, 'A', { 'I.1': point })),
    ...given,
  });

test('the score is the aggregate, rounded half away from zero', () => {
  // Mean 90.0333…, and 30.125 from 90.375.
  assert.deepEqual(scoreOf(scored([90, 90, 90.1]), 'A').score, exactly('90.03'));
  const halves = scoreOf(scored([30, 30, 30.375]), 'A');
  assert.deepEqual(halves.exact, exactly('30.125'));
  assert.deepEqual(halves.score, exactly('30.13'));
  for (const [decimals, expected] of [
    [0, 30],
    [1, '30.1'],
    [3, '30.125'],
  ] as const) {
    const campaign = scored([30, 30, 30.375], { settings: settings({ decimals }) });
    assert.deepEqual(scoreOf(campaign, 'A').score, exactly(expected));
  }
});

test('the aggregate setting is followed for the score and for the contents', () => {
  const points = [70, 90, 91.5] as const;
  for (const [aggregate, expected] of [
    ['mean', '83.83'],
    ['trimmed', 90],
    ['median', 90],
  ] as const) {
    const score = scoreOf(scored(points, { settings: settings({ aggregate }) }), 'A');
    assert.deepEqual(score.score, exactly(expected));
    assert.deepEqual(score.contents.get(contentCode('I')), exactly(expected));
    assert.equal(score.members, 3);
  }
});

test('a content is trimmed by its own count of shares', () => {
  const campaign = aCampaign({
    settings: settings({ aggregate: 'trimmed' }),
    contents: [aContent('I'), aContent('II')],
    criteria: [aCriterion('I.1', 'I', 50), aCriterion('II.1', 'II', 50)],
    candidates: [A],
    council,
    scores: [
      aRow('M1', 'A', { 'I.1': 40, 'II.1': 30 }),
      aRow('M2', 'A', { 'I.1': 45, 'II.1': 'CĐ' }),
      aRow('M3', 'A', { 'I.1': 50, 'II.1': 20 }),
    ],
  });
  const score = scoreOf(campaign, 'A');
  // Totals 70, 90, 70: the middle is 70. I: 80, 90, 100: 90. II: 60 and 40, too few to trim: 50.
  assert.deepEqual(score.score, exactly(70));
  assert.deepEqual(score.contents.get(contentCode('I')), exactly(90));
  assert.deepEqual(score.contents.get(contentCode('II')), exactly(50));
  assert.deepEqual([score.members, score.provisional], [3, true]);
});

test('a content score is rounded like the score, and leaves out bonus and deduction', () => {
  const campaign = scored([0, 0, 0], {
    criteria: [aCriterion('I.1', 'I', 3), aCriterion('T', 'I', 5, { role: 'bonus' })],
    scores: council.map(({ code }) => aRow(code, 'A', { 'I.1': 2, T: 1 })),
  });
  const score = scoreOf(campaign, 'A');
  assert.deepEqual(score.contents.get(contentCode('I')), exactly('66.67'));
  assert.deepEqual(score.score, exactly('67.67'));
});

test('only voting members count, each in the order of the council', () => {
  const campaign = scored([90, 80, 10], {
    council: [aMember('M2'), aMember('M3', { voting: false }), aMember('M1')],
  });
  const score = scoreOf(campaign, 'A');
  assert.deepEqual(score.score, exactly(85));
  assert.deepEqual(
    score.totals.map(({ member }) => String(member)),
    ['M2', 'M1'],
  );
});

test('members who are absent score as well', () => {
  const campaign = scored([90, 80, 70], {
    council: [aMember('M1'), aMember('M2', { presence: 'absent' }), aMember('M3', { presence: 'inWriting' })],
  });
  assert.deepEqual(scoreOf(campaign, 'A').score, exactly(80));
});

test('a recused member’s scores are ignored', () => {
  const campaign = scored([90, 80, 10], {
    scores: [
      aRow('M1', 'A', { 'I.1': 90 }),
      aRow('M2', 'A', { 'I.1': 80 }),
      aRow('M3', 'A', { 'I.1': 'CĐ' }, true),
    ],
  });
  const score = scoreOf(campaign, 'A');
  assert.deepEqual([score.score, score.members, score.provisional], [exactly(85), 2, false]);
  assert.equal(score.totals[2]?.kind, 'recused');
  const byUnit = scored([90, 80, 10], {
    settings: settings({ recusal: true }),
    candidates: [aCandidate('A', { unit: 'Vụ I' })],
    council: [aMember('M1'), aMember('M2'), aMember('M3', { unit: 'vụ i' })],
  });
  assert.deepEqual(scoreOf(byUnit, 'A').score, exactly(85));
  assert.equal(scoreOf(byUnit, 'A').totals[2]?.kind, 'recused');
});

test('a member without a row, or without a score, gives no total', () => {
  const campaign = scored([0, 0, 0], {
    settings: settings({ missing: 'skip' }),
    scores: [aRow('M1', 'A', { 'I.1': 77 }), aRow('M2', 'A', {})],
  });
  const score = scoreOf(campaign, 'A');
  assert.deepEqual([score.score, score.members], [exactly(77), 1]);
  assert.deepEqual(
    score.totals.map(({ kind }) => kind),
    ['total', 'missing', 'missing'],
  );
});

test('without any total there is no score, no content score and no rank', () => {
  const score = scoreOf(scored([0, 0, 0], { scores: [] }), 'A');
  assert.deepEqual([score.exact, score.score, score.rank, score.members], [null, null, null, 0]);
  assert.equal(score.contents.size, 0);
  assert.equal(score.provisional, false);
});

test('one CĐ that counts makes a score provisional, also of a member who marked nothing else', () => {
  const two = aCampaign({
    criteria: [
      aCriterion('I.1', 'I', 50),
      aCriterion('I.2', 'I', 50),
      aCriterion('T', null, 5, { role: 'bonus' }),
    ],
    candidates: [A],
    council,
  });
  const provisional = (...marks: readonly Parameters<typeof aRow>[2][]): boolean =>
    scoreOf({ ...two, scores: marks.map((given, index) => aRow(`M${index + 1}`, 'A', given)) }, 'A')
      .provisional;
  const full = { 'I.1': 40, 'I.2': 40 };
  assert.equal(provisional(full, full, full), false);
  assert.equal(provisional(full, { 'I.1': 40, 'I.2': 'CĐ' }, full), true);
  assert.equal(provisional(full, { ...full, T: 'CĐ' }, full), true);
  assert.equal(provisional(full, { 'I.1': 'CĐ', 'I.2': 'CĐ' }, full), true);
  // Incomplete: nothing of that row counts.
  assert.equal(provisional(full, { 'I.1': 'CĐ' }, full), false);
});

test('a candidate who is all CĐ has no score and is provisional', () => {
  const score = scoreOf(scored([0, 0, 0], { scores: rowsOf(council, { A: 'CĐ' }) }), 'A');
  assert.deepEqual([score.score, score.provisional, score.members], [null, true, 0]);
});

test('CĐ of members whose rows are not counted does not make a score provisional', () => {
  const campaign = scored([0, 0, 0], {
    council: [aMember('M1'), aMember('M2', { voting: false })],
    scores: [
      aRow('M1', 'A', { 'I.1': 70 }),
      aRow('M2', 'A', { 'I.1': 'CĐ' }),
      aRow('M9', 'A', { 'I.1': 'CĐ' }),
    ],
  });
  assert.equal(scoreOf(campaign, 'A').provisional, false);
});

test('ranks are within a kind, shared by equals, the next skipped; the ineligible have none', () => {
  const campaign = aCampaign({
    candidates: [
      aCandidate('P', { kind: 'individual' }),
      aCandidate('D'),
      aCandidate('B'),
      aCandidate('X', { eligible: false }),
      aCandidate('A'),
      aCandidate('C'),
      aCandidate('N'),
    ],
    council: aCouncil(1),
    scores: rowsOf(aCouncil(1), { A: 95, B: 90.001, C: 90.004, D: 80, X: 99, P: 50 }),
  });
  const ranked = Object.fromEntries(
    scoreCandidates(campaign).map(({ candidate, rank }) => [candidate, rank]),
  );
  // B and C are equal as published: ranks follow the rounded score.
  assert.deepEqual(ranked, { P: 1, D: 4, B: 2, X: null, A: 1, C: 2, N: null });
  assert.deepEqual(scoreOf(campaign, 'X').score, exactly(99));
});

test('a tie that floating point would break is a tie', () => {
  const campaign = aCampaign({
    settings: settings({ decimals: 6 }),
    criteria: [aCriterion('I.1', 'I', 50), aCriterion('I.2', 'I', 50)],
    candidates: [aCandidate('A'), aCandidate('B')],
    council: aCouncil(1),
    scores: [aRow('M1', 'A', { 'I.1': 8.1, 'I.2': 0.2 }), aRow('M1', 'B', { 'I.1': 8.3, 'I.2': 0 })],
  });
  assert.deepEqual(
    scoreCandidates(campaign).map(({ exact, rank }) => [exact, rank]),
    [
      [exactly('8.3'), 1],
      [exactly('8.3'), 1],
    ],
  );
});

test('two rows of one member for one candidate count once', () => {
  const campaign = aCampaign({
    criteria: [aCriterion('I.1', 'I', 50), aCriterion('I.2', 'I', 50)],
    candidates: [A],
    council: aCouncil(1),
    scores: [aRow('M1', 'A', { 'I.1': 40 }), aRow('M1', 'A', { 'I.2': 45 })],
  });
  assert.deepEqual([scoreOf(campaign, 'A').score, scoreOf(campaign, 'A').members], [exactly(85), 1]);
});
