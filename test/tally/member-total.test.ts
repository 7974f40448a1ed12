import assert from 'node:assert/strict';
import { test } from 'vitest';
import { contentCode, memberCode, type Campaign, type Kind } from '../../src/tally/campaign.ts';
import { toDecimalText, type Fraction } from '../../src/tally/fraction.ts';
import { memberTotal } from '../../src/tally/member-total.ts';
import type { MemberTotal } from '../../src/tally/result.ts';
import { weightsFor } from '../../src/tally/weights.ts';
import {
  aCampaign,
  aContent,
  aCriterion,
  exactly,
  marks,
  settings,
  type Figure,
  type MarkGiven,
} from './builders.ts';

const judged = (
  campaign: Campaign,
  given: Readonly<Record<string, MarkGiven>>,
  kind: Kind = 'collective',
): MemberTotal => memberTotal(memberCode('M1'), marks(given), weightsFor(campaign, kind), campaign.settings);

function totalOf(campaign: Campaign, given: Readonly<Record<string, MarkGiven>>, kind?: Kind): Fraction {
  const result = judged(campaign, given, kind);
  assert.ok(result.kind === 'total', result.kind);
  return result.total;
}

function shareOf(result: MemberTotal, content: string): Fraction | undefined {
  assert.ok(result.kind === 'total', result.kind);
  return result.contents.get(contentCode(content));
}

/** Contents I (40 + 20 points) and II (40), all weights blank, a bonus of 5 and a deduction of 10. */
const plain = aCampaign({
  contents: [aContent('I'), aContent('II')],
  criteria: [
    aCriterion('I.1', 'I', 40),
    aCriterion('I.2', 'I', 20),
    aCriterion('II.1', 'II', 40),
    aCriterion('T', null, 5, { role: 'bonus' }),
    aCriterion('P', null, 10, { role: 'deduction' }),
  ],
});

test('with all weights blank the total is the sum of points', () => {
  assert.deepEqual(totalOf(plain, { 'I.1': 38.1, 'I.2': 17.2, 'II.1': 35.5 }), exactly('90.8'));
});

test('with all weights blank points that do not sum to 100 are put on a scale of 100', () => {
  const campaign = aCampaign({ criteria: [aCriterion('I.1', 'I', 20), aCriterion('I.2', 'I', 30)] });
  // 15 + 24 of 50.
  assert.deepEqual(totalOf(campaign, { 'I.1': 15, 'I.2': 24 }), exactly(78));
});

test('bonus is added, deduction is taken off, and blank ones are 0', () => {
  const all = { 'I.1': 38, 'I.2': 17, 'II.1': 35 };
  assert.deepEqual(totalOf(plain, all), exactly(90));
  assert.deepEqual(totalOf(plain, { ...all, T: 2.5 }), exactly('92.5'));
  assert.deepEqual(totalOf(plain, { ...all, P: 0.5 }), exactly('89.5'));
  assert.deepEqual(totalOf(plain, { ...all, T: 2.5, P: 4 }), exactly('88.5'));
});

test('CĐ on a bonus or a deduction counts 0 but is remembered', () => {
  const all = { 'I.1': 38, 'I.2': 17, 'II.1': 35 };
  for (const extra of [{ T: 'CĐ' }, { P: 'CĐ' }] as const) {
    const result = judged(plain, { ...all, ...extra });
    assert.equal(result.kind, 'total');
    assert.ok(result.notAssessable, 'there is no not assessable');
    assert.deepEqual(result.total, exactly(90));
  }
  const without = judged(plain, all);
  assert.equal(without.kind, 'total');
  assert.equal(without.notAssessable, false);
});

test('a total is at least 0 and at most the cap', () => {
  const capped = { ...plain, settings: settings({ cap: 100 }) };
  const full = { 'I.1': 40, 'I.2': 20, 'II.1': 40, T: 5 };
  assert.deepEqual(totalOf(plain, full), exactly(105));
  assert.deepEqual(totalOf(capped, full), exactly(100));
  assert.deepEqual(totalOf(plain, { 'I.1': 1, 'I.2': 0, 'II.1': 0, P: 10 }), exactly(0));
});

