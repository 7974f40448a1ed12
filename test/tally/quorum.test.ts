import assert from 'node:assert/strict';
import { test } from 'vitest';
import { quorumMet } from '../../src/tally/quorum.ts';
import { aCampaign, aCouncil, aMember, settings, type Figure } from './builders.ts';

const council = (present: number, absent: number): ReturnType<typeof aCouncil> => [
  ...aCouncil(present),
  ...aCouncil(absent, { presence: 'absent' }),
];

const met = (present: number, absent: number, quorum?: Figure): boolean =>
  quorumMet(
    aCampaign({ council: council(present, absent), ...(quorum && { settings: settings({ quorum }) }) }),
  ).met;

test('two thirds of 15 are 10', () => {
  assert.ok(met(10, 5, '2/3'));
  assert.ok(!met(9, 6, '2/3'));
  assert.ok(met(8, 2, '0.8') && !met(7, 3, '0.8'));
});

test('without a quorum any number will do', () => {
  assert.ok(met(0, 3) && met(0, 0));
});

test('only voting members who are present count', () => {
  const campaign = aCampaign({
    settings: settings({ quorum: '1/2' }),
    council: [
      aMember('M1'),
      aMember('M2', { presence: 'inWriting' }),
      aMember('M3', { presence: 'absent' }),
      aMember('M4', { voting: false }),
    ],
  });
  assert.deepEqual(quorumMet(campaign), { present: 1, voting: 3, met: false });
});

test('a council of nobody makes no quorum', () => {
  assert.ok(!met(0, 0, '1/2'));
});