test('a scale: what full points of the main criteria come to, bonus and deduction as they are', () => {
  const all = { 'I.1': 38, 'I.2': 17, 'II.1': 35, T: 2.5, P: 1 };
  const on = (scale: Figure): Campaign => ({ ...plain, settings: settings({ scale }) });
  assert.deepEqual(totalOf(on(100), all), exactly('91.5'));
  assert.deepEqual(totalOf(on(1000), all), exactly('901.5'));
  assert.deepEqual(totalOf(on('1/3'), all), exactly('9/5'), '0.9 of a third, and 1.5');
});

test('a scale of points: the sum of the maxima that apply, with CĐ or without', () => {
  const campaign = aCampaign({
    settings: settings({ scale: 'points' }),
    criteria: [
      aCriterion('I.1', 'I', 700),
      aCriterion('I.2', 'I', 200, { appliesTo: 'collective' }),
      aCriterion('T', null, 100, { role: 'bonus' }),
    ],
  });
  assert.deepEqual(totalOf(campaign, { 'I.1': 700, 'I.2': 150, T: 100 }), exactly(950));
  assert.deepEqual(totalOf(campaign, { 'I.1': 630 }, 'individual'), exactly(630));
  // 700 of 700, on 900: what cannot be assessed takes nothing from the scale.
  assert.deepEqual(totalOf(campaign, { 'I.1': 700, 'I.2': 'CĐ', T: 30 }), exactly(930));
  assert.deepEqual(shareOf(judged(campaign, { 'I.1': 700, 'I.2': 150 }), 'I'), exactly('8500/90'));
});

test('a scale of points with weights: the sum of the maxima all the same', () => {
  const campaign = aCampaign({
    settings: settings({ scale: 'points' }),
    contents: [aContent('I', 3), aContent('II', 1)],
    criteria: [aCriterion('I.1', 'I', 10), aCriterion('II.1', 'II', 30)],
  });
  // 40 · (3·1 + 1·0.5) / 4.
  assert.deepEqual(totalOf(campaign, { 'I.1': 10, 'II.1': 15 }), exactly(35));
});

test('a floor: another least total, or none', () => {
  const bad = { 'I.1': 1, 'I.2': 0, 'II.1': 0, P: 10 };
  const floored = (floor: Figure | null, cap?: Figure): Fraction =>
    totalOf({ ...plain, settings: settings({ floor, ...(cap === undefined ? {} : { cap }) }) }, bad);
  assert.deepEqual(floored(null), exactly(-9));
  assert.deepEqual(floored(-5), exactly(-5));
  assert.deepEqual(floored('20.5'), exactly('20.5'));
  assert.deepEqual(floored(50, 50), exactly(50));
});

test('without main criteria a total begins with the scale, where one is set', () => {
  const campaign = aCampaign({
    contents: [],
    settings: settings({ scale: 100, floor: null }),
    criteria: [
      aCriterion('T', null, 20, { role: 'bonus' }),
      aCriterion('P', null, 200, { role: 'deduction' }),
    ],
  });
  assert.deepEqual(totalOf(campaign, {}), exactly(100), 'a row without marks is a row');
  assert.deepEqual(totalOf(campaign, { T: 5, P: '12.5' }), exactly('92.5'));
  assert.deepEqual(totalOf(campaign, { P: 150 }), exactly(-50));
  const open = judged(campaign, { P: 'CĐ', T: 5 });
  assert.ok(open.kind === 'total' && open.notAssessable, 'CĐ there counts 0 and is remembered');
  assert.deepEqual(open.total, exactly(105));
  for (const scale of [undefined, 'points'] as const) {
    const unset = { ...campaign, settings: settings(scale === undefined ? {} : { scale }) };
    assert.equal(judged(unset, { T: 5 }).kind, 'missing', `a scale of ${scale}`);
  }
});

test('weights of criteria and contents', () => {
  const campaign = aCampaign({
    contents: [aContent('I', 70), aContent('II', 30)],
    criteria: [
      aCriterion('I.1', 'I', 10, { weight: 3 }),
      aCriterion('I.2', 'I', 20, { weight: 1 }),
      aCriterion('II.1', 'II', 5),
    ],
  });
  const result = judged(campaign, { 'I.1': 8, 'I.2': 15, 'II.1': 4 });
  // I: (3·0.8 + 1·0.75) / 4 = 3.15/4 = 0.7875; II: 0.8; T = 100·(70·0.7875 + 30·0.8)/100.
  assert.deepEqual(shareOf(result, 'I'), exactly('78.75'));
  assert.deepEqual(shareOf(result, 'II'), exactly(80));
  assert.deepEqual(totalOf(campaign, { 'I.1': 8, 'I.2': 15, 'II.1': 4 }), exactly('79.125'));
});

test('a blank criterion weight is its maximum, also beside one that is given', () => {
  const campaign = aCampaign({
    criteria: [aCriterion('I.1', 'I', 10), aCriterion('I.2', 'I', 10, { weight: 30 })],
  });
  // (10·0.5 + 30·1) / 40.
  assert.deepEqual(totalOf(campaign, { 'I.1': 5, 'I.2': 10 }), exactly('87.5'));
});

test('a blank content weight is the sum of its maxima, not of its weights', () => {
  const campaign = aCampaign({
    contents: [aContent('I'), aContent('II', 30)],
    criteria: [
      aCriterion('I.1', 'I', 10, { weight: 500 }),
      aCriterion('I.2', 'I', 20, { weight: 500 }),
      aCriterion('II.1', 'II', 7),
    ],
  });
  // I: (0.5 + 1)/2 = 0.75 with W 10 + 20; II: 1 with W 30.
  assert.deepEqual(totalOf(campaign, { 'I.1': 5, 'I.2': 20, 'II.1': 7 }), exactly('87.5'));
});

test('CĐ takes out the criterion, and the content keeps its weight', () => {
  const given = { 'I.1': 30, 'I.2': 'CĐ', 'II.1': 20 } as const;
  const result = judged(plain, given);
  // I: 30/40 with W still 60; II: 1/2 with W 40: 0.6·75 + 0.4·50.
  assert.deepEqual(shareOf(result, 'I'), exactly(75));
  assert.deepEqual(totalOf(plain, given), exactly(65));
  assert.equal(result.kind, 'total');
  assert.ok(result.notAssessable, 'there is no not assessable');
});

test('a content that is all CĐ has no share and no weight', () => {
  const result = judged(plain, { 'I.1': 'CĐ', 'I.2': 'CĐ', 'II.1': 31, T: 1 });
  assert.equal(shareOf(result, 'I'), undefined);
  assert.equal(result.kind, 'total');
  // 31 of 40, and the bonus.
  assert.deepEqual(result.total, exactly('78.5'));
});

test('everything CĐ gives no total, whatever the bonus', () => {
  const result = judged(plain, { 'I.1': 'CĐ', 'I.2': 'CĐ', 'II.1': 'CĐ', T: 5 });
  assert.equal(result.kind, 'allNotAssessable');
});

test('a blank main criterion gives no total, with either setting', () => {
  for (const missing of ['block', 'skip'] as const) {
    const campaign = { ...plain, settings: settings({ missing }) };
    assert.equal(judged(campaign, { 'I.1': 30, 'II.1': 20 }).kind, 'missing');
    assert.equal(judged(campaign, { 'I.1': 'CĐ', 'II.1': 'CĐ' }).kind, 'missing');
    assert.equal(judged(campaign, {}).kind, 'missing');
    assert.equal(judged(campaign, { 'I.1': 0, 'I.2': 0, 'II.1': 0 }).kind, 'total');
  }
});

test('criteria of the other kind are neither wanted nor counted', () => {
  const campaign = aCampaign({
    criteria: [
      aCriterion('I.1', 'I', 10),
      aCriterion('I.2', 'I', 30, { appliesTo: 'collective' }),
      aCriterion('I.3', 'I', 10, { appliesTo: 'individual' }),
      aCriterion('T', null, 5, { appliesTo: 'collective', role: 'bonus' }),
    ],
  });
  const given = { 'I.1': 8, 'I.2': 15, 'I.3': 3, T: 2 };
  // Collectives: (8 + 15)/40, and 2; individuals: (8 + 3)/20.
  assert.deepEqual(totalOf(campaign, given, 'collective'), exactly('59.5'));
  assert.deepEqual(totalOf(campaign, given, 'individual'), exactly(55));
  assert.equal(judged(campaign, { 'I.1': 8, 'I.3': 3 }, 'individual').kind, 'total');
  const foreign = judged(campaign, { 'I.1': 8, 'I.3': 3, 'I.2': 'CĐ', T: 'CĐ' }, 'individual');
  assert.equal(foreign.kind, 'total');
  assert.equal(foreign.notAssessable, false);
});

test('the blank weight of a content is of the criteria of the kind', () => {
  const campaign = aCampaign({
    contents: [aContent('I'), aContent('II')],
    criteria: [
      aCriterion('I.1', 'I', 10),
      aCriterion('I.2', 'I', 30, { appliesTo: 'collective' }),
      aCriterion('II.1', 'II', 10),
    ],
  });
  // Individuals: W is 10 and 10.
  assert.deepEqual(totalOf(campaign, { 'I.1': 10, 'II.1': 0 }, 'individual'), exactly(50));
  assert.deepEqual(totalOf(campaign, { 'I.1': 10, 'I.2': 30, 'II.1': 0 }, 'collective'), exactly(80));
});

test('criteria of weight 0 count nothing, yet must be given', () => {
  const campaign = aCampaign({
    contents: [aContent('I'), aContent('II', 0)],
    criteria: [
      aCriterion('I.1', 'I', 10),
      aCriterion('I.2', 'I', 10, { weight: 0 }),
      aCriterion('II.1', 'II', 10),
    ],
  });
  const result = judged(campaign, { 'I.1': 9, 'I.2': 0, 'II.1': 5 });
  assert.equal(result.kind, 'total');
  assert.deepEqual(result.total, exactly(90));
  assert.deepEqual(shareOf(result, 'II'), exactly(50));
  assert.equal(judged(campaign, { 'I.1': 9, 'II.1': 5 }).kind, 'missing');
  // Only weights of 0 left beside the CĐ.
  assert.equal(judged(campaign, { 'I.1': 'CĐ', 'I.2': 0, 'II.1': 5 }).kind, 'allNotAssessable');
});

test('weights of nothing at all give no total and do not throw', () => {
  const none = aCampaign({ contents: [], criteria: [] });
  assert.equal(judged(none, {}).kind, 'missing');
  const zeroWeights = aCampaign({ contents: [aContent('I', 0)], criteria: [aCriterion('I.1', 'I', 10)] });
  assert.equal(judged(zeroWeights, { 'I.1': 4 }).kind, 'missing');
  const zeroPoints = aCampaign({ criteria: [aCriterion('I.1', 'I', 0)] });
  assert.equal(judged(zeroPoints, { 'I.1': 0 }).kind, 'missing');
  const astray = aCampaign({
    criteria: [aCriterion('I.1', 'I', 10), aCriterion('X', 'XX', 10), aCriterion('Y', null, 9)],
  });
  assert.deepEqual(totalOf(astray, { 'I.1': 4 }), exactly(40));
});

test('thirds and tenths are exact', () => {
  const campaign = aCampaign({
    contents: [aContent('I', '1/3'), aContent('II', '2/3')],
    criteria: [
      aCriterion('I.1', 'I', 3, { weight: '0.1' }),
      aCriterion('I.2', 'I', 7, { weight: '0.2' }),
      aCriterion('II.1', 'II', '0.3'),
    ],
  });
  // I: (0.1·(1/3) + 0.2·(2/7)) / 0.3 = (1/3 + 4/7)/3 = 19/63; II: 2/3; T = 100·(19/63 + 2·2/3)/3 = 100·103/189.
  const total = totalOf(campaign, { 'I.1': 1, 'I.2': 2, 'II.1': '0.2' });
  assert.deepEqual(total, exactly('10300/189'));
  assert.equal(toDecimalText(total, 4), '54.4974');
});
